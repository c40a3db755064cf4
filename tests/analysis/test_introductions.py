"""Items of lists know the line that introduces them."""

from factories import make_statement

from briefing.analysis.introductions import introduced
from briefing.core.articles import Block
from briefing.core.statements import Statement

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
        modality = "hedged" if text == INTRODUCTION else "asserted"
        statements.append(make_statement(text, start=place, modality=modality))
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
