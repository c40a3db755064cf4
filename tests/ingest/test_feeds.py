from pathlib import PurePath

import pytest
from corpora import corpus
from ingest.drafts import PROSE, said, shown

from briefing.ingest import read

RSS = f"""<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Harbour Post</title><language>en-gb</language>
<item><title>Talks &amp;amp; tides</title><link>https://a.example/1</link><guid>g-1</guid>
<pubDate>Mon, 12 Jun 2023 08:30:00 GMT</pubDate><dc:creator>Jane Doe</dc:creator><description>Short.</description>
<content:encoded><![CDATA[<h2>On the river</h2><p>{PROSE}</p><ul><li>The border</li></ul>
<script>alert(1)</script>]]></content:encoded></item>
<item><link>https://a.example/2</link><description>{PROSE}</description></item>
<item><pubDate>today</pubDate></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title><entry><id>urn:1</id><title>Talks</title>
<updated>2023-06-14T10:00:00Z</updated><link href="https://a.example/1"/><author><name>Jane Doe</name></author>
<content type="html">&lt;p&gt;{PROSE}&lt;/p&gt;</content></entry></feed>"""


def test_each_entry_is_an_article_under_its_guid_or_address() -> None:
    reading = read(PurePath("news.rss"), RSS.encode())
    one, two = reading.drafts
    assert (one.key, two.key) == ("g-1", "https://a.example/2")
    assert said(one, "title") == ("Talks & tides", "stated", "")
    assert said(one, "source") == ("The Harbour Post", "stated", "")
    assert said(one, "author") == ("Jane Doe", "stated", "")
    assert said(one, "date") == ("2023-06-12T08:30:00+00:00", "stated", "")
    assert said(one, "language") == ("en", "stated", "")
    assert shown(one) == [("heading2", "On the river"), ("paragraph", PROSE), ("item1", "The border")]
    assert reading.reasons == ("read in part: entry 3: there is no text in it",)


def test_an_entry_that_only_tells_its_last_change_is_dated_by_it() -> None:
    (made,) = read(PurePath("news.atom"), ATOM.encode()).drafts
    assert said(made, "date") == ("2023-06-14T10:00:00Z", "inferred", "date of the last change")
    assert made.key == "urn:1"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("<opml><body><outline text='a'/></body></opml>", "it is not an RSS or Atom feed"),
        ("<rss version='2.0'><channel></channel></rss>", "there are no entries in this feed"),
        ("plain words", "it is not an RSS or Atom feed"),
        ("https://a.example/feed.xml", "it is not an RSS or Atom feed"),
        ("<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><rss>&b;</rss>", "it declares XML entities of its own"),
        ("<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss>&a;</rss>", "it declares XML entities of its own"),
    ],
)
def test_what_is_no_feed_is_refused_in_words(content: str, why: str) -> None:
    reading = read(PurePath("a.xml"), content.encode())
    assert not reading.drafts
    assert reading.reasons[0].startswith(why)


@pytest.mark.parametrize("cut", [200, 500, 700, 900])
def test_a_feed_that_breaks_off_is_read_or_refused(cut: int) -> None:
    reading = read(PurePath("a.xml"), RSS.encode()[:cut])
    assert reading.drafts or reading.reasons


@pytest.mark.parametrize("part", ["feedparser", "newsboat", "simplepie"])
def test_every_feed_of_the_corpora_is_read_or_refused(part: str) -> None:
    for file in corpus(f"feeds/{part}").rglob("*"):
        if file.is_file():
            reading = read(PurePath("feed.xml"), file.read_bytes())
            assert reading.drafts or reading.reasons, file
            assert len({draft.key for draft in reading.drafts}) == len(reading.drafts), file
            for draft in reading.drafts:
                draft.text.encode()
