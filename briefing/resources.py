"""What ships with the package: themes, the starter articles, reference lists.

In a wheel `themes/` and `seeds/` lie inside the package; in a checkout they lie beside it, and there the checkout's
are the truth (an editable install can leave stale copies elsewhere).
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent


def seeds() -> Traversable:
    """The folder of the starter articles and topics."""
    return _folder("seeds")


def themes() -> Traversable:
    """The folder of the themes."""
    return _folder("themes")


def themes_folder() -> AbstractContextManager[Path]:
    """The folder of the themes on disk, for as long as the context is open."""
    folder = themes()
    if isinstance(folder, Path):
        return nullcontext(folder)
    from importlib.resources import as_file  # noqa: PLC0415  (only in a package that is no folder)

    return as_file(folder)


def data_text(name: str) -> str:
    """The text of a reference list."""
    return _within("data").joinpath(name).read_text(encoding="utf-8")


def _folder(name: str) -> Traversable:
    beside = _CHECKOUT / name
    if (_CHECKOUT / "pyproject.toml").is_file() and beside.is_dir():
        return beside
    return _within(name)


def _within(name: str) -> Traversable:
    within = _PACKAGE / name
    if within.is_dir():
        return within
    from importlib.resources import files  # noqa: PLC0415  (likewise)

    return files("briefing").joinpath(name)
