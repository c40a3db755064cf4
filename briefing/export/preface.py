"""What stands before the first section of a brief: its particulars, and how much of the library it cites."""

from collections.abc import Iterator

from briefing.core.briefs import EARLIER, GONE, Brief, Changes, LibraryState, SourceReference
from briefing.core.moments import day_of
from briefing.export.outline import Block, Paragraph, Run
from briefing.export.sources import counted


def brief_front(brief: Brief) -> dict[str, object]:
    """The particulars of a brief, for the front matter."""
    library = brief.library
    entries = [entry for section in brief.sections for entry in section.entries]
    cited = {
        (each.statement.article, each.statement.revision, each.statement.start)
        for entry in entries
        for each in entry.statements
    }
    return {
        "issue": brief.issue,
        "rule": brief.rule,
        "library": {
            "digest": library.digest,
            "articles": library.articles,
            "origins": library.origins,
            "newest": library.newest,
            "oldest": library.oldest,
            "undated": library.undated,
        },
        "sources": len(brief.sources),
        "cited": len(cited_numbers(brief)),
        "statements": len(cited),
        "since": brief.since,
    }


def preface(brief: Brief) -> Iterator[Block]:
    """How much is cited, of what, and from when; what is new, where that was asked; what the reader must know."""
    numbers = cited_numbers(brief)
    told = f"{_share(brief, numbers)}{_ages(brief.library)}"
    if numbers:
        told += "Every sentence is quoted word for word from the source that its note names."
    yield Paragraph((Run(told.strip(), "label"),))
    if brief.changes is not None:
        yield Paragraph((Run(_news(brief.changes), "label"),))
    for notice in brief.notices:
        yield Paragraph((Run(f"Please note: {notice}.", "label"),))


def cited_numbers(brief: Brief) -> frozenset[int]:
    """The numbers of the sources that any section cites."""
    entries = (entry for section in brief.sections for entry in section.entries)
    shown = ((*entry.statements, *([entry.was] if entry.was else [])) for entry in entries)
    return frozenset(each.citation for several in shown for each in several)


def _share(brief: Brief, numbers: frozenset[int]) -> str:
    """How many articles are cited, of how many, with a blank at its end."""
    library = brief.library
    there = f"{library.articles:,} in the library ({counted(library.origins, 'independent origin')})"
    on = [each for each in brief.sources if each.level is not None]
    beside = _beside([each for each in brief.sources if each.level is None and each.number in numbers])
    if not on:
        return f"No article of {there} is on this issue. {beside}"
    cited = sum(each.number in numbers for each in on)
    of = f"of {len(on):,} on this issue and {there}" if brief.issue != "all" else f"of {there}"
    return f"{counted(cited, 'article') if cited else 'No article is'} cited, {of}. {beside}"


def _beside(cited: list[SourceReference]) -> str:
    """What is cited, too, and is no article on the issue as the library has it now, with a blank at its end."""
    earlier = sum(each.state == EARLIER for each in cited)
    gone = sum(each.state == GONE for each in cited)
    other = len(cited) - earlier - gone
    parts = [
        f"the earlier text of {counted(earlier, 'article')}" if earlier else "",
        f"{counted(gone, 'article')} no longer in the library" if gone else "",
        f"{counted(other, 'article')} not on the issue now" if other else "",
    ]
    told = ", ".join(filter(None, parts))
    return f"Cited, too: {told}. " if told else ""


def _news(changes: Changes) -> str:
    """How much is new, and where it stands."""
    counts = {"added": len(changes.added), "changed": len(changes.changed), "removed": len(changes.removed)}
    several = [f"{count:,} {what}" for what, count in counts.items() if count]
    if not several:
        return f"No change since {changes.against}."
    first, *others = several
    noun = "sentence" if first.startswith("1 ") else "sentences"
    number, what = first.split()
    told = ", ".join([f"{number} {noun} {what}", *others])
    return f"Since {changes.against}: {told}; see Changes."


def _ages(library: LibraryState) -> str:
    """From when the articles of a library are, with a blank at its end; "" for one without articles."""
    if not library.newest:
        return "None is dated. " if library.articles else ""
    undated = f", {library.undated:,} undated" if library.undated else ""
    oldest, newest = day_of(library.oldest or ""), day_of(library.newest)
    span = newest if newest == oldest else f"from {oldest} to {newest}"
    return f"Dates: {span}{undated}. "
