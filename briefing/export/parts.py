"""The inner shapes of the JSON: articles, spans, statements, sections, entries, rows."""

import math
import re
from typing import Any

from briefing.core.articles import Article
from briefing.core.briefs import CitedStatement, Entry, LibraryState, Section
from briefing.core.hand import Grade, Note
from briefing.core.search import Hit, Snippet
from briefing.core.spans import Span
from briefing.core.statements import DateMention, EventMention, Hedge, Speaker, Statement
from briefing.core.topics import TopicCount

Shape = dict[str, Any]
"""A JSON object."""
_SURROGATES = re.compile("[\ud800-\udfff]")


def article_shape(article: Article) -> Shape:
    """The shape of what is known of an article; unknown fields are None, never empty."""
    return {
        "id": article.id,
        "path": article.path,
        "revision": article.revision,
        "title": article.title or None,
        "source": article.source or None,
        "credit": article.credit or None,
        "date": article.date or None,
        "author": article.author or None,
        "url": article.url or None,
        "language": article.language or None,
        "retrieved": article.retrieved or None,
        "words": article.words,
        "origin": article.origin,
        "copies": article.copies,
        "provenance": dict(article.provenance),
        "rules": dict(article.rules),
        "read": article.read,
        "starred": article.starred,
        "tags": list(article.tags),
    }


def span_shape(span: Span) -> Shape:
    """The shape of a span."""
    return {
        "article": span.article,
        "revision": span.revision,
        "start": span.start,
        "end": span.end,
        "text": span.text,
    }


def statement_shape(statement: Statement) -> Shape:
    """The shape of a statement with its span."""
    speaker, lead_in = statement.speaker, statement.lead_in
    return span_shape(statement) | {
        "paragraph": statement.paragraph,
        "heading": list(statement.heading),
        "kind": statement.kind,
        "attribution": statement.attribution,
        "modality": statement.modality,
        "evaluative": statement.evaluative,
        "question": statement.question,
        "announcement": statement.announcement,
        "speaker": None if speaker is None else _speaker_shape(speaker),
        "other_speakers": [_speaker_shape(each) for each in statement.other_speakers],
        "described": None if statement.described is None else span_shape(statement.described),
        "cue": None if statement.cue is None else span_shape(statement.cue),
        "quotes": [span_shape(each) for each in statement.quotes],
        "hedges": [_hedge_shape(each) for each in statement.hedges],
        "dates": [_date_shape(each) for each in statement.dates],
        "figures": [
            {
                "span": span_shape(each.span),
                "value": _finite(each.value),
                "unit": each.unit or None,
                "bound": each.bound,
                "until": None if each.until is None else _finite(each.until),
            }
            for each in statement.figures
        ],
        "evaluations": [span_shape(each) for each in statement.evaluations],
        "events": [_event_shape(each) for each in statement.events],
        "actors": list(statement.actors),
        "issues": list(statement.issues),
        "rule": statement.rule,
        "lead_in": None if lead_in is None else span_shape(lead_in) | {"hedged": lead_in.hedged},
    }


def _speaker_shape(speaker: Speaker) -> Shape:
    shape: Shape = {"name": speaker.name, "role": speaker.role or None, "span": span_shape(speaker.span)}
    return shape | ({"actor": speaker.actor} if speaker.actor else {})


def _date_shape(date: DateMention) -> Shape:
    return {"span": span_shape(date.span), "iso": date.iso or None, "precision": date.precision}


def _event_shape(event: EventMention) -> Shape:
    return {
        "span": span_shape(event.span),
        "kind": event.kind,
        "place": span_shape(event.place) if event.place else None,
        "date": _date_shape(event.date) if event.date else None,
    }


def _hedge_shape(hedge: Hedge) -> Shape:
    """The shape of a hedge; with where it stands on a scale of likelihood, where that was asked for."""
    shape = span_shape(hedge) | {"holder": hedge.holder}
    if (told := hedge.likelihood) is not None:
        words = None if told.words is None else span_shape(told.words)
        shape["likelihood"] = {"scale": told.scale, "words": words, "low": told.low, "high": told.high}
    return shape


def hit_shape(hit: Hit) -> Shape:
    """The shape of one hit of a search."""
    return {
        "article": article_shape(hit.article),
        "score": _finite(hit.score),
        "snippets": [snippet_shape(each) for each in hit.snippets],
    }


def snippet_shape(snippet: Snippet) -> Shape:
    """The shape of one place that a search found."""
    return span_shape(snippet) | {
        "highlights": [list(each) for each in snippet.highlights],
        "paragraph": snippet.paragraph,
        "heading": list(snippet.heading),
    }


def topic_shape(topic: TopicCount) -> Shape:
    """The shape of a node of the tree and those below it."""
    return {
        "id": topic.id,
        "name": topic.name,
        "rule": topic.rule,
        "articles": topic.articles,
        "origins": topic.origins,
        "unread": topic.unread,
        "children": [topic_shape(each) for each in topic.children],
    }


def library_shape(library: LibraryState) -> Shape:
    """The shape of what a brief was made from."""
    return {
        "articles": library.articles,
        "origins": library.origins,
        "newest": library.newest or None,
        "oldest": library.oldest or None,
        "undated": library.undated,
        "digest": library.digest,
    }


def section_shape(section: Section) -> Shape:
    """The shape of a section of a brief; `hidden` holds the ids of the entries that the user hid, where she hid any."""
    hidden = {"hidden": [each.id for each in section.hidden]} if section.hidden else {}
    return {
        "id": section.id,
        "title": section.title,
        "entries": [entry_shape(each) for each in section.entries],
        "empty": section.empty or None,
        "rule": section.rule or None,
        **hidden,
    }


def entry_shape(entry: Entry) -> Shape:
    """The shape of an entry of a section; what became of its sentence is told where the user did something on it."""
    was = None if entry.was is None else cited_shape(entry.was)
    deeds = {"deeds": list(entry.deeds), "standing": entry.standing, "was": was} if entry.deeds else {}
    return {
        "id": entry.id,
        "statements": [cited_shape(each) for each in entry.statements],
        "origins": entry.origins,
        "note": None if entry.note is None else note_shape(entry.note),
        "pinned": entry.pinned,
        "label": entry.label or None,
        "group": entry.group or None,
        "reason": entry.reason or None,
        **deeds,
    }


def note_shape(note: Note) -> Shape:
    """The shape of the user's words."""
    return {"text": note.text, "made": note.made or None, "standing": note.standing}


def grade_shape(grade: Grade | None) -> Shape:
    """The shape of a grade, as a part of what is graded; empty where there is none."""
    if grade is None:
        return {}
    return {"grade": {"source": grade.source, "item": grade.item, "label": grade.label, "changed": grade.changed}}


def cited_shape(cited: CitedStatement) -> Shape:
    """The shape of a statement with the number of its source."""
    return statement_shape(cited.statement) | {"citation": cited.citation} | grade_shape(cited.grade)


def sound(shape: Shape) -> Shape:
    """The same with every lone surrogate made U+FFFD, one for one."""
    return {_sound_text(key): _sound_value(item) for key, item in shape.items()}


def _finite(number: float) -> float | None:
    return number if math.isfinite(number) else None


def _sound_value(value: Any) -> Any:
    if isinstance(value, str):
        return _sound_text(value)
    if isinstance(value, dict):
        return sound(value)
    if isinstance(value, list):
        return [_sound_value(each) for each in value]
    return value


def _sound_text(text: str) -> str:
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)
