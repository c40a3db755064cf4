"""A query in every language of a library: a word stands for its form in each, and each is found in its own articles.

The variants of a word are alternatives at its place in the query, as its other spellings are (`widening`), so that they
count as one word. A library in English alone has none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.query.stemming import beginning_in, with_accents
from briefing.query.tree import Field, Fuzzy, Near, Node, Or, Phrase, Prefix, Word, children, with_children
from briefing.query.words import only_word, simple_terms

_LETTERS = re.compile(r"[^\W\d_]+")
_IN_ARTICLES = frozenset({"title"})
"""The fields of words that are in the article's language; names of sources and people are in none."""


def in_languages(tree: Node, stemmings: Sequence[str]) -> Node:
    """The widened tree with every word and phrase in each of these stemmings besides English's."""
    if not stemmings:
        return tree
    match tree:
        case Word() | Phrase() | Near() | Prefix() | Fuzzy():
            return _any_of(tree, (tree,), stemmings)
        case Or(parts=parts) if all((part.start, part.end) == (tree.start, tree.end) for part in parts):
            leaves = tuple(part for part in parts if isinstance(part, Word | Phrase | Near | Prefix | Fuzzy))
            if len(leaves) == len(parts):
                return _any_of(tree, leaves, stemmings)
            return with_children(tree, tuple(in_languages(part, stemmings) for part in parts))
        case Field(name=name, body=Node() as body):
            return replace(tree, body=in_languages(body, stemmings)) if name in _IN_ARTICLES else tree
        case _:
            below = children(tree)
            return with_children(tree, tuple(in_languages(part, stemmings) for part in below)) if below else tree


def _any_of(tree: Node, leaves: Sequence[Node], stemmings: Sequence[str]) -> Node:
    """The leaves and what they are in each language, each once."""
    found = {_bare(leaf): leaf for leaf in leaves}
    for stemming in stemmings:
        for leaf in leaves:
            for other in _in_language(leaf, stemming):
                found.setdefault(_bare(other), other)
    return next(iter(found.values())) if len(found) == 1 else Or(tree.start, tree.end, tuple(found.values()))


def _bare(leaf: Node) -> Node:
    """A leaf without the way it is written."""
    return replace(leaf, text="") if isinstance(leaf, Word | Phrase | Near | Prefix | Fuzzy) else leaf


def _in_language(leaf: Node, stemming: str) -> Iterator[Node]:
    """A leaf as it stands in articles of one stemming; nothing when there is nothing of it in them."""
    match leaf:
        case Prefix(text=text):
            folded, also = beginning_in(only_word(text), stemming)
            yield replace(leaf, folded=folded, also=also)
        case Fuzzy(text=text):
            terms = simple_terms(text, stemming)
            if len(terms) == 1:
                yield replace(leaf, term=terms[0])
        case Word(text=text):
            for written in (text, *with_accents(only_word(text), stemming)):
                yield from _of_terms(leaf, simple_terms(written, stemming))
        case Phrase(text=text) | Near(text=text):
            for written in (text, _LETTERS.sub(lambda word: _accented(word[0], stemming), text)):
                yield from _of_terms(leaf, simple_terms(written, stemming))


def _of_terms(leaf: Word | Phrase | Near, terms: tuple[str, ...]) -> Iterator[Node]:
    if len(terms) == 1:
        yield Word(leaf.start, leaf.end, leaf.text, terms[0])
    elif terms and isinstance(leaf, Near):
        yield replace(leaf, terms=terms)
    elif terms:
        yield Phrase(leaf.start, leaf.end, leaf.text, terms)


def _accented(word: str, stemming: str) -> str:
    return next(iter(with_accents(word, stemming)), word)
