"""The bottom line: the few statements that a reader in a hurry needs.

Each step takes the statement that adds most of what several origins put in the same words and no chosen statement has
yet (greedy concept coverage: Gillick and Favre 2009; `briefs.concepts`). That is weighed by how central the statement
is to all that is said on the issue (LexRank with a prior: Erkan and Radev 2004; Otterbacher, Erkan and Radev 2009;
`evidence.centrality`) and by how many of the words of the articles' headlines it holds, as MEAD weighs the overlap with
what an article leads with (Radev, Jing, Styś and Tam 2004). Long statements count for less, so that three can be read
at a glance. The prior holds what words cannot know: plain before quoted before hedged or judging, statements that name
the issue themselves before those that only stand under its heading, those on few issues before those that name many in
passing, names, figures and dates before generalities, articles on the issue before those that mention it, early before
late in an article. An origin that has spoken gives way to others. What cannot be read alone (items of lists, fragments,
questions, announcements) is never taken.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.briefs.concepts import Concepts, headline_shares
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
SENTENCE = 10
"""Words from which what has no full stop is taken for a sentence where whole ones are too few, as in short news."""
LONG = 25
"""Words beyond which a statement counts for less, in proportion."""
CENTRAL = 1.5
"""The power of a statement's centrality in its value."""
HEADLINES = 0.5
"""The power of the share of the words of all headlines that it holds."""
LITTLE = 0.02
"""What is added to that share, so that a statement without a word of a headline is worth something."""
LEAST = 0.02
"""The share of the best value below which a statement is not worth a place, unless there are fewer than three."""
TOO_ALIKE = 0.28
"""The cosine from which two statements of the bottom line would repeat each other."""
POOL = 500
"""Statements among which the walk is taken: those with the highest prior."""
SPOKEN = 0.8
"""What the value of an origin's next statement is multiplied by for each that it has already."""
PASSING = 0.5
"""The power of the number of its issues that a statement's value is divided by: what names many says little of each."""
_KIND = {"reported": 1.0, "attributed": 1.0, "quoted": 0.8, "judgement": 0.6, "hedged": 0.6}
RULE = (
    "Three to five statements that hold most of what several origins and headlines put in the same words (concept "
    "coverage), most central to all that is said on the issue (LexRank), plain before hedged, from different origins "
    "where there are several."
)


def bottom_line(making: Making) -> Section:
    """The section: up to five plain statements worth their place; lesser and hedged ones only to make up three."""
    numbers = candidates(making)
    values = _values(making, numbers)
    concepts = _concepts(making, numbers)
    worth = [value * (1 + concepts.gain(at)) for at, value in enumerate(values)]
    choosing = _Choosing(making, numbers, values, concepts)
    plain = [at for at, number in enumerate(numbers) if _is_plain(making.statements[number])]
    choosing.take(plain, MOST, worth=LEAST)
    choosing.take(range(len(numbers)), FEWEST, worth=0.0)
    points = making.point_of()
    entries = [
        _entry(making, points[numbers[at]], numbers[at], worth, at)
        for at in _in_order(making, numbers, choosing.picked)
    ]
    empty = "No statement on this issue can be read by itself; what there is stands below."
    return build_section("bottom-line", entries, empty=empty, rule=RULE)


def candidates(making: Making) -> list[int]:
    """Numbers of the statements that can be read alone; long ones without a full stop where those are too few."""
    told = [(n, each) for n, each in enumerate(making.statements) if making.material.vectors[n]]
    found = [n for n, statement in told if is_whole(statement)]
    if len(found) < FEWEST:
        found = [n for n, statement in told if is_whole(statement) or _only_unfinished(statement)]
    if len(found) <= POOL:
        return found
    priors = _priors(making, found)
    best = sorted(range(len(found)), key=lambda at: -priors[at])[:POOL]
    return [found[at] for at in sorted(best)]


def _only_unfinished(statement: Statement) -> bool:
    """Whether a statement would be a whole sentence with a full stop, and is longer than headings and items are."""
    return len(statement.text.split()) >= SENTENCE and is_whole(replace(statement, text=statement.text + "."))


def _concepts(making: Making, numbers: list[int]) -> Concepts:
    """What the candidates have in common with each other and the headlines of the articles they stand in."""
    texts = [making.statements[number].text for number in numbers]
    return Concepts(texts, [making.material.origins[number] for number in numbers], _headlines(making, numbers))


def _headlines(making: Making, numbers: list[int]) -> list[str]:
    """The headlines of the articles that candidates stand in, each once: copies of one headline are one."""
    articles = dict.fromkeys(making.statements[number].article for number in numbers)
    return list(dict.fromkeys(making.articles[each].title or "" for each in articles if each in making.articles))


def _values(making: Making, numbers: list[int]) -> list[float]:
    """What each candidate is worth but for what it adds: its prior, centrality, headline words, support and length."""
    priors = _priors(making, numbers)
    central = centrality([making.material.vectors[number] for number in numbers], priors)
    texts = [making.statements[number].text for number in numbers]
    shares = headline_shares(map(content_terms, texts), _headlines(making, numbers))
    points = making.point_of()
    worth: list[float] = []
    for at, number in enumerate(numbers):
        support = 1 + 0.5 * (making.material.sources_of(points[number]) - 1)
        brief = min(1.0, LONG / max(1, len(texts[at].split())))
        value = priors[at] * max(0.0, central[at]) ** CENTRAL * (LITTLE + shares[at]) ** HEADLINES
        worth.append(value * support * brief)
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
        prior *= 0.2 if leans_back(statement) else 1.0
        prior *= 0.6 if is_labelled(statement) else 1.0
        priors.append(prior)
    return priors


def _is_plain(statement: Statement) -> bool:
    return statement.modality == "asserted" and not statement.evaluative


class _Choosing:
    """The choice of candidates, by position: none repeats another, and origins take turns."""

    def __init__(self, making: Making, numbers: Sequence[int], values: Sequence[float], concepts: Concepts) -> None:
        self.picked: list[int] = []
        self._alike = making.material.alike
        self._numbers, self._values, self._concepts = numbers, values, concepts
        self._origins = [making.material.origins[number] for number in numbers]
        self._spoken: Counter[str] = Counter()

    def take(self, among: Iterable[int], most: int, *, worth: float) -> None:
        """Takes up to `most` in all, from candidates that are worth that share of the best among them."""
        held = {at: self._worth(at) for at in among if at not in self.picked}
        floor = worth * max(held.values(), default=0.0)
        left = [at for at in held if held[at] >= floor]
        while len(self.picked) < most and (best := self._next(left)) is not None:
            self.picked.append(best)
            self._spoken[self._origins[best]] += 1
            self._concepts.cover(best)
            left.remove(best)

    def _next(self, left: Sequence[int]) -> int | None:
        """What adds most to what is picked; None when all that is left repeats it or is worth nothing."""
        worth = {at: self._worth(at) for at in left if self._nearest(at) < TOO_ALIKE}
        return max((at for at in worth if worth[at] > 0), key=lambda at: (worth[at], -at), default=None)

    def _worth(self, at: int) -> float:
        """What a candidate adds, less where its origin has spoken."""
        return self._values[at] * (1 + self._concepts.gain(at)) * SPOKEN ** self._spoken[self._origins[at]]

    def _nearest(self, at: int) -> float:
        number = self._numbers[at]
        return max((self._alike(number, self._numbers[other]) for other in self.picked), default=0.0)


def _in_order(making: Making, numbers: list[int], picked: list[int]) -> list[int]:
    """Plain before hedged, said by most origins first, then in the order in which they were chosen."""
    points = making.point_of()

    def rank(at: int) -> tuple[bool, int]:
        number = numbers[at]
        return not _is_plain(making.statements[number]), -making.material.origins_of(points[number])

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
        f"Rank {rank} of {len(values)} by what it shares with headlines and all that is said on the issue (concept "
        f"coverage, LexRank); {said}; "
        f"{'plain' if _is_plain(statement) else 'not plain, for plain statements are too few'}; unlike those above."
    )
    return making.entry("bottom-line", (number, *others), label=kind_label(statement), reason=reason)


def kind_label(statement: Statement) -> str | None:
    """What a reader must know of a statement before it is read as fact; None for a plain report."""
    if statement.modality == "hedged":
        return "hedged"
    return {"quoted": "quoted, not verified", "attributed": "attributed", "judgement": "judgement"}.get(statement.kind)
