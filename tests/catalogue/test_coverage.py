"""How articles treat rules is kept, and only what changed is matched again."""

from arriving import make_analysed, make_draft, make_file, store

from briefing.catalogue.catalogue import Catalogue
from briefing.catalogue.records import RuleMatch


def analysed(catalogue: Catalogue, *matches: RuleMatch) -> None:
    for number in (1, 2):
        store(catalogue, make_file(f"{number}.txt", make_draft(f"text {number}")))
    several = [make_analysed(number, matches=tuple(m for m in matches if m.number == number)) for number in (1, 2)]
    catalogue.statements.store(several, version=1, rules=("r",))


def test_a_rule_that_was_never_matched_is_behind_on_all_that_is_analysed(catalogue: Catalogue) -> None:
    analysed(catalogue)
    assert catalogue.coverage.behind("r") == (-1, [1, 2])


def test_a_rule_known_before_an_analysis_is_up_to_date_after_it(catalogue: Catalogue) -> None:
    catalogue.coverage.store("r", [], [], 0)
    analysed(catalogue, RuleMatch("r", 2, True, (0, 3)))
    generation, numbers = catalogue.coverage.behind("r")
    assert generation > 0
    assert numbers == []
    assert catalogue.coverage.numbers(["r"]) == {2: {0, 3}}


def test_a_withdrawn_article_is_told_of_no_more(catalogue: Catalogue) -> None:
    analysed(catalogue, RuleMatch("r", 1, False, (0,)), RuleMatch("r", 2, True, (1,)))
    catalogue.arrivals.withdraw(["1.txt"])
    assert [(each.number, each.main, each.statements) for each in catalogue.coverage.of_rules(["r"])] == [(2, True, 1)]


def test_matching_again_replaces_what_was_kept(catalogue: Catalogue) -> None:
    analysed(catalogue, RuleMatch("r", 1, False, (0,)))
    catalogue.coverage.store("r", [1, 2], [RuleMatch("r", 2, False, (5,))], catalogue.coverage.generation())
    assert catalogue.coverage.numbers(["r"]) == {2: {5}}
    assert catalogue.coverage.of_articles([1, 2]) == {2: {"r": frozenset({5})}}


def test_kinds_and_speakers_are_told_by_article(catalogue: Catalogue) -> None:
    analysed(catalogue)
    assert catalogue.statements.kinds("reported") == {1, 2}
    assert catalogue.statements.kinds("report") == frozenset()
    assert catalogue.statements.speakers() == {1: ("Jane Doe",), 2: ("Jane Doe",)}
    assert catalogue.statements.total() == 2
