"""Gathering what a brief or comparison is made from: the statements on an issue, within a scope."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.catalogue.articles import number_of
from briefing.catalogue.catalogue import Catalogue
from briefing.catalogue.coverage import Covered
from briefing.core.articles import Article, Document
from briefing.core.briefs import LibraryState
from briefing.core.errors import UsageError
from briefing.core.statements import Statement
from briefing.core.topics import Coverage, Issue, Level, Topic
from briefing.evidence.foreign import foreign, mentioning, not_analysed
from briefing.evidence.gathered import Gathered
from briefing.languages import is_analysed
from briefing.library.issues import ALL, Issues
from briefing.library.matching import Matching, Rule, build_rule, build_rules
from briefing.library.past import Choose, Chosen, ReadStatements, build_past, find_baseline
from briefing.library.scope import Scope
from briefing.library.searching import Searching

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
    rules: tuple[Rule, ...] | None
    """What chooses the statements; None for all of them."""


class Gathering:
    """Gathers from one library at one moment."""

    def __init__(
        self,
        catalogue: Catalogue,
        issues: Issues,
        searching: Searching,
        articles: Sequence[Article],
        state: LibraryState,
        *,
        read: ReadStatements,
    ) -> None:
        self._catalogue = catalogue
        self._issues = issues
        self._searching = searching
        self._articles = articles
        self._state = state
        self._read = read

    def gather(self, ids: Sequence[str], query: str | None, scope: Scope, since: str | None = None) -> Gathered:
        """What is on issues, branches or "all", as far as it matches a query where one is given; or on a query alone.

        With `since` ("last", or a time) it holds what was there before. Raises NotKnownError, QueryError, or UsageError
        when nothing is asked for, or when nobody knows what was there before.
        """
        if ids and ALL not in ids:
            found = self._on_issues([self._issues.node(id) for id in dict.fromkeys(ids)], query, scope, since)
        elif query:
            found = self._on_query(query, query, query, scope)
        elif ids or scope.articles:
            found = self._everything()
        else:
            hint = "name one (`briefing topics` lists them), or use --query"
            raise UsageError("there is no issue to look at", hint)
        subject = " ".join(filter(None, (*sorted(dict.fromkeys(ids)), query and f"--query {query}", scope.told)))
        gathered = self._gathered(found, scope, subject)
        return self._since(gathered, found, scope, since) if since else gathered

    def coverage(self, id: str) -> tuple[Coverage, ...]:
        """How articles treat an issue or branch, silent ones left out, in the order of the articles."""
        issues = self._issues.issues(id)
        covered = [each for several in self._issues.covered(issues).values() for each in several]
        counts = {each.number: each.statements for each in covered}
        if len(issues) > 1:  # a statement on several issues of a branch counts once
            keys = [self._issues.key(issue) for issue in issues]
            counts = {number: len(several) for number, several in self._catalogue.coverage.numbers(keys).items()}
        levels = _levels(covered)
        return tuple(
            Coverage(article.id, id, levels[number], counts[number])
            for article in self._articles
            if (number := number_of(article.id)) in levels
        )

    def _on_issues(self, nodes: Sequence[Topic | Issue], query: str | None, scope: Scope, since: str | None) -> _Found:
        issues = list(dict.fromkeys(issue for node in nodes for issue in self._issues.issues(node.id)))
        rule = issues[0].rule.strip() if len(issues) == 1 else " OR ".join(f"({_line(issue)})" for issue in issues)
        issue, name = "+".join(node.id for node in nodes), ", ".join(node.name for node in nodes)
        if query:
            return self._on_query(f"({rule}) ({query})", f"{issue}: {query}", f"{name}: {query}", scope)
        keys = [self._issues.key(issue) for issue in issues]
        rules = build_rules(issues, self._issues.synonyms) if since else ()
        numbers = {number: frozenset(several) for number, several in self._catalogue.coverage.numbers(keys).items()}
        return _Found(
            issue,
            name,
            rule,
            numbers,
            _levels(each for several in self._issues.covered(issues).values() for each in several),
            rules,
        )

    def _on_query(self, query: str, issue: str, name: str, scope: Scope) -> _Found:
        """What a query matches when it is held against each statement with its headings."""
        matcher = self._searching.matcher(query)
        rule = build_rule("query", matcher)
        ids = [f"a{number}" for number in self._searching.candidates(matcher.widened)]
        possible = self._catalogue.articles.some(ids)
        articles = {id: each for id, each in possible.items() if scope.holds(each) and is_analysed(each.language)}
        statements = self._catalogue.statements.some({number_of(id): None for id in articles})
        labels = self._issues.labels(dict.fromkeys(statements))
        noted = self._catalogue.desk.noted()
        on: dict[int, frozenset[int]] = {}
        levels: dict[int, Level] = {}
        for id, document in self._catalogue.articles.documents(articles.values()).items():
            number = number_of(id)
            known = labels.get(number, {})
            labelled = [each.under(known.get(place, ())) for place, each in enumerate(statements.get(number, ()))]
            match = Matching(document, labelled, noted=id in noted).match(rule)
            if match:
                on[number] = frozenset(match.numbers)
                levels[number] = "main" if match.main else "mentioned"
        return _Found(issue, name, query, on, levels, (rule,))

    def _everything(self) -> _Found:
        numbers = {number_of(each.id): None for each in self._articles if is_analysed(each.language)}
        levels: dict[int, Level] = dict.fromkeys(numbers, "main")
        return _Found(ALL, "All issues", "*", numbers, levels, None)

    def _mentioning(self, rule: str, articles: Sequence[Article]) -> frozenset[str]:
        """The ids of those of some articles that are not analysed in which the words of a rule stand."""
        if not articles:
            return frozenset()
        found = self._searching.may_hold(rule)
        return frozenset(article.id for article in articles if number_of(article.id) in found)

    def _since(self, gathered: Gathered, found: _Found, scope: Scope, since: str) -> Gathered:
        """The same with what the library held before."""
        baseline = find_baseline(self._catalogue, since, gathered.subject, gathered.rule)
        chosen = Chosen(gathered.articles, found.numbers, self._read, self._choose(found), scope.holds)
        past = build_past(self._catalogue, baseline, chosen)
        return replace(gathered, past=past, notices=(*gathered.notices, *baseline.notices))

    def _off_rule(self, found: _Found, there: Mapping[int, Article]) -> dict[str, int]:
        """How many statements of the articles that are mainly on the issue are not on it, where there are any."""
        on = {number: found.numbers.get(number) for number, level in found.levels.items() if level == "main"}
        chosen = {number: numbers for number, numbers in on.items() if numbers is not None and number in there}
        counts = self._catalogue.statements.counts() if chosen else {}
        return {
            article.id: rest
            for number, article in there.items()
            if number in chosen and (rest := counts.get(number, 0) - len(chosen[number])) > 0
        }

    def _choose(self, found: _Found) -> Choose:
        """What chooses the statements on the issue in any text of an article."""
        if found.rules is None:
            return lambda _, statements: frozenset(range(len(statements)))
        rules, keys = found.rules, {issue.id: self._issues.key(issue) for issue in self._issues.all}
        every = build_rules(self._issues.all, self._issues.synonyms) if any(rule.asks_facts for rule in rules) else ()
        noted = self._catalogue.desk.noted()

        def choose(document: Document, statements: Sequence[Statement]) -> frozenset[int]:
            matching = Matching(document, statements)
            on = {rule.key: frozenset(match.numbers) for rule in every if (match := matching.match(rule))}
            labels = [
                tuple(id for id, key in keys.items() if number in on.get(key, ())) for number in range(len(statements))
            ]
            labelled = [each.under(ids) for each, ids in zip(statements, labels, strict=True)]
            matching = Matching(document, labelled, noted=document.article.id in noted) if every else matching
            return frozenset[int]().union(*(match.numbers for rule in rules if (match := matching.match(rule))))

        return choose

    def _gathered(self, found: _Found, scope: Scope, subject: str) -> Gathered:
        articles = tuple(article for article in self._articles if scope.holds(article))
        there = {number_of(article.id): article for article in articles}
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
        unread = foreign(articles)
        asked = frozenset() if found.issue == ALL else self._mentioning(found.rule, unread)
        waiting = sum(article.id in unanalysed for article in articles) - sum(each.id in unanalysed for each in unread)
        return Gathered(
            issue=found.issue,
            name=found.name,
            rule=found.rule,
            library=self._state,
            articles=articles,
            levels={there[number].id: level for number, level in found.levels.items() if number in there},
            statements=tuple(chosen),
            off_rule=self._off_rule(found, there),
            unanalysed=waiting,
            foreign=unread,
            mentioning=asked,
            notices=(
                *scope.notices,
                *_still_to_come(waiting, len(articles)),
                *_in_other_languages(unread, asked, found),
            ),
            subject=subject,
            generation=self._catalogue.history.generation(),
        )


def _in_other_languages(unread: Sequence[Article], asked: frozenset[str], found: _Found) -> tuple[str, ...]:
    if found.issue == ALL:
        return (not_analysed(unread),) if unread else ()
    there = [article for article in unread if article.id in asked]
    return (mentioning(there),) if there else ()


def _levels(covered: Iterable[Covered]) -> dict[int, Level]:
    """Article number to the highest of its levels."""
    levels: dict[int, Level] = {}
    for each in covered:
        if each.main or each.number not in levels:
            levels[each.number] = "main" if each.main else "mentioned"
    return levels


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
