"""What the main screen shows first, kept from the last time so that it can be painted before the library is open.

It is shown only where nothing was written to the catalogue since, and asked for anew as soon as the library is there.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from briefing import __version__
from briefing.app.lists.listing import Listing, Overview, load_first
from briefing.app.lists.subjects import ALL
from briefing.core.articles import Article
from briefing.core.topics import TopicCount

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import Any

    from briefing.library import Library

FORM = 2
"""The number of the form of the text; another is not read."""
MOST = 60
"""Articles that are kept: more than a screen holds, fewer than take long to read."""
_TOPICS = "topics.toml"
_FIELDS = list(Article.__slots__)


def write_first(library: Library) -> str:
    """What the main screen would show first now, as text."""
    overview, listing = load_first(library)
    listed = listing.articles
    return json.dumps(
        {
            "made": _made(library.places.config, library.folder),
            "day": library.now().date().isoformat(),
            "fields": _FIELDS,
            "everything": _packed(overview.everything),
            "topics": [_packed(node) for node in overview.topics],
            "news": [_packed(node) for node in overview.news],
            "saved": [_packed(node) for node in overview.saved],
            "refused": overview.refused,
            "stale": overview.stale,
            "articles": [[_plain(getattr(each, field)) for field in _FIELDS] for each in listed[:MOST]],
            "whole": len(listed) <= MOST,
            "arrangement": listing.arrangement,
            "groups": list(_groups(listing)),
        }
    )


def read_first(text: str, config: Path, folder: Path, today: date) -> tuple[Overview, Listing] | None:
    """What the main screen shows first today; None where the text is of another version, other topics or another day.

    On a later day nothing is new any more that was, but what was not new then is not now. A day to come is one that the
    library was opened for (`--now`).
    """
    kept = json.loads(text)
    if kept.get("made") != _made(config, folder) or kept.get("fields") != _FIELDS:
        return None
    everything, news = _node(kept["everything"]), _nodes(kept["news"])
    day = date.fromisoformat(kept["day"])
    if day > today or (day < today and any(node.articles for node in news)):
        return None
    overview = Overview(everything, _nodes(kept["topics"]), kept["refused"], news, kept["stale"], _nodes(kept["saved"]))
    articles = tuple(_article(values) for values in kept["articles"])
    counted = None if kept["whole"] else (everything.articles, everything.origins)
    groups = tuple((heading, number) for heading, number in kept["groups"])
    return overview, Listing(ALL, articles, groups=groups, arrangement=kept["arrangement"], counted=counted)


def _groups(listing: Listing) -> Iterator[tuple[str, int]]:
    """The headings of the articles that are kept."""
    before = 0
    for heading, number in listing.groups:
        if before < MOST:
            yield heading, number
        before += number


def _made(config: Path, folder: Path) -> list[object]:
    """What the counts rest on beside the catalogue: the versions of text and program, and the files of topics."""
    made: list[object] = [FORM, __version__]
    for place in (config, folder):
        try:
            state = (place / _TOPICS).stat()
        except OSError:
            made.append(None)
        else:
            made.append([state.st_mtime_ns, state.st_size])
    return made


def _plain(value: Any) -> Any:
    """A field of an article as JSON has it."""
    return dict(value) if hasattr(value, "keys") else value


def _packed(node: TopicCount) -> list[Any]:
    children = [_packed(child) for child in node.children]
    return [node.id, node.name, node.rule, node.articles, node.origins, node.unread, children]


def _node(values: Sequence[Any]) -> TopicCount:
    id, name, rule, articles, origins, unread, children = values
    return TopicCount(id, name, rule, articles, origins, unread, _nodes(children))


def _nodes(several: Iterable[Sequence[Any]]) -> tuple[TopicCount, ...]:
    return tuple(map(_node, several))


def _article(values: Iterable[Any]) -> Article:
    fields = dict(zip(_FIELDS, values, strict=True))
    return Article(**fields | {"tags": tuple(fields["tags"])})
