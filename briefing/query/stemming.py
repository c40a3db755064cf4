"""The normal form of a word in each language: stemmed as its language is, under a mark of that language.

English, and what is in an unknown language, is the business of `normal`: its terms bear no mark, so a library of
English articles has none but these. A word of another language becomes a term that begins with the language's mark, a
character of the private use area, which no word holds. So the stem of a language is found in articles of that language
alone, and the terms of a language lie together in the index's list of terms. Three sorts of words are the same in every
language, and have no mark: what holds digits, the characters of scripts that put no space between words, and what has
no letters.

Snowball's algorithms expect a word in small letters with its diacritics; these fold after stemming.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

import Stemmer

from briefing.languages import ANALYSED, language_code, languages
from briefing.query.normal import APOSTROPHES, fold
from briefing.query.normal import beginning as english_beginning
from briefing.query.normal import term as english_term
from briefing.resources import data_text

OWN = ""
"""The stemming of English and of what is in an unknown language."""
UNSTEMMED = "folded"
"""The stemming of languages without a stemmer: words are folded, no more."""
STEMMER_VERSION: str = Stemmer.version()
"""Another version of the stemmers may give other terms."""
SPACELESS = (
    "\u3040-\u30ff\u3100-\u312f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff"
)
"""Chinese, Japanese and Korean: each character is a word. Korean has spaces, but its words end in particles."""
_CLUSTERED = "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Tibetan, Burmese and Khmer: a consonant with its vowels and tones is a word."""
_SPACELESS = re.compile(f"[{_CLUSTERED}{SPACELESS}]+")
_ELIDED = {
    "it": re.compile(r"(?:[cdlmnstv]|un|gl|qu?est|quell|(?:[ns]u|d?a|co|de|ne|su)(?:ll|gl)|degl|negl|sugl)'(?=\w)"),
    "ca": re.compile(r"[dlmnst]'(?=\w)"),
}
"""Short words that lose their vowel before another, and are no part of it; French ones its stemmer takes off."""
_SHORTEST, _TRIED = 2, 4
"""How many letters stand before an ending at least, and how many endings with accents are tried for one word."""


@lru_cache(maxsize=1)
def clusters() -> tuple[str, str]:
    """The characters that begin a word in scripts of clusters, and those that go on with it, for a pattern."""
    ranges = re.findall("(.)-(.)", _CLUSTERED)
    every = [chr(code) for first, last in ranges for code in range(ord(first), ord(last) + 1)]
    return (
        "".join(c for c in every if unicodedata.category(c)[0] in "LN"),
        "".join(c for c in every if unicodedata.category(c)[0] == "M"),
    )


def is_spaceless(text: str) -> bool:
    """Whether a text is of scripts alone that put no space between words."""
    return _SPACELESS.fullmatch(text) is not None


@lru_cache(maxsize=1024)
def stemming_of(language: str | None) -> str:
    """What the words of a language are stemmed by: a language's code, OWN or UNSTEMMED; of a stemming, itself."""
    if language == UNSTEMMED:
        return UNSTEMMED
    code = language_code(language) if language else ANALYSED
    if code in {ANALYSED, ""}:
        return OWN
    known = languages().get(code)
    return code if known and known.stemmer in Stemmer.algorithms() else UNSTEMMED


def stemmings_of(languages: Iterable[str | None]) -> tuple[str, ...]:
    """The stemmings that some languages need besides English's, each once, in order."""
    return tuple(sorted({stemming_of(language) for language in languages} - {OWN}))


@lru_cache(maxsize=256)
def mark_of(stemming: str) -> str:
    """The character that begins the terms of a stemming; empty for English."""
    if stemming == OWN:
        return ""
    if stemming == UNSTEMMED:
        return "\ue000"
    first, second = (ord(letter) - ord("a") for letter in stemming)
    return chr(0xE001 + 26 * first + second)


def head(term: str) -> str:
    """How a term begins at least that is almost another: the mark of its language, and the first letter."""
    return term[:2] if "\ue000" <= term[:1] <= "\uf8ff" else term[:1]


@lru_cache(maxsize=64)
def term_maker(stemming: str) -> Callable[[str], str]:
    """What gives the term of a single word as articles of a stemming hold it."""
    if stemming == OWN:
        return english_term
    mark, stem = mark_of(stemming), _stemmer(stemming)

    def term(word: str) -> str:
        if _SPACELESS.match(word):
            return fold(word)
        bare = _lowered(word, stemming)
        if not bare or any(map(str.isnumeric, bare)):
            return fold(word)
        return mark + fold(stem(bare))

    return term


def beginning_in(text: str, stemming: str) -> tuple[str, frozenset[str]]:
    """How terms begin whose words begin so, and terms that are of such words although they begin otherwise."""
    if stemming == OWN:
        return fold(text), english_beginning(fold(text))
    mark, stem = mark_of(stemming), _stemmer(stemming)
    folded, bare = mark + fold(_lowered(text, stemming)), _lowered(text, stemming)
    stems = {mark + fold(stem(bare + ending)) for ending in _endings().get(stemming, ("",))}
    return folded, frozenset({found for found in stems if not found.startswith(folded)})


def with_accents(word: str, stemming: str) -> tuple[str, ...]:
    """What a word typed without accents may be with those of a common ending: educação for educacao.

    Stemmers know an ending by its accents, so that without them another stem would be sought. The longest ending first;
    nothing for a word that has accents, or none of the endings.
    """
    known = _accented().get(stemming)
    bare = _lowered(word, stemming) if known else ""
    if not known or fold(word) != bare:
        return ()
    found = [
        bare[:-size] + ending
        for size in range(min(len(bare) - _SHORTEST, max(map(len, known))), 0, -1)
        for ending in known.get(bare[-size:], ())
    ]
    return tuple(found[:_TRIED])


@lru_cache(maxsize=1)
def _endings() -> dict[str, frozenset[str]]:
    """The endings of each language, with all their tails."""
    return {
        code: frozenset(ending[at:] for ending in endings for at in range(len(ending) + 1))
        for code, endings in _listed().items()
    }


@lru_cache(maxsize=1)
def _accented() -> dict[str, dict[str, tuple[str, ...]]]:
    """Of each language, endings without their accents to what they are with them."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for code, endings in _listed().items():
        known = found.setdefault(code, {})
        for ending in endings:
            if (plain := fold(ending)) != ending and plain.isascii():
                known[plain] = (*known.get(plain, ()), ending)
    return {code: known for code, known in found.items() if known}


@lru_cache(maxsize=1)
def _listed() -> dict[str, tuple[str, ...]]:
    """The endings of each language; from `data/endings.txt`."""
    found: dict[str, tuple[str, ...]] = {}
    for line in data_text("endings.txt").splitlines():
        if line and not line.startswith("#"):
            code, _, endings = line.partition("|")
            found[code.strip()] = tuple(endings.split())
    return found


@lru_cache(maxsize=64)
def _stemmer(stemming: str) -> Callable[[str], str]:
    if stemming == UNSTEMMED:
        return str
    made: Callable[[str], str] = Stemmer.Stemmer(languages()[stemming].stemmer, 0).stemWord
    return made


def _lowered(word: str, stemming: str) -> str:
    """A word in small letters with its diacritics, without marks that are no part of it."""
    word = unicodedata.normalize("NFKC", word.translate(APOSTROPHES))
    if stemming == "tr":
        word = word.replace("I", "ı").replace("İ", "i")
    word = unicodedata.normalize("NFC", "".join(c for c in word.casefold() if unicodedata.category(c) != "Cf"))
    elided = _ELIDED.get(stemming)
    if elided:
        word = elided.sub("", word, count=1)
    return word if stemming == "fr" and "'" in word else word.removesuffix("'s").replace("'", "").replace(".", "")
