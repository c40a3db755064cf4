"""Templates: which sections of a brief an export holds, in which order, and how many entries of each at most."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from briefing.core.briefs import SECTIONS, Brief, Section
from briefing.export.sources import counted

_TITLES = dict(SECTIONS)


@dataclass(frozen=True, slots=True)
class Template:
    """What an export of a brief holds."""

    name: str
    """What it is called."""
    about: str
    """What it keeps, in words."""
    sections: tuple[str, ...]
    """The ids of its sections, in order."""
    most: Mapping[str, int] = field(default_factory=dict)
    """The id of a section to how many of its entries are kept."""
    own: bool = False
    """Whether it is the user's."""


WHOLE = Template("brief", "the whole brief, every section in its order", tuple(id for id, _ in SECTIONS))
BUILT_IN = (
    WHOLE,
    Template(
        "one-page",
        "the bottom line; at most three points each of agreement and differences, and five gaps; the sources",
        ("bottom-line", "agreement", "differences", "gaps", "sources"),
        {"agreement": 3, "differences": 3, "gaps": 5},
    ),
    Template(
        "evidence",
        "all that sources say, under whom and when, without the tool's choice of a bottom line and its remarks on gaps",
        (
            "reported",
            "positions",
            "quotations",
            "timeline",
            "agreement",
            "differences",
            "hedged",
            "judgements",
            "sources",
        ),
    ),
)
"""The templates that every library has."""


def apply_template(brief: Brief, template: Template) -> Brief:
    """The brief with the sections of a template; what is left out is counted in a notice, for nothing is hidden.

    What is new is kept where it was asked for, though the template does not name it: before the sources, or at the end.
    """
    if template.sections == WHOLE.sections and not template.most:
        return brief
    if brief.changes is not None and "changes" not in template.sections:
        ids = list(template.sections)
        ids.insert(ids.index("sources") if "sources" in ids else len(ids), "changes")
        template = replace(template, sections=tuple(ids))
    held = {section.id: section for section in brief.sections}
    kept = tuple(_shortened(held[id], template.most.get(id)) for id in template.sections if id in held)
    told = ", ".join(_left_out(brief, template))
    notices = (f"this is a shortened brief (template {template.name}), which leaves out: {told}",) if told else ()
    return replace(
        brief,
        sections=kept,
        notices=(*brief.notices, *notices),
        own_bottom_line=brief.own_bottom_line if "bottom-line" in template.sections else None,
    )


def _shortened(section: Section, most: int | None) -> Section:
    """The first entries of a section; those that the user pinned are kept whatever their number."""
    if most is None or len(section.entries) <= most:
        return section
    pinned = sum(entry.pinned for entry in section.entries)
    kept = [entry for number, entry in enumerate(section.entries) if entry.pinned or number < max(most, pinned)]
    return replace(section, entries=tuple(kept))


def _left_out(brief: Brief, template: Template) -> Iterator[str]:
    """What a template leaves out, in words: "Timeline (4 entries)"."""
    for section in brief.sections:
        kept = 0
        if section.id in template.sections:
            kept = len(_shortened(section, template.most.get(section.id)).entries)
        if lost := len(section.entries) - kept:
            more = "more " if kept else ""
            yield f"{_TITLES[section.id]} ({lost:,} {more}{'entry' if lost == 1 else 'entries'})"


def shown_as(template: Template) -> str:
    """The sections of a template in words, each with how many entries it keeps at most."""
    return ", ".join(
        f"{id} (at most {counted(template.most[id], 'entry', 'entries')})" if id in template.most else id
        for id in template.sections
    )
