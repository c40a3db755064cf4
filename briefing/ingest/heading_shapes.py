"""What a heading or a title looks like, and what looks like one and is none."""

import re
from functools import lru_cache

from briefing.ingest.datelines import read_date_line
from briefing.ingest.lines import opens_lower, wordless
from briefing.ingest.shapes import label

_INNER_STOP = re.compile(r"[^\W\d_A-Z]{2}[.!?;]['\"”’)]*\s+['\"“‘(]*[^\W\d_a-z]")
_ADDRESS = re.compile(r"https?:|www\.|\S@\S|\b\d{5}(?:-\d{4})?\Z|\b\d{3}[ .-]\d{4}\b")
_ADDRESSED = re.compile(
    r"(?:(?:mr|mrs|ms|madam|madame)\.?(?: \w+)?|(?:your |their )?(?:excellenc|majest|highness|eminence)(?:y|ies|es)?"
    r"|ladies and gentlemen|dear\b.*|distinguished\b.*|honou?rable\b.*|sincerely\b.*|yours\b.*|respectfully\b.*"
    r"|(?:with )?(?:best|warm|kind)(?:est)? (?:wishes|regards)\b.*|thank you\b.*"
    r"|good (?:morning|afternoon|evening|day)\b.*)(?:,? (?:mr|mrs|madam|ladies|president|distinguished)\b.*)?",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"\b(?:image|photo|photograph|picture|graphic|illustration|video|credit|photo credit|source)s?(?: by)?:",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“„«](?:\S+\s+){5,}")
_ASKED_IN_SPEECH = re.compile(r"\?['\"”’»]+\Z")
_GAP = re.compile(r"\t|\s{3,}")
_SMALL_WORDS = (
    "a an and as at but by for from in into nor of off on or over per so than that the to up via vs with within "
    "is are was be it its de la le du des et en y el los von der und"
)
_SMALL = frozenset(_SMALL_WORDS.split())
_DANGLING_WORDS = (
    "a an and at by for from in into nor of or than the to via with that which who whom whose is are was were be been "
    "has have had will would shall should could must may might can this these those our your his her its their my some "
    "between toward towards whether if when while because although de la le du des et und von der den das el los las"
)
_DANGLING = frozenset(_DANGLING_WORDS.split())
HEADING_CHARACTERS = 100
"""The longest line that may be a heading."""
_HEADING_WORDS = 16
_TITLE_CHARACTERS = 160
_TITLE_WORDS = 28
_PLAIN_WORDS = 8
"""A heading without capitals beyond the first word, and no question, has at most this many words."""
_ASKING = re.compile(
    r"(?:what|why|how|who|when|where|which|whose|is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|may"
    r"|under what|in what|for how|to what)(?:['’]\w+)?\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def heading_shaped(text: str) -> bool:
    """Whether a line by itself looks like a heading: short, no full stop, comma, colon or semicolon at its end."""
    if len(text) > HEADING_CHARACTERS or not _could_head(text) or not _is_no_other(text):
        return False
    words = text.split()
    if len(words) > _HEADING_WORDS or text[-1] == "!":
        return False
    return text[-1] == "?" or len(words) <= _PLAIN_WORDS or capitals(text) >= 0.5


@lru_cache(maxsize=256)
def title_shaped(text: str) -> bool:
    """The same for a first line, which may be longer and end in an exclamation mark."""
    if len(text) > _TITLE_CHARACTERS or len(text.split()) > _TITLE_WORDS:
        return False
    return _could_head(text, title=True) and not address(text)


def shouted(text: str) -> bool:
    """Whether it is all in capitals, of more than three letters."""
    return text.isupper() and sum(map(str.isalpha, text)) > 3


def plain_question(text: str) -> bool:
    """Whether it is a question that may as well be a sentence of the text: few of its words have capitals."""
    return text.endswith("?") and capitals(text) < 0.6


def asking(text: str) -> bool:
    """Whether it opens with a word that asks, and is no mere interjection."""
    return _ASKING.match(text) is not None and len(text.split()) > 2


def address(text: str) -> bool:
    """Whether it addresses its hearers or its reader, or takes leave of them, and says nothing else."""
    return _ADDRESSED.fullmatch(text.rstrip(" ,.:!")) is not None


def speaks(text: str) -> bool:
    """Whether its last word may be the verb of the speech that follows it."""
    last = text.rpartition(" ")[2]
    return last.endswith("ed") or last in ("said", "says", "wrote", "writes", "told", "tells", "asks", "reads")


def capitals(text: str) -> float:
    """The share of the words of weight that open with a capital or a digit."""
    words = (word.strip("\"'“”‘’«»(),:-–—?!") for word in text.split())
    weighty = [word for word in words if word and word not in _SMALL]
    return sum(1 for word in weighty if not word[0].islower()) / len(weighty) if weighty else 0.0


def _could_head(text: str, *, title: bool = False) -> bool:
    if wordless(text) or opens_lower(text) or text[0] in "(©@[{<|>=/\\-–—+&%":
        return False
    bare = text.rstrip("'\"”’»)]*_ ")
    if not bare or bare[-1] in ".,;:…。，；：،؛-–—&/=" or (not title and bare[-1] == "!"):
        return False
    if sum(map(str.isalpha, text)) < max(2, 0.4 * len(text)):
        return False
    last = bare.rsplit(None, 1)[-1]
    return not (last in _DANGLING or _INNER_STOP.search(text) or _ADDRESS.search(text))


def _is_no_other(text: str) -> bool:
    """Whether a short line is none of what short lines often are: speech, a caption, a date, a form of address."""
    if _QUOTED.match(text) or (text[0] in '"“«„‘' and text[-1] in '"”»’'):
        return False
    if _ASKED_IN_SPEECH.search(text) or _CAPTION.search(text) or _GAP.search(text) or address(text):
        return False
    name = label(text)
    if name and ((shouted(name) and not shouted(text)) or read_date_line(text.partition(":")[2].strip())[0]):
        return False
    return read_date_line(text)[0] is None
