"""Why a line of a brief is there: what chose it, the rule of its section, and what stands behind it."""

from collections.abc import Iterator

from briefing.core.briefs import Brief, Entry, SourceReference
from briefing.core.hand import CREDIBILITY, RELIABILITY, Grade
from briefing.core.moments import plain_moment
from briefing.export.sentences import attributed, hedged, judged
from briefing.export.sources import counted

Told = tuple[str, str]
"""A heading, and what stands under it."""


def tell_why(brief: Brief, id: str, entry: Entry) -> Iterator[Told]:
    """What chose an entry, and what is known of it, each under a heading."""
    section = brief.section(id)
    if entry.statements:
        yield "The sentence", " ".join(entry.statements[0].statement.text.split())
    else:
        yield "The line", entry.label or ""
    if entry.reason:
        yield "Why it is here", entry.reason
    yield f"How “{section.title}” is made", section.rule or "It is the tool's own."
    yield "What is on the issue", f"Statements that match: {' '.join(brief.rule.split())}"
    if entry.statements:
        lead = entry.statements[0].statement
        kind = "; ".join(filter(None, (hedged(lead), judged(lead), attributed(lead)))) or "reported, in no other's name"
        yield "How it is said", f"{kind}. Read by the rule: {lead.rule}" if lead.rule else kind
    yield from _behind(brief, entry)
    if entry.pinned or entry.note or entry in section.hidden:
        deeds = [
            word
            for word, done in (("pinned", entry.pinned), ("noted on", entry.note), ("hidden", entry in section.hidden))
            if done
        ]
        yield "What you did", ", ".join(deeds)


def _behind(brief: Brief, entry: Entry) -> Iterator[Told]:
    """The sources of an entry, and how many origins they are."""
    numbers = dict.fromkeys(each.citation for each in entry.statements)
    references = {each.number: each for each in brief.sources}
    for place, number in enumerate(numbers):
        heading = f"Behind it: {counted(entry.origins, 'independent origin')}" if not place else "And"
        yield heading, describe_source(references[number])


def describe_source(source: SourceReference) -> str:
    """A source with its number, title, publisher, date and grade, unknown ones said to be so."""
    article = source.article
    publisher = article.source or "source unknown"
    told = f"[{source.number}] {article.name} — {publisher}, {plain_moment(article.date or 'undated')}"
    told += f" · {source.state}" if source.state else ""
    return told + (f" · {describe_grade(source.grade)}" if source.grade else "")


def describe_grade(grade: Grade) -> str:
    """The user's grade in words; what she did not grade is not told."""
    told = [RELIABILITY[grade.source]] if grade.source else []
    told += [CREDIBILITY[grade.item]] if grade.item else []
    return f"graded {grade.label} by you: {', '.join(told)}"
