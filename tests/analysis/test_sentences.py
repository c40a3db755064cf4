"""Where sentences begin and end."""

import pytest

from briefing.analysis.sentences import sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["The U.S. and Freedonia met.", "They agreed."],
        ["Mr. Doe met Dr. Roe.", "They agreed."],
        ["The U.S.and Freedonia met."],
        ["“They met.", "They agreed,” she said."],
        ["“Is it over?” Jane Doe asked.", "It was."],
        ["“Stop!” he said.", "They did."],
        ["“They agreed.”", "Then they left."],
        ["They met (again).", "They agreed."],
        ["They met.", "(Nobody knows why.)", "Then they left."],
        ["They met (with Doe, Roe, etc.) Monday."],
        ["Jane Doe (R-Ky.) Monday agreed."],
        ["They met at 9 a.m. EST Monday.", "They agreed."],
        ["Did they meet?", "They did!", "Good."],
    ],
)
def test_sentences_are_told_apart(parts: list[str]) -> None:
    text = " ".join(parts)
    assert [text[start:end] for start, end in sentences(text, 0, len(text))] == parts


def test_a_sentence_that_follows_without_a_space_is_its_own() -> None:
    text = "They met in peace.Then they agreed."
    assert [text[start:end] for start, end in sentences(text, 0, len(text))] == [
        "They met in peace.",
        "Then they agreed.",
    ]


def test_offsets_count_in_the_whole_text() -> None:
    assert sentences("xx  They met.  Yes.  yy", 2, 20) == [(4, 13), (15, 19)]
