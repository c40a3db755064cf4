"""Who "he" or "she" is: the one person whom the sentence before names, and says something of."""

from briefing.analysis.lists import word_class
from briefing.analysis.parties import Party
from briefing.analysis.scan import Scan
from briefing.analysis.speech import Sentence

_NO_NAMES = word_class("capitals at the head of a sentence")
_TITLES = {"Mr": "he", "Mrs": "she", "Ms": "she", "Miss": "she", "Mister": "he", "Madam": "she", "Sir": "he"}
_BODIES = word_class("bodies") | word_class("no surnames")


def meant_by(scan: Scan, pronoun: Party, before: Sentence, named: Party) -> Party | None:
    """The person named in the sentence before, if a pronoun can mean nobody else there; None where it may.

    Nobody else is named in that sentence, the party is a person by its capitals, and a title does not contradict.
    """
    word = scan.lowered[pronoun.first]
    if pronoun.first != pronoun.last or word not in {"he", "she"}:
        return None
    low, after = scan.rows(named.start, named.end)
    name = scan.words[low:after]
    surname = name[-1]
    if not all(part[0].isupper() for part in name) or surname.lower() in _BODIES or surname.isupper():
        return None
    if any(_TITLES.get(part, word) != word for part in scan.words[max(before.low, low - 1) : after]):
        return None
    first = min(named.first, scan.rows(*named.role)[0] if named.role else named.first)
    last = max(named.last, after - 1)
    for row in range(before.low + 1, before.high):
        if not first <= row <= last and scan.words[row][0].isupper() and scan.words[row] not in _NO_NAMES:
            return None
    return named
