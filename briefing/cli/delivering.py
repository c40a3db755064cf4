"""Where an export goes: to files, to standard output, or to the clipboard of the terminal."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.cli.request import Request
from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.core.errors import ExportError, UsageError
from briefing.export import write_export
from briefing.export.clipboard import LIMIT, copying, fits
from briefing.export.formats import FORMATS, Format, format_of
from briefing.library import Library
from briefing.library.exporting import check_place

Exported = Brief | Comparison | Matrix


@dataclass(frozen=True, slots=True)
class Made:
    """An export in one format."""

    form: Format
    """The format."""
    content: str | bytes
    """What it says."""


def hand_over(request: Request, made: Sequence[Made], references: Made | None) -> None:
    """Writes one text to standard output."""
    if len(made) > 1 or references:
        raise UsageError("two formats do not fit into one output", "write them to files with -o FILE")
    content = made[0].content
    if isinstance(content, bytes):
        raise UsageError("a Word file is no text to be printed", "write it to a file with -o FILE")
    if request.json:
        request.output.document("export", {"format": made[0].form.name, "text": content, "files": []})
    else:
        request.output.data(content)


def deliver(
    request: Request, library: Library, value: Exported, made: Sequence[Made], references: Made | None
) -> list[dict[str, str]]:
    """Writes files, and remembers them as exported; format and path of each. None is written where one may not be."""
    options = request.options
    wanted = list(_named(Path(options.output), made)) if options.output not in {None, "-"} else []
    if references is not None:
        wanted.append((Path(options.references), references))
    paths = [path.expanduser() for path, _ in wanted]
    for path in paths:
        check_place(library.folder, path)
    if len({path.resolve() for path in paths}) < len(paths):
        raise UsageError("two exports would go to one file", "give the references a name of their own")
    if not options.force and (taken := [path for path in paths if path.exists()]):
        raise ExportError(f"{taken[0]} exists already", "choose another name, or write over it with --force")
    written: list[dict[str, str]] = []
    for path, (_, each) in zip(paths, wanted, strict=True):
        place = write_export(path, each.content, force=options.force)
        if each.form.remembered:
            library.record_export(place, value, each.content, request.now)
        written.append({"format": each.form.name, "path": str(place)})
        request.diagnostics.say(f"wrote {place}")
    return written


def copy(
    request: Request, library: Library, value: Exported, made: Sequence[Made], written: list[dict[str, str]]
) -> None:
    """Copies one text to the clipboard of the terminal, and tells the file that holds it whatever the terminal does."""
    if len(made) > 1 or isinstance(made[0].content, bytes):
        raise UsageError("one text can be copied, not a Word file or several formats", "name one: --format markdown")
    form, text = made[0].form, str(made[0].content)
    place = next((each["path"] for each in written if each["format"] == form.name), "")
    if not place:
        issue = "matrix" if isinstance(value, Matrix) else value.issue
        kept = library.places.cache / "copied"
        try:
            kept.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ExportError(
                f"{kept} cannot be made: {error.strerror}", "name a file of yours with -o FILE"
            ) from error
        name = "".join(char if char.isalnum() else "-" for char in issue)[:60]
        place = str(write_export(kept / f"{name}{form.suffixes[0]}", text, force=True))
    copied = False
    if request.json or not request.output.terminal or os.environ.get("TERM", "dumb") == "dumb":
        request.diagnostics.say(f"not copied, for standard output is no terminal that could; it stands in {place}")
    elif not fits(text):
        request.diagnostics.say(f"not copied, for it is longer than the {LIMIT:,} bytes that go through; see {place}")
    else:
        request.output.data(copying(text, os.environ))
        copied = True
        request.diagnostics.say(f"copied, if your terminal lets programs do so; it stands in {place} in any case")
    if request.json:
        held = any(each["path"] == place for each in written)
        files = written if held else [{"format": form.name, "path": place}, *written]
        request.output.document("export", {"copied": copied, "files": files})


def _named(target: Path, made: Sequence[Made]) -> Iterator[tuple[Path, Made]]:
    """The file of each: the one named, or for several the same name with each format's own end."""
    if len(made) == 1:
        yield target, made[0]
        return
    known = format_of(target)
    ends = known.suffixes if known else ()
    stem = next((target.name[: -len(end)] for end in ends if target.name.lower().endswith(end)), target.name)
    for each in made:
        yield target.with_name(f"{stem}{FORMATS[each.form.name].suffixes[0]}"), each
