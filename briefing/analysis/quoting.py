"""Direct speech: the words beside a quoted passage that say whose it is."""

from bisect import bisect_left, bisect_right

from briefing.analysis.lists import reporting_verbs, weak_verbs, word_class
from briefing.analysis.scan import Scan
from briefing.analysis.speech import Cue, Sentence, is_denied, is_open, named_by
from briefing.analysis.subjects import main_subject, subject_after
from briefing.core.spans import Extent

_FAR = 15
"""How many words may stand between a passage and the verb that reports it."""
_SHORT = 5
"""A passage of fewer words may be a scare quote or a title: its verb must stand closer, or govern it."""
_NEAR = 5
_TRIES = 3
"""How many of the likeliest verbs are asked whom they name."""
_NEAR_COLON = 8
_UNLIKELY = {"say": 0, "tell": 1, "clause": 1, "that": 1, "quote": 2, "plea": 4}
"""By how many words each way of reporting is put off."""
_WEAK, _BROKEN, _INFINITE = 6, 4, 5
_NO_VERB_AFTER = word_class("determiners") | {"of"}
_LONGEST_TITLE = 14
_IN_TITLES = frozenset(("of", "the", "a", "an", "and", "in", "on", "to", "for", "at", "by", "with", "from", "or", "vs"))
"""Words that a title leaves in small letters."""
_OF_EVIDENCE = word_class("verbs of evidence")
_BE = word_class("be")
_HEARSAY = word_class("participles of hearsay") | {"reported", "alleged"}
_MODALS = word_class("modals")


def direct_cue(scan: Scan, sentence: Sentence, passage: Extent) -> Cue | None:
    """The reporting verb that a passage most likely belongs to, with who it names; None when there is none by it."""
    first, after = scan.rows(*passage)
    verbs = sentence.verbs
    short = after - first < _SHORT
    titled = is_title(scan, passage)
    reach = _NEAR_COLON if first > sentence.low and ":" in scan.gaps[first - 1] else _FAR
    found: list[tuple[int, int]] = []
    for row in verbs[bisect_left(verbs, first - 1 - reach) : bisect_right(verbs, after + _FAR)]:
        follows = row >= after
        distance = row - after if follows else first - 1 - row
        weight = _weight(scan, sentence, row, after if follows else None)
        if distance < 0 or weight is None:
            continue
        if titled and (follows or distance > 1):
            continue
        if not short or _reaches(scan, passage, row, distance, follows=follows):
            found.append((distance + weight, row))
    cues = [_cue(scan, sentence, passage, row, after) for _, row in sorted(found)[:_TRIES]]
    if short:  # a thing that suggests something does not speak
        cues = [cue for cue in cues if cue.party or scan.text[cue.start : cue.end].lower() not in _OF_EVIDENCE]
    if cues and cues[0].rule == "quote-open" and cues[0].start < passage[0]:
        return cues[0]
    cues = [cue for cue in cues if cue.rule != "quote-open"]
    named = next((cue for cue in cues if cue.party), None)
    return named or _colon(scan, sentence, passage, first) or (cues[0] if cues else None)


def is_title(scan: Scan, passage: Extent) -> bool:
    """Whether a passage is written as titles of works are: "The Art of the Deal"."""
    first, after = scan.rows(*passage)
    words = scan.words[first:after]
    if not 2 <= len(words) <= _LONGEST_TITLE or not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    return all(word[0].isupper() or word in _IN_TITLES or not word[0].isalpha() or len(word) < 2 for word in words)


def _cue(scan: Scan, sentence: Sentence, passage: Extent, row: int, after: int) -> Cue:
    word = scan.words[row].lower()
    if word == "according":
        party = subject_after(scan, row + 1, sentence.high)
        return Cue(scan.starts[row], scan.ends[row + 1], party, "quote-according", passage)
    turns = reporting_verbs()[word] != "tell" and not word.endswith("ing")
    party = named_by(scan, sentence, row, follows=row == after, turns=turns)
    if is_open(scan, sentence.low, row, party) or is_denied(scan, sentence.low, row):
        return Cue(scan.starts[row], scan.ends[row], None, "quote-open", passage)
    return Cue(scan.starts[row], scan.ends[row], party, "quote-verb", passage)


def _weight(scan: Scan, sentence: Sentence, row: int, after: int | None) -> int | None:
    """How unlikely it is that this word reports a passage; None when it cannot."""
    word = scan.words[row].lower()
    before = scan.words[row - 1].lower() if row > sentence.low and scan.gaps[row - 1].isspace() else ""
    if word == "according":
        return 2 if row + 1 < sentence.high and scan.words[row + 1] == "to" else None
    way = reporting_verbs().get(word)
    if way is None or before in _NO_VERB_AFTER or (word in {"said", "stated"} and before == "that"):
        return None
    if before == "s" and scan.gaps[row - 2] in {"’", "'"}:  # "Doe’s remarks"
        return None
    if word in _HEARSAY and before in _BE and scan.words[row + 1 : row + 2] == ["to"]:  # "is reported to have said"
        return None
    weight = _UNLIKELY[way] + (_WEAK if word in weak_verbs() else 0)
    if before in _MODALS:
        if way == "quote":
            return None
        weight += _INFINITE
    if after is not None and any(";" in scan.gaps[place] or ":" in scan.gaps[place] for place in range(after, row)):
        weight += _BROKEN
    return weight


def _reaches(scan: Scan, passage: Extent, row: int, distance: int, *, follows: bool) -> bool:
    """Whether a verb reaches a short passage, which may be no speech at all."""
    word = scan.words[row].lower()
    if follows:
        return scan.text[passage[1] - 2] in ",?!" or "," in scan.text[passage[1] : passage[1] + 2]
    return distance <= _NEAR or word not in weak_verbs()


def _colon(scan: Scan, sentence: Sentence, passage: Extent, first: int) -> Cue | None:
    """The subject of what stands before a colon that introduces the passage: "Doe went further: “...”"."""
    if first <= sentence.low:
        return None
    place = scan.text.find(":", scan.ends[first - 1], passage[0])
    if place < 0:
        return None
    party = main_subject(scan, sentence.low, first)
    return Cue(place, place + 1, party, "quote-colon", passage) if party else None
