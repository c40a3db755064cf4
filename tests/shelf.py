"""A small library to search, filled without files."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from factories import make_document

from briefing.catalogue.catalogue import Catalogue
from briefing.catalogue.origins import Likeness
from briefing.catalogue.packing import pack_statements
from briefing.catalogue.records import PackedStatements, ReadDraft, ReadFile, SeenFile
from briefing.core.articles import Document, Draft, Stated
from briefing.core.errors import NotKnownError
from briefing.core.spans import Span
from briefing.core.statements import Hedge, Speaker, Statement
from briefing.library.searching import Searching
from briefing.query.synonyms import Synonyms, build_synonyms

TODAY = date(2024, 3, 15)


def sentences(document: Document) -> list[tuple[int, int, int]]:
    """Start, end and paragraph of each sentence: here, what a full stop ends."""
    found = []
    for block in document.blocks:
        start = block.start
        if block.kind == "heading":
            continue
        for piece in document.text[block.start : block.end].split(". "):
            found.append((start, start + len(piece), block.paragraph))
            start += len(piece) + 2
    return found


def at_in(words: str, part: str, article: str, start: int) -> tuple[str, int, int, int, str]:
    """What a span of part of a sentence is made of; the sentence begins at `start`."""
    at = start + words.index(part)
    return article, 1, at, at + len(part), part


class Shelf:
    """A catalogue with its search; articles are numbered in the order in which they come, from 1."""

    def __init__(self, folder: Path, *, spellings: Iterable[str] = ()) -> None:
        self.folder = folder
        self.catalogue = Catalogue(folder / "catalogue.sqlite")
        self.synonyms: Synonyms = build_synonyms(spellings)
        self.issues: dict[str, frozenset[int]] = {}
        self.on_issue: dict[str, dict[int, frozenset[int]]] = {}
        self.searching = self.open()

    def open(self) -> Searching:
        return Searching(
            self.catalogue,
            self.folder / "index",
            synonyms=lambda: self.synonyms,
            today=lambda: TODAY,
            issue_numbers=self.issue_numbers,
            on_issue=lambda id, _: self.on_issue.get(id, {}),
        )

    def issue_numbers(self, id: str) -> frozenset[int]:
        if id not in self.issues:
            raise NotKnownError(f"there is no issue {id}")
        return self.issues[id]

    def add(
        self, text: str, *, path: str | None = None, analysed: bool = True, keys: tuple[int, ...] = (), **fields: str
    ) -> int:
        """Takes in an article; its number. Under a path that is known, a new text of the same article.

        Articles of one text that share a key are copies of one origin.
        """
        held = dict(self.catalogue.articles.references())
        path = path or f"{len(held) + 1:05}.txt"
        document = make_document(text)
        metadata = {name: Stated(value, "stated") for name, value in fields.items()}
        read = ReadDraft(Draft(text, document.blocks, (), metadata), len(text.split()), text.encode(), keys)
        self.catalogue.arrivals.store(
            [ReadFile(SeenFile(path, len(text), 1), text, (read,))], reader=1, alike=Likeness(lambda a, b: a == b)
        )
        number = int(dict(self.catalogue.articles.references())[path][1:])
        if analysed:
            self.analyse(number)
        return number

    def add_all(self, texts: Sequence[str]) -> None:
        for text in texts:
            self.add(text)

    def analyse(
        self,
        number: int,
        *,
        speakers: Mapping[str, str] | None = None,
        kind: str = "reported",
        hedges: Iterable[str] = (),
        quotes: Iterable[str] = (),
    ) -> None:
        """Gives an article statements: one a sentence; where it holds a name of `speakers`, that is who speaks.

        Where it holds one of `hedges` or `quotes`, it is hedged or quoted.
        """
        article = self.catalogue.articles.some([f"a{number}"])[f"a{number}"]
        document = self.catalogue.articles.document(article)
        assert document is not None
        made = []
        names: list[str] = []
        for start, end, paragraph in sentences(document):
            words = document.text[start:end]
            found = next((name for name in speakers or {} if name in words), None)
            speaker = None
            if found:
                at = start + words.index(found)
                speaker = Speaker(found, None, Span(article.id, 1, at, at + len(found), found))
                names.append(found)
            limits = tuple(
                Hedge(*at_in(words, hedge, article.id, start), holder="author") for hedge in hedges if hedge in words
            )
            quoted = tuple(Span(*at_in(words, quote, article.id, start)) for quote in quotes if quote in words)
            made.append(
                Statement(
                    article.id,
                    article.revision,
                    start,
                    end,
                    words,
                    paragraph,
                    speaker=speaker,
                    hedges=limits,
                    quotes=quoted,
                    modality="hedged" if limits else "asserted",
                    attribution="direct" if quoted else "none",
                )
            )
        self.catalogue.statements.store(
            [
                PackedStatements(
                    number,
                    article.revision,
                    len(made),
                    tuple(dict.fromkeys((kind, *(statement.kind for statement in made)))) if made else (),
                    tuple(dict.fromkeys(names)),
                    pack_statements(made),
                    (),
                )
            ],
            version=1,
            rules=(),
        )

    def find(self, query: str) -> list[int]:
        """The numbers of what a query finds, in order."""
        return sorted(self.searching.find(query))

    def close(self) -> None:
        self.searching.close()
        self.catalogue.close()
