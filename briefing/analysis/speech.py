"""What the rules of direct and of indirect speech share: sentences as they see them, cues, and who a verb names."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from briefing.analysis.lists import word_class
from briefing.analysis.parties import Party
from briefing.analysis.scan import Scan
from briefing.analysis.subjects import main_subject, subject_after, subject_before
from briefing.core.spans import Extent
from briefing.core.values import value

_AUXILIARIES = word_class("auxiliaries")
_BE = word_class("be")
_NOT = frozenset(("not", "never", "t"))
_OPEN = frozenset(("if", "whether"))
_DISPUTED = word_class("disputed words")
_DENIALS = frozenset(("deny", "denies", "denied", "denying"))
_BETWEEN = word_class("between subject and verb") | _NOT | {"ever"}
_DETERMINERS = word_class("determiners") - {"that"}
_AFTER_CLAUSE = frozenset(("in", "on", "at", "during", "after", "of", "who", "from", "last", "this"))


@value
class Cue:
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


@value
class Sentence:
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


def named_by(scan: Scan, sentence: Sentence, row: int, *, follows: bool, turns: bool) -> Party | None:
    """Who a verb names: right of it when it follows a passage directly, otherwise left of it.

    `turns` tells whether verb and subject may change places ("..., said Jane Doe").
    """
    if follows and turns:
        party = subject_after(scan, row, sentence.high)
        if party is None or party.last + 1 >= sentence.high or scan.words[party.last + 1] not in _AUXILIARIES:
            return party
    low = sentence.low
    if turns and row > low and "," in scan.gaps[row - 1]:
        inverted = subject_after(scan, row, sentence.high)
        if inverted and inverted.named and _ends_sentence(scan, sentence, inverted):
            return inverted
    before = bisect_right(sentence.passages, scan.starts[row], key=itemgetter(1))
    if before:  # the subject does not lie beyond another passage
        low = max(low, scan.rows(*sentence.passages[before - 1])[1])
    party = subject_before(scan, row, low)
    if party is None and turns and (row == low or "," in scan.gaps[row - 1]):
        inverted = subject_after(scan, row, sentence.high)
        return inverted if inverted and _ends_there(scan, sentence, inverted) else None
    if party is None and before and low > sentence.low:
        goes_on = scan.words[row].endswith("ing") or scan.lowered[row - 1] in {"and", "but"}
        return main_subject(scan, sentence.low, row) if goes_on else None
    return party


def is_open(scan: Scan, low: int, row: int, party: Party | None) -> bool:
    """Whether it is left open that somebody said it: "if X says", "whether X had said", "denied that X had said"."""
    if party is None or party.first > row:
        return False
    first = party.first
    while first > low and scan.lowered[first - 1] in _DETERMINERS:
        first -= 1
    if scan.lowered[first] in _OPEN:
        return True
    before = scan.lowered[first - 1] if first > low else ""
    return before in _OPEN or (before == "that" and first - 2 >= low and scan.lowered[first - 2] in _DISPUTED)


def is_passive(scan: Scan, low: int, row: int) -> bool:
    """Whether a verb tells what is done to its subject: "was reported", "are rarely fully disclosed"."""
    if scan.words[row].endswith("ing"):
        return False
    place = row - 1
    while place > low and scan.gaps[place].isspace() and scan.words[place].endswith("ly"):
        place -= 1
    return place >= low and scan.gaps[place].isspace() and scan.lowered[place] in _BE


def is_denied(scan: Scan, low: int, row: int) -> bool:
    """Whether a verb is denied: "did not say", "denied saying"."""
    words = scan.words
    place = row - 1
    while place >= low and scan.gaps[place].strip() in {"", "’", "'"} and scan.lowered[place] in _BETWEEN:
        if scan.lowered[place] in _NOT:
            return True
        place -= 1
    return words[row].endswith("ing") and place >= low and scan.lowered[place] in _DENIALS


def _ends_sentence(scan: Scan, sentence: Sentence, party: Party) -> bool:
    return party.last + 1 >= sentence.high or scan.gaps[party.last].strip()[:1] in {",", ".", "”"}


def _ends_there(scan: Scan, sentence: Sentence, party: Party) -> bool:
    """Whether the clause ends with a party, so that what precedes it is what is said."""
    if party.last + 1 >= sentence.high or scan.gaps[party.last].strip():
        return True
    return scan.words[party.last + 1] in _AFTER_CLAUSE
