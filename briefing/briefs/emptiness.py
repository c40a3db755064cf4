"""Sentences that say that something matters, or that a moment has come, and not what happened.

They open analyses and read like news: "the spotlight turned to the summit", "the conflict remains a central issue".
The wordings are compiled for this project after what Ken Hyland, Metadiscourse (2005), calls attitude markers and
frame markers.
"""

import re
from functools import lru_cache

from briefing.core.statements import Statement

_STAGE = re.compile(
    r"\b(?:moment|chapter|era|spotlight|attention|focus|eyes|stage|scene|saga|drama)s?\s+"
    r"(?:(?:has|have|had|is|was|are|were|now|once|again|also|recently|being|been)\s+){0,3}"
    r"(?:occurred|unfolded|unfolding|emerged|arrived|came|come|turned|turning|shifted|set|fell|fallen|opened|began|begun)\b"
    r"|\bmore\s+than\s+(?:just|merely|simply)\s+an?\b|\bpiece\s+of\s+an?\s+(?:[\w-]+\s+){0,3}puzzle\b",
    re.IGNORECASE,
)
"""A moment that came, a light that turned to somewhere, or a thing that is more than it seems."""
_BEING = (
    r"(?:is|are|was|were|be|been|remains?|remained|becomes?|became|become|represents?|represented|marks?|marked|presents?"
    r"|presented|constitutes?|holds?|held|plays?|played|carr(?:y|ies)|serves?\sas|emerged\sas|gr(?:ew|own)\sinto"
    r"|evolved\sinto|developed\sinto)"
)
_GRAVE = (
    r"(?:crucial|critical|pivotal|key|central|vital|essential|major|significant|important|notable|complex|contentious"
    r"|delicate|sensitive|defining|historic|profound|considerable|complicated|challenging|multifaceted|influential)"
)
_MATTER = (
    r"(?:issue|concern|topic|matter|factor|role|significance|importance|implication|moment|milestone|step|arena|challenge"
    r"|flashpoint|point|platform|player|question|priority|part|aspect|element|development|venue|forum|area|theme)"
)
_MATTERS = re.compile(
    rf"\b{_BEING}\s+(?:[\w-]+,?\s+){{0,5}}?{_GRAVE},?\s+(?:(?!that\b|which\b)[\w-]+,?\s+){{0,4}}?{_MATTER}s?\b",
    re.IGNORECASE,
)
"""Something that is of weight, in so many words."""


def is_empty(statement: Statement) -> bool:
    """Whether a statement only sets a stage or says that something matters; with a figure or a date it says more."""
    if statement.figures or any(date.precision not in {"vague", "relative"} for date in statement.dates):
        return False
    return _only_says_that_it_matters(statement.text)


@lru_cache(maxsize=1 << 14)
def _only_says_that_it_matters(text: str) -> bool:
    return bool(_STAGE.search(text) or _MATTERS.search(text))
