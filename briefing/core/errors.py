"""Errors that carry a message for a person and a hint of what to do."""

from functools import partial
from typing import ClassVar


class BriefingError(Exception):
    """Anything that could not be done, told in words; every error of ours derives from it."""

    kind: ClassVar[str] = "error"
    """The word by which programs tell errors apart (`error.kind` in JSON)."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.message, self.hint)


class UsageError(BriefingError):
    """The request itself was wrong."""

    kind = "usage"


class QueryError(BriefingError):
    """A query that cannot be read, with the place of the mistake."""

    kind = "query"

    def __init__(self, message: str, hint: str, *, query: str, start: int, end: int) -> None:
        super().__init__(message, hint)
        self.query = query
        self.start = start
        self.end = end

    def __reduce__(self) -> tuple[object, ...]:
        return partial(QueryError, query=self.query, start=self.start, end=self.end), (self.message, self.hint)


class NotKnownError(BriefingError):
    """An article, issue or source that the library does not have."""

    kind = "unknown"


class LibraryError(BriefingError):
    """A library folder that cannot be opened or read."""

    kind = "library"


class BusyError(BriefingError):
    """Another process is writing to the same library and did not finish in time."""

    kind = "busy"


class CatalogueError(BriefingError):
    """A catalogue that cannot be read or migrated."""

    kind = "catalogue"


class SettingsError(BriefingError):
    """A settings, keys, theme or topics file with a mistake in it."""

    kind = "settings"


class ExportError(BriefingError):
    """An export that could not be written."""

    kind = "export"


class DeskFileError(BriefingError):
    """A file that should hold a saved desk and does not."""

    kind = "desk"
