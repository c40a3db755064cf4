"""YAML front matter at the head of a text: metadata between two lines of hyphens.

It is read with the loader that makes nothing but strings, lists and mappings, so that dates stay as they stand and no
value can run code or raise.
"""

import re
from collections.abc import Iterator

import yaml

from briefing.ingest.masthead import FIELD_NAMES, Masthead

_BLOCK = re.compile(r"\s*---[ \t]*\n(.{0,65536}?)\n?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_KEY = re.compile(r"[\w -]{1,40}:(?:\s|\Z)")


def read_front_matter(text: str, known: Masthead) -> int:
    """Reads the front matter that a text opens with, and says where it ends; 0 when it has none."""
    if not text.lstrip("\n \t\ufeff").startswith("---"):
        return 0
    found = _BLOCK.match(text.removeprefix("\ufeff"))
    if found is None or not any(_KEY.match(line) for line in found[1].splitlines()):
        return 0
    try:
        held = yaml.load(found[1], Loader=_LOADER)
    except (yaml.YAMLError, RecursionError, ValueError):
        held = dict(_plain_pairs(found[1]))  # a title with a colon in it is no YAML, but anyone can read it
    if not isinstance(held, dict):
        return 0
    for key, value in held.items():
        name = FIELD_NAMES.get(str(key).strip().lower().replace(" ", "_").replace("-", "_"))
        if name:
            known.state(name, _one_line(value))
    return found.end()


def _plain_pairs(block: str) -> Iterator[tuple[str, str]]:
    for line in block.splitlines():
        key, colon, value = line.partition(":")
        if colon and value.strip():
            yield key, value.strip().strip("\"'")


def _one_line(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(part for part in value if isinstance(part, str))
    return value if isinstance(value, str) else ""
