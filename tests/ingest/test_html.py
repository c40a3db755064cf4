import json
from pathlib import PurePath

import pytest
from ingest.drafts import apart, said, shown
from ingest.pages import PARAGRAPHS, draft_page, page

from briefing.ingest import read
from briefing.ingest.readings import Reading

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


@pytest.mark.parametrize(
    ("stated", "author"),
    [
        ("By JANE DOE, Political Writer", "JANE DOE"),
        ("Jane Doe, Harbour Post", "Jane Doe"),
        ("Jane Doe, Reuters", "Jane Doe"),
        ("Jane Doe, John Roe", "Jane Doe, John Roe"),
    ],
)
def test_an_author_is_told_without_role_agency_and_source(stated: str, author: str) -> None:
    head = f"<meta property='og:site_name' content='Harbour Post Freedonia'><meta name='author' content='{stated}'>"
    assert said(draft_page(page(head=head)), "author") == (author, "stated", "")


@pytest.mark.parametrize("stated", ["The Post staff", "humans.txt", "@janedoe"])
def test_what_names_nobody_is_no_author(stated: str) -> None:
    assert "author" not in draft_page(page(head=f"<meta name='author' content='{stated}'>")).metadata


def test_an_element_that_is_marked_as_author_names_one() -> None:
    byline = "<p itemprop='author'><b>By</b> <span itemprop='name'>Jane Doe</span></p>"
    assert said(draft_page(page(before=byline)), "author") == ("Jane Doe", "stated", "")
    assert said(draft_page(page(after="<a rel='author' href='/jane'>Jane Doe</a>")), "author")[0] == "Jane Doe"


def test_elements_that_are_marked_as_several_authors_name_none() -> None:
    others = "<p><a rel='author' href='/jane'>Jane Doe</a></p><p><a rel='author' href='/john'>John Roe</a></p>"
    assert "author" not in draft_page(page(after=others)).metadata


@pytest.mark.parametrize(
    ("stated", "source"),
    [
        ("Harbour Post | All the news of Freedonia", "Harbour Post"),
        ("News - Harbour Post", "Harbour Post"),
        ("Freedonia | Sylvania", "Freedonia | Sylvania"),
        ("Blogger", "harbourpost.example"),
    ],
)
def test_a_source_is_what_the_host_names_without_mottoes_and_makers(stated: str, source: str) -> None:
    head = (
        f"<link rel='canonical' href='https://harbourpost.example/talks'>"
        f"<meta property='og:site_name' content='{stated}'>"
    )
    assert said(draft_page(page(head=head)), "source")[0] == source


def test_a_title_that_was_cut_off_is_what_the_headline_goes_on_to_say() -> None:
    whole = "Talks on the river go on until both sides agree on the border and the use of it"
    body = f"<h1>{whole}</h1>" + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    for cut in (whole[:60], f"{whole[:50]}…"):
        made = draft_page(page(head=f"<meta property='og:title' content='{cut}'>", body=body))
        assert said(made, "title") == (whole, "stated", "")


def dated(stamp: str, *lines: str) -> Reading:
    """What reading a page gives whose head states a date, with lines between its headline and its article."""
    body = "<h1>Talks go on</h1>" + "".join(f"<p>{line}</p>" for line in (*lines, *PARAGRAPHS))
    head = f"<meta property='article:published_time' content='{stamp}'>"
    return read(PurePath("page.html"), page(head=head, body=body).encode())


@pytest.mark.parametrize("line", ["January 19, 2020 / 12:25 PM / Updated 8 hours ago", "Stand: 19.01.2020 18:00 Uhr"])
def test_a_date_later_than_what_the_page_shows_is_left_open_with_a_word(line: str) -> None:
    made = dated("2020-01-20T09:49:32+00:00", line)
    assert "date" not in made.drafts[0].metadata
    assert made.reasons == (
        "read in part: its date is left open: it states 2020-01-20 but shows 2020-01-19 over its text; "
        "correct it by hand",
    )


@pytest.mark.parametrize(
    ("stamp", "lines"),
    [
        ("2020-01-20T09:49:32+00:00", ["January 20, 2020"]),
        ("2020-01-20T09:49:32+00:00", ["January 19, 2020", "Updated January 21, 2020"]),
        ("2020-01-20T09:49:32+00:00", ["Updated: 23.01.2020"]),
        ("2020-01-20T02:49:32Z", ["Sunday January 19, 2020"]),
        ("2020-01-20", ["The talks that began on 19 January 2020 go on"]),
        ("2020-01-20", ["6 June 1944 was when the first of the talks began."]),
        ("2020-01-20", []),
    ],
)
def test_a_date_that_the_page_does_not_contradict_stays(stamp: str, lines: list[str]) -> None:
    made = dated(stamp, *lines)
    assert said(made.drafts[0], "date")[0][:10] == "2020-01-20"
    assert made.reasons == ()


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
