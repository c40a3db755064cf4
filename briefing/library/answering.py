"""Which statements answer the fields of a query that look at statements, and what is to be marked in them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from briefing.core.articles import Article
from briefing.core.spans import Extent
from briefing.core.statements import Statement
from briefing.library.known import STATEMENTS
from briefing.query.facts import facts_of
from briefing.query.tree import And, Field, Node, Or, Same


@dataclass(frozen=True, slots=True)
class Answer:
    """A statement that answers fields of a query."""

    extent: Extent
    """Where it stands."""
    fields: frozenset[int]
    """The ordinals of the fields, among those asked for."""
    marks: tuple[Extent, ...]
    """What makes it answer: where its speaker is named, which another sentence may do, and its hedge words."""
    quotes: tuple[Extent, ...]
    """Its quoted passages, to be marked where nothing else is."""


def fields_asked(tree: Node) -> tuple[Field, ...]:
    """The fields of a tree that look at statements, each once; what is excluded is not among them."""
    return tuple(dict.fromkeys(_fields(tree)))


def _fields(tree: Node) -> list[Field]:
    match tree:
        case And(parts=parts) | Or(parts=parts):
            return [field for part in parts for field in _fields(part)]
        case Same(part=part):
            return _fields(part)
        case Field(name=name) if name in STATEMENTS:
            return [tree]
        case _:
            return []


def answers(
    fields: Sequence[Field],
    article: Article,
    statements: Sequence[Statement],
    on_issue: Mapping[str, Collection[int]],
) -> tuple[Answer, ...]:
    """The statements of an article that answer at least one of the fields.

    `on_issue` is the id of each issue asked for to the numbers of the statements that are on it.
    """
    found: list[Answer] = []
    for number, statement in enumerate(statements):
        holds = facts_of(article, statement)
        answered = frozenset(
            ordinal
            for ordinal, field in enumerate(fields)
            if (number in on_issue.get(field.value, ()) if field.name == "issue" else holds(field))
        )
        if answered:
            found.append(_answer(statement, answered, [fields[ordinal] for ordinal in sorted(answered)]))
    return tuple(found)


def _answer(statement: Statement, ordinals: frozenset[int], fields: Sequence[Field]) -> Answer:
    marks: list[Extent] = []
    quotes: list[Extent] = []
    for field in fields:
        if field.name == "speaker" and statement.speakers:
            marks += [(speaker.span.start, speaker.span.end) for speaker in statement.speakers]
            quotes += [(quote.start, quote.end) for quote in statement.quotes]
        elif field.name == "kind" and field.value == "hedged":
            marks += [(hedge.start, hedge.end) for hedge in statement.hedges]
        elif field.name == "kind" and field.value == "quoted":
            quotes += [(quote.start, quote.end) for quote in statement.quotes]
    return Answer((statement.start, statement.end), ordinals, tuple(marks), tuple(quotes))
