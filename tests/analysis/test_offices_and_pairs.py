"""Who speaks by an office, whose office it is, and two who say the same by one verb."""

import pytest
from factories import make_document

from briefing.analysis import analyse
from briefing.core.statements import Statement


def read(text: str) -> Statement:
    return analyse(make_document(text))[-1]


@pytest.mark.parametrize(
    ("text", "name", "role", "actor"),
    [
        ("Israel's prime minister said the talks had failed.", "Israel's prime minister", None, "Israel"),
        ("Russia’s Foreign Minister said it was late.", "Russia’s Foreign Minister", None, "Russia"),
        ("“It is late for us all,” said Russia’s Foreign Minister.", "Russia’s Foreign Minister", None, "Russia"),
        ("“It is late for us all,” said France’s envoy Jane Doe.", "Jane Doe", "France’s envoy", None),
        (
            "“It is late for us all,” Iran’s Foreign Minister Jane Doe said.",
            "Jane Doe",
            "Iran’s Foreign Minister",
            None,
        ),
        ("The prime minister of Israel said it was late.", "prime minister of Israel", None, "Israel"),
        ("Israel’s opposition leader said it was late.", "Israel’s opposition leader", None, None),
        ("They met in Freedonia. Freedonia's envoy said it was late.", "Freedonia's envoy", None, None),
        ("The Secretary of State said it was late.", "Secretary of State", None, None),
        ("Secretary of State Jane Doe said it was late.", "Jane Doe", "Secretary of State", None),
        ("“It is late for us all,” said Secretary of State Jane Doe.", "Jane Doe", "Secretary of State", None),
        ("President of Freedonia Jane Doe said it was late.", "Jane Doe", "President of Freedonia", None),
    ],
)
def test_an_office_is_told_with_whose_it_is(text: str, name: str, role: str | None, actor: str | None) -> None:
    speaker = read(text).speaker
    assert speaker
    assert (speaker.name, speaker.role, speaker.actor) == (name, role, actor)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Russia and China said the talks had failed.", ["Russia", "China"]),
        ("On Monday, Russia and China said the talks had failed.", ["Russia", "China"]),
        ("The talks failed, the United States and Israel said.", ["United States", "Israel"]),
        ("“It is late for all of us,” Jane Doe and John Roe said.", ["Jane Doe", "John Roe"]),
        ("“It is late for all of us,” said Jane Doe and John Roe.", ["Jane Doe", "John Roe"]),
        ("“It is late for all of us,” said Minister Jane Doe and envoy John Roe.", ["Jane Doe", "John Roe"]),
        ("Bosnia and Herzegovina said it would sign.", ["Bosnia and Herzegovina"]),
    ],
)
def test_two_who_say_the_same_by_one_verb_are_both_named(text: str, names: list[str]) -> None:
    assert [speaker.name for speaker in read(text).speakers] == names


@pytest.mark.parametrize(
    "text",
    [
        "Iran, Russia and China said the talks had failed.",
        "Talks of Russia and China said nothing new about the port.",
        "Doe and Roe said it would sell the port.",
        "Russia’s and China’s foreign ministers said the port was shut.",
        "Jane and John Doe said they would leave the port.",
        "Minister of Trade and Industry Jane Doe and the others said it was late.",
    ],
)
def test_where_it_is_not_clear_who_the_two_are_nobody_is_named(text: str) -> None:
    assert read(text).speakers == ()


def test_he_is_nobody_after_two_who_spoke() -> None:
    assert read("Jane Doe and John Roe said the port was shut. He said it would open.").speakers == ()
