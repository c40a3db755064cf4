"""Whose hedge it is: the author's, or that of somebody who says, thinks, fears or asks what it stands in.

Where no capital matters, the patterns are of small letters and look at the text in such (`Scan.small`).
"""

import re
from collections.abc import Iterable
from typing import Literal

from briefing.analysis.hedges import is_condition, is_of_holder
from briefing.analysis.lists import reporting_verbs, role_nouns, word_class
from briefing.analysis.scan import Scan
from briefing.analysis.voice import Voice
from briefing.core.spans import Extent, overlaps

_FAR = 150
"""Within how many code points before a hedge the words are looked for that make it somebody else's."""
_GOES_ON = r"(?:(?!,\s+(?:and|but|yet|though|although|while|so|which)\b|,[”\"’'])[^;:!?—])*$"
"""The rest of a clause: it does not run on beyond a mark, or a comma with a conjunction or the end of a quotation."""
_SOME_WORDS = r"\s(?:[^\s,;:!?]+\s){0,6}?"
_THAT = r"\s+that\s+(?=\S)"
"""What opens a clause with a subject of its own: "claims that they may", not "claims that may"."""
_BY_SOME = r"(?:\s+(?:by|from|among|earlier|last|this)(?:\s+[^\s,;:!?]+){1,6}?)?"
_SHOWING = word_class("things that show")
_OF_EVIDENCE = word_class("verbs of evidence")
_GUESSING = _OF_EVIDENCE | {"speculate", "speculated", "hypothesized", "hypothesised"}
_PERSONS = word_class("persons")
"""Who suggests something says it; a thing that suggests something lets the author guess."""


_BODIES = word_class("bodies")
_BETWEEN = word_class("between subject and verb") | {"only", "once", "strongly"}


def _any(words: Iterable[str]) -> str:
    """A pattern for any of some words, those of one first letter together: then most are never tried."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words):
        by_letter.setdefault(word[0], []).append(word[1:])
    groups = [f"{letter}(?:{'|'.join(rests)})" for letter, rests in by_letter.items()]
    return f"(?:{'|'.join(groups)})"


def _clause(*opened: str) -> re.Pattern[str]:
    """What stands before a hedge in a clause that any of these patterns opens."""
    return re.compile(rf"\b(?:{'|'.join(opened)}){_GOES_ON}")


_HELD = _clause(
    rf"{_any(word_class('nouns of thought'))}{_BY_SOME}{_THAT}",
    rf"{_any(word_class('states of mind'))}{_THAT}",
    rf"(?:fears?|hopes?|worry|worries|concerns?|belief|view)\s+(?:for|of|among|in)\s[^,;:!?]{{1,40}}?\s(?:is|was|are|were){_THAT}",
    r"(?:worried|afraid|concerned|convinced|confident|fearful)\s+(?:the|it|he|she|they|its|his|her|their)\s",
)
"""What somebody thinks: "their fear that the talks might fail"."""
_ASKED = _clause(
    rf"{_any(word_class('verbs of deliberation'))}{_SOME_WORDS}(?:if|whether)\b",
    rf"(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?){_SOME_WORDS}(?:wh(?:at|o|om|y|en|ere|ich)|how)\b",
    r"(?:about|over|on|of|as\s+to|worr(?:y|ies|ied|ying))\s+(?:whether|how)\b",
    r"(?:questions?|debates?|speculation|talk|doubts?|guess(?:es)?)\s+(?:about|over|on|of|as\s+to)\s+(?:who|what|which|when|where|why)\b",
    r"(?:about|on|over|at)\s+(?:what|who|where|when|why)\b",
    r"(?:determin\w*|explain\w*|show(?:s|ed|n|ing)?|describ\w*|(?:previews?|details?|hints?)\s+(?:of|at|about))\s+(?:how|where|why|what)\b",
)
"""What somebody asks or weighs: "asked whether they might fail"."""
_ASKS = re.compile(
    rf"\b{_any(word_class('verbs of deliberation') | word_class('verbs of weighing'))}\b[^.,;:!?]{{0,40}}$",
)
"""What stands before "whether" where somebody asks: "they reviewed whether"."""
_FIRST_PERSON = frozenset(("i", "we"))
_SHOWN = _clause(
    rf"{_any(_SHOWING)}(?:\s+(?:of|by|from|in|on|taken|released|conducted)\s[^,;:!?]{{1,50}}?)?\s+(?:shows?|showed|finds?|found|says?|said)\b(?!,)"
)
"""What a study or a poll finds: "polls show that they might fail"."""
_SAYING = {
    form
    for form, way in reporting_verbs().items()
    if way in {"say", "clause", "that", "tell"} and form not in _OF_EVIDENCE
} - {
    "state",
    "states",
    "show",
    "shows",
    "showed",
    "shown",
    "showing",
    "find",
    "finds",
    "found",
    "finding",
} | word_class("verbs of thought")
_THINKING = {form for form, way in reporting_verbs().items() if way == "clause" and form not in _OF_EVIDENCE} | {
    "know",
    "knows",
    "knew",
}
_NO_RELATIVE = r"(?:(?!\b(?:that|who|which)\b)[^,;:!?])"
_SAID = re.compile(
    rf"\b(?!(?:i|we|it|this|that|which|what)\s)[\w.’']+\s+{_any(_SAYING)}"
    rf"(?:(?:\s+(?:in|on|at|to|last|this)\s[^,;:!?]{{0,30}}?)?{_THAT}{_GOES_ON}|\s+(?:he|she|they|it|we)\s+(?:(?:has|have|had|is|are|was|were|will|would)\s+)?$)"
    rf"|\b(?!(?:i|we|to)\s)[\w.’']+\s+{_any(_THINKING)}\s+(?:the|their|his|her|its)\s{_NO_RELATIVE}{{0,50}}$",
)
"""What somebody says beside what the sentence quotes or reports: "“...,” said Doe, who warned that they might fail"."""
_SIGNALLED = re.compile(
    rf"\b(?:indicat|signal|hint|hypothesi[sz]|suggest|estimat|allow|conced)\w*\s+(?:that\s+)?(?:he|she|they|there)\s{_GOES_ON}",
)
"""What somebody lets others know: "she has indicated she may go"."""
_THOUGHT = re.compile(
    r"\b(?!(?:i|we|to|it|is|are|was|were|be|been|being|widely|long|never|not)\s)[\w.’']+\s+"
    r"(?:thinks?|thought|believes?|believed|knew|knows?|(?:told|convinc\w+|persuad\w+|assur\w+|remind\w*)\s[^,;:!?]{1,60}?\sthat|saw\s+that)\s+"
    rf"(?!(?:of|about|to|in|as|for|by|how|what|that|which|who)\b){_NO_RELATIVE}{{0,60}}$",
)
"""What somebody thinks, without "that": "officials believe relief is possible"."""
_SEEN = re.compile(
    rf"\b(?:see|sees|saw|view|views|viewed|regard|regards|regarded|consider|considers|considered)\s{_NO_RELATIVE}{{1,60}}?\sas\s"
    rf"{_NO_RELATIVE}{{0,60}}$",
)
"""What somebody takes a thing for: "they see him as likely to win"."""
_VIEW = re.compile(
    r"(?:\bIn|[,;]\s+in|\b(?:[Aa]nd|[Bb]ut)\s+in)\s+(?:his|her|their|its)\s+(?:view|opinion|eyes|telling),\s[^;:!?]*$"
    r"|(?:\bTo|[,;]\s+to|\b(?:[Aa]nd|[Bb]ut)\s+to)\s+(?:him|her|them),\s[^;:!?]*$"
)
"""What is told as somebody's view: "in their view, the talks might fail"."""
_INSERTED = re.compile(
    rf",\s+(?!(?:i|we|it|this|which|who|and|but|or|as)\s)(?:(?!(?:is|are|was|were|be|been|being)\s)[\w.’'-]+\s+){{1,6}}?"
    rf"{_any(_SAYING | _THINKING)},\s+"
    r"(?!(?:an?|and|with|but|while|which|or|so)\b)[^,;:!?—]*$",
)
"""A report that stands within the clause: "a sign, some ministers believe, that they might fail"."""
_BY_THE_WAY = re.compile(
    rf"\bas\s+(?!(?:\w+\s+)?{_any(_SHOWING)}\b)(?:[\w.’'-]+\s+){{1,4}}?{_any(_SAYING)},\s+"
    r"(?:[^;:!?—]|\s—[^;:!?—]*—\s)*$",
)
"""A report put in beside the clause: "as Doe noted, they might fail"."""
_NEXT = re.compile(
    r",\s+(?:but|and|while|though|although)\s+(?:it|there|this|that|the)\b[^;:!?]*$|,\s+which\s[^,;:!?]*$"
    r"|,\s+(?:an?|the)\s+(?:[\w-]+\s+){1,4}?(?:that|which)\s+$",
)
"""What the author adds to a deed of words: "Doe criticized the plan, but it is uncertain whether ..."."""
_ADDED = re.compile(
    r",\s+(?:an?|the)\s+(?:[\w-]+\s+){1,4}?(?:that|which)\s+$|\s[—–-]{1,2}\s+(?:where|which)\s[^;:!?]*$"
    r"|,\s+(?:setting\s+the\s+stage|(?:paving|opening)\s+the\s+way|raising\s+(?:the|fears|hopes|questions|doubts)"
    r"|fuell?ing|sparking|prompting|deepening|dealing)\s[^;:!?]*$",
)
"""What the author adds to a report: "Doe says they will leave, a move that may ...", "..., raising fears that ..."."""
_ADDS = re.compile(
    r",\s+an?\s+(?:\w+\s+)?(?:indication|sign|hint)\s+that\b[^;:!?]*$"
    r"|(?:,|\s[—–-]{1,2})\s+an?\s+(?:[\w-]+\s+){1,3}(?:un)?likely$"
    r"|,\s+but\s+(?:that|this|it)\s+(?:has|had|could|was)\s+not\s[^,;:!?]*(?:confirmed|verified|corroborated)$",
)
"""What he adds by the hedge: "..., a sign that ...", "— a goal likely to ...", "..., but that was not confirmed"."""
_ASIDE = re.compile(r",\s(?:apparently|presumably|ostensibly)\s+\w+ing\b")
"""What he guesses beside it: "..., apparently referring to the talks"."""
_SOURCE = re.compile(r"\baccording\s+to\s+(?:(?:an?|the|some|several|other)\s+)?$")
"""What stands before a hedge that tells how little a source is worth: "according to unconfirmed reports"."""
_UNDER = re.compile(
    r"(?:\b(?:While|Although|Though|Whereas)|(?:,\s+|\band\s+)(?:while|although|though|whereas))\s[^,;:!?]*$"
)
_MAIN = re.compile(r",\s+(?:it|he|she|they|there|this|that|the|an?|its|his|her|their)\b[^,;:!?]*$")
"""What is said in a clause under another, and the other: "while Doe said that they met, it is unlikely"."""
_OTHERS = (
    (frozenset(("that", "worried", "afraid", "concerned", "convinced", "confident", "fearful")), _HELD),
    (frozenset(("if", "whether", "what", "who", "whom", "why", "when", "where", "which", "how")), _ASKED),
    (_SHOWING, _SHOWN),
    (frozenset(_SAYING | _THINKING), _SAID),
    (frozenset(_SAYING | _THINKING), _INSERTED),
    (frozenset(("as",)), _BY_THE_WAY),
    (frozenset(("he", "she", "they", "there")), _SIGNALLED),
    (
        frozenset(
            ("think", "thinks", "thought", "believe", "believes", "believed", "knew", "know", "knows", "told", "saw")
        )
        | {verb + form for verb in ("convince", "persuade", "assure", "remind") for form in ("", "s", "d", "ed")},
        _THOUGHT,
    ),
    (frozenset(("as",)), _SEEN),
)
"""Words of which one at least must stand before a hedge, and what then makes it somebody else's."""


def holder(scan: Scan, hedge: Extent, start: int, voice: Voice) -> Literal["author", "speaker"] | None:
    """Whose hedge it is, in a sentence that begins at `start`; None where the words only mark who speaks."""
    row, _ = scan.rows(*hedge)
    if is_of_holder(scan, row, hedge):
        return _of_holder(scan, hedge, start, row, voice)
    if voice.cue and overlaps(hedge, voice.cue):
        nobodys = scan.lowered[row] == "there"  # "there are fears that"
        return "author" if nobodys or scan.lowered[_subject(scan, row)] in _SHOWING else None
    quoted = any(overlaps(hedge, part) for part in voice.quotes)
    if quoted or any(overlaps(hedge, part) for part in voice.content):
        return "speaker" if quoted or not _is_added(scan, hedge, start, voice) else "author"
    if voice.cue and hedge[0] < voice.cue[0] and is_condition(scan.text[slice(*hedge)]):
        return "speaker"  # "if the talks fail, sanctions will follow, said the minister"
    if scan.lowered[row] in _GUESSING and _is_person(scan, _subject(scan, row), start):
        return None
    first = max(start, hedge[0] - _FAR)
    low, _ = scan.rows(first, hedge[0])
    before = set(scan.lowered[low:row])
    others = any(told.search(scan.small, first, hedge[0]) for words, told in _OTHERS if not words.isdisjoint(before))
    others = others or (not before.isdisjoint(("in", "to")) and _VIEW.search(scan.text, first, hedge[0]) is not None)
    return "speaker" if others and not _ADDS.search(scan.small, first, hedge[1]) else "author"


def _is_added(scan: Scan, hedge: Extent, start: int, voice: Voice) -> bool:
    """Whether the author adds a hedge to what a sentence reports."""
    text, small, first = scan.text, scan.small, max(start, hedge[0] - _FAR)
    if voice.rule.startswith("verb-thing") and _NEXT.search(small, first, hedge[0]):
        return True
    if (
        _ADDED.search(small, first, hedge[0])
        or _ADDS.search(small, first, hedge[1])
        or _SOURCE.search(small, first, hedge[0])
    ):
        return True
    if _ASIDE.match(small, hedge[0] - 2):
        return True
    told, goes_on = voice.cue or (voice.content[0][0], voice.content[0][0])
    return goes_on < hedge[0] and bool(_UNDER.search(text, start, told) and _MAIN.search(text, goes_on, hedge[0]))


def _of_holder(scan: Scan, hedge: Extent, start: int, row: int, voice: Voice) -> Literal["speaker"] | None:
    """Whose it is what somebody believes, foresees or asks: theirs, unless the author asks or says "I believe"."""
    if any(overlaps(hedge, part) for part in voice.content):
        return "speaker"
    if scan.lowered[row] == "whether":
        asked = _ASKS.search(scan.small, max(start, hedge[0] - _FAR), hedge[0])
        return "speaker" if asked else None
    return None if scan.lowered[_subject(scan, row)] in _FIRST_PERSON else "speaker"


def _subject(scan: Scan, row: int) -> int:
    """The row of the word before a verb, auxiliaries and adverbs passed over; its own where a mark parts them."""
    before = row - 1
    while before > 0 and scan.gaps[before].isspace() and scan.lowered[before] in _BETWEEN:
        before -= 1
    return before if before >= 0 and scan.gaps[before].isspace() else row


def _is_person(scan: Scan, row: int, start: int) -> bool:
    """Whether a word speaks of people or of those who act as people do, and suggest something by saying it."""
    word = scan.lowered[row]
    named = scan.words[row][0].isupper() and (scan.starts[row] > start or scan.words[row] in scan.proper)
    return named or word in _PERSONS or word in role_nouns() or word in _BODIES
