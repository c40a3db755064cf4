"""Direct speech: the words beside a quoted passage that say whose it is."""

from bisect import bisect_left, bisect_right

from briefing.analysis.lists import reporting_verbs, weak_verbs, word_class
from briefing.analysis.parties import Party, phrase_beginning, phrase_ending
from briefing.analysis.quotations import Passage
from briefing.analysis.scan import Scan
from briefing.analysis.speech import Cue, Sentence, is_denied, is_open, named_by
from briefing.analysis.subjects import closes, main_subject, subject_after
from briefing.analysis.terms import is_term
from briefing.core.spans import Extent

_FAR = 20
"""How many words may stand between a passage and the verb that reports it."""
_SHORT = 5
"""A passage of fewer words may be a scare quote or a title: its verb must stand closer, or govern it."""
_SPOKEN_WORDS = 5
"""A passage of so many words is speech even where nobody is named; a shorter one may be a scare quote."""
_PHRASE = 3
"""A passage of so many words in small letters is somebody's phrase."""
_BEFORE_PHRASE = word_class("be") | {"as", "to"}
_SINGLE = "'‘’"
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
_MARKS = "”\"’'»›"
_DASHES = frozenset(("-", "—", "–", "--"))
_PARTICLES = {
    "put": "it",
    "puts": "it",
    "shot": "back",
    "shoots": "back",
    "fired": "back",
    "fires": "back",
    "hit": "back",
}
"""Verbs that report beside a quotation only with the word that follows: "as Doe put it"."""
_HEARSAY = word_class("participles of hearsay") | {"reported", "alleged"}
_MODALS = word_class("modals")


def direct_cue(scan: Scan, sentence: Sentence, passage: Extent) -> Cue | None:
    """The reporting verb that a passage most likely belongs to, with who it names; None when there is none by it."""
    first, after = scan.rows(*passage)
    verbs = sentence.verbs
    short = after - first < _SHORT
    titled = is_title(scan, first, after)
    reach = _NEAR_COLON if first > sentence.low and ":" in scan.gaps[first - 1] else _FAR
    found: list[tuple[int, int]] = []
    for row in verbs[bisect_left(verbs, first - 1 - reach) : bisect_right(verbs, after + _FAR)]:
        follows = row >= after
        distance = row - after if follows else first - 1 - row
        weight = _weight(scan, sentence, row, after if follows else None)
        if distance < 0 or weight is None:
            continue
        if titled and not (_opens_with(scan, sentence, passage) if follows else distance <= 1):
            continue
        if not short or _reaches(scan, passage, row, distance, follows=follows):
            found.append((distance + weight, row))
    cues: list[Cue] = []
    for _, row in sorted(found)[:_TRIES]:
        cues.append(_cue(scan, sentence, passage, row, after))
        if cues[-1].party:
            break
    if short:  # a thing that suggests something does not speak
        cues = [cue for cue in cues if cue.party or scan.text[cue.start : cue.end].lower() not in _OF_EVIDENCE]
    if cues and cues[0].rule == "quote-open" and cues[0].start < passage[0]:
        return cues[0]
    cues = [cue for cue in cues if cue.rule != "quote-open"]
    by_it = [cue for cue in cues if cue.party and first > sentence.low and cue.start == scan.starts[first - 1]]
    if short and not by_it and is_term(scan, first, after, sentence.low):
        return None
    named = next((cue for cue in cues if cue.party), None)
    if not titled and (named is None or not named.party or not named.party.named):
        named = _beside(scan, sentence, passage, after) or named
    return named or _colon(scan, sentence, passage, first) or (cues[0] if cues else None)


def is_title(scan: Scan, first: int, after: int) -> bool:
    """Whether the words from a row to another are written as titles of works are: "The Art of the Deal"."""
    if not 2 <= after - first <= _LONGEST_TITLE:
        return False
    words = scan.words[first:after]
    if not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    return all(word[0].isupper() or word in _IN_TITLES or not word[0].isalpha() or len(word) < 2 for word in words)


def is_speech(scan: Scan, passage: Passage) -> bool:
    """Whether a passage is somebody's words even where nobody is named, rather than a scare quote or a title."""
    low, high = scan.rows(passage.start, passage.end)
    if is_title(scan, low, high) or is_term(scan, low, high, 0):
        return False
    if high - low >= _SPOKEN_WORDS or (high > low and _is_sentence(scan, passage, low)):
        return True
    return passage.closed and high > low and _is_phrase(scan, passage, low, high)


def _opens_with(scan: Scan, sentence: Sentence, passage: Extent) -> bool:
    """Whether a sentence opens with a passage and goes on from it, as it does from speech: "“Late Again,” he said"."""
    return passage[0] == sentence.start and _goes_on(scan, passage)


def _is_sentence(scan: Scan, passage: Passage, first: int) -> bool:
    """Whether a passage is a sentence of its own behind a colon: 'Jane Doe: "It is late."'."""
    if not scan.words[first][0].isupper():
        return False
    opened = first > 0 and ":" in scan.gaps[first - 1]
    return opened and scan.text[passage.start : passage.end].rstrip(_MARKS)[-1:] in {".", "!", "?"}


def _is_phrase(scan: Scan, passage: Passage, low: int, high: int) -> bool:
    """Whether a few words in small letters are somebody's rather than a scare quote: "defended it as “very wise”"."""
    mark = scan.text[passage.start]
    if not scan.words[low].islower() or (mark in _SINGLE and scan.text[passage.start + 1] != mark):
        return False
    if high - low >= _PHRASE:
        return True
    if low and scan.lowered[low - 1] in _BEFORE_PHRASE and scan.gaps[low - 1][:1] == " ":
        return True
    return high - low > 1 and scan.text[passage.end - 2] == "."


def _cue(scan: Scan, sentence: Sentence, passage: Extent, row: int, after: int) -> Cue:
    word = scan.lowered[row]
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
    word = scan.lowered[row]
    before = scan.lowered[row - 1] if row > sentence.low and scan.gaps[row - 1].isspace() else ""
    if word == "according":
        return 2 if row + 1 < sentence.high and scan.words[row + 1] == "to" else None
    way = reporting_verbs().get(word)
    particle = _PARTICLES.get(word)
    if particle and scan.words[row + 1 : row + 2] != [particle]:
        return None
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
    word = scan.lowered[row]
    if follows:
        return _goes_on(scan, passage) and (word not in weak_verbs() or distance < _NEAR)
    return distance <= _NEAR or word not in weak_verbs()


def _goes_on(scan: Scan, passage: Extent) -> bool:
    """Whether the sentence goes on after a passage as it does after speech: "“Never,” said ..."."""
    words = scan.text[passage[0] : passage[1]].rstrip(_MARKS)
    return words[-1:] in {",", "?", "!"} or "," in scan.text[passage[1] : passage[1] + 2]


def _beside(scan: Scan, sentence: Sentence, passage: Extent, after: int) -> Cue | None:
    """Who stands right behind a passage that the sentence goes on from, whatever the verb: "“...,” beamed Jane Doe"."""
    if (
        after + 1 >= sentence.high
        or not scan.text[passage[1] : scan.starts[after]].isspace()
        or not _goes_on(scan, passage)
    ):
        return None
    word = scan.words[after]
    turned = word.islower() and word.endswith("ed")
    party = subject_after(scan, after, sentence.high) if turned else phrase_beginning(scan, after, sentence.high)
    if party is None or not party.named or (party.last + 1 >= sentence.high and not turned):
        return None
    if turned:
        return Cue(scan.starts[after], scan.ends[after], party, "quote-beside", passage)
    verb = _verb_after(scan, sentence, party)
    return Cue(scan.starts[verb], scan.ends[verb], party, "quote-beside", passage) if verb else None


def _verb_after(scan: Scan, sentence: Sentence, party: Party) -> int:
    """The row of the verb that seems to follow a party, an apposition or brackets between passed over; 0 for none."""
    row = party.last + 1
    gap = scan.gaps[party.last].strip()
    if gap in {",", "("}:
        closing = next(
            (place for place in range(row, min(sentence.high, row + _FAR)) if closes(scan.gaps[place], gap)), -1
        )
        row = closing + 1
        gap = ""
    if not row or row >= sentence.high or gap or scan.gaps[row - 1].strip(",) ."):
        return 0
    return row if scan.words[row].islower() and scan.words[row].endswith("ed") else 0


def _colon(scan: Scan, sentence: Sentence, passage: Extent, first: int) -> Cue | None:
    """The subject of what stands before a colon that introduces the passage: "Doe went further: “...”"."""
    if first <= sentence.low:
        return None
    place = scan.text.find(":", scan.ends[first - 1], passage[0])
    if place < 0:
        return None
    party = _labelled(scan, sentence, first) or main_subject(scan, sentence.low, first)
    if party and any(other[0] < party.start < other[1] for other in sentence.passages):
        return None
    return Cue(place, place + 1, party, "quote-colon", passage) if party else None


def _labelled(scan: Scan, sentence: Sentence, first: int) -> Party | None:
    """The name that stands alone before a colon, or after a dash: "More on this - Jane Doe: “...”"."""
    party = phrase_ending(scan, first - 1, sentence.low)
    if party is None or not party.named or ":" not in scan.gaps[first - 1]:
        return None
    if party.first == sentence.low or scan.gaps[party.first - 1].strip() in _DASHES:
        return party
    before = scan.lowered[party.first - 1]
    return party if before in {"by", "from"} or (before == "s" and scan.words[sentence.low] == "Here") else None
