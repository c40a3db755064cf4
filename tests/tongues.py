"""Short texts of our own in many languages: the same plain news, told as each language tells it."""

from pathlib import Path

_LINES = (Path(__file__).parent / "tongues.txt").read_text(encoding="utf-8").splitlines()
TEXTS = {line.partition(" ")[0]: line.partition(" ")[2] for line in _LINES if not line.startswith("#")}
"""Language to a text in it."""
