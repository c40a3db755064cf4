from collections.abc import Sequence

import pytest
from app.widgets.harness import Harness, rows_of
from textual.geometry import Region

from briefing.app.widgets.cells import Line
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.rows import Rows, following

KEYS = {
    "j": "cursor_down",
    "k": "cursor_up",
    "d": "half_page_down",
    "u": "half_page_up",
    "f": "page_down",
    "b": "page_up",
    "g": "first",
    "G": "last",
    "enter": "choose",
}


class Names(Rows):
    """Items by name; those that begin with "#" are headings; the made ones are counted."""

    def __init__(self, names: Sequence[str], uniform: int = 1) -> None:
        super().__init__(names)
        self.names = names
        self.uniform = uniform
        self.made = 0

    def key(self, index: int) -> str:
        return self.names[index]

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        self.made += 1
        name = self.names[index]
        count = self.uniform or len(name.split("/"))
        return tuple(((f"{name.split('/')[row % len(name.split('/'))]} {row}", "title"),) for row in range(count))

    def selectable(self, index: int) -> bool:
        return not self.names[index].startswith("#")


def make_app(names: Sequence[str], uniform: int = 1) -> tuple[Harness, LineList, Names]:
    source = Names(names, uniform)
    items = LineList(source)
    return Harness(items, keys=KEYS), items, source


def keys_said(app: Harness, kind: type[LineList.Highlighted]) -> list[str]:
    return [message.key for message in app.said if type(message) is kind]


MANY = [f"item {number}" for number in range(50_000)]


async def test_the_cursor_starts_on_the_first_item_that_is_no_heading() -> None:
    app, items, _ = make_app(["# heading", "one", "two"])
    async with app.run_test(size=(40, 12)):
        assert items.cursor_key == "one"
        assert rows_of(items)[:3] == ["  # heading 0", "▌ one 0", "  two 0"]


async def test_a_step_skips_headings_and_tells_the_new_item() -> None:
    app, items, _ = make_app(["one", "# heading", "two"])
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("j")
        assert items.cursor_key == "two"
        assert keys_said(app, LineList.Highlighted) == ["two"]
        await pilot.press("j")
        assert keys_said(app, LineList.Highlighted) == ["two"]


async def test_enter_chooses_the_item_under_the_cursor() -> None:
    app, _, _ = make_app(["one", "two"])
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("j", "enter")
        assert keys_said(app, LineList.Chosen) == ["two"]


async def test_a_step_repaints_the_rows_of_two_items_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    app, items, _ = make_app(MANY, uniform=2)
    asked: list[Region] = []
    plain = items.refresh

    def refresh(*regions: Region, **options: bool) -> LineList:
        asked.extend(regions or (Region(0, 0, 999, 999),))
        return plain(*regions, **options)

    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        monkeypatch.setattr(items, "refresh", refresh)
        await pilot.press("j")
        assert [(region.y, region.height) for region in asked] == [(0, 2), (2, 2)]


async def test_fifty_thousand_items_cost_no_more_than_those_in_view() -> None:
    app, items, source = make_app(MANY)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("G", "g", *"jjjj")
        assert items.virtual_size.height == 50_000
        assert source.made < 100


async def test_leaving_the_view_scrolls_by_half_a_page() -> None:
    app, items, _ = make_app(MANY)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press(*"j" * 12)
        assert items.scroll_offset.y == 7
        await pilot.press(*"j" * 6)
        assert items.scroll_offset.y == 7
        await pilot.press(*"k" * 12)
        assert items.scroll_offset.y == 1


async def test_pages_first_and_last_move_the_cursor() -> None:
    app, items, _ = make_app(MANY)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("d")
        assert items.cursor == 6
        await pilot.press("f")
        assert items.cursor == 17
        await pilot.press("u")
        assert items.cursor == 11
        await pilot.press("b")
        assert items.cursor == 0
        await pilot.press("G")
        assert items.cursor == 49_999
        assert rows_of(items)[-1] == "▌ item 49999 0"
        await pilot.press("g")
        assert items.cursor == 0
        assert items.scroll_offset.y == 0


async def test_items_of_different_heights_stand_under_one_another() -> None:
    app, items, _ = make_app(["a/b", "c", "d/e/f"], uniform=0)
    async with app.run_test(size=(40, 12)) as pilot:
        assert rows_of(items)[:6] == ["▌ a 0", "▌ b 1", "  c 0", "  d 0", "  e 1", "  f 2"]
        await pilot.press("G")
        assert rows_of(items)[:6] == ["  a 0", "  b 1", "  c 0", "▌ d 0", "▌ e 1", "▌ f 2"]


async def test_new_content_leaves_the_cursor_on_its_item_at_the_same_height() -> None:
    app, items, _ = make_app(MANY)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press(*"j" * 20)
        row = items.cursor - items.scroll_offset.y
        items.show(Names(["new", *MANY]))
        assert items.cursor_key == "item 20"
        assert items.cursor == 21
        assert items.cursor - items.scroll_offset.y == row


async def test_content_shown_while_hidden_is_there_when_seen_again() -> None:
    app, items, _ = make_app(MANY)
    async with app.run_test(size=(40, 12)) as pilot:
        items.display = False
        await pilot.pause()
        items.show(Names(["new", "newer"]), keep=False)
        await pilot.pause()
        items.display = True
        await pilot.pause()
        assert rows_of(items)[:2] == ["▌ new 0", "  newer 0"]


async def test_after_the_wheel_a_step_begins_in_view() -> None:
    app, items, _ = make_app(MANY)
    async with app.run_test(size=(40, 12)) as pilot:
        items.scroll_to(y=100, animate=False, immediate=True)
        await pilot.press("j")
        assert items.cursor == 100
        items.scroll_to(y=300, animate=False, immediate=True)
        await pilot.press("k")
        assert items.cursor == 311
        assert items.scroll_offset.y == 300


async def test_when_the_item_is_gone_the_cursor_stays_at_its_place() -> None:
    app, items, _ = make_app(["one", "two", "three"])
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("j")
        items.show(Names(["one", "three"]))
        assert items.cursor_key == "three"
        items.show(Names([]))
        assert items.cursor_key is None
        await pilot.press("j", "k", "d", "u", "f", "b", "g", "G", "enter")


async def test_a_click_selects_and_a_second_click_chooses_once() -> None:
    app, items, _ = make_app(["one", "two", "three"])
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.click(items, offset=(5, 1))
        assert keys_said(app, LineList.Highlighted) == ["two"]
        assert keys_said(app, LineList.Chosen) == []
        await pilot.click(items, offset=(5, 1))
        assert keys_said(app, LineList.Chosen) == ["two"]


async def test_a_double_click_chooses_once() -> None:
    app, items, _ = make_app(["one", "two", "three"])
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.double_click(items, offset=(5, 2))
        assert keys_said(app, LineList.Chosen) == ["three"]


async def test_a_double_click_on_the_item_under_the_cursor_chooses_once() -> None:
    app, items, _ = make_app(["one", "two", "three"])
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.double_click(items, offset=(5, 0))
        assert keys_said(app, LineList.Chosen) == ["one"]


async def test_control_characters_of_articles_are_shown_and_not_sent() -> None:
    app, items, _ = make_app(["\x1b[31mred\u202e\x07"])
    async with app.run_test(size=(40, 12)):
        assert rows_of(items)[0] == "▌ ␛[31mred�␇ 0"


async def test_every_row_is_exactly_as_wide_as_the_view() -> None:
    app, items, _ = make_app(["条約" * 30, "e\u0301" * 90, "עברית " * 20, "👩‍👩‍👧 " * 40, ""])
    async with app.run_test(size=(41, 12)) as pilot:
        for width in (41, 40, 12, 3, 2, 1):
            await pilot.resize_terminal(width, 12)
            await pilot.pause()
            assert {items.render_line(y).cell_length for y in range(12)} == {items.view.width}


async def test_the_terminals_own_cursor_follows_that_of_the_list() -> None:
    app, items, _ = make_app(["one", "two", "three"])
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("j", "j")
        assert items.cursor_screen_offset == (0, 2)


async def test_no_control_key_is_bound() -> None:
    app, items, _ = make_app(["one"])
    async with app.run_test(size=(40, 12)):
        assert not [key for key in items._bindings.key_to_bindings if "ctrl" in key]


async def test_when_its_item_is_gone_the_cursor_goes_to_the_next_that_is_still_there() -> None:
    app, items, before = make_app(["one", "two", "three", "four", "five"])
    async with app.run_test(size=(20, 5)):
        items.move_to("three")
        after = Names(["two", "# three", "five"])
        items.show(after, instead=following(before, items.cursor, after))
        assert items.cursor_key == "five"


def test_what_follows_is_looked_for_after_the_item_alone() -> None:
    assert following(Names(["one", "two", "three"]), 1, Names(["one", "two"])) is None
    assert following(Names(["one", "two"]), None, Names(["one"])) == "one"
