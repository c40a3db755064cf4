import io
import zipfile
from pathlib import PurePath

import pytest
from ingest.drafts import PROSE, apart, said, shown
from ingest.word_files import paragraph, table, word_file

from briefing.core.articles import Draft
from briefing.ingest import read


def draft_word(content: bytes) -> Draft:
    reading = read(PurePath("report.docx"), content)
    assert not reading.reasons, reading.reasons
    (only,) = reading.drafts
    return only


def test_styles_tell_title_headings_quotations_and_tables() -> None:
    made = draft_word(
        word_file(
            paragraph("Talks on the river go on", "Title"),
            paragraph("What is at stake", "heading 1"),
            paragraph(PROSE),
            paragraph("No text can be signed.", "Quote"),
            paragraph("The villages", "heading 2"),
            table(("Year", "Catch"), ("2021", "4,100")),
        )
    )
    assert said(made, "title") == ("Talks on the river go on", "stated", "")
    assert shown(made) == [
        ("heading", "Talks on the river go on"),
        ("heading1", "What is at stake"),
        ("paragraph", PROSE),
        ("quotation", "No text can be signed."),
        ("heading2", "The villages"),
        ("row", "Year | Catch"),
        ("row", "2021 | 4,100"),
    ]


def test_the_one_heading_of_the_first_level_that_it_begins_with_is_its_title() -> None:
    heading = paragraph("Talks on the river go on", "heading 1")
    made = draft_word(word_file(heading, paragraph(PROSE), paragraph("The villages", "heading 2"), paragraph(PROSE)))
    assert said(made, "title") == ("Talks on the river go on", "stated", "")
    assert shown(made)[0] == ("heading", "Talks on the river go on")


def test_one_heading_of_several_or_further_down_is_no_title() -> None:
    heading = paragraph("What is at stake", "heading 1")
    several = draft_word(word_file(heading, paragraph(PROSE), paragraph("The villages", "heading 1"), paragraph(PROSE)))
    below = draft_word(word_file(paragraph(PROSE), heading, paragraph(PROSE)))
    for made in (several, below):
        title = said(made, "title")
        assert title is not None
        assert title[0] != "What is at stake"
        assert title[1] == "inferred"


def test_the_properties_are_its_metadata_but_when_the_file_was_made_is_no_date() -> None:
    core = (
        "<dc:title>Talks on the river</dc:title><dc:creator>Jane Doe</dc:creator>"
        "<dcterms:created>2023-06-12T08:30:00Z</dcterms:created>"
    )
    made = draft_word(word_file(paragraph(PROSE), core=core))
    assert said(made, "title") == ("Talks on the river", "stated", "")
    assert said(made, "author") == ("Jane Doe", "stated", "")
    assert said(made, "date") is None


def test_what_a_program_calls_itself_and_its_files_is_no_metadata() -> None:
    core = "<dc:title>Microsoft Word - talks.doc</dc:title><dc:creator>Microsoft Office User</dc:creator>"
    made = draft_word(word_file(paragraph(PROSE), core=core))
    assert said(made, "title") != ("Microsoft Word - talks.doc", "stated", "")
    assert said(made, "author") is None


def test_a_contents_list_is_set_apart() -> None:
    made = draft_word(word_file(paragraph("What is at stake 3", "toc 1"), paragraph(PROSE)))
    assert apart(made) == [("contents list", "What is at stake 3")]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"PK\x03\x04 broken", "it is broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "it is encrypted"),
        (word_file(paragraph(PROSE))[:-200], "it is broken"),
        (word_file(), "there is no text in it"),
        (word_file("<w:p>"), "it is broken"),
        (word_file("<w:p>" * 3000 + "</w:p>" * 3000), "it is nested too deeply"),
        (word_file(paragraph(PROSE), more={"word/bomb.xml": b" " * 30_000_000}), "it unfolds to more than"),
        (word_file(paragraph(PROSE), more={"word/x.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]>"}), "it declares"),
    ],
    ids=["cut", "encrypted", "tail", "empty", "xml", "deep", "bomb", "entities"],
)
def test_broken_and_hostile_word_files_are_refused_in_words(content: bytes, why: str) -> None:
    reading = read(PurePath("a.docx"), content)
    assert not reading.drafts
    assert reading.reasons[0].startswith(why)


def test_an_archive_of_something_else_is_refused() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("notes.txt", "The talks go on.")
    reading = read(PurePath("a.docx"), held.getvalue())
    assert reading.reasons[0].startswith("it is broken")
