"""Indirect speech: what the author reports another to say or hold, in the author's words."""

from briefing.analysis.lists import proposing_verbs, reporting_verbs, word_class
from briefing.analysis.parties import Party
from briefing.analysis.scan import Scan
from briefing.analysis.speech import Cue, Sentence, is_open, named_by
from briefing.analysis.subjects import subject_after, subject_before

_CLAUSE_STARTS = word_class("clause openers")
_NO_VERB_AFTER = word_class("no verb after") | word_class("determiners") - {"that"}
_BE = word_class("be")
_TIMES = word_class("words of time")
_NO_HEARER = word_class("prepositions") | {"as"}
_ASIDES = frozenset(("to", "on", "out", "in", "at", "during", "last", "this"))
"""What may stand between a verb and "that": "told in an interview that ..."."""
_TIME = 5
"""Within how many words of a verb a sentence ends that tells when something was said."""
_OF_EVIDENCE = word_class("verbs of evidence")
_AUTHOR = frozenset(("i", "we"))
"""Who says "I believe that ..." speaks for himself: nothing is reported."""
_NEW_CLAUSE = (
    frozenset(
        (
            "and",
            "but",
            "or",
            "so",
            "yet",
            "while",
            "although",
            "though",
            "which",
            "who",
            "where",
            "when",
            "as",
            "because",
        )
    )
    | word_class("determiners")
    | word_class("prepositions")
)
"""What follows "..., X said," where the report is over."""
_PLEDGES = word_class("verbs of pledging")
"""Verbs that tell what one means to do oneself: "to" follows at once."""
_QUESTIONS = word_class("words that ask")
_ASKING = word_class("verbs of asking")
_HEARSAY = word_class("participles of hearsay")
_WIDELY = frozenset(("widely", "generally", "commonly"))
_SHORTEST = 2
"""How many words a clause has at least that stands before who says it."""
_VIEWS = frozenset(("view", "words", "opinion"))


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
    party = subject_after(scan, row + 1, sentence.high)
    return Cue(scan.starts[row], scan.ends[row + 1], party, "according-to", (sentence.start, sentence.end))


def _in_view(scan: Scan, sentence: Sentence, row: int) -> Cue | None:
    """Reads "in X's view"."""
    if row - 2 <= sentence.low or scan.words[row - 1] != "s" or scan.gaps[row - 2] not in {"’", "'"}:
        return None
    party = subject_before(scan, row - 1, sentence.low)
    if party is None or not party.named or party.first <= sentence.low:
        return None
    opening = party.first - 1
    opening -= scan.words[opening] == "the" and opening > sentence.low
    if scan.words[opening].lower() != "in":
        return None
    return Cue(scan.starts[row], scan.ends[row], party, "in-view", (sentence.start, sentence.end))


def _by_verb(scan: Scan, sentence: Sentence, row: int, way: str) -> Cue | None:
    """Reads a verb with what it reports after it, or before it: "X argued that ...", "..., X argued"."""
    low, high = sentence.low, sentence.high
    before = scan.words[row - 1].lower() if row > low and scan.gaps[row - 1].isspace() else ""
    following = [word.lower() for word in scan.words[row + 1 : min(row + 8, high)]]
    noun = before in _NO_VERB_AFTER and not (
        before == "some" and way == "clause" and not scan.words[row].endswith(("s", "ing"))
    )
    if way == "quote" or noun or (following[:1] == ["to"] and before in _BE):
        return None
    if before == "that" and scan.words[row] == "said":
        return None
    if scan.words[row] == "say" and row > low and "," in scan.gaps[row - 1] and "," in scan.gaps[row]:
        return None  # "to, say, ten percent"
    turns = way in {"say", "clause", "that"} and not scan.words[row].endswith("ing")
    party = named_by(scan, sentence, row, follows=False, turns=turns and row > low)
    if party is not None and scan.words[party.first].lower() in _AUTHOR:
        return None
    if is_open(scan, low, row, party) or _is_hearsay(scan, row, low):
        return None
    span = scan.starts[row], scan.ends[row]
    if party is not None and party.first > row:
        return Cue(*span, party, "clause-verb", (sentence.start, scan.starts[row]))
    if party is not None and _stands_after(scan, sentence, row, party):
        inserted = _is_inserted(scan, sentence, row)
        return Cue(
            *span, party, "clause-verb", (sentence.start, sentence.end if inserted else scan.starts[party.first])
        )
    if before == "s" and row - 1 > low and scan.gaps[row - 2] in {"’", "'"}:  # "Doe’s claims"
        return None
    proposes = scan.words[row].lower() in proposing_verbs() and party is not None and party.named
    if not proposes and not _takes_clause(scan, row, way, following, before):
        return None
    if party is None and way != "say" and before not in _BE:
        word = scan.words[row].lower()
        if (
            (following[0] != "that" and before != "some")
            or word in _OF_EVIDENCE
            or (row > low and not scan.gaps[row - 1].isspace())
        ):
            return None
    return Cue(*span, party, f"verb-{way}", (scan.ends[row], sentence.end))


def _is_hearsay(scan: Scan, row: int, low: int) -> bool:
    """Whether nobody in particular holds it: "it is widely believed that"."""
    words = scan.words
    if words[row].lower() not in _HEARSAY:
        return False
    place = row - 1
    place -= place > low and words[place].lower() in _WIDELY
    return place > low and words[place].lower() in _BE and words[place - 1].lower() == "it"


def _stands_after(scan: Scan, sentence: Sentence, row: int, party: Party) -> bool:
    """Whether subject and verb stand behind the clause, as in "..., X said"."""
    low = sentence.low
    if party.first <= low or "," not in scan.gaps[party.first - 1] or party.first - low < _SHORTEST:
        return False
    if row + 1 >= sentence.high or reporting_verbs()[scan.words[row].lower()] == "tell":
        return True
    last = min(row + _TIME, sentence.high) - 1
    if row + _TIME >= sentence.high and any(word in _TIMES for word in scan.words[row + 1 : last + 1]):
        return True  # "..., X reported last week"
    return scan.gaps[row].strip()[:1] in {".", ",", ";", "!", "?"} and scan.gaps[row] != ". "


def _is_inserted(scan: Scan, sentence: Sentence, row: int) -> bool:
    """Whether subject and verb only stand in between, and the clause goes on: "Rain, many argue, may fall"."""
    if row + 1 >= sentence.high or scan.gaps[row].strip() != ",":
        return False
    following = scan.words[row + 1]
    return following.islower() and following not in _NEW_CLAUSE and not following.endswith("ing")


def _takes_clause(scan: Scan, row: int, way: str, following: list[str], before: str) -> bool:
    """Whether what follows the verb may be what it reports."""
    if way == "say":
        return True
    if not following or not scan.gaps[row].isspace():
        return False
    if way == "tell":
        return following[0] not in _NO_HEARER and (before not in _BE or scan.words[row].endswith("ing"))
    if way == "plea":
        return "to" in following[: 1 if scan.words[row].lower() in _PLEDGES else 5] or "that" in following[:3]
    if following[0] in _QUESTIONS and scan.words[row].lower() in _ASKING:
        return before not in _BE and bool(before)
    if following[0] == "that" or ("that" in following and following[0] in _ASIDES):
        return True
    return way == "clause" and (following[0] in _CLAUSE_STARTS or scan.words[row + 1][0].isupper())
