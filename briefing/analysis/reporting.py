"""Indirect speech: what the author reports another to say or hold, in the author's words."""

from briefing.analysis.complements import is_shown, puts_figure, states, takes_clause, tells_of_thing
from briefing.analysis.lists import proposing_verbs, reporting_verbs, role_nouns, word_class
from briefing.analysis.parties import Party
from briefing.analysis.scan import Scan
from briefing.analysis.speech import Cue, Sentence, is_open, named_by
from briefing.analysis.subjects import subject_after, subject_before
from briefing.analysis.tellers import (
    SHORTEST,
    closes_report,
    ends_clause,
    is_inserted,
    stands_after,
    told_beside,
    whole_phrase,
)
from briefing.core.spans import Extent

_NO_VERB_AFTER = word_class("no verb after") | word_class("determiners") - {"that"}
_BE = word_class("be")
_OF_EVIDENCE = word_class("verbs of evidence")
_PERSONS = word_class("persons")
_NO_MAIN = (
    word_class("fronting clauses")
    | word_class("be")
    | {"that", "which", "to", "and", "or", "has", "have", "had", "not"}
)
"""What stands before a verb that is not the first of its sentence."""
_AUTHOR = frozenset(("i", "we"))
"""Who says "I believe that ..." speaks for himself: nothing is reported."""
_OF_THINGS = _OF_EVIDENCE | word_class("verbs of finding") | {"remind", "reminds", "reminded"}
"""What a thing does as well: of "it" they report nothing ("It reminds us that peace is near")."""
_HEARSAY = word_class("participles of hearsay")
_WIDELY = frozenset(("widely", "generally", "commonly"))
_FRONTED = word_class("prepositions") | word_class("fronting clauses")
_LATE = 8
"""A subject that more words stand before is not the first of its sentence."""
_VIEWS = frozenset(("view", "words", "opinion"))
_TELLING_ALL = frozenset(("clause-verb", "according-to"))
"""Rules by which all that stands before is told by somebody."""
_FOLLOWING = 7
"""How many words after a verb are looked at for what it reports."""


def indirect_cue(scan: Scan, sentence: Sentence) -> Cue | None:
    """The first words of a sentence, outside its quotations, that report what somebody says or holds.

    What somebody does in words, or nobody named says, is told by whoever is said at the end to tell all of it: "Doe
    thanked her hosts, according to the ministry".
    """
    first: Cue | None = None
    for row in sentence.verbs:
        word = scan.lowered[row]
        if word == "according":
            found = _according(scan, sentence, row)
        elif word in _VIEWS:
            found = _in_view(scan, sentence, row)
        else:
            found = _by_verb(scan, sentence, row, reporting_verbs()[word])
        if found and first is None:
            if found.rule != "verb-thing" and found.party and found.party.named:
                return found
            first = found
        elif found and found.rule in _TELLING_ALL and found.content[0] == sentence.start:
            return found
    return first


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
    if scan.lowered[opening] != "in":
        return None
    return Cue(scan.starts[row], scan.ends[row], party, "in-view", (sentence.start, sentence.end))


def _by_verb(scan: Scan, sentence: Sentence, row: int, way: str) -> Cue | None:
    """Reads a verb with what it reports after it, or before it: "X argued that ...", "..., X argued"."""
    low, high = sentence.low, sentence.high
    before = scan.lowered[row - 1] if row > low and scan.gaps[row - 1].isspace() else ""
    following = scan.lowered[row + 1 : min(row + 1 + _FOLLOWING, high)]
    puts = way == "quote" and puts_figure(scan, row, following)
    if (way == "quote" and not puts and scan.lowered[row] not in proposing_verbs()) or _is_noun(
        scan, sentence, row, before
    ):
        return None
    if (following[:1] == ["to"] and before in _BE) or not states(scan, row, following):
        return None
    if not puts and not _may_report(scan, sentence, row, following):
        return None
    turns = way in {"say", "clause", "that"} and not scan.words[row].endswith("ing")
    party = named_by(scan, sentence, row, follows=False, turns=turns and row > low)
    subject = scan.lowered[party.first] if party is not None else ""
    if subject in _AUTHOR or (subject == "it" and scan.lowered[row] in _OF_THINGS):
        return None
    if is_open(scan, low, row, party) or _is_hearsay(scan, row, low):
        return None
    if puts:
        return _cue(scan, row, party, "verb-puts", (scan.ends[row], sentence.end)) if party else None
    if party is not None and tells_of_thing(scan, low, row, party, following):
        return _cue(scan, row, party, "verb-thing", (scan.ends[row], sentence.end))
    if way == "quote":
        return None
    return _beside_clause(scan, sentence, row, party) or _before_clause(scan, sentence, row, party, following)


def _may_report(scan: Scan, sentence: Sentence, row: int, following: list[str]) -> bool:
    """Whether a verb may report anything, whoever it is said of: most words that may be such verbs do other work."""
    word = scan.lowered[row]
    if scan.gaps[row].strip() or not following or row == sentence.low or "," in scan.gaps[row - 1]:
        return True
    before = scan.lowered[row - 1] if scan.gaps[row - 1].isspace() else ""
    if word in proposing_verbs() or is_shown(scan, sentence.low, row, following):
        return True
    return takes_clause(scan, row, reporting_verbs()[word], following, before) or ends_clause(scan, sentence, row)


def _beside_clause(scan: Scan, sentence: Sentence, row: int, party: Party | None) -> Cue | None:
    """Reads a verb that stands behind what it reports, or between: "..., X argued", "The port, X said, is open"."""
    start, end = sentence.start, sentence.end
    if party is not None and party.first > row:
        return _cue(scan, row, party, "clause-verb", (start, scan.starts[row]))
    if party is not None and stands_after(scan, sentence, row, party):
        between = is_inserted(scan, sentence, row) or party.first - sentence.low <= SHORTEST
        return _cue(scan, row, party, "clause-verb", (start, end if between else scan.starts[party.first]))
    if told_beside(scan, sentence, row):
        return _cue(scan, row, party, "told-beside", (start, end))
    if party is None and closes_report(scan, sentence, row):
        return _cue(scan, row, None, "clause-verb", (start, scan.starts[row]))
    return None


def _before_clause(scan: Scan, sentence: Sentence, row: int, party: Party | None, following: list[str]) -> Cue | None:
    """Reads a verb that stands before what it reports: "X argued that ...", "polls show ..."."""
    low, word = sentence.low, scan.lowered[row]
    way = reporting_verbs()[word]
    before = scan.lowered[row - 1] if row > low and scan.gaps[row - 1].isspace() else ""
    if before == "s" and row - 1 > low and scan.gaps[row - 2] in {"’", "'"}:  # "Doe’s claims"
        return None
    content = scan.ends[row], sentence.end
    if is_shown(scan, low, row, following):
        return _cue(scan, row, party, "verb-shows", content)
    if not takes_clause(scan, row, way, following, before):
        return None
    if party is None and way != "say" and before not in _BE:
        aside = row > low and not scan.gaps[row - 1].isspace()
        guesses = word in _OF_EVIDENCE and not (before in _PERSONS or before in role_nouns())
        if (following[0] != "that" and before != "some") or guesses or aside:
            return None
    return _cue(scan, row, party, f"verb-{way}", content)


def _cue(scan: Scan, row: int, party: Party | None, rule: str, content: Extent) -> Cue:
    return Cue(scan.starts[row], scan.ends[row], party, rule, content)


def _is_noun(scan: Scan, sentence: Sentence, row: int, before: str) -> bool:
    """Whether a word that may report does other work: "the report", "that said, ...", "to, say, ten percent"."""
    word, low = scan.words[row], sentence.low
    if before == "that" and word == "said":
        return True
    if word == "say" and row > low and "," in scan.gaps[row - 1] and "," in scan.gaps[row]:
        return True
    some = before == "some" and reporting_verbs()[word.lower()] == "clause" and not word.endswith(("s", "ing"))
    return before in _NO_VERB_AFTER and not some


def _is_hearsay(scan: Scan, row: int, low: int) -> bool:
    """Whether nobody in particular holds it: "it is widely believed that"."""
    if scan.lowered[row] not in _HEARSAY:
        return False
    place = row - 1
    place -= place > low and scan.lowered[place] in _WIDELY
    return place > low and scan.lowered[place] in _BE and scan.lowered[place - 1] == "it"


def _is_main(scan: Scan, sentence: Sentence, row: int, cue: Cue) -> bool:
    """Whether "said" is the verb of a sentence, whose subject begins it: "Two people at the port said it was shut"."""
    way = reporting_verbs().get(scan.lowered[row])
    if (
        way not in {"say", "tell"}
        or scan.words[row].endswith("ing")
        or cue.party is not None
        or row - sentence.low > _LATE
    ):
        return False
    subject = range(sentence.low, row)
    marks = any(scan.gaps[place].strip() not in {"", "-", "’", "'"} for place in subject)
    return not marks and _NO_MAIN.isdisjoint(scan.lowered[sentence.low : row])


def is_minor(scan: Scan, sentence: Sentence, cue: Cue) -> bool:
    """Whether a report is the smaller part of its sentence, and stands below what the author says himself.

    "They left the port for good, saying the talks had failed." "Voters who say that the port is shut were few."
    """
    start, end = cue.content
    row, low = scan.rows(cue.start, cue.end)[0], sentence.low
    restricts = row > low + 1 and scan.words[row - 1] == "who" and scan.gaps[row - 2].isspace()
    if restricts and row - low <= _LATE and scan.lowered[low] not in {"there", "it"}:
        return True
    if (end - start) * 2 >= sentence.end - sentence.start or _is_main(scan, sentence, row, cue):
        return False
    if restricts or cue.party is None or scan.words[row].endswith("ing"):
        return True
    if cue.party.first - low <= _LATE:
        return False
    first = whole_phrase(scan, cue.party, low)
    return not (scan.lowered[low] in _FRONTED and "," in scan.gaps[first - 1])
