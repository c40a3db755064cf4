"""How surely things are said, and what dates, figures and actors they carry."""

import pytest
from factories import make_article, make_document

from briefing.analysis import analyse
from briefing.core.statements import Statement


def read(text: str, date: str | None = None) -> Statement:
    return analyse(make_document(text, article=make_article(date=date)))[0]


@pytest.mark.parametrize(
    "text",
    [
        "The talks may fail.",
        "The talks likely covered the port.",
        "The minister reportedly left.",
        "The minister is said to have left.",
        "The talks would have provided a chance.",
        "The talks would have long been forgotten.",
        "The strike could have ended the talks.",
        "Charges against Jane Doe could have set a standard.",
        "Jane Doe could have been at the port.",
        "It is plausible that they met.",
        "The ministry appears to agree.",
        "The talks seemed close to failing.",
        "The votes suggested a shift at the port.",
        "It looks as if the talks will fail.",
        "The plan is widely seen as a test.",
        "The port has long been thought to be unsafe.",
        "There is a risk that the talks fail.",
        "The possibility of a strike remains.",
        "A strike cannot be ruled out.",
        "Whether the port will open is hard to say.",
        "It isn’t clear who signed the plan.",
        "How the talks end is anyone’s guess.",
        "It is safe to assume that they met.",
        "The plan should help.",
        "That should be enough to win.",
        "Doe is expected to leave.",
        "The talks aren’t expected to last.",
        "A vote expected to be close was put off.",
        "A decision is expected on Monday.",
        "The troops are poised to strike.",
        "The ministry was due to sign the plan.",
        "The talks had been scheduled to open on Monday.",
        "In a move signalling a potential shift, they met.",
    ],
)
def test_a_claim_that_the_author_limits_is_hedged(text: str) -> None:
    statement = read(text)
    assert statement.kind == "hedged"
    assert all(hedge.holder == "author" for hedge in statement.hedges)


@pytest.mark.parametrize(
    "text",
    [
        "They met in the month of May.",
        "They met on May 9.",
        "They met in may 2020.",
        "They could not agree.",
        "They couldn’t agree.",
        "Its military might is great.",
        "She would have a house there.",
        "She would have nearly free hands.",
        "They would have to leave.",
        "A grant made the talks possible.",
        "They met possible running mates.",
        "The women have alleged they were misled.",
        "They talked about the possibility of fraud.",
        "They asked about possible conflicts.",
        "He can’t seem to win.",
        "Jane Doe could have asked for a recount.",
        "The port sent a map they could use.",
        "They couldn’t possibly leave.",
        "The song is well known and not known as sad.",
        "Jane Doe was blamed for suggesting a plan.",
        "May the talks end well.",
        "It is the only possible way.",
        "They gauged the possibility of talks.",
        "They left as soon as possible.",
        "The list appears below.",
        "Nobody could be reached.",
        "Women are more likely to vote than men.",
        "The poll asked 500 likely voters.",
        "Whatever the reasons may be, they left.",
        "They spoke slowly so that all might follow.",
        "She ran as fast as she could.",
        "They could no longer wait.",
        "An unlikely alliance won.",
        "The supposedly great plan failed.",
        "The records did not suggest a crime.",
        "The minister declined to speculate on it.",
        "Things went better than expected.",
        "They had expected to win.",
        "Doe is scheduled to leave on Monday.",
        "The plan to close the port was dropped.",
        "The losses were due to storms.",
        "He set to work.",
        "They met potential voters and a potential rival.",
        "They listed the potential gains of the plan.",
        "They came in the hope of talks.",
        "They were twice as likely to vote.",
        "You might expect them to leave.",
        "They explored the state of the port and the possibility of talks.",
        "It was not possible to leave.",
        "How could they leave?",
        "Doe spoke as if the port were hers.",
        "The minister has only hinted at the plan.",
        "A member of her family suggested a walk.",
        "There are few signs that they met.",
        "A confident-seeming Doe left.",
        "We believe that the port is open.",
        "Whether or not they come, the port opens.",
    ],
)
def test_words_that_do_other_work_limit_nothing(text: str) -> None:
    assert read(text).hedges == ()


def test_a_hedge_in_a_quotation_or_report_is_the_speakers() -> None:
    for text in ("“The talks may well fail,” said Jane Doe.", "Jane Doe said the talks may fail."):
        statement = read(text)
        assert [hedge.holder for hedge in statement.hedges] == ["speaker"]
        assert statement.modality == "asserted"


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe said that it was “grave” and that the talks might fail.",
        "The talks could be “very long,” said Jane Doe.",
        "The port, many argue, could close.",
        "It is a plan some believe they could repeat.",
        "Their fear that the talks might fail grew.",
        "Doe is confident that the talks could go on.",
        "They asked the minister whether he might leave.",
        "“The talks go on,” said Jane Doe, who warned that they might fail.",
        "Polls show that the party might win.",
        "Jane Doe has indicated she may leave.",
        "The ministers believe relief is possible.",
        "The party knew it could lose.",
        "The envoys were told on Friday that they probably would lose.",
        "They see her as likely to win.",
        "In their view, the party might win.",
        "The fear for the ministry is that the port may close.",
        "Worried the port might close, they left.",
        "They fought over what could come of it.",
        "The map shows how each port might grow.",
        "A survey of ministers shows that the party might win.",
        "Unless they pay, the experts say, the port could close.",
        "It is a sign, some ministers believe, that the port could close.",
        "Leaders recognize that they may have to pay.",
        "Perhaps, he said, this “little town” grew.",
        "As Jane Doe noted, the talks might fail.",
        "The question of who might lead the party is open.",
        "Ministers believe that the port is unsafe.",
        "“If the port opens, we will come,” said Jane Doe.",
        "The ministry is reviewing whether the port is safe.",
        "They doubt that the port is safe.",
        "Jane Doe predicted a strike.",
        "The ministry plans to host the talks.",
        "The minister intends to go.",
        "The police concluded he had probably left.",
    ],
)
def test_a_hedge_in_what_somebody_holds_is_theirs(text: str) -> None:
    statement = read(text)
    assert {hedge.holder for hedge in statement.hedges} == {"speaker"}
    assert statement.modality == "asserted"


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe said that it was “grave,” which it may be.",
        "The results suggest that the plan works.",
        "In what may have been a first, they met.",
        "It was thought likely to fail.",
        "The claims that may be false are many.",
        "As the results show, the party may win.",
        "Jane Doe says they will leave, a move that could end the talks.",
        "It is not clear why they left.",
        "It is still not clear how they left.",
        "While details of such calls, often private, are rarely disclosed, signs suggest that they met.",
        "While Jane Doe said that they met, it is unlikely to help.",
        "The port is open, and while he said that it would close, it’s unlikely to do so.",
        "Jane Doe called for lower dues, which appeared to surprise the port.",
        "They went to a number of states that are likely to agree.",
        "Jane Doe criticized the port for its dues, but it is uncertain whether ships will come.",
        "If the share falls to, say, ten percent, they could lose.",
    ],
)
def test_a_hedge_that_nobody_is_named_for_is_the_authors(text: str) -> None:
    assert read(text).modality == "hedged"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("In their view, the party might win.", "asserted"),
        ("While Jane Doe said that they met, it is unlikely to help.", "hedged"),
        ("Jane Doe could have asked for a recount.", "asserted"),
    ],
)
def test_a_sentence_is_read_alike_wherever_it_stands(text: str, modality: str) -> None:
    assert analyse(make_document(f"The port is open. {text}"))[1].modality == modality


@pytest.mark.parametrize(
    "text",
    [
        "The talks are crucial.",
        "The ministry must act.",
        "Its role remains paramount.",
        "The port plays a crucial part.",
        "It is essential to act.",
        "They represent a most vital step.",
        "The port is a critical hub.",
        "They need to act.",
        "The talks remain a key step.",
        "The win was remarkable.",
        "The scale of it necessitates talks.",
        "It shows the importance of the port.",
        "They should help.",
        "Freedonia should improve the port.",
        "It underscores its importance in trade.",
        "They disagree on how to pay, yet the port is crucial to them.",
        "The plan is a bad idea.",
        "The port’s best defence is its depth.",
        "It’s a betrayal.",
        "It is time to act.",
        "The strike was surprisingly long.",
        "They deserve credit.",
        "We have to act.",
        "They shouldn’t leave.",
        "This is the most important port.",
    ],
)
def test_what_judges_or_prescribes_is_a_judgement(text: str) -> None:
    assert read(text).kind == "judgement"


def test_the_words_that_judge_or_prescribe_are_spans_of_the_text() -> None:
    text = "The talks are crucial, and the ministry must act."
    statement = read(text)
    assert [text[word.start : word.end] for word in statement.evaluations] == ["crucial", "must"]


def test_what_only_tells_what_the_article_does_judges_nothing() -> None:
    statement = read("This article explores the most important talks.")
    assert (statement.announcement, statement.evaluative) == (True, False)


def test_a_speakers_judgement_is_not_the_authors() -> None:
    assert read("“The talks are crucial,” said Jane Doe.").evaluations == ()


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met at the port.",
        "The ministers held crucial talks at the port.",
        "The ship brought vital aid to the port.",
        "They saw the need to act.",
        "Both recognised the importance of the port.",
        "Strategic Importance of the Port: It lies on a strait.",
        "Must the ministry act?",
        "His comments that the port should close drew a crowd.",
        "They discussed critical issues.",
        "They guard critical infrastructure.",
        "The minister keeps a great garden at the port.",
        "They sailed from Great Britain with a good deal of grain.",
        "They work at night, if necessary.",
        "The maps have been proved wrong.",
        "They count the votes that they need to win.",
        "They will soon need to wait.",
        "The minister, downplaying the importance of the port, left.",
        "The envoys, always worrying about the port, left.",
        "The ministers know how important it is.",
        "Lenders considered the old port and its pier, which they called risky.",
        "Under federal law, ministers must tell whom they meet.",
        "Her statement earlier this year that the port should close drew a crowd.",
        "There is broad agreement that the port should close.",
        "Doe is promising a plan.",
        "His complaints that Freedonia had been unfair drew a crowd.",
        "The envoys convinced ministers that the port should close.",
    ],
)
def test_a_plain_report_is_reported(text: str) -> None:
    assert read(text).kind == "reported"


@pytest.mark.parametrize(
    ("text", "words", "iso", "precision"),
    [
        ("They met on 15 June 2023.", "15 June 2023", "2023-06-15", "day"),
        ("They met on June 15, 2023.", "June 15, 2023", "2023-06-15", "day"),
        ("They met on Monday, June 15, 2023.", "Monday, June 15, 2023", "2023-06-15", "day"),
        ("They met on 2023-06-15.", "2023-06-15", "2023-06-15", "day"),
        ("They met in June 2023.", "June 2023", "2023-06", "month"),
        ("They met in 2018.", "2018", "2018", "year"),
        ("They met on February 12.", "February 12", "--02-12", "day-no-year"),
        ("They met on february 12.", "february 12", "--02-12", "day-no-year"),
        ("They met in March.", "March", "--03", "month-no-year"),
        ("They met from 2018 to 2020.", "2018 to 2020", "2018/2020", "range"),
        ("They met on June 15-17, 2023.", "June 15-17, 2023", "2023-06-15/2023-06-17", "range"),
        ("They met in the 1990s.", "1990s", "199X", "decade"),
        ("They met in the third quarter of 2019.", "third quarter of 2019", "2019-07/2019-09", "range"),
    ],
)
def test_dates_are_read_as_far_as_they_are_told(text: str, words: str, iso: str, precision: str) -> None:
    found = [(date.span.text, date.iso, date.precision) for date in read(text).dates]
    assert found == [(words, iso, precision)]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on.",
        "Some 2018 soldiers left.",
        "It cost $2018.",
        "They left yesterday.",
        "It passed Resolution 2023.",
    ],
)
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert read(text).dates == ()


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("They left yesterday.", "2023-06-14"),
        ("They met on Monday.", "2023-06-12"),
        ("They will meet on Monday.", "2023-06-19"),
        ("They met last month.", "2023-05"),
        ("They met two years ago.", "2021"),
    ],
)
def test_relative_dates_are_counted_from_the_articles_own(text: str, iso: str) -> None:
    assert [(date.iso, date.precision) for date in read(text, "2023-06-15").dates] == [(iso, "relative")]


def test_a_date_without_a_year_stays_so_in_a_dated_article() -> None:
    assert [date.iso for date in read("They met on May 9.", "2023-06-15").dates] == ["--05-09"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It sent 2,500 Freedonian soldiers.", 2500, "soldiers"),
        ("It fell by 3.5 percent.", 3.5, "percent"),
        ("It fell by 3%.", 3, "percent"),
        ("It cost $2.5 million.", 2_500_000, "USD"),
        ("It cost two million euros.", 2_000_000, "EUR"),
        ("It killed twelve people.", 12, "people"),
        ("It has 40 million inhabitants.", 40_000_000, "inhabitants"),
    ],
)
def test_figures_have_their_value_and_what_they_count(text: str, value: float, unit: str) -> None:
    assert [(figure.value, figure.unit) for figure in read(text).figures] == [(value, unit)]


@pytest.mark.parametrize(
    "text", ["The G7 met.", "It bought S-300 systems.", "They met in 2018.", "They met at 10:30.", "Article 5 holds."]
)
def test_numbers_that_count_nothing_are_no_figures(text: str) -> None:
    assert read(text).figures == ()


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The U.S. and the UK agreed.", ("United States", "United Kingdom")),
        ("Paris and Berlin have agreed.", ("France", "Germany")),
        ("They met in Paris.", ()),
        ("Ships sail the South China Sea.", ()),
        ("French officials met NATO envoys.", ("France", "NATO")),
        ("He told us so.", ()),
    ],
)
def test_actors_have_their_common_names(text: str, actors: tuple[str, ...]) -> None:
    assert read(text).actors == actors


@pytest.mark.parametrize(
    "text",
    [
        "This article explores the port.",
        "In this post, we look at the port.",
        "Let’s break down the port.",
        "Here’s what we know about the port.",
    ],
)
def test_what_only_tells_what_the_article_does_is_an_announcement(text: str) -> None:
    assert read(text).announcement


@pytest.mark.parametrize(
    "text", ["This article of the treaty binds all.", "The report explained little.", "The port opened."]
)
def test_other_sentences_announce_nothing(text: str) -> None:
    assert not read(text).announcement


def test_each_statement_names_its_rules() -> None:
    assert read("Jane Doe said that the talks may fail.").rule == "verb-say hedge"
    assert read("The port opened.").rule == "plain"
