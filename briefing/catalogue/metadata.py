"""What is known of an article: what its document states, and what the user says instead."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import cast

from briefing.core.articles import FIELDS, Article, Origination, Stated

Provenance = tuple[Mapping[str, Origination], Mapping[str, str]]
"""Field to where it comes from, and field to the rule that inferred it."""

COLUMNS = ", ".join(FIELDS)
"""The fields as columns, in the order of `effective`."""
ARTICLE = f"""
    SELECT a.number, a.path, a.revision, {", ".join(f"a.{field}" for field in FIELDS)}, a.words, a.origin, a.provenance,
        coalesce(m.read, 0), coalesce(m.starred, 0)
    FROM articles a LEFT JOIN marks m ON m.article = a.number"""
"""The beginning of a query whose rows `build_article` takes."""
ORDER = " ORDER BY a.date IS NULL, a.date DESC, a.path, a.place, a.number"
"""Newest first, undated last, then by path."""


def pack_stated(metadata: Mapping[str, Stated]) -> str:
    """The metadata of a document as one string."""
    stated = {field: [known.value, known.provenance, known.rule] for field, known in metadata.items() if known.value}
    return json.dumps(stated, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def title_of(stated: str) -> Stated | None:
    """The title that a document states, or that is inferred of it."""
    known: dict[str, list[str]] = json.loads(stated)
    value, origination, rule = known.get("title", ("", "inferred", ""))
    return Stated(value, cast(Origination, origination), rule) if value else None


def effective(stated: str, corrections: Mapping[str, str]) -> tuple[list[str | None], str]:
    """The fields in order, the user's word before the document's, and their provenance as one string."""
    known: dict[str, list[str]] = json.loads(stated)
    known |= {field: [value, "user", ""] for field, value in corrections.items()}
    known = {field: entry for field, entry in known.items() if entry[0]}
    values = [known[field][0] if field in known else None for field in FIELDS]
    provenance = {field: known[field][1:] for field in FIELDS if field in known}
    return values, json.dumps(provenance, separators=(",", ":"))


@lru_cache(maxsize=4096)
def unpack_provenance(packed: str) -> Provenance:
    """The provenance of the fields that are known, and the rules of those that are inferred; few differ."""
    known: dict[str, list[str]] = json.loads(packed)
    originations = {field: cast(Origination, entry[0]) for field, entry in known.items()}
    return originations, {field: entry[1] for field, entry in known.items() if entry[1]}


def build_article(row: tuple, copies: Mapping[int, int], tags: Mapping[int, tuple[str, ...]]) -> Article:  # type: ignore[type-arg]
    """The article of a row of `ARTICLE`; `copies` holds the size of each origin of several, `tags` the desk's."""
    number, path, revision, title, source, credit, date, author, url, language, retrieved, *rest = row
    words, origin, packed, read, star = rest
    provenance, rules = unpack_provenance(packed)
    return Article(
        f"a{number}",
        path,
        revision,
        title,
        source,
        credit,
        date,
        author,
        url,
        language,
        words,
        f"a{origin}",
        copies.get(origin, 1),
        provenance,
        rules,
        bool(read),
        bool(star),
        tags.get(number, ()),
        retrieved,
    )
