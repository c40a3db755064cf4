"""The query language by example, for `?` and the README."""

from dataclasses import dataclass

from briefing.resources import data_text


@dataclass(frozen=True, slots=True)
class Example:
    """A query and what it finds."""

    section: str
    """The heading it stands under."""
    query: str
    """The query as typed."""
    finds: str
    """What it finds, in words."""


SEARCH_AND_RULE = (
    "A search is matched within an article: its words may stand anywhere in it. An issue's rule is matched within one "
    "statement and what it stands under (headings, and the line that introduces its list), and uses no is:, has:, "
    "tag:, issue: nor relative dates."
)
"""How a search differs from a rule."""


def load_examples() -> tuple[Example, ...]:
    """The examples in the order in which they are taught, from `data/query_language.txt`."""
    found: list[Example] = []
    section = ""
    for line in data_text("query_language.txt").splitlines():
        if line.startswith("="):
            section = line[1:].strip()
        elif line and not line.startswith("#"):
            query, finds = (part.strip() for part in line.split(" | ", 1))
            found.append(Example(section, query, finds))
    return tuple(found)
