"""The rows of a comparison's balance: kinds of statements, voices, words; each count opens the lines behind it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.app.widgets.cells import Line, Part, fit, pad, pad_left, width_of
from briefing.app.widgets.dressing import Layer
from briefing.app.widgets.prose import wrap_statement, wrap_words
from briefing.app.widgets.rows import Rows
from briefing.core.comparisons import Balance, Comparison, Term, Voice
from briefing.core.spans import Span
from briefing.core.statements import Kind, Statement

KINDS: tuple[tuple[Kind, str], ...] = (
    ("reported", "plain"),
    ("attributed", "attributed"),
    ("quoted", "quoted"),
    ("hedged", "hedged"),
    ("judgement", "judged"),
)
"""Kinds of statements with what they are called here."""
BAR = 20
"""Cells of a bar that stands for all statements of a source."""
FULL, PART = "█", "▌"
"""A cell of a bar, and half a cell."""


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """One row: a heading, a note, a count with the lines behind it, or one of those lines."""

    key: str
    """The same when the comparison is made anew."""
    heading: str = ""
    """A part of the balance."""
    source: str = ""
    """A source that the counts after it are of."""
    note: str = ""
    """A sentence of the tool's own."""
    label: str = ""
    """What is counted."""
    told: str = ""
    """The count in words."""
    share: float | None = None
    """The count as a share of all, where there is a bar."""
    behind: tuple[Statement, ...] = ()
    """The lines behind the count."""
    statement: Statement | None = None
    """One of those lines."""
    marked: tuple[Span, ...] = ()
    """What is counted in it."""


class BalanceRows(Rows):
    """The balance of a comparison; counts that are `opened` show the lines behind them."""

    uniform = 0

    def __init__(self, comparison: Comparison, opened: Iterable[str] = ()) -> None:
        self.opened = frozenset(opened)
        self._rows = tuple(self._all_rows(comparison))
        super().__init__(self._rows)

    def key(self, index: int) -> str:
        """What tells the row from others."""
        return self._rows[index].key

    def selectable(self, index: int) -> bool:
        """Counts with lines behind them, and the lines."""
        row = self._rows[index]
        return bool(row.behind) or row.statement is not None

    def span(self, key: str) -> Span | None:
        """The statement on a row."""
        index = self.find(key)
        return None if index is None else self._rows[index].statement

    def toggled(self, key: str) -> frozenset[str]:
        """Which counts are opened after the one of that key is opened or closed."""
        return self.opened - {key} if key in self.opened else self.opened | {key}

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """The row."""
        row = self._rows[index]
        if row.heading:
            rule = "─" * max(0, width - width_of(row.heading) - 1)
            return (), fit(((row.heading, "heading"), (f" {rule}", "dim")), width)
        if row.source:
            return (), *wrap_words(row.source, width, "group")
        if row.note:
            return wrap_words(row.note, width, "note")
        if row.statement is not None:
            marks = [Layer("match", [(span.start, span.end) for span in row.marked])] if row.marked else []
            citation = f"[¶{row.statement.paragraph}]"
            return wrap_statement(row.statement, width, citation=citation, indent="    ", over=marks)
        return _count_lines(row, width, opened=row.key in self.opened)

    def _all_rows(self, comparison: Comparison) -> Iterator[BalanceRow]:
        yield BalanceRow("balance", heading="Balance")
        yield BalanceRow("balance note", note="What each source’s statements on it are: counts and shares, no grade.")
        for source, balance in comparison.balance.items():
            yield BalanceRow(f"balance {source}", source=_title(comparison, source))
            for row in _kind_rows(source, balance):
                yield from self._with_lines(row)
        yield BalanceRow("voices", heading="Who speaks")
        for source, balance in comparison.balance.items():
            yield BalanceRow(f"voices {source}", source=_title(comparison, source))
            if not balance.voices:
                yield BalanceRow(f"voices {source} none", note="Quotes nobody on it.")
            for row in _voice_rows(source, balance):
                yield from self._with_lines(row)
        yield from self._wording_rows(comparison)

    def _wording_rows(self, comparison: Comparison) -> Iterator[BalanceRow]:
        statements = _statements(comparison)
        for kind, title, note in (
            ("own", "Their own words", "Words that one uses more than each of the others, beyond chance."),
            ("naming", "Their words for one thing", "Words among which a writer chooses; none is said to be right."),
        ):
            several = [wording for wording in comparison.wording if wording.kind == kind]
            if not any(terms for wording in several for terms in wording.terms.values()):
                continue
            yield BalanceRow(kind, heading=title)
            yield BalanceRow(f"{kind} note", note=note)
            for number, wording in enumerate(several):
                if number:
                    yield BalanceRow(f"{kind} {number}", note=" ")
                for source, term in ((source, term) for source, terms in wording.terms.items() for term in terms):
                    row = _term_row(f"{kind} {number} {source}", _title(comparison, source), term, statements)
                    yield from self._with_lines(row, term.spans)

    def _with_lines(self, row: BalanceRow, marked: Sequence[Span] = ()) -> Iterator[BalanceRow]:
        """A count, and the lines behind it when it is opened."""
        yield row
        if row.key in self.opened:
            for each in row.behind:
                within = tuple(span for span in marked if _holds(each, span))
                yield BalanceRow(f"{row.key} {each.article} {each.start}", statement=each, marked=within)


def _kind_rows(source: str, balance: Balance) -> Iterator[BalanceRow]:
    whole = balance.statements
    for kind, name in KINDS:
        held = balance.kinds.get(kind, ())
        share = len(held) / whole if whole else 0.0
        yield BalanceRow(f"kind {source} {kind}", label=name, told=f"{len(held):,}", share=share, behind=held)


def _voice_rows(source: str, balance: Balance) -> Iterator[BalanceRow]:
    for side, (quoted, told) in balance.sides.items():
        behind = tuple(each for voice in balance.voices if voice.side == side for each in voice.statements)
        label = f"side: {side or 'not told'}"
        yield BalanceRow(f"side {source} {side}", label=label, told=_words(quoted, told), behind=behind)
    for voice in balance.voices:
        key = f"voice {source} {voice.speaker}"
        yield BalanceRow(key, label=_who(voice), told=_words(voice.quoted, voice.told), behind=voice.statements)


def _term_row(key: str, source: str, term: Term, statements: Sequence[Statement]) -> BalanceRow:
    behind = tuple(each for each in statements if any(_holds(each, span) for span in term.spans))
    times = "once" if term.count == 1 else f"{term.count:,} times"
    return BalanceRow(f"{key} {term.term}", label=f"“{term.term}” {times}", told=source, behind=behind)


def _count_lines(row: BalanceRow, width: int, *, opened: bool) -> tuple[Line, ...]:
    sign = ("▾ " if opened else "▸ ") if row.behind else "  "
    if row.share is None:
        lines = wrap_words(row.label, width, indent="  ")
        first: Line = ((sign, "dim"), *lines[0][1:])
        return (first, *lines[1:], *wrap_words(row.told, width, "dim", indent="    "))
    halves = round(row.share * BAR * 2)
    bar = FULL * (halves // 2) + PART * (halves % 2)
    parts: tuple[Part, ...] = (
        (sign, "dim"),
        (pad(row.label, 11), ""),
        (pad_left(row.told, 5), ""),
        (pad_left(f"{row.share:.0%}", 5), "count"),
        (f" {bar}", "dim"),
    )
    return (fit(parts, width),)


def _words(quoted: int, told: int) -> str:
    return ", ".join(f"{count:,} words {how}" for count, how in ((quoted, "quoted"), (told, "told")) if count)


def _who(voice: Voice) -> str:
    return ", ".join(filter(None, (voice.speaker or "speakers not named", voice.role)))


def _title(comparison: Comparison, source: str) -> str:
    return comparison.titles.get(source, source)


def _statements(comparison: Comparison) -> tuple[Statement, ...]:
    return tuple(each for row in comparison.rows for cell in row.cells.values() for each in cell)


def _holds(statement: Statement, span: Span) -> bool:
    return statement.article == span.article and statement.start <= span.start and span.end <= statement.end
