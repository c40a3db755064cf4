"""A statement as words in an outline: its lead-in, its own words with hedges marked, and what it is cited as."""

from collections.abc import Iterable

from briefing.core.spans import Extent
from briefing.core.statements import Hedge, Statement
from briefing.evidence.wording import is_of_its_source, runs_over
from briefing.export.outline import Cite, Inlines, Run


def sentence(statement: Statement, cites: Iterable[Cite], *, under: str | None = None) -> Inlines:
    """A statement's words, with its citations.

    The item of a list follows the line that introduces the list, parted from it by dots, unless it already stands
    `under` that line. The author's hedge words are marked where the author limits the claim.
    """
    lead_in: Inlines = ()
    if statement.lead_in is not None and statement.lead_in.text != under:
        lead_in = (Run(statement.lead_in.text, "source"), Run(" … "))
    return (*lead_in, Run(statement.text, "source", _marks(statement)), *dict.fromkeys(cites))


def told_by(statement: Statement) -> str:
    """Who said a statement, where its own words do not tell; "" otherwise.

    An answer in an interview is its speaker's, though nothing in the sentence says so.
    """
    speaker = statement.speaker
    if speaker is None or statement.attribution == "none":
        return ""
    within = statement.start <= speaker.span.start and speaker.span.end <= statement.end
    return "" if within and speaker.span.article == statement.article else f"said by {speaker.name}"


def own_voice(statement: Statement, source: str | None) -> str:
    """Whose "we" a statement of its source's own has, so that nobody takes it for the brief's; "" without one."""
    if not is_of_its_source(statement):
        return ""
    return f"in the words of {source}" if source else "in the source’s own words"


def attributed(statement: Statement) -> str:
    """Whose words or position a statement tells, its speaker named; "" for the author's own."""
    speaker = statement.said_by
    if statement.attribution == "indirect":
        return f"attributed to {speaker}" if speaker else "attributed"
    if statement.attribution == "none":
        return ""
    if statement.quotes:
        return f"quoting {speaker}" if speaker else "quoted, speaker not named"
    return f"said by {speaker}" if speaker else "said by somebody not named"


def hedged(statement: Statement) -> str:
    """Who limits a claim, and by which words: "hedged: may", "hedged by the speaker: could"; "" where nobody does.

    Without a speaker it is somebody of whom the sentence tells: "the ministry plans to ...", "hopes to ...".
    Where a scale of likelihood was asked for, what it says of them, too.
    """
    spoken = dict.fromkeys(weighed(hedge) for hedge in statement.hedges if hedge.holder == "speaker")
    whose = "another" if statement.attribution == "none" else "the speaker"
    speakers = f"hedged by {whose}: {', '.join(spoken)}" if spoken else ""
    if statement.modality != "hedged":
        return speakers
    words = dict.fromkeys(weighed(hedge) for hedge in _hedges(statement))
    authors = f"hedged: {', '.join(words)}" if words else "hedged"
    return "; ".join(filter(None, (authors, speakers)))


def weighed(hedge: Hedge) -> str:
    """A hedge's words, with where they stand on a scale of likelihood where that was asked for."""
    if (likelihood := hedge.likelihood) is None:
        return hedge.text
    return f"{likelihood.words.text if likelihood.words else hedge.text} ({likelihood})"


def judged(statement: Statement) -> str:
    """That the author judges; "" where nobody does."""
    return "judgement" if statement.kind == "judgement" else ""


def remarked(*remarks: str) -> Inlines:
    """What a reader must know of the words before, in brackets; nothing where all remarks are empty."""
    told = "; ".join(filter(None, remarks))
    return (Run(" "), Run(f"({told})", "label")) if told else ()


def all_remarks(statement: Statement) -> Inlines:
    """All that a reader must know of a statement that stands among others of any kind."""
    return remarked(hedged(statement), judged(statement), attributed(statement), runs_over(statement))


def _hedges(statement: Statement) -> tuple[Hedge, ...]:
    return tuple(hedge for hedge in statement.hedges if hedge.holder == "author")


def _marks(statement: Statement) -> tuple[Extent, ...]:
    if statement.modality != "hedged":
        return ()
    start = statement.start
    return tuple((hedge.start - start, hedge.end - start) for hedge in _hedges(statement))
