"""How many planted conflicts are found in libraries that were written without a look at the rules, and how many decoys.

    PYTHONPATH=tests python tests/evaluation/evaluate_planted.py

Each library holds 24 articles on eight occasions, in which 20 pairs of sentences are planted that contradict each other
(another figure, date, attendance or claim for the same thing) and 20 decoys that only look so (another event, rounding,
units, an update, a part, a bound, a plan, a guess). A pair counts as found when the brief on everything shows it as a
difference, and not as different events. The authors knew neither the program nor its code.

- `tests/evidence/planted`: the first; rules were mended on it, so its figure says what is held.
- `planted/second`: rules on accounts of one occasion were made with its misses in sight.
- `planted/third`: before it was read, 7 of its 20 conflicts were found and 1 decoy flagged; then what slots are was
  made anew with it in sight, so its figure says what is held.
- `planted/fourth`: before it was read, 2 of its 20 conflicts were found and 3 decoys flagged;
  then rules were loosened with it in sight, so its figure says what is held.
- `planted/fifth`: nothing was made with it in sight; its figure is the one to report.
"""

import json
import shutil
import tempfile
from pathlib import Path

from measuring import say

from briefing.library import Library

HERE = Path(__file__).parent
LIBRARIES = {
    "first, mended on": HERE.parent / "evidence" / "planted",
    "second, seen": HERE / "planted" / "second",
    "third, seen": HERE / "planted" / "third",
    "fourth, seen": HERE / "planted" / "fourth",
    "fifth, unseen": HERE / "planted" / "fifth",
}
Side = tuple[str, str]
"""A file and a sentence in it."""


def differences(folder: Path, places: Path) -> set[frozenset[Side]]:
    """The pairs of sentences that the brief on all articles of a folder calls differences."""
    with Library.open(
        folder, data_dir=places / "data", cache_dir=places / "cache", config_dir=places / "config"
    ) as library:
        library.refresh()
        paths = {article.id: article.path for article in library.articles()}
        entries = library.brief("all").section("differences").entries
    return {
        frozenset((paths[cited.statement.article], cited.statement.text) for cited in entry.statements)
        for entry in entries
        if entry.label and "differ" in entry.label and not entry.label.startswith("different events")
    }


def evaluate(name: str, source: Path) -> None:
    """Prints how many of a library's planted pairs are found, by kind."""
    pairs = json.loads((source / "pairs.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "articles"
        folder.mkdir()
        for file in source.glob("*.txt"):
            shutil.copy(file, folder)
        shown = differences(folder, Path(temporary))
    found = {"conflict": 0, "decoy": 0}
    for pair in pairs:
        sides = frozenset((pair[side]["file"], pair[side]["sentence"]) for side in ("first", "second"))
        found[pair["kind"]] += sides in shown
    total = sum(pair["kind"] == "conflict" for pair in pairs)
    others = len(pairs) - total
    say(f"{name}: {found['conflict']} of {total} conflicts found, {found['decoy']} of {others} decoys flagged")


def main() -> None:
    """Prints the figures of all libraries."""
    for name, source in LIBRARIES.items():
        evaluate(name, source)


if __name__ == "__main__":
    main()
