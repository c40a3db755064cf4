"""Claims that are made under a condition, and words that open one elsewhere and open none here."""

import pytest
from factories import make_document

from briefing.analysis import analyse
from briefing.core.statements import Statement


def read(text: str) -> Statement:
    return analyse(make_document(text))[0]


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("If the talks fail, sanctions will follow.", "If"),
        ("If the talks fail, sanctions follow.", "If"),
        ("If the talks fail and the port closes, ships will wait.", "If"),
        ("If the port closed — be it for a day — that would end the talks.", "If"),
        ("If an envoy leaves — whether an old or a new one — the talks will end.", "If"),
        ("If the talks fail, surely the port will close.", "If"),
        ("If elected, she will close the port.", "If"),
        ("The bill, if passed, would close the port.", "if"),
        ("They read the bill, which if enacted would close the port.", "if"),
        ("They will leave only if the port closes.", "if"),
        ("The talks go on, but if they fail, the port will close.", "if"),
        ("Unless Freedonia pays, prices will rise.", "Unless"),
        ("Should they refuse, the port will close.", "Should"),
        ("Should Freedonia refuse, the port will close.", "Should"),
        ("The port will close should they refuse.", "should"),
        ("Were the talks to fail, the port would close.", "Were"),
        ("The port will open provided that both sides sign.", "provided that"),
        ("They will stay as long as the talks go on.", "as long as"),
        ("In the event of a strike, the port would close.", "In the event of"),
        ("They will sign on condition that the port stays open.", "on condition that"),
        ("Assuming Freedonia signs, the port will open.", "Assuming"),
    ],
)
def test_a_claim_under_a_condition_is_hedged_by_the_words_that_open_it(text: str, opening: str) -> None:
    statement = read(text)
    assert statement.kind == "hedged"
    assert [(hedge.text, hedge.holder) for hedge in statement.hedges] == [(opening, "author")]
    assert statement.rule == "condition"


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe said that if the talks fail, sanctions will follow.",
        "If the talks fail, sanctions will follow, Jane Doe said.",
        "“If the talks fail, sanctions will follow,” said Jane Doe.",
        "As Jane Doe noted, the port — or its pier — will close if the talks fail.",
        "Ministers are split on whether they would stay if the talks fail.",
    ],
)
def test_a_condition_in_a_quotation_or_report_is_the_speakers(text: str) -> None:
    statement = read(text)
    assert [hedge.holder for hedge in statement.hedges if hedge.text.lower() == "if"] == ["speaker"]
    assert statement.modality == "asserted"


@pytest.mark.parametrize(
    "text",
    [
        "Reporters asked the minister if the port would close.",
        "They will soon see if the port closes.",
        "Even if the talks fail, the port will stay open.",
        "They acted as if the port would close.",
        "If anything, the port will grow.",
        "If only the port would open.",
        "The port will open soon, if possible.",
        "The small, if busy, port will grow.",
        "They will leave, if not today, then soon.",
        "If that was not enough, the port will close.",
        "If he was tired, he did not show it.",
        "If she is the minister’s friend, she is his rival too.",
        "If you press it, it opens.",
        "If a ship comes late, it waits at the port.",
        "If the votes of the ministers are left out, she will lead by ten.",
        "When the port closes, ships will wait.",
        "If the talks fail, call the ministry.",
        "What if the talks fail?",
        "If the talks fail, then why would they stay?",
        "Should the port close?",
        "The minister is ready to leave if the talks fail.",
        "The law provided that states would pay.",
        "They can stay as long as they like.",
        "They will talk for as long as the port is open.",
        "They spoke on condition that nobody named them.",
        "They were at the port to talk.",
    ],
)
def test_what_limits_no_claim_to_a_case_is_no_condition(text: str) -> None:
    statement = read(text)
    assert statement.hedges == ()
    assert statement.kind == "reported" or statement.attribution == "indirect"


@pytest.mark.parametrize(
    "text", ["If the talks fail, the ministry must act.", "The ministry should act if the talks fail."]
)
def test_an_advice_under_a_condition_is_a_judgement(text: str) -> None:
    assert read(text).kind == "judgement"


def test_a_condition_stands_beside_other_hedges() -> None:
    statement = read("If the talks fail, the port may close.")
    assert [hedge.text for hedge in statement.hedges] == ["If", "may"]
    assert statement.rule == "hedge condition"
