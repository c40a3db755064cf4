"""From a document to its statements: the rules of this room brought together, sentence by sentence."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing.analysis.actor_list import ActorList, reference_actors
from briefing.analysis.actors import Actors
from briefing.analysis.announcements import announces
from briefing.analysis.below import Below
from briefing.analysis.dates import FoundDate, dates
from briefing.analysis.descriptions import description
from briefing.analysis.events import events
from briefing.analysis.figures import figures
from briefing.analysis.fragments import is_fragment, is_sentence, pared
from briefing.analysis.hedges import evaluations, hedges, is_condition
from briefing.analysis.holders import holder
from briefing.analysis.introductions import introduced
from briefing.analysis.judgements import judges
from briefing.analysis.labels import Turn, turns
from briefing.analysis.marks import ACTOR, BODY, EVALUATION, EVENT, FIGURE, HEDGE, NUMBER, VERB, Marks
from briefing.analysis.page_lines import is_signature, signs_off, stated
from briefing.analysis.parties import Party, described
from briefing.analysis.people import People
from briefing.analysis.quotations import passages
from briefing.analysis.scan import Rows, Scan
from briefing.analysis.sentences import sentences
from briefing.analysis.speakers import Speakers, is_clear
from briefing.analysis.voice import Voice, turn_voice
from briefing.analysis.voices import Voices
from briefing.analysis.when import Dates, day_of
from briefing.core.articles import Block, Document
from briefing.core.spans import Extent, Span, meets
from briefing.core.statements import DateMention, EventMention, Figure, Hedge, Speaker, Statement

ANALYSIS_VERSION = 9
"""Raised when analysis would read a text otherwise than before, so that articles are analysed anew."""

_LONGEST_DATE = 40
_CLOSERS = "”\"’')]»"


def analyse(document: Document, actors: ActorList | None = None) -> tuple[Statement, ...]:
    """The statements of a document, in order, trimmed, none in headings or boilerplate. Linear in the text's length.

    `actors` are the names that count as actors; without them those of the reference list do.
    """
    return introduced(document.blocks, _Analyser(document, actors or reference_actors()).statements())


_Sentence = tuple[Extent, Rows, dict[int, list[int]], Voice]
"""A sentence: where it is, in the text and among its words; which of them matter to which rule; whose voice it is."""


class _Heard(NamedTuple):
    """The sentences of a block, in columns; a voice may still become another while the article is heard."""

    turn: Turn | None
    extents: list[Extent]
    rows: list[Rows]
    marked: list[dict[int, list[int]]]
    voices: list[Voice]


def _rules(said: str, held: Sequence[Hedge], *, judges: bool, announces: bool) -> str:
    """The names of the rules that made a statement what it is."""
    if not (held or judges or announces):
        return said or "plain"
    conditions = [is_condition(hedge.text) for hedge in held]
    rules = (
        said,
        "hedge" if not all(conditions) else "",
        "condition" if any(conditions) else "",
        "evaluation" if judges else "",
        "announcement" if announces else "",
    )
    return " ".join(filter(None, rules))


class _Analyser:
    """One document under analysis."""

    def __init__(self, document: Document, actors: ActorList) -> None:
        self._article, self._revision = document.article.id, document.article.revision
        self._text = document.text
        self._blocks = document.blocks
        self._scan = Scan(document.text)
        self._marks = Marks(self._scan, actors)
        self._turns = turns(document.text, document.blocks)
        self._voices = Voices(self._scan, passages(document.text, document.blocks))
        self._signed = False
        self._below = Below(self._scan)
        self._dates = Dates(self._scan, day_of(document.article.date))
        people = People(document.text, document.blocks, document.boilerplate)
        self._actors = Actors(self._scan, people, actors)
        self._speakers = Speakers(document, self._scan, people, self._actors)

    def statements(self) -> list[Statement]:
        """All statements. Voices are heard through the article first: a quotation may name its speaker late."""
        heard = [self._hear(number, block) for number, block in enumerate(self._blocks)]
        voices = (voice for held in heard if held for voice in held.voices)
        parties = (party for voice in voices for party in (voice.party, *voice.others) if party and party.named)
        self._actors.hear({self._text[party.start : party.end] for party in parties})
        found: list[Statement] = []
        dated: FoundDate | None = None
        for block, held in zip(self._blocks, heard, strict=True):
            if held is None:
                dated = self._date_of(block)
                continue
            made = [self._statement(block, held.turn, sentence) for sentence in zip(*held[1:], strict=True)]
            if dated and made:
                made[0] = self._dated(made[0], dated)
                dated = None
            found.extend(made)
        return found

    def _date_of(self, heading: Block) -> FoundDate | None:
        """The date that a heading opens with, as those of a chronicle do: "June 2023: the talks"."""
        extent = heading.start, min(heading.end, heading.start + _LONGEST_DATE)
        found = dates(self._scan, range(*self._scan.rows(*extent)), extent)
        if not found or found[0].start != heading.start:
            return None
        after = self._text[found[0].end : heading.end].lstrip()
        return found[0] if not after or after[0] in ":-–—" else None

    def _dated(self, statement: Statement, dated: FoundDate) -> Statement:
        """The first statement under a dated heading, with that date, unless it tells one itself."""
        if any(one.iso and dated.iso and one.iso.startswith(dated.iso) for one in statement.dates):
            return statement
        mention = DateMention(self._span(dated.start, dated.end), dated.iso, dated.precision)
        rule = "date-of-heading" if statement.rule == "plain" else f"{statement.rule} date-of-heading"
        return replace(statement, dates=(mention, *statement.dates), rule=rule)

    def _hear(self, number: int, block: Block) -> _Heard | None:
        """The sentences of a block with their voices; None for a heading."""
        if block.kind == "heading":
            self._voices.part()
            self._below.part()
            return None
        turn = self._turns.get(number)
        extents = sentences(self._text, turn.start if turn else block.start, block.end)
        if turn is None and block.kind == "paragraph":
            extents = self._stated(extents)
        rows = [self._scan.rows(*extent) for extent in extents]
        marked = [self._marks.between(*row) for row in rows]
        verbs = [
            self._verbs(found[VERB], row[0]) if VERB in found else [] for row, found in zip(rows, marked, strict=True)
        ]
        voices = self._voices.of_block(number, extents, rows, verbs)
        if turn:
            voices = [turn_voice(turn, extent) for extent in extents]
            self._below.part()
        else:
            voices = self._below.voices(block, extents, voices)
            if extents:
                self._below.hear(extents[-1], rows[-1], verbs[-1], voices[-1])
        return _Heard(turn, extents, rows, marked, voices)

    def _stated(self, extents: Sequence[Extent]) -> list[Extent]:
        """Those sentences of a paragraph that state something: no datelines, no greetings, no names below a letter."""
        found: list[Extent] = []
        for one in extents:
            if is_sentence(self._text, one):
                self._signed = False
                found.append(pared(self._text, one))
                continue
            if self._signed and is_signature(self._text, one):
                continue
            self._signed = signs_off(self._text, one)
            if not self._signed and stated(self._text, one) and not is_fragment(self._text, one):
                found.append(pared(self._text, one))
        return found

    def _verbs(self, rows: Sequence[int], low: int) -> list[int]:
        """Those of the rows that may be verbs: a capital within a sentence makes a name of them ("State")."""
        return [row for row in rows if row == low or not self._scan.words[row][0].isupper()]

    def _statement(self, block: Block, turn: Turn | None, sentence: _Sentence) -> Statement:
        extent, within, marked, voice = sentence
        start, end = extent
        text = self._text
        held = self._hedges(marked[HEDGE], extent, voice) if HEDGE in marked else ()
        hedged = bool(held) and any(hedge.holder == "author" for hedge in held)
        last = text[end - 1]
        question = last == "?" or (last in _CLOSERS and text[start:end].rstrip(_CLOSERS).endswith("?"))
        question = question or bool(turn and turn.asks)
        announcement = voice.attribution == "none" and announces(self._scan, within, extent)
        judging = (
            ()
            if question or announcement or EVALUATION not in marked
            else self._judging(marked[EVALUATION], extent, voice, held)
        )
        when = self._dates.of(extent, within, marked, block.paragraph)
        mentions = (
            tuple([DateMention(self._span(one.start, one.end), one.iso, one.precision) for one in when]) if when else ()
        )
        speakers = self._speakers_of(voice, turn) if voice.party or voice.others else (None,)
        return Statement(
            self._article,
            self._revision,
            start,
            end,
            text[start:end],
            block.paragraph,
            block.heading,
            voice.attribution,
            "hedged" if hedged else "asserted",
            bool(judging),
            question,
            announcement,
            speakers[0],
            self._span(*voice.cue) if voice.cue else None,
            tuple([self._span(*quote) for quote in voice.quotes]) if voice.quotes else (),
            held,
            mentions,
            self._figures(sentence, when) if FIGURE in marked or NUMBER in marked else (),
            self._actors.of(within, marked.get(ACTOR, ()), marked.get(BODY, ())),
            (),
            _rules(voice.rule, held, judges=bool(judging), announces=announcement),
            None,
            self._events(marked[EVENT], extent, within, when, mentions) if EVENT in marked else (),
            judging,
            tuple([other for other in speakers[1:] if other]) if len(speakers) > 1 else (),
            None if any(speakers) else self._described(voice),
        )

    def _span(self, start: int, end: int) -> Span:
        return Span(self._article, self._revision, start, end, self._text[start:end])

    def _speaker(self, party: Party | None, turn: Turn | None) -> Speaker | None:
        """Who says it, with the common name of a state or organisation that does."""
        speaker = self._speakers.of(party, turn)
        if speaker is None:
            return None
        common = self._actors.common(speaker.name) or self._actors.spoken_for(speaker.name)
        return Speaker(speaker.name, speaker.role, speaker.span, common) if common else speaker

    def _speakers_of(self, voice: Voice, turn: Turn | None) -> tuple[Speaker | None, ...]:
        """Who says it, and who else; of two by one verb nobody where a name may be but half of one."""
        found = (self._speaker(voice.party, turn), *(self._speaker(party, None) for party in voice.others))
        if not (voice.joint and voice.party):
            return found
        whole = described(self._scan, self._scan.rows(voice.party.start, voice.party.end)[0], voice.others[0].last)
        if self._actors.common(self._text[whole.start : whole.end]):
            return (self._speaker(whole, None),)
        return (None,) if any(one and not is_clear(one) for one in found) else found

    def _described(self, voice: Voice) -> Span | None:
        """The words by which the text speaks of who says it, where that is nobody it names."""
        extent = description(self._scan, voice.party) if voice.party and voice.attribution != "none" else None
        return self._span(*extent) if extent and not voice.joint else None

    def _hedges(self, rows: Sequence[int], extent: Extent, voice: Voice) -> tuple[Hedge, ...]:
        found: list[Hedge] = []
        for start, end in hedges(self._scan, rows, *extent):
            if whose := holder(self._scan, (start, end), extent[0], voice):
                found.append(Hedge(self._article, self._revision, start, end, self._text[start:end], whose))
        return tuple(found)

    def _judging(self, rows: Sequence[int], extent: Extent, voice: Voice, held: tuple[Hedge, ...]) -> tuple[Span, ...]:
        """The words by which the author judges; those of a hedge ("it should help") do not."""
        return tuple(
            [
                self._span(*word)
                for word in evaluations(self._scan, rows, extent[1])
                if not any(hedge.start <= word[0] and word[1] <= hedge.end for hedge in held)
                and judges(self._scan, word, extent[0])
                and holder(self._scan, word, extent[0], voice) == "author"
            ]
        )

    def _events(
        self, rows: Sequence[int], extent: Extent, within: Rows, when: Sequence[FoundDate], dates: Sequence[DateMention]
    ) -> tuple[EventMention, ...]:
        found: list[EventMention] = []
        for one in events(self._scan, rows, within, extent, when):
            place = self._span(*one.place) if one.place else None
            date = dates[one.date] if one.date is not None else None
            found.append(EventMention(self._span(one.start, one.end), one.kind, place, date))
        return tuple(found)

    def _figures(self, sentence: _Sentence, when: Sequence[FoundDate]) -> tuple[Figure, ...]:
        """The figures of a sentence that are no part of a date."""
        extent, within, marked, _ = sentence
        days = [(day.start, day.end) for day in when]
        rows = sorted((*marked.get(NUMBER, ()), *marked.get(FIGURE, ())))
        if days:
            starts, ends = self._scan.starts, self._scan.ends
            rows = [row for row in rows if not meets((starts[row], ends[row]), days)]
        return tuple(
            [
                Figure(self._span(one.start, one.end), one.value, one.unit, one.bound, one.until)
                for one in figures(self._scan, rows, within[0], extent)
                if not days or not meets((one.start, one.end), days)
            ]
        )
