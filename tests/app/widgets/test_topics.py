from briefing.app.widgets.cells import line_width
from briefing.app.widgets.topics import TopicRows, short
from briefing.core.topics import TopicCount

TREE = (
    TopicCount("all", "All articles", None, 12, 9, 3),
    TopicCount(
        "conflicts",
        "Conflicts",
        None,
        5,
        5,
        0,
        (TopicCount("north", "The northern war", "north", 5, 5, 0), TopicCount("south", "South", "south", 0, 0, 0)),
    ),
)


def shown(rows: TopicRows, width: int = 30) -> list[str]:
    return ["".join(text for text, _ in rows.lines(index, width)[0]) for index in range(len(rows))]


def test_the_tree_is_shown_with_articles_and_unread() -> None:
    assert shown(TopicRows(TREE)) == [
        "  All articles           ●3 12",
        "▾ Conflicts                  5",
        "  The northern war           5",
        "  South                      0",
    ]


def test_while_articles_are_read_none_is_told_as_not_known() -> None:
    assert shown(TopicRows(TREE, unsettled=True))[2:] == [
        "  The northern war           5",
        "  South                      …",
    ]


def test_large_counts_are_short() -> None:
    numbers = (0, 999, 1_000, 1_250, 9_999, 10_000, 123_456, 1_200_000)
    assert [short(number) for number in numbers] == ["0", "999", "1.0k", "1.2k", "9.9k", "10k", "123k", "1.2M"]


def test_a_folded_branch_hides_its_issues() -> None:
    rows = TopicRows(TREE, {"conflicts"})
    assert shown(rows)[1] == "▸ Conflicts                  5"
    assert len(rows) == 2
    assert rows.node("north") is None


def test_nodes_and_their_branches_are_found_by_id() -> None:
    rows = TopicRows(TREE)
    assert rows.node("north") is TREE[1].children[0]
    assert rows.parent("south") == "conflicts"
    assert rows.parent("all") is None


def test_every_row_fits_every_width() -> None:
    rows = TopicRows(TREE)
    for width in range(1, 40):
        assert all(line_width(rows.lines(index, width)[0]) <= max(width, 8) for index in range(len(rows)))
