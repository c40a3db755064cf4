"""Balance at a glance as parts of an outline: what each source's statements are, and whom it lets speak."""

from collections.abc import Callable, Iterator

from briefing.core.comparisons import Balance, Comparison, Voice
from briefing.core.spans import Span
from briefing.core.statements import Kind
from briefing.export.outline import Block, Cite, Heading, Inline, Inlines, Item, Paragraph, Run, Table
from briefing.export.sources import counted

KINDS: tuple[tuple[Kind, str], ...] = (
    ("reported", "Plain"),
    ("attributed", "Attributed"),
    ("quoted", "Quoted"),
    ("hedged", "Hedged"),
    ("judgement", "Judged"),
)
"""Kinds of statements with the heads of their columns."""
UNTOLD = "side not told"


def balance_blocks(
    comparison: Comparison, name: Callable[[str], str], cite: Callable[[Span], Cite | None]
) -> Iterator[Block]:
    """A table of the kinds of statements, then the voices of each source with their words."""
    told = {source: balance for source, balance in comparison.balance.items() if balance.statements}
    if not told:
        return
    yield Heading(2, (Run("Balance"),))
    words = "What each source’s statements on it are. Counts and shares; no grade."
    yield Paragraph((Run(words, "label"),))
    head: tuple[Inlines, ...] = ((Run("Source"),), (Run("Statements"),), *((Run(title),) for _, title in KINDS))
    yield Table(head, tuple(_row(name(source), balance) for source, balance in told.items()))
    if not any(balance.voices for balance in told.values()):
        yield Paragraph((Run("No source quotes anybody on it.", "label"),))
        return
    yield Paragraph((Run("Whom each lets speak, and for how many words: quoted or told by the source.", "label"),))
    for source, balance in told.items():
        yield Item((Run(name(source), "name"), Run(": "), Run(sides_in_words(balance) or "nobody", "label")))
        for voice in balance.voices:
            cites = dict.fromkeys(cited for each in voice.statements if (cited := cite(each)))
            yield Item((*_who(voice), Run(": "), Run(words_of(voice.quoted, voice.told), "label"), *cites), depth=1)


def sides_in_words(balance: Balance) -> str:
    """The words that a source gives to each side's speakers."""
    return "; ".join(f"{side or UNTOLD} {words_of(*words)}" for side, words in balance.sides.items())


def words_of(quoted: int, told: int) -> str:
    """Counts of words, quoted and told."""
    parts = [f"{counted(quoted, 'word')} quoted" if quoted else "", f"{counted(told, 'word')} told" if told else ""]
    return ", ".join(filter(None, parts))


def share(count: int, whole: int) -> str:
    """A count with its share."""
    return f"{count:,} ({count / whole:.0%})" if count else "0"


def _row(name: str, balance: Balance) -> tuple[Inlines, ...]:
    counts = tuple((Run(share(len(balance.kinds[kind]), balance.statements)),) for kind, _ in KINDS)
    return ((Run(name, "source"),), (Run(f"{balance.statements:,}"),), *counts)


def _who(voice: Voice) -> tuple[Inline, ...]:
    if voice.speaker is None:
        return (Run("speakers not named", "label"),)
    if voice.role is None:
        return (Run(voice.speaker, "source"),)
    return (Run(voice.speaker, "source"), Run(", "), Run(voice.role, "source"))
