"""The formats of exports: what each is called, how its files end, and what makes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing import export

Make = Callable[..., str | bytes]
"""Makes an export of a brief, a comparison or a matrix; keywords `made`, `author`, `marking`, `tool`."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format."""

    name: str
    """What it is called."""
    suffixes: tuple[str, ...]
    """How its files end; the first is given to files that are named for the user."""
    make: Make
    """What makes it."""
    remembered: bool = True
    """Whether a file of it is an export that the library remembers, as one of references alone is not."""


FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        Format("markdown", (".md", ".markdown"), export.to_markdown),
        Format("html", (".html", ".htm"), export.to_html),
        Format("docx", (".docx",), export.to_docx),
        Format("csl", (".csl.json",), export.to_csl, remembered=False),
    )
}
"""Every format by name; the first is the usual one."""


def format_of(path: Path) -> Format | None:
    """The format that a file's name asks for; None when its end tells none."""
    name = path.name.lower()
    return next((each for each in FORMATS.values() if name.endswith(each.suffixes)), None)


def suffixes() -> tuple[str, ...]:
    """How the files of each format end, in order."""
    return tuple(each.suffixes[0] for each in FORMATS.values())
