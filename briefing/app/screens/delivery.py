"""What an export is asked to be, and its writing: the file, the references beside it, the words for the clipboard."""

from dataclasses import dataclass
from pathlib import Path

from briefing import __version__
from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.core.errors import ExportError, SettingsError
from briefing.core.visible import visible_line
from briefing.export import write_export
from briefing.export.clipboard import LIMIT, fits
from briefing.export.formats import FORMATS, format_of, suffixes
from briefing.export.templates import BUILT_IN, Template, apply_template
from briefing.library import Library
from briefing.library.exporting import check_place
from briefing.library.templates import load_templates

Exported = Brief | Comparison | Matrix
ENDS = f"{', '.join(suffixes()[:-1])} or {suffixes()[-1]}"
"""How the names of exports end, in words."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written."""

    path: Path
    """Where; its end tells the format."""
    template: Template | None = None
    """What a brief keeps; None for all."""
    author: str | None = None
    """Whose brief it is; None for nobody named."""
    marking: str | None = None
    """The handling marking; None for none."""
    references: bool = False
    """Whether the sources are written beside it, as CSL-JSON."""
    copied: bool = False
    """Whether it goes to the clipboard too."""

    @property
    def files(self) -> tuple[Path, ...]:
        """All files that it writes."""
        form = format_of(self.path)
        if not self.references or form is None or not form.remembered:
            return (self.path,)
        end = next(end for end in form.suffixes if self.path.name.lower().endswith(end))
        return self.path, self.path.with_name(self.path.name[: -len(end)] + FORMATS["csl"].suffixes[0])


@dataclass(frozen=True, slots=True)
class Delivered:
    """What was written."""

    told: str
    """The same in words."""
    copy: str | None = None
    """What is to go to the clipboard; None for nothing."""


def templates_of(library: Library) -> tuple[tuple[Template, ...], SettingsError | None]:
    """The templates there are; where one of the user's has a mistake, those that every library has, and the mistake."""
    try:
        return load_templates(library.places.config), None
    except SettingsError as error:
        return BUILT_IN, error


def check_order(library: Library, order: Order) -> None:
    """Raises ExportError where it cannot be written."""
    if format_of(order.path) is None:
        raise ExportError(f"The name must end in {ENDS}", "")
    for path in order.files:
        check_place(library.folder, path)


def deliver(library: Library, value: Exported, order: Order, *, force: bool) -> Delivered:
    """Writes an export, which is remembered; raises ExportError where that cannot be, or where there is nothing."""
    form = format_of(order.path)
    if form is None:
        raise ExportError(f"{order.path.name} names no format", f"let it end in {ENDS}")
    if isinstance(value, Brief):
        if not any(entry.statements for section in value.sections for entry in section.entries):
            raise ExportError("there is no statement to export", "nothing was written")
        value = apply_template(value, order.template) if order.template else value
    content = form.make(value, made=None, author=order.author, marking=order.marking, tool=f"briefing {__version__}")
    written = write_export(order.path, content, force=force)
    if form.remembered:
        library.record_export(written, value, content)
    told = f"Written: {visible_line(written.name)} in {visible_line(str(written.parent))}"
    for beside in order.files[1:]:
        write_export(beside, FORMATS["csl"].make(value), force=force)
        told += f", and {visible_line(beside.name)}"
    if not order.copied:
        return Delivered(told)
    if isinstance(content, bytes):
        return Delivered(f"{told}; a Word file is not copied")
    if not fits(content):
        return Delivered(f"{told}; not copied, for it is longer than {LIMIT:,} bytes")
    return Delivered(f"Copied, if your terminal allows it, and {told[:1].lower()}{told[1:]}", content)
