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


def told_by(statement: Statement) -> str:
    """The remark that names who said a statement, where its own words do not; "" otherwise.

    An answer in an interview is its speaker's, though nothing in the sentence says so.
    """
    speaker = statement.speaker
    if speaker is None or statement.attribution == "none":
        return ""
    within = statement.start <= speaker.span.start and speaker.span.end <= statement.end
    return "" if within and speaker.span.article == statement.article else f"(said by {speaker.name})"


def _hedges(statement: Statement) -> tuple[tuple[int, int], ...]:
    if statement.modality != "hedged":
        return ()
    return tuple(
        (hedge.start - statement.start, hedge.end - statement.start)
        for hedge in statement.hedges
        if hedge.holder == "author"
    )
