"""Whose words a sentence holds: quotations, reports and turns of an interview brought together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.analysis.clauses import other_parties, other_quoted
from briefing.analysis.joint import pair
from briefing.analysis.lists import word_class
from briefing.analysis.parties import Party
from briefing.analysis.pronouns import meant_by
from briefing.analysis.quotations import Passage, by_sentence
from briefing.analysis.quoting import direct_cue, is_speech, is_title
from briefing.analysis.reporting import indirect_cue, is_minor
from briefing.analysis.scan import Scan
from briefing.analysis.speech import Cue, Sentence, sentence_with
from briefing.analysis.subjects import main_subject
from briefing.analysis.voice import OWN, Voice
from briefing.core.spans import Extent

_OF_EVIDENCE = word_class("verbs of evidence")
_INSERTED = re.compile(r",\s+[^\s,]+(?:\s+[^\s,]+){1,3},$")
"""A report put in between: "Perhaps, he said, the “matter” ends"."""
_ENDS = re.compile(r"(?:,[”\"’']|.[”\"’'],)(?!\s+(?:and|or|nor|that)\b)")
"""Where a report ends with its quotation: "said that it was “grave,” which it may be"."""


@dataclass(slots=True)
class _Piece:
    """A passage as far as it lies in one sentence."""

    sentence: int
    cue: Cue | None


class Voices:
    """The voices of an article's sentences, block by block."""

    def __init__(self, scan: Scan, passages: Sequence[Passage]) -> None:
        self._scan = scan
        self._passages = passages
        self._next = 0
        self._last: tuple[Passage, Cue | None] | None = None
        self._before: tuple[Sentence, Voice] | None = None
        self._open: list[tuple[list[Voice], int]] = []
        self._meant: dict[int, Party] = {}
        self._pairs: dict[int, tuple[Party, Party]] = {}
        self._reported_by: tuple[int, Cue | None] | None = None

    def of_block(
        self, block: int, sentences: Sequence[Extent], rows: Sequence[tuple[int, int]], verbs: Sequence[list[int]]
    ) -> list[Voice]:
        """The voice of each sentence of a block. Blocks must be asked for in order.

        `rows` and `verbs` tell the rows of each sentence's words, and of those that may report.
        """
        passages: list[Passage] = []
        while self._next < len(self._passages) and self._passages[self._next].block <= block:
            if self._passages[self._next].block == block:
                passages.append(self._passages[self._next])
            self._next += 1
        if not passages:
            return self._without_passages(sentences, rows, verbs)
        inside = by_sentence(passages, sentences)
        seen = [
            sentence_with(self._scan, extent, row, [part for _, part in parts], found)
            for extent, row, parts, found in zip(sentences, rows, inside, verbs, strict=True)
        ]
        spoken = self._spoken(passages, seen, inside)
        voices: list[Voice] = []
        for sentence, parts in zip(seen, inside, strict=True):
            voice = self._voice(sentence, parts, spoken)
            if voice.rule == "quote-alone" and self._fills(sentence, voice) and (party := self._introduced()):
                voice = replace(voice, party=party, rule="quote-follows")
            voice = self._with_antecedent(sentence, voice)
            voices.append(voice)
            self._chain(voices, parts, passages)
            self._before = sentence, voice
        self._leave_block()
        return voices

    def _without_passages(
        self, sentences: Sequence[Extent], rows: Sequence[tuple[int, int]], verbs: Sequence[list[int]]
    ) -> list[Voice]:
        """The voices of a block that quotes nothing."""
        voices: list[Voice] = []
        for extent, row, found in zip(sentences, rows, verbs, strict=True):
            sentence = Sentence(*extent, *row, (), found)
            voice = self._with_antecedent(sentence, self._indirect(sentence)) if found else OWN
            voices.append(voice)
            self._before = sentence, voice
        self._leave_block()
        return voices

    def _with_antecedent(self, sentence: Sentence, voice: Voice) -> Voice:
        """The voice with who is meant by "he" or "she", where the sentence before leaves no doubt."""
        if voice.party is None:
            return voice
        voice = self._joint(sentence, voice)
        if voice.party is None or voice.party.named:
            return voice
        party = self._meant.get(voice.party.start)
        if party is None and self._before is not None:
            before, told = self._before
            if (
                told.party
                and told.party.named
                and not told.joint
                and before.start <= told.party.start < before.end <= sentence.start
            ):
                party = meant_by(self._scan, voice.party, before, told.party)
        if party is None:
            return voice
        self._meant[voice.party.start] = party
        return replace(voice, party=party, rule=f"{voice.rule} pronoun")

    def _joint(self, sentence: Sentence, voice: Voice) -> Voice:
        """The voice with both who speak by one verb, of whom that names the nearer or nobody."""
        if voice.party is None or voice.others or "joint" in voice.rule:
            return voice
        start = voice.party.start
        if sentence.start <= start < sentence.end and (
            two := pair(self._scan, voice.party, sentence.low, sentence.high)
        ):
            self._pairs[start] = two
        found = self._pairs.get(start)
        return replace(voice, party=found[0], others=found[1:], rule=f"{voice.rule} joint") if found else voice

    def _leave_block(self) -> None:
        """Keeps the last sentence of a block only where it can introduce what the next block quotes."""
        if self._before and not (self._before[1].party or self._scan.text[self._before[0].end - 1] == ":"):
            self._before = None

    def _introduced(self) -> Party | None:
        """Who is quoted by a sentence that is nothing but a quotation: "Doe was not convinced. “It is late.”"."""
        if self._before is None:
            return None
        sentence, voice = self._before
        if voice.party and voice.party.named:
            return None if voice.joint else voice.party
        if voice.party or voice.quotes or sentence.high - sentence.low < 2:
            return None
        party = main_subject(self._scan, sentence.low, sentence.high)
        return party if party and party.named else None

    def _chain(self, voices: list[Voice], parts: list[tuple[int, Extent]], passages: Sequence[Passage]) -> None:
        """Gives the speaker whom the end of a quotation over several paragraphs names to its earlier sentences."""
        voice = voices[-1]
        if not parts or voice.rule.partition(" ")[0] not in {"quote-alone", "quote-verb", "quote-according"}:
            return
        passage = passages[parts[0][0]]
        if not passage.continued and parts[0][1][0] == passage.start:
            self._open = []
        if voice.rule != "quote-alone":
            for earlier, place in self._open if passage.continued and voice.party else ():
                earlier[place] = replace(earlier[place], party=voice.party, others=voice.others, rule="quote-continued")
            self._open = []
        elif not passages[parts[-1][0]].closed or passage.continued:
            self._open.append((voices, len(voices) - 1))

    def part(self) -> None:
        """Tells that a heading parts what comes from what was: no quotation goes on beyond it."""
        self._last = self._before = None

    @staticmethod
    def _fills(sentence: Sentence, voice: Voice) -> bool:
        """Whether a sentence is nothing but a quotation."""
        first, last = voice.quotes[0], voice.quotes[-1]
        return len(voice.quotes) == 1 and first[0] == sentence.start and last[1] >= sentence.end - 1

    def _spoken(
        self, passages: Sequence[Passage], seen: Sequence[Sentence], inside: Sequence[list[tuple[int, Extent]]]
    ) -> dict[int, Cue | None]:
        """Passage, by its place among the block's, to the cue that reports it; scare quotes and titles are absent."""
        pieces: dict[int, list[_Piece]] = {}
        for row, parts in enumerate(inside):
            for number, extent in parts:
                pieces.setdefault(number, []).append(_Piece(row, self._cue(seen[row], extent)))
        spoken: dict[int, Cue | None] = {}
        for number, passage in enumerate(passages):
            parts_of = pieces.get(number, [])
            cues = [piece.cue for piece in parts_of if piece.cue]
            cue = _best(cues)
            if cue is None and parts_of:
                cue = self._carried(number, passages, parts_of[0].sentence, seen, spoken)
            if cue is not None or is_speech(self._scan, passage):
                spoken[number] = cue
                self._last = passage, cue
        return spoken

    def _cue(self, sentence: Sentence, extent: Extent) -> Cue | None:
        """The cue of a passage in its sentence: the verb by it, or the report it is part of, if that alone names."""
        cue = direct_cue(self._scan, sentence, extent)
        if cue and (cue.rule == "quote-open" or (cue.party and cue.party.named)):
            return cue
        reported = self._report(sentence)
        if reported and _holds(reported.content, extent) and not is_title(self._scan, *self._scan.rows(*extent)):
            return replace(reported, rule="quote-in-report")
        return cue

    def _report(self, sentence: Sentence) -> Cue | None:
        """What a sentence reports in the author's words, looked for once however many passages it holds."""
        if self._reported_by is None or self._reported_by[0] != sentence.start:
            self._reported_by = sentence.start, indirect_cue(self._scan, sentence)
        return self._reported_by[1]

    def _carried(
        self,
        number: int,
        passages: Sequence[Passage],
        sentence: int,
        seen: Sequence[Sentence],
        spoken: dict[int, Cue | None],
    ) -> Cue | None:
        """The cue of the passage that this one goes on from, if it does."""
        passage = passages[number]
        cue = None
        if passage.continued and self._last is not None:
            cue = self._last[1]
        elif number and number - 1 in spoken and sentence and passage.start == seen[sentence].start:
            before, ended = seen[sentence - 1], passages[number - 1].end
            cue = spoken[number - 1] if before.start < ended < before.end else None
        return replace(cue, rule="quote-continued") if cue else None

    def _voice(self, sentence: Sentence, parts: list[tuple[int, Extent]], spoken: dict[int, Cue | None]) -> Voice:
        quotes = tuple(extent for number, extent in parts if number in spoken)
        if quotes:
            cues = [cue for number, _ in parts if number in spoken and (cue := spoken[number])]
            cue = _best(cues)
            here = (cue.start, cue.end) if cue and sentence.start <= cue.start < sentence.end else None
            content = self._reported(sentence, quotes, here)
            if cue is None:
                return Voice("direct", None, here, quotes, content, "quote-alone")
            others = other_quoted(self._scan, sentence, cue, cues)
            return Voice("direct", cue.party, here, quotes, content, cue.rule, others)
        return self._indirect(sentence) if sentence.verbs else OWN

    def _indirect(self, sentence: Sentence) -> Voice:
        """The voice of a sentence that quotes nothing, and may report."""
        found = indirect_cue(self._scan, sentence)
        if found is None:
            return OWN
        if is_minor(self._scan, sentence, found):
            guessed = self._scan.text[found.start : found.end].lower() in _OF_EVIDENCE
            return OWN if guessed else Voice("none", None, None, (), (found.content,), "report-within")
        others = other_parties(self._scan, sentence, found)
        return Voice("indirect", found.party, (found.start, found.end), (), (found.content,), found.rule, others)

    def _reported(self, sentence: Sentence, quotes: tuple[Extent, ...], cue: Extent | None) -> tuple[Extent, ...]:
        """Where the words of the speaker stand: in the quotations, and in a report that holds them."""
        first, last = quotes[0], quotes[-1]
        if cue and cue[0] >= last[1]:  # "It was “grave,” Doe said"
            before = self._scan.text[sentence.start : first[0]]
            runs_on = before[-1:].isspace() and before.rstrip()[-1:].isalnum()
            return ((sentence.start, last[1]),) if runs_on else quotes
        if cue and cue[1] <= first[0] and _INSERTED.search(self._scan.text, sentence.start, cue[1] + 1):
            return ((sentence.start, last[1]),)
        if cue and cue[1] <= first[0] and _reads_on(self._scan, cue, first):
            found = self._report(sentence)
            if found and found.start == cue[0] and found.content[0] >= cue[1]:
                ends = _ENDS.match(self._scan.text, last[1] - 2, sentence.end)
                return (found.content[0], last[1] if ends else found.content[1]), *quotes
        return quotes


def _reads_on(scan: Scan, cue: Extent, quote: Extent) -> bool:
    """Whether words of the report stand between its verb and what it quotes: "said that it was “grave”"."""
    low, high = scan.rows(cue[1], quote[0])
    return high > low


def _best(cues: Sequence[Cue]) -> Cue | None:
    """The first cue that names somebody, or that speaks of somebody at least."""
    named = next((cue for cue in cues if cue.party and cue.party.named), None)
    return named or next((cue for cue in cues if cue.party), cues[0] if cues else None)


def _holds(outer: Extent, inner: Extent) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
