"""Whether a statement is in the negative, and whether one denies what another tells (data/negations.txt).

Two questions, from loose to strict: `denies` asks of statements that are alike anyway whether what follows the negation
of one is what the other says; `denies_it` of any whether all that a negation rules over, the words after it in its
clause, is told by the other without a negation, as "no warning ever reached the ministry" denies that "the ministry had
received a warning".
"""

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.core.spans import Span
from briefing.core.statements import Statement
from briefing.evidence.senses import meanings
from briefing.evidence.telling import bare
from briefing.evidence.word_forms import base_form
from briefing.query.plain import plain_words
from briefing.query.words import Words
from briefing.resources import data_text

RULED = 0.6
"""The share of the words that a negation rules over that the other statement has as well."""
NEAREST = 3
"""The words before one that says the contrary that tell of what it is said."""
_ARTICLE = re.compile(r"\s(?:the|an?)\b")
"""What follows a negation that rules over a noun alone: "is not the first"."""
_END = re.compile(r"[,;:()—]|\b(?:and|but|because|although|while|who|which|after|until|unless)\b")
"""Where the words end that a negation rules over."""


class Negations(NamedTuple):
    """The words of negation, as patterns."""

    ruling: re.Pattern[str]
    """What turns the words after it into their contrary."""
    negating: re.Pattern[str]
    """That, and what tells that somebody does not accept them."""
    none: re.Pattern[str]
    """What looks like a negation and is none."""
    leaving_open: re.Pattern[str]
    """What says that something is not told as so."""


@lru_cache(maxsize=1)
def _negations() -> Negations:
    lines = [line.partition("|") for line in data_text("negations.txt").splitlines() if not line.startswith("#")]
    told = {kind.strip(): [form.strip() for form in forms.split(",")] for kind, _, forms in lines}
    ruling = told["negates"] + told["refuses"]
    negating = ruling + told["denies"]
    return Negations(
        _pattern(ruling), _pattern(negating), _pattern(told["none"]), _pattern(negating + told["leaves open"])
    )


def _pattern(forms: list[str]) -> re.Pattern[str]:
    words = "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)) if form != "n't")
    return re.compile(rf"\b(?:{words})\b" + (r"|n['’]t\b" if "n't" in forms else ""), re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def _cues(text: str) -> tuple[re.Match[str], ...]:
    """The negations in a text, those that are none apart."""
    negations = _negations()
    return tuple(negations.negating.finditer(negations.none.sub(lambda none: " " * len(none[0]), text)))


@lru_cache(maxsize=1 << 15)
def negated(text: str) -> bool:
    """Whether a claim is in the negative: an odd number of negations."""
    return len(_cues(text)) % 2 == 1


@lru_cache(maxsize=1 << 15)
def leaves_open(text: str) -> bool:
    """Whether a text holds words that deny, doubt or leave open what it tells."""
    return bool(_negations().leaving_open.search(text))


def denies(text: str, other: str) -> bool:
    """Whether a text holds one negation, the other none, and what is negated is what the other says.

    What is negated is the first word after the negation that tells anything, and one of the next two stands in the
    other as well.
    """
    found = _cues(text)
    if len(found) != 1 or _cues(other):
        return False
    nothing, _ = plain_words()
    said = set(map(base_form, Words(other).terms))
    after = [base_form(word) for word in Words(text[found[0].end() :]).terms if word not in nothing]
    return bool(after) and after[0] in said and (not after[1:] or not said.isdisjoint(after[1:3]))


def denies_it(denying: Statement, telling: Statement) -> bool:
    """Whether the first statement, and only that, is in the negative, and what it denies is what the second tells."""
    text, other = bare(denying), bare(telling)
    found = _cues(text)
    if len(found) != 1 or leaves_open(telling.text) or len(_negations().leaving_open.findall(text)) > 1:
        return False
    rest = text[found[0].end() :]
    if not _negations().ruling.fullmatch(found[0][0]) or _ARTICLE.match(rest):
        return False
    end = _END.search(rest)
    ruled = [base_form(each.term) for each in meanings(rest[: end.start() if end else len(rest)])]
    said = {base_form(each.term) for each in meanings(other)}
    if len(ruled) < 2 or not set(ruled[:2]) <= said:
        return False
    return sum(term in said for term in ruled) >= RULED * len(ruled)


def said_of_one(first: Statement, one: Span, second: Statement, other: Span) -> bool:
    """Whether two words that say the contrary of each other are said of the same, by the words right before them."""
    before = first.text[: one.start - first.start], second.text[: other.start - second.start]
    ones, others = ({each.term for each in meanings(text)[-NEAREST:]} for text in before)
    return not ones.isdisjoint(others)
