import random

import pytest
from app.widgets.harness import Harness
from app.widgets.test_brief import BRIEF
from app.widgets.test_columns import make_comparison
from app.widgets.test_matrix import make_matrix
from app.widgets.test_topics import TREE
from factories import make_article, make_document
from textual.widget import Widget

from briefing.app.widgets.articles import ArticleRows
from briefing.app.widgets.brief import BriefRows
from briefing.app.widgets.columns import ComparisonRows
from briefing.app.widgets.grid import GridList
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.matrix import MatrixRows
from briefing.app.widgets.reading import ReadingPane
from briefing.app.widgets.topics import TopicRows

KEYS = {
    "j": "cursor_down",
    "k": "cursor_up",
    "d": "half_page_down",
    "u": "half_page_up",
    "f": "page_down",
    "b": "page_up",
    "g": "first",
    "G": "last",
    "n": "next_heading",
    "N": "previous_heading",
    "l": "next_column",
    "h": "previous_column",
}


def reading() -> ReadingPane:
    pane = ReadingPane()
    text = "\n\n".join(["# Heading", "Words 条約 and e\u0301 more words, " * 12, "שלום עולם " * 9] * 12)
    pane.call_later(lambda: pane.show(make_document(text)))
    return pane


WIDGETS = {
    "topics": lambda: LineList(TopicRows(TREE)),
    "articles": lambda: LineList(ArticleRows([make_article(number, title="条約 " * 30) for number in range(99)])),
    "brief": lambda: LineList(BriefRows(BRIEF)),
    "comparison": lambda: GridList(ComparisonRows(make_comparison(("Post", "a2", "x", "y")))),
    "matrix": lambda: GridList(MatrixRows(make_matrix(9, 30))),
    "reading": reading,
}


@pytest.mark.parametrize("name", WIDGETS)
async def test_no_size_and_no_key_upsets_a_widget_and_rows_keep_to_the_width(name: str) -> None:
    widget: Widget = WIDGETS[name]()
    draw = random.Random(name)
    async with Harness(widget, keys=KEYS).run_test(size=(80, 24)) as pilot:
        for _ in range(8):
            await pilot.resize_terminal(draw.randint(1, 160), draw.randint(1, 50))
            await pilot.press(*draw.choices(tuple(KEYS), k=3))
            await pilot.pause()
            width = widget.scrollable_content_region.width
            lengths = {widget.render_line(y).cell_length for y in range(widget.scrollable_content_region.height)}
            assert lengths <= {width}
            assert 0 <= widget.scroll_offset.y <= widget.max_scroll_y
