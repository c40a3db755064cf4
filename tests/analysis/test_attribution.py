"""Who says what: quotations, reports, interviews, and who is named for them."""

import pytest
from factories import make_document

from briefing.analysis import analyse
from briefing.core.statements import Statement


def read(text: str) -> tuple[Statement, ...]:
    return analyse(make_document(text))


def last(text: str) -> Statement:
    return read(text)[-1]


def named(statement: Statement) -> str | None:
    return statement.speaker.name if statement.speaker else None


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("“The port will stay open this year,” said Jane Doe, a political analyst.", "Jane Doe", "a political analyst"),
        ("“The port will stay open this year,” Freedonian minister Jane Doe said.", "Jane Doe", "Freedonian minister"),
        ('"The port will stay open this year," Minister Jane Doe told reporters.', "Jane Doe", "Minister"),
        ("«The port will stay open this year», said Jane Doe.", "Jane Doe", None),
        ("‘The port will stay open this year,’ Jane Doe said.", "Jane Doe", None),
        ("''The port will stay open this year,'' Jane Doe said.", "Jane Doe", None),
        ("Jane Doe, who leads the ministry, said: “The port will stay open this year.”", "Jane Doe", None),
        ("“The port will stay open this year,” Sen. Jane Doe (D-Freedonia) said.", "Jane Doe", "Sen."),
        ("Jane Doe went further: “The port will stay open this year.”", "Jane Doe", None),
        ("Jane Doe left the hall, saying “the port will stay open this year.”", "Jane Doe", None),
        ("“The port will stay open this year,” according to Jane Doe.", "Jane Doe", None),
        ("“The port will stay open,” a Harbour Ministry spokesperson said.", "Harbour Ministry spokesperson", None),
        ("“The port will stay open,” said a spokesman for Jane Doe.", "spokesman for Jane Doe", None),
        ("''It is late,'' Jane Doe said.", "Jane Doe", None),
        ("“The port will stay open!” beamed Jane Doe of Freedonia.", "Jane Doe", None),
        ("“The port will stay open,” said her best friend at the ministry, Jane Doe.", "Jane Doe", None),
        ("As Jane Doe put it, “the port will stay open this year.”", "Jane Doe", None),
        ("Jane Doe went on to say “the port will stay open this year.”", "Jane Doe", None),
        ("More on the port - Jane Doe: “The port will stay open.”", "Jane Doe", None),
        ("Jane Doe: “The port will stay open.”", "Jane Doe", None),
        ("Sen. Jane Doe (D-N.Y.), who leads the ministry, said “the port will stay open.”", "Jane Doe", "Sen."),
        (
            "In July, Jane Doe, vice chairman of the Legion, said “the port will stay open.”",
            "Jane Doe",
            "vice chairman of the Legion",
        ),
        ("It is what aide Jane Doe called “the best port that we have.”", "Jane Doe", "aide"),
        ("“He said ‘the port is open’ to us all,” Jane Doe said.", "Jane Doe", None),
    ],
)
def test_a_quotation_has_the_speaker_who_stands_by_it(text: str, name: str, role: str | None) -> None:
    statement = last(text)
    assert statement.kind == "quoted"
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.speaker.role) == (name, role)


@pytest.mark.parametrize(
    "text",
    [
        "“The port will stay open this year,” she said.",
        "“The port will stay open this year,” Doe and Roe said.",
        "“The port will stay open this year,” officials said.",
        "“The port will stay open this year, come what may.”",
        "A letter obtained by the Freedonian Post says “the port will stay open this year.”",
    ],
)
def test_where_nobody_is_named_there_is_no_speaker(text: str) -> None:
    assert last(text).attribution == "direct"
    assert last(text).speaker is None


def test_each_sentence_of_a_quotation_has_its_speaker() -> None:
    statements = read("“The port is open. It will stay so,” said Jane Doe. “We promise it.”")
    assert [statement.text for statement in statements] == [
        "“The port is open.",
        "It will stay so,” said Jane Doe.",
        "“We promise it.”",
    ]
    assert {named(statement) for statement in statements} == {"Jane Doe"}


def test_a_quotation_over_paragraphs_has_the_speaker_named_at_its_end() -> None:
    statements = read("“The port is open to all.\n\n“It will stay so for years,” Jane Doe said.")
    assert [named(statement) for statement in statements] == ["Jane Doe", "Jane Doe"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister Jane Doe said the port was open. “It will stay so for years,” she added.", "Jane Doe"),
        ("Mr. Doe said the port was open. “It will stay so,” he said. “We have seen to it.”", "Mr. Doe"),
        ("Jane Doe said the port was open.\n\nShe added that it would stay so.", "Jane Doe"),
        ("Jane Doe said John Roe had opened the port. “It will stay so for years,” she said.", None),
        ("Mr. Doe said the port was open. “It will stay so for years,” she said.", None),
        ("Jane Doe said the port was open. Ships came in. “It will stay so for years,” she said.", None),
        ("The Harbour Ministry said the port was open. “It will stay so for years,” he said.", None),
        ("Jane Doe said the port was open. “It will stay so for years,” they said.", None),
    ],
)
def test_a_pronoun_is_resolved_only_where_the_sentence_before_leaves_no_doubt(text: str, name: str | None) -> None:
    assert named(last(text)) == name


@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_quotation_that_fills_its_sentence_is_that_of_who_introduces_it(gap: str) -> None:
    assert named(last(f"Jane Doe went further:{gap}“The port is open to all.”")) == "Jane Doe"


def test_a_quotation_follows_who_acts_in_the_sentence_before_only_within_a_paragraph() -> None:
    assert named(last("Jane Doe was not convinced. “The port is shut to all.”")) == "Jane Doe"
    assert named(last("Jane Doe was not convinced.\n\n“The port is shut to all.”")) is None


def test_what_stands_in_another_quotation_is_nobody_who_speaks() -> None:
    assert named(last("“Jane Doe left the port,” by the Freedonian Post: “The port is shut to all.”")) != "Jane Doe"


@pytest.mark.parametrize(
    "text",
    [
        "She defended it as “very wise.”",
        "They spoke of “a port for everyone” in the hall.",
        "The port was said to be “open.”",
    ],
)
def test_a_phrase_in_small_letters_is_quoted_though_nobody_is_named(text: str) -> None:
    assert last(text).attribution == "direct"
    assert last(text).speaker is None


def test_a_short_name_is_read_as_the_full_one_given_before() -> None:
    assert named(last("Dr. Jane Doe left. “It is late and we are tired,” said Dr. Doe.")) == "Dr. Jane Doe"


def test_two_people_of_one_name_are_not_merged() -> None:
    text = "Jane Doe and then John Doe left. “It is late and we are tired,” Doe said."
    assert named(last(text)) == "Doe"


def test_a_full_name_that_comes_later_is_not_taken_for_an_earlier_surname() -> None:
    statements = read("“It is late and we are tired,” Doe said. Then Jane Doe came.")
    assert named(statements[0]) == "Doe"


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether Jane Doe had said “the port must be given up,” John Roe said no.",
        "Asked if she had said “the port must be given up,” the minister laughed.",
        "John Roe denied that Jane Doe had said “the port must be given up.”",
        "John Roe denied saying “the port must be given up for good.”",
        "If Jane Doe says “we will give up the port,” the talks will fail.",
        "It is unclear whether Jane Doe said “we will give up the port.”",
        "Jane Doe did not say “we will give up the port.”",
        "Jane Doe is reported to have said “we will give up the port.”",
        "The next day, her Freedonia account posted: “We will give up the port.”",
    ],
)
def test_what_somebody_may_not_have_said_has_no_speaker(text: str) -> None:
    statement = last(text)
    assert statement.attribution == "direct"
    assert statement.speaker is None


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether the talks would go on, Jane Doe said: “The port will stay as it is.”",
        "“The port will stay as it is,” Jane Doe said when asked if John Roe had agreed.",
        "Asked whether it would last, Jane Doe shot back: “The port will stay as it is.”",
        "The talks went on, with Jane Doe calling them “the best that we have had.”",
        "Gen. Jane Doe, commander of the Harbour Legion said, “The port will stay as it is.”",
        "In a letter, Gen. Jane Doe, commander of the Harbour Legion, said “the port will stay as it is.”",
        "Minister Jane Doe on Tuesday called it “the best port that we have.”",
        "Her sister, Jane Doe, said “the port will stay as it is.”",
    ],
)
def test_who_speaks_is_told_from_who_is_asked_about(text: str) -> None:
    assert named(last(text)) == "Jane Doe"


@pytest.mark.parametrize(
    "text",
    [
        "Reportedly, Freedonia has agreed.",
        "Freedonia reportedly agreed to the plan.",
        "Freedonia accepted the plan.",
        "Freedonia is expected to accept the plan.",
        "Freedonia threatened to close the port.",
        "It is believed that the port is open.",
    ],
)
def test_what_somebody_does_or_is_thought_to_do_is_nobodys_speech(text: str) -> None:
    statement = last(text)
    assert statement.attribution == "none"
    assert statement.speaker is None


def test_a_sentence_behind_a_colon_is_quoted_however_short() -> None:
    assert last("Doe: “It is late.”").attribution == "direct"


@pytest.mark.parametrize(
    "text", ["He called it a “reset” of sorts, for want of better.", "They saw “The Long Port” twice."]
)
def test_scare_quotes_and_titles_have_no_speaker(text: str) -> None:
    assert last(text).speaker is None


def test_a_title_of_a_work_is_no_quotation() -> None:
    assert last("The film “Harbour Lights” opened in the capital.").attribution == "none"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister Jane Doe said that the port would stay open.", "Jane Doe"),
        ("The port would stay open, Jane Doe said on Monday.", "Jane Doe"),
        ("According to the Harbour Ministry, the port is open.", "Harbour Ministry"),
        ("Jane Doe told reporters the port would stay open.", "Jane Doe"),
        ("Jane Doe argued the port should stay open.", "Jane Doe"),
        ("In Jane Doe’s view, the port should stay open.", "Jane Doe"),
        ("The port, Jane Doe said, would stay open.", "Jane Doe"),
        ("Freedonia urged Sylvania to open the port.", "Freedonia"),
        ("Officials said that the port would stay open.", None),
        ("Experts say that the port could close.", None),
        ("Analysts believe the port may close.", None),
        ("Jane Doe asked whether the port would stay open.", "Jane Doe"),
        ("It was reported that the port would stay open.", None),
        ("The port would stay open, the Freedonian Post reported.", "Freedonian Post"),
        ("The port would stay open, a new survey found.", None),
        ("As the Freedonian Post noted, the port would stay open.", "Freedonian Post"),
        ("Loyalty, Jane Doe noted, has long been rare there.", "Jane Doe"),
        ("In short, Jane Doe wrote, Freedonia can open the port.", "Jane Doe"),
        ("A poll taken in June shows voters want the port open.", None),
        ("Jane Doe accused Sylvania of closing the port.", "Jane Doe"),
        ("Jane Doe called for a new port.", "Jane Doe"),
        ("She blamed the storm for the loss of the port.", None),
        ("With the port shut for a year and more, Jane Doe said it must open.", "Jane Doe"),
    ],
)
def test_reported_speech_is_attributed(text: str, name: str | None) -> None:
    statement = last(text)
    assert statement.kind == "attributed"
    assert named(statement) == name
    assert statement.cue is not None


@pytest.mark.parametrize(
    "text",
    [
        "Both sides have levelled accusations of fraud against each other.",
        "The stated aim is peace.",
        "That said, the port is open.",
        "The State Department has many rooms.",
        "Doe’s remarks were long.",
        "Stay informed as the talks go on.",
        "The report was long.",
        "I believe that the port should stay open.",
        "We said that the port should stay open.",
        "They left the port for good on a wet Monday of that spring, saying it was over.",
        "Voters who say that the port is shut were few and far between in the towns of the north.",
        "The strongest were those of a dozen states that held a vote.",
        "The papers are rarely fully disclosed, the ministers left.",
        "If Jane Doe says that the port is open, the talks will fail.",
        "She is assured of the post.",
        "Jane Doe called her sister in June.",
    ],
)
def test_what_only_looks_like_speech_is_the_authors(text: str) -> None:
    assert last(text).attribution == "none"


def test_every_statement_tells_the_rules_that_made_it() -> None:
    text = "“The port may open,” Jane Doe said. It is crucial. It opened in 2023, Doe said. The port is open."
    assert [statement.rule for statement in read(text)] == [
        "quote-verb hedge",
        "evaluation",
        "clause-verb",
        "plain",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The races in Freedonia are all close, a Freedonian University poll shows.",
        "Some Freedonian allies suggested that officials were moved by gain.",
    ],
)
def test_what_a_poll_shows_and_what_people_suggest_is_reported(text: str) -> None:
    assert last(text).attribution == "indirect"


def test_what_a_thing_suggests_is_not_reported() -> None:
    assert last("The votes suggested that it was over.").attribution == "none"
