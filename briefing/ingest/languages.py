"""In which language an article is written: what its document states, held against what its text shows.

The text is judged by CLD3, the neural network of Google's Chromium ("Compact Language Detector v3", gcld3): it is
small, works the same each time and never asks the network. Where it is sure, the text decides: a page that says
`lang="en"` over German words is German. Where it is not, the document's word holds; and where that has none either,
the language is unknown.
"""

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate

import gcld3

from briefing.core.articles import Draft, Stated
from briefing.languages import ANALYSED, language_code

TOLD = "language of the text"
"""The rule's name: the document states none."""
DISAGREES = "language of the text, not the one stated"
"""The rule's name: the document states another."""
LIKELY, SURE, SHARED = 0.7, 0.9, 0.5
"""How probable a language must be to be told: as CLD3 calls it reliable; in a short text, where it is another than
English, for its articles are not analysed (of 9,288 English texts cut to 160 characters, .7 takes .0018 for others, .9
.0004); and in a long text where near languages share what is probable."""
LEAST, LEAST_TO_DIFFER, LONG = 60, 200, 1000
"""How many bytes of letters are needed to tell, to differ from what is stated, and for a text to be long: bytes, for a
letter of a script with many of them says more."""
_PIECES = 3
"""The text is judged by so many pieces of it: its beginning, its middle and its end, …"""
_SAMPLES = ((100, 0.99), (300, 0.0), (700, 0.0))
"""… each of so many characters, unless shorter ones show that it is English, so probably at least: most texts are, and
judging takes longer than any other reading. (Of 7,128 texts, 2,310 of which the shortest show so to be English, the
longer ones show none to be another.)"""
_LOOKED_AT = 2000
"""How many bytes CLD3 looks at."""
_NO_LETTERS = re.compile(r"https?://\S+|\S+@\S+|[\W\d_]+")
_NEAR = ({"bs", "hr", "sr"}, {"id", "ms"}, {"da", "no"}, {"cs", "sk"}, {"gl", "pt"}, {"bg", "mk"}, {"af", "nl"})
"""Languages so near each other that the document knows better."""


def tell_language(draft: Draft) -> Draft:
    """The draft with its language: as stated, or as its text shows; without one when neither tells."""
    stated = draft.metadata.get("language")
    claimed = language_code(stated.value) if stated else ""
    told, probability, size = _judged(draft)
    known: Stated | None = None
    if told and not claimed:
        known = Stated(told, "inferred", TOLD)
    elif claimed and stated:
        differs = told not in {"", claimed} and not any({told, claimed} <= near for near in _NEAR)
        sure = differs and probability >= SURE and size >= LEAST_TO_DIFFER
        known = Stated(told, "inferred", DISAGREES) if sure else replace(stated, value=claimed)
    metadata = {name: value for name, value in draft.metadata.items() if name != "language"}
    return replace(draft, metadata=metadata | {"language": known} if known else metadata)


def _judged(draft: Draft) -> tuple[str, float, int]:
    """What `judge` says of the shortest sample that shows the text to be English, else of the longest."""
    judged, before = ("", 0.0, 0), ""
    for piece, enough in _SAMPLES:
        words = sample(draft, piece)
        if words != before:
            judged, before = judge(words), words
        told, probability, size = judged
        if told == ANALYSED and probability >= enough and (size >= LEAST_TO_DIFFER or not enough):
            break
    return judged


def sample(draft: Draft, piece: int) -> str:
    """What the language is told by: some of the text's own words, letters alone, links and addresses left out."""
    text, blocks = draft.text, draft.blocks
    ends = list(accumulate(block.end - block.start for block in blocks))
    whole = ends[-1] if ends else 0
    if whole <= piece * _PIECES:
        pieces = [text[block.start : block.end] for block in blocks]
    else:
        pieces = []
        for first in ((whole - piece) * place // (_PIECES - 1) for place in range(_PIECES)):
            for block, end in zip(*(held[bisect_right(ends, first) :] for held in (blocks, ends)), strict=True):
                low, high = max(first, end - block.end + block.start), min(end, first + piece)
                if low >= high:
                    break
                pieces.append(text[block.end - (end - low) : block.end - (end - high)])
    return _NO_LETTERS.sub(" ", " ".join(pieces))


def judge(words: str) -> tuple[str, float, int]:
    """The language of some words, empty when it cannot be told; how probable it is; how many bytes it was told by."""
    encoded = words.encode("utf-8", "ignore")
    size = len(encoded) - encoded.count(b" ")
    if size < LEAST:
        return "", 0.0, size
    judged = gcld3.NNetLanguageIdentifier(min_num_bytes=0, max_num_bytes=_LOOKED_AT).FindLanguage(encoded.decode())
    code = language_code(judged.language)
    return code if judged.probability >= _needed(code, size) else "", judged.probability, size


def _needed(code: str, size: int) -> float:
    """How probable a language must be to be told by so many bytes."""
    if size < LONG and code != ANALYSED:
        return SURE
    return SHARED if size >= LONG and any(code in near for near in _NEAR) else LIKELY
