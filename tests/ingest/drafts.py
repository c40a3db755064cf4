"""Short ways to read a text and to look at what came of it."""

from pathlib import PurePath

from briefing.core.articles import Draft
from briefing.ingest import read

PROSE = (
    "The ministry of Freedonia said on Monday that the talks with Sylvania would go on until both sides agree on the "
    "border and on the use of the river."
)
"""A paragraph that is nothing else."""


def draft(text: str, name: str = "article.txt") -> Draft:
    """The one draft of a text."""
    reading = read(PurePath(name), text.encode())
    assert not reading.reasons, reading.reasons
    (only,) = reading.drafts
    return only


def shown(made: Draft) -> list[tuple[str, str]]:
    """Each block's kind (with a heading's level, an item's depth) and text."""
    return [(f"{block.kind}{block.level or ''}", made.text[block.start : block.end]) for block in made.blocks]


def headings(made: Draft) -> list[str]:
    """The headings, the title left out."""
    return [text for kind, text in shown(made) if kind.startswith("heading") and kind != "heading"]


def paths(made: Draft) -> dict[str, tuple[str, ...]]:
    """The opening of each text block to the headings that it stands under."""
    return {made.text[block.start : block.end][:12]: block.heading for block in made.blocks if block.paragraph}


def apart(made: Draft) -> list[tuple[str, str]]:
    """What was set apart: reason and text."""
    return [(aside.reason, made.text[aside.start : aside.end]) for aside in made.boilerplate]


def said(made: Draft, field: str) -> tuple[str, str, str] | None:
    """A field of metadata: value, provenance, rule."""
    stated = made.metadata.get(field)
    return (stated.value, stated.provenance, stated.rule) if stated else None
