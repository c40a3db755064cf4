"""Who says what: the words of a sentence that attribute it, and the party they name.

Direct speech is a quoted passage with a reporting verb by it. Indirect speech is a reporting verb with a clause,
"according to X", or "in X's view". Which verbs may do which is told in data/reporting_verbs.txt.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from briefing.analysis.lists import reporting_verbs, word_class
from briefing.analysis.parties import Party, party_after, party_before
from briefing.analysis.scan import Scan
from briefing.core.spans import Extent

_CLAUSE_STARTS = word_class("clause openers")
_NO_VERB_AFTER = word_class("no verb after")
_BE = word_class("be")
_VIEWS = frozenset({"view", "words", "opinion"})
_FAR = 15
"""How many words may stand between a passage and the verb that reports it."""


class Cue(NamedTuple):
    """Words that mark an attribution."""

    start: int
    """Offset of the first code point."""
    end: int
    """Offset after the last."""
    party: Party | None
    """Who is named by it."""
    rule: str
    """The rule that found it."""
    content: Extent
    """Where the words of the speaker stand."""


class Sentence(NamedTuple):
    """A sentence as the rules of speech see it."""

    start: int
    """Offset of its first code point."""
    end: int
    """Offset after its last code point."""
    low: int
    """The row of its first word."""
    high: int
    """The row after its last word."""
    passages: Sequence[Extent]
    """The quoted passages within it, in order."""
    verbs: Sequence[int]
    """The rows of the words outside its passages that may report, in order."""


def sentence_with(
    scan: Scan, extent: Extent, rows: tuple[int, int], passages: list[Extent], verbs: list[int]
) -> Sentence:
    """A sentence of which those words may report that stand outside its passages."""
    outside = verbs
    if passages and verbs:
        outside = []
        number = 0
        for row in verbs:
            place = scan.starts[row]
            while number < len(passages) and passages[number][1] <= place:
                number += 1
            if number == len(passages) or place < passages[number][0]:
                outside.append(row)
    return Sentence(*extent, *rows, passages, outside)


def direct_cue(scan: Scan, sentence: Sentence, passage: Extent) -> Cue | None:
    """The reporting verb that stands nearest to a passage, with who it names."""
    best: tuple[int, int] | None = None
    first, after = scan.rows(*passage)
    verbs = sentence.verbs
    for row in verbs[bisect_left(verbs, first - 1 - _FAR) : bisect_right(verbs, after + _FAR)]:
        distance = row - after if row >= after else first - 1 - row
        if distance < 0 or not _reports_quotation(scan, sentence, row):
            continue
        weight = distance + (4 if row >= after and _breaks(scan, after, row) else 0)
        if best is None or weight < best[0]:
            best = weight, row
    if best is None:
        return None
    row = best[1]
    if scan.words[row].lower() == "according":
        party = party_after(scan, row + 1, sentence.high)
        return Cue(scan.starts[row], scan.ends[row + 1], party, "quote-according", passage)
    party = _speaker_by(scan, sentence, row, after if row >= after else None)
    return Cue(scan.starts[row], scan.ends[row], party, "quote-verb", passage)


def _breaks(scan: Scan, low: int, high: int) -> bool:
    """Whether a mark that ends a clause stands between two rows."""
    return any(";" in scan.gaps[row] or ":" in scan.gaps[row] for row in range(low, high))


def _reports_quotation(scan: Scan, sentence: Sentence, row: int) -> bool:
    word = scan.words[row].lower()
    if word in _VIEWS:
        return False
    if word == "according":
        return row + 1 < sentence.high and scan.words[row + 1] == "to"
    before = scan.words[row - 1].lower() if row > sentence.low else ""
    return before not in {"the", "a", "an", "of"} and not (word in {"said", "stated"} and before == "that")


def _speaker_by(scan: Scan, sentence: Sentence, row: int, after: int | None) -> Party | None:
    """Who a verb names: right of it when it follows a passage directly, otherwise left of it."""
    low = sentence.low
    before = bisect_right(sentence.passages, scan.starts[row], key=itemgetter(1))
    if before:  # the subject does not lie beyond another passage
        low = max(low, scan.rows(*sentence.passages[before - 1])[1])
    if after is not None and row == after:
        return party_after(scan, row, sentence.high)
    party = party_before(scan, row, low)
    if party is None and (row == low or "," in scan.gaps[row - 1]):
        return party_after(scan, row, sentence.high)
    return party


def indirect_cue(scan: Scan, sentence: Sentence) -> Cue | None:
    """The first words of a sentence, outside its quotations, that report what somebody says or holds."""
    for row in sentence.verbs:
        word = scan.words[row].lower()
        if word == "according":
            found = _according(scan, sentence, row)
        elif word in _VIEWS:
            found = _in_view(scan, sentence, row)
        else:
            found = _by_verb(scan, sentence, row, reporting_verbs()[word])
        if found:
            return found
    return None


def _according(scan: Scan, sentence: Sentence, row: int) -> Cue | None:
    """Reads "according to X"."""
    if row + 1 >= sentence.high or scan.words[row + 1] != "to":
        return None
    party = party_after(scan, row + 1, sentence.high)
    return Cue(scan.starts[row], scan.ends[row + 1], party, "according-to", (sentence.start, sentence.end))


def _in_view(scan: Scan, sentence: Sentence, row: int) -> Cue | None:
    """Reads "in X's view"."""
    party = party_before(scan, row - 1, sentence.low) if row - 2 > sentence.low and scan.words[row - 1] == "s" else None
    if party is None or not party.named or party.first <= sentence.low:
        return None
    opening = party.first - 1
    opening -= scan.words[opening] == "the" and opening > sentence.low
    if scan.words[opening].lower() != "in" or scan.gaps[row - 2] not in {"’", "'"}:
        return None
    return Cue(scan.starts[row], scan.ends[row], party, "in-view", (sentence.start, sentence.end))


def _by_verb(scan: Scan, sentence: Sentence, row: int, way: str) -> Cue | None:
    low, high = sentence.low, sentence.high
    before = scan.words[row - 1].lower() if row > low else ""
    following = [word.lower() for word in scan.words[row + 1 : min(row + 8, high)]]
    if way == "quote" or before in _NO_VERB_AFTER or (following[:1] == ["to"] and before in _BE):
        return None
    if before == "that" and scan.words[row] == "said":
        return None
    party = party_before(scan, row, low)
    span = scan.starts[row], scan.ends[row]
    if party is not None and _stands_after(scan, sentence, row, party):
        return Cue(*span, party, "clause-verb", (sentence.start, scan.starts[party.first]))
    if party is None and row > low and "," in scan.gaps[row - 1] and way in {"say", "clause", "that"}:
        inverted = party_after(scan, row, high)
        if inverted is not None and inverted.named:
            return Cue(*span, inverted, "clause-verb", (sentence.start, scan.starts[row]))
    if not _takes_clause(scan, row, way, following, before):
        return None
    if party is None and way != "say" and before not in _BE:
        return None
    return Cue(*span, party, f"verb-{way}", (scan.ends[row], sentence.end))


def _stands_after(scan: Scan, sentence: Sentence, row: int, party: Party) -> bool:
    """Whether subject and verb stand behind the clause, as in "..., X said"."""
    if party.first <= sentence.low or "," not in scan.gaps[party.first - 1]:
        return False
    return row + 1 >= sentence.high or (
        scan.gaps[row].strip()[:1] in {".", ",", ";", "!", "?"} and scan.gaps[row] != ". "
    )


def _takes_clause(scan: Scan, row: int, way: str, following: list[str], before: str) -> bool:
    if way == "say":
        return True
    gap = scan.gaps[row]
    if not following or not gap.isspace():
        return False
    if way == "tell":
        return following[0] != "to" and before not in _BE
    if way == "plea":
        return "to" in following[:5] or "that" in following[:3]
    if "that" in following[:1] or ("that" in following[:4] and following[0] in {"to", "on", "out", "in"}):
        return True
    if way == "clause":
        return following[0] in _CLAUSE_STARTS or scan.words[row + 1][0].isupper()
    return False
