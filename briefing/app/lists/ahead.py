"""What the main screen shows first, kept from the last time so that it can be painted before the library is open.

It is shown only where nothing was written to the catalogue since, and asked for anew as soon as the library is there.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefing.app.kept import DAYS, rests_on
from briefing.app.lists.listing import Listing, Overview, load_first
from briefing.app.lists.news import load_news
from briefing.app.lists.subjects import ALL
from briefing.core.articles import Article
from briefing.core.topics import TopicCount

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from briefing.library import Library

MOST = 60
"""Articles that are kept: more than a screen holds, fewer than take long to read."""
_FIELDS = list(Article.__slots__)


def write_first(library: Library) -> str:
    """What the main screen would show first now, as text."""
    overview, listing = load_first(library)
    listed = listing.articles
    return json.dumps(
        {
            "made": rests_on(library.places.config, library.folder),
            "day": library.now().date().isoformat(),
            "fields": _FIELDS,
            "everything": _packed(overview.everything),
            "topics": [_packed(node) for node in overview.topics],
            "news": [[_packed(node) for node in news] for news in _news(library, overview)],
            "saved": [_packed(node) for node in overview.saved],
            "refused": overview.refused,
            "stale": overview.stale,
            "articles": [[_plain(getattr(each, field)) for field in _FIELDS] for each in listed[:MOST]],
            "whole": len(listed) <= MOST,
            "arrangement": listing.arrangement,
            "groups": list(_groups(listing)),
        }
    )


def _news(library: Library, overview: Overview) -> Iterator[tuple[TopicCount, ...]]:
    """What is new now, and what will be on each later day on which it is other, if nothing comes till then."""
    yield overview.news
    for days in range(1, DAYS):
        yield load_news(library, days=days)


def read_first(kept: Mapping[str, Any]) -> tuple[Overview, Listing] | None:
    """What the main screen shows first, of what was kept and is still true; None where that is damaged."""
    try:
        return _overview(kept), _listing(kept)
    except (ValueError, TypeError, LookupError):  # a damaged catalogue: opening it tells so
        return None


def _overview(kept: Mapping[str, Any]) -> Overview:
    everything, topics, news, saved = (kept[name] for name in ("everything", "topics", "news", "saved"))
    return Overview(_node(everything), _nodes(topics), kept["refused"], _nodes(news), kept["stale"], _nodes(saved))


def _listing(kept: Mapping[str, Any]) -> Listing:
    articles = tuple(_article(kept["fields"], values) for values in kept["articles"])
    everything = _node(kept["everything"])
    counted = None if kept["whole"] else (everything.articles, everything.origins)
    groups = tuple((heading, number) for heading, number in kept["groups"])
    return Listing(ALL, articles, groups=groups, arrangement=kept["arrangement"], counted=counted)


def _groups(listing: Listing) -> Iterator[tuple[str, int]]:
    """The headings of the articles that are kept."""
    before = 0
    for heading, number in listing.groups:
        if before < MOST:
            yield heading, number
        before += number


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


def _article(fields: Iterable[str], values: Iterable[Any]) -> Article:
    found = dict(zip(fields, values, strict=True))
    return Article(**found | {"tags": tuple(found["tags"])})
