from collections.abc import Iterable

import pytest
from export.hostile import MARKS, SENTENCES, published
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from briefing.export.escaping import escape, one_line

PART = "<!-- -->"
"""What keeps GitHub from making links and pictures; nothing is seen of it."""
texts = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(MARKS), max_size=12).map("".join))


def typographer() -> MarkdownIt:
    """As GitHub reads, links bare addresses, turns quotes and joins dots, with the plugins that are about."""
    pytest.importorskip("linkify_it")
    reader = MarkdownIt("gfm-like", {"typographer": True, "html": True}).enable(["replacements", "smartquotes"])
    for plugin in (attrs_plugin, attrs_block_plugin, deflist_plugin, dollarmath_plugin, footnote_plugin):
        reader.use(plugin)
    return reader.use(tasklists_plugin).use(front_matter_plugin).use(container_plugin, "note")


def words(tokens: Iterable[Token], *allowed: str) -> list[str]:
    """The text of each block; nothing but text, and what is allowed, may be in it."""
    found: list[str] = []
    for token in tokens:
        if token.type != "inline":
            continue
        text = ""
        for child in token.children or ():
            if child.type == "text":
                text += child.content
            else:
                assert child.type in allowed or (child.type == "html_inline" and child.content == PART), child
        found.append(text)
    return found


def assert_reads_as_written(reader: MarkdownIt, text: str, *, tables: bool) -> None:
    said, escaped = one_line(text), escape(text)
    if not said:
        assert escaped == ""
        return
    tokens = reader.parse(f"### {escaped}\n\n{escaped}\n\n- {escaped}\n  - {escaped}\n\n1. {escaped}\n\n> {escaped}\n")
    assert words(tokens) == [said] * 6
    kinds = ["heading", "paragraph", "bullet_list", "list_item", "paragraph", "bullet_list", "list_item", "paragraph"]
    kinds += ["ordered_list", "list_item", "paragraph", "blockquote", "paragraph"]
    assert [token.type for token in tokens if token.nesting == 1] == [f"{kind}_open" for kind in kinds]
    assert words(reader.parse(f"- *{escaped}*\n"), "em_open", "em_close") == [said]
    assert words(reader.parse(f"- **{escaped}**: x\n"), "strong_open", "strong_close") == [f"{said}: x"]
    if tables:
        assert words(reader.parse(f"| a | b |\n| --- | --- |\n| {escaped} | x |\n")) == ["a", "b", said, "x"]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_hostile_sentence_reads_as_written_in_commonmark(text: str) -> None:
    assert_reads_as_written(MarkdownIt("commonmark"), text, tables=False)


@pytest.mark.parametrize("text", SENTENCES)
def test_a_hostile_sentence_reads_as_written_where_all_extensions_are_on(text: str) -> None:
    assert_reads_as_written(typographer(), text, tables=True)


@settings(deadline=None)
@given(texts)
def test_any_text_reads_as_written_in_commonmark(text: str) -> None:
    assert_reads_as_written(MarkdownIt("commonmark"), text, tables=False)


def test_any_text_reads_as_written_where_all_extensions_are_on() -> None:
    reader = typographer()

    @settings(deadline=None)
    @given(texts)
    def check(text: str) -> None:
        assert_reads_as_written(reader, text, tables=True)

    check()


def test_published_collections_read_as_written() -> None:
    collected = published()
    if not collected:
        pytest.skip("BRIEFING_HOSTILE names no folder of collections")
    reader = typographer()
    for text in collected:
        assert_reads_as_written(reader, text, tables=True)


@settings(deadline=None)
@given(texts)
def test_a_footnote_after_any_text_is_a_footnote(text: str) -> None:
    reader = MarkdownIt("commonmark").use(footnote_plugin)
    tokens = reader.parse(f"x {escape(text)}[^2-14]\n\n[^2-14]: y\n")
    children = tokens[1].children or []
    assert [child.type for child in children if child.type not in {"text", "html_inline"}] == ["footnote_ref"]


def test_github_makes_no_links_or_pictures() -> None:
    cmark = pytest.importorskip("cmarkgfm")
    options = pytest.importorskip("cmarkgfm.cmark").Options
    for text in SENTENCES:
        page = cmark.github_flavored_markdown_to_html(
            f"x {escape(text)}", options.CMARK_OPT_FOOTNOTES | options.CMARK_OPT_UNSAFE
        )
        assert "<" not in page.removeprefix("<p>").removesuffix("</p>\n").replace(PART, "")


@given(st.text(max_size=60), st.data())
def test_marked_words_are_strong_and_the_words_stay(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    tokens = MarkdownIt("commonmark").parse(f"x {escape(text, [(start, end)])}")
    assert words(tokens, "strong_open", "strong_close") == [f"x {one_line(text)}".rstrip()]


def test_a_hedge_word_is_strong_where_it_stands_even_after_runs_of_blanks() -> None:
    text = "It   may\n  well be."
    assert escape(text, [(5, 8)]) == "It **may** well be."


def test_marks_that_touch_are_one() -> None:
    assert escape("maybe so", [(0, 3), (3, 5)]) == "**maybe** so"


def test_plain_prose_is_left_as_it_is() -> None:
    said = "The U.S. and the EU-27 (2.5 million; 10:30) met – “it works,” said Doe’s aide: C# & R&D, see p_1, 5 > 4."
    assert escape(said) == said.replace("R&D", "R\\&D")


def test_an_opening_mark_is_left_alone_where_something_stands_before_it() -> None:
    assert escape("A. Writer") == "A\\. Writer"
    assert escape("A. Writer", opening=False) == "A. Writer"


def test_long_hostile_lines_take_no_long_time() -> None:
    for piece in ("‘", "“‘", ":_", "a.", "[^1]", "‘a’", "1", "  x", "\\", "#", "_", ":"):
        assert escape(f"{piece * 50_000}x")
