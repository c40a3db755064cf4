"""How Whoosh writes and reads postings as columns: its own codec with another form of posting list."""

from typing import Any

from whoosh.codec.base import PostingsWriter
from whoosh.codec.whoosh3 import W3Codec
from whoosh.matching.mcore import ListMatcher

from briefing.index.postings import Get, Postings, articles_in, read

Place = tuple[Get, int]
"""What reads the file of postings, and the offset in it at which a term's begin."""


class ColumnsCodec(W3Codec):
    """Whoosh's codec, with each term's postings as columns."""

    length_stats = False
    """Lengths of articles are a column of ours."""

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> "ColumnsWriter":  # noqa: ARG002
        """What writes the postings of a field."""
        return ColumnsWriter(dbfile)

    def postings_reader(
        self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None
    ) -> "ColumnsMatcher":
        """The postings of a term."""
        offset, _ = terminfo.extent()
        return ColumnsMatcher(read(dbfile.get, offset), format_, term, scorer, (dbfile.get, offset))


class ColumnsWriter(PostingsWriter):
    """Writes a term's columns, which come packed as the value of one posting."""

    def __init__(self, postfile: Any) -> None:
        self._postfile = postfile
        self._terminfo: Any = None
        self._start = 0
        self._first = self._count = 0
        self._weights: tuple[float, ...] = ()

    def start_postings(self, format_: Any, terminfo: Any) -> None:  # noqa: ARG002
        """Begins a term."""
        self._terminfo = terminfo
        self._start = self._postfile.tell()

    def add_posting(self, id_: int, weight: float, vbytes: bytes, length: int | None = None) -> None:  # noqa: ARG002
        """Writes the columns; the id is the first article's, the weight that of them all."""
        self._postfile.write(vbytes)
        self._first, self._count = id_, articles_in(vbytes)
        self._weights = (weight,)

    def finish_postings(self) -> Any:
        """Ends the term; what Whoosh keeps of it in its list of terms."""
        self._terminfo.add_block(self)
        self._terminfo.set_extent(self._start, self._postfile.tell() - self._start)
        return self._terminfo

    def written(self) -> bool:
        """Whether anything was written."""
        return bool(self._postfile.tell() > self._start)

    # What a term's summary is made from

    def __len__(self) -> int:
        return self._count

    def min_id(self) -> int:
        """The first article."""
        return self._first

    def max_id(self) -> int:
        """Not kept."""
        return self._first

    def min_length(self) -> int:
        """Not kept."""
        return 0

    def max_length(self) -> int:
        """Not kept."""
        return 0

    def max_weight(self) -> float:
        """The greatest weight, of which the sum is a bound."""
        return max(self._weights, default=0.0)


class ColumnsMatcher(ListMatcher):
    """A term's postings, as Whoosh walks them and, in `postings`, as columns."""

    def __init__(self, postings: Postings, format_: Any, term: Any, scorer: Any, place: Place) -> None:
        super().__init__(  # type: ignore[no-untyped-call]
            postings.ids, weights=postings.weights, format=format_, scorer=scorer, term=term
        )
        self.postings = postings
        self.place = place


COLUMNS = ColumnsCodec()  # type: ignore[no-untyped-call]
"""The codec of every segment."""
