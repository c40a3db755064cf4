"""What the first lines of a text say about it: credit, byline, date, address, and lines such as "Source: ..."."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.core.articles import Boilerplate, Stated
from briefing.core.spans import Extent
from briefing.ingest.agencies import agency, dateline
from briefing.ingest.datelines import LONGEST, find_day, read_date, read_date_line
from briefing.ingest.lines import Line, ends_sentence
from briefing.ingest.shapes import bullet
from briefing.ingest.stamps import read_stamp
from briefing.languages import language_code

_LINES = 12
"""How many lines at the head of a text are looked at."""
_UNREAD = 60
"""How much of a date that cannot be read is told."""
_PROSE = 90
"""From this length on a full sentence is text, and the head of the text ends with the first one."""
_NAME = (
    r"[^\W\d_a-z][\w.'’-]*(?:\s+(?:(?:de|da|di|du|van|von|der|den|del|la|le|al|bin|ibn)\s+)*[^\W\d_a-z][\w.'’-]*){1,3}"
)
_BYLINE = re.compile(
    rf"(?i:(?:written |reported )?by|author|authors):?\s+(?P<names>{_NAME}(?:\s*(?:,|\band\b|&)\s*{_NAME})*)"
    r"(?:\s*(?:[,|·•(]|\s[-–—]|\bin\b|\bfor\b)\s*(?P<rest>[^\n]{2,80}))?"
)
_SMALL = re.compile(r"\b(?:the|and|of|any|all|for|means|land)\b", re.IGNORECASE)
_URL = re.compile(r"(?:(?:url|link|source|from|retrieved from)\s*:\s*)?(https?://[^\s<>\"]{4,500})", re.IGNORECASE)
_DATED = re.compile(r"\s+((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? [\w ,.]{8,24})\Z")
_CREDIT = re.compile(r"(?:source|credit|via)\s*:\s+(\S.{0,58})", re.IGNORECASE)
_NAME_WORD = r"(?:[^\W\d_a-z][\w.'’&-]*|of|the|and|de|la|el|al)"
_NAMED = re.compile(rf"(?=[^\W\d_a-z]){_NAME_WORD}(?: {_NAME_WORD}){{0,4}}")
"""A name of few words, each with a capital."""
_PARTING = re.compile(r"\s*[,|·•–—]\s*|\s+-\s+")
_PAIR = re.compile(r"([A-Za-z][A-Za-z _-]{2,18}):\s+(\S.{0,400})")
DATELINE = "dateline"
"""The rule's name: the date is the one that the first paragraph opens with."""
FIELD_NAMES = {
    "title": "title",
    "headline": "title",
    "source": "source",
    "publisher": "source",
    "publication": "source",
    "outlet": "source",
    "site": "source",
    "site_name": "source",
    "newspaper": "source",
    "credit": "credit",
    "agency": "credit",
    "author": "author",
    "authors": "author",
    "by": "author",
    "byline": "author",
    "date": "date",
    "published": "date",
    "publish_date": "date",
    "pubdate": "date",
    "date_published": "date",
    "publication_date": "date",
    "url": "url",
    "link": "url",
    "permalink": "url",
    "canonical": "url",
    "source_url": "url",
    "lang": "language",
    "language": "language",
    "retrieved": "retrieved",
    "date_retrieved": "retrieved",
    "retrieved_on": "retrieved",
    "accessed": "retrieved",
    "access_date": "retrieved",
    "accessed_on": "retrieved",
    "date_accessed": "retrieved",
    "date_download": "retrieved",
}
"""What front matter and head lines call the fields of metadata."""


@dataclass(slots=True)
class Masthead:
    """What was found, as it is being gathered."""

    metadata: dict[str, Stated] = field(default_factory=dict)
    """Field to its value, the first found of each."""
    title_span: Extent | None = None
    """Where a line "Title: ..." has the title."""
    changed: str = ""
    """The date of the last change, where only that is stated."""
    unread: str = ""
    """What is stated for the date and cannot be read as one."""
    doubted: str = ""
    """How what the document says of its date contradicts itself, where it does, for a person."""

    def state(self, name: str, value: str) -> bool:
        """Keeps a field that the text states, in its normal form; false when it cannot be read or is known already."""
        kept = normal_value(name, value)
        if name == "date" and not kept:
            self.miss_date(value)
        if name == "source" and agency(kept):
            name = "credit"
        if not kept or name in self.metadata:
            return False
        self.metadata[name] = Stated(kept, "stated")
        return True

    def state_stamp(self, name: str, value: str) -> bool:
        """The same for a date as programs write it, with or without a time."""
        iso = read_stamp(value)
        if name == "date" and not iso:
            self.miss_date(value)
        return self.state(name, iso) if iso else False

    def miss_date(self, value: str) -> None:
        """Notes what is stated for the date and cannot be read as one."""
        self.unread = self.unread or " ".join(value.split())[:_UNREAD]


def normal_value(name: str, value: str) -> str:
    """A field's value as the library keeps it: dates as ISO 8601, languages by their code; empty when unreadable."""
    value = " ".join(value.split())
    if name in {"date", "retrieved"}:
        return read_date(value) or ""
    if name == "language":
        return language_code(value)
    if name == "url":
        return value if value.startswith(("http://", "https://")) else ""
    return value


def read_masthead(lines: list[Line], taken: list[str], known: Masthead) -> list[Boilerplate]:
    """Reads the head of a text, and sets apart the lines that it reads, and the date that ends a title line."""
    zone = _zone(lines, taken)
    _read_pairs(lines, taken, zone, known)
    first = True
    for place in zone:
        if taken[place]:
            continue
        reason = _read_line(lines[place].text, known, first=first)
        if reason:
            taken[place] = reason
        else:
            first = False
    _read_last(lines, taken, known)
    return _cut_date(lines, zone[0], known) if zone and not taken[zone[0]] else []


def _cut_date(lines: list[Line], place: int, known: Masthead) -> list[Boilerplate]:
    """Takes the date off a first line that ends in one with its weekday, as when two lines of a page were joined."""
    line = lines[place]
    found = _DATED.search(line.text) if len(line.text) <= 2 * _PROSE else None
    iso = read_date_line(found[1])[0] if found else None
    if found is None or iso is None:
        return []
    known.state("date", iso)
    lines[place] = line._replace(end=line.start + found.start(), text=line.text[: found.start()])
    return [Boilerplate(line.start + found.start(1), line.end, "date line")]


def read_dateline(text: str, known: Masthead) -> None:
    """Takes agency and date from the dateline that opens the first paragraph."""
    found = dateline(text)
    if found.agency:
        known.metadata.setdefault("credit", Stated(found.agency, "stated"))
    if found.date:
        known.metadata.setdefault("date", Stated(found.date, "inferred", DATELINE))


def _zone(lines: Sequence[Line], taken: Sequence[str]) -> list[int]:
    zone: list[int] = []
    for place, line in enumerate(lines):
        if not line.text or taken[place]:
            continue
        prose = len(line.text) >= 2 * _PROSE or (len(line.text) >= _PROSE and ends_sentence(line.text))
        if prose or len(zone) >= _LINES or bullet(line.text):
            break
        zone.append(place)
    return zone


def _read_pairs(lines: Sequence[Line], taken: list[str], zone: Sequence[int], known: Masthead) -> None:
    """Reads "Title: ...", "Source: ..." where two such lines or more stand together."""
    pairs = []
    for place in zone:
        found = _PAIR.fullmatch(lines[place].text)
        name = FIELD_NAMES.get(found[1].strip().lower().replace(" ", "_").replace("-", "_")) if found else None
        if found and name:
            pairs.append((place, name, found))
    if len({name for _, name, _ in pairs}) < 2:
        return
    for place, name, found in pairs:
        if name == "title" and "title" not in known.metadata:
            start = lines[place].start + found.start(2)
            known.title_span = (start, lines[place].end)
        if known.state(name, found[2]):
            taken[place] = "metadata line"


def _read_line(text: str, known: Masthead, *, first: bool) -> str:
    """The reason to set a line of the head apart, once what it says is kept; empty when it is text."""
    if credited := agency(text) or _credited(text):
        known.state("credit", credited)
        return "credit line"
    if not first and (named := _CREDIT.fullmatch(text)) and _NAMED.fullmatch(named[1]):
        known.state("source", named[1])
        return "metadata line"
    iso, changed = read_date_line(text)
    if iso:
        if changed:
            known.changed = known.changed or iso
        else:
            known.state("date", iso)
        return "date line"
    if not first and _read_named_day(text, known):
        return "date line"
    address = _URL.fullmatch(text)
    if address:
        known.state("url", address[1])
        return "address line"
    byline = None if first or len(text) > 160 else _BYLINE.fullmatch(text)
    if byline and not _SMALL.search(byline["names"].replace(" and ", " ")):
        _read_rest(byline["rest"] or "", known)
        known.state("author", byline["names"])
        return "byline"
    return ""


def _credited(text: str) -> str:
    """The agency that a line names as its source ("Source: Reuters"); empty when it names none."""
    found = _CREDIT.fullmatch(text)
    return agency(found[1]) if found else ""


def _read_named_day(text: str, known: Masthead) -> bool:
    """Reads a line of a name and a day with its year: an agency's, or a place's ("Geneva, 3 November 2021")."""
    for parting in _PARTING.finditer(text) if len(text) <= LONGEST else ():
        name, day = text[: parting.start()], text[parting.end() :]
        iso = find_day(day) if read_date_line(day)[0] else ""
        if iso and agency(name):
            known.state("credit", agency(name))
            known.state("date", iso)
            return True
        if iso and _NAMED.fullmatch(name):
            known.metadata.setdefault("date", Stated(iso, "inferred", DATELINE))
            return True
    return False


def _read_rest(rest: str, known: Masthead) -> None:
    """What follows the names of a byline: an agency, a date."""
    for part in re.split(r"\s*[|·•,()]\s*|\s+[-–—]\s+", rest):
        if agency(part):
            known.state("credit", agency(part))
    iso, changed = read_date_line(rest.strip("|·•,() "))
    if iso and not changed:
        known.state("date", iso)


def _read_last(lines: Sequence[Line], taken: list[str], known: Masthead) -> None:
    """A last line that is an agency's name."""
    told = [place for place in range(max(0, len(lines) - 40), len(lines)) if lines[place].text and not taken[place]]
    credited = agency(lines[told[-1]].text) or _credited(lines[told[-1]].text) if len(told) > 1 else ""
    if credited and known.state("credit", credited):
        taken[told[-1]] = "credit line"
