"""The days that most origins state."""

from factories import make_article, make_document, make_gathered

from briefing.analysis import analyse
from briefing.briefs import build_brief
from briefing.briefs.attested import attested_days
from briefing.briefs.making import Making, start_making
from briefing.core.statements import Statement


def read(*texts: str, date: str = "2026-03-04") -> list[Statement]:
    documents = [make_document(text, article=make_article(n, date=date)) for n, text in enumerate(texts, 1)]
    return [statement for document in documents for statement in analyse(document)]


def making(*texts: str) -> Making:
    return start_making(make_gathered(*read(*texts)))


def test_a_day_counts_once_for_each_origin_that_states_it() -> None:
    held = making(
        "Freedonia opened the port on 3 March 2026. The port of Freedonia closed again on 3 March 2026.",
        "Freedonia signed a treaty with Sylvania on 3 March 2026. The parliament of Freedonia met on 1 March 2026.",
    )
    assert attested_days(held.material) == [("2026-03-03", 2), ("2026-03-01", 1)]


def test_a_relative_day_is_reckoned_from_the_date_of_its_article() -> None:
    held = making("Freedonia opened the port yesterday.")
    assert attested_days(held.material) == [("2026-03-03", 1)]


def test_only_a_long_timeline_begins_with_the_days_that_most_origins_state() -> None:
    days = [f"The council of Freedonia passed act number {n} on {n} February 2026." for n in range(1, 16)]
    again = "Sylvania says that Freedonia blocked a bridge on 7 February 2026."
    long = build_brief(make_gathered(*read(" ".join(days), again))).section("timeline").entries
    short = build_brief(make_gathered(*read(" ".join(days[:8]), again))).section("timeline").entries
    assert long[0].label == "The days that most origins state: 2026-02-07 (2 origins)"
    assert all(entry.statements for entry in short)
