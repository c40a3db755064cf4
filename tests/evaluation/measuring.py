"""What the evaluations share: counts by document, and figures from them with bootstrap confidence intervals."""

import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from corpora import FOLDER

Counts = tuple[float, ...]
"""What was counted in one document: for F1, right, wrong and missed."""
_DRAWS = 1000


def file_of(name: str) -> Path | None:
    """A file of the corpora; None, with a word, where it is not there."""
    if FOLDER and (path := Path(FOLDER) / name).exists():
        return path
    say(f"skipped: {name} is not here (BRIEFING_CORPORA names the folder of corpora)")
    return None


def say(line: str) -> None:
    """Prints one line."""
    sys.stdout.write(line + "\n")


def total(counts: Sequence[Counts]) -> Counts:
    """The sums over documents."""
    return tuple(map(sum, zip(*counts, strict=True)))


def precision(counts: Counts) -> float:
    right, wrong, _ = counts
    return right / (right + wrong) if right + wrong else 0.0


def recall(counts: Counts) -> float:
    right, _, missed = counts
    return right / (right + missed) if right + missed else 0.0


def f1(counts: Counts) -> float:
    right, wrong, missed = counts
    return 2 * right / (2 * right + wrong + missed) if right else 0.0


def share(part: int) -> Callable[[Counts], float]:
    """What share one of the counts has in their sum."""
    return lambda counts: counts[part] / sum(counts) if sum(counts) else 0.0


def figure(name: str, counts: Sequence[Counts], measure: Callable[[Counts], float]) -> str:
    """A figure with its 95% interval, documents drawn anew a thousand times."""
    draw = random.Random(7)
    drawn = sorted(measure(total(draw.choices(counts, k=len(counts)))) for _ in range(_DRAWS))
    low, high = drawn[_DRAWS // 40], drawn[-_DRAWS // 40]
    return f"{name} {measure(total(counts)):.3f} [{low:.3f}, {high:.3f}]"


def all_three(counts: Sequence[Counts]) -> str:
    """Precision, recall and F1."""
    return ", ".join(figure(name, counts, measure) for name, measure in (("P", precision), ("R", recall), ("F1", f1)))
