"""Finding the article that a person means: by id, path, file name, or the beginning of either."""

from collections.abc import Sequence

from briefing.core.errors import NotKnownError

_NAMED = 5
"""How many articles an error names."""


def find_article(reference: str, known: Sequence[tuple[str, str]]) -> str:
    """The id of the article meant, among paths with ids in order of path.

    Raises NotKnownError when none or several are meant; its hint names those that may be.
    """
    wanted = reference.strip().removeprefix("./")
    for meant in (_by_id, _by_path, _by_name, _by_beginning):
        found = list(dict.fromkeys(meant(wanted, known)))
        if len(found) == 1:
            return found[0]
        if found:
            paths = {id: path for path, id in known}
            some = ", ".join(f"{id} ({paths[id]})" for id in found[:_NAMED])
            more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
            raise NotKnownError(f"{reference} may be any of {len(found)} articles", f"name one: {some}{more}")
    from rapidfuzz import fuzz, process  # noqa: PLC0415  (only for hints, and slow to load)

    near = process.extract(wanted, [path for path, _ in known], scorer=fuzz.WRatio, limit=3, score_cutoff=60)
    mend = f"did you mean {', '.join(path for path, *_ in near)}? " if wanted and near else ""
    raise NotKnownError(f"there is no article {reference}", f"{mend}`briefing articles` lists them")


def _by_id(wanted: str, known: Sequence[tuple[str, str]]) -> list[str]:
    return [id for _, id in known if id == wanted]


def _by_path(wanted: str, known: Sequence[tuple[str, str]]) -> list[str]:
    return [id for path, id in known if path == wanted]


def _by_name(wanted: str, known: Sequence[tuple[str, str]]) -> list[str]:
    return [id for path, id in known if path.rpartition("/")[2] == wanted]


def _by_beginning(wanted: str, known: Sequence[tuple[str, str]]) -> list[str]:
    if not wanted:
        return []
    return [id for path, id in known if path.startswith(wanted) or path.rpartition("/")[2].startswith(wanted)]
