"""Files of segments that are read where they lie, in the pages of the system, so that no copy of them is held.

Whoosh maps a segment too, but copies each file in it besides. A file that has no descriptor and knows its own parts
(`subset`) it reads as it is, and that is what this one is.

What a map costs: a segment that something else shortens while it is mapped ends the process, where reading it would
raise an error; nothing of ours does so, for files of an index are only ever made anew and taken away. Windows takes no
file away that is mapped; there a segment is read into memory.
"""

import mmap
import os
import sys
from typing import BinaryIO, Self

from whoosh.filedb.structfile import StructFile

MAPS = sys.platform != "win32"
"""Whether files that are mapped can be taken away."""
_PIECE = 4096
"""Bytes in which the end of a line is looked for at a time."""


class _Reader:
    """A view of bytes, read one after the other."""

    def __init__(self, view: memoryview) -> None:
        self._view = view
        self._at = 0

    def read(self, length: int = -1) -> bytes:
        """What comes next: so many bytes, or as many as there are."""
        end = len(self._view) if length < 0 else self._at + length
        found = bytes(self._view[self._at : end])
        self._at += len(found)
        return found

    def readline(self) -> bytes:
        """What comes next, up to and with the end of a line."""
        begun, piece = self._at, self.read(_PIECE)
        while piece and b"\n" not in piece:
            piece = self.read(_PIECE)
        if piece:
            self._at += piece.index(b"\n") + 1 - len(piece)
        return bytes(self._view[begun : self._at])

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Goes to a place."""
        self._at = offset + {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: len(self._view)}[whence]
        return self._at

    def tell(self) -> int:
        """The place where it is."""
        return self._at


class MappedFile(StructFile):
    """A file of Whoosh's, or a part of one, that is mapped into memory.

    The map is let go of with the last file that was opened in it.
    """

    def __init__(self, view: memoryview, name: str | None = None) -> None:
        super().__init__(_Reader(view), name)  # type: ignore[arg-type]
        self._view = view

    @classmethod
    def map(cls, file: BinaryIO, name: str) -> Self:
        """Maps an open file, which may be closed then; raises OSError or ValueError where that cannot be."""
        if not MAPS:
            return cls(memoryview(file.read()), name)
        return cls(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)), name)

    def subset(self, offset: int, length: int, name: str | None = None) -> "MappedFile":
        """A file in the file."""
        return MappedFile(self._view[offset : offset + length], name)

    def get(self, position: int, length: int) -> bytes:
        """So many bytes from a place on."""
        return bytes(self._view[position : position + length])

    def close(self) -> None:
        """Lets go of it."""
        super().close()
        self._view.release()
