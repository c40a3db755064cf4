"""Reading a query while it is typed: what is not finished yet is forgiven, and the last word is a beginning."""

import re
from dataclasses import replace

from briefing.core.errors import QueryError
from briefing.query.grammar import parse
from briefing.query.normal import beginning, fold
from briefing.query.scanner import FIELDS, OPERATORS, QUOTES
from briefing.query.tree import And, Field, Node, Or, Phrase, Prefix, Word, children, with_children
from briefing.query.words import Words, only_word, simple_terms

_DASHES = r"\-−–"
_BEGUN = [operator[:length] for operator in OPERATORS for length in range(len(operator), 0, -1)]
_UNFINISHED = re.compile(
    rf"""(?:(?<![^\s()])(?:{"|".join(_BEGUN)})
        |(?<![^\s(){_DASHES}])(?i:{"|".join(FIELDS)}):(?:\([^)]*|[^\s"]*)
        |(?<=[\w{QUOTES}])~\d*
        |(?:\A|(?<=[^\W_]|[)*~{QUOTES}])(?!:))(?:_|[^\w)*~{QUOTES}])+)\s*\Z""",
    re.VERBOSE,
)
"""An operator, field with its value, tilde or marks at the end of a query, that more keys may complete."""
_DEEPEST = 8
"""The most unfinished pieces that are left out."""


def parse_typed(text: str) -> Node:
    """The tree of a query that is being typed, its last word taken as a beginning as well.

    Quotation marks and brackets that are still open count as closed; a last operator or field without its value is
    left out. Raises the QueryError of `parse` for what no further key can mend.
    """
    try:
        return _begun(parse(text), text)
    except QueryError as error:
        for candidate in _mended(text):
            try:
                return _begun(parse(candidate), text)
            except QueryError:
                continue
        raise error


def _mended(text: str) -> list[str]:
    """Queries that the text may be on the way to, the likeliest first."""
    marks = [place for place, char in enumerate(text) if char in QUOTES]
    cut = text
    found: list[str] = []
    if len(marks) % 2:
        found.append(_closed(text + '"'))
        cut = text[: marks[-1]]
    for _ in range(_DEEPEST):
        found.append(_closed(cut))
        shorter = _UNFINISHED.sub("", cut)
        if shorter == cut:
            break
        cut = shorter
    return found


def _closed(text: str) -> str:
    return text + ")" * max(0, text.count("(") - text.count(")"))


def _begun(node: Node, text: str) -> Node:
    """The tree with the word that ends where the text does taken as a beginning too."""
    if not text[-1:].isalnum():
        return node
    match node:
        case Word(text=word, term=term) if node.end >= len(text) and not term.isupper():
            return Or(node.start, node.end, (node, _prefix(node, word)))
        case Field(body=Word(text=word) as body) if node.end >= len(text):
            return Or(node.start, node.end, (node, replace(node, body=_prefix(body, word))))
        case Field(body=Phrase(text=words) as body) if node.end >= len(text):
            return _everywhere(_phrase_begun(body, words), node)
        case Phrase(text=words) if node.end >= len(text):
            return _phrase_begun(node, words)
        case And(parts=parts) | Or(parts=parts) if node.end >= len(text):
            return with_children(node, (*parts[:-1], _begun(parts[-1], text)))
        case _:  # a beginning that is excluded would exclude what she has not typed yet
            return node


def _phrase_begun(node: Phrase, words: str) -> Node:
    """A phrase of the whole words and a beginning beside it: no index finds a beginning within a phrase."""
    found = Words(words)
    whole, last = words[: found.starts[-1]].strip(), words[found.starts[-1] :]
    terms = simple_terms(whole)
    if not terms or len(simple_terms(last)) != 1:
        return node
    before = replace(node, text=whole, terms=terms) if len(terms) > 1 else Word(node.start, node.end, whole, terms[0])
    return Or(node.start, node.end, (node, And(node.start, node.end, (before, _prefix(node, last)))))


def _everywhere(body: Node, field: Field) -> Node:
    """The field asked of each word, phrase and beginning of a tree."""
    below = children(body)
    if below:
        return with_children(body, tuple(_everywhere(part, field) for part in below))
    return replace(field, body=body)


def _prefix(node: Node, word: str) -> Prefix:
    folded = fold(only_word(word))
    return Prefix(node.start, node.end, word, folded, beginning(folded))
