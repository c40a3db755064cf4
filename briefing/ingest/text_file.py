"""Reads plain text files."""

from pathlib import PurePath

from briefing.core.articles import Boilerplate, Draft
from briefing.ingest.boilerplate import gather, mark_boilerplate, strip_leftovers
from briefing.ingest.decoding import decode
from briefing.ingest.drafting import build_draft
from briefing.ingest.frontmatter import read_front_matter
from briefing.ingest.interviews import read_labels
from briefing.ingest.layout import read_layout
from briefing.ingest.lines import read_lines
from briefing.ingest.masthead import Masthead, read_masthead
from briefing.ingest.pieces import merge_asides, without
from briefing.ingest.plain import read_plain
from briefing.ingest.readings import Reading


def read_text_file(path: PurePath, content: bytes) -> Reading:
    """The one article of a text file. Raises NotTextError."""
    return Reading((draft_plain(decode(content), path=path),))


def draft_plain(text: str, *, path: PurePath, known: Masthead | None = None) -> Draft:
    """The draft of a plain text, with front matter or without; what is known of it already stays as it is."""
    known = known or Masthead()
    begin = read_front_matter(text, known)
    lines, off = strip_leftovers(text, read_lines(text, begin))
    taken = mark_boilerplate(lines)
    off += read_masthead(lines, taken, known)
    labels = read_labels(lines, taken)
    pieces = read_plain(lines, taken, read_layout(lines), labels)
    asides = [*off, *gather(lines, taken)]
    if begin:
        asides.append(front_matter_aside(text, begin))
    apart = merge_asides(asides)
    pieces = without(text, pieces, apart)
    return build_draft(text, pieces, apart, known, path=path, labels=labels)


def front_matter_aside(text: str, end: int) -> Boilerplate:
    """The front matter as what is set apart."""
    start = len(text[:end]) - len(text[:end].lstrip())
    return Boilerplate(start, len(text[:end].rstrip()), "front matter")
