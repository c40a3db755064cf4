"""Where the author judges or prescribes, and where a word of judgement does other work."""

import pytest
from factories import make_document

from briefing.analysis import analyse


def judged(text: str) -> list[str]:
    """The words of the author's that judge, of the last statement."""
    return [word.text for word in analyse(make_document(text))[-1].evaluations]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The talks are crucial.", ["crucial"]),
        ("That is dull but necessary work.", ["necessary"]),
        ("It remains one of the worst plans.", ["worst"]),
        ("The greatest hole in the plan is that it costs too much.", ["greatest"]),
        ("This was not the minister’s best effort.", ["best"]),
        ("The fire was a national tragedy.", ["tragedy"]),
        ("The speech lasted an extraordinary 76 minutes.", ["extraordinary"]),
        ("It makes the choice crucial for the port.", ["crucial"]),
        ("The plan does not look promising.", ["promising"]),
        ("The vote underscored the importance of the port.", ["importance of"]),
        ("The debate shows the futility.", ["futility"]),
        ("The port has an impressive record.", ["impressive"]),
        ("They ran a very clumsy campaign.", ["clumsy"]),
        ("The delay is in some ways unsurprising.", ["unsurprising"]),
        ("In a surprising move, they left.", ["In a surprising move"]),
        ("The ministry must act at once.", ["must"]),
        ("There must be no impunity.", ["must"]),
        ("The port should be closed.", ["should"]),
        ("It is the ministry that should pay.", ["should"]),
        ("They should be very worried.", ["should"]),
        ("They may want to reconsider.", ["may want to reconsider"]),
        ("The ministry deserves kudos.", ["deserves"]),
        ("Unfortunately, they left.", ["Unfortunately"]),
        ("The most urgent task may be to open the port.", ["most urgent"]),
        ("They had better plan ahead.", ["had better"]),
    ],
)
def test_the_author_judges(text: str, words: list[str]) -> None:
    assert judged(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "They engaged in crucial talks.",
        "They are encouraging people to leave.",
        "They had better ships.",
        "The talks will inevitably return.",
        "It is all the time Freedonians need to leave.",
        "There is evidence that the plans aren’t good.",
        "The plan seeks to show the hypocrisy of the port.",
        "She named the traits critical to winning.",
        "They spoke of issues that are important to the port.",
        "He met the best man of his wedding.",
        "The worst storm in a decade came on Monday.",
        "They faced charges of betrayal.",
        "The whole plan is in danger.",
        "The polls look good for the party.",
        "Trade increased the importance of the port.",
        "The plan was widely criticized as sloppy and harmful.",
        "She watched “Breaking Bad” and the film Terrible Terrible Nights.",
        "He asked what was wrong with the port.",
        "Candidates must win 1,237 votes.",
        "The form must be returned within ten days.",
        "They must be in a hurry.",
        "Those who must pay left.",
        "It is a must-win port.",
        "The ships should enter service in 2008.",
        "They debated whether the port should close.",
        "Should she win, they will leave.",
        "She named the steps they need to take.",
        "They didn’t need to leave.",
        "He added hopefully that it might rain.",
        "Jane Doe said that the port must close.",
        "“The plan is a disaster,” said Jane Doe.",
    ],
)
def test_a_word_of_judgement_does_other_work(text: str) -> None:
    assert judged(text) == []
