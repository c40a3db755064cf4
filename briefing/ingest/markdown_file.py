"""Reads Markdown files: headings, lists, quotations and tables by markdown-it-py, emphasis and links as their words.

The stored text is the file's, line for line, with inline markup read: "**grave** [concern](https://...)" is stored as
"grave concern". HTML is not interpreted: it stays as the text it is, and lines of nothing but tags are set apart. A
file without a single Markdown heading is read by the shapes of plain text, for much that is called .md is nothing else.
"""

from pathlib import PurePath

from briefing.ingest.boilerplate import gather, mark_boilerplate, strip_leftovers
from briefing.ingest.decoding import decode
from briefing.ingest.drafting import build_draft
from briefing.ingest.frontmatter import read_front_matter
from briefing.ingest.heading_shapes import title_shaped
from briefing.ingest.html_remains import find_html
from briefing.ingest.interviews import read_labels
from briefing.ingest.layout import read_layout
from briefing.ingest.lines import read_lines
from briefing.ingest.markdown import is_tame, mark_definitions, read_markdown
from briefing.ingest.masthead import Masthead, read_masthead
from briefing.ingest.pieces import Piece, merge_asides, without
from briefing.ingest.plain import read_plain
from briefing.ingest.readings import Reading
from briefing.ingest.text_file import front_matter_aside


def read_markdown_file(path: PurePath, content: bytes) -> Reading:
    """The one article of a Markdown file. Raises NotTextError."""
    source = decode(content)
    known = Masthead()
    begin = read_front_matter(source, known)
    text, pieces, anchors = read_markdown(source, begin) if is_tame(source) else (source, [], [])
    lines, off = strip_leftovers(text, read_lines(text, begin))
    taken = mark_boilerplate(lines)
    off += read_masthead(lines, taken, known)
    labels = read_labels(lines, taken)
    marked = any(piece.kind == "heading" for piece in pieces)
    mark_definitions(lines, taken, pieces)
    if not marked:
        pieces = read_plain(lines, taken, read_layout(lines), labels)
    asides = [*off, *gather(lines, taken), *find_html(text, begin, lines)]
    if begin:
        asides.append(front_matter_aside(text, begin))
    apart = merge_asides(asides)
    pieces = without(text, pieces, apart)
    if marked:
        pieces = _with_title(text, pieces, known)
    return Reading((build_draft(text, pieces, apart, known, path=path, labels=labels, anchors=anchors),))


def _with_title(text: str, pieces: list[Piece], known: Masthead) -> list[Piece]:
    """The pieces with the first heading as the title where it is one: it opens the text, or is alone of its rank."""
    heads = [piece for piece in pieces if piece.kind == "heading"]
    if not heads:
        return pieces
    first = heads[0]
    alone = not any(piece.level <= first.level for piece in heads[1:])
    opens = pieces[0] is first
    stated = known.metadata.get("title")
    same = stated is not None and " ".join(text[first.start : first.end].split()).casefold() == stated.value.casefold()
    titled = same or (opens and (alone or stated is None)) or (alone and first.level == 1)
    if titled:
        return [Piece("heading", 0, piece.start, piece.end) if piece is first else piece for piece in pieces]
    opening = pieces[0]
    line = text[opening.start : opening.end]
    if stated is None and opening.kind == "paragraph" and "\n" not in line and title_shaped(line):
        return [Piece("heading", 0, opening.start, opening.end), *pieces[1:]]
    return pieces
