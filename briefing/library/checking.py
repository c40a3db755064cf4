"""Checking a library: files, catalogue, index and every citation against each other."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.catalogue.articles import number_of
from briefing.catalogue.catalogue import Catalogue
from briefing.core.articles import Article, Document
from briefing.core.reports import CheckReport, Problem
from briefing.core.spans import Span, overlaps
from briefing.core.statements import Statement
from briefing.library.folder import digest_of

_AT_ONCE = 50


def check_library(catalogue: Catalogue, folder: Path, index_faults: Sequence[str]) -> CheckReport:
    """Whether all that the library holds agrees."""
    problems = [Problem("catalogue", None, fault) for fault in catalogue.faults()]
    problems += [Problem("index", None, fault) for fault in index_faults]
    files = [file for file in catalogue.files.known().values() if not file.gone]
    for file in files:
        if file.digest and digest_of(folder / file.seen.path) != file.digest:
            problems.append(Problem("file", None, f"{file.seen.path} is other than when it was read"))
    articles = catalogue.articles.all()
    digests = dict(catalogue.articles.digests())
    citations = 0
    for first in range(0, len(articles), _AT_ONCE):
        part = articles[first : first + _AT_ONCE]
        documents = catalogue.articles.documents(part)
        statements = catalogue.statements.some(dict.fromkeys(number_of(article.id) for article in part))
        for article in part:
            document = documents.get(article.id)
            if document is None:
                problems.append(Problem("catalogue", article.id, f"{article.path} has no stored text"))
                continue
            several = statements.get(number_of(article.id), ())
            problems += _faults(article, document, digests[article.id], several)
            citations += sum(1 for statement in several for _ in spans_of(statement))
    for faults, cited in (_check_exports(catalogue), _check_hand(catalogue)):
        problems += faults
        citations += cited
    left_out = len({path for path, _ in catalogue.files.refusals()} & {file.seen.path for file in files})
    return CheckReport(tuple(problems), len(files), len(articles), citations, left_out)


def _check_exports(catalogue: Catalogue) -> tuple[list[Problem], int]:
    """Whether the texts that remembered exports cite are still kept; what is wrong, and how many spans there are."""
    problems: list[Problem] = []
    count = 0
    lengths: dict[tuple[int, int], int] = {}
    for export, article, revision, extents in catalogue.exports.cited():
        id, key = f"a{article}", (article, revision)
        if key not in lengths:
            known = catalogue.articles.some([id]).get(id)
            document = catalogue.articles.document(known, revision) if known else None
            lengths[key] = len(document.text) if document else 0
        count += len(extents)
        if any(end > lengths[key] for _, end in extents):
            told = f"the text that export {export} cites (revision {revision}) is no longer kept as it was"
            problems.append(Problem("citation", id, told))
    return problems, count


def _check_hand(catalogue: Catalogue) -> tuple[list[Problem], int]:
    """Whether the words that the user did something on stand in the texts that they are kept of; how many there are."""
    lines, grades = catalogue.hand.lines(), catalogue.hand.grades()
    anchors = [line.on for line in lines] + [grade.on for grade in grades if grade.on.revision]
    known = catalogue.articles.some({f"a{anchor.article}" for anchor in anchors})
    problems: list[Problem] = []
    for anchor in anchors:
        article = known.get(f"a{anchor.article}")
        document = catalogue.articles.document(article, anchor.revision) if article else None
        if document is None or document.text[anchor.start : anchor.end] != anchor.words:
            told = f"“{anchor.words}”, which you pinned, hid, noted on or graded, is not in revision {anchor.revision}"
            problems.append(Problem("citation", f"a{anchor.article}", told))
    return problems, len(anchors)


def spans_of(statement: Statement) -> Iterator[Span]:
    """Every span that a statement carries, itself first."""
    yield statement
    yield from (speaker.span for speaker in statement.speakers)
    if statement.cue:
        yield statement.cue
    yield from statement.quotes
    yield from statement.hedges
    yield from statement.evaluations
    yield from (date.span for date in statement.dates)
    yield from (figure.span for figure in statement.figures)
    for event in statement.events:
        yield event.span
        yield from (event.place,) if event.place else ()


def _faults(article: Article, document: Document, digest: str, statements: Sequence[Statement]) -> Iterator[Problem]:
    text = document.text
    if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != digest:
        yield Problem("catalogue", article.id, "its stored text is other than when it was stored")
    if any(link.end > len(text) or link.start >= link.end for link in document.links):
        yield Problem("catalogue", article.id, "a link lies outside of its text")
    waste = [(part.start, part.end) for part in document.boilerplate]
    reached = 0
    for statement in statements:
        for span in spans_of(statement):
            if not span.text or text[span.start : span.end] != span.text:
                yield Problem("citation", article.id, f"characters {span.start} to {span.end} are not {span.text!r}")
        if statement.start < reached or any(overlaps((statement.start, statement.end), part) for part in waste):
            yield Problem("citation", article.id, f"the statement at {statement.start} lies where none can")
        reached = statement.end
