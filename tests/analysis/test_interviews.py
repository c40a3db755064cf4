"""Interviews and transcripts: labels at the head of paragraphs, by turns."""

from factories import make_document

from briefing.analysis import analyse
from briefing.core.statements import Statement


def read(text: str) -> tuple[Statement, ...]:
    return analyse(make_document(text))


def named(statement: Statement) -> str | None:
    return statement.speaker.name if statement.speaker else None


INTERVIEW = """The Post: The port has been shut for years. Will it open?

Dr. Jane Doe: It will. We have said so before.

The Post: And when will that be, in your view?

Dr.Jane Doe: In the spring, I think."""


def test_answers_of_an_interview_are_the_speakers_and_questions_ask() -> None:
    statements = read(INTERVIEW)
    answers = [statement for statement in statements if named(statement) == "Dr. Jane Doe"]
    assert [statement.text for statement in answers] == [
        "It will.",
        "We have said so before.",
        "In the spring, I think.",
    ]
    assert [statement.question for statement in statements] == [True, True, False, False, True, False]


def test_letters_for_question_and_answer_name_nobody() -> None:
    statements = read(
        "Q: Will the port open?\n\nA: It will open in the spring.\n\nQ: And when will it shut?\n\nA: Never again."
    )
    assert [statement.question for statement in statements] == [True, False, True, False]
    assert {(statement.attribution, statement.speaker) for statement in statements} == {("direct", None)}


def test_names_in_capitals_are_labels_of_a_transcript() -> None:
    statements = read(
        "MS. DOE: Good morning. The port is open.\n\nQ: Will it stay so?\n\nMS. DOE: Yes, for years.\n\nQ: Why?"
    )
    assert [named(statement) for statement in statements] == ["MS. DOE", "MS. DOE", None, "MS. DOE", None]
    assert {statement.attribution for statement in statements} == {"direct"}


def test_the_lead_ins_of_paragraphs_are_no_labels() -> None:
    text = "Background: The port was shut.\n\nOutlook: It may open again soon.\n\nRisks: It may be shut once more."
    assert {statement.attribution for statement in read(text)} == {"none"}
