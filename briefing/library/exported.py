"""What was exported from a library, and which exports rest on what has changed since."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefing.catalogue.articles import number_of
from briefing.catalogue.exports import Counted, StaleCitation
from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.core.errors import NotKnownError, QueryError, UsageError
from briefing.core.reports import Export
from briefing.core.spans import Extent
from briefing.core.statements import Statement
from briefing.library.briefings import Briefings
from briefing.library.opening import read_moment, stamp
from briefing.library.recounting import counted_in, counts_of, differing

WHICH = "`briefing exports` tells which"
"""Where a notice sends the reader; the app names its own key instead."""


class Exported(Briefings):
    """The exports that a library remembers."""

    def record_export(
        self, path: Path, value: Brief | Comparison | Matrix, content: str | bytes, made: str | None = None
    ) -> Export:
        """Remembers that an export was written to a file, with what it cites; `made` is ISO 8601, without it now."""
        at = stamp(read_moment(made) if made else self.now())
        issue = "matrix" if isinstance(value, Matrix) else value.issue
        cited: dict[tuple[int, int], list[Extent]] = {}
        for statement in dict.fromkeys(_cited(value)):
            cited.setdefault((number_of(statement.article), statement.revision), []).append(
                (statement.start, statement.end)
            )
        generation = self._catalogue.history.generation()
        return self._catalogue.exports.record(
            Export(str(path), issue, at, "", subject=value.subject if isinstance(value, Brief) else ""),
            content,
            rule="" if isinstance(value, Matrix) else value.rule,
            generation=value.generation if isinstance(value, Brief) else generation,
            cited={text: sorted(set(extents)) for text, extents in cited.items()},
            counted=counted_in(value) if isinstance(value, Matrix) else None,
        )

    def exports(self) -> tuple[Export, ...]:
        """Exports that were written, the last first, with how much of what they rest on has changed since, or is gone.

        A brief and a comparison rest on the sentences that they cite, a matrix on its counts.
        """
        with self._catalogue.snapshot():
            stale = self._catalogue.exports.stale()
            lost = Counter(each.export for each in stale for _ in self._lost(each))
            changed = Counter(each.export for each in stale if not each.gone)
            gone = Counter(each.export for each in stale if each.gone)
            cited = Counter[int]()
            for export, _, _, extents in self._catalogue.exports.cited():
                cited[export] += len(extents)
            counts = {each.export: self._recounted(each) for each in self._catalogue.exports.counted()}
            return tuple(
                replace(
                    each,
                    changed=changed[each.number],
                    gone=gone[each.number],
                    cited=cited[each.number],
                    lost=lost[each.number],
                    counts=counts.get(each.number, (0, 0))[0],
                    recounted=counts.get(each.number, (0, 0))[1],
                )
                for each in self._catalogue.exports.all()
            )

    def forget_export(self, path: Path) -> int:
        """Forgets the exports to a file, which is left alone; how many there were."""
        return self._catalogue.exports.forget(str(path.expanduser().absolute()))

    @property
    def stale_exports(self) -> int:
        """How many exported files rest on what has changed since, or is gone."""
        citing, counting = self._stale()
        return citing + counting

    @property
    def stale_notices(self) -> tuple[str, ...]:
        """That exports rest on what has changed since, in a line each kind; none where all is as it was."""
        citing, counting = self._stale()
        told: list[str] = []
        if citing:
            which = "1 export cites an article that has" if citing == 1 else f"{citing} exports cite articles that have"
            told.append(f"{which} changed or gone since")
        if counting:
            which = "1 exported matrix" if counting == 1 else f"{counting} exported matrices"
            told.append(f"the counts of {which} have changed since")
        return (f"{'; '.join(told)}: {WHICH}",) if told else ()

    def _stale(self) -> tuple[int, int]:
        """How many exported files cite what has changed or gone, and how many count otherwise than is counted now."""
        with self._catalogue.snapshot():
            stale = {each.export for each in self._catalogue.exports.stale()}
            counted = self._catalogue.exports.counted()
            if not stale and not counted:
                return 0, 0
            last = {each.path: each.number for each in reversed(self._catalogue.exports.all())}.values()
            counting = [each for each in counted if each.export in last and self._recounted(each)[1]]
            return len(stale.intersection(last)), len(counting)

    def _recounted(self, counted: Counted) -> tuple[int, int]:
        """How many counts a matrix has, then or now, and how many of them are others now."""
        asked: dict[str, Any] = dict(counted.request)
        try:
            now = counts_of(self.matrix(*asked.pop("issues"), **asked))
        except (NotKnownError, QueryError, UsageError):  # what was asked for is there no more: nothing can be counted
            now = {}
        return differing(counted.counts, now)

    def _lost(self, stale: StaleCitation) -> Iterator[Extent]:
        """The statements cited whose words stand in the article no more."""
        article = self._catalogue.articles.some([f"a{stale.article}"])[f"a{stale.article}"]
        then = self._catalogue.articles.document(article, stale.revision)
        now = None if stale.gone else self._catalogue.articles.document(article)
        words = " ".join(now.text.split()) if now else ""
        for start, end in stale.extents:
            if then is None or not words or " ".join(then.text[start:end].split()) not in words:
                yield start, end


def _cited(value: Brief | Comparison | Matrix) -> Iterator[Statement]:
    if isinstance(value, Brief):
        for section in value.sections:
            for entry in section.entries:
                yield from (each.statement for each in (*entry.statements, entry.was) if each)
    elif isinstance(value, Comparison):
        yield from (statement for row in value.rows for cell in row.cells.values() for statement in cell)
