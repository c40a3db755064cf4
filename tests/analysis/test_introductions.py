"""Items of lists know the line that introduces them."""

from factories import make_statement

from briefing.analysis.introductions import introduced
from briefing.core.articles import Block
from briefing.core.statements import Hedge, Statement

INTRODUCTION, FIRST, SECOND, PART, AFTER = (
    "The talks likely covered:",
    "the port",
    "the debt, that is:",
    "its terms",
    "Then they ended.",
)


def document() -> tuple[list[Block], list[Statement]]:
    kinds = [("paragraph", 0), ("item", 1), ("item", 1), ("item", 2), ("paragraph", 0)]
    blocks, statements, place = [], [], 0
    for text, (kind, level) in zip((INTRODUCTION, FIRST, SECOND, PART, AFTER), kinds, strict=True):
        blocks.append(Block(kind, level, place, place + len(text)))  # type: ignore[arg-type]
        words = text.find("likely")
        hedges = (Hedge("a1", 1, place + words, place + words + 6, "likely"),) if words >= 0 else ()
        statements.append(make_statement(text, start=place, hedges=hedges))
        place += len(text) + 1
    return blocks, statements


def test_each_item_knows_the_line_that_introduces_its_list() -> None:
    found = introduced(*document())
    assert [one.lead_in and one.lead_in.text for one in found] == [None, INTRODUCTION, INTRODUCTION, SECOND, None]


def test_a_hedged_introduction_is_known_as_hedged() -> None:
    leads = [one.lead_in.hedged for one in introduced(*document()) if one.lead_in]
    assert leads == [True, True, False]


def test_nothing_else_of_a_statement_changes() -> None:
    blocks, statements = document()
    assert [(one.start, one.end, one.text) for one in introduced(blocks, statements)] == [
        (one.start, one.end, one.text) for one in statements
    ]


def test_a_list_under_a_heading_alone_has_no_introduction() -> None:
    blocks, statements = document()
    headed = [Block("heading", 1, blocks[0].start, blocks[0].end), *blocks[1:]]
    assert introduced(headed, statements[1:])[0].lead_in is None


def test_a_hedge_in_an_earlier_clause_does_not_make_the_list_hedged() -> None:
    introduction = "Though progress may be slow, the talks covered:"
    item = "the port"
    blocks = [Block("paragraph", 0, 0, 47), Block("item", 1, 48, 56)]
    hedges = (Hedge("a1", 1, 16, 19, "may"),)
    found = introduced(blocks, [make_statement(introduction, hedges=hedges), make_statement(item, start=48)])
    assert found[1].lead_in
    assert not found[1].lead_in.hedged
