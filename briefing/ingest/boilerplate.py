"""What in an article's file is not the article: each line that is set apart gets its reason.

Single lines are told by `data/boilerplate.txt` and by their shape here; contents lists and running heads by what recurs
in the text (`recurrence`).
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from briefing.core.articles import Boilerplate
from briefing.ingest.lines import Line, ends_sentence, opens_lower, wordless
from briefing.ingest.recurrence import mark_contents, mark_pages
from briefing.resources import data_text

_LONGEST = 300
_FENCE = re.compile(r"(?:`{3,}|~{3,})\s*[\w+-]*")
_END_MARK = re.compile(r"[-–—#*\[(\s]*(?:30|end|ends)[-–—#*\])\s]*", re.IGNORECASE)
_TAG_LINE = re.compile(
    r"(?:tags?|keywords?|key words|tagged(?: with| as| under)?|filed under|posted in|categor(?:y|ies)|labels?)"
    r"\s*[:|]\s*\S.*",
    re.IGNORECASE,
)
_TAG_WORD = re.compile(
    r"(?:(?:article|post|story)\s+)?(?:tags?|keywords?|tagged|filed under|posted in|categor(?:y|ies)|labels?)\s*:?",
    re.IGNORECASE,
)
_HASHTAGS = re.compile(r"(?:#[^\W_][\w-]*[\s,;]*)+")
_LEFTOVER = re.compile(
    r"\{\{[^{}\n]{0,200}\}\}|\{%[^%\n]{0,200}%\}|<%[^%\n]{0,200}%>|\$\{[\w.]{1,60}\}|%%\w{1,60}%%"
    r"|\[(?:insert|your|placeholder|todo|tbd)\b[^\]\n]{0,80}\]",
    re.IGNORECASE,
)
_EDGE = 8
"""How many lines from either end of a text its tag lines may stand."""


def mark_boilerplate(lines: Sequence[Line]) -> list[str]:
    """The reason why each line is set apart; empty for those of the article."""
    taken: list[str] = []
    before = ""
    for line in lines:
        reason = _mark(line.text) if line.text else ""
        if line.text and not reason and not _goes_on(before, line.text):
            reason = _wording(line.text)
        taken.append(reason)
        before = "" if reason else line.text
    _mark_edges(lines, taken)
    mark_contents(lines, taken)
    mark_pages(lines, taken)
    return taken


def strip_leftovers(text: str, lines: list[Line]) -> tuple[list[Line], list[Boilerplate]]:
    """A text's lines without what a template left at their beginning or end ("{{...}}"), and what was taken off."""
    if not _LEFTOVER.search(text):
        return lines, []
    kept: list[Line] = []
    off: list[Boilerplate] = []
    for line in lines:
        text, start = line.text, line.start
        while found := _LEFTOVER.match(text):
            off.append(Boilerplate(start, start + found.end(), "template leftover"))
            rest = text[found.end() :].lstrip()
            start, text = line.end - len(rest), rest
        tails = []
        while found := next((each for each in _LEFTOVER.finditer(text) if each.end() == len(text)), None):
            tails.append(Boilerplate(start + found.start(), start + found.end(), "template leftover"))
            text = text[: found.start()].rstrip()
        off += reversed(tails)
        kept.append(Line(start, start + len(text), line.indent, text))
    return kept, off


def gather(lines: Sequence[Line], taken: Sequence[str]) -> list[Boilerplate]:
    """The stretches set apart: lines of one reason that follow each other are one."""
    stretches: list[Boilerplate] = []
    before = ""
    for line, reason in zip(lines, taken, strict=True):
        if not line.text:
            continue
        if reason and reason == before:
            stretches[-1] = Boilerplate(stretches[-1].start, line.end, reason)
        elif reason:
            stretches.append(Boilerplate(line.start, line.end, reason))
        before = reason
    return stretches


def _mark(text: str) -> str:
    """The reason that the marks of a line give."""
    if text[0].isalnum():
        return ""
    if wordless(text):
        return "code fence remains" if "`" in text or text.startswith("~~~") else "separator"
    if _FENCE.fullmatch(text):
        return "code fence remains"
    return "tag line" if text[0] == "#" and len(text) <= _LONGEST and _HASHTAGS.fullmatch(text) else ""


def _wording(text: str) -> str:
    """The reason that the words of a line give."""
    if len(text) > _LONGEST:
        return ""
    found = _patterns().fullmatch(text.lower())
    return _reasons()[found.lastgroup] if found and found.lastgroup else ""


@lru_cache(maxsize=1)
def _groups() -> tuple[tuple[str, str], ...]:
    """Each reason with the pattern of all its lines."""
    groups: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in data_text("boilerplate.txt").splitlines():
        if line.startswith("["):
            lines = groups.setdefault(line.strip("[] "), [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return tuple((reason, "|".join(patterns)) for reason, patterns in groups.items())


@lru_cache(maxsize=1)
def _patterns() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<r{place}>{pattern})" for place, (_, pattern) in enumerate(_groups())))


@lru_cache(maxsize=1)
def _reasons() -> dict[str, str]:
    return {f"r{place}": reason for place, (reason, _) in enumerate(_groups())}


def _goes_on(before: str, text: str) -> bool:
    """Whether a line goes on a sentence that began on the line before it."""
    return bool(before) and opens_lower(text) and not ends_sentence(before)


def _mark_edges(lines: Sequence[Line], taken: list[str]) -> None:
    told = [place for place, line in enumerate(lines) if line.text]
    for place in {*told[:_EDGE], *told[-_EDGE:]}:
        text = lines[place].text
        if not taken[place] and len(text) <= _LONGEST and _TAG_LINE.fullmatch(text) and not text.endswith("."):
            taken[place] = "tag line"
    for place in told[-3:]:
        if not taken[place] and _END_MARK.fullmatch(lines[place].text):
            taken[place] = "end mark"
    for index in range(max(1, len(told) - 3 * _EDGE), len(told)):
        after = [place for place in told[index + 1 :] if not taken[place]]
        if _TAG_WORD.fullmatch(lines[told[index]].text) and all(_tag(lines[place].text) for place in after):
            for place in (told[index], *after):
                taken[place] = "tag line"
            break


def _tag(text: str) -> bool:
    return len(text) <= 60 and text[-1] not in ".?!:;"
