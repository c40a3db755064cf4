"""`briefing topics`: the tree of topics with counts of articles, origins and unread."""

from collections.abc import Iterator, Sequence

from briefing.cli.arguments import VerbParser
from briefing.cli.diagnostics import DONE
from briefing.cli.opening import opened
from briefing.cli.page import Column
from briefing.cli.request import Request
from briefing.cli.styled import Face, Piece
from briefing.core.topics import TopicCount
from briefing.evidence.foreign import not_analysed
from briefing.export import to_plain, topics_json

_COLUMNS = (
    Column("TOPIC", yields=True),
    Column("ID", spare=1),
    Column("ARTICLES", "right"),
    Column("ORIGINS", "right"),
    Column("UNREAD", "right", spare=2),
)


def configure(parser: VerbParser) -> None:
    """It has no options of its own."""


def run(request: Request) -> int:
    """Shows the tree."""
    with opened(request) as library:
        topics = library.topics()
        unread = library.not_analysed()
    left_out = f"{not_analysed(unread)} and so not counted" if unread else ""
    if request.json:
        request.output.document("topics", topics_json(topics) | ({"notices": [left_out]} if left_out else {}))
    elif request.plain:
        request.output.text(to_plain(topics) + (f"\n{left_out}" if left_out else ""))
    else:
        page = request.output.page()
        page.table(_COLUMNS, list(_rows(topics)))
        if left_out:
            page.blank()
            page.text((left_out, Face.LABEL))
        request.output.show(page)
    return DONE


def _rows(topics: Sequence[TopicCount], depth: int = 0) -> Iterator[tuple[Piece, ...]]:
    for topic in topics:
        branch = topic.rule is None
        name = "  " * depth + topic.name
        numbers = [f"{number:,}" if number else "-" for number in (topic.articles, topic.origins, topic.unread)]
        yield (name, Face.STRONG) if branch else name, (topic.id, Face.LABEL), *numbers
        yield from _rows(topic.children, depth + 1)
