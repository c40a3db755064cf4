"""What the index finds is what the matcher finds in the articles' texts, for any library and any query."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shelf import Shelf, sentences

from briefing.core.articles import Document
from briefing.core.errors import QueryError
from briefing.languages import is_analysed
from briefing.query.dates import resolve_all
from briefing.query.facts import facts_of
from briefing.query.grammar import parse
from briefing.query.keystrokes import parse_typed
from briefing.query.matcher import Matcher
from briefing.query.stemming import stemmings_of
from briefing.query.tree import And, Node, Not, Or, Same
from briefing.query.words import Words

# fmt: off
WORDS = (
    "iran", "nuclear", "deal", "deals", "dealt", "air-strike", "airstrike", "air", "strike",
    "US", "us", "U.S.", "south", "china", "sea", "Kyiv", "kiev", "cyber",
    "security", "cyber-security", "cybersecurity", "S-300", "S300", "2,500", "don't", "café", "cafe",
    "nucleus",
)
# fmt: on
MARKS = (" ", " ", " ", ", ", ". ", "-")
SPELLINGS = ("Kyiv, Kiev", "cybersecurity, cyber-security", "nuclear deal, iran deal")

blocks = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(MARKS)), min_size=1, max_size=9).map(
    lambda pairs: "".join(word + mark for word, mark in pairs).strip()
)
texts = st.lists(st.one_of(blocks, blocks.map(lambda words: f"# {words}"), st.just("***")), min_size=1, max_size=4).map(
    "\n\n".join
)
articles = st.lists(
    st.tuples(texts, st.one_of(st.just(""), blocks), st.sampled_from(("", "2023", "2023-06", "2023-06-10"))),
    min_size=1,
    max_size=6,
)
words = st.sampled_from(WORDS)
occurring = st.one_of(
    words,
    words,
    st.lists(words, min_size=2, max_size=3).map(lambda some: f'"{" ".join(some)}"'),
    st.tuples(st.lists(words, min_size=2, max_size=3), st.integers(0, 4)).map(
        lambda pair: f'"{" ".join(pair[0])}"~{pair[1]}'
    ),
    st.sampled_from(("nucl*", "a*", "u*", "cyb*", "deal~", "chin~1", "strike~2", "sec*")),
)
butnot = st.tuples(occurring, occurring).map(lambda pair: f"(({pair[0]}) BUTNOT ({pair[1]}))")
placed = st.recursive(
    st.one_of(occurring, butnot),
    lambda below: st.one_of(
        st.tuples(below, below).map(lambda pair: f"({pair[0]} {pair[1]})"),
        st.tuples(below, below).map(lambda pair: f"({pair[0]} OR {pair[1]})"),
        below.map(lambda part: f"(NOT {part})"),
    ),
    max_leaves=4,
)
asked = st.one_of(
    placed,
    placed.map(lambda part: f"({part})p"),
    placed.map(lambda part: f"({part})s"),
    words.map(lambda word: f"title:{word}"),
    st.sampled_from(("date:2023", "date:2023-06", "date:2023-06-10..", 'title:"nuclear deal"', "title:nucl*", "*")),
)
queries = st.recursive(
    asked,
    lambda below: st.one_of(
        st.tuples(below, below).map(lambda pair: f"({pair[0]}) ({pair[1]})"),
        st.tuples(below, below).map(lambda pair: f"({pair[0]}) OR ({pair[1]})"),
        below.map(lambda part: f"NOT ({part})"),
    ),
    max_leaves=3,
)


def holds(node: Node, document: Document, shelf: Shelf, stemmings: tuple[str, ...] = ()) -> bool:
    """Whether an article is what a query asks for, by its text alone."""
    text, title, language = document.text, document.article.title, document.article.language
    whole = [*([title] if title else []), *(text[block.start : block.end] for block in document.blocks)]
    parts = [Words(part, language) for part in whole]
    match node:
        case And(parts=nodes) if shelf.synonyms.longest < 2:
            return all(holds(one, document, shelf, stemmings) for one in nodes)
        case Or(parts=nodes):
            return any(holds(one, document, shelf, stemmings) for one in nodes)
        case Not(part=part):
            return not holds(part, document, shelf, stemmings)
        case Same(scope="sentence", part=part):
            headings = [text[block.start : block.end] for block in document.blocks if block.kind == "heading"]
            units = [text[start:end] for start, end, _ in sentences(document)] + headings + [title or ""]
            known = is_analysed(language)  # of others nobody knows the sentences
            return known and any(Matcher(part, shelf.synonyms).matches(unit) for unit in units if unit)
        case _:
            matcher = Matcher(node, shelf.synonyms, stemmings)
            return matcher.matches(parts[0], parts[1:], facts_of(document.article))


def brute(tree: Node, shelf: Shelf) -> list[int]:
    documents = shelf.catalogue.articles.documents(shelf.catalogue.articles.all())
    stemmings = stemmings_of(document.article.language for document in documents.values())
    return sorted(int(id[1:]) for id, document in documents.items() if holds(tree, document, shelf, stemmings))


def fill(folder: Path, library: list[tuple[str, str, str]], spellings: tuple[str, ...]) -> Shelf:
    shelf = Shelf(folder, spellings=spellings)
    for place, (text, title, date) in enumerate(library):
        fields = {name: value for name, value in (("title", title), ("date", date)) if value}
        shelf.add(text, path=f"{place}.txt", **fields)
        if place % 3 == 2:  # in several steps, so that there are several segments
            shelf.searching.catch_up()
    return shelf


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(library=articles, asked=st.lists(queries, min_size=1, max_size=12))
def test_a_query_finds_in_the_index_what_it_matches_in_the_texts(
    library: list[tuple[str, str, str]], asked: list[str]
) -> None:
    with TemporaryDirectory() as folder:
        shelf = fill(Path(folder), library, ())
        for query in asked:
            tree = resolve_all(parse(query), shelf.searching._today())
            assert shelf.find(query) == brute(tree, shelf), query
        shelf.close()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(library=articles, asked=st.lists(placed, min_size=1, max_size=8))
def test_it_does_so_with_other_spellings(library: list[tuple[str, str, str]], asked: list[str]) -> None:
    with TemporaryDirectory() as folder:
        shelf = fill(Path(folder), library, SPELLINGS)
        for query in asked:
            assert shelf.find(query) == brute(parse(query), shelf), query
        shelf.close()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(library=articles, asked=st.lists(placed, min_size=1, max_size=8), length=st.integers(1, 12))
def test_it_does_so_while_it_is_typed(library: list[tuple[str, str, str]], asked: list[str], length: int) -> None:
    with TemporaryDirectory() as folder:
        shelf = fill(Path(folder), library, ())
        for query in asked:
            typed = query.lstrip("(")[:length].strip("() ") or "a"
            try:
                tree = parse_typed(typed)
            except QueryError:
                continue
            found = shelf.searching.search(typed, typing=True, limit=50)
            assert sorted(int(hit.article.id[1:]) for hit in found.hits) == brute(tree, shelf), typed
        shelf.close()


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(library=articles, asked=st.lists(placed, min_size=1, max_size=8))
def test_candidates_hold_every_article_with_a_statement_that_matches(
    library: list[tuple[str, str, str]], asked: list[str]
) -> None:
    with TemporaryDirectory() as folder:
        shelf = fill(Path(folder), library, ())
        for query in asked:
            matcher = Matcher(parse(query))
            possible = shelf.searching.candidates(matcher.widened)
            for article in shelf.catalogue.articles.all():
                for statement in shelf.catalogue.statements.of(article):
                    if matcher.matches(statement.text, statement.heading):
                        assert int(article.id[1:]) in possible, query
        shelf.close()


# fmt: off
MANY = {
    "en": ("iran", "talks", "talk", "government", "nuclear", "US", "us", "air-strike", "police", "2024"),
    "de": ("Iran", "Regierung", "Regierungen", "Verhandlungen", "Länder", "U-Boot", "Straße", "strasse", "2024"),
    "fr": ("l'Iran", "l’accord", "accords", "gouvernement", "négociations", "negociation", "police", "aujourd'hui"),
    "it": ("dell'Iran", "governo", "governi", "c'è", "accordi", "nucleare"),
    "ru": ("Иран", "Ирана", "правительство", "правительства", "переговоры", "Всё"),
    "ar": ("إيران", "الحكومة", "حكومات", "مُحادثات", "وزير"),
    "tr": ("İRAN", "ışık", "Işıklar", "hükümeti", "IRAN"),
    "uk": ("Іран", "уряд", "уряду", "війна"),
    "pl": ("rząd", "rządu", "police", "Iran"),
    "zh": ("中国", "外交部", "中国外交", "iran", "谈判"),
    "ja": ("東京", "イラン", "ｲﾗﾝ", "政府は"),
    "ko": ("대통령은", "대통령", "정부", "NATO"),
    "th": ("ประเทศไทย", "รัฐบาล", "ไทย"),
    "hi": ("सरकार", "सरकारों", "हिन्दी"),
    "he": ("ממשלה", "הממשלה", "אִירָאן"),
    "xx": ("iran", "police"),
}
BEGUN = ("Regierun*", "regier*", "négoci*", "negociat*", "прав*", "حكوم*", "中*", "中国*", "대통*", "ir*", "polic*",
         "ไท*", "hükü*", "Regirung~", "gouvernment~", "правителство~1", "Iran~")
# fmt: on
SPOKEN = tuple(word for some in MANY.values() for word in some)


def spoken_in(language: str) -> st.SearchStrategy[tuple[str, str, str]]:
    """Articles of a language: text, title, and the language; now and then with words of others."""
    own = st.sampled_from(MANY[language])
    word = st.one_of(own, own, own, st.sampled_from(SPOKEN))
    pairs = st.lists(st.tuples(word, st.sampled_from((*MARKS, "，", "’"))), min_size=1, max_size=9)
    lines = pairs.map(lambda some: "".join(one + mark for one, mark in some).strip())
    whole = st.lists(st.one_of(lines, lines.map(lambda line: f"# {line}")), min_size=1, max_size=3).map("\n\n".join)
    return st.tuples(whole, st.one_of(st.just(""), lines), st.just(language))


many = st.lists(st.sampled_from(sorted(MANY)).flatmap(spoken_in), min_size=1, max_size=6)
foreign_word = st.sampled_from(SPOKEN)
foreign = st.one_of(
    foreign_word,
    foreign_word.map(str.lower),
    foreign_word.map(str.upper),
    st.lists(foreign_word, min_size=2, max_size=3).map(lambda some: f'"{" ".join(some)}"'),
    st.tuples(st.lists(foreign_word, min_size=2, max_size=3), st.integers(0, 4)).map(
        lambda pair: f'"{" ".join(pair[0])}"~{pair[1]}'
    ),
    st.sampled_from(BEGUN),
)
foreign_asked = st.recursive(
    st.one_of(
        foreign,
        st.tuples(foreign, foreign).map(lambda pair: f"(({pair[0]}) BUTNOT ({pair[1]}))"),
        foreign.map(lambda part: f"({part})p"),
        foreign.map(lambda part: f"({part})s"),
        st.one_of(foreign_word, st.sampled_from(BEGUN)).map(lambda word: f"title:{word}"),
        st.sampled_from(("lang:de", "lang:fr", "lang:zh", "lang:en")),
    ),
    lambda below: st.one_of(
        st.tuples(below, below).map(lambda pair: f"({pair[0]}) ({pair[1]})"),
        st.tuples(below, below).map(lambda pair: f"({pair[0]}) OR ({pair[1]})"),
        below.map(lambda part: f"NOT ({part})"),
    ),
    max_leaves=3,
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(library=many, asked=st.lists(foreign_asked, min_size=1, max_size=12))
def test_it_does_so_in_libraries_of_many_languages(library: list[tuple[str, str, str]], asked: list[str]) -> None:
    with TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder), spellings=("Iran, Persia",))
        for place, (text, title, language) in enumerate(library):
            fields = {"title": title} if title else {}
            shelf.add(text, path=f"{place}.txt", language=language, **fields)
            if place % 3 == 2:
                shelf.searching.catch_up()
        for query in asked:
            try:
                tree = parse(query)
            except QueryError:  # a star after several words
                continue
            assert shelf.find(query) == brute(tree, shelf), query
        shelf.close()


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(library=many, asked=st.lists(foreign, min_size=1, max_size=8))
def test_what_is_found_in_any_language_is_shown_marked(library: list[tuple[str, str, str]], asked: list[str]) -> None:
    with TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        for place, (text, _, language) in enumerate(library):
            shelf.add(text, path=f"{place}.txt", language=language)
        for query in asked:
            try:
                hits = shelf.searching.search(query).hits
            except QueryError:
                continue
            for hit in hits:
                marks = [mark for snippet in hit.snippets for mark in snippet.highlights]
                assert marks, (query, hit.snippets)
        shelf.close()


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(library=many, asked=st.lists(foreign, min_size=1, max_size=8), length=st.integers(1, 9))
def test_it_does_so_in_many_languages_while_it_is_typed(
    library: list[tuple[str, str, str]], asked: list[str], length: int
) -> None:
    with TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        for place, (text, _, language) in enumerate(library):
            shelf.add(text, path=f"{place}.txt", language=language)
        for query in asked:
            typed = query[:length]
            try:
                tree = parse_typed(typed)
            except QueryError:
                continue
            found = shelf.searching.search(typed, typing=True, limit=50)
            assert sorted(int(hit.article.id[1:]) for hit in found.hits) == brute(tree, shelf), typed
        shelf.close()
