"""What an issue's rule may ask: it is held against one statement with its headings, for every user and on any day."""

from briefing.core.errors import QueryError
from briefing.query.tree import And, ButNot, DateRange, Field, Fuzzy, Near, Node, Or, Phrase, Prefix, Same, Word, walk

_OF_THE_DESK = frozenset({"is", "has", "tag", "issue"})


def check_rule(tree: Node, text: str = "") -> None:
    """Raises QueryError where a rule asks what depends on the user or on today, or asks for nothing that must occur.

    `text` is the rule as written, for the error.
    """
    for node in walk(tree):
        if isinstance(node, Field) and node.name in _OF_THE_DESK:
            hint = "rules look at what articles say; use words, phrases and the other fields"
            raise _error(f"a rule cannot use {node.name}:", hint, text, node)
        if isinstance(node, DateRange) and node.relative:
            raise _error(
                f"a rule cannot use the relative date {node.text}", "write it out: date:2023-06..2023-07", text, node
            )
    if not _must_occur(tree):
        hint = "add a word or phrase that a statement on the issue holds"
        raise _error("a rule needs something that must occur", hint, text, tree)


def _must_occur(node: Node) -> bool:
    """Whether a match implies that some word occurs or some fact holds."""
    match node:
        case And(parts=parts):
            return any(_must_occur(part) for part in parts)
        case Or(parts=parts):
            return all(_must_occur(part) for part in parts)
        case Same(part=part) | ButNot(part=part):
            return _must_occur(part)
        case Word() | Phrase() | Near() | Prefix() | Fuzzy() | Field() | DateRange():
            return True
        case _:
            return False


def _error(message: str, hint: str, text: str, node: Node) -> QueryError:
    place = f" (at character {node.start + 1})" if text else ""
    return QueryError(message + place, hint, query=text, start=node.start, end=max(node.end, node.start + 1))
