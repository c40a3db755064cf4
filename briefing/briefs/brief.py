"""The brief itself: its sections in order, each by its own rule."""

from dataclasses import replace

from briefing.briefs.bottom_line import bottom_line
from briefing.briefs.changes import build_changes, changes_section
from briefing.briefs.cited import sources, sources_section
from briefing.briefs.gaps import gaps
from briefing.briefs.making import start_making
from briefing.briefs.said import hedged, judgements, positions, quotations, reported
from briefing.briefs.standing import agreement, differences
from briefing.briefs.timeline import timeline
from briefing.core.briefs import Brief
from briefing.evidence.gathered import Gathered


def build_brief(gathered: Gathered) -> Brief:
    """What the gathered statements say, in the sections of `core.briefs.SECTIONS`.

    The same input gives the same brief: nothing is drawn by lot, read from a clock or ordered by chance.
    """
    making = start_making(gathered)
    sections = [
        section(making)
        for section in (
            bottom_line,
            reported,
            positions,
            quotations,
            timeline,
            agreement,
            differences,
            hedged,
            judgements,
            gaps,
        )
    ]
    if not making.statements:
        nothing = _nothing(gathered)
        sections = [section if section.entries else replace(section, empty=nothing) for section in sections]
    changes = build_changes(making)
    references = sources(making)
    return Brief(
        gathered.issue,
        gathered.name,
        gathered.rule,
        gathered.library,
        gathered.past.since if gathered.past else None,
        (*sections, changes_section(changes), sources_section(references)),
        references,
        changes,
        (*gathered.notices, *making.material.notices),
        gathered.subject,
        gathered.generation,
    )


def _nothing(gathered: Gathered) -> str:
    """That nothing was found, in words."""
    if not gathered.library.articles:
        return "There are no articles in this library yet: put some into its folder, or give them to `briefing add`."
    if gathered.statements:
        asked = "articles only ask, announce or introduce a list"
        return f"Nothing can be shown on {gathered.name}: where it is named, {asked}."
    where = "in this library"
    if len(gathered.articles) < gathered.library.articles:
        where = "within the limits asked for"
    if gathered.foreign:
        where = f"{where} that was analysed"
    if gathered.unanalysed:
        where = "analysed so far"
    return f"No article {where} says anything on {gathered.name}."
