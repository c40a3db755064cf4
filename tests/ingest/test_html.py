import json
from pathlib import PurePath

import pytest
from ingest.drafts import apart, said, shown
from ingest.pages import PARAGRAPHS, draft_page, page

from briefing.ingest import read

NAVIGATION = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>"
FOOTER = "<footer><p>All rights reserved by the paper of Freedonia.</p></footer>"


def ld(**fields: object) -> str:
    held = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f"<script type='application/ld+json'>{json.dumps(held)}</script>"


def test_the_article_is_told_from_the_page_around_it() -> None:
    made = draft_page(page(before=NAVIGATION, after=FOOTER))
    assert [text for kind, text in shown(made) if kind == "paragraph"] == list(PARAGRAPHS)


def test_the_rest_of_the_page_stays_in_the_text_with_its_reason() -> None:
    made = draft_page(page(before=NAVIGATION, after=FOOTER))
    assert apart(made) == [
        ("navigation", "Home\nWorld"),
        ("page footer", "All rights reserved by the paper of Freedonia."),
    ]


def test_headings_lists_quotations_and_tables_are_blocks() -> None:
    one, two, three, four = PARAGRAPHS
    body = (
        f"<h1>Talks on the river go on</h1><p>{one}</p><h2>What is at stake</h2><p>{two}</p>"
        f"<ul><li>The border in the north of both countries<ul><li>The bridge at the mill</li></ul></li></ul>"
        f"<blockquote><p>{three}</p></blockquote>"
        f"<table><tr><th>Year</th><th>Catch</th></tr><tr><td>2021</td><td>4,100</td></tr></table><p>{four}</p>"
    )
    made = draft_page(page(body=body))
    assert shown(made) == [
        ("heading", "Talks on the river go on"),
        ("paragraph", one),
        ("heading2", "What is at stake"),
        ("paragraph", two),
        ("item1", "The border in the north of both countries"),
        ("item2", "The bridge at the mill"),
        ("quotation", three),
        ("row", "Year | Catch"),
        ("row", "2021 | 4,100"),
        ("paragraph", four),
    ]


def test_what_asks_to_subscribe_within_the_article_is_set_apart() -> None:
    paragraphs = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    paragraphs.insert(
        2, "<div class='newsletter-box'><p>The best of the harbour, every week, for you to read.</p></div>"
    )
    made = draft_page(page(body="".join(paragraphs)))
    assert [text for _, text in shown(made)] == list(PARAGRAPHS)
    assert apart(made) == [("subscription line", "The best of the harbour, every week, for you to read.")]


def test_a_page_that_misnames_its_article_keeps_it() -> None:
    inner = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    made = draft_page(page(body=f"<div id='newsletter-text'>{inner}</div>"))
    assert [text for _, text in shown(made)] == list(PARAGRAPHS)


def test_scripts_styles_and_comments_are_no_text() -> None:
    made = draft_page(page(before="<script>alert('Doe')</script><style>p {color: red}</style><!-- a note -->"))
    assert made.text == "\n\n".join(PARAGRAPHS)


def test_json_ld_comes_before_open_graph_and_meta_tags() -> None:
    head = (
        "<meta name='author' content='A. Clerk'><meta name='date' content='2021-01-01'>"
        "<meta property='og:title' content='From OpenGraph'><meta property='og:site_name' content='The Harbour Post'>"
        + ld(headline="From JSON-LD", datePublished="2023-06-12T08:30:00+02:00", author={"name": "Jane Doe"})
    )
    made = draft_page(page(head=head))
    assert said(made, "title") == ("From JSON-LD", "stated", "")
    assert said(made, "date") == ("2023-06-12T08:30:00+02:00", "stated", "")
    assert said(made, "author") == ("Jane Doe", "stated", "")
    assert said(made, "source") == ("The Harbour Post", "stated", "")
    assert said(made, "language") == ("en", "stated", "")


def test_a_publisher_given_by_reference_is_looked_up() -> None:
    graph = {
        "@graph": [
            {"@type": "Article", "headline": "Talks", "publisher": {"@id": "#house"}},
            {"@type": "Organization", "@id": "#house", "name": "The Harbour Post"},
        ]
    }
    head = f"<script type='application/ld+json'>{json.dumps(graph)}</script>"
    assert said(draft_page(page(head=head)), "source") == ("The Harbour Post", "stated", "")


def test_the_date_of_the_last_change_is_only_inferred() -> None:
    made = draft_page(page(head="<meta property='article:modified_time' content='2023-06-14'>"))
    assert said(made, "date") == ("2023-06-14", "inferred", "date of the last change")


def test_what_stands_between_title_and_article_is_read() -> None:
    body = "<h1>Talks on the river go on</h1><div class='meta'>By Jane Doe</div><div>12 June 2023</div>" + "".join(
        f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS
    )
    made = draft_page(page(body=body))
    assert said(made, "title") == ("Talks on the river go on", "stated", "")
    assert said(made, "author") == ("Jane Doe", "stated", "")
    assert said(made, "date") == ("2023-06-12", "stated", "")
    assert ("byline", "By Jane Doe") in apart(made)


def test_the_windows_title_serves_without_the_name_of_the_site() -> None:
    made = draft_page(page(head="<title>Talks on the river go on | Harbour Post</title>"))
    assert said(made, "title") == ("Talks on the river go on", "inferred", "title of the window")


def test_a_title_with_the_sites_name_behind_it_is_what_the_headline_shows() -> None:
    body = "<h1>Talks on the river go on</h1>" + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    made = draft_page(page(head="<meta property='og:title' content='Talks on the River Go On | HP'>", body=body))
    assert said(made, "title") == ("Talks on the river go on", "stated", "")
    assert made.title_span == (0, 24)


def test_the_host_stands_for_a_source_that_is_not_stated() -> None:
    made = draft_page(page(head="<link rel='canonical' href='https://www.harbourpost.example/talks'>"))
    assert said(made, "url") == ("https://www.harbourpost.example/talks", "stated", "")
    assert said(made, "source") == ("harbourpost.example", "inferred", "host of the address")


def test_a_page_without_an_article_is_read_whole() -> None:
    made = draft_page("<p>The talks go on.</p>")
    assert shown(made) == [("paragraph", "The talks go on.")]


@pytest.mark.parametrize(
    "source",
    [
        "<html><body></body></html>",
        "<script>only()</script>",
        "<!-- only a note -->",
    ],
)
def test_a_page_without_text_is_refused_in_words(source: str) -> None:
    reading = read(PurePath("page.htm"), source.encode())
    assert not reading.drafts
    assert reading.reasons


def test_the_declared_encoding_is_used() -> None:
    body = "".join(f"<p>Цена выросла. {paragraph}</p>" for paragraph in PARAGRAPHS)
    source = page(head="<meta charset='windows-1251'>", body=body)
    (made,) = read(PurePath("page.html"), source.encode("cp1251")).drafts
    assert "Цена выросла." in made.text


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 5000 + "The talks go on." + "</div>" * 5000,
        "<ul><li>" * 2000 + "The talks go on.",
        "<table><tr><td>" * 800 + "The talks go on.",
        page(head="<script type='application/ld+json'>" + "[" * 100_000 + "</script>"),
        page(head='<script type=\'application/ld+json\'>{"@type": [1, {}], "author": 7}</script>'),
        "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><p>&b; The talks go on.</p>",
        page(body="<p>The talks &#0; &#x1b;[31m &#xD800; go on.</p>"),
        page(head="<link rel=canonical href='http://[::1'>"),
        "<p>" + "word " * 200_000,
        "<p " + " ".join(f"a{number}=x" for number in range(30_000)) + ">The talks go on.</p>",
        "<ul>" + "<li>The talks go on.</li>" * 60_000,
    ],
    ids=[
        "deep",
        "lists",
        "tables",
        "deep json",
        "odd json",
        "entities",
        "controls",
        "address",
        "long",
        "attributes",
        "many",
    ],
)
def test_hostile_pages_are_read_or_refused(source: str) -> None:
    reading = read(PurePath("page.html"), source.encode())
    assert reading.drafts or reading.reasons
    for draft in reading.drafts:
        assert "\0" not in draft.text
        draft.text.encode()
