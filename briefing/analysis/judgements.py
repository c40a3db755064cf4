"""Where a word of judgement judges, and where it only describes a thing within a plain report.

"The talks are crucial" and "she plays a crucial part" judge; "they engaged in crucial talks" reports. Words that no
author uses without judging ("absurd", "unfortunately") judge wherever they stand.
"""

import re
from typing import Literal

from briefing.analysis.duties import is_held
from briefing.analysis.judgement_senses import does_other_work
from briefing.analysis.lists import word_class
from briefing.analysis.scan import Scan
from briefing.core.spans import Extent

_DESCRIBING = word_class("judgements that describe")
_THINGS = word_class("judgements that are things")
_SUPERLATIVES = word_class("superlatives of worth")
_NO_THING = (
    word_class("prepositions") | word_class("determiners") | word_class("clause openers") | word_class("auxiliaries")
) | {"and", "or", "but", "nor", "as", "because", "while", "when", "than", "for", "enough", "not", "if"}
"""What follows a word that describes nothing: "it is crucial for peace"."""
_LINKS = word_class("verbs that link")
_BETWEEN = word_class("between a link and a judgement") | word_class("determiners")
"""What may stand between a verb that links and the word that judges, beside adverbs."""
_JOINS = frozenset(("and", "but", "yet", "or"))
_BE = word_class("be")
_NO_DEED = word_class("prepositions") | _JOINS | {"that", "how", "because", "as", "if", "when", "enough", "than", "not"}
_SOME = word_class("words before of some")
_OF_CLAUSE: dict[str, Literal["clause", "none"]] = {"which": "clause", "who": "none", "that": "none"}
"""What stands before a verb that links in a clause that adds a claim, or marks out a thing ("a port that is vital")."""
_POINTERS = frozenset(("that", "it", "this", "what", "here", "there", "he", "she", "who", "they", "we", "you"))
"""What an apostrophe makes a verb of: "that's a good plan"."""
_FAR = 6
"""How many words may stand between the verb that links and the one that judges."""
_CLOSED = re.compile(r"[^\s’'-]")
_APOSTROPHES = frozenset("’'")
_IS_MOST = re.compile(
    r"(?:\s+[\w’'-]+){0,6}?\s+(?:is|was|remains|(?:may|might|will|would|could)\s+be)\s+(?:that|to|the|an?|her|his|their|its|how|in|not|of)\b"
)
"""What follows the most valued of things, told what it is: "her greatest asset is her name"."""
_GRADES = frozenset(("very", "more", "quite", "rather"))
_GIVING = word_class("verbs that give a thing its worth")
_MOST = frozenset(("most", "greatest", "best", "worst"))
_MADE = re.compile(
    r"\b(?:mak(?:es?|ing)|made|render\w*|keeps?|kept|leaves?|left|find|finds|found)\s+[^,;:.!?]{1,50}$", re.IGNORECASE
)
"""What makes a thing so: "it makes the choice crucial"."""
_MADE_FAR = 60
"""Within how many code points before a word that is looked for."""


def judges(scan: Scan, word: Extent, start: int) -> bool:
    """Whether a word that judges is what its sentence claims, in a sentence that begins at `start`."""
    row, after = scan.rows(*word)
    if is_held(scan, row, start) or does_other_work(scan, word, start):
        return False
    said = scan.lowered[row]
    if said == "most" or (said in _SUPERLATIVES and after - row == 1):
        told = said in _MOST and _IS_MOST.match(scan.text, word[1])
        return bool(told) or _link(scan, row, start) == "main"
    if said in _THINGS:
        return _link(scan, row, start, named=1) in {"main", "clause"}
    if after - row > 1 or said not in _DESCRIBING:
        return True
    if said.endswith("ing") and _acts(scan, row):
        return False
    if _describes(scan, row):
        return _link(scan, row, start) in {"main", "clause"} or _is_counted(scan, row) or _is_given(scan, row)
    made = _MADE.search(scan.text, max(start, word[0] - _MADE_FAR), word[0])
    return bool(made) or _link(scan, row, start) != "none"


def _link(scan: Scan, row: int, start: int, *, named: int = 0) -> Literal["main", "clause", "open", "none"]:
    """What links what the sentence speaks of to the word that judges; so many other words may stand between.

    A verb does ("main"), or one after "which" ("clause"); "open" where the word stands at the head of the
    sentence or after a mark, "none" where it only follows a thing: "the traits critical to winning".
    """
    place, low = row - 1, max(row - _FAR, 0)
    while place >= low and scan.starts[place] >= start and not _CLOSED.search(scan.gaps[place]):
        before = scan.lowered[place]
        if before in _LINKS:
            opened = place and scan.starts[place - 1] > start
            return _OF_CLAUSE.get(scan.words[place - 1], "main") if opened else "main"
        if before in {"s", "re"} and place and scan.gaps[place - 1] in _APOSTROPHES:
            if scan.lowered[place - 1] in _POINTERS:
                return "main"
            place -= 2  # "was not the minister's best day"
        elif before == "of" and place and scan.lowered[place - 1] in _SOME:
            place -= 2  # "is one of the worst"
        elif before == "ways":
            place -= 3  # "is in some ways odd"
        elif before in _JOINS:
            place -= 2  # "is dull but necessary work"
        elif before in _BETWEEN or before.endswith("ly"):
            place -= 1
        elif before == "how":
            return "main"
        elif named and before not in word_class("prepositions"):
            named -= 1
            place -= 1
        else:
            return "none"
    return "open"


def _acts(scan: Scan, row: int) -> bool:
    """Whether the word is a deed done to somebody: "they are encouraging people to leave"."""
    return (
        0 < row < len(scan.words) - 1
        and scan.lowered[row - 1] in _BE
        and scan.gaps[row].isspace()
        and scan.lowered[row + 1] not in _NO_DEED
    )


def _describes(scan: Scan, row: int) -> bool:
    """Whether a thing follows the word that judges."""
    return (
        row + 1 < len(scan.words)
        and scan.gaps[row].isspace()
        and "\n" not in scan.gaps[row]
        and scan.lowered[row + 1] not in _NO_THING
    )


def _is_counted(scan: Scan, row: int) -> bool:
    """Whether a number is what is judged: "it lasted an extraordinary 76 minutes"."""
    return scan.lowered[row - 1] in {"a", "an"} and scan.words[row + 1][0].isdigit()


def _is_given(scan: Scan, row: int) -> bool:
    """Whether a light verb makes the worth of a thing the claim: "the port has an impressive record"."""
    place = row - 1
    while place > 0 and (
        scan.lowered[place].endswith("ly") or scan.lowered[place] in {"very", "more", "quite", "rather"}
    ):
        place -= 1
    return place > 0 and scan.lowered[place] in {"a", "an"} and scan.lowered[place - 1] in _GIVING
