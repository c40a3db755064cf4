"""A statement as words in an outline: its lead-in, its own words with hedges marked, and what it is cited as."""

from collections.abc import Iterable

from briefing.core.statements import Statement
from briefing.export.outline import Cite, Inlines, Run


def sentence(statement: Statement, cites: Iterable[Cite], *, under: str | None = None) -> Inlines:
    """A statement's words, with its citations.

    The item of a list follows the line that introduces the list, parted from it by dots, unless it already stands
    `under` that line. The author's hedge words are marked where the author limits the claim.
    """
    lead_in: Inlines = ()
    if statement.lead_in is not None and statement.lead_in.text != under:
        lead_in = (Run(statement.lead_in.text, "source"), Run(" … "))
    return (*lead_in, Run(statement.text, "source", _hedges(statement)), *dict.fromkeys(cites))


def _hedges(statement: Statement) -> tuple[tuple[int, int], ...]:
    if statement.modality != "hedged":
        return ()
    return tuple(
        (hedge.start - statement.start, hedge.end - statement.start)
        for hedge in statement.hedges
        if hedge.holder == "author"
    )
