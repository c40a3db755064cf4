from pathlib import Path, PurePath

import pytest
from ingest.drafts import PROSE, apart, draft, said, shown

from briefing.core.articles import Rejected
from briefing.ingest import read

TITLE = "Talks on the River Go On"


def test_an_agency_on_a_line_of_its_own_is_a_credit_and_no_source() -> None:
    made = draft(f"{TITLE}\n\nReuters\n\n{PROSE}\n")
    assert said(made, "credit") == ("Reuters", "stated", "")
    assert "source" not in made.metadata
    assert apart(made) == [("credit line", "Reuters")]


def test_an_agency_named_as_source_is_a_credit_still() -> None:
    made = draft(f"Title: {TITLE}\nSource: Reuters\nDate: 12 June 2023\n\n{PROSE}\n")
    assert said(made, "credit") == ("Reuters", "stated", "")
    assert "source" not in made.metadata


def test_an_agency_named_as_source_on_a_single_line_is_a_credit_at_the_head_and_at_the_end() -> None:
    for text in (f"{TITLE}\n\nSource: TASS\n\n{PROSE}\n", f"{TITLE}\n\n{PROSE}\n\nSource: TASS\n"):
        made = draft(text)
        assert said(made, "credit") == ("TASS", "stated", "")
        assert apart(made) == [("credit line", "Source: TASS")]


def test_a_single_line_that_names_a_source_states_it() -> None:
    made = draft(f"{TITLE}\n\nSource: The Freedonia Gazette\n\n{PROSE}\n")
    assert said(made, "source") == ("The Freedonia Gazette", "stated", "")


@pytest.mark.parametrize("line", ["Source: talks will go on", "Source: The minister who knows the river is to resign"])
def test_what_a_source_says_is_no_name_of_one(line: str) -> None:
    made = draft(f"{TITLE}\n\n{line}\n\n{PROSE}\n")
    assert "source" not in made.metadata
    assert apart(made) == []


@pytest.mark.parametrize(
    "line", ["Reuters, 3 November 2021", "Reuters - November 3, 2021", "AFP | Wednesday, 3 November 2021"]
)
def test_a_line_of_an_agency_and_a_day_states_both(line: str) -> None:
    made = draft(f"{TITLE}\n\n{line}\n\n{PROSE}\n")
    assert said(made, "credit") == (line[: line.index(" ")].rstrip(","), "stated", "")
    assert said(made, "date") == ("2021-11-03", "stated", "")
    assert apart(made) == [("date line", line)]


def test_a_line_of_a_place_and_a_day_is_a_dateline() -> None:
    made = draft(f"{TITLE}\n\nPort of Freedonia, 3 November 2021.\n\n{PROSE}\n")
    assert said(made, "date") == ("2021-11-03", "inferred", "dateline")
    assert apart(made) == [("date line", "Port of Freedonia, 3 November 2021.")]


@pytest.mark.parametrize(
    "line", ["Geneva, November 2021", "The talks of, 3 November 2021", "in Geneva, 3 November 2021"]
)
def test_a_line_that_is_no_name_and_day_dates_nothing(line: str) -> None:
    assert "date" not in draft(f"{TITLE}\n\n{line}\n\n{PROSE}\n").metadata


@pytest.mark.parametrize(
    ("dateline", "credit"), [("GENEVA (Reuters) - ", "Reuters"), ("LONDON, June 12 (AP) — ", "AP")]
)
def test_the_agency_of_a_dateline_is_a_credit(dateline: str, credit: str) -> None:
    made = draft(f"{TITLE}\n\n{dateline}{PROSE}\n")
    assert said(made, "credit") == (credit, "stated", "")
    assert shown(made)[1] == ("paragraph", dateline + PROSE)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("By JANE DOE", "JANE DOE"),
        ("by Jane Doe and John Roe", "Jane Doe and John Roe"),
        ("By Jane Doe, Reuters", "Jane Doe"),
        ("By Jane van der Doe | Freedonia Times", "Jane van der Doe"),
    ],
)
def test_a_byline_names_the_author(line: str, author: str) -> None:
    made = draft(f"{TITLE}\n\n{line}\n\n{PROSE}\n")
    assert said(made, "author") == (author, "stated", "")
    assert apart(made) == [("byline", line)]


@pytest.mark.parametrize("line", ["By Land and Sea", "By any means", "By June", "By Monday the talks were over"])
def test_what_only_begins_like_a_byline_is_none(line: str) -> None:
    assert "author" not in draft(f"{TITLE}\n\n{line}\n\n{PROSE}\n").metadata


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("June 12, 2023", "2023-06-12"),
        ("12 June 2023", "2023-06-12"),
        ("Monday, 12th June 2023", "2023-06-12"),
        ("Published: 12 June 2023", "2023-06-12"),
        ("Published on Jun. 12, 2023 at 10:30 GMT", "2023-06-12"),
        ("2023-06-12", "2023-06-12"),
        ("2023-06-12T10:30:00Z", "2023-06-12T10:30:00Z"),
        ("13/06/2023", "2023-06-13"),
        ("June 2023", "2023-06"),
    ],
)
def test_a_date_on_a_line_of_its_own_is_the_date_at_its_precision(line: str, date: str) -> None:
    made = draft(f"{TITLE}\n\n{line}\n\n{PROSE}\n")
    assert said(made, "date") == (date, "stated", "")
    assert apart(made) == [("date line", line)]


@pytest.mark.parametrize("line", ["03/04/2023", "31 February 2023", "2023", "In June 2023 all was over"])
def test_what_is_no_certain_date_dates_nothing(line: str) -> None:
    assert "date" not in draft(f"{TITLE}\n\n{line}\n\n{PROSE}\n").metadata


def test_a_date_in_the_text_dates_nothing() -> None:
    assert "date" not in draft(f"{TITLE}\n\nOn 12 June 2023 {PROSE}\n").metadata


def test_the_date_of_a_change_is_an_inference() -> None:
    made = draft(f"{TITLE}\n\nUpdated: 12 June 2023\n\n{PROSE}\n")
    assert said(made, "date") == ("2023-06-12", "inferred", "date of the last change")


def test_lines_of_metadata_are_read_where_two_stand_together() -> None:
    made = draft(f"Title: {TITLE}\nSource: Freedonia Times\nURL: https://example.org/a\n\n{PROSE}\n")
    assert [said(made, field) for field in ("title", "source", "url")] == [
        (TITLE, "stated", ""),
        ("Freedonia Times", "stated", ""),
        ("https://example.org/a", "stated", ""),
    ]
    assert made.title_span is not None
    assert made.text[slice(*made.title_span)] == TITLE
    assert shown(made) == [("paragraph", PROSE)]


FRONT = """---
title: "Talks: the river"
source: Freedonia Times
date: 2023-06
authors: [Jane Doe, John Roe]
url: https://example.org/a
lang: en-GB
---
"""


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_front_matter_states_every_field(name: str) -> None:
    made = draft(f"{FRONT}{PROSE}\n", name)
    assert {field: stated.value for field, stated in made.metadata.items()} == {
        "title": "Talks: the river",
        "source": "Freedonia Times",
        "date": "2023-06",
        "author": "Jane Doe, John Roe",
        "url": "https://example.org/a",
        "language": "en",
    }
    assert apart(made) == [("front matter", FRONT.strip())]
    assert shown(made) == [("paragraph", PROSE)]


def test_front_matter_that_is_no_yaml_is_read_line_by_line() -> None:
    made = draft(f"---\ntitle: Talks: the river\nsource: Freedonia Times\n---\n{PROSE}\n")
    assert said(made, "title") == ("Talks: the river", "stated", "")


@pytest.mark.parametrize(
    "front",
    [
        "a: " + "[" * 5000,
        "a: !!python/object/apply:os.system ['true']",
        "date: 2023-13-45",
        "title: [[nested]]\nsource: {a: b}",
        "x: &a [*a]",
        "title:\nsource: ''",
    ],
)
def test_no_front_matter_does_harm(front: str) -> None:
    (made,) = read(PurePath("a.txt"), f"---\n{front}\n---\n{PROSE}\n".encode()).drafts
    assert said(made, "title") is not None
    assert "date" not in made.metadata


def test_a_line_of_hyphens_at_the_top_is_no_front_matter() -> None:
    made = draft(f"---\n{PROSE}\n---\n{PROSE}\n")
    assert [text for _, text in shown(made)] == [PROSE, PROSE]


@pytest.mark.parametrize(
    ("opening", "date", "credit"),
    [
        ("Kyiv, 4 March 2024 (Reuters) - ", "2024-03-04", "Reuters"),
        ("KYIV, March 4, 2024 (AFP) — ", "2024-03-04", "AFP"),
        ("KYIV, Ukraine, Mar. 4, 2024 (AP) -- ", "2024-03-04", "AP"),
        ("New York, 4 March 2024 – ", "2024-03-04", None),
        ("4 March 2024 — ", "2024-03-04", None),
        ("GENEVA, March 4, 2024 /PR Newswire/ -- ", "2024-03-04", "PR Newswire"),
        ("WASHINGTON, March 4 (UPI) — ", None, "UPI"),
        ("GENEVA — ", None, None),
    ],
)
def test_a_dateline_dates_only_with_its_year(opening: str, date: str | None, credit: str | None) -> None:
    made = draft(f"{TITLE}\n\n{opening}{PROSE}\n")
    assert said(made, "date") == ((date, "inferred", "dateline") if date else None)
    assert said(made, "credit") == ((credit, "stated", "") if credit else None)
    assert draft(f"{opening}{PROSE}\n", "a.html").metadata["title"].value.startswith("The ministry of Freedonia")


@pytest.mark.parametrize(
    "opening",
    ["The accord of 4 March 2024 - ", "On 4 March 2024, ", "Talks of 3 March 2024 and 4 March 2024 (Reuters) - ", ""],
)
def test_a_day_within_the_first_sentence_is_no_dateline(opening: str) -> None:
    assert "date" not in draft(f"{TITLE}\n\n{opening}{PROSE}\n").metadata


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", "---\ntitle: Talks\ndate: 03/04/2023\n---\nThe talks go on.\n"),
        ("a.txt", "Title: Talks\nDate: 03/04/2023\n\nThe talks go on until both agree.\n"),
        ("a.jsonl", '{"title": "Talks", "date": "03/04/2023", "text": "The talks go on."}'),
        ("a.eml", "Subject: Talks\nDate: 03/04/2023\n\nThe talks go on.\n"),
        (
            "a.rss",
            "<rss version='2.0'><channel><item><title>Talks</title><pubDate>03/04/2023</pubDate>"
            "<description>The talks go on.</description></item></channel></rss>",
        ),
    ],
)
def test_a_stated_date_that_cannot_be_read_is_told_and_dates_nothing(name: str, content: str) -> None:
    reading = read(PurePath(name), content.encode())
    (made,) = reading.drafts
    assert "date" not in made.metadata
    (reason,) = reading.reasons
    assert "“03/04/2023” cannot be read" in reason
    assert Rejected(Path("a.txt"), reason).in_part


def test_of_several_articles_each_is_named_whose_date_cannot_be_read() -> None:
    lines = "".join(f'{{"title": "Talks {day}", "date": "soon", "text": "They go on."}}\n' for day in range(14))
    reasons = read(PurePath("a.jsonl"), lines.encode()).reasons
    assert len(reasons) == 11
    assert reasons[0].startswith("read in part: Talks 0: its date “soon”")
    assert reasons[-1] == "read in part: and 4 more like these"
