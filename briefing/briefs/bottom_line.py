"""The bottom line: the few statements that a reader in a hurry needs.

The method is LexRank with a prior (Erkan and Radev 2004; Otterbacher, Erkan and Radev 2009; `evidence.centrality`)
over the statements on the issue, with maximal marginal relevance (Carbonell and Goldstein 1998) against repetition.
The prior holds what a cosine cannot know: plain before quoted before hedged or judging, statements that name the issue
themselves before those that only stand under its heading, those on few issues before those that name many in passing,
names, figures and dates before generalities, articles on the issue before those that mention it, early before late in
an article. What several sources say counts for more; an origin that has spoken gives way to others. What cannot be read
alone (items of lists, fragments, questions, announcements) is never taken.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from briefing.briefs.making import Making, build_section
from briefing.core.briefs import Entry, Section
from briefing.core.statements import Statement
from briefing.evidence.centrality import centrality
from briefing.evidence.terms import content_terms
from briefing.evidence.wording import is_labelled, is_whole, leans_back, names

MOST = 5
"""Statements at most."""
FEWEST = 3
"""What hedged statements and judgements may fill up to where plain ones are too few."""
BALANCE = 0.7
"""The share of value against newness in the choice (maximal marginal relevance)."""
LEAST = 0.1
"""The share of the best value below which a statement is not worth a place, unless there are fewer than three."""
TOO_ALIKE = 0.3
"""The cosine from which two statements of the bottom line would repeat each other."""
POOL = 800
"""Statements among which the walk is taken: those with the highest prior."""
SPOKEN = 0.6
"""What the value of an origin's next statement is multiplied by for each that it has already."""
PASSING = 0.5
"""The power of the number of its issues that a statement's value is divided by: what names many says little of each."""
_KIND = {"reported": 1.0, "attributed": 1.0, "quoted": 0.8, "judgement": 0.6, "hedged": 0.6}
RULE = (
    "Three to five statements most central to all that is said on the issue (LexRank with maximal marginal "
    "relevance), plain before hedged, from different origins where there are several."
)


def bottom_line(making: Making) -> Section:
    """The section: up to five plain statements worth their place; lesser and hedged ones only to make up three."""
    numbers = candidates(making)
    values = _values(making, numbers)
    choosing = _Choosing(making, numbers, values)
    plain = [at for at, number in enumerate(numbers) if _is_plain(making.statements[number])]
    choosing.take(plain, MOST, worth=LEAST)
    choosing.take(range(len(numbers)), FEWEST, worth=0.0)
    picked = choosing.picked
    points = making.point_of()
    entries = [
        _entry(making, points[numbers[at]], numbers[at], values, at)
        for at in _in_order(making, numbers, values, picked)
    ]
    empty = "No statement on this issue can be read by itself; what there is stands below."
    return build_section("bottom-line", entries, empty=empty, rule=RULE)


def candidates(making: Making) -> list[int]:
    """Numbers of the statements that can be read alone."""
    found = [n for n, statement in enumerate(making.statements) if is_whole(statement) and making.material.vectors[n]]
    if len(found) <= POOL:
        return found
    priors = _priors(making, found)
    best = sorted(range(len(found)), key=lambda at: -priors[at])[:POOL]
    return [found[at] for at in sorted(best)]


def _values(making: Making, numbers: list[int]) -> list[float]:
    """What each candidate is worth: its centrality under the prior, more when several origins say it."""
    priors = _priors(making, numbers)
    vectors = [making.material.vectors[number] for number in numbers]
    central = centrality(vectors, priors)
    points = making.point_of()
    worth: list[float] = []
    for at, number in enumerate(numbers):
        support = 1 + 0.5 * (making.material.sources_of(points[number]) - 1)
        worth.append(central[at] * priors[at] * support)
    return worth


def _priors(making: Making, numbers: list[int]) -> list[float]:
    """What a candidate is worth by its kind, opening, place and focus."""
    named = making.material.weighing.named
    place: Counter[str] = Counter()
    priors: list[float] = []
    for number in numbers:
        statement = making.statements[number]
        place[statement.article] += 1
        prior = _KIND["hedged" if statement.modality == "hedged" else statement.kind]
        prior *= 0.5 if statement.evaluative and statement.kind != "judgement" else 1.0
        prior *= 1 / (1 + 0.1 * (place[statement.article] - 1))
        prior *= 1.0 if not named or named.intersection(content_terms(statement.text)) else 0.3
        prior /= max(1, len(statement.issues)) ** PASSING
        prior *= 1.0 if making.gathered.levels.get(statement.article) == "main" else 0.7
        told = [date for date in statement.dates if date.precision != "vague"]
        details = len(names(statement.text)) + len(statement.figures) + len(told)
        prior *= 1 + 0.1 * min(4, details) if details else 0.6
        prior *= 0.4 if leans_back(statement) else 1.0
        prior *= 0.6 if is_labelled(statement) else 1.0
        priors.append(prior)
    return priors


def _is_plain(statement: Statement) -> bool:
    return statement.modality == "asserted" and not statement.evaluative


class _Choosing:
    """The choice of candidates, by position: none repeats another, and origins take turns."""

    def __init__(self, making: Making, numbers: Sequence[int], values: Sequence[float]) -> None:
        self.picked: list[int] = []
        self._alike = making.material.alike
        self._numbers, self._values = numbers, values
        self._origins = [making.material.origins[number] for number in numbers]
        self._spoken: Counter[str] = Counter()

    def take(self, among: Iterable[int], most: int, *, worth: float) -> None:
        """Takes up to `most` in all, from candidates that are worth that share of the best among them."""
        held = [at for at in among if at not in self.picked]
        floor = worth * max((self._values[at] for at in held), default=0.0)
        left = [at for at in held if self._values[at] >= floor]
        while len(self.picked) < most and (best := self._next(left)) is not None:
            self.picked.append(best)
            self._spoken[self._origins[best]] += 1
            left.remove(best)

    def _next(self, left: Sequence[int]) -> int | None:
        """What adds most to what is picked; None when all that is left repeats it or is worth nothing."""
        worth = {at: self._values[at] * SPOKEN ** self._spoken[self._origins[at]] for at in left}
        best = max(worth.values(), default=0.0)
        nearest = {at: self._nearest(at) for at in left}
        fit = [at for at in left if nearest[at] < TOO_ALIKE and worth[at] > 0]
        return max(fit, key=lambda at: (BALANCE * worth[at] / best - (1 - BALANCE) * nearest[at], -at), default=None)

    def _nearest(self, at: int) -> float:
        number = self._numbers[at]
        return max((self._alike(number, self._numbers[other]) for other in self.picked), default=0.0)


def _in_order(making: Making, numbers: list[int], values: list[float], picked: list[int]) -> list[int]:
    """Plain before hedged, said by most origins first, then by value."""
    points = making.point_of()

    def rank(at: int) -> tuple[bool, int, float]:
        number = numbers[at]
        return not _is_plain(making.statements[number]), -making.material.origins_of(points[number]), -values[at]

    return sorted(picked, key=rank)


def _entry(making: Making, point: tuple[int, ...], number: int, values: list[float], at: int) -> Entry:
    statement = making.statements[number]
    others = tuple(
        other for other in point if other != number and making.statements[other].modality == statement.modality
    )
    rank = 1 + sum(value > values[at] for value in values)
    origins = making.material.origins_of((number, *others))
    said = "one origin says it" if origins == 1 else f"{origins} independent origins say it"
    reason = (
        f"Rank {rank} of {len(values)} by how much it shares with all that is said on the issue; {said}; "
        f"{'plain' if _is_plain(statement) else 'not plain, for plain statements are too few'}; unlike those above."
    )
    return making.entry("bottom-line", (number, *others), label=kind_label(statement), reason=reason)


def kind_label(statement: Statement) -> str | None:
    """What a reader must know of a statement before it is read as fact; None for a plain report."""
    if statement.modality == "hedged":
        return "hedged"
    return {"quoted": "quoted, not verified", "attributed": "attributed", "judgement": "judgement"}.get(statement.kind)
