"""Values for tests, each with what the test does not care about filled in."""

from collections.abc import Iterable
from pathlib import Path

from briefing.core.articles import Article, Block, Boilerplate, Document
from briefing.core.briefs import LibraryState
from briefing.core.spans import Span
from briefing.core.statements import Statement
from briefing.evidence.gathered import Gathered

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
"""The starter articles."""


def make_article(number: int = 1, **fields: object) -> Article:
    """An article; `source`, `date` and the like as keywords."""
    values: dict[str, object] = {
        "id": f"a{number}",
        "path": f"article-{number}.txt",
        "revision": 1,
        "title": f"Article {number}",
        "source": None,
        "credit": None,
        "date": None,
        "author": None,
        "url": None,
        "language": None,
        "words": 100,
        "origin": f"a{number}",
        "copies": 1,
        "provenance": {"title": "stated"},
        "rules": {},
    }
    return Article(**(values | fields))  # type: ignore[arg-type]


def make_document(text: str, *, article: Article | None = None, boilerplate: tuple[Boilerplate, ...] = ()) -> Document:
    """A document of plain paragraphs parted by blank lines; a line that begins with "# " is a heading."""
    blocks: list[Block] = []
    headings: tuple[str, ...] = ()
    place = paragraph = 0
    for part in text.split("\n\n"):
        start, end = place, place + len(part)
        place = end + 2
        if part.startswith("# "):
            headings = (part[2:],)
            blocks.append(Block("heading", 1, start + 2, end))
        elif part.strip():
            paragraph += 1
            blocks.append(Block("paragraph", 0, start, end, headings, paragraph))
    return Document(article or make_article(), text, tuple(blocks), boilerplate)


def make_statement(text: str, *, article: str = "a1", start: int = 0, **fields: object) -> Statement:
    """A statement of an article, its span as long as its text."""
    return Statement(article, 1, start, start + len(text), text, **fields)  # type: ignore[arg-type]


def make_span(text: str, *, article: str = "a1", start: int = 0) -> Span:
    """A span of an article."""
    return Span(article, 1, start, start + len(text), text)


def write_articles(folder: Path, articles: dict[str, str]) -> Path:
    """Writes files, by name, into a folder that is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in articles.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder


def make_gathered(*statements: Statement, articles: Iterable[Article] | None = None, **fields: object) -> Gathered:
    """Statements on the issue "freedonia" and their articles: one of its own for each id where none are given."""
    held = tuple(articles or [make_article(int(id[1:])) for id in dict.fromkeys(each.article for each in statements)])
    levels = dict.fromkeys(dict.fromkeys(each.article for each in statements), "main")
    state = LibraryState(len(held), len({article.origin for article in held}), None, None, len(held), "0" * 64)
    values: dict[str, object] = {
        "issue": "freedonia",
        "name": "Freedonia",
        "rule": "Freedonia",
        "library": state,
        "articles": held,
        "levels": levels,
        "statements": statements,
    }
    return Gathered(**(values | fields))  # type: ignore[arg-type]
