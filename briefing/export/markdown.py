"""Markdown: CommonMark with YAML front matter and footnotes, as GitHub and pandoc read them."""

import re
from collections.abc import Iterator

import yaml

from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.export.escaping import escape, one_line, title
from briefing.export.outline import (
    Address,
    Block,
    Cite,
    Heading,
    Inline,
    Inlines,
    Item,
    Outline,
    Paragraph,
    Quotation,
    Run,
    Table,
    with_legend,
)
from briefing.export.outlines import build_outline

LEGEND = "Words in bold within a quoted sentence are hedge words: emphasis added."
"""What bold words are, where there are any in quoted ones."""
_CLEAN_ADDRESS = re.compile(r"https?://[A-Za-z0-9](?:[A-Za-z0-9\-._~:/?#@!$()*+,=%]|&(?!\w+;|#))*")
"""An address that all readings take as one link between angle brackets."""


def to_markdown(
    value: Brief | Comparison | Matrix,
    *,
    made: str | None = None,
    author: str | None = None,
    marking: str | None = None,
    tool: str = "Briefing",
) -> str:
    """The value as Markdown, with what it was made from as front matter.

    `made` (ISO 8601), `author` and the handling `marking`, which stands at top and bottom too, are there only when
    given; `tool` is the program with its version.
    """
    outline = build_outline(value, author=author)
    marking = one_line(marking or "") or None
    marked = [f"**{escape(marking)}**"] if marking else []
    front = _front_matter(outline, made, author, marking, tool)
    parts = [front, *marked, *_blocks(with_legend(outline.blocks, LEGEND)), *marked]
    parts.extend(f"[^{note.cite.label}]: {_inlines(note.content)}." for note in outline.footnotes)
    return "\n\n".join(parts) + "\n"


def is_clean_address(url: str) -> bool:
    """Whether the address may become a link: http or https, and nothing in it that any reading takes otherwise."""
    return _CLEAN_ADDRESS.fullmatch(url) is not None


def _front_matter(outline: Outline, made: str | None, author: str | None, marking: str | None, tool: str) -> str:
    fields = {
        "title": title(outline.title),
        "author": author and one_line(author),
        "made": made and one_line(made),
        "marking": marking,
        **{key: _sound(value) for key, value in outline.front.items()},
        "tool": one_line(tool),
    }
    known = {key: value for key, value in fields.items() if value is not None}
    text: str = yaml.safe_dump(known, sort_keys=False, allow_unicode=True, width=float("inf"))
    return f"---\n{text}---"


def _sound(value: object) -> object:
    """A value of the front matter with every text in it on one line."""
    if isinstance(value, str):
        return one_line(value)
    return [_sound(each) for each in value] if isinstance(value, list) else value


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Blocks as Markdown, items in a row as one list."""
    listed: list[str] = []
    indent = 0
    for block in blocks:
        if isinstance(block, Item):
            sign = "-" if block.number is None else f"{block.number}."
            listed.append(f"{' ' * indent * bool(block.depth)}{sign} {_inlines(block.content)}")
            indent = indent if block.depth else len(sign) + 1
            continue
        if listed:
            yield "\n".join(listed)
            listed, indent = [], 0
        yield _block(block)
    if listed:
        yield "\n".join(listed)


def _block(block: Heading | Paragraph | Quotation | Table) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {_inlines(block.content, plain=True)}"
    if isinstance(block, Paragraph):
        return _inlines(block.content)
    if isinstance(block, Quotation):
        return f"> {_inlines(block.content)}\n>\n> — {_inlines(block.by)}"
    rows = [_row(block.head), "|" + " --- |" * len(block.head), *(_row(row) for row in block.rows)]
    return "\n".join(rows)


def _row(cells: tuple[Inlines, ...]) -> str:
    return "| " + " | ".join(_inlines(cell) for cell in cells) + " |"


def _inlines(content: Inlines, *, plain: bool = False) -> str:
    pieces: list[str] = []
    for place, inline in enumerate(content):
        if isinstance(inline, Cite) and place and isinstance(content[place - 1], Cite):
            pieces.append(" ")  # so that two numbers are not read as one
        pieces.append(_inline(inline, plain=plain, opening=not any(pieces)))
    return "".join(pieces)


def _inline(inline: Inline, *, plain: bool, opening: bool) -> str:
    if isinstance(inline, Cite):
        return f"[^{inline.label}]"
    if isinstance(inline, Address):
        return f"<{inline.url}>" if is_clean_address(inline.url) else escape(inline.url)
    if inline.voice == "tool":
        return inline.text
    return _run(inline, plain=plain, opening=opening)


def _run(run: Run, *, plain: bool, opening: bool) -> str:
    text = escape(run.text, run.marks, opening=opening)
    sign = "" if plain else {"label": "*", "name": "**"}.get(run.voice, "")
    return f"{sign}{text}{sign}" if text else ""
