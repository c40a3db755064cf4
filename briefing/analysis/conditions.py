"""Conditions under which a claim is made: "if the talks fail, sanctions will follow" does not say that they will.

What opens with the same words may be no such thing: a question ("asked if"), a concession ("even if", "tired if
content"), what always holds ("if a port closes, ships wait"), a past fact ("if he was tired, he did not show it"), an
order or advice. So a condition counts where its main clause foresees something (will, would, may, can), or where both
tell deeds of the present that are still to come.
"""

import re
from typing import NamedTuple

from briefing.analysis.lists import word_class
from briefing.core.spans import Extent

_FAR = 240
"""Within how many code points of its opening words a condition is read."""
_NEAR = 100
"""Within how many code points before "if" somebody asks."""
_LEADS = re.compile(
    r"(?:^|[,;:(\[“\"‘'—–]\s*|\s-{1,2}\s+|\b(?:and|but|or|that|which|who|because|yet|as)\s+(?:(?:perhaps|then|even)\s+)?)$",
    re.IGNORECASE,
)
"""What stands before a condition that its main clause follows."""
_CLAUSE = re.compile(r",|[;:—–!?]|\s-{1,2}\s|\.\s")
_PART = re.compile(r"[;:—–!?]|\s-{1,2}\s|\.\s")
_FORESEES = re.compile(
    r"\b(?:will|would|could|may|might|can|cannot|shall|won|wouldn|couldn|likely|bound\s+to|going\s+to)\b|[’'](?:ll|d)\b",
    re.IGNORECASE,
)
_NO_VERBS = "|".join(
    sorted(
        word_class("prepositions")
        | word_class("determiners")
        | word_class("clause openers")
        | {"then", "all", "both", "not", "so", "be", "whether", "either", "perhaps", "maybe", "even", "soon"}
    )
)
_ADVISES = re.compile(
    r"\b(?:must|should|ought\s+to|needs?\s+to|(?<!will )(?<!would )(?<!may )(?<!might )(?<!could )ha(?:s|ve)\s+to"
    r"|had\s+better)\b|^\s*(?:please|let|do\s+not|don[’']t|ask|imagine|consider|remember|forget|look|take)\b"
    rf"|^\s+(?!(?:{_NO_VERBS})\b)(?-i:[a-z]+)(?<!ly)\s+(?:the|an?|your|it|them|him|her|us|me)\s",
    re.IGNORECASE,
)
"""What makes the main clause an order or an advice."""
_STATE_OR_PAST = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|does|do|did|remains?|seems?|isn|aren|wasn|weren|\w+ed|took|gave|went|came|saw|knew|made|said|got"
    r"|left|lost|won|met|held|kept|began|chose|spoke|wrote|told|thought|felt|found|led|paid|sent|sold|stood)\b|[’'](?:s|re)\b",
    re.IGNORECASE,
)
"""What a condition tells that need not lie ahead."""
_OF_ANY = re.compile(
    r"\s+(?:one|you|your|people|someone|somebody|anyone|anybody|everyone|nobody|no\s+one|an?|any|every|each)\b",
    re.IGNORECASE,
)
"""What follows "if" where it speaks of whatever there is."""
_ASKING = re.compile(
    r"\b(?:ask\w*|wonder\w*|inquir\w*|enquir\w*|question\w*|quer(?:y|ies|ied)|doubt\w*|pressed|quizzed)\b(?:\s[^\s,;:—]+){0,8}\s+$"
    r"|\b(?:see|know|knows|knew|known|knowing|to\s+say|to\s+tell|determine\w*|find\s+out|figure\s+out|check\w*|decid\w+|learn\w*|sure|certain|clear"
    r"|unsure|unclear|uncertain|unknown|matters?|matter(?:ed)?|cares?|cared|idea|test(?:s|ed|ing)?|judge|gauge|assess\w*|debat\w+"
    r"|discuss\w*|consider\w*|investigat\w+|examin\w+|explor\w+|remember|predict|as\s+to|about|over|of|on|to|not|seen)\s+(?:(?:and|soon|yet|now|today|\w+ly)\s+)?$"
    r"|\b(?:as|even|what|but\s+what|than)\s+$",
    re.IGNORECASE,
)
"""What stands before "if" where it means whether, or grants or compares."""
_IDIOM = re.compile(
    r"\s+(?:possible|necessary|needed|need\s+be|ever|at\s+all|in\s+doubt|nothing|anything|anyone|anybody|perhaps|any|not|so|only"
    r"|for\s+no\s+other|I\s+(?:may|might|could|recall|remember)|we\s+(?:may|might|could|remember|look|take)"
    r"|(?:\w+ly\s+)?(?!\w+ed\b)\w+,)",
    re.IGNORECASE,
)
_REDUCED = re.compile(
    rf"\s+(?:\w+ly\s+)?(?:{'|'.join(sorted(word_class('participles')))}|true|successful)\b", re.IGNORECASE
)
"""A condition without a verb of its own: "if passed", "if true"."""
_COUNTED = re.compile(
    r"\b(?:is|are)\s+(?:taken\s+out|left\s+out|counted|included|excluded|added|set\s+aside|removed)\b", re.IGNORECASE
)
"""A way of reckoning rather than a case: "if the votes of ministers are left out, she leads"."""
_TURNED = frozenset(("should", "were"))
"""What opens a condition where its subject follows: "should they refuse"."""
_PRONOUN = re.compile(r"\s+(?:he|she|it|they|we|I|there)\b", re.IGNORECASE)
_SUBJECT = re.compile(r"\s+(?:(?i:the|an?|any|this|that|these|those|his|her|its|their|our|such)\b|[A-Z])")
_TO = re.compile(r"\s+(?:\S+\s+){1,6}?to\s+\w")
_LENGTH = re.compile(
    r"\s+(?:\d|two|three|four|five|six|seven|eight|nine|ten|an?\b|(?:I|we|you|he|she|it|they)\s+(?:likes?|wants?|can|needs?|wish(?:es)?)\b)",
    re.IGNORECASE,
)
"""What tells how long: "as long as six weeks"."""
_WHICH = re.compile(r"\b(?:which|that|who)\s+$")
_DASH = re.compile(r"(?:[—–]|\s-{1,2})\s*(?:but\s+only\s+|only\s+|and\s+)?$")
_ENDS = re.compile(r"[^,;:—–!?]*")
"""What follows a condition that a dash puts off to the end: "They can leave — if they pay."."""
_STOP = re.compile(r"[;:!?]|\.\s")
"""What ends the claim after its condition: dashes may only enclose something put in."""
_ENOUGH = re.compile(r"(?:n[’']t|\bnot)\s[^,]*\benough,", re.IGNORECASE)
"""What only adds one thing to another: "if that was not enough, ..."."""


class _Parts(NamedTuple):
    """A condition and what it is a condition of."""

    leads: bool
    """Whether the condition stands first."""
    case: str
    """The condition, without the words that open it."""
    main: str
    """The claim that it limits, as far as it is near."""


def limits_claim(text: str, opening: Extent, start: int, end: int) -> bool:
    """Whether a condition, told by its opening words, limits a claim of its sentence, which runs from start to end."""
    first, last = opening
    words = " ".join(text[first:last].lower().split())
    if words in _TURNED and not (_PRONOUN.match(text, last, end) or _SUBJECT.match(text, last, end)):
        return False
    low, high = max(start, first - _FAR), min(end, last + _FAR)
    before, after = text[low:first], text[last:high]
    if not _opens(words, before, after) or (high == end and after.rstrip("”\"’') ").endswith("?")):
        return False
    parts = _parts(before, after)
    if _ADVISES.search(parts.main):
        return False
    if _FORESEES.search(parts.main):
        return True
    deed = parts.leads and words in {"if", "unless"} and not _STATE_OR_PAST.search(parts.case)
    return deed and not _OF_ANY.match(parts.case) and not _STATE_OR_PAST.search(parts.main)


def _opens(words: str, before: str, after: str) -> bool:
    """Whether words open a condition, by what stands around them."""
    if words == "if":
        if _ASKING.search(before[-_NEAR:]) or _COUNTED.search(after) or _ENOUGH.search(after):
            return False
        return bool(_REDUCED.match(after)) or not (_IDIOM.match(after) or after.lower().startswith((" you ", " one ")))
    if words == "should":
        if _PRONOUN.match(after):
            return not re.search(r"\b(?:wh\w+|how|nor|neither|so|only)\s+$", before, re.IGNORECASE)
        return bool(_LEADS.search(before))
    if words == "were":
        return bool(_LEADS.search(before) and _TO.match(after))
    if words in {"assuming", "supposing"}:
        return bool(_LEADS.search(before))
    if words.endswith("long as"):
        return not (before.lower().endswith("for ") or _LENGTH.match(after))
    return True


def _parts(before: str, after: str) -> _Parts:
    """What a condition says, and the claim that it limits: what follows it where it leads, else what precedes it."""
    if _LEADS.search(before) and not (_DASH.search(before) and _ENDS.fullmatch(after)):
        comma = _CLAUSE.search(after)
        if comma is None or (_WHICH.search(before) and _REDUCED.match(after)):
            return _Parts(True, after, after)
        rest = after[comma.end() :]
        return _Parts(True, after[: comma.start()], rest[: part.start()] if (part := _STOP.search(rest)) else rest)
    breaks = [each.end() for each in _PART.finditer(before.rstrip(" -—–"))]
    return _Parts(False, after, before[breaks[-1] :] if breaks else before)
