"""CSL-JSON: the sources of a brief or a comparison as reference managers, word processors and pandoc take them.

A name is kept whole ("literal"), for where it divides into given and family names is a guess. What a document does not
state is left out, above all dates; what was inferred is named in the note. The type is the one that is certain: a web
page where an address is stated, a personal communication for mail, otherwise a document.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from briefing.core.articles import Article
from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.core.errors import ExportError
from briefing.export.escaping import one_line
from briefing.export.parts import sound

_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def to_csl(value: Brief | Comparison | Matrix) -> str:
    """The sources of the value as CSL-JSON, in its order; raises ExportError for a matrix, which cites none."""
    records = [sound(reference) for reference in map(_reference, _sources(value))]
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def _sources(value: Brief | Comparison | Matrix) -> Iterable[Article]:
    if isinstance(value, Matrix):
        raise ExportError("the matrix cites no article, so it has no references", "export a brief or a comparison")
    if isinstance(value, Brief):
        cited = {each.citation for section in value.sections for entry in section.entries for each in entry.statements}
        return [each.article for each in value.sources if each.number in cited]
    return {article.id: article for several in value.articles.values() for article in several}.values()


def _reference(article: Article) -> dict[str, Any]:
    mail = article.path.lower().endswith((".eml", ".msg"))
    fields: dict[str, Any] = {
        "id": article.id if article.revision == 1 else f"{article.id}-{article.revision}",
        "type": "webpage" if article.url else "personal_communication" if mail else "document",
        "title": _line(article.title),
        "author": [{"literal": _line(article.author)}] if article.author else None,
        "container-title" if article.url else "publisher": _line(article.source),
        "issued": _date(article.date),
        "accessed": _date(article.retrieved),
        "URL": article.url,
        "language": article.language,
        "note": "; ".join(_notes(article)),
    }
    return {name: held for name, held in fields.items() if held}


def _notes(article: Article) -> Iterator[str]:
    inferred = [name for name, told in article.provenance.items() if told == "inferred" and name != "language"]
    if inferred:
        yield f"inferred, not stated: {', '.join(inferred)}"
    if article.credit:
        yield f"credit line, not confirmed as the source: {one_line(article.credit)}"


def _date(text: str | None) -> dict[str, Any] | None:
    """A date at the precision given; None for none, or for what cannot be told as one."""
    found = _DATE.match(text or "")
    return {"date-parts": [[int(part) for part in found.groups() if part]]} if found else None


def _line(text: str | None) -> str | None:
    return one_line(text) if text else None
