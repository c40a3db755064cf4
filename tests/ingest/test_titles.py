import pytest
from ingest.drafts import PROSE, apart, draft, headings, said, shown


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "title", ["Talks on the River Go On", "Will the river be lost?", "Talks, at last, go on: a long day in Freedonia"]
)
def test_a_title_line_is_the_title_and_no_heading(title: str, gap: str) -> None:
    made = draft(f"{title}{gap}{PROSE}\n\nThe Road Ahead\n\n{PROSE}\n")
    assert said(made, "title") == (title, "stated", "")
    assert made.title_span == (0, len(title))
    assert shown(made)[0] == ("heading", title)
    assert [block.heading for block in made.blocks if block.paragraph] == [(), ("The Road Ahead",)]


def test_without_a_title_line_the_opening_is_the_title_cut_at_a_word() -> None:
    made = draft(PROSE)
    title = said(made, "title")
    assert title is not None
    value, provenance, rule = title
    assert (provenance, rule) == ("inferred", "opening of the first sentence")
    assert PROSE.startswith(value + " ")
    assert 40 < len(value) <= 70
    assert made.title_span == (0, len(value))


def test_a_short_first_sentence_is_the_title_whole() -> None:
    assert said(draft(f"The talks failed. {PROSE}"), "title") == (
        "The talks failed.",
        "inferred",
        "opening of the first sentence",
    )


def test_an_abbreviated_office_does_not_end_an_inferred_title() -> None:
    title, *_ = said(draft(f"Sens. Doe and Roe call for talks. {PROSE}"), "title")
    assert title == "Sens. Doe and Roe call for talks."


def test_the_dateline_is_no_part_of_an_inferred_title() -> None:
    made = draft(f"GENEVA (Reuters) - {PROSE}")
    assert (said(made, "title") or "")[0].startswith("The ministry")


def test_a_wrapped_title_is_one_line() -> None:
    text = (
        "Talks on the River Go On as Ministers of\nFreedonia and Sylvania Meet\n\n"
        "The ministry of Freedonia said on Monday that the talks with\n"
        "Sylvania would go on until both sides agree on the border and\n"
        "on the use of the river.\n"
    )
    made = draft(text)
    assert said(made, "title") == (
        "Talks on the River Go On as Ministers of Freedonia and Sylvania Meet",
        "stated",
        "",
    )


def test_a_text_that_says_nothing_but_tags_bears_its_file_s_name() -> None:
    assert said(draft("* * *\n\nTags", "talks on rivers.txt"), "title") == ("talks on rivers", "inferred", "file name")


def interview(asker: str, answerer: str) -> str:
    asked = [f"{asker}: What comes next, and will the river be lost to one of the two?"] * 3
    told = [f"{answerer}: {PROSE}"] * 3
    return "\n".join([PROSE, *(line for pair in zip(asked, told, strict=True) for line in pair)])


@pytest.mark.parametrize("outlet", ["Freedonian", "The Freedonian", "BBC"])
def test_the_outlet_that_asks_is_the_source_by_inference(outlet: str) -> None:
    assert said(draft(interview(outlet, "Jane Doe")), "source") == (outlet, "inferred", "interview label")


@pytest.mark.parametrize("asker", ["Q", "Question", "Reporter", "John Roe", "Moderator", "SMITHSON"])
def test_who_asks_is_no_source_unless_it_is_an_outlet(asker: str) -> None:
    assert "source" not in draft(interview(asker, "Jane Doe" if asker != "SMITHSON" else "DOE")).metadata


def test_a_surname_that_asks_is_no_source() -> None:
    text = interview("Smithson", "Doe") + "\nThe questions were put by John Smithson."
    assert "source" not in draft(text).metadata


def test_the_lines_of_an_interview_are_no_headings() -> None:
    assert all(block.kind == "paragraph" for block in draft(interview("Freedonian", "Jane Doe")).blocks)


def test_a_title_that_is_repeated_is_set_apart_the_second_time() -> None:
    title = "Talks on the River Go On"
    made = draft(f"News: {title}\n\n{title}\n\n{PROSE}\n\nThe Road Ahead\n\n{PROSE}\n")
    assert apart(made) == [("repeated title", title)]
    assert headings(made) == ["The Road Ahead"]


def test_a_date_that_ends_the_title_line_is_no_part_of_the_title() -> None:
    made = draft(f"Talks on the River Go On Monday, June 12, 2023\n\n{PROSE}\n\n{PROSE}\n")
    assert said(made, "title") == ("Talks on the River Go On", "stated", "")
    assert said(made, "date") == ("2023-06-12", "stated", "")
    assert apart(made) == [("date line", "Monday, June 12, 2023")]
