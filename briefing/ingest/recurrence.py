"""What is set apart because it recurs: contents lists, running heads, page numbers."""

import re
from collections import Counter
from collections.abc import Sequence

from briefing.ingest.lines import Line, ends_sentence, opens_lower
from briefing.ingest.shapes import bullet, numbered

_CONTENTS = re.compile(
    r"(?:table of )?contents|in this (?:article|report|story|issue|paper|briefing|post)|on this page|what['’]s inside"
    r"|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|contenido",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?:\s*\.{3,}|\s{3,}|\s*…+)\s*\d{1,4}\Z")
_PAGE = re.compile(
    r"(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}\s*(?:of|/)\s*\d{1,4}",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"(?:\d{1,4}\s+[A-Z]?[A-Z/.\d-]*\d[\d/.-]*|[A-Z]?[A-Z/.\d-]*\d[\d/.-]*\s+\d{1,4})")
_FOOT = 24
_RUNNING = 80
"""The longest running head."""
_LONGEST = 300
_ENTRY = 120
"""The longest entry that is no list item."""


def mark_contents(lines: Sequence[Line], taken: list[str]) -> None:
    """Sets contents lists apart: a list after such a heading, or one whose every item recurs as a line of its own."""
    told = [place for place, line in enumerate(lines) if line.text and not taken[place]]
    recurring: dict[str, int] | None = None
    index = 0
    while index < len(told):
        text = lines[told[index]].text
        named = len(text) <= 40 and _CONTENTS.fullmatch(text.strip("#*_: ")) is not None
        if not named and not (bullet(text) and (not index or not bullet(lines[told[index - 1]].text))):
            index += 1
            continue
        recurring = _recurring(lines, told) if recurring is None else recurring
        entries = _entries(lines, told, index + named, recurring)
        if _is_contents(lines, entries, recurring, named=named):
            for place in (*told[index : index + named], *entries):
                taken[place] = "contents list"
        index += max(1, named + len(entries))


def mark_pages(lines: Sequence[Line], taken: list[str]) -> None:
    """Sets page numbers apart, and lines that recur in the middle of sentences, as running heads do."""
    for place, line in enumerate(lines):
        if 0 < len(line.text) <= 20 and not taken[place] and _PAGE.fullmatch(line.text):
            taken[place] = "page number"
    _mark_numbers(lines, taken)
    counts = Counter(line.text for line in lines if 0 < len(line.text) <= _RUNNING)
    running = {text for text, count in counts.items() if count >= 3 and not bullet(text)}
    if not running:
        return
    told = [place for place, line in enumerate(lines) if line.text and not taken[place]]
    within: Counter[str] = Counter()
    for before, place, after in zip(told, told[1:], told[2:], strict=False):
        text = lines[place].text
        if text in running and not ends_sentence(lines[before].text) and opens_lower(lines[after].text):
            within[text] += 1
    heads = {text for text, count in within.items() if 2 * count >= counts[text]}
    for place in told:
        if lines[place].text in heads:
            taken[place] = "running head"


def _mark_numbers(lines: Sequence[Line], taken: list[str]) -> None:
    """Sets apart what stands at the foot of pages beside their number: "A/63/4 17", "08-51749 30"."""
    places = [
        place
        for place, line in enumerate(lines)
        if 6 <= len(line.text) <= _FOOT and not taken[place] and " " in line.text and _FIGURES.fullmatch(line.text)
    ]
    counts = Counter(part for place in places for part in {*lines[place].text.split()} if len(part) > 4)
    for place in places:
        if any(counts[part] > 1 and not part.replace(".", "").isdigit() for part in lines[place].text.split()):
            taken[place] = "page number"


def _normal(text: str) -> str:
    """What two forms of an entry have in common."""
    bare = _LEADERS.sub("", text[bullet(text) :])
    return " ".join(bare.casefold().split()).strip("#*_ .:")


def _recurring(lines: Sequence[Line], told: Sequence[int]) -> dict[str, int]:
    """Each line that is no list item to the last place where it stands."""
    return {
        _normal(lines[place].text): place
        for place in told
        if len(lines[place].text) <= _LONGEST and not bullet(lines[place].text)
    }


def _entries(lines: Sequence[Line], told: Sequence[int], index: int, recurring: dict[str, int]) -> list[int]:
    """The lines of what may be a contents list: list items, or lines that recur further on."""
    entries: list[int] = []
    listed = False
    seen: set[str] = set()
    for place in told[index:]:
        text = lines[place].text
        normal = _normal(text) if len(text) <= _LONGEST else ""
        item = bullet(text) > 0
        if (item and len(text) > _LONGEST) or normal in seen:
            break
        again = not listed and len(text) <= _ENTRY and recurring.get(normal, -1) > place
        listed = listed or item
        if not item and not again and not _LEADERS.search(text):
            if not (entries and opens_lower(text) and place == entries[-1] + 1):
                break
            entries.append(place)
            continue
        seen.add(normal)
        entries.append(place)
    return entries


def _is_contents(lines: Sequence[Line], entries: Sequence[int], recurring: dict[str, int], *, named: bool) -> bool:
    if len(entries) < (2 if named else 3):
        return False
    again = sum(1 for place in entries if recurring.get(_normal(lines[place].text), -1) > place)
    if not named:
        return again >= 0.8 * len(entries)
    counted = sum(1 for place in entries if _LEADERS.search(lines[place].text) or _count(lines[place].text))
    return again > 0 or counted >= 0.8 * len(entries)


def _count(text: str) -> bool:
    """Whether the item is numbered, be it behind a bullet."""
    return numbered(text) or numbered(text.lstrip("-–•*· "))
