"""HTML: one page that needs nothing else, without scripts, its notes linked both ways."""

import html
from collections.abc import Iterator, Sequence

from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.export.escaping import one_line
from briefing.export.markdown import is_clean_address
from briefing.export.outline import (
    Address,
    Block,
    Cite,
    Footnote,
    Heading,
    Inline,
    Inlines,
    Item,
    Paragraph,
    Quotation,
    Run,
    Table,
    with_legend,
)
from briefing.export.outlines import build_outline

LEGEND = "Underlined words within a quoted sentence are hedge words: emphasis added."
"""What marked words are, where there are any."""
_FEW = 4
"""From how many sections on a page begins with a list of them."""
STYLE = """
body { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 1.05em/1.5 Georgia, serif }
body { color: #1a1a1a; background: #fff }
h1, h2, h3 { line-height: 1.25 } h2 { border-bottom: 1px solid #999 } h3 { font-size: 1em }
.label, .front { color: #4a4a4a; font-style: italic } .user { background: #eef3f8 } mark { background: #fff2c2 }
blockquote { margin: 1em 0 1em 1em; padding-left: 1em; border-left: 3px solid #999 }
mark { text-decoration: underline dotted } nav ul { columns: 2; padding-left: 1.2em } .wide { overflow-x: auto }
.notes { font-size: .9em; border-top: 1px solid #999 } sup { line-height: 0 } sup a { text-decoration: none }
table { border-collapse: collapse } th, td { border: 1px solid #999; padding: .2em .5em; text-align: left }
@media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #161616 } a { color: #9cc4ff }
  .label, .front { color: #b8b8b8 } .user { background: #1d2a36 } mark { background: #4d3f00; color: inherit } }
@media print { body { max-width: none; margin: 0; color: #000; background: #fff } a { color: inherit }
  nav { display: none } .wide { overflow: visible }
  h1, h2, h3 { break-after: avoid } li, blockquote, tr { break-inside: avoid } }
"""


def to_html(
    value: Brief | Comparison | Matrix,
    *,
    made: str | None = None,
    author: str | None = None,
    marking: str | None = None,
    tool: str = "Briefing",
) -> str:
    """The value as one HTML page; `made`, `author`, `marking` and `tool` as in Markdown."""
    outline = build_outline(value, author=author)
    page = _Page()
    body = [*page.blocks(with_legend(outline.blocks, LEGEND)), *page.notes(outline.footnotes)]
    first = next((place for place, part in enumerate(body) if part.startswith("<h2")), len(body))
    front = [("Author", author), ("Made", made), ("With", tool), ("Library", _digest(outline.front.get("library")))]
    marked = [f'<p style="text-align: center"><strong>{_text(one_line(marking))}</strong></p>'] if marking else []
    told = "; ".join(f"{name}: {_text(value)}" for name, value in front if value)
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{_text(outline.title)}</title>",
            f"<style>{STYLE}</style>",
            "</head>",
            "<body>",
            *(["<header>", *marked, "</header>"] if marked else ()),
            "<main>",
            *body[:first],
            *filter(None, (page.contents(),)),
            *body[first:],
            "</main>",
            "<footer>",
            f'<p class="front">{told}</p>',
            *marked,
            "</footer>",
            "</body>",
            "</html>",
            "",
        )
    )


class _Page:
    """One page in the making: it counts how often each note is referred to."""

    def __init__(self) -> None:
        self.references: dict[str, int] = {}
        self.sections: list[str] = []

    def blocks(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Blocks as elements, items in a row as nested lists."""
        place = 0
        while place < len(blocks):
            block = blocks[place]
            if isinstance(block, Item):
                end = place
                while end < len(blocks) and isinstance(blocks[end], Item):
                    end += 1
                yield self.list([each for each in blocks[place:end] if isinstance(each, Item)])
                place = end
            else:
                yield self.block(block)
                place += 1

    def contents(self) -> str:
        """The sections, each a link to it; nothing where there are few."""
        if len(self.sections) < _FEW:
            return ""
        links = (f'<li><a href="#section-{number}">{words}</a></li>' for number, words in enumerate(self.sections, 1))
        return "\n".join(('<nav aria-label="Contents">', "<ul>", *links, "</ul>", "</nav>"))

    def list(self, items: Sequence[Item]) -> str:
        """Items as a list, those deeper than the first within the item before them."""
        depth, number = items[0].depth, items[0].number
        name = "ul" if number is None else "ol"
        parts = [f"<{name}>" if number in {None, 1} else f'<ol start="{number}">']
        place = 0
        while place < len(items):
            end = place + 1
            while end < len(items) and items[end].depth > depth:
                end += 1
            content = self.inlines(items[place].content)
            below = "\n" + self.list(items[place + 1 : end]) if end > place + 1 else ""
            parts.append(f"<li>{content}{below}</li>")
            place = end
        return "\n".join([*parts, f"</{name}>"])

    def block(self, block: Heading | Paragraph | Quotation | Table) -> str:
        """A block that is no list item."""
        if isinstance(block, Heading):
            words = "".join(_run(each, strong=False) for each in block.content if isinstance(each, Run))
            if block.level != 2:
                return f"<h{block.level}>{words}</h{block.level}>"
            self.sections.append(words)
            return f'<h2 id="section-{len(self.sections)}">{words}</h2>'
        if isinstance(block, Paragraph):
            return f"<p>{self.inlines(block.content)}</p>"
        if isinstance(block, Quotation):
            return (
                f"<blockquote>\n<p>{self.inlines(block.content)}</p>\n<p>— {self.inlines(block.by)}</p>\n</blockquote>"
            )
        head = "".join(f'<th scope="col">{self.inlines(cell)}</th>' for cell in block.head)
        rows = [
            f'<tr><th scope="row">{self.inlines(row[0])}</th>'
            + "".join(f"<td>{self.inlines(cell)}</td>" for cell in row[1:])
            + "</tr>"
            for row in block.rows
        ]
        table = ("<table>", f"<thead><tr>{head}</tr></thead>", "<tbody>", *rows, "</tbody>", "</table>")
        return "\n".join(('<div class="wide" role="region" aria-label="Table" tabindex="0">', *table, "</div>"))

    def inlines(self, content: Inlines) -> str:
        """Words, citations and addresses."""
        return "".join(self.inline(inline) for inline in content)

    def inline(self, inline: Inline) -> str:
        """One of them."""
        if isinstance(inline, Cite):
            count = self.references[inline.label] = self.references.get(inline.label, 0) + 1
            return (
                f'<sup><a href="#note-{inline.label}" id="cite-{inline.label}-{count}" role="doc-noteref"'
                f' aria-label="source {inline.number}, paragraph {inline.paragraph}">'
                f"[{inline.number}&nbsp;¶{inline.paragraph}]</a></sup>"
            )
        if isinstance(inline, Address):
            url = _text(inline.url)
            return f'<a href="{url}" rel="noreferrer">{url}</a>' if is_clean_address(inline.url) else url
        return _run(inline)

    def notes(self, footnotes: Sequence[Footnote]) -> Iterator[str]:
        """The notes, each with the way back to every place that refers to it."""
        if not footnotes:
            return
        yield '<section class="notes" role="doc-endnotes" aria-label="Notes">'
        yield "<h2>Notes</h2>"
        yield "<ul>"
        for note in footnotes:
            label = note.cite.label
            back = " ".join(
                f'<a href="#cite-{label}-{count}" role="doc-backlink" aria-label="back to citation {count}">↩</a>'
                for count in range(1, self.references.get(label, 0) + 1)
            )
            place = f"{note.cite.number}&nbsp;¶{note.cite.paragraph}"
            yield f'<li id="note-{label}">[{place}] {self.inlines(note.content)}. {back}</li>'
        yield "</ul>"
        yield "</section>"


def _run(run: Run, *, strong: bool = True) -> str:
    if run.voice == "tool":
        return html.escape(run.text, quote=False)
    pieces, place = [], 0
    for start, end in sorted(run.marks):
        pieces.append(f"{_words(run.text[place:start])}<mark>{_words(run.text[start:end])}</mark>")
        place = end
    text = "".join(pieces) + _words(run.text[place:])
    language = f' lang="{html.escape(run.language)}"' if run.language else ""
    if run.voice == "name" and strong:
        return f'<strong dir="auto"{language}>{text}</strong>'
    if run.voice in {"source", "name"}:
        return f'<span dir="auto"{language}>{text}</span>'
    return f'<span class="{run.voice}">{text}</span>'


def _words(text: str) -> str:
    """Words with their outer blanks, escaped."""
    before, after = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' * before}{_text(text)}{' ' * (after and bool(text.strip()))}"


def _text(text: object) -> str:
    return html.escape(one_line(str(text)))


def _digest(library: object) -> str | None:
    return str(library["digest"]) if isinstance(library, dict) else None
