"""Whose words stand below a line that ends in a colon, though no marks quote them: "Minister Jane Doe said:"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.analysis.lists import reporting_verbs, weak_verbs, word_class
from briefing.analysis.parties import Party
from briefing.analysis.scan import Rows, Scan
from briefing.analysis.speech import Sentence, is_denied, is_open, named_by
from briefing.analysis.tellers import whole_phrase
from briefing.analysis.voice import Voice
from briefing.core.articles import Block
from briefing.core.spans import Extent

_NEAR = 8
"""Within how many words of the colon the verb stands that has what follows for its object."""
_ASIDES = (
    word_class("prepositions") | word_class("words of time") | {"during", "this", "last", "earlier", "later", "then"}
)
_MARKS = "“”„«»\"'‘"
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us)\b")


class Below:
    """What an article's blocks owe to the line before them. Blocks must be shown in order."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._told: Voice | None = None
        self._kind = ""

    def part(self) -> None:
        """Tells that a heading parts what comes from the line before."""
        self._told = None

    def voices(self, block: Block, extents: Sequence[Extent], voices: list[Voice]) -> list[Voice]:
        """The voices of a block's sentences, those of whoever the line before introduces among them.

        A list and a quotation set apart are all theirs; of paragraphs the first is, and those after it that go on in
        the first person.
        """
        if block.kind == "paragraph" and len(extents) > 1:
            voices = self._run_on(extents, voices)
        told = self._told
        if told is None or not extents:
            return voices
        if not self._goes_on(block, told):
            self._told = None
            return voices
        self._kind = block.kind
        return [
            replace(told, content=(extent,)) if voice.attribution == "none" else voice
            for extent, voice in zip(extents, voices, strict=True)
        ]

    def _run_on(self, extents: Sequence[Extent], voices: list[Voice]) -> list[Voice]:
        """The voices, a speaker's next sentences in the first person his: "Doe said: We will leave. We are tired."."""
        found = list(voices)
        told: Voice | None = None
        for place, (extent, voice) in enumerate(zip(extents, voices, strict=True)):
            if voice.attribution != "none":
                colon = voice.attribution == "indirect" and voice.cue and self._scan.text.startswith(":", voice.cue[1])
                told = _voice(voice.party, voice.others, direct=True, joint=voice.joint) if colon else None
            elif told and _FIRST_PERSON.search(self._scan.text, *extent):
                found[place] = replace(told, content=(extent,))
            else:
                told = None
        return found

    def _goes_on(self, block: Block, told: Voice) -> bool:
        """Whether a block is still what the line introduces."""
        if self._kind and self._kind != block.kind:
            return False
        if block.kind in {"item", "quotation"}:
            return True
        text = self._scan.text
        if block.kind != "paragraph" or told.attribution != "direct" or text[block.start] in _MARKS:
            return False
        return not self._kind or _FIRST_PERSON.search(text, block.start, block.end) is not None

    def hear(self, extent: Extent, rows: Rows, verbs: Sequence[int], voice: Voice) -> None:
        """Takes in the last sentence of a block: it may introduce the next."""
        if self._scan.text[extent[1] - 1] != ":":
            return
        self._kind = ""
        self._told = self._opened(Sentence(*extent, *rows, (), verbs), voice)

    def _opened(self, sentence: Sentence, voice: Voice) -> Voice | None:
        """The voice of what a line introduces; None where nobody is told to say it."""
        if voice.quotes or voice.rule.startswith("label"):
            return None
        if voice.attribution == "indirect" and voice.cue:
            told = self._has_no_object(self._scan.rows(*voice.cue)[1] - 1, sentence.high)
            return _voice(voice.party, voice.others, direct=told and "according" not in voice.rule, joint=voice.joint)
        for row in reversed(sentence.verbs):
            if sentence.high - row > _NEAR:
                break
            party = self._speaker(sentence, row)
            if party:
                return _voice(party, (), direct=self._has_no_object(row, sentence.high), joint=False)
        return None

    def _has_no_object(self, row: int, high: int) -> bool:
        """Whether a verb leaves what it reports to what follows: it tells where, when or to whom at most."""
        after = self._scan.lowered[row + 1 : high]
        if not after or after[-1] == "following":
            return True
        if len(after) >= _NEAR or "that" in after:
            return False
        return after[0] in _ASIDES or reporting_verbs().get(self._scan.lowered[row]) == "tell"

    def _speaker(self, sentence: Sentence, row: int) -> Party | None:
        """Who says by a verb what follows the colon: "Jane Doe wrote on Monday:"."""
        word = self._scan.lowered[row]
        if word in weak_verbs() or word not in reporting_verbs() or word.endswith("ing"):
            return None
        party = named_by(self._scan, sentence, row, follows=False, turns=False)
        if party is None or is_open(self._scan, sentence.low, row, party):
            return None
        first = whole_phrase(self._scan, party, sentence.low)
        opens = first == sentence.low or "," in self._scan.gaps[first - 1]
        return party if opens and not is_denied(self._scan, sentence.low, row) else None


def _voice(party: Party | None, others: tuple[Party, ...], *, direct: bool, joint: bool) -> Voice:
    rule = ("said-below" if direct else "told-below") + " joint" * joint
    return Voice("direct" if direct else "indirect", party, None, (), (), rule, others if joint else ())
