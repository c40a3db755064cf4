"""The sources of a brief: every article on the issue, numbered in the order in which it is first cited."""

from briefing.briefs.making import Making, build_section, told
from briefing.core.articles import FIELDS, Article
from briefing.core.briefs import EARLIER, GONE, Entry, Section, SourceReference


def sources(making: Making) -> tuple[SourceReference, ...]:
    """Articles that are cited, in order of first citation, then those on the issue that no section cites."""
    for article in making.gathered.articles:
        if article.id in making.gathered.levels:
            making.number(article.id)
    known = making.articles | making.past
    by_number = sorted((number, key) for key, number in making.numbers.items() if key in known)
    return tuple(
        SourceReference(number, known[key], making.gathered.levels.get(key), _state(making, key))
        for number, key in by_number
    )


def sources_section(references: tuple[SourceReference, ...]) -> Section:
    """An entry for each source, in their order, with all that is known of it and where that comes from."""
    entries = [source_entry(reference) for reference in references]
    return build_section(
        "sources",
        entries,
        empty="No article speaks on this issue.",
        rule="Every article on the issue, in order of first citation, with what is known of it; (inferred) marks what "
        "the document does not state.",
    )


def _state(making: Making, key: str) -> str:
    """What the library holds now of what is numbered under a key."""
    if key not in making.past:
        return ""
    return GONE if making.past[key].id in making.gone else EARLIER


def source_entry(reference: SourceReference) -> Entry:
    """All that is known of one source, in the tool's words."""
    article = reference.article
    parts = [_told(article, field) for field in FIELDS if field not in {"language"}]
    level = reference.level
    parts.append(f"{article.words} words")
    if level:
        parts.append("mainly on the issue" if level == "main" else "mentions the issue")
    if article.copies > 1:
        parts.append(f"one of {article.copies} copies of one text")
    if reference.state:
        parts.append(f"{reference.state} (revision {article.revision})")
    if reference.grade:
        parts.append(f"graded {reference.grade.label} by you")
    label = f"[{reference.number}] " + "; ".join(part for part in parts if part)
    return told("sources", article.id + reference.state, label, origins=1)


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
