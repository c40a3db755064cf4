"""A brief, a comparison and a matrix made by hand, of texts of our own."""

from dataclasses import replace

from factories import make_article, make_span, make_statement

from briefing.core.articles import Article
from briefing.core.briefs import (
    SECTIONS,
    Brief,
    Changes,
    CitedStatement,
    Entry,
    LibraryState,
    Note,
    Section,
    SourceReference,
)
from briefing.core.comparisons import (
    Balance,
    Cell,
    Comparison,
    Difference,
    Matrix,
    Phrasing,
    Row,
    Term,
    Voice,
    Wording,
)
from briefing.core.statements import Hedge, Speaker, Statement

GAZETTE = make_article(
    1,
    title="Freedonia and Sylvania meet",
    source="Freedonia Gazette",
    date="2024-03-05",
    author="A. Writer",
    url="https://gazette.example/meet?a=1&b=2",
    language="en",
    provenance={"title": "stated", "source": "stated", "date": "stated", "url": "stated"},
)
UNKNOWN = make_article(
    2,
    title="What the talks mean",
    credit="Agency",
    path="folder/what *it* means.txt",
    provenance={"title": "inferred", "credit": "stated"},
    copies=2,
)
CHRONICLE = make_article(3, title=None, source="Chronicle", date="2024", provenance={"source": "inferred"})

OPENED = make_statement(
    "Freedonia opened the border on 5 March.", article="a1", paragraph=2, heading=("Border",), actors=("Freedonia",)
)
OPENED_TOO = make_statement("The border was opened on 5 March.", article="a3", start=40, paragraph=7)
COUNTED = make_statement("About 1,200 people crossed.", article="a1", start=50, paragraph=3)
COUNTED_OTHERWISE = make_statement("Some 900 people crossed.", article="a2", start=50, paragraph=4)
QUOTED = make_statement(
    "“We will keep it open,” said Minister Jane Doe, head of the talks.",
    article="a2",
    start=90,
    paragraph=5,
    attribution="direct",
    speaker=Speaker("Minister Jane Doe", "head of the talks", make_span("Minister Jane Doe", article="a2", start=120)),
    quotes=(make_span("“We will keep it open,”", article="a2", start=90),),
)
HEDGED = make_statement(
    "Trade will likely grow, and prices may fall.",
    article="a1",
    start=200,
    paragraph=5,
    modality="hedged",
    hedges=(Hedge("a1", 1, 211, 217, "likely"), Hedge("a1", 1, 235, 238, "may")),
)
JUDGED = make_statement("Sylvania should answer in kind.", article="a2", start=400, paragraph=9, evaluative=True)


def cited(statement: Statement) -> CitedStatement:
    """The statement, cited from its article's number."""
    return CitedStatement(statement, int(statement.article.removeprefix("a")))


def make_entry(*statements: Statement, **fields: object) -> Entry:
    """An entry of these statements."""
    values: dict[str, object] = {
        "id": "-".join(f"{each.article}.{each.start}" for each in statements) or "none",
        "statements": tuple(cited(each) for each in statements),
        "origins": len({each.article for each in statements}),
    }
    return Entry(**(values | fields))  # type: ignore[arg-type]


def make_brief(
    sections: dict[str, tuple[Entry, ...]] | None = None,
    sources: tuple[Article, ...] = (GAZETTE, UNKNOWN, CHRONICLE),
    **fields: object,
) -> Brief:
    """A brief with these entries, by section; the sections not named say that there is nothing."""
    given = ENTRIES if sections is None else sections
    values: dict[str, object] = {
        "issue": "border",
        "name": "The border",
        "rule": 'border AND (freedonia OR "sylvania")',
        "library": LibraryState(5, 4, "2024-03-05", "2024", 3, "0123abcd" * 8),
        "since": None,
        "sections": tuple(
            Section(id, title, given.get(id, ()), f"No {title.lower()}.", f"rule of {id}") for id, title in SECTIONS
        ),
        "sources": tuple(SourceReference(number, article, "main") for number, article in enumerate(sources, 1)),
    }
    return Brief(**(values | fields))  # type: ignore[arg-type]


ENTRIES: dict[str, tuple[Entry, ...]] = {
    "bottom-line": (make_entry(OPENED, OPENED_TOO), make_entry(HEDGED)),
    "reported": (
        make_entry(OPENED, OPENED_TOO, group="Border", note=Note("Check the date.\n# Not a heading"), pinned=True),
        make_entry(COUNTED, group="Border"),
        make_entry(COUNTED_OTHERWISE),
    ),
    "positions": (
        make_entry(OPENED, group="Freedonia", label="as Freedonia Gazette tells it"),
        make_entry(QUOTED, group="Sylvania", label="own words"),
    ),
    "quotations": (make_entry(QUOTED, label="not verified"),),
    "timeline": (make_entry(OPENED, OPENED_TOO, group="5 March", label="year not stated"),),
    "agreement": (make_entry(OPENED, OPENED_TOO),),
    "differences": (make_entry(COUNTED, COUNTED_OTHERWISE, label="figures differ"),),
    "hedged": (make_entry(HEDGED),),
    "judgements": (make_entry(JUDGED),),
    "gaps": (make_entry(label="One article in the library says nothing on this."),),
}

CHANGED = Changes(
    added=(make_entry(OPENED),),
    changed=(make_entry(COUNTED, replace(COUNTED, text="About 1,100 people crossed.", revision=1)),),
    removed=(make_entry(JUDGED),),
    against="2026-01-01",
)

COMPARISON = Comparison(
    issue="border",
    name="The border",
    rule="border",
    sources=("Freedonia Gazette", "a2"),
    articles={"Freedonia Gazette": (GAZETTE,), "a2": (UNKNOWN,)},
    rows=(
        Row("unique", {"Freedonia Gazette": (OPENED,)}, group="Border"),
        Row(
            "differs",
            {"Freedonia Gazette": (COUNTED,), "a2": (COUNTED_OTHERWISE,)},
            Difference("figure", {"Freedonia Gazette": make_span("1,200"), "a2": make_span("900", article="a2")}),
        ),
        Row(
            "shared",
            {"Freedonia Gazette": (HEDGED,), "a2": (JUDGED,)},
            phrasings=(Phrasing({"Freedonia Gazette": make_span("may"), "a2": make_span("must", article="a2")}),),
        ),
        Row("unique", {"a2": (QUOTED,)}),
    ),
    wording=(
        Wording({"Freedonia Gazette": (Term("border", 3, ()), Term("trade", 2, ())), "a2": ()}),
        Wording(
            {
                "Freedonia Gazette": (Term("talks", 1, (make_span("talks", start=OPENED.start + 2),)),),
                "a2": (Term("dialogue", 2, ()),),
            },
            "naming",
        ),
    ),
    silent=("Chronicle",),
    balance={
        "Freedonia Gazette": Balance(
            {"reported": (OPENED, COUNTED), "attributed": (), "quoted": (), "hedged": (HEDGED,), "judgement": ()}, ()
        ),
        "a2": Balance(
            {"reported": (COUNTED_OTHERWISE,), "attributed": (), "quoted": (QUOTED,), "hedged": (), "judgement": ()},
            (
                Voice("Jane Doe", "French | envoy", "France", (QUOTED,), 6, 3),
                Voice(None, None, None, (), 2, 0),
            ),
        ),
    },
)

MATRIX = Matrix(
    issues=("border", "trade"),
    names={"border": "The border", "trade": "Trade | customs"},
    sources=("Freedonia Gazette", "a2"),
    titles={"Freedonia Gazette": "Freedonia Gazette", "a2": "What the talks mean"},
    cells={
        "border": {"Freedonia Gazette": Cell("main", 12, 2), "a2": Cell("mentioned", 1, 1)},
        "trade": {"Freedonia Gazette": Cell("silent", 0, 0), "a2": Cell("main", 5, 1)},
    },
    unevenness={"border": 6.5, "trade": 2.25},
    notices=("limited to articles dated 2020 or later; 1 undated article left out",),
)
