"""The main clause of a sentence and its parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.clauses import clause_of, main_clause, verbs_of_claim


def test_the_main_clause_ends_at_a_subordinate_one_and_begins_after_one() -> None:
    text = "Shortly after the vote was held, ministers of both countries left the hall, which had been full since noon."
    assert main_clause(text) == "ministers of both countries left the hall"


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("Minister Jane Doe of Freedonia closed the harbour.", "Minister Jane Doe", "closed"),
        ("LAKE PLACID (AP) — Jane Doe, who had closed the harbour, resigned.", "Jane Doe", "resigned"),
        ("On Monday, the retired envoy left for Sylvania.", "the retired envoy", "left"),
        ("After weeks of talks, the council's offer was refused.", "the council's offer", "was"),
        ("The council offers to pay.", "The council", "offers"),
        ("The council offers of help were refused.", "The council offers", "were"),
    ],
)
def test_subject_and_verb_are_found(text: str, subject: str, verb: str) -> None:
    clause = clause_of(text)
    assert (clause.subject.strip(), clause.verb) == (subject, verb)
    assert text[clause.start :].startswith(verb)


def test_a_line_without_a_verb_has_no_subject() -> None:
    assert clause_of("Two hundred barrels of oil, speed and greed.") == (
        "",
        "",
        "Two hundred barrels of oil, speed and greed.",
        -1,
    )


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Freedonia may accept the truce, Jane Doe said.", ["may"]),
        ("Jane Doe said that Freedonia may accept the truce.", ["said", "may"]),
        ("Freedonia closed the harbour.", ["closed"]),
        ("No verb here.", []),
    ],
)
def test_what_is_reported_has_a_verb_of_its_own(text: str, verbs: list[str]) -> None:
    assert [text[start:end] for start, end in verbs_of_claim(text)] == verbs


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    clause = clause_of(text)
    assert clause.start == -1 or text[clause.start :].startswith(clause.verb)
    assert all(0 <= start < end <= len(text) for start, end in verbs_of_claim(text))
