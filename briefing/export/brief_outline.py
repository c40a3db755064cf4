"""A brief as an outline."""

from collections.abc import Iterator, Mapping, Sequence

from briefing.core.briefs import Brief, CitedStatement, Entry, Section
from briefing.core.statements import Statement
from briefing.evidence.wording import runs_over
from briefing.export.hand import (
    PINNED,
    changed,
    grade_told,
    graded,
    grades_legend,
    hidden_line,
    note_lines,
    own_lines,
    short_ids,
    with_id,
)
from briefing.export.outline import Block, Cite, Heading, Inlines, Item, Outline, Paragraph, Quotation, Run
from briefing.export.preface import brief_front, cited_numbers, preface
from briefing.export.quoted_outline import is_repeated, pointers, said_under_positions
from briefing.export.sentences import hedged, judged, own_voice, remarked, sentence, told_by
from briefing.export.sources import counted, described, footnotes

BRIEFLY = {"bottom-line"}
"""Sections that cite who says the same without repeating their words."""
SIDE_BY_SIDE = {"agreement", "differences"}
"""Sections in which each statement stands under the name of its source."""
UNDER_HEADINGS = {"reported", "positions", "hedged", "judgements"}
"""Sections whose groups are headings."""
BY_SPEAKER = {"positions", "quotations"}
"""Sections that name the speaker of each entry already."""
LED_IN = {"timeline"}
"""Sections whose groups are lead-ins of items."""


def brief_outline(brief: Brief, *, author: str | None = None, ids: bool = False) -> Outline:
    """What a brief says, section by section, each statement cited; `author` is whose notes stand in it.

    With `ids` each line stands after the beginning of its id.
    """
    walk = _Walk(brief, author, short_ids(brief) if ids else {})
    opening = (Heading(1, (Run(brief.name, "source"),)), *preface(brief), *grades_legend(brief, author))
    blocks = (*opening, *walk.sections(), *_made(brief))
    articles = {each.number: each.article for each in brief.sources}
    states = {each.number: each.state for each in brief.sources if each.state}
    return Outline(brief.name, blocks, footnotes(blocks, articles, states), brief_front(brief))


def _made(brief: Brief) -> Iterator[Block]:
    yield Heading(2, (Run("How this was made"),))
    yield Item((Run("The statements were chosen by the rule:", "label"), Run(" "), Run(brief.rule, "source")))
    yield Item(
        (
            Run("The fingerprint of the library’s texts (SHA-256) was:", "label"),
            Run(" "),
            Run(brief.library.digest, "source"),
        )
    )


class _Walk:
    """The walk through one brief."""

    def __init__(self, brief: Brief, author: str | None, ids: Mapping[str, str]) -> None:
        self.brief = brief
        self.ids = ids
        self.author = author
        self.articles = {each.number: each.article for each in brief.sources}

    def sections(self) -> Iterator[Block]:
        """Every section in order; one line where nothing was found."""
        changes = self.brief.changes
        changed = changes is not None and (changes.added or changes.changed or changes.removed)
        if not changed and not any(entry.statements for section in self.brief.sections for entry in section.entries):
            yield from own_lines(self.brief.own_bottom_line, self.author)
            empty = next((section.empty for section in self.brief.sections if section.empty), "Nothing was found.")
            yield Paragraph((Run(empty, "label"),))
            yield from (
                block for section in self.brief.sections for block in hidden_line(section, self.author, self.ids)
            )
            return
        for section in self.brief.sections:
            yield Heading(2, (Run(section.title, "name"),))
            if section.id == "bottom-line":
                yield from own_lines(self.brief.own_bottom_line, self.author)
            blocks = (*self.section(section), *hidden_line(section, self.author, self.ids))
            yield from blocks or (Paragraph((Run(section.empty or "Nothing.", "label"),)),)

    def section(self, section: Section) -> Iterator[Block]:
        """What a section says; nothing when it is empty."""
        if section.id == "sources":
            numbers = cited_numbers(self.brief)
            for each in self.brief.sources:
                told = described(each.article, each.level, each.state)
                uncited = () if each.number in numbers else (Run(" "), Run("Not cited in this brief.", "label"))
                yield Item((*told, *uncited, *grade_told(each.grade)), number=each.number)
        elif section.id == "changes" and self.brief.changes is not None:
            changes = self.brief.changes
            if changes.against and (changes.added or changes.changed or changes.removed):
                yield Paragraph((Run(f"Compared with {changes.against}.", "label"),))
            for name, entries in (("Added", changes.added), ("Changed", changes.changed), ("Removed", changes.removed)):
                if entries:
                    yield Heading(3, (Run(name),))
                    yield from self.entries("changes", entries)
        elif section.id == "quotations":
            said = said_under_positions(self.brief)
            repeated = [entry for entry in section.entries if is_repeated(entry, said)]
            yield from self.entries(section.id, [entry for entry in section.entries if entry not in repeated])
            yield from pointers(repeated)
        else:
            yield from self.entries(section.id, section.entries)

    def entries(self, section: str, entries: Sequence[Entry]) -> Iterator[Block]:
        """Entries, with a heading where the group changes."""
        group: str | None = None
        for entry in entries:
            under = PINNED if entry.pinned else entry.group
            if section in UNDER_HEADINGS and under != group:
                group = under
                yield Heading(3, (Run(group, "name") if group else Run("Under no heading"),))
            first, *others = self.entry(section, entry)
            yield with_id(first, self.ids[entry.id]) if entry.id in self.ids else first
            yield from others
            yield from note_lines(entry.note, self.author)
            if entry.was is not None:
                yield Item((Run(changed(entry), "label"), Run(" "), *self.cited(entry.was, section, entry)), depth=1)

    def entry(self, section: str, entry: Entry) -> Iterator[Block]:
        """One entry without its note."""
        if not entry.statements:
            yield Item((Run(f"{_capital(entry.label or 'nothing is said').rstrip('.')}.", "label"),))
        elif section == "quotations":
            lead, same, others = _parted(section, entry)
            yield Quotation(self.cited(lead, section, entry, same), _speaker(lead.statement, entry))
            yield from (Item((Run("Also:", "label"), Run(" "), *self.cited(each, section, entry))) for each in others)
        elif section in SIDE_BY_SIDE and len(entry.statements) > 1:
            told = entry.label or counted(entry.origins, "origin")
            yield Item((Run(_capital(told) + "; pinned" * entry.pinned, "label"),))
            for each in entry.statements:
                yield Item((Run(self.source(each), "name"), Run(": "), *self.cited(each, section, entry)), depth=1)
        else:
            yield from self.statements(section, entry)

    def statements(self, section: str, entry: Entry) -> Iterator[Block]:
        """The leading statement, then others where their words are other."""
        lead, same, others = _parted(section, entry)
        dated = (Run(entry.group, "name"), Run(": ")) if section in LED_IN and entry.group else ()
        yield Item((*dated, *self.cited(lead, section, entry, same, _remarks(entry))))
        before = "Before:" if section == "changes" else "Also:"
        told: dict[str, list[CitedStatement]] = {}
        for each in others:
            told.setdefault(each.statement.text, []).append(each)
        for each, *again in told.values():
            yield Item((Run(before, "label"), Run(" "), *self.cited(each, section, entry, again)), depth=1)

    def cited(
        self,
        cited: CitedStatement,
        section: str,
        entry: Entry,
        same: Sequence[CitedStatement] = (),
        remarks: str = "",
    ) -> Inlines:
        """A statement with its citations and all that is to be said of it in one pair of brackets, `remarks` last."""
        cites = [Cite(each.citation, each.statement.paragraph) for each in (cited, *same)]
        under = entry.group if section in UNDER_HEADINGS and not entry.pinned else None
        statement, article = cited.statement, self.articles.get(cited.citation)
        by_speaker = section in BY_SPEAKER and not (entry.pinned and section in UNDER_HEADINGS)
        by_source = section in SIDE_BY_SIDE and len(entry.statements) > 1
        return (
            *sentence(statement, cites, under=under),
            *remarked(
                hedged(statement),
                "" if section == "judgements" else judged(statement),
                "" if by_speaker else told_by(statement),
                "" if by_source else own_voice(statement, article.source if article else None),
                "" if by_speaker else runs_over(statement),
                graded((cited, *same)),
                remarks,
            ),
        )

    def source(self, cited: CitedStatement) -> str:
        """What to call a statement's source in a word: the source, or the article's title in quotation marks."""
        article = self.articles.get(cited.citation)
        if article is None:
            return f"Source {cited.citation}"
        return article.source or (f"“{article.title}”" if article.title else article.name)


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _parted(section: str, entry: Entry) -> tuple[CitedStatement, list[CitedStatement], list[CitedStatement]]:
    """The leading statement, those that are cited with it, and those whose own words are shown."""
    lead, *others = entry.statements
    same = [each for each in others if section in BRIEFLY or each.statement.text == lead.statement.text]
    return lead, same, [each for each in others if each not in same]


def _remarks(entry: Entry) -> str:
    """The tool's remarks on an entry: its label, how many origins, whether pinned."""
    label = entry.label or ""
    if label in {"hedged", "judgement"}:
        label = ""  # the statement's own remarks say so
    copies = entry.origins == 1 and len({each.statement.article for each in entry.statements}) > 1
    origins = counted(entry.origins, "origin") if (entry.origins > 1 or copies) and "origin" not in label else ""
    return "; ".join(filter(None, (label, origins, "pinned" * entry.pinned)))


def _speaker(statement: Statement, entry: Entry) -> Inlines:
    """Who said it, as the article describes them, and that the tool has not verified it."""
    label, speaker = entry.label or "not verified", statement.speaker
    if speaker is None:
        remarks = "; ".join(filter(None, ("speaker not named", label, "pinned" * entry.pinned)))
        return (Run(f"({remarks})", "label"),)
    role: Inlines = ()
    if speaker.role and not statement.other_speakers:
        role = (Run(", described as “"), Run(speaker.role, "source"), Run("”"))
        label = label.removeprefix(f"{speaker.role}; ")
    remarks = "; ".join(filter(None, (label, "pinned" * entry.pinned)))
    return (Run(statement.said_by, "name"), *role, Run(" "), Run(f"({remarks})", "label"))
