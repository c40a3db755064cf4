"""Whether one statement denies what another says, where both word it in their own way.

"No warning ever reached the ministry" denies "the ministry had received a warning": what the negation rules over (the
words after it in its clause, and before it where it opens the clause) is told by the other without a negation.
"""

import re

from briefing.core.spans import Span
from briefing.core.statements import Statement
from briefing.evidence.senses import meanings
from briefing.evidence.telling import bare
from briefing.evidence.wording import base_form

RULED = 0.6
"""The share of the words that a negation rules over that the other statement has as well."""
NEAREST = 3
"""The words before one that says the contrary that tell of what it is said."""
_NOT = re.compile(
    r"\b(?:did|does|do|has|have|had|was|were|is|are|will|would|could|can) not\b(?! (?:the|an?)\b)"
    r"|\b(?:didn|doesn|hasn|haven|hadn|wasn"
    r"|weren|isn|aren|won|wouldn)['’]t\b|\bnever\b|(?<!\bvoted )(?<!\bvote )(?<!\bvoting )\bno\b"
    r"(?! (?:longer|doubt|less|fewer|more|votes?)\b)|\bnone of\b|\bneither\b"
    r"|\bwithout\b|\b(?:refus(?:e|es|ed) to|fail(?:s|ed)? to)\b",
    re.IGNORECASE,
)
"""What turns the words after it into their contrary."""
_OPEN = re.compile(
    r"\b(?:not|never|no|nor|nobody|none|neither|without|cannot|den(?:y|ies|ied|ial)|refus(?:e|es|ed|al|ing)"
    r"|declin(?:e|es|ed)|reject(?:s|ed)?|fail(?:s|ed|ure)?|unable|lack(?:s|ed)?|absence|no longer|other than"
    r"|rather than|instead of|whether|if|asked?|asks|claims?|claimed|false(?:ly)?)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What leaves open whether a statement tells that a thing is so."""
_END = re.compile(r"[,;:()—]|\b(?:and|but|because|although|while|who|which|after|until|unless)\b")
"""Where the words end that a negation rules over."""


def denies_it(denying: Statement, telling: Statement) -> bool:
    """Whether the first statement, and only that, is in the negative, and what it denies is what the second tells."""
    text, other = bare(denying), bare(telling)
    found = list(_NOT.finditer(text))
    if len(found) != 1 or len(_OPEN.findall(text)) > 1 or _OPEN.search(telling.text):
        return False
    rest = text[found[0].end() :]
    end = _END.search(rest)
    ruled = [each.term for each in meanings(rest[: end.start() if end else len(rest)])]
    said = {base_form(each.term) for each in meanings(other)}
    if len(ruled) < 2 or not {base_form(term) for term in ruled[:2]} <= said:
        return False
    return sum(base_form(term) in said for term in ruled) >= RULED * len(ruled)


def leaves_open(statement: Statement) -> bool:
    """Whether a statement holds words that deny, doubt or leave open what it tells."""
    return bool(_OPEN.search(statement.text))


def said_of_one(first: Statement, one: Span, second: Statement, other: Span) -> bool:
    """Whether two words that say the contrary of each other are said of the same, by the words right before them."""
    before = first.text[: one.start - first.start], second.text[: other.start - second.start]
    ones, others = ({each.term for each in meanings(text)[-NEAREST:]} for text in before)
    return not ones.isdisjoint(others)
