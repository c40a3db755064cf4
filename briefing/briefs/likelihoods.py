"""A brief with its words of likelihood named on a published scale, for a reader who asks for that."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.analysis.likelihood import estimated, scale_notice
from briefing.core.briefs import Brief, CitedStatement, Entry


def with_likelihoods(brief: Brief, scale: str) -> Brief:
    """The same brief, each hedge told where it stands on the scale of that id, and a notice whose ranges these are.

    What the user does on it is done on the brief as it was computed: the answer is to be put on the scale again.
    """
    sections = tuple(
        replace(each, entries=_entries(each.entries, scale), hidden=_entries(each.hidden, scale))
        for each in brief.sections
    )
    changes = brief.changes and replace(
        brief.changes,
        added=_entries(brief.changes.added, scale),
        changed=_entries(brief.changes.changed, scale),
        removed=_entries(brief.changes.removed, scale),
    )
    notices, computed = (*brief.notices, scale_notice(scale)), brief.computed or brief
    return replace(brief, sections=sections, changes=changes, notices=notices, computed=computed)


def _entries(entries: Iterable[Entry], scale: str) -> tuple[Entry, ...]:
    return tuple(
        replace(
            each,
            statements=tuple(_cited(cited, scale) for cited in each.statements),
            was=each.was and _cited(each.was, scale),
        )
        for each in entries
    )


def _cited(cited: CitedStatement, scale: str) -> CitedStatement:
    return replace(cited, statement=estimated(cited.statement, scale))
