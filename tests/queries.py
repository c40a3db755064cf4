"""Short ways to hold a query against a text, and hypothesis strategies for queries and texts."""

from collections.abc import Callable, Sequence

from hypothesis import strategies as st

from briefing.core.errors import QueryError
from briefing.query.grammar import parse
from briefing.query.matcher import Matcher
from briefing.query.synonyms import Synonyms, load_synonyms
from briefing.query.tree import Node

REFERENCE = load_synonyms()
"""The spellings that ship with the program."""

WORDS = (
    *("iran", "US", "us", "U.S.", "air-strike", "cybersecurity", "S-300", "2,500", "don't", "café", "Kyiv"),
    *("state-of-the-art", "中国", "cyber"),
)
"""Words of every form."""
leaves = st.one_of(
    st.sampled_from(WORDS),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(lambda some: f'"{" ".join(some)}"'),
    st.tuples(st.lists(st.sampled_from(WORDS), min_size=2, max_size=3), st.integers(0, 99)).map(
        lambda pair: f'"{" ".join(pair[0])}"~{pair[1]}'
    ),
    st.sampled_from(("nucl*", "US*", "zelensky~", "sanctoin~1", "café*", "'iran'*")),
)
occurring = st.one_of(leaves, st.tuples(leaves, leaves).map(lambda pair: f"({pair[0]} BUTNOT ({pair[1]} OR iran))"))
fields = st.one_of(
    leaves.map(lambda leaf: f"title:{leaf}"),
    leaves.map(lambda leaf: f"speaker:({leaf} OR {leaf})"),
    st.sampled_from(("date:2023", "date:2023-06..", "date:..2023-06-15", "date:last-week", "lang:en-gb", "is:unread")),
    st.sampled_from(("kind:hedged", 'tag:"two words"', "issue:ukraine", "has:note", "SOURCE:reuters")),
)
positive = st.recursive(
    occurring,
    lambda below: st.one_of(
        st.lists(below, min_size=2, max_size=3).map(lambda some: f"({' '.join(some)})"),
        st.lists(below, min_size=2, max_size=3).map(lambda some: f"({' OR '.join(some)})"),
    ),
    max_leaves=5,
)
"""Queries in which nothing is excluded but occurrences."""
queries = st.recursive(
    st.one_of(positive, fields, positive.map(lambda part: f"({part})s"), st.just("*")),
    lambda below: st.one_of(
        st.lists(below, min_size=2, max_size=3).map(" AND ".join).map("({})".format),
        st.lists(below, min_size=2, max_size=3).map(" OR ".join).map("({})".format),
        below.map("NOT {}".format),
        below.map("-({})".format),
    ),
    max_leaves=6,
)
"""Queries of every form."""
pieces = st.one_of(st.sampled_from(WORDS), st.sampled_from((".", ",", "\n", "\n\n", "nuclear")))
texts = st.lists(pieces, max_size=20).map(" ".join)
"""Texts of the words that the queries ask for."""
hostile = st.text(st.one_of(st.characters(), st.sampled_from("\"'()*~:-–’“” \n.,US1\u0301\u00ad\ud800\0")), max_size=60)
"""Any text, surrogates and all, the language's own marks above all."""


def finds(query: str, text: str, headings: Sequence[str] = (), synonyms: Synonyms = REFERENCE) -> bool:
    """Whether a query matches a text with the headings it stands under; fields are left open."""
    return Matcher(parse(query), synonyms).matches(text, headings)


def marks(query: str, text: str, synonyms: Synonyms = REFERENCE) -> list[str]:
    """What of a text is highlighted for a query."""
    return [text[start:end] for start, end in Matcher(parse(query), synonyms).extents(text)]


def read(query: str, reader: Callable[[str], Node] = parse) -> Node | QueryError:
    """The tree of a query, or the mistake in it."""
    try:
        return reader(query)
    except QueryError as error:
        return error
