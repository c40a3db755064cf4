"""How sources word the same, as parts of an outline: each one's own terms, their names for one thing, pairs."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from briefing.core.comparisons import Comparison, Phrasing, Term
from briefing.core.spans import Span
from briefing.export.outline import Block, Cite, Heading, Inline, Inlines, Item, Paragraph, Run
from briefing.export.sources import counted

Naming = Callable[[str], str]
"""What to call a source."""
Citing = Callable[[Span], Cite | None]
"""The paragraph that a span stands in, where it is cited."""


def wording_blocks(comparison: Comparison, name: Naming, cite: Citing) -> Iterator[Block]:
    """The words that one source uses more than the others, and those by which sources name one thing."""
    own = [wording for wording in comparison.wording if wording.kind == "own"]
    if own:
        yield Heading(2, (Run("Their own words"),))
        if not any(terms for wording in own for terms in wording.terms.values()):
            words = "No source uses a word so much more than the others that it is no chance."
            yield Paragraph((Run(words, "label"),))
        else:
            for source, terms in (item for wording in own for item in wording.terms.items()):
                words_of = tuple(_terms(terms, cite)) or (Run("none of its own", "label"),)
                yield Item((Run(name(source), "name"), Run(": "), *words_of))
    namings = [wording for wording in comparison.wording if wording.kind == "naming"]
    if namings:
        yield Heading(2, (Run("Their words for one thing"),))
        told = "Words among which a writer chooses, and how often each source uses them. None is said to be right."
        yield Paragraph((Run(told, "label"),))
    for wording in namings:
        said = [(source, terms) for source, terms in wording.terms.items() if terms]
        inlines: list[Inline] = []
        for place, (source, terms) in enumerate(said):
            inlines += [Run("; " if place else ""), Run(name(source), "name"), Run(": "), *_terms(terms, cite)]
        yield Item(tuple(each for each in inlines if not isinstance(each, Run) or each.text))


def phrased(phrasings: Iterable[Phrasing], name: Naming) -> Inlines:
    """The words that differ where two sources say the same."""
    inlines: list[Inline] = [Run("worded otherwise:", "label")]
    for place, phrasing in enumerate(phrasings):
        for at, (source, span) in enumerate(phrasing.words.items()):
            inlines += [Run(("; " if place else " ") if not at else " / "), Run("“"), Run(span.text, "source")]
            inlines += [Run("” "), Run(f"({name(source)})", "label")]
    return tuple(inlines)


def _terms(terms: Sequence[Term], cite: Citing) -> Iterator[Inline]:
    """Terms with their counts and where they stand."""
    for place, term in enumerate(terms):
        yield Run(", “" if place else "“")
        yield Run(term.term, "source")
        yield Run("” ")
        yield Run(f"({counted(term.count, 'time')})", "label")
        yield from dict.fromkeys(cited for span in term.spans if (cited := cite(span)))
