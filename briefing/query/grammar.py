"""The grammar of the query language.

    query    = either
    either   = all { OR all }
    all      = butnot { [AND] butnot }              words side by side mean AND
    butnot   = unary { BUTNOT unary }               china BUTNOT "south china sea"
    unary    = (NOT | -) unary | primary
    primary  = "(" either ")" [ p | s ]             all within one paragraph, or one sentence
             | '"' words '"' [ ~N ]                 a phrase; with ~N, at most N other words between, in any order
             | field ":" value | date ":" range
             | word | word "*" | word "~" [N]       a word; a beginning; a word with up to N letters other

AND, OR, NOT and BUTNOT are operators in capitals only. Curly quotation marks equal straight ones. The scanner and the
recursive descent are our own because a query is told what is wrong with it, and where.
"""

import re

from briefing.core.errors import QueryError
from briefing.query.dates import RELATIVE, read_range
from briefing.query.scanner import CHOICES, FIELDS, OPERATORS, Piece, mistake, scan
from briefing.query.tree import (
    And,
    ButNot,
    DateRange,
    Everything,
    Field,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Same,
    Scope,
    Word,
    walk,
)
from briefing.query.words import Words, fold, simple_terms

_SCOPES: dict[str, Scope] = {"p": "paragraph", "s": "sentence"}
_DEEPEST = 50


def parse(text: str) -> Node:
    """The syntax tree of a query; Everything when it holds no word.

    Raises QueryError, with the place and the mend, for what cannot be read.
    """
    return _Parser(text).read()


def check_rule(tree: Node, text: str) -> None:
    """Raises QueryError where an issue's rule asks what depends on the user or on today."""
    for node in walk(tree):
        if isinstance(node, Field) and node.name in {"is", "has", "tag", "issue"}:
            raise QueryError(
                f"a rule cannot use {node.name}:",
                "rules look at what articles say; use words, phrases and the other fields",
                query=text,
                start=node.start,
                end=node.end,
            )
        if isinstance(node, DateRange) and node.relative:
            raise QueryError(
                f"a rule cannot use the relative date {node.text}",
                "write the dates out: date:2023-06..2023-07",
                query=text,
                start=node.start,
                end=node.end,
            )


class _Parser:
    """Recursive descent over the pieces of one query."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces = list(scan(text))
        self.index = 0
        self.depth = 0

    def error(self, message: str, hint: str, start: int, end: int) -> QueryError:
        return mistake(self.text, message, hint, start, end)

    def peek(self) -> str:
        return self.pieces[self.index].kind if self.index < len(self.pieces) else ""

    def take(self) -> Piece:
        piece = self.pieces[self.index]
        self.index += 1
        return piece

    def read(self) -> Node:
        if not self.pieces:
            return Everything(0, len(self.text))
        node = self.either()
        if self.peek() == ")":
            piece = self.take()
            raise self.error("a bracket is closed that was not opened", "take it out, or open one before", *piece[2:4])
        return node

    def either(self) -> Node:
        parts = [self.all()]
        while self.peek() == "OR":
            self.take()
            parts.append(self.all())
        return parts[0] if len(parts) == 1 else Or(parts[0].start, parts[-1].end, tuple(parts))

    def all(self) -> Node:
        parts = [self.butnot()]
        while self.peek() not in {"", "OR", ")"}:
            if self.peek() == "AND":
                self.take()
            parts.append(self.butnot())
        parts = [part for part in parts if not isinstance(part, Everything)] or parts[:1]
        return parts[0] if len(parts) == 1 else And(parts[0].start, parts[-1].end, tuple(parts))

    def butnot(self) -> Node:
        node = self.unary()
        while self.peek() == "BUTNOT":
            piece = self.take()
            without = self.unary()
            for side in (node, without):
                self.occurring(side, piece)
            node = ButNot(node.start, without.end, node, without)
        return node

    def occurring(self, node: Node, piece: Piece) -> None:
        """Raises unless the node is something that occurs at places in a text."""
        for below in walk(node):
            if not isinstance(below, Word | Phrase | Prefix | Fuzzy | Or | ButNot):
                hint = 'as in china BUTNOT "south china sea"; join several by OR in brackets'
                raise self.error("BUTNOT stands between words or phrases", hint, piece.start, piece.end)

    def unary(self) -> Node:
        start = self.pieces[self.index].start if self.index < len(self.pieces) else len(self.text)
        if self.peek() not in {"NOT", "-"}:
            return self.primary()
        self.take()
        self.deeper(start)
        part = self.unary()
        self.depth -= 1
        return Not(start, part.end, part)

    def deeper(self, place: int) -> None:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self.error("the query is nested too deep", f"use at most {_DEEPEST} levels", place, place + 1)

    def primary(self) -> Node:
        kind = self.peek()
        if kind in {"", ")", *OPERATORS}:
            raise self.missing(kind)
        piece = self.take()
        match kind:
            case "(":
                return self.group(piece)
            case "phrase":
                return self.phrase(piece)
            case "field":
                return self.field(piece)
            case _:
                return self.word(piece)

    def missing(self, kind: str) -> QueryError:
        before = self.pieces[self.index - 1] if self.index else None
        here = self.pieces[self.index] if kind else None
        place = here or before
        start, end = (place.start, place.end) if place else (0, 1)
        if kind == ")" and before is not None and before.kind == "(":
            return self.error("the brackets hold nothing", "put words in them, or take them out", before.start, end)
        name = (here if here and kind != ")" else before or here or Piece("", "", 0, 0)).text
        hint = "operators join words; for the word itself, write it in lower case or in quotation marks"
        return self.error(f"{name} has nothing to join", hint, start, end)

    def group(self, piece: Piece) -> Node:
        self.deeper(piece.start)
        node = self.either()
        self.depth -= 1
        if self.peek() != ")":
            raise self.error("a bracket is opened and not closed", "close it with )", piece.start, piece.end)
        closing = self.take()
        return Same(piece.start, closing.end, _SCOPES[closing.name], node) if closing.name else node

    def phrase(self, piece: Piece) -> Node:
        terms = simple_terms(piece.text)
        if not terms:
            hint = "put letters or numbers between the quotation marks"
            raise self.error("a phrase without words", hint, piece.start, piece.end)
        if len(terms) == 1 and not piece.slop:
            return Word(piece.start, piece.end, piece.text.strip(), terms[0])
        return Phrase(piece.start, piece.end, piece.text, terms, piece.slop)

    def field(self, piece: Piece) -> Node:
        if piece.name == "date":
            node = read_range(piece.text, piece.start, piece.end)
            if node is None:
                hint = f"write date:2023, date:2023-06, date:2023-06..2023-07 or one of {', '.join(RELATIVE)}"
                raise self.error(f"{piece.text} is no date or range", hint, piece.start, piece.end)
            return node
        value = piece.text.strip()
        if piece.name in CHOICES:
            value = value.lower()
            if value not in CHOICES[piece.name]:
                hint = f"{piece.name}: takes {', '.join(CHOICES[piece.name])}"
                raise self.error(f"{piece.name}: cannot be {value}", hint, piece.start, piece.end)
        if not value:
            raise self.error(f"{piece.name}: has no value", f"{piece.name}: takes {FIELDS[piece.name]}", *piece[2:4])
        return Field(piece.start, piece.end, piece.name, value)

    def word(self, piece: Piece) -> Node:
        text, start, end = piece.text, piece.start, piece.end
        fuzzy = re.fullmatch(r"(.*\w)~([12])?", text)
        if fuzzy and len(simple_terms(fuzzy.group(1))) == 1:
            folded = fold(fuzzy.group(1))
            return Fuzzy(start, end, fuzzy.group(1), folded, int(fuzzy.group(2) or (1 if len(folded) < 5 else 2)))
        if text.endswith("*") and len(simple_terms(text[:-1])) == 1:
            return Prefix(start, end, text[:-1], fold(text[:-1]))
        terms = simple_terms(text)
        if not terms:
            return Everything(start, end)  # a dash or other mark by itself asks for nothing
        return Word(start, end, text, terms[0]) if len(terms) == 1 else _compound(text, terms, start, end)


def _compound(text: str, terms: tuple[str, ...], start: int, end: int) -> Node:
    """Words joined by marks stand next to each other; one hyphen may be missing from the text."""
    phrase = Phrase(start, end, text, terms)
    joined = [word for word in Words(text).terms if word not in terms]
    if len(terms) == 2 and len(joined) == 1:
        return Or(start, end, (phrase, Word(start, end, text.replace("-", ""), joined[0])))
    return phrase
