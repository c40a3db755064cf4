"""What ships with the package: themes, the starter articles, reference lists.

In a wheel `themes/` and `seeds/` lie inside the package; in a checkout they lie beside it, and there the checkout's
are the truth (an editable install can leave stale copies elsewhere).
"""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parent.parent


def seeds() -> Traversable:
    """The folder of the starter articles and topics."""
    return _folder("seeds")


def themes() -> Traversable:
    """The folder of the themes."""
    return _folder("themes")


def data_text(name: str) -> str:
    """The text of a reference list."""
    return files("briefing.data").joinpath(name).read_text(encoding="utf-8")


def _folder(name: str) -> Traversable:
    beside = _CHECKOUT / name
    if (_CHECKOUT / "pyproject.toml").is_file() and beside.is_dir():
        return beside
    return files("briefing").joinpath(name)
