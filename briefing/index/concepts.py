"""What a tree asks for: the words that must occur, those that are spellings of one another as one."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.query.scanner import WORDED
from briefing.query.tree import And, DateRange, Everything, Field, Node, Not, Or, Same

IN_INDEX = WORDED - {"speaker"}
"""The fields of words that the index holds."""


class Concept(NamedTuple):
    """Words that count as one."""

    node: Node
    """A word, a phrase, or several in an Or."""
    field: str
    """The field they are sought in."""


def concepts(tree: Node) -> Iterator[Concept]:
    """What a tree asks for that can be more or less; what is excluded is not among it."""
    match tree:
        case Or(parts=parts) if not _one(tree):
            for part in parts:
                yield from concepts(part)
        case And(parts=parts):
            for part in parts:
                yield from concepts(part)
        case Same(part=part):
            yield from concepts(part)
        case Field(name=name, body=Node() as body) if name in IN_INDEX:
            yield Concept(body, name)
        case Not() | Field() | DateRange() | Everything():
            return
        case _:
            yield Concept(tree, "text")


def _one(node: Or) -> bool:
    """Whether the parts of an Or are spellings of one word: then they stand at one place in the query."""
    return all(
        (part.start, part.end) == (node.start, node.end)
        and not isinstance(part, And | Not | Same | Field | DateRange | Everything)
        for part in node.parts
    )
