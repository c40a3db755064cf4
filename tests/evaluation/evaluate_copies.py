"""How well near copies are told from other texts: `python tests/evaluation/evaluate_copies.py`.

Reads the planted copies of the MinHash corpus (chrisjmccormick/MinHash: a line a document, its first word the id; the
`.truth` beside it holds the pairs) from the folder `copies` of the corpora that BRIEFING_CORPORA names, by default
`../shared/corpora` beside the checkout. Prints precision and recall of the pairs that share a key and are alike, and
how fast the sketches are made.
"""

import os
import sys
import time
from collections import defaultdict
from itertools import combinations
from pathlib import Path, PurePath

from briefing.ingest import Sketch, alike, read, sketch

CORPORA = Path(os.environ.get("BRIEFING_CORPORA") or Path(__file__).resolve().parents[3] / "shared" / "corpora")


def sketches(path: Path) -> tuple[dict[str, Sketch], float]:
    """Each document's sketch, and how many MB a second were sketched."""
    drafts = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        name, _, text = line.partition(" ")
        drafts[name] = read(PurePath(f"{name}.txt"), text.encode()).drafts[0]
    begun = time.perf_counter()
    made = {name: sketch(draft) for name, draft in drafts.items()}
    taken = time.perf_counter() - begun
    return made, sum(len(draft.text) for draft in drafts.values()) / 1e6 / taken


def found(made: dict[str, Sketch]) -> tuple[set[frozenset[str]], int]:
    """The pairs that are told to be copies, and how many pairs met at a key."""
    by_key: dict[int, list[str]] = defaultdict(list)
    for name, each in made.items():
        for key in set(each.keys):
            by_key[key].append(name)
    met = {frozenset(pair) for names in by_key.values() for pair in combinations(names, 2)}
    return {pair for pair in met if alike(*(made[name].sketch for name in pair))}, len(met)


def main() -> int:
    """Evaluates each set; 1 when copies are missed or wrong ones found."""
    sets = sorted((CORPORA / "copies").glob("*.train"))
    if not sets:
        print(f"skipped: no corpus of copies in {CORPORA} (BRIEFING_CORPORA names the folder)")  # noqa: T201
        return 0
    worst = 1.0
    for path in sets:
        made, speed = sketches(path)
        pairs, met = found(made)
        lines = path.with_suffix(".truth").read_text(encoding="utf-8").splitlines()
        truth = {frozenset(line.split()) for line in lines}
        right = len(pairs & truth)
        precision, recall = right / max(1, len(pairs)), right / max(1, len(truth))
        worst = min(worst, precision, recall)
        print(  # noqa: T201
            f"{path.stem}: {len(made)} documents, {len(truth)} planted pairs, {met} pairs met, "
            f"P {precision:.2f} R {recall:.2f}, {speed:.1f} MB/s"
        )
    return 0 if worst > 0.9 else 1


if __name__ == "__main__":
    sys.exit(main())
