"""Which files of a folder are known ones that stand elsewhere now: moved, renamed, swapped, or back again.

An article follows the path of its file, then the bytes. So a file whose bytes are others was edited, unless what it
holds came from a file that is no more where it was: then files were moved over each other. A file that was moved while
another took its name, as a page that is archived when the next one is saved, is told by its time, which a move leaves
as it is and a copy does not, and by the new text, which is no edited form of the old.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from briefing.catalogue.records import KnownFile, SeenFile
from briefing.library.folder import Look

Moves = list[tuple[str, SeenFile]]
"""Known files by their old paths, each with where it stands now."""


def find_moves(
    wanted: Sequence[SeenFile],
    seen: Look,
    known: Mapping[str, KnownFile],
    *,
    digest: Callable[[str], str],
    edited: Callable[[SeenFile], bool],
) -> Moves:
    """Known files that stand elsewhere now, among new files and those with other bytes.

    `digest` tells that of the file at a path; `edited` whether what a file holds now is an edited form of what it held.
    """
    away = [file for path, file in known.items() if not seen.holds(path) or (file.gone and path in seen.files)]
    fresh = _digests(wanted, known, away, digest)
    changed = {file.path: made for file, made in fresh if file.path in known and not known[file.path].gone}
    vanished = frozenset(file.digest for file in away if not file.gone and file.digest)
    over = _displaced(changed, known, vanished)
    over |= _replaced(fresh, changed.keys() - over, known, edited)
    astray = away + [known[path] for path in over]
    elsewhere = [(file, made) for file, made in fresh if file.path not in changed or file.path in over]
    # Files that vanished just now come before those long gone, and those before in the order of their paths.
    astray.sort(key=lambda file: (file.gone, file.seen.path))
    return _pairs(elsewhere, astray)


def _digests(
    wanted: Sequence[SeenFile],
    known: Mapping[str, KnownFile],
    away: Sequence[KnownFile],
    digest: Callable[[str], str],
) -> list[tuple[SeenFile, str]]:
    """The digests of those files that by their size may be known ones from elsewhere."""
    changed = [known[file.path] for file in wanted if file.path in known]
    sizes = {file.seen.size for file in (*away, *changed) if file.digest}
    return [(file, digest(file.path) if file.size in sizes else "") for file in wanted]


def _displaced(changed: Mapping[str, str], known: Mapping[str, KnownFile], vanished: frozenset[str]) -> set[str]:
    """The paths, of those whose bytes are others now, that hold what another file held which is not there any more.

    `changed` maps a path to its digest now; `vanished` are the digests of files that are missing since the last look.
    A file that was merely edited is none of them: its article is the path's.
    """
    held = {path for path, digest in changed.items() if digest and digest != known[path].digest}
    while True:
        lost = vanished | {known[path].digest for path in held}
        still = {path for path in held if changed[path] in lost and changed[path] != known[path].digest}
        if still == held:
            return held
        held = still


def _replaced(
    fresh: Sequence[tuple[SeenFile, str]],
    changed: Iterable[str],
    known: Mapping[str, KnownFile],
    edited: Callable[[SeenFile], bool],
) -> set[str]:
    """The paths of files that were moved away to new paths, before others were written in their place."""
    arrived = {
        (made, file.mtime_ns) for file, made in fresh if made and (file.path not in known or known[file.path].gone)
    }
    now = {file.path: file for file, _ in fresh}
    return {
        path
        for path in changed
        if known[path].seen.mtime_ns >= 0
        and now[path].mtime_ns != known[path].seen.mtime_ns
        and (known[path].digest, known[path].seen.mtime_ns) in arrived
        and not edited(now[path])
    }


def _pairs(fresh: Sequence[tuple[SeenFile, str]], astray: Iterable[KnownFile]) -> Moves:
    """Known files that are astray, with new ones of the same bytes; one that is back at its old path is that."""
    found: Moves = []
    waiting: dict[str, list[str]] = {}
    for file in astray:
        if file.digest:
            waiting.setdefault(file.digest, []).append(file.seen.path)
    elsewhere: list[tuple[SeenFile, list[str]]] = []
    for seen, made in fresh:
        paths = waiting.get(made, []) if made else []
        if seen.path in paths:
            paths.remove(seen.path)
            found.append((seen.path, seen))
        else:
            elsewhere.append((seen, paths))
    return found + [(paths.pop(0), seen) for seen, paths in elsewhere if paths]
