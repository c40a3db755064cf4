"""Years that are a part of a name and date nothing: "the 1982 Convention on the Law of the Sea", "fiscal year 2007".

The words for documents are compiled for this project after the kinds of instruments that the United Nations Treaty
Collection names in its overview of key terms (treaty, agreement, convention, charter, protocol, declaration, memorandum
of understanding, modus vivendi, exchange of notes), with those for laws, plans and awards.
"""

import re

from briefing.core.spans import Span
from briefing.core.statements import Statement

_DOCUMENT = (
    r"(?:Treat(?:y|ies)|Agreements?|Conventions?|Charter|Protocols?|Declarations?|Memorandum|Accords?|Pact|Covenants?"
    r"|Statute|Resolutions?|Act|Law|Constitution|Code|Agenda|Plan|Strategy|Framework|Compact|Communiqu[eé]|[Aa]ward)"
)
_NAME = re.compile(
    rf"\s+(?:(?:[A-Z][\w’'.-]*|of|the|and|on|for|to|in|[a-z]+(?=\s[Aa]ward))\s+){{0,8}}?{_DOCUMENT}\b"
    r"|\s+(?:[A-Z][\w’'.-]*\s+){1,4}(?:treaty|agreement|convention|charter|protocol|declaration|accords?|pact)\b"
    r"|\s+[A-Z]{3,}(?=\)?(?:[,.;:)]|\s(?:and|or|to|as)\b|$))"
)
"""What follows a year that begins a name: words of the name up to one for a document, or its initials alone."""
_NAMED = re.compile(rf"(?:\b{_DOCUMENT}\b[^.;,]{{0,60}}|[A-Z]{{3,}}\)?)\s(?:of|from)\s+$")
"""What stands before a year that ends a name: "the Convention on the Law of the Sea (UNCLOS) of "."""
_OF_ACCOUNT = re.compile(r"\b(?:fiscal|financial|budget|school|academic|model|tax)\s+years?\s+$", re.IGNORECASE)
"""What stands before a year of accounts or of school, for which something is and not in which it was."""
_IN = re.compile(r"\b(?:in|since|by|from|until|till|after|before|during|of|between)\s+$", re.IGNORECASE)
"""What makes a year one in which something was, whatever name follows."""
_YEAR = re.compile(r"\d{4}")


def names_a_document(statement: Statement, date: Span) -> bool:
    """Whether a date in a statement is a year that is a part of a document's name, or one of accounts or of school."""
    return within_name(statement.text, date.start - statement.start, date.end - statement.start)


def within_name(text: str, start: int, end: int) -> bool:
    """The same of a place in any text."""
    if start < 0 or not _YEAR.fullmatch(text[start:end]):
        return False
    before = text[max(0, start - 90) : start]
    return bool(
        _OF_ACCOUNT.search(before) or (_NAME.match(text, end) and not _IN.search(before)) or _NAMED.search(before)
    )
