"""The links of an article are kept with their words and where they lead; what must not be followed is left out."""

from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ingest.drafts import draft
from ingest.pages import PARAGRAPHS, draft_page, page
from ingest.word_files import paragraph, word_file

from briefing.core.addresses import absolute_address, is_address
from briefing.core.articles import Draft
from briefing.ingest import read
from briefing.ingest.anchors import Stretch

ONE, TWO, THREE, FOUR = PARAGRAPHS
CANONICAL = "<link rel='canonical' href='https://paper.example/world/talks.html'>"


def links(made: Draft) -> list[tuple[str, str]]:
    """The words of each link and where it leads."""
    return [(made.text[link.start : link.end], link.address) for link in made.links]


def article(*, link: str = "", head: str = CANONICAL) -> str:
    """A page whose second paragraph goes on with a link."""
    return page(head=head, body=f"<p>{ONE}</p><p>{TWO} {link} it said.</p><p>{THREE}</p><p>{FOUR}</p>")


def test_a_link_of_a_page_is_the_words_that_a_browser_shows() -> None:
    made = draft_page(article(link="So  <a href='https://m.example/t'>the \n<b>ministry's  own</b> words</a>,"))
    assert links(made) == [("the ministry's own words", "https://m.example/t")]


def test_a_link_within_a_word_is_that_part_of_it() -> None:
    made = draft_page(article(link="The pre<a href='https://m.example/t'>amble</a>s say so,"))
    assert links(made) == [("amble", "https://m.example/t")]


def test_what_is_relative_leads_from_where_the_page_was_published() -> None:
    made = draft_page(article(link="<a href='../annex?year=2021#a'>The annex</a> has it,"))
    assert links(made) == [("The annex", "https://paper.example/annex?year=2021#a")]


@pytest.mark.parametrize("base", ["https://cdn.example/news/", "//cdn.example/news/"])
def test_what_is_relative_leads_from_the_base_that_a_page_names(base: str) -> None:
    made = draft_page(article(link="<a href='annex'>The annex</a> has it,", head=f"{CANONICAL}<base href='{base}'>"))
    assert links(made) == [("The annex", "https://cdn.example/news/annex")]


def test_what_is_relative_to_nothing_is_no_link() -> None:
    assert links(draft_page(article(link="<a href='annex'>The annex</a> has it,", head=""))) == []


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        " java\nscript:alert(1)",
        "data:text/html,hello",
        "file:///etc/passwd",
        "vbscript:x",
        "#top",
        "",
        "https://paper.example@elsewhere.example/",
        "https://paper.example\\@elsewhere.example/",
        "https://[broken",
        "https://paper.example/\u202egnp.exe",
        "https://paper.example/\x1b[2J",
        f"https://paper.example/{'a' * 3000}",
        "mailto:",
    ],
)
def test_what_must_not_be_followed_is_no_link(href: str) -> None:
    assert links(draft_page(article(link=f'<a href="{href}">These words</a> are there,'))) == []


def test_of_a_mail_link_the_address_is_kept_and_not_what_should_stand_in_the_mail() -> None:
    made = draft_page(article(link="<a href='mailto:press@m.example?attach=/etc/passwd'>The press desk</a> has it,"))
    assert links(made) == [("The press desk", "mailto:press@m.example")]


def test_links_around_the_article_are_left_out() -> None:
    assert links(draft_page(page(head=CANONICAL, before="<nav><a href='/world'>World</a></nav>"))) == []


def test_a_link_around_blocks_is_a_link_in_each() -> None:
    made = draft_page(
        page(body=f"<p>{ONE}</p><a href='https://m.example/t'><h3>More</h3><p>{TWO}</p></a><p>{FOUR}</p>")
    )
    assert links(made) == [("More", "https://m.example/t"), (TWO, "https://m.example/t")]


def test_links_in_the_cells_of_a_table_are_kept_and_its_words_in_their_order() -> None:
    rows = "<tr><td>See <b>the <i>big</i> one</b> and <a href='https://m.example/t'>all</a></td><td>2021</td></tr>"
    made = draft_page(page(body=f"<p>{ONE}</p><p>{TWO}</p><table>{rows}</table><p>{FOUR}</p>"))
    assert "See the big one and all | 2021" in made.text
    assert links(made) == [("all", "https://m.example/t")]


def test_links_of_markdown_are_kept_without_their_marks() -> None:
    made = draft(
        "# The [treaty](https://m.example/treaty)\n\n"
        "Some *[bold **words**](https://m.example/a 'a title')* and <https://m.example/b>,\nthen [two\nlines][ref].\n\n"
        "- an [item](https://m.example/c)\n\n"
        "| year | [catch](https://m.example/d) |\n| --- | --- |\n|  2021 | [many](https://m.example/e) |\n\n"
        "[no](javascript:alert(1)) [top](#top) [relative](other.md)\n\n[ref]: https://m.example/ref\n",
        "article.md",
    )
    assert links(made) == [
        ("treaty", "https://m.example/treaty"),
        ("bold words", "https://m.example/a"),
        ("https://m.example/b", "https://m.example/b"),
        ("two\nlines", "https://m.example/ref"),
        ("item", "https://m.example/c"),
        ("catch", "https://m.example/d"),
        ("many", "https://m.example/e"),
    ]


def test_relative_links_of_markdown_lead_from_the_address_in_its_front_matter() -> None:
    made = draft(f"---\nurl: https://m.example/a/b.html\n---\n# Talks\n\n{ONE} [More](c.html)\n", "article.md")
    assert links(made) == [("More", "https://m.example/a/c.html")]


def test_links_of_a_word_file_are_kept_and_its_own_places_are_not() -> None:
    def field(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = '<w:r><w:instrText xml:space="preserve"> HYPERLINK "https://m.example/t" </w:instrText></w:r>'
    words = "<w:r><w:t>the text</w:t></w:r>"
    here = '<w:hyperlink w:anchor="below"><w:r><w:t>below</w:t></w:r></w:hyperlink>'
    linked = f"<w:p><w:r><w:t xml:space='preserve'>It is in </w:t></w:r>{field('begin')}{code}{field('separate')}"
    content = word_file(paragraph(ONE), f"{linked}{words}{field('end')}</w:p>", f"<w:p>{here}</w:p>", paragraph(TWO))
    (made,) = read(PurePath("a.docx"), content).drafts
    assert links(made) == [("the text", "https://m.example/t")]


def test_links_of_a_feed_lead_from_its_entry() -> None:
    feed = (
        "<rss version='2.0'><channel><title>Feed</title><item><title>Talks</title><link>https://f.example/a/1</link>"
        "<description>&lt;p&gt;See &lt;a href='2'&gt;the other&lt;/a&gt; one.&lt;/p&gt;</description></item>"
        "</channel></rss>"
    )
    (made,) = read(PurePath("a.rss"), feed.encode()).drafts
    assert links(made) == [("the other", "https://f.example/a/2")]


@given(st.text(), st.text())
def test_what_comes_of_any_link_can_be_followed(written: str, base: str) -> None:
    address = absolute_address(written, base)
    assert not address or is_address(address) or address.startswith("mailto:")
    assert address.isprintable()


def test_links_piled_within_one_another_are_not_told_again_in_every_block() -> None:
    piled = Stretch()
    for number in range(500):
        piled.open(f"https://m.example/{number}")
    piled.add("The words")
    _, anchors = piled.take()
    assert 1 <= len(anchors) < 10
    assert anchors[0].href == "https://m.example/0"
