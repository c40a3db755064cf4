"""A query in words: what was understood, and how it was widened."""

from briefing.query.synonyms import Synonyms
from briefing.query.tree import (
    And,
    ButNot,
    DateRange,
    Field,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Same,
    Word,
)
from briefing.query.words import simple_terms

_NO_SYNONYMS = Synonyms()


def describe(node: Node, synonyms: Synonyms = _NO_SYNONYMS) -> str:
    """The query in words, with the other spellings that count as the same."""
    match node:
        case And(parts=parts):
            return " and ".join(_inner(part, synonyms) for part in parts)
        case Or(parts=parts):
            return " or ".join(_inner(part, synonyms) for part in parts)
        case Not(part=part):
            return f"not {_inner(part, synonyms)}"
        case ButNot(part=part, without=without):
            return f"{_inner(part, synonyms)} (but not as part of {_inner(without, synonyms)})"
        case Same(scope=scope, part=part):
            return f"({describe(part, synonyms)}) in one {scope}"
        case Field(name=name, value=value):
            return f"{name} is {value}" if name not in {"is", "has"} else f"{name} {value}"
        case DateRange():
            return _dates(node)
        case Word(text=text, term=term):
            return text + _widened((term,), text, synonyms)
        case Phrase(text=text, terms=terms, slop=slop):
            near = f" with at most {slop} words between" if slop else ""
            return f'"{text.strip()}"{near}' + ("" if slop else _widened(terms, text, synonyms))
        case Prefix(text=text):
            return f"words that begin with {text}"
        case Fuzzy(text=text):
            return f"words almost like {text}"
        case _:
            return "everything"


def _inner(node: Node, synonyms: Synonyms) -> str:
    words = describe(node, synonyms)
    return f"({words})" if isinstance(node, And | Or) else words


def _widened(terms: tuple[str, ...], text: str, synonyms: Synonyms) -> str:
    others = [spelling for spelling in synonyms.spellings(terms) if simple_terms(spelling) != simple_terms(text)]
    return f" (also {', '.join(others)})" if others else ""


def _dates(node: DateRange) -> str:
    if node.relative:
        return f"dated {node.relative.replace('-', ' ')}"
    if node.first == node.last:
        return f"dated {node.first}"
    if node.first and node.last:
        return f"dated {node.first} to {node.last}"
    return f"dated {node.first} or later" if node.first else f"dated {node.last} or earlier"
