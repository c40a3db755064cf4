"""`briefing exports`: what was exported, and which exports rest on what has changed since."""

from pathlib import Path

from briefing.cli.arguments import VerbParser
from briefing.cli.diagnostics import DONE, NOTHING
from briefing.cli.listing import show_list
from briefing.cli.opening import opened
from briefing.cli.page import Column
from briefing.cli.request import Request
from briefing.core.reports import Export
from briefing.export.aftermath import since_then
from briefing.export.sources import counted

_COLUMNS = {
    "day": Column("EXPORTED", most=10, spare=1),
    "subject": Column("WHAT", most=24, wraps=True),
    "path": Column("FILE", yields=True, wraps=True),
    "since": Column("SINCE THEN", most=36, wraps=True),
}


def configure(parser: VerbParser) -> None:
    """Declares its words and options."""
    parser.add_argument("--forget", metavar="FILE", help="forget the exports to a file; the file itself is left alone")


def run(request: Request) -> int:
    """Lists exports, the last first; 1 when there are none, or none to forget."""
    with opened(request) as library:
        forgotten = library.forget_export(Path(request.options.forget)) if request.options.forget else None
        exports = library.exports()
    if forgotten is not None:
        request.diagnostics.say(f"forgot {counted(forgotten, 'export')}" if forgotten else "no export was to that file")
        if not forgotten:
            return NOTHING
    if exports or request.json:
        show_list(request, "exports", [_record(export, exports) for export in exports], _COLUMNS)
    if not exports and forgotten is None:
        request.diagnostics.say("nothing was exported yet; `briefing export brief ISSUE -o FILE` does")
    return DONE if exports or forgotten else NOTHING


def _record(export: Export, exports: tuple[Export, ...]) -> dict[str, object]:
    last = max(other.number for other in exports if other.path == export.path)
    return {
        "path": export.path,
        "issue": export.issue,
        "subject": export.subject or export.issue,
        "made": export.made,
        "day": export.made[:10],
        "digest": export.digest,
        "cited": export.cited,
        "changed": export.changed,
        "gone": export.gone,
        "lost": export.lost,
        "counts": export.counts,
        "recounted": export.recounted,
        "since": since_then(export, last=last, missing=not Path(export.path).is_file()),
    }
