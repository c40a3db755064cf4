"""The normal form of one word: what counts as the same word in articles, queries and rules.

- Case and diacritics fold; ’ equals '; a possessive "'s" is dropped; words are stemmed (Porter2, by PyStemmer).
  Nothing is dropped as a stop word. Grouped thousands lose their commas: 2,500 is 2500.
- "U.S.", "U.S" and "US" are one term that differs from the pronoun "us": `data/acronyms.txt` lists the acronyms whose
  lower-case form is a word. All others fold, so that `nato` finds NATO.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from briefing.resources import data_text

WORDS_VERSION = 4
"""Raised when the normal form changes, so that whatever was built with it is built anew."""

_STEMMER = Stemmer.Stemmer("english", 0)
APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ＇‘", "'"))
"""What makes of every apostrophe the plain one."""
_PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ʿ": "", "ʾ": ""}
)
_ENDINGS = frozenset(
    ending[at:]
    for ending in re.findall(
        r"\w+",
        """s es ed ing ion ions ation ations ity ities ment ments ness al ally ly ize ise izing ising er ers or ors ive
        ism ist ists able ible ful ous ic ical y ies ied ance ence ancy ency ant ent ship""",
    )
    for at in range(len(ending) + 1)
)
"""English endings and their tails."""


class Acronym(NamedTuple):
    """An acronym whose lower-case form is a word."""

    apart: bool
    """Whether the lower-case word in a query stands for the word alone (us); otherwise for both (aids)."""
    headline: bool
    """Whether it is the acronym even in a line all of capitals."""
    meaning: str
    """What it stands for."""


@lru_cache(maxsize=1)
def acronyms() -> dict[str, Acronym]:
    """The acronyms that differ from the lower-case word, in capitals; from `data/acronyms.txt`."""
    found: dict[str, Acronym] = {}
    for line in data_text("acronyms.txt").splitlines():
        if line and not line.startswith("#"):
            name, flags, meaning = (part.strip() for part in line.split("|"))
            found[name] = Acronym("apart" in flags, "headline" in flags, meaning)
    return found


def _is_accent(combining: int) -> bool:
    """Whether a mark of this combining class may be left out: not the vowels and tones of Indic scripts and Thai."""
    return combining >= 10 and not 84 <= combining <= 132


def fold(word: str) -> str:
    """The word in lower case, without diacritics, apostrophes, an acronym's dots, and "'s"."""
    if word.isascii():
        folded = word.lower()
    else:
        decomposed = unicodedata.normalize("NFKD", word.translate(APOSTROPHES).casefold()).casefold()
        kept = (c for c in decomposed if not _is_accent(unicodedata.combining(c)) and unicodedata.category(c) != "Cf")
        folded = unicodedata.normalize("NFC", "".join(kept)).translate(_PLAIN_LETTERS)
    folded = folded.removesuffix("'s").replace("'", "")
    folded = folded.replace(",", "") if folded[:1].isdigit() else folded.replace(".", "")
    return folded or word.casefold()


def stem(folded: str) -> str:
    """The stem of a folded word."""
    return str(_STEMMER.stemWord(folded))


def term(word: str) -> str:
    """The term a single word stands for: its folded form, stemmed; capitals for an acronym that differs from a word."""
    folded = word.lower() if word.isascii() and word.isalpha() else fold(word)  # most are, and fold to that
    if len(folded) <= 6 and (capitals := folded.upper()) in acronyms():
        letters = word.translate(APOSTROPHES)
        letters = letters[:-2] if letters.endswith(("'s", "'S")) else letters
        if "." in letters or letters == capitals:
            return capitals
    return stem(folded) if folded.isalpha() else folded


def beginning(word: str) -> frozenset[str]:
    """Terms of words that begin so although the terms do not: stems ("secur" for "securit"), and acronyms.

    A stem is found by trying the endings of English on what is there.
    """
    folded = fold(word)
    stems = {stem(folded + ending) for ending in _ENDINGS} if folded.isalpha() else set[str]()
    capitals = {name for name in acronyms() if name.lower().startswith(folded)}
    return frozenset({found for found in stems if not found.startswith(folded)} | capitals)
