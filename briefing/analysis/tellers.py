"""Who tells what stands before: "..., Doe said on Monday", "As the Post noted, ...", "..., the poll found"."""

from briefing.analysis.lists import reporting_verbs, word_class
from briefing.analysis.parties import Party
from briefing.analysis.scan import Scan
from briefing.analysis.speech import Sentence, is_passive

_DETERMINERS = word_class("determiners")
_TIMES = word_class("words of time")
_TIME = 5
"""Within how many words of a verb a sentence ends that tells when something was said."""
_CONJUNCTIONS = word_class("conjunctions")
_NEW_CLAUSE = _CONJUNCTIONS | {"so", "yet", "although", "though", "as"} | _DETERMINERS | word_class("prepositions")
"""What follows "..., X said," where the report is over."""
_OTHER_SUBJECTS = frozenset(("the", "this", "that", "these", "those", "it", "there", "such", "no", "all"))
SHORTEST = 3
"""What stands before who says it, and has no more words, is no clause of its own: "In short, Doe said, ..."."""
_LONGEST_TELLER = 14
"""How many words may tell at the end of a sentence where it is from."""
_NO_TELLER = _CONJUNCTIONS | {"that", "if", "to", "than"}
_ONLY_VERBS = word_class("reporting verbs that are no nouns")
_OF_FINDING = word_class("verbs of finding")
_SHOWING = word_class("things that show")
_NEAR = 8
"""Within how many words before the verb "as" opens an aside: "as the Freedonian Post noted, ..."."""
_LONGEST_HEARER = 10
_TELLING = word_class("clause openers") | {"that", "to", "not", "of", "about"}
"""What follows a hearer where something else is told him."""


def stands_after(scan: Scan, sentence: Sentence, row: int, party: Party) -> bool:
    """Whether subject and verb stand behind the clause, as in "..., X said"."""
    first = whole_phrase(scan, party, sentence.low)
    if first == sentence.low or "," not in scan.gaps[first - 1]:
        return False
    if row + 1 >= sentence.high and first - sentence.low < SHORTEST:  # "Reportedly, Doe agreed."
        return False
    return ends_clause(scan, sentence, row)


def whole_phrase(scan: Scan, party: Party, low: int) -> int:
    """The row at which the phrase of a party begins, a determiner or another party joined to it included."""
    first = party.first
    while first > low + 1 and scan.gaps[first - 1].isspace() and scan.lowered[first - 1] in _DETERMINERS:
        first -= 1
    if first > low + 2 and scan.words[first - 1] == "and" and scan.gaps[first - 2].isspace():
        first -= 2
        while first > low and scan.gaps[first - 1] in {" ", ". "} and scan.words[first - 1][0].isupper():
            first -= 1
    return first


def ends_clause(scan: Scan, sentence: Sentence, row: int) -> bool:
    """Whether nothing follows a verb that it could report, a time at most."""
    if is_passive(scan, sentence.low, row):
        return False
    if row + 1 >= sentence.high:
        return True
    if reporting_verbs()[scan.lowered[row]] == "tell":
        return _ends_with_hearer(scan, sentence, row)
    last = min(row + _TIME, sentence.high) - 1
    if row + _TIME >= sentence.high and any(word in _TIMES for word in scan.words[row + 1 : last + 1]):
        return True  # "..., X reported last week"
    return scan.gaps[row].strip()[:1] in {".", ",", ";", "!", "?"} and scan.gaps[row] != ". "


def _ends_with_hearer(scan: Scan, sentence: Sentence, row: int) -> bool:
    """Whether only the hearer follows, and perhaps when or where: "told the Post in an interview"."""
    for place in range(row + 1, min(row + _LONGEST_HEARER, sentence.high)):
        if scan.lowered[place] in _TELLING:
            return False
        if place + 1 == sentence.high or scan.gaps[place].strip()[:1] in {",", ";"}:
            return True
    return False


def is_inserted(scan: Scan, sentence: Sentence, row: int) -> bool:
    """Whether subject and verb only stand in between, and the report goes on: "Rain, many argue, may fall".

    It goes on too with "and" before a subject that is not who speaks: "It was late, she said, and the port is shut".
    """
    if row + 1 >= sentence.high or scan.gaps[row].strip() != ",":
        return False
    following = scan.words[row + 1]
    if following == "and" and row + 2 < sentence.high:
        return scan.words[row + 2] in _OTHER_SUBJECTS and scan.gaps[row + 1].isspace()
    return following.islower() and following not in _NEW_CLAUSE and not following.endswith("ing")


def told_beside(scan: Scan, sentence: Sentence, row: int) -> bool:
    """Whether the author only tells where his words are from: "As the Post noted, the port is open"."""
    if row + 1 >= sentence.high or scan.gaps[row].strip() != "," or scan.lowered[row] in _OF_FINDING:
        return False
    for place in range(row - 1, max(sentence.low - 1, row - _NEAR), -1):
        if scan.gaps[place].strip() and scan.gaps[place] != ". ":
            return False
        if scan.lowered[place] == "as":
            return place - sentence.low < 2 or "," in scan.gaps[place - 1]
    return False


def closes_report(scan: Scan, sentence: Sentence, row: int) -> bool:
    """Whether a clause that ends with the verb only tells whose words the others are: "..., the poll found."."""
    word = scan.words[row]
    shows = word in _OF_FINDING and scan.lowered[row - 1] in _SHOWING
    if not (word.endswith("ed") or word in _ONLY_VERBS or shows) or not ends_clause(scan, sentence, row):
        return False
    places = range(row, max(sentence.low, row - _LONGEST_TELLER), -1)
    first = next((place for place in places if "," in scan.gaps[place - 1]), row)
    return first < row and first - sentence.low > SHORTEST and scan.lowered[first] not in _NO_TELLER
