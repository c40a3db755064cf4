"""The grammar of the query language.

    query    = [ either ]
    either   = all { OR all }
    all      = butnot { [AND] butnot }              words side by side mean AND, which binds closer than OR
    butnot   = unary { BUTNOT unary }               china BUTNOT "south china sea"
    unary    = (NOT | -) unary | primary
    primary  = "(" either ")" [ p | s ]             with a letter: all within one paragraph, or one sentence
             | field ":" ( leaf | "(" either ")" )  title:(iran OR nuclear) is title:iran OR title:nuclear
             | leaf | "*"                           a star by itself is every article; kind: and speaker: may stand in
                                                    ( )s, which then asks for a sentence that is such a statement
    leaf     = '"' words '"' [ ~N ]                 a phrase; with ~N, at most N other words among them, in any order
             | word | word "*" | word "~" [1|2]     a word; words that begin so; words with one or two letters other

AND, OR, NOT and BUTNOT are operators in capitals only. Curly quotation marks equal straight ones. Words joined by marks
(US-Russia, and/or) are a phrase. What each form finds is told by example in `data/query_language.txt`. Scanner and
descent are written by hand because a query is told what is wrong with it, where, and how to mend it.
"""

import re
from dataclasses import replace

from briefing.core.errors import QueryError
from briefing.query.dates import RELATIVE, read_range
from briefing.query.normal import beginning, fold
from briefing.query.rules import check_rule
from briefing.query.scanner import CHOICES, FIELDS, OPERATORS, WORDED, Kind, Piece, mistake, scan
from briefing.query.stemming import is_spaceless
from briefing.query.tree import (
    And,
    ButNot,
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
    walk,
)
from briefing.query.words import only_word, simple_terms

__all__ = ["check_rule", "parse"]

OF_STATEMENTS = frozenset({"kind", "speaker"})
"""The fields that may be asked of one sentence together with words."""
_DEEPEST = 40
_LONGEST = 20_000
_FUZZY = re.compile(r"(.*\w)~(.*)", re.DOTALL)
_UNTIL = re.compile(r"\s+(?:[-−–—]|to|until|till)\s+(\d{4}(?:-\d{1,2}){0,2})(?!\w)")
_NEARNESS = re.compile(r"(?:near|within|w|n|pre|adj)/\d{1,2}", re.IGNORECASE)
"""What asks for nearness in other programs."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]+)*\Z")


def parse(text: str) -> Node:
    """The syntax tree of a query; Everything when it is blank.

    Raises QueryError, with the place and the mend, for what cannot be read.
    """
    if len(text) > _LONGEST:
        raise mistake(text, "the query is too long", f"use at most {_LONGEST} characters", _LONGEST, len(text))
    return _Parser(text).read()


class _Parser:
    """Recursive descent over the pieces of one query."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces = [*scan(text), Piece("", "", len(text), len(text))]
        self.index = 0
        self.depth = 0
        self.field: str | None = None
        """The field whose value is being read."""

    def error(self, message: str, hint: str, place: Piece | Node) -> QueryError:
        return mistake(self.text, message, hint, place.start, place.end)

    @property
    def kind(self) -> Kind:
        return self.pieces[self.index].kind

    def take(self) -> Piece:
        piece = self.pieces[self.index]
        self.index += 1
        return piece

    def read(self) -> Node:
        if not self.kind and not self.text.strip():
            return Everything(0, len(self.text))
        if not self.kind:
            whole = Piece("", "", 0, len(self.text))
            raise self.error("there is no word in the query", "search for words or numbers; * finds everything", whole)
        node = self.either()
        if self.kind == ")":
            hint = "take the bracket out, or open one before it"
            raise self.error("a bracket is closed that was not opened", hint, self.take())
        return node

    def either(self) -> Node:
        parts = [self.all()]
        while self.kind == "OR":
            self.take()
            parts.append(self.all())
        return parts[0] if len(parts) == 1 else Or(parts[0].start, parts[-1].end, tuple(parts))

    def all(self) -> Node:
        parts = [self.butnot()]
        while self.kind not in {"", "OR", ")"}:
            if self.kind == "AND":
                self.take()
            parts.append(self.butnot())
        return parts[0] if len(parts) == 1 else And(parts[0].start, parts[-1].end, tuple(parts))

    def butnot(self) -> Node:
        node = self.unary()
        barred: list[Node] = []
        while self.kind == "BUTNOT":
            self.take()
            barred.append(self.unary())
        if not barred:
            return node
        for side in (node, *barred):
            self.occurring(side)
        start, end = barred[0].start, barred[-1].end
        return ButNot(node.start, end, node, barred[0] if len(barred) == 1 else Or(start, end, tuple(barred)))

    def occurring(self, node: Node) -> None:
        """Raises unless the node is something that occurs at places in a text."""
        for below in walk(node):
            if not isinstance(below, Word | Phrase | Near | Prefix | Fuzzy | Or | ButNot):
                hint = 'as in china BUTNOT "south china sea"; join several by OR in brackets'
                raise self.error("BUTNOT stands between words or phrases", hint, below)

    def unary(self) -> Node:
        if self.kind not in {"NOT", "-"}:
            return self.primary()
        piece = self.take()
        self.deeper(piece)
        part = self.unary()
        self.depth -= 1
        return Not(piece.start, part.end, part)

    def deeper(self, piece: Piece) -> None:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self.error("the query is nested too deep", f"use at most {_DEEPEST} levels", piece)

    def primary(self) -> Node:
        if self.kind in {"", ")", *OPERATORS} and self.kind != "NOT":
            raise self.missing()
        piece = self.take()
        match piece.kind:
            case "(":
                return self.group(piece)
            case "field":
                return self.fielded(piece)
            case "*":
                return Everything(piece.start, piece.end)
            case _:
                return self.leaf(piece)

    def missing(self) -> QueryError:
        """The error where something to search for should stand."""
        here = self.pieces[self.index]
        before = self.pieces[self.index - 1] if self.index else None
        hint = "operators stand between words; for the word itself, write it in lower case or in quotation marks"
        if here.kind == ")" and (before is None or before.kind == "("):
            if before is None:
                hint = "take the bracket out, or open one before it"
                return self.error("a bracket is closed that was not opened", hint, here)
            empty = Piece("(", "", before.start, here.end)
            return self.error("the brackets hold nothing", "put words into them, or take them out", empty)
        if before is not None and before.kind == "(" and not here.kind:
            return self.error("a bracket is opened and not closed", "close it with )", before)
        if before is not None and before.kind != "(" and here.kind in {"", ")"}:
            return self.error(f"{before.text} has nothing after it", hint, before)
        if before is not None and before.kind != "(":
            return self.error(f"{before.text} is followed by {here.text}", hint, here)
        return self.error(f"{here.text} has nothing before it", hint, here)

    def group(self, opening: Piece) -> Node:
        self.deeper(opening)
        node = self.either()
        self.depth -= 1
        if self.kind != ")":
            raise self.error("a bracket is opened and not closed", "close it with )", opening)
        closing = self.take()
        if not closing.scope:
            return replace(node, start=opening.start, end=closing.end)
        for below in walk(node):
            of_statements = closing.scope == "s" and isinstance(below, Field) and below.name in OF_STATEMENTS
            if not of_statements and not isinstance(
                below, Word | Phrase | Near | Prefix | Fuzzy | Or | And | Not | ButNot
            ):
                also = ", kind: and speaker:" if closing.scope == "s" else ""
                hint = "other fields and the like stand outside the brackets"
                raise self.error(f"){closing.scope} closes brackets that hold words and phrases{also}", hint, below)
        return Same(opening.start, closing.end, "paragraph" if closing.scope == "p" else "sentence", node)

    def fielded(self, name: Piece) -> Node:
        """What follows a field's name: one value, or several in brackets."""
        if self.field is not None:
            hint = f"close the brackets of {self.field}: first"
            raise self.error(f"{name.text}: stands within {self.field}:", hint, name)
        value = self.pieces[self.index]
        if value.start != name.end or value.kind not in {"(", "word", "phrase", "*", *OPERATORS}:
            hint = f"{name.text}: takes {FIELDS[name.text]}, with no space after the colon"
            raise self.error(f"{name.text}: has no value", hint, name)
        self.take()
        self.field = name.text
        node = self.group(value) if value.kind == "(" else self.leaf(value)
        self.field = None
        return replace(node, start=name.start)

    def leaf(self, piece: Piece) -> Node:
        if self.field is None:
            return self.words(piece)
        if self.field in WORDED:
            return Field(piece.start, piece.end, self.field, piece.text.strip(), self.words(piece))
        if self.field == "date":
            node = read_range(piece.text.strip(), piece.start, piece.end)
            if node is None:
                hint = f"write date:2023, date:2023-06, date:2023-06..2023-07 or one of {', '.join(RELATIVE)}"
                raise self.error(f"{piece.text} is no date or range of dates", hint, piece)
            if until := _UNTIL.match(self.text, piece.end):
                whole = Piece("", "", piece.start, until.end())
                raise self.error("a range of dates has two dots", f"write date:{piece.text}..{until[1]}", whole)
            return node
        return self.chosen(self.field, piece)

    def chosen(self, name: str, piece: Piece) -> Node:
        """A field whose value is taken as it stands."""
        value = piece.text.strip()
        if name in CHOICES or name == "lang":
            value = value.lower()
        known = value in CHOICES[name] if name in CHOICES else name != "lang" or _LANGUAGE.match(value)
        if not known or not value:
            raise self.error(f"{name}: cannot be {value or 'empty'}", f"{name}: takes {FIELDS[name]}", piece)
        return Field(piece.start, piece.end, name, value)

    def words(self, piece: Piece) -> Node:
        if piece.kind == "phrase":
            return self.phrase(piece)
        text, start, end = piece.text, piece.start, piece.end
        if _NEARNESS.fullmatch(text):
            raise self.error(f"{text} is no operator", 'words near each other are "arms control"~5', piece)
        if fuzzy := _FUZZY.fullmatch(text):
            return self.fuzzy(piece, fuzzy[1], fuzzy[2])
        stem = text.removesuffix("*")
        if "*" in stem or re.search(r"\w\?\w", text):
            hint = "a star goes at the end of a word, as in nucl*; for other letters write zelensky~"
            raise self.error(f"{text} has a wildcard within it", hint, piece)
        terms = simple_terms(stem)
        if not terms:
            hint = "look for words, numbers or phrases"
            raise self.error(f"{text} holds no word", hint, piece)
        if stem != text and not is_spaceless(stem):  # of those scripts any part of a word is found as it stands
            if len(terms) > 1:
                hint = "a star goes with a single word: put a space where the mark stands"
                raise self.error(f"{text} is several words", hint, piece)
            folded = fold(only_word(stem))
            return Prefix(start, end, stem, folded, beginning(folded))
        return Word(start, end, text, terms[0]) if len(terms) == 1 else Phrase(start, end, text, terms)

    def phrase(self, piece: Piece) -> Node:
        text = piece.text.strip()
        terms = simple_terms(text)
        if not terms:
            hint = "put words or numbers between the quotation marks"
            raise self.error("a phrase without words", hint, piece)
        if len(terms) == 1:
            return Word(piece.start, piece.end, text, terms[0])
        if piece.slop >= 0:
            return Near(piece.start, piece.end, text, terms, piece.slop)
        return Phrase(piece.start, piece.end, text, terms)

    def fuzzy(self, piece: Piece, word: str, distance: str) -> Node:
        terms = simple_terms(word)
        if len(terms) != 1 or distance not in {"", "1", "2"}:
            hint = 'as in zelensky~, or zelensky~1 for one letter; several words near each other are "arms control"~5'
            raise self.error(f"{piece.text} is not one word that may be spelt otherwise", hint, piece)
        letters = int(distance) if distance else 1 if len(terms[0]) < 5 else 2
        return Fuzzy(piece.start, piece.end, word, terms[0], letters)
