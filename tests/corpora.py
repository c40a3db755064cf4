"""Texts to measure on, in the folder that BRIEFING_CORPORA names; none of them ships with the project."""

import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

# Read when tests are collected: a test's own environment has no variables of the user's.
FOLDER = os.environ.get("BRIEFING_CORPORA")


def corpus(name: str) -> Path:
    """A file or folder of the corpora; the test that asks for it is skipped, with a word, where it is not there."""
    if not FOLDER or not (path := Path(FOLDER) / name).exists():
        pytest.skip(f"the corpus {name} is not here (BRIEFING_CORPORA names the folder)")
    return path


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a file of JSON Lines, gzipped or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
