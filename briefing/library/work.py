"""What is done to articles in worker processes: analysis, with matching."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from briefing.analysis import analyse
from briefing.analysis.actor_list import ActorList, load_actors
from briefing.catalogue.articles import number_of
from briefing.catalogue.packing import pack_statements
from briefing.catalogue.records import PackedStatements, RuleMatch
from briefing.core.articles import Document
from briefing.core.statements import Statement
from briefing.core.topics import Issue
from briefing.languages import is_analysed
from briefing.library.matching import Matching, Rule, build_rules
from briefing.query.synonyms import load_synonyms


@dataclass(frozen=True, slots=True)
class Analysing:
    """Articles to analyse and match."""

    documents: tuple[Document, ...]
    """The articles."""
    issues: tuple[Issue, ...]
    """The issues to match."""
    config: Path
    """The config folder, for the user's synonyms and actors."""
    synonyms: str
    """The digest of the synonyms that hold."""
    actors: str
    """The digest of the actors that hold."""


def analyse_articles(work: Analysing) -> list[PackedStatements]:
    """Analyses articles and matches them against the rules of the issues."""
    rules = _rules(work.issues, work.config, work.synonyms)
    actors = _actors(work.config, work.actors)
    return [_analysed(document, rules, actors) for document in work.documents]


def _analysed(document: Document, rules: Sequence[Rule], actors: ActorList) -> PackedStatements:
    article = document.article
    if not is_analysed(article.language):
        return PackedStatements(number_of(article.id), article.revision, 0, (), (), pack_statements(()), ())
    statements = analyse(document, actors)
    speakers = (
        " ".join(name.split())
        for statement in statements
        for speaker in statement.speakers
        for name in (speaker.name, speaker.actor)
        if name
    )
    return PackedStatements(
        number=number_of(article.id),
        revision=article.revision,
        count=len(statements),
        kinds=tuple(dict.fromkeys(statement.kind for statement in statements)),
        speakers=tuple(dict.fromkeys(speakers)),
        packed=pack_statements(statements),
        matches=_matched(document, statements, rules),
    )


def _matched(document: Document, statements: Sequence[Statement], rules: Sequence[Rule]) -> tuple[RuleMatch, ...]:
    """How an article treats some rules, those left out that it is silent on; its words are not read for none."""
    if not rules:
        return ()
    matching = Matching(document, statements)
    return tuple(match for rule in rules if (match := matching.match(rule)))


@lru_cache(maxsize=2)
def _actors(config: Path, _digest: str) -> ActorList:
    """The actors, read once for as long as they, told by their digest, stay the same."""
    return load_actors(config)


@lru_cache(maxsize=2)
def _rules(issues: tuple[Issue, ...], config: Path, _digest: str) -> tuple[Rule, ...]:
    """The rules, made once for as long as the synonyms, told by their digest, stay the same."""
    return build_rules(issues, load_synonyms(config))
