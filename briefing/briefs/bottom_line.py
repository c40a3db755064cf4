"""The bottom line: the few statements that a reader in a hurry needs.

Each step takes the statement that adds most of what several origins put in the same words and no chosen statement has
yet (greedy concept coverage: Gillick and Favre 2009; `briefs.concepts`, `briefs.choosing`): three so, then the best of
each origin that has not spoken, then the best of all. Articles that are as short as a bottom line are not padded with
what one origin alone says. The coverage is weighed
by how central the statement is to all that is said on the issue (LexRank with a prior: Erkan and Radev 2004;
Otterbacher, Erkan and Radev 2009; `evidence.centrality`) and by how many of the words of the articles' headlines it
holds, as MEAD weighs the overlap with what an article leads with (Radev, Jing, Styś and Tam 2004). Long statements
count for less, so that three can be read at a glance. The prior holds what words cannot know: plain before quoted
before hedged or judging, statements that name the issue themselves before those that only stand under its heading,
those on few issues before those that name many in passing, names, figures and dates before generalities, articles on
the issue before those that mention it, early before late in an article. What only its speaker hedges stands back where
there is much to read, and stands last elsewhere.
What cannot be read alone (items of lists, fragments, questions, announcements) is never taken, and what only says that
something matters (`briefs.emptiness`) only where there is too little else.
"""

from collections import Counter
from dataclasses import replace

from briefing.briefs.choosing import Choosing
from briefing.briefs.concepts import Concepts, headline_shares
from briefing.briefs.emptiness import is_empty
from briefing.briefs.making import Making, build_section, told
from briefing.core.briefs import Entry, Section
from briefing.core.statements import Statement
from briefing.evidence.centrality import centrality
from briefing.evidence.terms import content_terms
from briefing.evidence.wording import is_labelled, is_of_its_source, is_whole, is_whole_labelled, leans_back, names

MOST = 5
"""Statements at most."""
FEWEST = 3
"""What hedged statements and judgements may fill up to where plain ones are too few."""
SENTENCE = 10
"""Words from which what has no full stop is taken for a sentence where whole ones are too few, as in short news."""
LONG = 28
"""Words beyond which a statement counts for less, in proportion."""
DAMPING = 0.7
"""The share of a statement's centrality that comes from its likes; the rest is its prior."""
CENTRAL = 1.5
"""The power of a statement's centrality in its value."""
HEADLINES = 0.5
"""The power of the share of the words of all headlines that it holds."""
LITTLE = 0.02
"""What is added to that share, so that a statement without a word of a headline is worth something."""
LEAST = 0.02
"""The share of the best value below which a statement is not worth a place, unless there are fewer than three."""
MUCH = 300
"""Words that articles have together beyond which three statements are taken at least: less can be read as it stands."""
SAID = 20
"""Words from which a bottom line says something, so that from less to read it is not made up to three."""
FADING = 0.1
"""How much less each further statement of an article is worth: news tells what matters first."""
POOL = 500
"""Statements among which the walk is taken: those with the highest prior."""
PASSING = 0.5
"""The power of the number of its issues that a statement's value is divided by: what names many says little of each."""
_KIND = {"reported": 1.0, "attributed": 1.0, "quoted": 0.8, "judgement": 0.6, "hedged": 0.6}
RULE = (
    "Three to five statements that hold most of what several origins and headlines put in the same words (concept "
    "coverage), most central to all that is said on the issue (LexRank), plain before hedged, from different origins "
    "where there are several; fewer where a few sentences are all there is to read."
)


def bottom_line(making: Making) -> Section:
    """The section: up to five plain statements worth their place; lesser and hedged ones only to make up three."""
    numbers = candidates(making)
    values = _values(making, numbers)
    concepts = _concepts(making, numbers)
    worth = [value * (1 + concepts.gain(at)) for at, value in enumerate(values)]
    points = making.point_of()
    entries = [
        _entry(making, points[numbers[at]], numbers[at], worth, at)
        for at in _in_order(making, numbers, _picked(making, numbers, values, concepts))
    ]
    if entries and len(entries) < FEWEST:
        entries.append(told("bottom-line", "few", _why_so_few(making, numbers, len(entries))))
    empty = "No statement on this issue can be read by itself; what there is stands below."
    return build_section("bottom-line", entries, empty=empty, rule=RULE)


def _picked(making: Making, numbers: list[int], values: list[float], concepts: Concepts) -> list[int]:
    """The candidates that are taken, by position: what several origins share first, plain before others."""
    choosing = Choosing(making.material, numbers, values, concepts)
    every = range(len(numbers))
    asserted = [at for at in every if _is_plain(making.statements[numbers[at]])]
    much = _is_much(making)
    plain = [at for at in asserted if not (much and making.statements[numbers[at]].limited)]
    if len({making.material.origins[number] for number in numbers}) > 1:
        choosing.take(plain, FEWEST if much else MOST, worth=LEAST, shared=True)
        choosing.take(plain if much else every, FEWEST, worth=0.0, shared=True)
    while much and choosing.take(choosing.unheard(plain), min(MOST, len(choosing.picked) + 1), worth=LEAST):
        continue  # so that each origin has its turn
    if much or not choosing.picked:
        choosing.take(plain, MOST, worth=LEAST)
    for among in (plain, asserted, every):
        for most in range(len(choosing.picked) + 1, FEWEST + 1):
            said = sum(len(making.statements[numbers[at]].text.split()) for at in choosing.picked)
            if much or said < SAID:
                choosing.take(among, most, worth=0.0)
    return choosing.picked


def _why_so_few(making: Making, numbers: list[int], taken: int) -> str:
    """Why there are fewer than three, in words."""
    if len(numbers) == taken:
        several = "1 statement on this issue can be read by itself"
        if taken > 1:
            several = f"{taken} statements on this issue can be read by themselves"
        return f"Only {several}"
    if not _is_much(making):
        words = _words_to_read(making)
        return f"Fewer than three: the articles on this issue have {words:,} words in all, and the rest stands below"
    return "Fewer than three: no other statement on this issue says something else"


def _is_much(making: Making) -> bool:
    """Whether the articles on the issue are more to read than a reader in a hurry reads."""
    return _words_to_read(making) > MUCH


def _words_to_read(making: Making) -> int:
    levels = making.gathered.levels
    return sum(article.words for article in making.gathered.articles if article.id in levels)


def candidates(making: Making) -> list[int]:
    """Numbers of the statements that can be read alone and tell something; lesser ones where those are too few."""
    comparable = [(n, each) for n, each in enumerate(making.statements) if making.material.vectors[n]]
    found = [n for n, statement in comparable if is_whole(statement)]
    if len(found) < FEWEST:
        found = [n for n, statement in comparable if is_whole(statement) or _only_unfinished(statement)]
    if len(found) < FEWEST:
        found = sorted({*found, *(n for n, statement in comparable if is_whole_labelled(statement))})
    for stands_back in (leans_back, is_empty) if _is_much(making) else (is_empty,):
        others = [n for n in found if not stands_back(making.statements[n])]
        found = others if sum(_is_plain(making.statements[n]) for n in others) >= FEWEST else found
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
    central = centrality([making.material.vectors[number] for number in numbers], priors, DAMPING)
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
        prior *= 1 / (1 + FADING * (place[statement.article] - 1))
        prior *= 1.0 if not named or named.intersection(content_terms(statement.text)) else 0.3
        prior /= max(1, len(statement.issues)) ** PASSING
        prior *= 1.0 if making.gathered.levels.get(statement.article) == "main" else 0.7
        dated = [date for date in statement.dates if date.precision != "vague"]
        details = len(names(statement.text)) + len(statement.figures) + len(dated)
        prior *= 1 + 0.1 * min(4, details) if details else 0.6
        prior *= 0.2 if leans_back(statement) else 1.0
        prior *= 0.6 if is_of_its_source(statement) else 1.0
        prior *= 0.6 if is_labelled(statement) else 1.0
        priors.append(prior)
    return priors


def _is_plain(statement: Statement) -> bool:
    return statement.modality == "asserted" and not statement.evaluative


def _how_plain(statement: Statement) -> str:
    """Whether a statement is plain, and why it stands here where it is not, in words."""
    if not _is_plain(statement):
        return "not plain, for plain statements are too few"
    return "plain, but for what its speaker hedges" if statement.limited else "plain"


def _in_order(making: Making, numbers: list[int], picked: list[int]) -> list[int]:
    """Plain before hedged, by whomever, said by most origins first, then in the order in which they were chosen."""
    points = making.point_of()

    def rank(at: int) -> tuple[bool, bool, int]:
        statement = making.statements[numbers[at]]
        origins = making.material.origins_of(points[numbers[at]])
        return not _is_plain(statement), bool(statement.hedges), -origins

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
        f"{_how_plain(statement)}; unlike those above."
    )
    return making.entry("bottom-line", (number, *others), label=kind_label(statement), reason=reason)


def kind_label(statement: Statement) -> str | None:
    """What a reader must know of a statement before it is read as fact; None for a plain report."""
    if statement.modality == "hedged":
        return "hedged"
    return {"quoted": "quoted, not verified", "attributed": "attributed", "judgement": "judgement"}.get(statement.kind)
