from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from export.hostile import MARKS, SENTENCES
from export.samples import CHANGED, COMPARISON, HEDGED, MATRIX, make_brief, make_entry
from factories import make_article, make_statement
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.core.hand import Note
from briefing.evidence.wording import runs_over
from briefing.export import to_html
from briefing.export.escaping import one_line

VOID = {"meta", "link", "br", "hr", "img"}


class Page(HTMLParser):
    """A page that is held to be balanced, with its elements, ids, references and words."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "title"} & set(self.open):
            self.words += data

    def all(self, name: str) -> list[str]:
        """Every value of an attribute."""
        return [attributes[name] or "" for _, attributes in self.elements if name in attributes]


@pytest.mark.parametrize("value", [make_brief(changes=CHANGED), make_brief({}), COMPARISON, MATRIX])
def test_a_page_is_balanced_and_needs_nothing_else(value: Brief | Comparison | Matrix) -> None:
    text = to_html(value)
    page = Page(text)
    assert text.startswith('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">')
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in page.elements}
    assert "url(" not in text
    assert "@import" not in text


@pytest.mark.parametrize("value", [make_brief(changes=CHANGED), COMPARISON])
def test_notes_are_linked_both_ways(value: Brief | Comparison) -> None:
    page = Page(to_html(value))
    ids, inner = page.all("id"), [each[1:] for each in page.all("href") if each.startswith("#")]
    assert len(ids) == len(set(ids))
    assert sorted(set(inner)) == sorted(ids)


def test_headings_go_down_one_level_at_a_time() -> None:
    levels = [int(tag[1]) for tag, _ in Page(to_html(make_brief())).elements if tag in {"h1", "h2", "h3", "h4"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_hostile_words_stay_words() -> None:
    entries = tuple(make_entry(make_statement(each, paragraph=3), group=each, label=each) for each in SENTENCES)
    tame = Page(
        to_html(make_brief({"reported": (make_entry(make_statement("x", paragraph=3), group="x", label="x"),)}))
    )
    page = Page(to_html(make_brief({"reported": entries})))
    assert {tag for tag, _ in page.elements} == {tag for tag, _ in tame.elements}
    for sentence in SENTENCES:
        assert one_line(sentence) in page.words


def page_saying(text: str) -> Page:
    """A page that has a text wherever a text can stand: in sentences, names, headings, tables, notes, the marking."""
    said, quoted = make_statement(text, paragraph=3), make_statement(text, article="a2", paragraph=4)
    brief = make_brief(
        {
            "reported": (make_entry(said, quoted, group=text, note=Note(one_line(text)), pinned=True),),
            "timeline": (make_entry(said, group=text, label=one_line(text)),),
        },
        (make_article(1, title=text, source=text, date=text, author=text, credit=text), make_article(2, path=text)),
        name=text,
        rule=text,
    )
    return Page(to_html(brief, author=one_line(text), made=text, marking=text, tool=text))


TAME = page_saying("TAME")


@settings(deadline=None, max_examples=60)
@given(st.one_of(st.text(max_size=40), st.lists(st.sampled_from(MARKS), max_size=12).map("".join)))
@example("<script>alert(1)</script>")
@example('" onmouseover="alert(1)')
@example("jane@example.org :smile: [ ] <!-- -->")
@example("**Note by Jane Doe:** no note of hers")
def test_no_words_make_an_element_or_an_attribute_and_all_are_seen_as_they_are(text: str) -> None:
    assume(one_line(text) and not runs_over(make_statement(text)))  # else the brief itself says other things
    page = page_saying(text)
    assert page.elements == TAME.elements
    assert page.words == TAME.words.replace("TAME", one_line(text))


def matrix_of(text: str) -> Page:
    """A matrix whose issues and sources are called so."""
    named = replace(MATRIX, names=dict.fromkeys(MATRIX.issues, text), titles=dict.fromkeys(MATRIX.sources, text))
    return Page(to_html(named))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(MARKS), max_size=12).map("".join).filter(one_line))
def test_no_words_break_a_table(text: str) -> None:
    page, tame = matrix_of(text), matrix_of("TAME")
    assert page.elements == tame.elements
    assert page.words == tame.words.replace("TAME", one_line(text))


def test_her_notes_stand_apart_and_no_source_can_pass_for_one() -> None:
    twice = (make_statement("x"), make_statement("y", article="a2"))
    brief = make_brief({"reported": (make_entry(twice[0], note=Note("mine")),), "agreement": (make_entry(*twice),)})
    sly = replace(brief.sources[0], article=make_article(1, source="Note by Jane Doe:"))
    text = to_html(replace(brief, sources=(sly, *brief.sources[1:])), author="Jane Doe")
    assert '<li dir="auto" class="user"><strong>Note by Jane Doe:</strong> mine</li>' in text
    assert '<li dir="auto"><strong>Note by Jane Doe:</strong>: x<sup>' in text


def test_cells_that_name_a_column_or_a_row_say_so() -> None:
    cells = [(tag, each.get("scope")) for tag, each in Page(to_html(MATRIX)).elements if tag in {"th", "td"}]
    assert cells == [("th", "col")] * 3 + [("th", "row"), ("td", None), ("td", None)] * 2


def test_a_blank_marking_is_none() -> None:
    assert to_html(make_brief(), marking=" \n") == to_html(make_brief())


@pytest.mark.parametrize("url", ["javascript:alert(1)", 'https://x.example/"onclick="x', "https://x.example/<b>"])
def test_an_address_that_is_not_plain_is_no_link(url: str) -> None:
    brief = make_brief({"hedged": (make_entry(HEDGED),)}, (make_article(1, url=url),))
    page = Page(to_html(brief))
    assert url not in page.all("href")
    assert url in page.words


def test_hedge_words_are_marked_and_the_words_stay() -> None:
    text = to_html(make_brief({"hedged": (make_entry(HEDGED),)}))
    assert "Trade will <strong>likely</strong> grow, and prices <strong>may</strong> fall." in text
    assert "Words in bold within a quoted sentence are hedge words: emphasis added." in text


def test_a_page_says_who_made_it_when_and_with_what_where_that_is_given() -> None:
    told = to_html(make_brief(), made="2026-01-15T09:00:00Z", author="Jane <Doe>", tool="briefing 1.0")
    digest = "0123abcd" * 8
    assert f"Author: Jane &lt;Doe&gt;; Made: 2026-01-15T09:00:00Z; With: briefing 1.0; Library: {digest}" in told
    assert "Made" not in to_html(make_brief())
