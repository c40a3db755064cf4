from pathlib import PurePath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ingest.drafts import apart, said, shown
from ingest.pdf_files import Words, column, pdf_file

from briefing.core.articles import Draft
from briefing.ingest import read

OPENING = (
    "The ministry of Freedonia said on Monday that the talks with Sylvania would go on until",
    "both sides agree on the border and on the use of the river that runs along the villages,",
    "and that nobody would be asked to leave.",
)
SECOND = (
    "Minister Jane Doe of Freedonia told reporters that a first draft of the treaty would go to",
    "the parliament in the autumn, and that the navy would stay out of the strait until then.",
)


def draft_pdf(content: bytes) -> Draft:
    reading = read(PurePath("report.pdf"), content)
    assert not reading.reasons, reading.reasons
    (only,) = reading.drafts
    return only


def test_lines_are_joined_into_paragraphs() -> None:
    made = draft_pdf(pdf_file([*column(*OPENING), *column(*SECOND, top=640)]))
    assert shown(made) == [("paragraph", " ".join(OPENING)), ("paragraph", " ".join(SECOND))]


def test_headings_are_told_by_their_size_and_weight() -> None:
    made = draft_pdf(
        pdf_file(
            [
                Words("Talks on the River Go On", y=780, size=20),
                Words("What Is at Stake", y=740, size=14),
                *column(*OPENING, top=700),
                Words("The villages", y=640, bold=True),
                *column(*SECOND, top=620),
            ]
        )
    )
    assert said(made, "title") == ("Talks on the River Go On", "stated", "")
    assert [kind for kind, _ in shown(made)] == ["heading", "heading2", "paragraph", "heading3", "paragraph"]


def test_items_stand_by_themselves() -> None:
    lines = column(*OPENING) + column("\x95 The border in the north", "\x95 The bridge at the mill", top=640)
    made = draft_pdf(pdf_file([Words(line.text.replace("\x95", "•"), line.x, line.y) for line in lines]))
    assert shown(made)[1:] == [("item1", "The border in the north"), ("item1", "The bridge at the mill")]


def test_a_word_parted_at_a_lines_end_is_joined() -> None:
    made = draft_pdf(pdf_file([*column("The talks would turn on the inter-", "national border, said the ministry.")]))
    assert made.text == "The talks would turn on the international border, said the ministry."


def test_a_hyphen_that_the_text_has_elsewhere_stays() -> None:
    lines = column("The long-term plan was known, and the long-", "term plan was kept by the ministry.")
    made = draft_pdf(pdf_file([*lines]))
    assert made.text == "The long-term plan was known, and the long-term plan was kept by the ministry."


def test_running_heads_and_page_numbers_are_set_apart() -> None:
    pages = [
        [
            Words("Report on the Talks", y=810, size=9),
            *column(*OPENING, *SECOND, *OPENING, top=760),
            Words(f"Page {number} of 4", y=30, size=9),
        ]
        for number in range(1, 5)
    ]
    made = draft_pdf(pdf_file(*pages))
    assert all("Report on" not in text and "Page" not in text for _, text in shown(made))
    reasons = [reason for reason, _ in apart(made)]
    assert set(reasons) == {"running head", "page number"}


def test_a_paragraph_that_runs_over_a_page_is_one() -> None:
    first = [*column(*OPENING, top=760), *column(*SECOND[:1], top=700), Words("1", x=290, y=30)]
    second = [*column(*SECOND[1:], top=760), *column(*OPENING, top=700), Words("2", x=290, y=30)]
    made = draft_pdf(pdf_file(first, second))
    assert shown(made)[1] == ("paragraph", " ".join(SECOND))
    assert apart(made) == [("page number", "1"), ("page number", "2")]


def test_the_properties_say_title_and_author_but_the_day_of_printing_is_no_date() -> None:
    info = "/Title (The river talks) /Author (Jane Doe) /CreationDate (D:20230612083000+02'00')"
    made = draft_pdf(pdf_file([*column(*OPENING)], info=info))
    assert said(made, "title") == ("The river talks", "stated", "")
    assert said(made, "author") == ("Jane Doe", "stated", "")
    assert said(made, "date") is None


def test_a_date_that_the_text_states_is_kept_beside_the_day_of_printing() -> None:
    lines = column("Lakeville, 28 October 2026 – The talks on the river go on,", "said the ministry of Freedonia.")
    made = draft_pdf(pdf_file([*lines], info="/CreationDate (D:20261124135341+00'00')"))
    assert [part[:10] for part in said(made, "date") or ()][:1] == ["2026-10-28"]


def test_a_title_that_is_a_files_name_is_none() -> None:
    made = draft_pdf(pdf_file([*column(*OPENING)], info="/Title (Microsoft Word - talks_final.doc)"))
    assert said(made, "title") != ("Microsoft Word - talks_final.doc", "stated", "")


def test_an_encrypted_file_is_refused() -> None:
    key = "<" + "41" * 32 + ">"
    locked = f"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O {key} /U {key} >>".encode()
    content = pdf_file([*column(*OPENING)], trailer=f"/Encrypt 6 0 R /ID [{key} {key}]", more=[locked])
    reading = read(PurePath("a.pdf"), content)
    assert reading.reasons == ("it is encrypted: it opens only with a password",)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"%PDF-1.7 and nothing else", "it is broken"),
        (b"words", "it is broken"),
        (pdf_file([]), "there is no text in it"),
        (pdf_file([*column(*OPENING)])[:400], "it is broken"),
        (b"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 1 0 R >> endobj trailer << /Root 1 0 R >>", ""),
    ],
)
def test_broken_and_empty_files_are_refused_in_words(content: bytes, why: str) -> None:
    reading = read(PurePath("a.pdf"), content)
    assert not reading.drafts
    assert reading.reasons[0].startswith(why)


@given(place=st.integers(0, 2000), junk=st.binary(min_size=1, max_size=40))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
def test_no_damage_makes_reading_fail(place: int, junk: bytes) -> None:
    content = pdf_file([*column(*OPENING)], [*column(*SECOND)])
    place = place % len(content)
    reading = read(PurePath("a.pdf"), content[:place] + junk + content[place + len(junk) :])
    assert reading.drafts or reading.reasons


def table(*rows: tuple[str, ...], top: float = 700) -> list[Words]:
    return [
        Words(cell, 72 + 150 * place, top - 16 * number)
        for number, cells in enumerate(rows)
        for place, cell in enumerate(cells)
    ]


def test_lines_whose_parts_stand_in_columns_are_rows_of_a_table() -> None:
    page = [
        *column("The harvest of three states is told below, as the", "ministry gave it out in May.", top=760),
        *table(("Country", "Grain 2022", "Grain 2023"), ("Freedonia", "120", "140"), ("Sylvania", "80", "95")),
        *column("The text goes on after it, with a sentence.", top=640),
    ]
    (made,) = read(PurePath("a.pdf"), pdf_file(page)).drafts
    assert shown(made) == [
        ("paragraph", "The harvest of three states is told below, as the ministry gave it out in May."),
        ("row", "Country | Grain 2022 | Grain 2023"),
        ("row", "Freedonia | 120 | 140"),
        ("row", "Sylvania | 80 | 95"),
        ("paragraph", "The text goes on after it, with a sentence."),
    ]


@pytest.mark.parametrize("side_by_side", [False, True])
def test_two_columns_are_read_one_after_the_other_however_they_are_drawn(side_by_side: bool) -> None:
    left = ("The ministers met on the river and spoke of", "the border until the night came, then they went.")
    right = ("Guards counted the lorries at the bridge, and", "officials spoke of a new road over the hills.")
    halves = column(*left, x=60, size=9), column(*right, x=320, size=9)
    drawn = [line for pair in zip(*halves, strict=True) for line in pair] if side_by_side else [*halves[0], *halves[1]]
    (made,) = read(PurePath("a.pdf"), pdf_file(drawn)).drafts
    assert shown(made) == [("paragraph", " ".join(left)), ("paragraph", " ".join(right))]
