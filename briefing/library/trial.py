"""Trying a rule that is being written: how many articles and statements it would match."""

from collections.abc import Callable
from dataclasses import replace

from briefing.catalogue.articles import number_of
from briefing.catalogue.catalogue import Catalogue
from briefing.core.topics import Issue
from briefing.core.trials import RuleTrial
from briefing.languages import is_analysed
from briefing.library.issues import Issues
from briefing.library.matching import Matching, Rule, build_rule, rule_key
from briefing.library.searching import Searching
from briefing.query.grammar import parse
from briefing.query.matcher import Matcher
from briefing.query.rules import check_rule
from briefing.topics import rule_digest

EXAMPLES = 20
"""How many statements are shown."""
AT_ONCE = 25
"""How many articles are matched between two words on how far it has come."""

Going = Callable[[RuleTrial], bool]
"""Is told how far it has come; whether to go on."""


def try_rule(catalogue: Catalogue, searching: Searching, issues: Issues, text: str, going: Going) -> RuleTrial:
    """What a rule matches, its results not kept; those of a rule that is in force are taken as they are kept.

    Raises QueryError with the place of a mistake.
    """
    tree = parse(text)
    check_rule(tree, text)
    rule = build_rule(rule_key(Issue("", "", text, rule_digest(tree)), issues.synonyms), Matcher(tree, issues.synonyms))
    trial = RuleTrial(0, 0, 0, len(searching.find(text)))
    generation, behind = catalogue.coverage.behind(rule.key)
    if generation >= 0 and not behind:
        return _kept(catalogue, rule, trial)
    possible = searching.candidates(rule.matcher.widened)
    numbers = [number for number in behind if number in possible]
    for first in range(0, len(numbers), AT_ONCE):
        trial = _matched(catalogue, rule, numbers[first : first + AT_ONCE], trial)
        trial = replace(trial, left=max(0, len(numbers) - first - AT_ONCE))
        if not going(trial):
            break
    return trial


def _kept(catalogue: Catalogue, rule: Rule, trial: RuleTrial) -> RuleTrial:
    """The results of a rule that is in force, with examples from the first few articles."""
    covered = catalogue.coverage.of_rules([rule.key])
    told = replace(
        trial,
        articles=len(covered),
        main=sum(each.main for each in covered),
        statements=sum(each.statements for each in covered),
    )
    some = [each.number for each in covered if each.statements][:EXAMPLES]
    return replace(told, examples=_matched(catalogue, rule, some, trial).examples)


def _matched(catalogue: Catalogue, rule: Rule, numbers: list[int], trial: RuleTrial) -> RuleTrial:
    """A trial with what further articles add."""
    known = catalogue.articles.some(f"a{number}" for number in numbers).values()
    statements = catalogue.statements.some(dict.fromkeys(numbers))
    articles = [article for article in known if is_analysed(article.language)]
    for id, document in catalogue.articles.documents(articles).items():
        held = statements.get(number_of(id), ())
        match = Matching(document, held).match(rule)
        if match is not None:
            room = EXAMPLES - len(trial.examples)
            trial = replace(
                trial,
                articles=trial.articles + 1,
                main=trial.main + match.main,
                statements=trial.statements + len(match.numbers),
                examples=(*trial.examples, *(held[number] for number in match.numbers[:room])),
            )
    return trial
