"""What holds for any file whatever."""

from pathlib import PurePath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.core.articles import Draft
from briefing.ingest import read, sketch

FRAGMENTS = [
    *("# ", "- ", "1. ", "(a) ", "• ", "> ", "|", " | ", "\t", "    ", "**", "`", "```", "~~~", "---", "==="),
    *("Title Case Words", "A sentence of the text, said Jane Doe.", "and goes on", "“quoted”", "U.S.", "?", "!", ";"),
    *("Tags: a", "Reuters", "By Jane Doe", "AC (AP) - ", "Published: 12 June 2023", "title: x", "Share this article"),
    *(
        "<b>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "{{x}}",
        "%}",
        "[a](b)",
        "![i](u)",
        "&amp;",
        "&#13;",
        "\\*",
        "[^1]: note",
    ),
    *("Contents", "Doe: what?", "Page 3", "08-51749 30", "https://a.b/c", "x" * 130, "é", "中文。", "\x1b[31m"),
    *("<p>", "</p>", "<ul><li>", "<h2>", "<td>", "</div>", "<nav>", "<meta name=date content='2023'>", "&#xD800;"),
    *("\r\n", "\r", "\u2028", "\x0c", "\ufeff", "\u200b", "\x00", "\ud800"),
]
TEXTS = st.one_of(
    st.text(),
    st.lists(st.tuples(st.sampled_from(FRAGMENTS), st.sampled_from(["", " ", "\n", "\n\n"])), max_size=40).map(
        lambda parts: "".join(fragment + gap for fragment, gap in parts)
    ),
)
NAMES = ["a.txt", "a.md", "a.html"]
QUIET = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=80)


def hold(draft: Draft) -> None:
    text, place, paragraph = draft.text, 0, 0
    text.encode()
    assert not set("\r\0\x0b\x0c\x85\u2028\u2029") & set(text)
    for block in draft.blocks:
        words = text[block.start : block.end]
        assert place <= block.start < block.end <= len(text)
        assert words == words.strip()
        paragraph += block.kind != "heading"
        assert block.paragraph == (0 if block.kind == "heading" else paragraph)
        place = block.end
    place = 0
    for aside in draft.boilerplate:
        assert place <= aside.start < aside.end <= len(text)
        assert not any(block.start < aside.end and aside.start < block.end for block in draft.blocks)
        place = aside.end
    assert draft.metadata["title"].value
    if draft.title_span:
        shown = text[slice(*draft.title_span)]
        assert "".join(shown.split()) == "".join(draft.metadata["title"].value.split())
    covered = [*draft.blocks, *draft.boilerplate]
    inside = {place for stretch in covered for place in range(stretch.start, stretch.end)}
    lost = "".join(" " if place in inside else sign for place, sign in enumerate(text))
    assert all(len(word) <= 8 or not any(map(str.isalnum, word)) for word in lost.split())  # bullets
    sketch(draft)


@pytest.mark.parametrize("name", NAMES)
@given(text=TEXTS)
@QUIET
def test_blocks_are_in_order_trimmed_and_clear_of_what_is_set_apart(name: str, text: str) -> None:
    for draft in read(PurePath(name), text.encode("utf-8", "surrogatepass")).drafts:
        hold(draft)


@pytest.mark.parametrize("name", NAMES)
@given(content=st.binary(max_size=400))
@QUIET
def test_no_bytes_make_reading_fail(name: str, content: bytes) -> None:
    reading = read(PurePath(name), content)
    assert reading.drafts or reading.reasons
    for draft in reading.drafts:
        hold(draft)


@pytest.mark.parametrize("name", NAMES)
@given(text=TEXTS)
@QUIET
def test_reading_a_text_twice_gives_the_same(name: str, text: str) -> None:
    content = text.encode("utf-8", "surrogatepass")
    assert read(PurePath(name), content) == read(PurePath(name), content)
