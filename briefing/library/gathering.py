"""Gathering what a brief or comparison is made from: the statements on an issue, within a scope."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.catalogue.catalogue import Catalogue
from briefing.core.articles import Article
from briefing.core.briefs import LibraryState
from briefing.core.statements import Statement
from briefing.core.topics import Issue, Level
from briefing.evidence.gathered import Gathered
from briefing.library.issues import ALL, Issues
from briefing.library.matching import Matching, build_rule
from briefing.library.scope import Scope
from briefing.query.matcher import Matcher

Numbers = Mapping[int, frozenset[int] | None]
"""Article number to its statements on the issue, from 0; None for all of them."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What is on the issue, before the scope."""

    issue: str
    name: str
    rule: str
    numbers: Numbers
    levels: Mapping[int, Level]


class Gathering:
    """Gathers from one library at one moment."""

    def __init__(self, catalogue: Catalogue, issues: Issues, articles: Sequence[Article], state: LibraryState) -> None:
        self._catalogue = catalogue
        self._issues = issues
        self._articles = articles
        self._state = state

    def on_issues(self, ids: Sequence[str], scope: Scope, since: str | None = None) -> Gathered:
        """What is on issues, branches, or "all"."""
        if ALL in ids:
            return self._gathered(self._everything(), scope, since)
        nodes = [self._issues.node(id) for id in dict.fromkeys(ids)]
        issues = list(dict.fromkeys(issue for node in nodes for issue in self._issues.issues(node.id)))
        numbers = self._catalogue.coverage.numbers([self._issues.key(issue) for issue in issues])
        found = _Found(
            issue="+".join(node.id for node in nodes),
            name=", ".join(node.name for node in nodes),
            rule=issues[0].rule.strip() if len(issues) == 1 else " OR ".join(f"({_line(issue)})" for issue in issues),
            numbers={number: frozenset(several) for number, several in numbers.items()},
            levels=self._levels(issues),
        )
        return self._gathered(found, scope, since)

    def on_query(
        self,
        query: str,
        matcher: Matcher,
        numbers: Iterable[int],
        scope: Scope,
        *,
        issue: str,
        name: str,
        since: str | None = None,
    ) -> Gathered:
        """What a query matches, held against each statement with its headings; `numbers` are articles that may."""
        rule = build_rule("query", matcher)
        ids = [f"a{number}" for number in numbers]
        articles = {id: article for id, article in self._catalogue.articles.some(ids).items() if scope.holds(article)}
        statements = self._catalogue.statements.some({int(id[1:]): None for id in articles})
        labels = self._issues.labels(statements)
        noted = self._catalogue.desk.noted()
        on: dict[int, frozenset[int]] = {}
        levels: dict[int, Level] = {}
        for id, document in self._catalogue.articles.documents(articles.values()).items():
            number = int(id[1:])
            known = labels.get(number, {})
            labelled = [each.under(known.get(place, ())) for place, each in enumerate(statements.get(number, ()))]
            match = Matching(document, labelled, noted=id in noted).match(rule)
            if match:
                on[number] = frozenset(match.numbers)
                levels[number] = "main" if match.main else "mentioned"
        return self._gathered(_Found(issue, name, query, on, levels), scope, since)

    def _everything(self) -> _Found:
        numbers = {int(article.id[1:]): None for article in self._articles}
        levels: dict[int, Level] = dict.fromkeys(numbers, "main")
        return _Found(ALL, "All issues", "*", numbers, levels)

    def _levels(self, issues: Iterable[Issue]) -> dict[int, Level]:
        levels: dict[int, Level] = {}
        for several in self._issues.covered(issues).values():
            for covered in several:
                if covered.main or covered.number not in levels:
                    levels[covered.number] = "main" if covered.main else "mentioned"
        return levels

    def _gathered(self, found: _Found, scope: Scope, since: str | None) -> Gathered:
        articles = tuple(article for article in self._articles if scope.holds(article))
        there = {int(article.id[1:]): article for article in articles}
        wanted = {number: found.numbers[number] for number in there if number in found.numbers}
        statements = self._catalogue.statements.some(wanted)
        labels = self._issues.labels(wanted)
        chosen: list[Statement] = []
        for number, numbers in wanted.items():
            several = statements.get(number, ())
            places = range(len(several)) if numbers is None else sorted(numbers)
            known = labels.get(number, {})
            chosen += [each.under(known.get(place, ())) for place, each in zip(places, several, strict=True)]
        unanalysed = frozenset(self._catalogue.statements.unanalysed())
        waiting = sum(article.id in unanalysed for article in articles)
        return Gathered(
            issue=found.issue,
            name=found.name,
            rule=found.rule,
            library=self._state,
            articles=articles,
            levels={there[number].id: level for number, level in found.levels.items() if number in there},
            statements=tuple(chosen),
            unanalysed=waiting,
            notices=(*scope.notices, *_still_to_come(waiting, len(articles))),
            since=since,
        )


def library_digest(digests: Iterable[tuple[str, str]]) -> str:
    """SHA-256, hexadecimal, over the ids and text digests of articles in order of id."""
    whole = hashlib.sha256()
    for id, digest in digests:
        whole.update(f"{id} {digest}\n".encode())
    return whole.hexdigest()


def _still_to_come(waiting: int, articles: int) -> tuple[str, ...]:
    return (f"{waiting} of {articles} article{'s' * (articles != 1)} still to be analysed",) if waiting else ()


def _line(issue: Issue) -> str:
    return " ".join(issue.rule.split())
