"""Files of every format, damaged in every way: each is read or refused."""

import socket
from pathlib import PurePath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ingest.pages import page
from ingest.pdf_files import column, pdf_file
from ingest.test_any_text import hold
from ingest.test_feeds import RSS
from ingest.word_files import paragraph, table, word_file

from briefing.ingest import read
from briefing.ingest.reading import BY_SUFFIX

WHOLE = {
    ".html": page(head="<title>Talks</title>", before="<nav>Home</nav>").encode(),
    ".rss": RSS.encode(),
    ".jsonl": b'{"id": 1, "title": "Talks", "text": "The talks go on.", "date": "2023"}\n{"text": "x"}',
    ".eml": b"Subject: Talks\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>The talks go on.</p>",
    ".docx": word_file(paragraph("Talks", "Title"), paragraph("They go on."), table(("a", "b"))),
    ".pdf": pdf_file(column("The talks go on until both sides", "agree."), column("They go on.")),
}
QUIET = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)


@pytest.mark.parametrize("suffix", sorted(BY_SUFFIX))
@given(content=st.binary(max_size=400))
@QUIET
def test_bytes_of_any_sort_are_read_or_refused(suffix: str, content: bytes) -> None:
    reading = read(PurePath(f"a{suffix}"), content)
    assert reading.drafts or reading.reasons
    for draft in reading.drafts:
        hold(draft)


@pytest.mark.parametrize("suffix", sorted(WHOLE))
@given(cuts=st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 60), st.binary(max_size=20)), max_size=8))
@QUIET
def test_a_damaged_file_is_read_or_refused(suffix: str, cuts: list[tuple[int, int, bytes]]) -> None:
    content = WHOLE[suffix]
    for start, length, junk in cuts:
        place = start % (len(content) + 1)
        content = content[:place] + junk + content[place + length :]
    reading = read(PurePath(f"a{suffix}"), content)
    assert reading.drafts or reading.reasons
    for draft in reading.drafts:
        hold(draft)


ABROAD = {
    "page.html": "<!DOCTYPE html SYSTEM 'http://a.example/x.dtd'><link rel='stylesheet' href='http://a.example/x.css'>"
    "<base href='http://a.example/'><img src='http://a.example/x.png'><p>The talks go on.</p>",
    "feed.xml": "<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://a.example/rss.dtd'><rss version='0.91'>"
    "<channel><item><title>Talks</title><link>http://a.example/1</link></item></channel></rss>",
    "bare.xml": "http://a.example/feed.xml",
}


@pytest.mark.parametrize("name", [*ABROAD, *(f"a{suffix}" for suffix in WHOLE)])
def test_reading_opens_no_connection(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[object] = []
    monkeypatch.setattr(socket.socket, "connect", lambda _, address: called.append(address))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *address, **_: called.append(address) or [])
    content = ABROAD[name].encode() if name in ABROAD else WHOLE[PurePath(name).suffix]
    reading = read(PurePath(name), content)
    assert reading.drafts or reading.reasons
    assert not called
