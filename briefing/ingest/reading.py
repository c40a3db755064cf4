"""What reads a file: one reader a format, found by the file's suffix.

A reader takes a path and the file's bytes, and gives the articles in it. A new format is a new module and a line in
`FORMATS`. Readers are imported when the first file of theirs is read, and what they stand on may be missing: then the
file is refused with the words to install it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import PurePath
from types import MappingProxyType
from typing import cast

from briefing.core.articles import IN_PART, Draft
from briefing.core.visible import visible_line
from briefing.ingest.decoding import NotTextError
from briefing.ingest.languages import tell_language
from briefing.ingest.readings import Reader, Reading, RefusedError

READER_VERSION = 5
"""Raised when reading changes, so that files are read anew."""
_TOLD = 10
"""How many articles of a file are told of one by one."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format of files."""

    suffixes: tuple[str, ...]
    """The suffixes of its files, in small letters."""
    module: str
    """The module of its reader, in this package."""
    reader: str
    """The reader's name in its module."""
    extra: str = ""
    """The extra that installs what it needs; empty when it needs nothing."""
    needs: tuple[str, ...] = ()
    """The packages it needs."""

    @property
    def missing(self) -> bool:
        """Whether something it needs is not installed."""
        return any(find_spec(name) is None for name in self.needs)

    def load(self) -> Reader:
        """The reader; its module is imported now."""
        return cast(Reader, getattr(import_module(f"briefing.ingest.{self.module}"), self.reader))


FORMATS = (
    Format((".html", ".htm"), "html_file", "read_html_file", "html", ("trafilatura", "lxml", "lxml_html_clean")),
    Format((".pdf",), "pdf_file", "read_pdf_file", "pdf", ("pypdfium2",)),
    Format((".docx",), "word_file", "read_word_file", "docx", ("mammoth", "lxml")),
    Format((".jsonl", ".ndjson", ".json"), "json_file", "read_json_file"),
    Format((".eml",), "mail_file", "read_mail_file"),
    Format((".mhtml", ".mht"), "mhtml_file", "read_mhtml_file", "html", ("trafilatura", "lxml", "lxml_html_clean")),
    Format((".rss", ".atom", ".xml"), "feed_file", "read_feed_file", "feeds", ("feedparser", "lxml")),
    Format((".md",), "markdown_file", "read_markdown_file"),
    Format((".txt",), "text_file", "read_text_file"),
)
"""Every format that can be read, or could be with its extra."""
BY_SUFFIX: Mapping[str, Format] = MappingProxyType({suffix: each for each in FORMATS for suffix in each.suffixes})
"""Suffix, in small letters, to the format of its files."""


def capabilities() -> str:
    """What can be read at present, in one line: what was refused is tried again when it changes."""
    suffixes = sorted(suffix for each in FORMATS if not each.missing for suffix in each.suffixes)
    return " ".join(suffix.lstrip(".") for suffix in suffixes)


def _remarks(drafts: Sequence[Draft]) -> Iterator[str]:
    """What could not be read of articles that were, each with its article's title where there are several."""
    told = [(draft, remark) for draft in drafts for remark in draft.remarks]
    for draft, remark in told[:_TOLD]:
        yield remark if len(drafts) == 1 else f"{draft.metadata['title'].value[:60]}: {remark}"
    if len(told) > _TOLD:
        yield f"and {len(told) - _TOLD} more like these"


def read(path: PurePath, content: bytes) -> Reading:
    """The articles of a file, or why there are none. Nothing in a file makes it raise."""
    suffix = path.suffix.lower()
    known = BY_SUFFIX.get(suffix)
    if known is None:
        what = f"{visible_line(path.suffix)} files" if path.suffix else "files without a suffix"
        *most, last = sorted(BY_SUFFIX)
        return Reading(reasons=(f"{what} cannot be read; what can be read is {', '.join(most)} and {last}",))
    if not content.strip():
        return Reading(reasons=("empty",))
    if known.missing:
        words = f"pip install 'briefing-reader[{known.extra}]'"
        return Reading(reasons=(f"reading {suffix} files needs packages that are not installed: {words}",))
    try:
        made = known.load()(path, content)
    except NotTextError:
        return Reading(reasons=("not text",))
    except RefusedError as refusal:
        return Reading(reasons=(visible_line(str(refusal)),))
    kept = tuple(tell_language(draft) for draft in made.drafts if draft.text.strip())
    found = (*made.reasons, *_remarks(kept))
    reasons = tuple(visible_line(f"{IN_PART}{reason}" if kept else reason) for reason in found)
    return Reading(kept, reasons, made.passing) if kept or reasons else Reading(reasons=("empty",))
