from email.message import EmailMessage
from pathlib import PurePath

import pytest
from ingest.drafts import PROSE, said, shown
from ingest.pages import PARAGRAPHS, page

from briefing.ingest import read


def mail(**head: str) -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = "Talks on the river go on"
    made["From"] = "Jane Doe <jane@harbourpost.example>"
    made["Date"] = "Mon, 12 Jun 2023 08:30:00 +0200"
    for name, value in head.items():
        made[name.replace("_", "-")] = value
    return made


def test_the_head_of_a_mail_is_its_metadata() -> None:
    message = mail(List_Id='"Harbour Briefing" <briefing.harbourpost.example>')
    message.set_content(PROSE)
    (made,) = read(PurePath("a.eml"), message.as_bytes()).drafts
    assert said(made, "title") == ("Talks on the river go on", "stated", "")
    assert said(made, "author") == ("Jane Doe", "stated", "")
    assert said(made, "date") == ("2023-06-12T08:30:00+02:00", "stated", "")
    assert said(made, "source") == ("Harbour Briefing", "inferred", "name of the mailing list")


def test_the_plain_part_comes_before_the_html_part() -> None:
    message = mail()
    message.set_content(PARAGRAPHS[0])
    message.add_alternative(f"<p>{PARAGRAPHS[1]}</p>", subtype="html")
    (made,) = read(PurePath("a.eml"), message.as_bytes()).drafts
    assert PARAGRAPHS[0][:40] in made.text
    assert PARAGRAPHS[1][:40] not in made.text


def test_a_mail_in_html_alone_is_read_with_its_headings_and_lists() -> None:
    message = mail()
    message.set_content(f"<h2>Talks</h2><p>{PROSE}</p><ul><li>The border</li></ul>", subtype="html")
    (made,) = read(PurePath("a.eml"), message.as_bytes()).drafts
    assert shown(made) == [("heading2", "Talks"), ("paragraph", PROSE), ("item1", "The border")]


def test_an_attachment_is_refused_by_its_name_and_the_mail_loads() -> None:
    message = mail()
    message.set_content(PROSE)
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="report.pdf")
    reading = read(PurePath("a.eml"), message.as_bytes())
    assert len(reading.drafts) == 1
    assert reading.reasons == ("read in part: attachment report.pdf: attachments are not read",)


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-8", "koi8-r", "no-such-charset"])
def test_the_encoding_of_a_part_is_undone(charset: str) -> None:
    body = "Die Gespräche über die Grenze gehen weiter." if charset != "koi8-r" else "Переговоры продолжаются."
    encoding = "utf-8" if charset == "no-such-charset" else charset
    head = f"Subject: Talks\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    (made,) = read(PurePath("a.eml"), head.encode() + body.encode(encoding)).drafts
    assert body in made.text


@pytest.mark.parametrize(
    "content",
    [
        b"no head at all",
        b"Subject: only a head\n\n",
        b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n" * 2000,
        b"Content-Type: text/html; charset=\xff\n\n<p>Talks go on.</p>",
        b"Content-Type: multipart/mixed; boundary=\n\n--\n",
        b"Date: 99 Foo 0\nFrom: <<<>>>\nSubject: =?bad?q?=ff?=\n\nThe talks go on.",
        b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(300)),
        b"Content-Transfer-Encoding: base64\n\n\xff\xfe!!!",
    ],
)
@pytest.mark.parametrize("name", ["a.eml", "a.mhtml"])
def test_broken_mail_is_read_or_refused(name: str, content: bytes) -> None:
    reading = read(PurePath(name), content)
    assert reading.drafts or reading.reasons
    for draft in reading.drafts:
        draft.text.encode()


def test_a_page_saved_whole_is_read_with_its_address() -> None:
    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://www.harbourpost.example/talks"
    message["Subject"] = "Talks"
    message.set_content(page(head="<title>Talks on the river</title>", before="<nav>Home</nav>"), subtype="html")
    message.make_related()
    message.add_related(b"GIF89a", maintype="image", subtype="gif", cid="<a>")
    (made,) = read(PurePath("page.mhtml"), message.as_bytes()).drafts
    assert [text for _, text in shown(made)] == list(PARAGRAPHS)
    assert said(made, "url") == ("https://www.harbourpost.example/talks", "stated", "")
    assert said(made, "source") == ("harbourpost.example", "inferred", "host of the address")
    assert said(made, "title") == ("Talks on the river", "inferred", "title of the window")
