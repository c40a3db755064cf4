"""One article for a person: what is known of it, its text, or its statements."""

from collections.abc import Sequence

from briefing.cli.page import Page
from briefing.cli.styled import Face, Piece
from briefing.core.articles import Article, Document
from briefing.core.moments import plain_moment
from briefing.core.statements import EventMention, Statement
from briefing.export.sentences import weighed
from briefing.languages import is_analysed, language_name
from briefing.library.links import leads_of

_FIELDS = ("source", "credit", "author", "date", "url", "retrieved")


def show_head(page: Page, document: Document) -> None:
    """Its title and what is known of it, with what was inferred marked so."""
    article = document.article
    title: list[Piece] = [(article.name, Face.HEADING)]
    if article.provenance.get("title", "stated") != "stated":
        title.append((f" (title {_origination(article, 'title')})", Face.LABEL))
    page.text(*title)
    for name in _FIELDS:
        value = getattr(article, name)
        if value:
            note = f" ({_origination(article, name)})"
            value = plain_moment(value) if name in {"date", "retrieved"} else value
            page.text((f"{name + ':':<9}", Face.LABEL), value, (note, Face.LABEL), indent=" " * 9)
        elif name in {"source", "date"}:
            page.text((f"{name + ':':<9}", Face.LABEL), "undated" if name == "date" else "unknown")
    if not is_analysed(article.language):
        note = f" ({_origination(article, 'language')})" if article.language else ""
        told = f"{language_name(article.language or '')}, and so not analysed"
        page.text((f"{'language:':<9} ", Face.LABEL), told, (note, Face.LABEL), indent=" " * 10)
    copies = f", {article.copies} copies" if article.copies > 1 else ""
    page.text((f"{'article:':<9}", Face.LABEL), f"{article.id}, {article.path}, {article.words:,} words{copies}")
    if document.earlier:
        told = f"revision {document.earlier} of {article.revision}, an earlier text"
        page.text((f"{'text:':<9}", Face.LABEL), told, indent=" " * 9)


def _origination(article: Article, field: str) -> str:
    """Where a field comes from: stated, inferred by which rule, or the user's word."""
    provenance = article.provenance.get(field, "stated")
    rule = article.rules.get(field)
    return "yours" if provenance == "user" else f"{provenance}: {rule}" if rule else provenance


def why_no_statements(article: Article) -> str:
    """Why an article has no statements, where that is for its language; otherwise empty."""
    if is_analysed(article.language):
        return ""
    told = f"no statements: the article is in {language_name(article.language or '')}, and only English is analysed"
    return f"{told}; if that is wrong, say so: briefing edit {article.id} --language en"


def show_text(page: Page, document: Document) -> None:
    """Its text, paragraphs numbered as citations count them; what was set apart is told at the end."""
    show_head(page, document)
    before = ""
    for block in document.blocks:
        text = document.text[block.start : block.end]
        if block.kind == "heading":
            if text != document.article.title:
                page.blank()
                page.text((text, Face.STRONG))
        else:
            if not (block.kind == before == "item"):
                page.blank()
            number = f"{block.paragraph:>4}  "
            bullet = "  " * max(block.level - 1, 0) + "- " if block.kind == "item" else ""
            page.text(text, first=number + bullet, indent=" " * len(number + bullet))
        before = block.kind
    if document.boilerplate:
        page.blank()
        reasons = ", ".join(dict.fromkeys(piece.reason for piece in document.boilerplate))
        page.text((f"set apart: {reasons} (show --raw shows all)", Face.LABEL))


def show_statements(page: Page, document: Document, statements: Sequence[Statement], *, rules: bool = False) -> None:
    """Its statements, each with the paragraph, its kind, its speaker and its issues; where asked for, its rules."""
    show_head(page, document)
    if why := why_no_statements(document.article):
        page.blank()
        page.text(why)
    heading: tuple[str, ...] = ()
    for statement in statements:
        if statement.heading != heading:
            heading = statement.heading
            page.blank()
            page.text((" > ".join(heading), Face.STRONG))
        page.blank()
        page.text(statement.text, first=f"{statement.paragraph:>4}  ", indent=" " * 6)
        told = f"{_told(statement)}; rules: {statement.rule}" if rules else _told(statement)
        page.text((told, Face.LABEL), first=" " * 6, indent=" " * 6)


def _event(event: EventMention) -> str:
    place = f" in {event.place.text}" if event.place else ""
    date = f", {event.date.span.text}" if event.date else ""
    return f"{event.span.text} ({event.kind}{place}{date})"


def _told(statement: Statement) -> str:
    sort = "question" if statement.question else "announcement" if statement.announcement else statement.kind
    parts: list[str] = [sort]
    for speaker in statement.speakers:
        role = f" ({speaker.role})" if speaker.role else ""
        parts.append(f"speaker: {speaker.name}{role}")
    if statement.described:
        parts.append(f"not named: {statement.described.text}")
    if statement.hedges:
        parts.append("hedges: " + ", ".join(dict.fromkeys(weighed(hedge) for hedge in statement.hedges)))
    if statement.evaluations:
        parts.append("judges: " + ", ".join(dict.fromkeys(word.text for word in statement.evaluations)))
    if told := [date.span.text for date in statement.dates if date.precision != "vague"]:
        parts.append("dates: " + ", ".join(told))
    if statement.figures:
        parts.append("figures: " + ", ".join(figure.span.text for figure in statement.figures))
    if statement.actors:
        parts.append("actors: " + ", ".join(statement.actors))
    if statement.events:
        parts.append("events: " + ", ".join(map(_event, statement.events)))
    if statement.issues:
        parts.append("issues: " + ", ".join(statement.issues))
    return "; ".join(parts)


def show_links(page: Page, document: Document) -> None:
    """Where it leads: each address once, below it the words that link to it or stand before it."""
    show_head(page, document)
    page.blank()
    leads = [lead for lead in leads_of(document) if lead.start is not None]
    for lead in leads:
        page.text(lead.address)
        if lead.words:
            page.text((lead.words, Face.LABEL), first="  ", indent="  ")
    if not leads:
        page.text("no links in its text")
