"""What a source's statements are, and whose words it gives how much room."""

from factories import make_article, make_gathered, make_span, make_statement

from briefing.compare import build_comparison
from briefing.compare.sides import side_of
from briefing.core.comparisons import Balance
from briefing.core.statements import Speaker, Statement


def balance_of(*statements: Statement) -> Balance:
    articles = [make_article(1, source="The Gazette"), make_article(2, source="The Post")]
    return build_comparison(make_gathered(*statements, articles=articles), None).balance["The Gazette"]


def spoken(text: str, name: str, role: str | None = None, *, start: int = 0, quote: str | None = None) -> Statement:
    quotes = (make_span(quote, start=start + text.index(quote)),) if quote else ()
    attribution = "direct" if quote else "indirect"
    speaker = Speaker(name, role, make_span(name, start=start))
    return make_statement(text, start=start, attribution=attribution, speaker=speaker, quotes=quotes)


def test_each_statement_counts_under_its_kind() -> None:
    balance = balance_of(
        make_statement("The port opened."),
        make_statement("The port may close.", start=100, modality="hedged"),
        make_statement("The port must stay open.", start=200, evaluative=True),
        spoken("Jane Doe said the port pays.", "Jane Doe", start=300),
    )
    assert {kind: len(held) for kind, held in balance.kinds.items()} == {
        "quoted": 0,
        "attributed": 1,
        "hedged": 1,
        "judgement": 1,
        "reported": 1,
    }
    assert balance.statements == 4


def test_quoted_words_are_counted_apart_from_what_the_source_tells() -> None:
    balance = balance_of(
        spoken("“The port pays,” Jane Doe said.", "Jane Doe", quote="“The port pays,”"),
        spoken("Jane Doe said that it had always paid.", "Jane Doe", start=100),
    )
    (voice,) = balance.voices
    assert (voice.speaker, voice.quoted, voice.told) == ("Jane Doe", 3, 11)
    assert len(voice.statements) == 2


def test_an_answer_without_marks_is_the_speakers_own() -> None:
    speaker = Speaker("Jane Doe", None, make_span("Jane Doe"))
    (voice,) = balance_of(make_statement("It pays well.", attribution="direct", speaker=speaker)).voices
    assert (voice.quoted, voice.told) == (3, 0)


def test_words_are_summed_by_the_side_that_a_role_tells() -> None:
    balance = balance_of(
        spoken("Jane Doe said it pays.", "Jane Doe", "French foreign minister"),
        spoken("A Reader said that it costs.", "A Reader", "spokesman for the Paris government", start=100),
        spoken("Somebody said so.", "Somebody", start=200),
    )
    assert dict(balance.sides) == {"France": (0, 11), None: (0, 3)}


def test_those_quoted_without_a_name_stand_last() -> None:
    unnamed = make_statement(
        "“It costs far too much for us all,” they heard.",
        start=300,
        attribution="direct",
        quotes=(make_span("“It costs far too much for us all,”", start=300),),
    )
    balance = balance_of(unnamed, spoken("Jane Doe said so.", "Jane Doe"))
    assert [voice.speaker for voice in balance.voices] == ["Jane Doe", None]


def test_a_side_is_the_first_actor_that_words_name() -> None:
    assert side_of("the Russian deputy foreign minister") == "Russia"
    assert side_of("NATO secretary general") == "NATO"
    assert side_of("a professor of law") is None
    assert side_of("a shop owner in Paris") is None
    assert side_of("Russian ambassador in Paris") == "Russia"
    assert side_of("") is None


def told_by_two(text: str, *names: str) -> Statement:
    first, *others = (Speaker(name, None, make_span(name, start=text.index(name))) for name in names)
    return make_statement(text, attribution="indirect", speaker=first, other_speakers=tuple(others))


def test_each_of_two_speakers_has_the_words_of_their_own_clause() -> None:
    said = told_by_two("Russia said that 300 were freed; Ukraine put the number at 250.", "Russia", "Ukraine")
    balance = balance_of(said)
    assert [(voice.speaker, voice.side, voice.told) for voice in balance.voices] == [
        ("Russia", "Russia", 6),
        ("Ukraine", "Ukraine", 6),
    ]
    assert all(voice.statements == (said,) for voice in balance.voices)
    assert balance.statements == 1


def test_words_of_several_that_no_clause_tells_apart_are_nobodys_alone() -> None:
    (voice,) = balance_of(told_by_two("Russia said 300 and Ukraine said 250 were freed.", "Russia", "Ukraine")).voices
    assert (voice.speaker, voice.side, voice.told) == ("Russia and Ukraine", None, 9)


def test_words_of_several_of_one_side_are_that_sides() -> None:
    (voice,) = balance_of(told_by_two("The Kremlin said one thing, Moscow another.", "The Kremlin", "Moscow")).voices
    assert voice.side == "Russia"
