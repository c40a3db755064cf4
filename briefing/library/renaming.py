"""Files that were renamed and edited between two looks: their articles go on under their ids, as new revisions.

Bytes do not tell them, nor does the path. So the texts of new files are compared with those of the articles whose files
are gone since the last look, by the measure that tells near copies; the most alike are one article, one to one. Where
several are equally alike, nobody can tell, and none is taken for another.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefing.catalogue.losses import Lost
from briefing.catalogue.records import ReadDraft, ReadFile
from briefing.core.articles import Draft
from briefing.ingest import alike, resemblance, same_text

Renamed = Mapping[tuple[str, int], int]
"""Path of a new file and place in it to the number of the article that is there now."""
_COMPARED = 24
"""With how many lost articles a text is compared, those that share most keys with it first."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A lost article and a new text that may be it."""

    lost: int
    place: tuple[str, int]
    score: float


class Renaming:
    """Finds which new texts are lost articles; holds the files whose texts may be until all are read."""

    def __init__(self, lost: Iterable[Lost], known: Collection[str], text: Callable[[int], Draft]) -> None:
        """`known` are the paths of files that were there before; `text` tells that of a lost article."""
        self._lost = {each.number: each for each in lost}
        self._known = known
        self._text = text
        self._by_key: dict[int, list[int]] = {}
        for each in self._lost.values():
            for key in each.keys:
                self._by_key.setdefault(key, []).append(each.number)
        self._pairs: list[_Pair] = []
        self._drafts: dict[tuple[str, int], Draft] = {}
        self.held: list[ReadFile] = []
        """The files that may hold a lost article."""

    def hold(self, batch: Iterable[ReadFile]) -> list[ReadFile]:
        """Keeps back the files that may hold a lost article; the others."""
        free: list[ReadFile] = []
        for file in batch:
            pairs = self._pairs_of(file)
            self._pairs += pairs
            self._drafts.update((pair.place, file.drafts[pair.place[1]].draft) for pair in pairs)
            (self.held if pairs else free).append(file)
        return free

    def renamed(self) -> Renamed:
        """Which of the texts held back is which article, one to one, the most alike first."""
        found: dict[tuple[str, int], int] = {}
        settled: set[int | tuple[str, int]] = set()
        for _, group in groupby(sorted(self._pairs, key=lambda pair: -pair.score), key=lambda pair: pair.score):
            open_ = [pair for pair in group if not {pair.lost, pair.place} & settled and self._confirmed(pair)]
            rivals = Counter[int | tuple[str, int]](side for pair in open_ for side in (pair.lost, pair.place))
            found |= {pair.place: pair.lost for pair in open_ if rivals[pair.lost] == rivals[pair.place] == 1}
            settled |= rivals.keys()
        return found

    def _pairs_of(self, file: ReadFile) -> Sequence[_Pair]:
        if not self._lost or file.seen.path in self._known:
            return ()
        return [
            _Pair(number, (file.seen.path, place), resemblance(read.sketch, self._lost[number].sketch))
            for place, read in enumerate(file.drafts)
            for number in self._met(read)
        ]

    def _met(self, read: ReadDraft) -> list[int]:
        """The lost articles that a text may be of, by sketch, guid and address."""
        shared = Counter(number for key in read.keys for number in self._by_key.get(key, ()))
        nearest = sorted(shared, key=lambda number: (-shared[number], number))[:_COMPARED]
        return [number for number in nearest if self._may_be(self._lost[number], read)]

    def _may_be(self, lost: Lost, read: ReadDraft) -> bool:
        url = read.draft.metadata.get("url")
        elsewhere = lost.url and url is not None and url.value and url.value != lost.url
        return lost.entry == read.draft.key and not elsewhere and alike(lost.sketch, read.sketch)

    def _confirmed(self, pair: _Pair) -> bool:
        return same_text(self._text(pair.lost), self._drafts[pair.place])
