"""What reading a file gives: its articles, and why it or parts of it were refused."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Protocol

from briefing.core.articles import Draft


class RefusedError(ValueError):
    """A file that a reader refuses; the message is the reason, for a person."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading one file."""

    drafts: tuple[Draft, ...] = ()
    """Its articles in order; none when it was refused whole."""
    reasons: tuple[str, ...] = ()
    """Why it, or entries of it, were refused, for a person."""
    passing: bool = False
    """Whether it holds but the latest of its articles, as a feed does: those that fall out of it are not withdrawn."""


class Reader(Protocol):
    """Reads one format."""

    def __call__(self, path: PurePath, content: bytes) -> Reading:
        """The articles of a file. Raises NotTextError for bytes that are no text, RefusedError for what it refuses."""
        ...


def keyed_apart(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts of one file, each key given once: the second of the same key gets "#2" behind it.

    Drafts without a key stay so: they are told by their texts and titles, wherever in the file they stand.
    """
    counts: dict[str, int] = {}
    for draft in drafts:
        counts[draft.key] = count = counts.get(draft.key, 0) + 1
        yield replace(draft, key=f"{draft.key}#{count}") if draft.key and count > 1 else draft
