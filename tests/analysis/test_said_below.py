"""What stands below a line that ends in a colon is whoever's that line tells to say it, though no marks quote it."""

from pathlib import PurePath

import pytest
from factories import make_article

from briefing.analysis import analyse
from briefing.core.articles import Document
from briefing.core.statements import Statement
from briefing.ingest import read


def statements(text: str) -> dict[str, Statement]:
    draft = read(PurePath("a.md"), ("# The talks\n\n" + text).encode()).drafts[0]
    found = analyse(Document(make_article(), draft.text, draft.blocks, draft.boilerplate))
    return {one.text: one for one in found}


@pytest.mark.parametrize(
    "line",
    [
        "Minister Jane Doe said:",
        "In a statement on Monday, Minister Jane Doe said the following:",
        "Jane Doe told reporters at the port:",
        "Jane Doe wrote on Monday:",
    ],
)
def test_the_paragraph_below_and_those_in_the_first_person_are_the_speakers_words(line: str) -> None:
    told = statements(f"{line}\n\nThe port may stay shut.\n\nWe will wait for it.\n\nShips waited on Monday.\n")
    for words in ("The port may stay shut.", "We will wait for it."):
        assert (told[words].attribution, told[words].said_by, told[words].rule.split()[0]) == (
            "direct",
            "Jane Doe",
            "said-below",
        )
    assert told["The port may stay shut."].modality == "asserted"
    assert told["Ships waited on Monday."].attribution == "none"


def test_a_list_below_what_somebody_says_tells_what_they_say() -> None:
    told = statements(
        "Jane Doe said there were two terms:\n\n- The port must open.\n- Ships must leave.\n\nShips wait.\n"
    )
    assert [one.attribution for one in told.values()] == ["indirect", "indirect", "indirect", "none"]
    assert [one.said_by for one in told.values()] == ["Jane Doe", "Jane Doe", "Jane Doe", ""]


def test_a_quotation_set_apart_below_is_the_speakers() -> None:
    told = statements("Jane Doe wrote:\n\n> The port is shut. It may open.\n\nShips wait.\n")
    assert [one.said_by for one in told.values()] == ["", "Jane Doe", "Jane Doe", ""]


@pytest.mark.parametrize(
    "line",
    [
        "Key points:",
        "The plan has two parts:",
        "They keep breaking Freedonian rules:",
        "Whether Jane Doe said:",
    ],
)
def test_a_line_that_tells_nobody_to_speak_gives_nobody_what_follows(line: str) -> None:
    told = statements(f"{line}\n\n- The port is shut.\n- Ships wait.\n")
    assert told["The port is shut."].speaker is None
    assert told["Ships wait."].attribution == "none"


def test_a_heading_ends_what_a_line_introduces() -> None:
    told = statements("Jane Doe said:\n\n## Ships\n\nShips wait.\n")
    assert told["Ships wait."].attribution == "none"


def test_words_that_are_quoted_below_stay_a_quotation_with_its_marks() -> None:
    told = statements("Jane Doe said:\n\n“The port is shut for us all.”\n\nShips wait.\n")
    quoted = told["“The port is shut for us all.”"]
    assert quoted.quotes
    assert quoted.attribution == "direct"


def test_the_next_sentences_in_the_first_person_are_the_speakers_where_a_colon_opens_his_words() -> None:
    told = statements("Minister Jane Doe said: The port is shut. We are tired. Ships wait. We saw them.\n")
    assert [one.said_by for one in told.values()] == ["Jane Doe", "Jane Doe", "", ""]
