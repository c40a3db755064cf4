"""Which articles hold something within one sentence: answered from stored statements, for no index knows sentences."""

from collections.abc import Callable, Mapping, Sequence

from briefing.catalogue.articles import number_of
from briefing.catalogue.catalogue import Catalogue
from briefing.core.articles import Article
from briefing.core.statements import Statement
from briefing.library.known import Known
from briefing.query.facts import facts_of
from briefing.query.matcher import Matcher
from briefing.query.tree import Field, Same, walk
from briefing.query.words import Words

Numbers = frozenset[int]
_AT_ONCE = 100
"""How many texts are in memory at once."""


def holding_in_sentence(catalogue: Catalogue, known: Known) -> Callable[[Same, Numbers, bool], Numbers]:
    """What tells those of some articles in which a sentence, a heading or the title holds what a node asks for.

    Of articles that are not analysed, or not yet, that is not known.
    """

    def holding(node: Same, numbers: Numbers, maybe: bool) -> Numbers:
        wanted = sorted(numbers - known.without_statements)
        matcher = Matcher(node)
        fielded = any(isinstance(below, Field) for below in walk(node))
        found: set[int] = set()
        for first in range(0, len(wanted), _AT_ONCE):
            part = wanted[first : first + _AT_ONCE]
            articles = catalogue.articles.some(f"a{number}" for number in part)
            if fielded:
                found |= _stating(matcher, articles, catalogue.statements.some(dict.fromkeys(part)))
                continue
            extents = catalogue.statements.extents(part)
            for id, document in catalogue.articles.documents(articles.values()).items():
                number, text = number_of(id), document.text
                sentences = [text[start:end] for start, end in extents.get(number, ())]
                sentences += [text[block.start : block.end] for block in document.blocks if block.kind == "heading"]
                if document.article.title:
                    sentences.append(document.article.title)
                if any(map(matcher.matches, sentences)):
                    found.add(number)
        return frozenset(found | (numbers & known.without_statements if maybe else frozenset()))

    return holding


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
