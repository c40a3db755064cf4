"""What became of an export: its file, and what it cites, in words."""

from briefing.core.reports import Export
from briefing.export.sources import counted


def since_then(export: Export, *, last: int, missing: bool) -> str:
    """What became of a file and of what it cites; `last` is the number of the last export to that file."""
    if export.number != last:
        return "written over by a later export"
    gone = "the file is no longer there; " if missing else ""
    if not export.stale:
        return gone + ("nothing that it cites has changed" if export.cited else "what it cites was not noted")
    told = []
    if export.changed:
        told.append(f"cites {counted(export.changed, 'article')} changed since")
    if export.gone:
        told.append(f"cites {counted(export.gone, 'article')} gone since")
    lost = f"{export.lost} of {counted(export.cited, 'sentence')} no longer there" if export.lost else ""
    return gone + "; ".join([*told, lost or "all cited sentences still stand"])
