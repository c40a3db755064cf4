from pathlib import Path

import pytest

from briefing.app.lists.listing import Listing, Overview
from briefing.app.lists.subjects import Subject
from briefing.app.screens.wording import describe_comparison, describe_library, describe_listing, describe_node
from briefing.core.comparisons import Comparison
from briefing.core.topics import TopicCount


def node(articles: int, name: str = "All articles") -> TopicCount:
    return TopicCount("all", name, None, articles, articles - 1, articles // 2)


@pytest.mark.parametrize("articles", [4, 10_000, 250_000])
def test_the_library_is_told_whole_in_a_wide_line_and_by_what_matters_in_a_narrow_one(articles: int) -> None:
    overview = Overview(node(articles), (), refused=1_208, stale=12)
    wordings = describe_library(Path("/the folder of the articles"), False, overview, "E", "O").splitlines()
    assert wordings[0].endswith("1,208 files not read in full (E) · 12 exports out of date (O)")
    assert any(len(each) <= 78 and "unread" in each and "1,208 not in full (E)" in each for each in wordings)
    assert wordings[-1].endswith("unread · 1,208 E · 12 O")
    assert len(wordings[-1]) <= 38
    assert sorted(wordings, key=len, reverse=True) == wordings


def test_a_topic_and_a_list_are_told_by_their_numbers_where_there_is_no_room_for_names() -> None:
    long = "Sanctions, embargoes and other restrictive measures"
    assert len(describe_node(node(10_000, long)).splitlines()[-1]) <= 38
    title = describe_listing(Listing(Subject(long), (), counted=(10_000, 9_876))).splitlines()
    assert title[0] == f"{long} · 10,000 articles, 9,876 origins"
    assert title[-1] == "10,000 articles"


def test_of_many_silent_sources_some_are_named_and_all_are_counted() -> None:
    def told(silent: int, others: int = 0) -> str:
        names = tuple(f"Paper {number}" for number in range(silent))
        more = {f"Post {number}": 1 for number in range(others)}
        return describe_comparison(
            Comparison("talks", "Talks", "talks", ("Gazette",), {}, (), (), names, others=more, notices=("a filter",)),
            "S",
        )[1]

    assert told(2) == "A filter.\nsilent on it: Paper 0, Paper 1"
    assert told(200).endswith(
        "200 sources silent on it: Paper 0, Paper 1, Paper 2, Paper 3, Paper 4, Paper 5 and 194 more; S lists all."
    )
    assert "1 of 4 sources that speak on it; S chooses others." in told(0, others=3)
