"""Statements and blocks as compact text: offsets only, for the words are in the stored text.

A statement is a row of six to seventeen columns; what most statements lack stands last and is left off. Strings that
recur (rules, names, headings) are kept once an article. Where the statements begin and end stands ahead of all besides:
a search that shows twenty articles wants nothing else of them.
"""

import json
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, get_args, overload

from briefing.core.articles import Block, Boilerplate, Link
from briefing.core.spans import Span
from briefing.core.statements import (
    Attribution,
    Bound,
    DateMention,
    EventMention,
    Figure,
    Hedge,
    LeadIn,
    Precision,
    Speaker,
    Statement,
)

_ATTRIBUTIONS: tuple[Attribution, ...] = get_args(Attribution)
_PRECISIONS: tuple[Precision, ...] = get_args(Precision)
_BOUNDS: tuple[Bound, ...] = get_args(Bound)
_HEDGED, _EVALUATIVE, _QUESTION, _ANNOUNCEMENT = 4, 8, 16, 32
"""Bits of a row's flags, above the two of the attribution."""
_FIRST = 5
"""Columns that every row has: start, end, paragraph, flags, rule; the headings follow."""
_EMPTY: list[Any] = []
_WITHOUT_EXTENTS = '[["'
"""How what was packed before extents stood ahead begins: with the first of the strings."""


def pack_statements(statements: Sequence[Statement]) -> str:
    """An article's statements as one string."""
    strings: dict[str, int] = {}
    headings: dict[tuple[str, ...], int] = {}
    rows = [_row(statement, strings, headings) for statement in statements]
    extents = [offset for statement in statements for offset in (statement.start, statement.end)]
    return _dumps([extents, list(strings), list(headings), rows])


def unpack_statements(
    packed: str, text: str, article: str, *, revision: int, numbers: Collection[int] | None = None
) -> tuple[Statement, ...]:
    """The statements, or those of the given numbers (from 0) in ascending order, with their words cut from the text."""
    *_, strings, headings, rows = json.loads(packed)
    if numbers is not None:
        rows = [rows[number] for number in sorted(numbers)]
    unpacking = _Unpacking(text, article, revision, strings, [tuple(heading) for heading in headings])
    return tuple([unpacking.statement(row) for row in rows])


def unpack_extents(packed: str) -> list[tuple[int, int]]:
    """Start and end of each statement."""
    if packed.startswith(_WITHOUT_EXTENTS):
        return [(row[0], row[1]) for row in json.loads(packed)[-1]]
    offsets = json.loads(packed[1 : packed.index("]") + 1])
    return list(zip(offsets[::2], offsets[1::2], strict=True))


def _row(statement: Statement, strings: dict[str, int], headings: dict[tuple[str, ...], int]) -> list[Any]:
    def known(string: str) -> int:
        return strings.setdefault(string, len(strings))

    flags = _ATTRIBUTIONS.index(statement.attribution)
    flags |= _HEDGED if statement.modality == "hedged" else 0
    flags |= _EVALUATIVE if statement.evaluative else 0
    flags |= _QUESTION if statement.question else 0
    flags |= _ANNOUNCEMENT if statement.announcement else 0
    speaker, cue, lead_in = statement.speaker, statement.cue, statement.lead_in
    row: list[Any] = [
        statement.start,
        statement.end,
        statement.paragraph,
        flags,
        known(statement.rule),
        headings.setdefault(statement.heading, len(headings)),
        [known(actor) for actor in statement.actors],
        [[hedge.start, hedge.end, int(hedge.holder == "speaker")] for hedge in statement.hedges],
        [[date.span.start, date.span.end, date.iso, _PRECISIONS.index(date.precision)] for date in statement.dates],
        [_figure(figure, None if figure.unit is None else known(figure.unit)) for figure in statement.figures],
        [[quote.start, quote.end] for quote in statement.quotes],
        [cue.start, cue.end] if cue else [],
        _speaker(speaker, known) if speaker else [],
        [lead_in.start, lead_in.end, int(lead_in.hedged)] if lead_in else [],
        [_event(event, known(event.kind), statement.dates) for event in statement.events],
        [[word.start, word.end] for word in statement.evaluations],
        [_speaker(other, known) for other in statement.other_speakers],
        [statement.described.start, statement.described.end] if statement.described else [],
    ]
    while not row[-1] and len(row) > _FIRST + 1:
        row.pop()
    return row


def _speaker(speaker: Speaker, known: Callable[[str], int]) -> list[int]:
    """Its words, name, role and actor; -1 for no role, and what is not told at the end left off."""
    row = [speaker.span.start, speaker.span.end, known(speaker.name)]
    if speaker.role or speaker.actor:
        row.append(known(speaker.role) if speaker.role else -1)
    return [*row, known(speaker.actor)] if speaker.actor else row


def _figure(figure: Figure, unit: int | None) -> list[Any]:
    row = [figure.span.start, figure.span.end, figure.value, unit]
    if figure.bound != "exact" or figure.until is not None:
        row += [_BOUNDS.index(figure.bound), figure.until]
    return row


def _event(event: EventMention, kind: int, dates: Sequence[DateMention]) -> list[Any]:
    """Its words, kind, place and which of the statement's dates is its own; -1 for none."""
    place = [event.place.start, event.place.end] if event.place else []
    return [event.span.start, event.span.end, kind, dates.index(event.date) if event.date else -1, *place]


@dataclass(frozen=True, slots=True)
class _Unpacking:
    """What the rows of one article are read with."""

    text: str
    article: str
    revision: int
    strings: list[str]
    headings: list[tuple[str, ...]]

    def span(self, start: int, end: int) -> Span:
        return Span(self.article, self.revision, start, end, self.text[start:end])

    def statement(self, row: list[Any]) -> Statement:
        start, end, paragraph, flags, rule, heading, *rest = row
        rest += [_EMPTY] * (12 - len(rest))
        actors, hedges, dates, figures, quotes, cue, speaker, lead_in, events, evaluations, others, described = rest
        told = tuple([self.date(*date) for date in dates]) if dates else ()
        return Statement(
            self.article,
            self.revision,
            start,
            end,
            self.text[start:end],
            paragraph,
            self.headings[heading],
            _ATTRIBUTIONS[flags & 3],
            "hedged" if flags & _HEDGED else "asserted",
            bool(flags & _EVALUATIVE),
            bool(flags & _QUESTION),
            bool(flags & _ANNOUNCEMENT),
            self.speaker(speaker) if speaker else None,
            self.span(*cue) if cue else None,
            tuple([self.span(*quote) for quote in quotes]) if quotes else (),
            tuple([self.hedge(*hedge) for hedge in hedges]) if hedges else (),
            told,
            tuple([self.figure(*figure) for figure in figures]) if figures else (),
            tuple([self.strings[actor] for actor in actors]) if actors else (),
            (),
            self.strings[rule],
            self.lead_in(*lead_in) if lead_in else None,
            tuple([self.event(told, *event) for event in events]) if events else (),
            tuple([self.span(*word) for word in evaluations]) if evaluations else (),
            tuple([self.speaker(other) for other in others]) if others else (),
            self.span(*described) if described else None,
        )

    def speaker(self, column: list[int]) -> Speaker:
        start, end, name, *more = column
        role, actor = (self.strings[one] if one >= 0 else None for one in (*more, -1, -1)[:2])
        return Speaker(self.strings[name], role, self.span(start, end), actor)

    def lead_in(self, start: int, end: int, hedged: int) -> LeadIn:
        return LeadIn(self.article, self.revision, start, end, self.text[start:end], bool(hedged))

    def hedge(self, start: int, end: int, speakers: int) -> Hedge:
        words = self.text[start:end]
        return Hedge(self.article, self.revision, start, end, words, "speaker" if speakers else "author")

    def date(self, start: int, end: int, iso: str | None, precision: int) -> DateMention:
        return DateMention(self.span(start, end), iso, _PRECISIONS[precision])

    def figure(self, start: int, end: int, value: float, unit: int | None, *more: Any) -> Figure:
        bound, until = more or (0, None)
        told = None if unit is None else self.strings[unit]
        return Figure(self.span(start, end), value, told, _BOUNDS[bound], until)

    def event(
        self, dates: tuple[DateMention, ...], start: int, end: int, kind: int, date: int, *place: int
    ) -> EventMention:
        where = self.span(*place) if place else None
        return EventMention(self.span(start, end), self.strings[kind], where, None if date < 0 else dates[date])


def pack_blocks(blocks: Sequence[Block]) -> str:
    """Blocks as one string."""
    headings: dict[tuple[str, ...], int] = {}
    rows = [
        [
            block.kind,
            block.level,
            block.start,
            block.end,
            headings.setdefault(block.heading, len(headings)),
            block.paragraph,
        ]
        for block in blocks
    ]
    return _dumps([list(headings), rows])


def unpack_blocks(packed: str) -> tuple[Block, ...]:
    """The blocks that were packed."""
    return tuple(PackedBlocks(packed))


class PackedBlocks(Sequence[Block]):
    """The blocks that were packed, each made when it is asked for: a snippet looks at two or three of a hundred."""

    def __init__(self, packed: str) -> None:
        headings, rows = json.loads(packed)
        self._paths = tuple(map(tuple, headings))
        self._rows = tuple(map(tuple, rows))  # Python's collector of garbage passes over tuples of plain values

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> Block: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Block, ...]: ...

    def __getitem__(self, place: int | slice) -> Block | tuple[Block, ...]:
        if isinstance(place, slice):
            return tuple(map(self._block, self._rows[place]))
        return self._block(self._rows[place])

    def __iter__(self) -> Iterator[Block]:
        return map(self._block, self._rows)

    def _block(self, row: tuple[Any, ...]) -> Block:
        kind, level, start, end, heading, paragraph = row
        return Block(kind, level, start, end, self._paths[heading], paragraph)

    def filled(self) -> tuple[list[int], list[int]]:
        """The places of the headings that hold anything, and those of the other blocks that do."""
        filled = [(place, row[0]) for place, row in enumerate(self._rows) if row[3] > row[2]]
        headings = [place for place, kind in filled if kind == "heading"]
        return headings, [place for place, kind in filled if kind != "heading"]

    def starts(self) -> list[int]:
        """The offset at which each begins."""
        return [row[2] for row in self._rows]


def pack_boilerplate(boilerplate: Sequence[Boilerplate]) -> str:
    """What was set apart as one string."""
    return _dumps([[part.start, part.end, part.reason] for part in boilerplate])


def unpack_boilerplate(packed: str) -> tuple[Boilerplate, ...]:
    """What was packed."""
    return tuple(Boilerplate(*part) for part in json.loads(packed))


def pack_links(links: Sequence[Link]) -> str:
    """The links as one string."""
    return _dumps([[link.start, link.end, link.address] for link in links])


def unpack_links(packed: str) -> tuple[Link, ...]:
    """What was packed."""
    return tuple(Link(*link) for link in json.loads(packed))


def _dumps(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
