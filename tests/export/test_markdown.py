import re
from dataclasses import replace

import pytest
import yaml
from export.hostile import SENTENCES
from export.samples import (
    CHANGED,
    COMPARISON,
    COUNTED,
    GAZETTE,
    HEDGED,
    MATRIX,
    OPENED,
    QUOTED,
    UNKNOWN,
    make_brief,
    make_entry,
)
from factories import make_article, make_span, make_statement
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.briefs import Brief, Note
from briefing.core.comparisons import Comparison, Row, Wording
from briefing.core.statements import LeadIn, Speaker, Statement
from briefing.export import to_markdown
from briefing.export.escaping import escape, one_line

USED = re.compile(r"(?<!\\)\[\^([^\]]+)\](?!:)")
DEFINED = re.compile(r"^\[\^([^\]]+)\]:", re.MULTILINE)
ITEM = make_statement(
    "Open the border.", article="a1", start=30, paragraph=2, lead_in=LeadIn("a1", 1, 0, 20, "They are likely to:", True)
)


def front(text: str) -> dict[str, object]:
    """The front matter, as a program reads it."""
    assert text.startswith("---\n")
    value = yaml.safe_load(text.split("\n---\n", 1)[0])
    assert isinstance(value, dict)
    return value


def shown(brief: Brief) -> str:
    """A brief as Markdown, without its front matter."""
    return to_markdown(brief).split("\n---\n", 1)[1]


@pytest.mark.parametrize("value", [make_brief(changes=CHANGED), COMPARISON], ids=["brief", "comparison"])
def test_every_footnote_is_defined_once_and_used(value: Brief | Comparison) -> None:
    text = to_markdown(value)
    used, defined = set(USED.findall(text)), DEFINED.findall(text)
    assert used
    assert sorted(used) == sorted(defined)


def test_every_statement_of_a_brief_stands_in_it_with_its_citation() -> None:
    brief = make_brief()
    lines = [line.replace("**", "") for line in shown(brief).splitlines()]
    for section in brief.sections:
        for entry in section.entries:
            for cited in entry.statements if section.id != "bottom-line" else entry.statements[:1]:
                said = f"{escape(cited.statement.text)}[^{cited.footnote}]"
                assert any(said in line for line in lines), said


def test_a_footnote_names_source_title_date_paragraph_and_address() -> None:
    text = to_markdown(make_brief({"reported": (make_entry(OPENED),)}, (GAZETTE,)))
    assert text.endswith(
        "\n\n[^1-2]: Freedonia Gazette, “Freedonia and Sylvania meet”, 2024-03-05, paragraph 2. Author: A. Writer. "
        "<https://gazette.example/meet?a=1&b=2>.\n"
    )


def test_a_footnote_says_what_is_unknown_and_what_is_inferred() -> None:
    article = make_article(1, credit="Agency", provenance={"title": "inferred"})
    text = to_markdown(make_brief({"reported": (make_entry(OPENED),)}, (article,)))
    assert text.endswith(
        "[^1-2]: Source unknown, “Article 1” *(title inferred)*, undated, paragraph 2. "
        "Credit: Agency (not confirmed as the source).\n"
    )


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "https://x.example/<script>",
        "https://x.example/a b",
        "https://x.example/&copy;",
        "//x.example",
        "https://x.example/\nhttps://y.example",
    ],
)
def test_an_address_that_is_not_plain_is_no_link(url: str) -> None:
    text = to_markdown(make_brief({"reported": (make_entry(OPENED),)}, (replace(GAZETTE, url=url),)))
    assert f"<{url}>" not in text
    assert f"{escape(url, opening=False)}." in text


@pytest.mark.parametrize(
    "name", ["A: b", "\"A\" and 'b'", "A # b", "“A”", "A\nb\r\n---\nc", "- A", "2024-01-01", "no", "{a"]
)
def test_front_matter_survives_any_title(name: str) -> None:
    value = front(to_markdown(make_brief(name=name, rule=name, issue=name), author=name))
    assert value["rule"] == value["issue"] == value["author"] == one_line(name)
    assert value["title"] == {"- A": "\\- A", "{a": "\\{a"}.get(name, one_line(name))


@given(st.text(max_size=40))
def test_front_matter_survives_any_text(text: str) -> None:
    value = front(to_markdown(make_brief(name=text, rule=text, issue=text), made=text))
    assert value["rule"] == value["issue"] == value["made"] == one_line(text)


def test_front_matter_says_what_the_brief_was_made_from() -> None:
    value = front(to_markdown(make_brief(), made="2026-01-15T09:00:00Z", author="Jane Doe", tool="briefing 1.0"))
    told = ("title", "author", "made", "issue", "rule", "library", "sources", "cited", "statements", "tool")
    assert tuple(value) == told
    assert value["library"] == {
        "digest": "0123abcd" * 8,
        "articles": 5,
        "origins": 4,
        "newest": "2024-03-05",
        "oldest": "2024",
        "undated": 3,
    }
    assert (value["made"], value["tool"]) == ("2026-01-15T09:00:00Z", "briefing 1.0")
    assert (value["sources"], value["cited"]) == (3, 3)


def test_front_matter_has_no_time_or_name_that_was_not_given() -> None:
    assert not {"made", "author"} & front(to_markdown(make_brief())).keys()


def test_hedge_words_are_marked_and_the_words_stay() -> None:
    text = shown(make_brief({"hedged": (make_entry(HEDGED),)}))
    assert "- Trade will **likely** grow, and prices **may** fall.[^1-5] *(hedged: likely, may)*\n" in text
    assert text.count("emphasis added: hedge words") + text.count("hedge words: emphasis added") == 1


def test_an_answer_is_its_speakers_wherever_it_stands() -> None:
    speaker = Speaker("Jane Doe", None, make_span("Jane Doe", start=500))
    answer = make_statement("Trade will grow.", paragraph=5, attribution="direct", speaker=speaker)
    assert "Trade will grow.[^1-5] *(said by Jane Doe)*" in shown(make_brief({"timeline": (make_entry(answer),)}))
    row = replace(COMPARISON.rows[0], cells={"Freedonia Gazette": (answer,)})
    assert "- Trade will grow.[^1-5] *(said by Jane Doe)*" in to_markdown(replace(COMPARISON, rows=(row,)))
    assert "said by" not in shown(make_brief({"positions": (make_entry(answer, group="Jane Doe"),)}))


def test_an_item_of_a_list_follows_the_line_that_introduces_it() -> None:
    assert "- They are likely to: … Open the border.[^1-2]" in shown(make_brief({"timeline": (make_entry(ITEM),)}))


def test_an_item_that_is_listed_under_its_introduction_does_not_repeat_it() -> None:
    text = shown(make_brief({"hedged": (make_entry(ITEM, group="They are likely to:"),)}))
    assert "### They are likely to:\n\n- Open the border.[^1-2]" in text


def test_a_brief_without_a_statement_says_so_in_one_line() -> None:
    text = shown(make_brief({}))
    assert "*No bottom line.*\n\n## How this was made" in text
    assert "## Hedged" not in text


def test_an_empty_section_says_so_in_one_line() -> None:
    text = shown(make_brief({"reported": (make_entry(OPENED),)}))
    assert "## Hedged\n\n*No hedged.*\n\n## Judgements" in text


def test_a_note_stands_apart_and_cannot_become_markup() -> None:
    text = shown(make_brief({"reported": (make_entry(OPENED, note=Note("Ask *them*.\n\n# Loud")),)}))
    assert "  - **Note by the editor:** Ask \\*them\\*.\n  - **Note by the editor:** \\# Loud\n" in text


def test_a_citation_whose_source_is_gone_is_defined_all_the_same() -> None:
    text = shown(make_brief({"reported": (make_entry(OPENED),)}, ()))
    assert "[^1-2]: Source no longer in the library, paragraph 2." in text


def test_a_section_that_the_brief_does_not_know_yet_is_shown_like_others() -> None:
    text = shown(make_brief({"gaps": (make_entry(COUNTED, label="alone"), make_entry(label="nobody asks"))}))
    assert "- About 1,200 people crossed.[^1-3] *(alone)*\n- *Nobody asks.*" in text


def test_hostile_words_leave_one_front_matter_and_the_same_headings() -> None:
    def headings(text: str) -> list[str]:
        return re.findall(r"^#+ .*$", text, re.MULTILINE)

    tame = {"reported": (make_entry(OPENED),) * len(SENTENCES)}
    wild = {"reported": tuple(make_entry(make_statement(each, paragraph=2)) for each in SENTENCES)}
    assert headings(shown(make_brief(wild))) == headings(shown(make_brief(tame)))
    assert len(re.findall(r"^---$", to_markdown(make_brief(wild)), re.MULTILINE)) == 2


def test_a_comparison_shows_what_differs_with_both_values_and_both_sentences() -> None:
    text = to_markdown(COMPARISON)
    assert (
        "- *figure:* “1,200” in Freedonia Gazette; “900” in What the talks mean *(2 sources)*\n"
        "  - **Freedonia Gazette**: About 1,200 people crossed.[^1-3]\n"
        "  - **What the talks mean**: Some 900 people crossed.[^2-4]\n"
    ) in text


def test_a_comparison_names_who_says_nothing() -> None:
    silent = replace(COMPARISON, silent=("Chronicle", "a9"), titles={"a9": "A talk"})
    assert "## Who says nothing\n\n- Chronicle\n- A talk\n" in to_markdown(silent)


def test_a_comparison_sets_items_below_the_line_that_introduces_them() -> None:
    row = COMPARISON.rows[0]
    second: Statement = replace(ITEM, text="Close it.", start=60, end=69)
    text = to_markdown(replace(COMPARISON, rows=(replace(row, cells={"Freedonia Gazette": (ITEM, second)}),)))
    assert (
        "- They are likely to: *(the line that introduces it is hedged)*\n"
        "  - Open the border.[^1-2]\n"
        "  - Close it.[^1-2]\n"
    ) in text


def test_a_matrix_is_a_table_with_silence_in_words() -> None:
    assert "| Trade \\| customs | silent | main, 5 |\n" in to_markdown(MATRIX)


def test_whose_we_it_is_stands_beside_it() -> None:
    ours = make_statement("We will keep the border open.", paragraph=1)
    assert "open.[^1-1] *(in the words of Freedonia Gazette)*" in shown(make_brief({"reported": (make_entry(ours),)}))
    other = replace(ours, article="a2")
    assert "*(in the source’s own words)*" in shown(make_brief({"reported": (make_entry(other),)}))
    for text in ("World War I ended.", "The US left.", "Jane Doe said: “We will go.”"):
        quotes = (make_span("“We will go.”", start=text.index("“")),) if "“" in text else ()
        said = make_statement(text, paragraph=1, quotes=quotes)
        assert "words)" not in shown(make_brief({"reported": (make_entry(said),)}))
        assert "in the words" not in shown(make_brief({"reported": (make_entry(said),)}))


def test_a_role_is_shown_as_the_source_describes_it_and_not_twice() -> None:
    said = make_statement("“Yes,” she said.", paragraph=1, quotes=(make_span("“Yes,”"),), attribution="direct")
    brief = make_brief({"quotations": (make_entry(said, label="not verified"),)})
    assert "> “Yes,” she said.[^1-1]\n>\n> — *(speaker not named; not verified)*" in shown(brief)


def test_a_single_source_has_nothing_to_be_compared_with() -> None:
    text = to_markdown(replace(COMPARISON, sources=("a2",), rows=(Row("unique", {"a2": (QUOTED,)}),), wording=()))
    assert "*Only What the talks mean is shown: there is nothing to compare it with.*\n\n## What it says" in text
    assert "Where they differ" not in text


def test_one_source_that_speaks_among_silent_ones_has_nothing_to_be_compared_with() -> None:
    text = to_markdown(replace(COMPARISON, rows=(Row("unique", {"a2": (QUOTED,)}),), wording=()))
    assert "*Only What the talks mean says anything on it: there is nothing to compare it with.*" in text


def test_a_comparison_of_nothing_says_so_in_one_line() -> None:
    text = to_markdown(replace(COMPARISON, sources=(), articles={}, rows=(), wording=()))
    assert "# The border\n\n*No article in this library says anything on The border.*\n\n## How this was made" in text


def test_copies_among_the_columns_count_as_one_origin() -> None:
    copy = replace(UNKNOWN, origin=GAZETTE.origin)
    articles = {"Freedonia Gazette": (GAZETTE,), "a2": (copy,)}
    notices = ("Freedonia Gazette and What the talks mean hold copies of one text",)
    text = to_markdown(replace(COMPARISON, articles=articles, notices=notices))
    assert "*Please note: Freedonia Gazette and What the talks mean hold copies of one text.*" in text
    assert "- *2 sources, 1 independent origin:*" in text


def test_sources_without_words_of_their_own_are_told_in_one_line() -> None:
    wording = (Wording({"Freedonia Gazette": (), "a2": ()}),)
    text = to_markdown(replace(COMPARISON, wording=wording))
    assert "## Their own words\n\n*No source uses a word so much more than the others that it is no chance.*" in text


def test_a_footnote_tells_when_its_source_was_retrieved_where_that_is_stated() -> None:
    known = make_article(1, title="T", source="Gazette", url="https://gazette.example/a", retrieved="2026-01-10")
    said = to_markdown(make_brief({"reported": (make_entry(OPENED),)}, (known,)))
    note = "[^1-2]: Gazette, “T”, undated, paragraph 2. <https://gazette.example/a>. Retrieved 2026-01-10."
    assert said.splitlines()[-1] == note
    assert "Retrieved" not in to_markdown(make_brief())
