"""Matching rules against articles: which statements are on an issue, and whether the article is on it in the main."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefing.catalogue.articles import number_of
from briefing.catalogue.records import RuleMatch
from briefing.core.articles import Article, Document
from briefing.core.statements import Statement
from briefing.core.topics import Issue
from briefing.query.facts import facts_of
from briefing.query.grammar import parse
from briefing.query.matcher import Matcher
from briefing.query.normal import WORDS_VERSION
from briefing.query.stemming import STEMMER_VERSION
from briefing.query.synonyms import Synonyms
from briefing.query.tree import DateRange, Field, walk
from briefing.query.words import Words

MAIN_SHARE = 5
"""An article is on an issue in the main when at least one in this many of its statements is on it …"""
MAIN_LEAST = 3
"""… and at least so many are; or when its title or a heading is."""
MATCHING_VERSION = 2
"""Raised when matching changes, so that every rule is matched anew."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule ready to be matched."""

    key: str
    """What its results are kept under: they hold for the rule's meaning, the synonyms and the normal form of words."""
    matcher: Matcher
    """Its tree."""
    asks_facts: bool = field(default=False)
    """Whether it asks for fields or dates."""


def rule_key(issue: Issue, synonyms: Synonyms) -> str:
    """What the results of an issue's rule are kept under."""
    whole = f"{MATCHING_VERSION} {WORDS_VERSION} {STEMMER_VERSION} {synonyms.digest} {issue.digest}"
    return hashlib.sha256(whole.encode()).hexdigest()[:32]


def build_rule(key: str, matcher: Matcher) -> Rule:
    """A rule from a matcher."""
    return Rule(key, matcher, any(isinstance(node, Field | DateRange) for node in walk(matcher.widened)))


def build_rules(issues: Iterable[Issue], synonyms: Synonyms) -> tuple[Rule, ...]:
    """The rules of issues; several issues of one rule give one."""
    found: dict[str, Rule] = {}
    for issue in issues:
        key = rule_key(issue, synonyms)
        if key not in found:
            found[key] = build_rule(key, Matcher(parse(issue.rule), synonyms))
    return tuple(found.values())


class Matching:
    """One article, its words read once, against any number of rules.

    Most rules concern few statements, if any: which ones may match is told by the terms that each holds.
    """

    def __init__(self, document: Document, statements: Sequence[Statement], *, noted: bool = False) -> None:
        self._noted = noted
        self.article: Article = document.article
        self.statements = statements
        self._texts = [Words(statement.text) for statement in statements]
        self._terms = [words.held for words in self._texts]
        headings = (document.text[block.start : block.end] for block in document.blocks if block.kind == "heading")
        heads = dict.fromkeys([document.article.title or "", *headings])
        self._heads = [Words(text) for text in heads if text]
        self._above = [_above(statement) for statement in statements]
        self._lines = {line: Words(line) for lines in set(self._above) for line in lines}
        others = (words.held for words in (*self._heads, *self._lines.values()))
        self._all_terms = frozenset[str]().union(*self._terms, *others)

    def match(self, rule: Rule) -> RuleMatch | None:
        """How the article treats a rule; None when it is silent on it."""
        needs = rule.matcher.needs
        if needs is not None and needs.isdisjoint(self._all_terms):
            return None
        numbers = tuple(number for number in self._likely(rule) if self._on(rule, number))
        facts = facts_of(self.article, noted=self._noted) if rule.asks_facts else None
        main = any(rule.matcher.matches(words, facts=facts) for words in self._heads)
        if not numbers and not main:
            return None
        main = main or (len(numbers) >= MAIN_LEAST and len(numbers) * MAIN_SHARE >= len(self.statements))
        return RuleMatch(rule.key, number_of(self.article.id), main, numbers)

    def _likely(self, rule: Rule) -> Sequence[int]:
        """The numbers of the statements that may match: those that hold, or stand under, a term that a match needs."""
        needs = rule.matcher.needs_among(self._all_terms)
        if needs is None:
            return range(len(self.statements))
        under = {line for line, words in self._lines.items() if not needs.isdisjoint(words.held)}
        return [
            number
            for number, terms in enumerate(self._terms)
            if not needs.isdisjoint(terms) or not under.isdisjoint(self._above[number])
        ]

    def _on(self, rule: Rule, number: int) -> bool:
        statement = self.statements[number]
        above = [self._lines[line] for line in self._above[number]]
        facts = facts_of(self.article, statement, noted=self._noted) if rule.asks_facts else None
        return rule.matcher.matches(self._texts[number], above, facts)


def _above(statement: Statement) -> tuple[str, ...]:
    """The lines that a statement stands under: its headings, and for an item the line that introduces its list.

    "Discussions on fishing often touch upon:" says what each item below it is about, as a heading does.
    """
    return (*statement.heading, statement.lead_in.text) if statement.lead_in else statement.heading
