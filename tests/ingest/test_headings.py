import pytest
from ingest.drafts import PROSE, draft, headings, paths, shown

BEFORE = f"A Title of Its Own\n\n{PROSE}\n\n"


def test_short_lines_between_paragraphs_are_headings_with_and_without_blank_lines() -> None:
    close = f"{PROSE}\nThe Road to the Border\n{PROSE}\nWhat Comes Next?\n{PROSE}"
    assert headings(draft(close)) == ["The Road to the Border", "What Comes Next?"]
    assert headings(draft(close.replace("\n", "\n\n"))) == ["The Road to the Border", "What Comes Next?"]


@pytest.mark.parametrize(
    "line",
    [
        "The talks go on.",
        "Among the points are:",
        "Freedonia, Sylvania,",
        "First the river;",
        "and so it went on",
        "Mr. President",
        "Ladies and gentlemen, Mr President",
        "“We will never give up the river to anybody”",
        "12 June 2023",
        "Updated: 12 June 2023",
        "Photo: Jane Doe",
        "https://example.org/talks",
        "jane.doe@example.org",
        "JANE DOE: Why not?",
        "Really, you mean that?",
        "12,345",
        "(Reporting by Jane Doe)",
        "Freedonia  100   200   300",
        "The house he lived in and that he is the owner of now it seems",
        "He said it was over. The Minister Left",
    ],
)
def test_what_is_no_heading_is_text(line: str) -> None:
    made = draft(f"{BEFORE}{line}\n\n{PROSE}\n")
    assert headings(made) == []


def test_the_last_line_of_a_text_is_no_heading() -> None:
    assert headings(draft(f"{BEFORE}The Road Ahead")) == []


def test_a_line_that_ends_in_a_colon_introduces_a_list() -> None:
    made = draft(f"{PROSE}\nTopics of the talks include:\n- the river\n- the border\n")
    assert shown(made)[1:] == [
        ("paragraph", "Topics of the talks include:"),
        ("item1", "the river"),
        ("item1", "the border"),
    ]


def test_a_heading_directly_under_another_is_its_child_and_so_are_those_made_alike() -> None:
    made = draft(
        f"{PROSE}\n\nKey Meetings\nJune 2023: The River\n\n{PROSE}\n\nJuly 2023: The Border\n\nJuly text. {PROSE}\n\n"
        f"The Road Ahead\n\nLast words. {PROSE}"
    )
    assert paths(made)["July text. T"] == ("Key Meetings", "July 2023: The Border")
    assert paths(made)["Last words. "] == ("The Road Ahead",)


def test_headings_that_share_their_last_word_are_siblings() -> None:
    made = draft(
        f"{PROSE}\n\nThe Talks\nA View From Freedonia\n\n{PROSE}\n\nThe Other View From Freedonia\n\nLast. {PROSE}"
    )
    assert paths(made)["Last. The mi"] == ("The Talks", "The Other View From Freedonia")


def test_numbers_state_levels() -> None:
    made = draft(
        f"{PROSE}\n\n1. The River\n\n{PROSE}\n\n1.1 Its Upper Part\n\nUpper. {PROSE}\n\n2. The Border\n\nEnd. {PROSE}"
    )
    assert paths(made)["Upper. The m"] == ("1. The River", "1.1 Its Upper Part")
    assert paths(made)["End. The min"] == ("2. The Border",)


def test_marked_headings_in_plain_text_are_taken_at_their_word() -> None:
    made = draft(
        f"{PROSE}\n\n## The River\n\n{PROSE}\n\n**Its Upper Part**\n\nUpper. {PROSE}\n\n"
        f"The Border\n----------\n\nEnd. {PROSE}"
    )
    assert paths(made)["Upper. The m"] == ("The River", "Its Upper Part")
    assert paths(made)["End. The min"] == ("The Border",)


def test_a_list_of_names_is_no_chain_of_headings() -> None:
    names = "Jane Doe\n\nJohn Roe\n\nRichard Miles\n\nMary Major\n\n"
    assert headings(draft(f"{BEFORE}{names}{PROSE}")) == []


def test_a_second_line_of_the_title_heads_nothing() -> None:
    made = draft(f"Talks on the River Go On\nMinisters Meet Again at the Border\n\n{PROSE}\n\n{PROSE}")
    assert headings(made) == []
    assert shown(made)[0] == ("heading", "Talks on the River Go On")


def test_a_lone_question_is_a_sentence_of_the_text() -> None:
    assert headings(draft(f"{BEFORE}Is the river lost for good?\n\n{PROSE}")) == []


def test_questions_beside_other_headings_are_headings() -> None:
    made = draft(f"{BEFORE}The Road Ahead\n\n{PROSE}\n\nWhat might make the talks fail?\n\n{PROSE}")
    assert headings(made) == ["The Road Ahead", "What might make the talks fail?"]


def test_a_line_that_recurs_heads_nothing() -> None:
    assert headings(draft(BEFORE + f"The Chairman\n\n{PROSE}\n\n" * 3)) == []


WRAPPED = """\
The ministry of Freedonia said on Monday that the talks with
Sylvania would go on until both sides agree on the border and
on the use of the river.

The River

Nobody knows how long that may take, for the two have not met
since the war, and no date is set. The mediator, Ms. Doe of the
United Nations, asked both for patience.
"""


def test_wrapped_lines_are_joined_and_headings_need_blank_lines() -> None:
    made = draft(WRAPPED)
    assert [kind for kind, _ in shown(made)] == ["paragraph", "heading1", "paragraph"]
    assert headings(made) == ["The River"]


def test_a_broken_line_at_the_top_of_a_wrapped_text_is_no_title() -> None:
    made = draft("Freedonia and the\n" + WRAPPED)
    assert shown(made)[0][0] == "paragraph"
    assert made.metadata["title"].provenance == "inferred"
