"""Where a word that often judges does other work: what others think of, the measure of a thing, a need, a name."""

import re

from briefing.analysis.duties import is_reported_duty
from briefing.analysis.lists import word_class
from briefing.analysis.scan import Scan
from briefing.core.spans import Extent

_FAR = 60
"""Within how many code points before a word those are looked for that give it another sense."""
_DESCRIBING = word_class("judgements that describe")
_SHOWN = re.compile(
    r"\b(?:underscor|underlin|highlight|show|illustrat|demonstrat|magnif|reflect|prov|confirm|testif|attest|testament\s+to"
    r"|remind\w*\s+\w+\s+of|reminder\s+of)\w*\s+(?:[\w’'-]+\s+){0,3}$"
    r"|[,;]\s+given\s+the\s+$|^\W*$|\b(?:is|are|was|were)\s+of\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""What tells the worth of a thing: "it underscored the importance of ..."; else it is measured, or somebody's view."""
_IDLE = re.compile(
    r"\b(?:if|as|where|when|whenever|prove[dn]?|proving|that\s+(?:you|they|he|she|it|we)|which\s+\w+|who|not|never"
    r"|\w+n[’']t|what(?:\s+(?:is|was|went)|[’']s))\s+$"
)
"""What makes a word of need or fault none: "if necessary", "proved wrong", "the votes that they need to win"."""
_HOW = re.compile(r"\bhow\s+$")
_TELLS_HOW = re.compile(r"\b(?:underscor|underlin|highlight|show|illustrat)\w*\s+how\s+$")
"""What tells how much a thing is worth; other verbs let somebody know it: "they know how important it is"."""
_HELD_SO = re.compile(
    r"\b(?:as\s+too|(?:consider|deem|call|label|brand|declar)\w*(?:\s+(?:it|him|her|them|this|that))?(?:\s+(?:an?|too|so))?)\s+$"
    rf"|\b(?:{'|'.join(sorted(word_class('verbs that put a judgement')))})\s+(?:[\w’'-]+\s+){{0,10}}?as\s+"
    r"(?:an?\s+|too\s+)?(?:[\w-]+\s+and\s+)?$"
)
"""What makes a worth one that somebody holds: "considered too risky", "criticized as sloppy"."""
_PROSPECT = re.compile(r"\b(?:look|feel)(?:s|ed|ing)?\s+(?:\w+\s+)?$|\bfelt\s+$", re.IGNORECASE)
"""What makes of "good" a word on somebody's chances or mood: "the polls look good for her", "they felt bad"."""
_IN_HOPE = re.compile(r"\b(?:add|say|said|look|ask|smil|wait|speak|spoke|talk|cheer)\w*\s+$", re.IGNORECASE)
"""What makes "hopefully" tell how something was done: "he added hopefully"."""
_THEIRS = re.compile(
    r"\b(?!(?:and|but|so|because|if|when|as|that|then|or|now|while|though|although|where|since|once)\b)"
    r"[a-z][\w-]+\s+(?:he|she|they|we|you|[A-Z][\w’'-]+)\s+$"
)
"""What makes of a need one that marks out a thing: "the steps they need to take"."""
_WILL = re.compile(r"(?:\b(?:will|would|may|might|could)|[’'](?:ll|d))\s+(?:\w+\s+)?$")
"""What makes of a need one that is foreseen: "they will need to win"."""
_NEED = re.compile(
    r"\b(?:the|an?|no|any|this|that|their|its|his|her|our|some|urgent|(?:each|every)(?:\s+\w+)?)\s+$", re.IGNORECASE
)
"""What makes a thing of a need, or one of everybody: "the need to act", "what each party needs to do"."""
_WITHIN = re.compile(r"[\w,;]\s+$")
"""What stands before a capital that makes a name of a word: "Breaking Bad"."""


def does_other_work(scan: Scan, word: Extent, start: int) -> bool:
    """Whether a word that often judges does not, in a sentence that begins at `start`."""
    text, (first, last) = scan.text, word
    said, low = text[first:last].lower(), max(start, first - _FAR)
    if text[last : last + 1] == "-" or (text[first].isupper() and _WITHIN.search(text, low, first)):
        return True  # "a must-win state", "Breaking Bad"
    if said.startswith(("importance", "necessity", "futility")):
        return not _SHOWN.search(text, low, first)
    if said in {"need to", "needs to"}:
        return any(idle.search(text, low, first) for idle in (_NEED, _IDLE, _WILL, _THEIRS))
    if said in {"must", "should"}:
        return is_reported_duty(text, word, start)
    if said == "hopefully":
        return bool(_IN_HOPE.search(text, low, first))
    if said in {"necessary", "wrong"} and _IDLE.search(text, low, first):
        return True
    if said in {"good", "bad", "great"} and _PROSPECT.search(text, low, first):
        return True
    return said in _DESCRIBING and _is_anothers(scan.small, low, first)


def _is_anothers(small: str, low: int, first: int) -> bool:
    """Whether somebody holds, or knows, the worth that stands at an offset of a text in small letters."""
    known = _HOW.search(small, low, first) and not _TELLS_HOW.search(small, low, first)
    return bool(known or _HELD_SO.search(small, low, first))
