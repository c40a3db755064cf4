from pathlib import PurePath

import pytest

from briefing.ingest import read

TEXT = (
    "The minister’s “plan” is naïve, said Ms Doe – twice. It would cost 5 €, no more, and nobody wants to pay for it."
)


def text_of(content: bytes) -> str:
    return read(PurePath("a.txt"), content).drafts[0].text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_a_text_is_the_same_in_every_encoding(encoding: str) -> None:
    assert text_of(TEXT.encode(encoding)) == TEXT


def test_other_encodings_are_told_by_their_letters() -> None:
    russian = (
        "Министр иностранных дел заявил, что переговоры продолжатся до заключения соглашения между сторонами. " * 3
    )
    assert text_of(russian.encode("koi8-r")) == russian
    assert text_of(russian.encode("cp1251")) == russian


def test_japanese_mail_encoding_is_read() -> None:
    japanese = "外務大臣は月曜日に交渉が続くと述べた。"
    assert text_of(japanese.encode("iso2022_jp")) == japanese


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\x0b", "\x85"])
def test_any_line_end_becomes_a_line_feed(end: str) -> None:
    assert text_of(f"One line.{end}Another line.".encode()) == "One line.\nAnother line."


def test_a_few_broken_bytes_do_not_change_the_encoding() -> None:
    broken = ("Ça va à Genève, où les négociations ont été rouvertes. " * 20).encode() + b"\xff."
    assert text_of(broken).startswith("Ça va à Genève")
    assert text_of(broken).endswith("\ufffd.")


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\x01\x02\x03" * 50,
        b"%PDF-1.7 text",
        b"PK\x03\x04" + b"a" * 99,
        b"text with a NUL\x00 in it",
        bytes(range(32)) * 9,
    ],
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    reading = read(PurePath("a.txt"), content)
    assert (reading.drafts, reading.reasons) == ((), ("not text",))


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf", b"\xff\xfe", b"\xef\xbb\xbf\n \n"])
def test_what_says_nothing_is_empty(content: bytes) -> None:
    assert read(PurePath("a.txt"), content).reasons == ("empty",)


def test_lone_surrogates_become_replacement_marks() -> None:
    content = b"\xff\xfe" + "The talks ".encode("utf-16-le") + b"\x00\xd8" + " go on.".encode("utf-16-le")
    assert text_of(content) == "The talks \ufffd go on."
