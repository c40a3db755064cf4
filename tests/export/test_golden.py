"""Exports, byte by byte: golden/ holds what they were when somebody last read them aloud.

Run with BRIEFING_GOLDEN=write to write them anew; then read the difference.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from export.samples import CHANGED, COMPARISON, MATRIX, make_brief

from briefing.export import to_html, to_json, to_markdown, to_plain

GOLDEN = Path(__file__).parent / "golden"
MADE, AUTHOR, TOOL = "2026-01-15T09:00:00Z", "Jane Doe", "briefing 1.0"
VALUES = {
    "brief": make_brief(changes=CHANGED, since="2026-01-01", notices=("1 of 5 articles still to be analysed",)),
    "empty": make_brief({}, ()),
    "comparison": COMPARISON,
    "matrix": MATRIX,
}
WRITERS: dict[str, Callable[..., str]] = {
    "md": lambda value: to_markdown(value, made=MADE, author=AUTHOR, tool=TOOL),
    "html": lambda value: to_html(value, made=MADE, author=AUTHOR, tool=TOOL),
    "txt": to_plain,
    "json": lambda value: json.dumps(to_json(value), ensure_ascii=False, indent=1) + "\n",
}


@pytest.mark.parametrize("name", VALUES)
@pytest.mark.parametrize("suffix", WRITERS)
def test_an_export_is_what_it_was(name: str, suffix: str) -> None:
    file = GOLDEN / f"{name}.{suffix}"
    text = WRITERS[suffix](VALUES[name])
    if os.environ.get("BRIEFING_GOLDEN") == "write":
        file.write_text(text, encoding="utf-8", newline="")
    assert text == file.read_bytes().decode()


@pytest.mark.parametrize("name", VALUES)
@pytest.mark.parametrize("suffix", WRITERS)
def test_an_export_made_twice_is_the_same(name: str, suffix: str) -> None:
    assert WRITERS[suffix](VALUES[name]).encode() == WRITERS[suffix](VALUES[name]).encode()
