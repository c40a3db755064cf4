"""What keeps statements that tell another value of the same from being in conflict.

The figure of one is put right, or has moved with time; one tells a plan, a guess or a claim that is denied; the article
of the other has the value too; or both were published by one source, or long apart.
"""

import re

from briefing.analysis.figures import figure_words
from briefing.core.spans import Span
from briefing.core.statements import Figure, Statement
from briefing.evidence.conflicts import Conflict, is_update
from briefing.evidence.material import Material
from briefing.evidence.measured import comparable
from briefing.evidence.publication import toll_rose
from briefing.evidence.quantities import agree
from briefing.evidence.senses import Meant, meanings
from briefing.evidence.timing import is_earlier, is_planned, is_to_come

_REFUTED = re.compile(
    r"\b(?:den(?:y|ies|ied)|dismiss(?:es|ed)?|refut(?:es|ed)|reject(?:s|ed)|rebutt?(?:s|ed)?|false(?:ly)?|untrue"
    r"|no basis|baseless|unfounded|rumou?rs?)\b",
    re.IGNORECASE,
)
"""What says that a claim is held to be wrong."""
_EVERYWHERE = re.compile(
    r"\b(?:worldwide|globally|nationally|nationwide|countrywide|(?:across|throughout|around|in) the (?:whole )?"
    r"(?:country|nation|world|continent)|in the country as a whole|all over the (?:country|world))\b",
    re.IGNORECASE,
)
"""Words that say that a figure is of a whole."""
_SOMEWHERE = re.compile(
    r"\b(?:in|around|for|from) (?:the |this |that |its |one )?(?:\w+ )?(?:capital|city|town|village|district|province"
    r"|region|county|suburbs?|north|south|east|west|quarter|port|island)\b",
    re.IGNORECASE,
)
"""Words that say that it is of a place in it."""
_WINDOW = re.compile(
    r"\b(?:past|last|previous) (?:\d+|\w+) (?:hours|days|weeks)\b|\b(?:overnight|since yesterday)\b", re.IGNORECASE
)
"""What counts from the hour of writing, which no other account has."""
_CLAUSE = re.compile(
    r"[;:()—–]|,\s(?:and|but|while|which|who|whose|because|as|so|after|since|though|although|where)\b"
    r"|\b(?:because|although|though|whereas|so that|since)\b"
)
"""What parts the clauses of a sentence."""


def is_surmise(statement: Statement, value: Span) -> bool:
    """Whether a value stands in a clause that its author, or whoever is said to have said it, limits; no mere plan."""
    return any(_in_one_clause(statement, hedge, value) for hedge in statement.hedges if not is_planned(hedge.text))


def _in_one_clause(statement: Statement, one: Span, other: Span) -> bool:
    first, last = sorted((one, other), key=lambda span: span.start)
    return not _CLAUSE.search(
        statement.text[max(0, first.end - statement.start) : max(0, last.start - statement.start)]
    )


def is_excused(material: Material, first: int, second: int, conflict: Conflict) -> bool:
    """Whether figures that differ do so for a reason: put right, moved, planned, denied, or told by both articles."""
    one, other = material.statements[first], material.statements[second]
    return (
        _told_elsewhere(material, first, second, conflict.first)
        or _told_elsewhere(material, second, first, conflict.second)
        or is_update(one, other)
        or toll_rose(material, one, other)
        or _one_is_planned(one, other)
        or _one_is_of_all(one, other)
        or _one_is_of_all(other, one)
        or is_earlier(one.text) != is_earlier(other.text)
        or _others_of_a_kind(one, other, conflict)
        or bool(_WINDOW.search(one.text) and _WINDOW.search(other.text))
        or bool(_REFUTED.search(one.text) or _REFUTED.search(other.text))
    )


def _others_of_a_kind(first: Statement, second: Statement, conflict: Conflict) -> bool:
    """Whether each figure says which of a kind it counts, and others: "two mortar systems", "20 radar systems"."""
    kinds = [
        {each.term for figure in statement.figures if figure.span == span for each in _which(figure)}
        for statement, span in ((first, conflict.first), (second, conflict.second))
    ]
    return bool(kinds[0] and kinds[1]) and kinds[0].isdisjoint(kinds[1])


def _which(figure: Figure) -> tuple[Meant, ...]:
    """What stands between a number and what it counts."""
    words = figure.span.text.removesuffix(figure.unit or "")
    return tuple(
        each
        for each in meanings(words)
        if each.term.isalpha() and words[each.start : each.end].lower() not in figure_words()
    )


def _one_is_of_all(first: Statement, second: Statement) -> bool:
    """Whether the first tells of the whole country or world, and the second of a part of it."""
    return bool(_EVERYWHERE.search(first.text) and _SOMEWHERE.search(second.text)) and not _SOMEWHERE.search(first.text)


def _one_is_planned(first: Statement, second: Statement) -> bool:
    """Whether one alone tells a plan: "had called for 1,200" beside "300 landed"; both may tell of what is to come."""
    plans = [is_planned(each.text) for each in (first, second)]
    ahead = [plan or is_to_come(each.text) for plan, each in zip(plans, (first, second), strict=True)]
    return plans[0] != plans[1] and not all(ahead)


def _told_elsewhere(material: Material, first: int, second: int, value: Span) -> bool:
    """Whether the article of the second statement tells the figure of the first elsewhere, and of the same."""
    one = material.statements[first]
    figures = [figure for figure in one.figures if figure.span == value]
    for number in material.slots.of_article(material.statements[second].article):
        other = material.statements[number]
        told = any(
            agree(each, figure) and comparable(each, figure, one, other) for each in figures for figure in other.figures
        )
        if told and number != second and material.slots.meet(first, number):
            return True
    return False


def one_source(material: Material, first: Statement, second: Statement) -> bool:
    """Whether one known source published both: what it says later mends what it said before, or is of another day."""
    one, other = material.articles.get(first.article), material.articles.get(second.article)
    return one is not None and other is not None and one.source is not None and one.source == other.source
