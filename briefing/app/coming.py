"""A library that is being opened while the first screen is shown."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing.library import Library
    from briefing.paths import Places
    from briefing.settings import Settings


class ComingLibrary:
    """What is known of a library before it is open; who asks it for more waits until it is."""

    def __init__(self, folder: Path, places: Places, settings: Settings, open_library: Callable[[], Library]) -> None:
        self.folder = folder
        """The folder of the files."""
        self.is_default = folder == places.default_library.resolve()
        """Whether it is the library that is opened when none is named."""
        self.places = places
        """Where settings, catalogues and indexes lie."""
        self.notices: tuple[str, ...] = ()
        """What the user must know is told once the library is open."""
        self._settings = settings
        self._open_library = open_library
        self._opened: Future[Library] | None = None

    def as_library(self) -> Library:
        """The same, for those who take a library."""
        return cast("Library", self)

    def open(self) -> Future[Library]:
        """Begins to open the library in a thread, unless that was begun before."""
        if self._opened is None:
            pool = ThreadPoolExecutor(1)
            self._opened = pool.submit(self._open_library)
            pool.shutdown(wait=False)
        return self._opened

    @property
    def is_open(self) -> bool:
        """Whether it is open by now."""
        return self._opened is not None and self._opened.done() and self._opened.exception() is None

    def close(self) -> None:
        """Closes the library, once it is open."""
        if self._opened is not None and self._opened.exception() is None:
            self._opened.result().close()

    def interrupt(self) -> None:
        """Has work on the library end where it is; there is none before it is open."""
        if self.is_open:
            self.open().result().interrupt()

    @property
    def settings(self) -> Settings:
        """The user's settings."""
        return self._settings

    @settings.setter
    def settings(self, settings: Settings) -> None:
        self._settings = self.open().result().settings = settings

    def __getattr__(self, name: str) -> Any:
        return getattr(self.open().result(), name)
