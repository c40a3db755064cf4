"""Where settings, catalogues and indexes lie on this machine."""

from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from platformdirs import user_cache_path, user_config_path, user_data_path

NAME = "briefing"
"""The name of the program's folders."""
Given = str | PathLike[str] | None


@dataclass(frozen=True, slots=True)
class Places:
    """The three folders of the program; on macOS config and data are one, so nothing in them may bear the same name."""

    config: Path
    """Settings, keys, topics, synonyms and themes of the user's."""
    data: Path
    """Catalogues, which hold the desk, and the default library. Not to be lost."""
    cache: Path
    """Indexes. May be deleted at any time."""

    @property
    def default_library(self) -> Path:
        """The folder of the library that is opened when none is named."""
        return self.data / "library"

    @property
    def catalogues(self) -> Path:
        """The folder of the catalogues and of the register of libraries."""
        return self.data / "catalogues"

    @property
    def indexes(self) -> Path:
        """The folder of the indexes."""
        return self.cache / "indexes"


def places(*, config_dir: Given = None, data_dir: Given = None, cache_dir: Given = None) -> Places:
    """The folders given, and the platform's own for those that are not; none of them is made here."""
    return Places(
        config=_folder(config_dir) or user_config_path(NAME, appauthor=False),
        data=_folder(data_dir) or user_data_path(NAME, appauthor=False),
        cache=_folder(cache_dir) or user_cache_path(NAME, appauthor=False),
    )


def _folder(given: Given) -> Path | None:
    return Path(given).expanduser().absolute() if given is not None else None
