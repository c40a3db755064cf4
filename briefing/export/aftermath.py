"""What became of an export: its file, and what it cites or counts, in words."""

from briefing.core.reports import Export
from briefing.export.sources import counted


def since_then(export: Export, *, last: int, missing: bool) -> str:
    """What became of a file and of what it cites or counts; `last` is the number of the last export to that file."""
    if export.number != last:
        return "written over by a later export"
    gone = "the file is no longer there; " if missing else ""
    if export.recounted:
        return gone + f"{export.recounted} of {counted(export.counts, 'count')} changed since"
    if not export.stale:
        return gone + _unchanged(export)
    told = []
    if export.changed:
        told.append(f"cites {counted(export.changed, 'article')} changed since")
    if export.gone:
        told.append(f"cites {counted(export.gone, 'article')} gone since")
    lost = f"{export.lost} of {counted(export.cited, 'sentence')} no longer there" if export.lost else ""
    return gone + "; ".join([*told, lost or "all cited sentences still stand"])


def _unchanged(export: Export) -> str:
    if export.cited:
        return "nothing that it cites has changed"
    return "all its counts are the same" if export.counts else "what it rests on was not noted"
