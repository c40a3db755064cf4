"""The sources of a brief: every article on the issue, numbered in the order in which it is first cited."""

from briefing.briefs.making import Making, build_section, told
from briefing.core.articles import FIELDS, Article
from briefing.core.briefs import Entry, Section, SourceReference


def sources(making: Making) -> tuple[SourceReference, ...]:
    """Articles that are cited, in order of first citation, then those on the issue that no section cites."""
    for article in making.gathered.articles:
        if article.id in making.gathered.levels:
            making.number(article.id)
    by_number = sorted((number, id) for id, number in making.numbers.items() if id in making.articles)
    return tuple(
        SourceReference(number, making.articles[id], making.gathered.levels.get(id)) for number, id in by_number
    )


def sources_section(making: Making, references: tuple[SourceReference, ...]) -> Section:
    """An entry for each source, in their order, with all that is known of it and where that comes from."""
    entries = [_entry(making, reference) for reference in references]
    return build_section(
        "sources",
        entries,
        empty="No article speaks on this issue.",
        rule="Every article on the issue, in order of first citation, with what is known of it; (inferred) marks what "
        "the document does not state.",
    )


def _entry(making: Making, reference: SourceReference) -> Entry:
    article = reference.article
    parts = [_told(article, field) for field in FIELDS if field not in {"language"}]
    level = making.gathered.levels.get(article.id)
    parts.append(f"{article.words} words")
    if level:
        parts.append("mainly on the issue" if level == "main" else "mentions the issue")
    if article.copies > 1:
        parts.append(f"one of {article.copies} copies of one text")
    label = f"[{reference.number}] " + "; ".join(part for part in parts if part)
    return told("sources", article.id, label, origins=1)


def _told(article: Article, field: str) -> str:
    """A field with its provenance; what is unknown is said so where a reader looks for it."""
    value = getattr(article, field)
    if value is None:
        return {"source": "source not stated", "date": "undated", "title": f"no title ({article.path})"}.get(field, "")
    shown = f"“{value}”" if field == "title" else f"{field}: {value}"
    provenance = article.provenance.get(field)
    if provenance == "inferred":
        return f"{shown} (inferred)"
    return f"{shown} (given by you)" if provenance == "user" else shown
