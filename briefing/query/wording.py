"""A query in words: what was understood, how it was widened; and as text again, in one form for one meaning."""

import hashlib
from collections.abc import Sequence
from itertools import pairwise

from briefing.query.normal import WORDS_VERSION, acronyms, fold
from briefing.query.synonyms import Synonyms
from briefing.query.tree import (
    And,
    ButNot,
    DateRange,
    Everything,
    Field,
    Fuzzy,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Same,
    Word,
)
from briefing.query.widening import Variant, run_variants, runs, variants

_NO_SYNONYMS = Synonyms()
_FIELDS = {
    "title": "{} in the title",
    "source": "from the source {}",
    "author": "by the author {}",
    "speaker": "{} speaking",
    "kind": "a {} statement",
    "lang": "in the language {}",
    "issue": "on the issue {}",
    "tag": "tagged {}",
    "is": "{}",
    "has": "with a {}",
}


def describe(node: Node, synonyms: Synonyms = _NO_SYNONYMS) -> str:
    """The query in words, with the other spellings that count as the same."""
    match node:
        case And(parts=parts):
            return _all(runs(parts, synonyms), synonyms)
        case Or(parts=parts):
            return " or ".join(_inner(part, synonyms) for part in parts)
        case Not(part=part):
            return f"not {_inner(part, synonyms)}"
        case ButNot(part=part, without=without):
            return f"{_inner(part, synonyms)} (but not within {_inner(without, synonyms)})"
        case Same(scope=scope, part=part):
            return f"{_inner(part, synonyms)} in one {scope}"
        case Field(name=name, value=value, body=body):
            return _FIELDS[name].format(describe(body, synonyms) if body else value)
        case DateRange():
            return _dates(node)
        case _:
            return _leaf(node, synonyms)


def _leaf(node: Node, synonyms: Synonyms) -> str:
    match node:
        case Word(text=text):
            return text + _also(variants(node, synonyms)[1:]) + _caution(node)
        case Phrase(text=text):
            return f'"{text}"' + _also(variants(node, synonyms)[1:])
        case Near(text=text, slop=slop):
            also = _also(variants(node, synonyms)[1:])
            return f'"{text}"{also} with at most {slop} other word{"s" * (slop != 1)} among them'
        case Prefix(text=text):
            return f"words beginning with {text}"
        case Fuzzy(text=text, distance=distance):
            return f"words like {text} with at most {distance} letter{'s' * (distance != 1)} other"
        case _:
            return "everything"


def _inner(node: Node, synonyms: Synonyms) -> str:
    words = describe(node, synonyms)
    return f"({words})" if isinstance(node, And | Or) else words


def _all(several: Sequence[tuple[Node, ...]], synonyms: Synonyms) -> str:
    """All of some runs; a comma parts the word of a field (source:united nations) from one that stands outside it."""
    told = _run(several[0], synonyms)
    for before, run in pairwise(several):
        fielded = isinstance(before[-1], Field) and before[-1].body is not None and isinstance(run[0], Word)
        told += f"{',' if fielded else ''} and {_run(run, synonyms)}"
    return told


def _run(run: tuple[Node, ...], synonyms: Synonyms) -> str:
    words = " and ".join(_inner(part, synonyms) for part in run)
    return words + _also(run_variants(run, synonyms))


def _also(others: tuple[Variant, ...]) -> str:
    named = dict.fromkeys(variant.text for variant in others)
    return f" (also {', '.join(named)})" if named else ""


def _caution(node: Word) -> str:
    """What a reader may have meant by a word in lower case."""
    if node.text in {"and", "or", "not", "butnot"}:
        return f" (the word; {node.text.upper()} in capitals is the operator)"
    if node.text == "NEAR":
        return ' (the word; nearness is "arms control"~5)'
    capitals = fold(node.text).upper()
    acronym = acronyms().get(capitals)
    if acronym and node.term == capitals:
        return f" ({acronym.meaning})"
    if acronym and acronym.apart and capitals in {"US", "WHO"}:
        return f" (the word; {capitals} in capitals is {acronym.meaning})"
    return ""


def _dates(node: DateRange) -> str:
    if node.relative:
        return f"dated {node.relative.replace('-', ' ')}"
    if node.first == node.last:
        return f"dated {node.first}"
    if node.first and node.last:
        return f"dated {node.first} to {node.last}"
    return f"dated {node.first} or later" if node.first else f"dated {node.last} or earlier"


def canonical(node: Node) -> str:
    """A query that means the same, in one form: brackets where they could be, terms as typed, AND written out."""
    match node:
        case And(parts=parts):
            return " AND ".join(map(_bracketed, parts))
        case Or(parts=parts):
            return " OR ".join(map(_bracketed, parts))
        case Not(part=part):
            return f"NOT {_bracketed(part)}"
        case ButNot(part=part, without=without):
            return f"{_bracketed(part)} BUTNOT {_bracketed(without)}"
        case Same(scope=scope, part=part):
            return f"({canonical(part)}){scope[0]}"
        case Field(name=name, value=value, body=body):
            return f"{name}:" + (canonical(body) if body else f'"{value}"')
        case DateRange(text=text):
            return f"date:{text}"
        case _:
            return _canonical_leaf(node)


def _canonical_leaf(node: Node) -> str:
    match node:
        case Everything():
            return "*"
        case Prefix(text=text):
            return f"{text}*"
        case Fuzzy(text=text, distance=distance):
            return f"{text}~{distance}"
        case Near(text=text, slop=slop):
            return f'"{text}"~{slop}'
        case Word(text=text) | Phrase(text=text):
            return f'"{text}"'
        case _:
            return ""


def _bracketed(node: Node) -> str:
    return f"({canonical(node)})" if isinstance(node, And | Or | Not | ButNot) else canonical(node)


def digest(node: Node) -> str:
    """SHA-256, hexadecimal, of what a query means: the same for the same tree, however it is spaced or bracketed."""
    return hashlib.sha256(f"{WORDS_VERSION} {canonical(node)}".encode("utf-8", "surrogatepass")).hexdigest()
