"""What the words of a statement give away: names, whether it stands alone, whether it is shown."""

import re
from dataclasses import replace
from functools import lru_cache

from briefing.core.statements import Statement
from briefing.query.plain import function_words, plain_words
from briefing.query.words import Words

_BACKWARD = re.compile(
    r"(?:it|its|it['’]s|this|these|those|that|they|their|he|his|she|her|such|both|so|however|but|and|also|yet|"
    r"nevertheless|moreover|furthermore|meanwhile|therefore|thus|instead|still|then|here|there|one|another|others?|"
    r"while (?:it|they)|despite (?:th(?:is|ese)|their)|in (?:response|turn|addition|contrast)|as a result|"
    r"for (?:example|instance)|the (?:former|latter|two|move|decision|agenda|outcomes?|results?|summit|meetings?|talks|"
    r"visit|announcement|agreement|statement|report|deal|bill|move|incident|discussions?))\b"
    r"|[^,]{3,50}, (?:it|they|this|these|he|she|its|their|his|her)\b",
    re.IGNORECASE,
)
"""Openings that lean on the sentence before."""
_POINTING = re.compile(r"\b(?:these|those) [\w’'-]+[.!?\"”’)]*\Z")
"""An end that points back: "must respect these principles."."""
_FIRST_PERSON = re.compile(
    r"\b(?:[Ww]e|[Oo]urs?|[Oo]urselves|us|[Mm]y)\b"
    r"|(?:^|[,;:—–(]\s*|\b(?:and|but|or|that|as|if|when|because|while|so|what|which|where|than)\s)I(?:\s[a-z]|[’'])"
)
"""Words by which a text speaks of whoever made it; "I" where it can be no number."""
_LABELLED = re.compile(r"[^\s:][^:.!?]{0,60}:\s+\S")
"""An item that opens with a label of its own: "Neutral ground: ..."."""
_MARKS = tuple("“”„«»‹›‘’\"'「」『』")
"""What begins and ends a quotation."""
_FINISHED = re.compile(r"[.!?…][\"'”’»)\]]*\s*\Z")
"""The end of a whole sentence."""


def is_lead_in(statement: Statement) -> bool:
    """Whether a statement only introduces the list that follows it."""
    return statement.text.rstrip().endswith(":")


def left_out(statement: Statement) -> str | None:
    """Why a statement is shown in no section: "question", "announcement" or "lead-in"; None when it may be shown."""
    if statement.announcement:
        return "announcement"
    if is_lead_in(statement):
        return "lead-in"
    return "question" if statement.question or statement.text.rstrip(" \"'”’»").endswith("?") else None


def is_whole(statement: Statement) -> bool:
    """Whether a statement is a whole sentence that can be read without the list it stands in."""
    return (
        statement.lead_in is None
        and not is_labelled(statement)
        and _closed(statement.text)
        and bool(_FINISHED.search(statement.text))
        and statement.text[:1] not in "-–—•*"
        and not statement.text[:1].islower()
        and len(statement.text.split()) >= 5
    )


def is_whole_labelled(statement: Statement) -> bool:
    """Whether a statement in no list is a whole sentence after a label ("Fishing: The quota was cut by half.")."""
    label = _LABELLED.match(statement.text)
    if label is None or statement.quotes:
        return False
    return is_whole(replace(statement, text=statement.text[label.end() - 1 :]))


def _closed(text: str) -> bool:
    """Whether every quotation that a text opens is closed in it, and none is closed that it has not opened."""
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0


def runs_over(statement: Statement) -> str:
    """That a quotation begins before a statement, or goes on after it, in words; "" where each is whole within it."""
    before, after = _open_ends(statement)
    if before and after:
        return "the quotation begins before this sentence and goes on after it"
    if before:
        return "the quotation begins in the sentence before"
    return "the quotation goes on in the next sentence" if after else ""


def _open_ends(statement: Statement) -> tuple[bool, bool]:
    """Whether a quotation begins before a statement, and whether one goes on after it."""
    text = statement.text
    depth = lowest = 0
    for mark in text:
        depth += (mark == "“") - (mark == "”")
        lowest = min(lowest, depth)
    before, after = lowest < 0, depth > lowest
    for quote in statement.quotes:
        begins, ends = quote.start == statement.start, quote.end >= statement.end
        before = before or (begins and quote.text[:1] not in _MARKS)
        after = after or (ends and quote.text.rstrip()[-1:] not in _MARKS)
    return before, after


def is_wholly_quoted(statement: Statement) -> bool:
    """Whether nothing that tells anything stands outside of a statement's quotations but who said it."""
    speaker = statement.speaker
    apart = [*statement.quotes, *((statement.cue,) if statement.cue else ()), *((speaker.span,) if speaker else ())]
    rest = list(statement.text)
    for span in apart:
        for at in range(max(span.start - statement.start, 0), min(span.end - statement.start, len(rest))):
            rest[at] = " "
    nothing, little = plain_words()
    said_by = Words(f"{speaker.name} {speaker.role or ''}").held if speaker else frozenset()
    return Words("".join(rest)).held <= nothing | little | said_by


def is_labelled(statement: Statement) -> bool:
    """Whether a statement opens with a label, as items of lists do."""
    return bool(_LABELLED.match(statement.text)) and not statement.quotes


def is_of_its_source(statement: Statement) -> bool:
    """Whether a statement speaks of its source in the first person, in no other's name: "We will go on"."""
    if statement.attribution != "none" or not _FIRST_PERSON.search(statement.text):
        return False
    quoted = [(quote.start - statement.start, quote.end - statement.start) for quote in statement.quotes]
    found = (match.start() for match in _FIRST_PERSON.finditer(statement.text))
    return any(not any(start <= at < end for start, end in quoted) for at in found)


def leans_back(statement: Statement) -> bool:
    """Whether a statement leans on the one before: it opens with "They", "However", or ends with "these principles"."""
    text = statement.text
    return bool(_BACKWARD.match(text.lstrip("“\"'‘")) or _POINTING.search(text))


@lru_cache(maxsize=1 << 15)
def names(text: str) -> frozenset[str]:
    """The terms that stand with a capital in a text, its first word apart: names, as far as letters tell."""
    words = Words(text)
    found = {
        word
        for row, word in enumerate(words.terms)
        if row
        and text[words.starts[row]].isupper()
        and text[words.starts[row] : words.ends[row]].lower() not in function_words()
    }
    return frozenset(found)
