"""A brief as an outline."""

from collections.abc import Iterator, Sequence

from briefing.core.briefs import Brief, CitedStatement, Entry, LibraryState, Section
from briefing.core.statements import Speaker, Statement
from briefing.export.outline import Block, Cite, Heading, Inlines, Item, Outline, Paragraph, Quotation, Run
from briefing.export.sources import counted, described, footnotes

BRIEFLY = {"bottom-line"}
"""Sections that cite who says the same without repeating their words."""
SIDE_BY_SIDE = {"agreement", "differences"}
"""Sections in which each statement stands under the name of its source."""
LED_IN = {"timeline"}
"""Sections whose groups are lead-ins of items and no headings."""


def brief_outline(brief: Brief) -> Outline:
    """What a brief says, section by section, each statement cited."""
    walk = _Walk(brief)
    blocks = (Heading(1, (Run(brief.name, "user"),)), *_preface(brief), *walk.sections())
    articles = {each.number: each.article for each in brief.sources}
    return Outline(brief.name, blocks, footnotes(blocks, articles), _front(brief))


def library_front(library: LibraryState) -> dict[str, object]:
    """What a library was, for the front matter."""
    return {
        "digest": library.digest,
        "articles": library.articles,
        "origins": library.origins,
        "newest": library.newest,
        "oldest": library.oldest,
        "undated": library.undated,
    }


def _front(brief: Brief) -> dict[str, object]:
    entries = [entry for section in brief.sections for entry in section.entries]
    places = {(each.statement.article, each.statement.start) for entry in entries for each in entry.statements}
    return {
        "issue": brief.issue,
        "rule": brief.rule,
        "library": library_front(brief.library),
        "sources": len(brief.sources),
        "statements": len(places),
        "since": brief.since,
    }


def _preface(brief: Brief) -> Iterator[Block]:
    cited, library = len(brief.sources), brief.library
    told = f"{counted(cited, 'article')} cited, of {counted(library.articles, 'article')} in the library"
    told += f" ({counted(library.origins, 'independent origin')}). {_ages(library)}"
    yield Paragraph(
        (Run(f"{told} Every sentence below is quoted word for word from the source that its note names.", "label"),)
    )
    yield Paragraph((Run("Chosen by the rule:", "label"), Run(" "), Run(brief.rule, "user")))
    for notice in brief.notices:
        yield Paragraph((Run(f"Please note: {notice}", "label"),))


def _ages(library: LibraryState) -> str:
    if not library.newest:
        return "All are undated."
    undated = f" {library.undated:,} undated." if library.undated else ""
    span = library.newest if library.newest == library.oldest else f"{library.oldest} to {library.newest}"
    return f"Dates: {span}.{undated}"


class _Walk:
    """The walk through one brief."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.articles = {each.number: each.article for each in brief.sources}

    def sections(self) -> Iterator[Block]:
        """Every section in order."""
        for section in self.brief.sections:
            yield Heading(2, (Run(section.title, "name"),))
            blocks = tuple(self.section(section))
            yield from blocks or (Paragraph((Run(section.empty or "Nothing.", "label"),)),)

    def section(self, section: Section) -> Iterator[Block]:
        """What a section says; nothing when it is empty."""
        if section.id == "sources":
            for each in self.brief.sources:
                yield Item(described(each.article), number=each.number)
        elif section.id == "changes" and self.brief.changes is not None:
            changes = self.brief.changes
            for name, entries in (("Added", changes.added), ("Changed", changes.changed), ("Removed", changes.removed)):
                if entries:
                    yield Heading(3, (Run(name),))
                    yield from self.entries("changes", entries, grouped=False)
        else:
            yield from self.entries(section.id, section.entries, grouped=section.id not in LED_IN)

    def entries(self, section: str, entries: Sequence[Entry], *, grouped: bool) -> Iterator[Block]:
        """Entries, with a heading where the group changes."""
        group: str | None = None
        for entry in entries:
            if grouped and entry.group != group:
                group = entry.group
                yield Heading(3, (Run(group, "name") if group else Run("Under no heading"),))
            yield from self.entry(section, entry)
            if entry.note is not None:
                for line in filter(str.strip, entry.note.text.splitlines()):
                    yield Item((Run("Note by the reader:", "name"), Run(" "), Run(line, "user")), depth=1)

    def entry(self, section: str, entry: Entry) -> Iterator[Block]:
        """One entry without its note."""
        if not entry.statements:
            yield Item((Run(entry.label or "Nothing is said.", "label"),))
        elif section == "quotations":
            yield from self.quotation(entry)
        elif section in SIDE_BY_SIDE and len(entry.statements) > 1:
            yield Item(_remarks(entry) or (Run("Sources say:", "label"),))
            for cited in entry.statements:
                yield Item((Run(self.source(cited), "name"), Run(": "), *_sentence(cited, section)), depth=1)
        else:
            yield from self.statements(section, entry)

    def statements(self, section: str, entry: Entry) -> Iterator[Block]:
        """The leading statement, then others where their words are other."""
        lead, *others = entry.statements
        same = [each for each in others if section in BRIEFLY or each.statement.text == lead.statement.text]
        lead_in = (Run(entry.group, "name"), Run(": ")) if section in LED_IN and entry.group else ()
        remarks = _remarks(entry)
        yield Item((*lead_in, *_sentence(lead, section, same), *((Run(" "), *remarks) if remarks else ())))
        before = "Before:" if section == "changes" else "Also:"
        for other in others:
            if other not in same:
                yield Item((Run(before, "label"), Run(" "), *_sentence(other, section)), depth=1)

    def quotation(self, entry: Entry) -> Iterator[Block]:
        """A quotation with who is said to have said it."""
        lead, *others = entry.statements
        same = [each for each in others if each.statement.text == lead.statement.text]
        yield Quotation(_sentence(lead, "quotations", same), _speaker(lead.statement.speaker, entry))
        for other in others:
            if other not in same:
                yield Item((Run("Also:", "label"), Run(" "), *_sentence(other, "quotations")))

    def source(self, cited: CitedStatement) -> str:
        """What to call a statement's source in a word: the source, or the article's title."""
        article = self.articles.get(cited.citation)
        return (article.source or article.name) if article else f"Source {cited.citation}"


def sentence_run(statement: Statement, *, hedges: bool = False) -> Run:
    """A statement's words, its author's hedge words marked where asked for."""
    marks = tuple(
        (hedge.start - statement.start, hedge.end - statement.start)
        for hedge in statement.hedges
        if hedges and hedge.holder == "author"
    )
    return Run(statement.text, "source", marks)


def _sentence(cited: CitedStatement, section: str, same: Sequence[CitedStatement] = ()) -> Inlines:
    marked = section == "hedged" or cited.statement.kind == "hedged"
    cites = dict.fromkeys(Cite(each.citation, each.statement.paragraph) for each in (cited, *same))
    return (sentence_run(cited.statement, hedges=marked), *cites)


def _remarks(entry: Entry) -> Inlines:
    remarks = [
        entry.label or "",
        counted(entry.origins, "origin") if entry.origins > 1 else "",
        "pinned" * entry.pinned,
    ]
    told = "; ".join(filter(None, remarks))
    return (Run(f"({told})", "label"),) if told else ()


def _speaker(speaker: Speaker | None, entry: Entry) -> Inlines:
    label = entry.label or ""
    verified = () if "not verified" in label else ("not verified",)
    remarks = "; ".join((*filter(None, (label,)), *verified, *(("pinned",) if entry.pinned else ())))
    if speaker is None:
        return (Run(f"speaker not named; {remarks}", "label"),)
    role: Inlines = (Run(", described as “"), Run(speaker.role, "source"), Run("”")) if speaker.role else ()
    return (Run(speaker.name, "name"), *role, Run(" "), Run(f"({remarks})", "label"))
