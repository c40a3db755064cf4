"""The desk in one file: saved here, and taken over by another library."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefing.core.briefs import SECTIONS
from briefing.core.errors import DeskFileError, UsageError
from briefing.core.hand import CREDIBILITY, RELIABILITY
from briefing.core.reports import IndexReport
from briefing.core.saved import LoadReport, SavedAnchor, SavedDesk, SavedGrade
from briefing.core.saved_json import read_saved, saved_json
from briefing.library.adding import check_metadata
from briefing.library.desk import Desk
from briefing.library.exporting import check_place

SCHEMA = 1
"""The number of the file's shape; one that a later version gives another meaning gets another."""
KIND = "briefing desk"
"""What the file says it is."""


class DeskFile(Desk):
    """Saving and loading the desk."""

    folder: Path

    def saved_desk(self) -> SavedDesk:
        """All that is on the desk, told apart from this library's ids."""
        return self._catalogue.saving.desk()

    def gone(self, desk: SavedDesk) -> frozenset[int]:
        """Which articles of a desk, by their ids in it, were here and are no more."""
        withdrawn = self._catalogue.losses.gone()
        return frozenset(each.id for each in desk.articles if (each.path, each.key, each.digest) in withdrawn)

    def save_desk(self, path: Path, *, force: bool = False) -> Path:
        """Writes the desk to a file, the same bytes for the same desk; where it was written.

        Raises ExportError when the file exists already and `force` is not given, or cannot be written.
        """
        from briefing.export import write_export  # noqa: PLC0415  (not wanted before the first paint)

        check_place(self.folder, path)
        return write_export(path, desk_text(self.saved_desk()), force=force)

    def load_desk(self, path: Path) -> LoadReport:
        """Takes over a saved desk, as one deed: nothing that is here is lost, and what is told otherwise is named.

        Raises DeskFileError for a file that cannot be read or holds no desk.
        """
        report = self._catalogue.landing.load(read_desk(path), f"loaded the desk from {path.name}", self.moment())
        if report.changed:
            self._upkeep.refresh(None, rebuild=False)  # corrections change what is searched
        return report

    def waiting(self) -> tuple[str, ...]:
        """Titles or paths of articles that a loaded desk waits for."""
        return self._catalogue.landing.waiting()

    def _landed(self, report: IndexReport) -> IndexReport:
        """Lands what waited for articles that a refresh brought, and tells of it in the refresh's notices."""
        if not report.changed or not self.waiting():
            return report
        landed = self._catalogue.landing.land(self.moment())
        if landed is None:
            return report
        self._upkeep.refresh(None, rebuild=False)
        articles = "1 article" if landed.landed == 1 else f"{landed.landed} articles"
        told = f"what a loaded desk holds of {articles} was taken over, for the file is here now"
        return replace(report, notices=(*report.notices, told, *landed.conflicts))


def desk_text(desk: SavedDesk) -> str:
    """A desk as the text of a file."""
    shape = {"schema": SCHEMA, "kind": KIND, **saved_json(desk)}
    return json.dumps(shape, ensure_ascii=False, indent=1) + "\n"


def read_desk(path: Path) -> SavedDesk:
    """The desk in a file; raises DeskFileError."""
    try:
        held: Any = json.loads(path.expanduser().read_text(encoding="utf-8-sig"))
    except OSError as error:
        hint = "check the path, and that you may read the file"
        raise DeskFileError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}", hint) from error
    except (ValueError, RecursionError) as error:
        raise DeskFileError(f"{path} is no desk: {_line(error)}", _HINT) from error
    if not isinstance(held, dict) or held.get("kind") != KIND:
        raise DeskFileError(f"{path} is no desk", _HINT)
    schema = held.get("schema")
    if type(schema) is not int or schema < 1:
        raise DeskFileError(f"{path} has no schema number", _HINT)
    if schema > SCHEMA:
        raise DeskFileError(f"{path} was saved by a newer version of Briefing", "load it with that version")
    try:
        desk = read_saved(SavedDesk, held)
        check_saved(desk)
    except ValueError as error:
        raise DeskFileError(f"{path} is damaged: {_line(error)}", _HINT) from error
    return desk


_FARTHEST = 1 << 53
_HINT = "`briefing desk save FILE` writes one"


def check_saved(desk: SavedDesk) -> None:
    """Raises ValueError, naming the place, where a desk does not hang together."""
    known = {article.id for article in desk.articles}
    if len(known) < len(desk.articles):
        raise ValueError("two articles have the same id")
    for article in desk.articles:
        try:
            check_metadata(article.corrections)
        except UsageError as error:
            raise ValueError(error.message) from error
    sections = {"", *(id for id, _ in SECTIONS)}
    for place, line in enumerate(desk.lines):
        if line.deed not in {"pin", "hide", "note", "move"}:
            raise ValueError(f"desk.lines[{place}].deed is {line.deed!r}")
        if line.section not in sections:
            raise ValueError(f"desk.lines[{place}].section is {line.section!r}")
        for anchor in filter(None, (line.on, line.beside)):
            _check_statement(anchor, known, f"desk.lines[{place}]")
    for place, grade in enumerate(desk.grades):
        _check_grade(grade, known, f"desk.grades[{place}]")


def _check_grade(grade: SavedGrade, known: set[int], where: str) -> None:
    """A source is graded by its name, or where it has none by its article; what is not a source is an item."""
    scale = (*RELIABILITY, *CREDIBILITY)
    if grade.on is None:
        if not grade.source:
            raise ValueError(f"{where} grades nothing")
        scale = tuple(RELIABILITY)
    elif grade.source:
        raise ValueError(f"{where} grades both a source and an article")
    elif grade.on.digest:
        _check_statement(grade.on, known, where)
        scale = tuple(CREDIBILITY)
    else:
        _check_article(grade.on, known, where)
    if grade.grade not in scale:
        raise ValueError(f"{where}.grade is {grade.grade!r}")


def _check_article(anchor: SavedAnchor, known: set[int], where: str) -> None:
    if anchor.article not in known:
        raise ValueError(f"{where} is on article {anchor.article}, which is not there")


def _check_statement(anchor: SavedAnchor, known: set[int], where: str) -> None:
    """A statement is found by its words, in the very text where that is here: without either it stands nowhere."""
    _check_article(anchor, known, where)
    if not 0 <= anchor.start <= anchor.end < _FARTHEST:
        raise ValueError(f"{where} is on {anchor.start} to {anchor.end}, which is nowhere")
    if not anchor.words.strip() or not anchor.digest:
        raise ValueError(f"{where} is on no words of a text")
    if anchor.end - anchor.start != len(anchor.words):
        raise ValueError(f"{where} is on {anchor.start} to {anchor.end}, which is not as long as its words")


def _line(error: Exception) -> str:
    return " ".join(str(error).split())
