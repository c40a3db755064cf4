import pytest
from ingest.drafts import PROSE, apart, draft, headings, paths, said, shown

NAME = "article.md"


def test_headings_lists_quotations_and_tables_are_blocks() -> None:
    made = draft(
        f"# Talks Go On\n\n{PROSE}\n\n## The River\n\n- upper part\n  - source\n- lower part\n\n"
        "> We will not\n> give in.\n\n1. first\n2. second\n\n| State | Vote |\n|---|---|\n| Freedonia | yes |\n\n"
        f"The Border\n----------\n\n{PROSE}\n",
        NAME,
    )
    assert shown(made) == [
        ("heading", "Talks Go On"),
        ("paragraph", PROSE),
        ("heading2", "The River"),
        ("item1", "upper part"),
        ("item2", "source"),
        ("item1", "lower part"),
        ("quotation", "We will not\ngive in."),
        ("item1", "first"),
        ("item1", "second"),
        ("row", "State | Vote"),
        ("row", "Freedonia | yes"),
        ("heading2", "The Border"),
        ("paragraph", PROSE),
    ]
    assert paths(made)["upper part"] == ("The River",)
    assert said(made, "title") == ("Talks Go On", "stated", "")


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("a **grave** and *lasting* loss", "a grave and lasting loss"),
        ("a [treaty](https://example.org/a_b) of [peace][1]", "a treaty of [peace][1]"),
        ("a note[^1] here", "a note[^1] here"),
        ("an image ![of the river](river.png) here", "an image of the river here"),
        ("`code` and ~~struck~~ words", "code and struck words"),
        (r"5 \* 3 &amp; more", "5 * 3 & more"),
        ("<https://example.org>", "https://example.org"),
        ("a <b>bold</b> claim", "a <b>bold</b> claim"),
        ("one line  \nand another", "one line\nand another"),
    ],
)
def test_inline_marks_are_read_and_html_is_text(source: str, plain: str) -> None:
    made = draft(f"# Talks Go On\n\n{PROSE}\n\nBefore {source} after.\n", NAME)
    assert shown(made)[-1] == ("paragraph", f"Before {plain} after.")


def test_a_line_in_bold_is_a_heading_below_the_last_marked_one() -> None:
    made = draft(f"# Talks\n\n{PROSE}\n\n## The River\n\n**Its Upper Part**\n\nUpper. {PROSE}\n", NAME)
    assert paths(made)["Upper. The m"] == ("The River", "Its Upper Part")


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<!-- a note -->",
        '<div align="center">',
        "<style>\np { color: red }\n</style>",
        "</td></tr>",
    ],
)
def test_markup_for_a_browser_is_set_apart(html: str) -> None:
    made = draft(f"# Talks\n\n{PROSE}\n\n{html}\n\n{PROSE}\n", NAME)
    assert apart(made) == [("HTML", html)]
    assert [text for _, text in shown(made)] == ["Talks", PROSE, PROSE]


def test_a_script_that_never_ends_hides_no_text() -> None:
    made = draft(f"# Talks\n\n<script>\n\n{PROSE}\n", NAME)
    assert shown(made)[-1] == ("paragraph", PROSE)


def test_indented_lines_and_fences_hide_no_text() -> None:
    made = draft(f"# Talks\n\n    {PROSE}\n\n```markdown\n## The River\n\n{PROSE}\n```\n", NAME)
    assert headings(made) == ["The River"]
    assert [text for kind, text in shown(made) if kind == "paragraph"] == [PROSE, PROSE]


def test_a_title_in_front_matter_and_as_heading_is_one() -> None:
    made = draft(f"---\ntitle: Talks Go On\n---\n# Talks Go On\n\n{PROSE}\n\n# The River\n\n{PROSE}\n", NAME)
    assert shown(made)[0] == ("heading", "Talks Go On")
    assert headings(made) == ["The River"]
    assert made.title_span is not None


def test_a_contents_list_of_links_is_set_apart() -> None:
    made = draft(
        "# Talks\n\n## Contents\n\n- [The River](#r)\n- [The Border](#b)\n\n"
        f"## The River\n\n{PROSE}\n\n## The Border\n\n{PROSE}\n",
        NAME,
    )
    assert [reason for reason, _ in apart(made)] == ["contents list"]
    assert headings(made) == ["The River", "The Border"]


def test_a_file_without_markdown_headings_is_read_by_its_shapes() -> None:
    made = draft(f"Talks Go On\n{PROSE}\nThe Road Ahead\n{PROSE}\nWith *one* more.\n", NAME)
    assert said(made, "title") == ("Talks Go On", "stated", "")
    assert headings(made) == ["The Road Ahead"]
    assert shown(made)[-1] == ("paragraph", "With one more.")


@pytest.mark.parametrize("mark", ["[", "*", "<", "`", "![", "_", "~~", "> ", "&"])
def test_marks_piled_up_do_not_hang(mark: str) -> None:
    assert draft(f"# Talks\n\n{PROSE}\n\n{mark * 20_000} x\n", NAME).blocks


@pytest.mark.parametrize("title", ["# Talks", "Talks Go On"])
def test_addresses_of_links_are_set_apart(title: str) -> None:
    addresses = "[1]: https://example.org/a\n[^2]: https://example.org/b"
    made = draft(f"{title}\n\nA [treaty][1] it is[^2]. {PROSE}\n\n{addresses}\n", NAME)
    assert apart(made) == [("link address", addresses)]
    assert shown(made)[-1] == ("paragraph", f"A treaty it is[^2]. {PROSE}")
