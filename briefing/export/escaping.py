r"""Escaping of text so that Markdown shows it as it stands, in CommonMark's, GitHub's and pandoc's reading alike.

Every character that could begin something is put behind a backslash, and no more than those, so that the file stays
legible as text. Beyond CommonMark's own marks these are: footnotes, super- and subscript, strikeout, mathematics,
citations, attributes, fenced divs, fancy lists, definition lists, emoji names and bare addresses, and the straight
quotes, dashes, dots and "(c)" that typographers turn into others. The dot of an abbreviation is escaped where pandoc
would tie it to the next word. GitHub makes links of mail addresses and pictures of emoji names even where they are
escaped: an empty comment parts them.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from itertools import accumulate

from briefing.core.spans import Extent, merge
from briefing.core.visible import visible_line

_BLANKS = re.compile(" {2,}")
_ACTIVE = re.compile(
    r"""
      [\\`*{}\[\]<$^~@|"']                            # marks of any of the three readings
    | _(?<![^\W_]_) | _(?![^\W_])                     # an underscore that is not within a word
    | &(?=[#\w])
    | \#(?<!\S\#) | \#(?<=\#\#) | \#$
    | -(?<=--) | \.(?<=\.\.) | /(?<=//) | =(?<===) | %(?<=%%) | :(?<=::)
    | \+(?=-) | [!?,](?<=[!?,][!?,]) | [!?](?=…) | !$
    | \)(?<=\([cCrRpP]\)) | \)(?<=\([tT][mM]\))
    | \.(?<=[wW]{3}\.)
    | \.(?<=\S\.)(?=[^\W\d_]{2}(?![^\W\d_])|(?i:biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name
      |shop|xn--))                                    # the dot before what may be a country or domain
    | :(?=[^\s\d]) | :(?=\d+:)                        # emoji names, addresses
    """,
    re.VERBOSE,
)
"""What is escaped wherever it stands. Each alternative begins with a character of its own, for speed."""
_ABBREVIATION = re.compile(
    r"(?<![^\W_])(?:aet|aetat|al|Apr|Aug|bk|Bros|c|Capt|cf|ch|chap|chs|Co|col|Corp|cp|d|Dec|Dr|e\.g|ed|eds|esp|f|fasc|Feb|ff|fig|fl"
    r"|fol|fols|Fr|Gen|Gov|Hon|i\.e|ill|Inc|incl|Jan|Jr|Jul|Jun|Ltd|M\.A|M\.D|Mar|Mr|Mrs|Ms|n|n\.b|nn|No|Nov|Oct|p|Ph\.D"
    r"|pp|Pres|Prof|pt|q\.v|Rep|Rev|s\.v|s\.vv|saec|sec|Sen|Sep|Sept|Sgt|Sr|St|univ|viz|vol|vs)(\.)(?=\s)"
)
"""The abbreviations that pandoc ties to the next word. Source: `pandoc --print-default-data-file abbreviations`."""
_PARTED = re.compile(
    r"^\[(?=[ xX]\])|@(?=[A-Za-z0-9._-])|:(?=(?:\+1|-1|100|1234|[0-9_+-]{0,20}[a-z_][a-z0-9_+-]{0,40}):)"
)
PART = "<!-- -->"
"""An empty comment: what parts that which GitHub would join."""
_PAIRED = re.compile(r"(?<!\w)‘(?!\s)(?:[^‘’“”]|’(?=\w))+(?<!\s)’(?!\w)|(?<!\w)“(?!\s)(?:[^‘“”])+(?<!\s)”")
"""Curly quotes that open and close as pandoc reads them."""
_UNPAIRED = re.compile("[‘“]")
_NESTED = 8
"""How deep quotes within quotes are looked at; deeper ones count as unpaired, which is safe."""
_STRONG = "**"
_OPENING = re.compile(r"[-+>=:%]|(?:\(?(?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+)([.)])(?=\s|$))")

_MARKUP = re.compile(r"^#|[\\`<&$^~@|{}\[]|([*_]).*\1")
"""What a title is escaped for."""


def one_line(text: str) -> str:
    """The text on one line: line ends, tabs and runs of blanks become one space; controls are made visible."""
    shown = text if text.isprintable() else visible_line(text)
    return _BLANKS.sub(" ", shown).strip()


def escape(text: str, marks: Iterable[Extent] = (), *, opening: bool = True) -> str:
    """The text on one line, escaped: rendered, it reads as `one_line` has it, wherever in a Markdown file it stands.

    The extents in `marks` are made strong, unless Markdown could not read them so. Without `opening` something else
    stands before the text on its line.
    """
    line = one_line(text)
    changed = {match.start(): f"\\{match[0]}" for match in _ACTIVE.finditer(line)}
    changed |= {match.start(1): "\\." for match in _ABBREVIATION.finditer(line)}
    if opening and (match := _OPENING.match(line)):
        place = match.start(1) if match.group(1) else 0
        changed[place] = f"\\{line[place]}"
    changed |= {place: f"&#{ord(line[place])};" for place in _unpaired(line)}
    changed |= {place: changed.get(place, line[place]) + PART for place in map(re.Match.start, _PARTED.finditer(line))}
    place_of = _placing(text)
    for start, end in merge(extent for extent in marks if extent[0] < extent[1]):
        if text[start].isalnum() and text[end - 1].isalnum():
            first, last = place_of(start), place_of(end - 1)
            changed[first] = f"{_STRONG}{line[first]}"
            changed[last] = f"{changed.get(last, line[last])}{_STRONG}"
    return _with(line, changed)


def _placing(text: str) -> Callable[[int], int]:
    """Where a character of a text, no blank, stands in the line that `one_line` makes of it."""
    shown = text if text.isprintable() else visible_line(text)
    runs = [match.span() for match in _BLANKS.finditer(shown)]
    ends = [end for _, end in runs]
    line = _BLANKS.sub(" ", shown)
    leading = len(line) - len(line.lstrip())
    dropped = list(accumulate((end - start - 1 for start, end in runs), initial=leading))
    return lambda place: place - dropped[bisect_right(ends, place)]


def title(text: str) -> str:
    """The text on one line, escaped only where a Markdown reader would find markup in it, not for its typography.

    Pandoc reads the title in front matter as Markdown; all others take it as it stands.
    """
    line = one_line(text)
    return escape(line) if _MARKUP.search(line) or _OPENING.match(line) else line


def _with(line: str, changed: Mapping[int, str]) -> str:
    """The line with the characters at some places replaced."""
    pieces: list[str] = []
    done = 0
    for place in sorted(changed):
        pieces += (line[done:place], changed[place])
        done = place + 1
    return "".join((*pieces, line[done:]))


def _unpaired(line: str) -> list[int]:
    """Places of opening curly quotes that never close: pandoc would turn them round."""
    for _ in range(_NESTED):
        line, found = _PAIRED.subn(lambda match: f"({'.' * (len(match[0]) - 2)})", line)
        if not found:
            break
    return [match.start() for match in _UNPAIRED.finditer(line)]
