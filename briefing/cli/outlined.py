"""An outline of a brief or a comparison on a page for a person."""

from collections.abc import Iterator

from briefing.cli.page import Column, Page
from briefing.cli.styled import Face, Piece, marked
from briefing.export.outline import Address, Block, Cite, Heading, Inlines, Item, Outline, Paragraph, Quotation, Run

_FACES = {"name": Face.STRONG, "label": Face.LABEL}


def show_outline(page: Page, outline: Outline) -> None:
    """Puts an outline on a page: headings, items, quotations and tables."""
    for block in outline.blocks:
        show_block(page, block)


def show_block(page: Page, block: Block) -> None:
    """Puts one block on a page."""
    if isinstance(block, Heading):
        page.heading(*pieces(block.content, Face.HEADING if block.level < 3 else Face.STRONG))
        if block.level == 1:
            page.blank()
    elif isinstance(block, Paragraph):
        page.text(*pieces(block.content))
    elif isinstance(block, Item):
        sign = "- " if block.number is None else f"[{block.number}] "
        page.text(*pieces(block.content), first="  " * block.depth + sign, indent="  " * block.depth + " " * len(sign))
    elif isinstance(block, Quotation):
        page.text(*pieces(block.content), first="- ", indent="  ")
        page.text(*pieces(block.by), first="  ", indent="    ")
    else:
        heads = [Column(_words(cell), yields=place == 0) for place, cell in enumerate(block.head)]
        page.table(heads, [[_words(cell) for cell in row] for row in block.rows])


def pieces(content: Inlines, face: Face | None = None) -> Iterator[Piece]:
    """The words of a block with their faces; `face` is that of words that have none of their own."""
    for inline in content:
        if isinstance(inline, Cite):
            yield (f"\u00a0[{inline.number}\u00a0¶{inline.paragraph}]", Face.LABEL)
        elif isinstance(inline, Address):
            yield inline.url
        elif isinstance(inline, Run) and inline.marks:
            yield from marked(inline.text, inline.marks)
        else:
            own = face or _FACES.get(inline.voice)
            yield (inline.text, own) if own else inline.text


def _words(content: Inlines) -> str:
    return "".join(piece if isinstance(piece, str) else piece[0] for piece in pieces(content))
