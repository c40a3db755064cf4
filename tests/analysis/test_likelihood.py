"""Words of likelihood: the band that a published scale gives for them, and silence wherever they do not estimate."""

import pytest
from factories import make_document

from briefing.analysis import analyse
from briefing.analysis.likelihood import estimated
from briefing.core.statements import SCALES, Likelihood
from briefing.export.sentences import weighed


def told(text: str, scale: str) -> list[str]:
    (statement,) = analyse(make_document(text))
    return [weighed(hedge) for hedge in estimated(statement, scale).hedges]


@pytest.mark.parametrize(
    ("text", "words", "band"),
    [
        ("There is almost no chance of talks.", "almost no chance", "1–5%"),
        ("There is a remote chance of talks.", "remote chance", "1–5%"),
        ("They are very unlikely to meet.", "very unlikely", "5–20%"),
        ("It is highly improbable that they met.", "highly improbable", "5–20%"),
        ("They are unlikely to meet.", "unlikely", "20–45%"),
        ("A strike is improbable.", "improbable", "20–45%"),
        ("There is a roughly even chance of a strike.", "roughly even chance", "45–55%"),
        ("They likely met.", "likely", "55–80%"),
        ("They probably met.", "probably", "55–80%"),
        ("They very likely met.", "very likely", "80–95%"),
        ("It is highly probable that they met.", "highly probable", "80–95%"),
        ("They almost certainly met.", "almost certainly", "95–99%"),
        ("It is nearly certain that they met.", "nearly certain", "95–99%"),
    ],
)
def test_words_of_icd_203_are_named_with_their_band(text: str, words: str, band: str) -> None:
    assert told(text, "icd203") == [f"{words} (ICD 203: {band})"]


@pytest.mark.parametrize(
    ("text", "words", "band"),
    [
        ("There is a remote chance of talks.", "remote chance", "0–5%"),
        ("They are highly unlikely to meet.", "highly unlikely", "10–20%"),
        ("They are unlikely to meet.", "unlikely", "25–35%"),
        ("There is a realistic possibility that they met.", "realistic possibility", "40–50%"),
        ("They likely met.", "likely", "55–75%"),
        ("They probably met.", "probably", "55–75%"),
        ("They are highly likely to meet.", "highly likely", "80–90%"),
        ("It is almost certain that they met.", "almost certain", "95–100%"),
    ],
)
def test_words_of_the_uk_yardstick_are_named_with_their_band(text: str, words: str, band: str) -> None:
    assert told(text, "uk") == [f"{words} (UK yardstick: {band})"]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("word", ["may", "might", "could"])
def test_modal_verbs_state_no_likelihood(word: str, scale: str) -> None:
    assert told(f"The talks {word} fail.", scale) == [f"{word} (likelihood not stated)"]


@pytest.mark.parametrize("text", ["A strike is possible.", "They reportedly met.", "The talks seem to fail."])
def test_other_hedges_state_no_likelihood(text: str) -> None:
    assert [one.partition(" (")[2] for one in told(text, "icd203")] == ["likelihood not stated)"]


@pytest.mark.parametrize(
    "text",
    [
        "They are not likely to meet.",
        "They aren’t likely to meet.",
        "It is hardly likely that they met.",
        "It is fairly likely that they met.",
        "They most likely met.",
        "Is it likely that they met?",
        "They are more likely than not to meet.",
        "They are highly likely to meet.",
        "There is a realistic possibility that they met.",
    ],
)
def test_words_that_are_denied_asked_or_graded_otherwise_stand_in_no_band(text: str) -> None:
    assert [one.partition(" (")[2] for one in told(text, "icd203")] == ["ICD 203: in no band)"]


def test_likely_voters_are_no_estimate() -> None:
    assert told("The poll asked 500 likely voters.", "icd203") == []


def test_a_speakers_estimate_is_named_and_stays_the_speakers() -> None:
    (statement,) = analyse(make_document("Jane Doe said the talks would very likely fail."))
    (hedge,) = estimated(statement, "icd203").hedges
    assert (hedge.holder, str(hedge.likelihood)) == ("speaker", "ICD 203: 80–95%")


def test_a_condition_is_no_estimate() -> None:
    (statement,) = analyse(make_document("“If they come, we will talk,” said Jane Doe."))
    assert [hedge.likelihood for hedge in estimated(statement, "uk").hedges] == [None]


def test_the_words_named_are_a_span_of_the_text() -> None:
    text = "The port is open.\n\nThe talks will very likely fail."
    statement = analyse(make_document(text))[1]
    likelihood = estimated(statement, "icd203").hedges[0].likelihood
    assert isinstance(likelihood, Likelihood)
    assert likelihood.words is not None
    assert text[likelihood.words.start : likelihood.words.end] == likelihood.words.text == "very likely"


def test_nothing_is_told_of_likelihood_unless_asked() -> None:
    (statement,) = analyse(make_document("They likely met."))
    assert statement.hedges[0].likelihood is None
