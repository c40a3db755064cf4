"""What briefs and comparisons are made on: statements made ready, what they say, what meets and what keeps them apart.

It is the dear part of both, and the same for the same statements: a brief that is asked for again after a line was
pinned, and a comparison after the brief, find what was made before.
"""

import threading
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.core.articles import Article
from briefing.core.statements import Statement
from briefing.evidence.alignment import aligned, least_likeness
from briefing.evidence.contrasts import Contrast, contrasts_of
from briefing.evidence.material import Material, Point, build_material, points_of

KEPT = 2
"""How many are kept."""
_Asked = tuple[tuple[Statement, ...], tuple[Article, ...], str]


@dataclass(frozen=True, slots=True)
class Groundwork:
    """Some statements with all that was found by holding them against each other."""

    material: Material
    """The statements, made ready to be compared."""
    points: tuple[Point, ...]
    """What they say, each point with all that say it."""
    meetings: tuple[Point, ...]
    """The statements in rows, each with all that make its point, as a comparison pairs them: wider than points."""
    contrasts: tuple[Contrast, ...]
    """What conflicts, or only seems to because it is on different events."""


def lay_groundwork(statements: Iterable[Statement], articles: Iterable[Article], rule: str) -> Groundwork:
    """The groundwork of statements, and the articles and the rule that they are of; safe for several threads."""
    asked = (tuple(statements), tuple(articles), rule)
    with _guard:
        known = next((found for before, found in _last if before == asked), None)
    if known is None:
        known = _lay(*asked)
        with _guard:
            _last.append((asked, known))
    return known


_last: deque[tuple[_Asked, Groundwork]] = deque(maxlen=KEPT)
_guard = threading.Lock()


def _lay(statements: tuple[Statement, ...], articles: tuple[Article, ...], rule: str) -> Groundwork:
    material = build_material(statements, articles, rule, near=least_likeness(len(statements)))
    contrasts = tuple(contrasts_of(material))
    return Groundwork(material, points_of(material), aligned(material, contrasts), contrasts)
