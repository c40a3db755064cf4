"""Which articles hold something within one sentence: answered from stored statements, for no index knows sentences."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from briefing.catalogue.articles import number_of
from briefing.catalogue.catalogue import Catalogue
from briefing.core.articles import Article
from briefing.core.statements import Statement
from briefing.library.known import Known
from briefing.library.shown import Shown
from briefing.query.facts import facts_of
from briefing.query.matcher import Matcher
from briefing.query.tree import Field, Same, walk
from briefing.query.words import Words

Numbers = frozenset[int]
Parts = Mapping[int, Sequence[int]]
"""By an article's number the ordinals of some of its parts."""
_AT_ONCE = 100
"""How many texts are in memory at once."""


def holding_in_sentence(catalogue: Catalogue, known: Known) -> Callable[[Same, Parts, bool], Numbers]:
    """What tells those of some articles in which a sentence, a heading or the title holds what a node asks for.

    Only the given parts of each are looked at. Of articles that are not analysed, or not yet, that is not known.
    """

    def holding(node: Same, parts: Parts, maybe: bool) -> Numbers:
        wanted = sorted(parts.keys() - known.without_statements)
        matcher = Matcher(node)
        fielded = any(isinstance(below, Field) for below in walk(node))
        found: set[int] = set()
        for first in range(0, len(wanted), _AT_ONCE):
            part = wanted[first : first + _AT_ONCE]
            articles = catalogue.articles.some((f"a{number}" for number in part), copies=known.table.copies)
            if fielded:
                found |= _stating(matcher, articles, catalogue.statements.some(dict.fromkeys(part)))
                continue
            extents = catalogue.statements.extents(part)
            for id, text in catalogue.articles.texts(articles.values()).items():
                number = number_of(id)
                shown = Shown(text, extents.get(number, ()))
                if any(map(matcher.matches, _sentences(shown, parts[number]))):
                    found.add(number)
        return frozenset(found | (parts.keys() & known.without_statements if maybe else frozenset()))

    return holding


def _sentences(shown: Shown, parts: Iterable[int]) -> Iterator[str]:
    """The sentences of some parts; a heading and the title are one each."""
    for ordinal in parts:
        block = shown.block(ordinal)
        if block is None:
            yield shown.article.title or ""
        else:
            yield from (shown.text[start:end] for start, end in shown.known(ordinal, block))


def _stating(
    matcher: Matcher, articles: Mapping[str, Article], statements: Mapping[int, Sequence[Statement]]
) -> frozenset[int]:
    """The articles with a statement that by itself is what a matcher asks for, its kind and speaker included."""
    return frozenset(
        number
        for number, some in statements.items()
        if (article := articles.get(f"a{number}"))
        and any(matcher.matches(Words(one.text, article.language), (), facts_of(article, one)) for one in some)
    )
