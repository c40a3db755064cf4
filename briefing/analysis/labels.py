"""Interview and transcript labels: "Name:" at the head of paragraphs, by turns."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.core.articles import Block

_LABEL = re.compile(r"(?P<name>[^\W\d_][^\n:：?!;,“”\"]{0,58}?)\s?[:：]\s*(?=\S)")
_LONGEST = 80
"""Within how many characters of a paragraph its label ends."""
_MOST_WORDS = 6
"""How many words a label may have."""
_SHORTEST = 12
"""How many characters a turn has on the average; shorter ones are the rows of a list."""


class Turn(NamedTuple):
    """A paragraph, or several, that a label gives to one voice."""

    label: tuple[int, int]
    """Where the label stands."""
    name: str
    """The label in the form the article gives it most often."""
    start: int
    """Where the words of this paragraph begin."""
    asks: bool
    """Whether this voice is the one that asks."""


def turns(text: str, blocks: Sequence[Block]) -> dict[int, Turn]:
    """Row of a block to the turn that its label opens; empty unless at least two voices speak by turns.

    A label is one that stands before two paragraphs at least, or one beside another that does.
    """
    heads: dict[int, re.Match[str]] = {}
    for row, block in enumerate(blocks):
        if block.kind in ("paragraph", "quotation"):
            head = text[block.start : min(block.end, block.start + _LONGEST)]
            match = _LABEL.match(text, block.start, block.start + len(head)) if ":" in head or "：" in head else None
            if match and match["name"][0].isupper() and len(match["name"].split()) <= _MOST_WORDS:
                heads[row] = match
    counts = Counter(_key(match["name"]) for match in heads.values())
    recurring = {key for key, count in counts.items() if count > 1}
    if len(counts) < 2 or not recurring or len(heads) < 3:
        return {}
    heads = {row: match for row, match in heads.items() if _key(match["name"]) in recurring or _is_name(match["name"])}
    voices = {_key(match["name"]) for match in heads.values()}
    spoken = sum(blocks[row].end - match.end() for row, match in heads.items())
    if len(voices) < 2 or not _by_turns(heads) or spoken < _SHORTEST * len(heads):
        return {}
    common: dict[str, str] = {}
    for form, _ in Counter(match["name"] for match in heads.values()).most_common():
        common.setdefault(_key(form), form)
    asking = _asking(text, blocks, heads, voices)
    return {
        row: Turn(match.span("name"), common[_key(match["name"])], match.end(), _key(match["name"]) in asking)
        for row, match in heads.items()
    }


def _key(label: str) -> str:
    return re.sub(r"[\W_]+", "", label).lower()


def _is_name(label: str) -> bool:
    return all(word[0].isupper() for word in re.findall(r"\w+", label))


def _by_turns(heads: dict[int, re.Match[str]]) -> bool:
    """Whether the voices change more often than not."""
    keys = [_key(match["name"]) for match in heads.values()]
    changes = sum(first != second for first, second in pairwise(keys))
    return changes * 2 >= len(keys) - 1 and len(keys) > 2


def _asking(text: str, blocks: Sequence[Block], heads: dict[int, re.Match[str]], voices: set[str]) -> set[str]:
    """The voices most of whose turns end in a question, unless all do."""
    ending: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for row, match in heads.items():
        key = _key(match["name"])
        total[key] += 1
        ending[key] += text[blocks[row].end - 1] == "?"
    asking = {key for key in voices if ending[key] * 2 > total[key]}
    return asking if asking != voices else set()
