"""What the JSON-LD of a page says about its article (schema.org's Article and its kin)."""

import json
import re
from collections.abc import Iterator
from typing import Any

from briefing.ingest.html_blocks import Element

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting|Review|SocialMediaPosting|PressRelease)$")
_PAGE = frozenset(["WebPage", "ItemPage", "AboutPage"])
_LONGEST = 2_000_000
_MOST = 2000
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*;?\s*$"
)
_FIELDS = (
    ("title", ("headline", "name")),
    ("date", ("datePublished",)),
    ("changed", ("dateModified",)),
    ("author", ("author", "creator")),
    ("source", ("publisher", "sourceOrganization")),
    ("url", ("url", "mainEntityOfPage", "@id")),
    ("language", ("inLanguage",)),
)


def read_json_ld(root: Element) -> Iterator[tuple[str, str]]:
    """Fields with their values, the best first; "changed" is the date of the last change."""
    nodes = [node for script in _scripts(root) for node in _nodes(script)]
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    articles = [node for node in nodes if any(_ARTICLE.search(kind) for kind in _kinds(node))]
    pages = [node for node in nodes if _PAGE & set(_kinds(node))]
    for node in articles[:1]:
        yield from _read(node, named)
    for node in pages[:1]:
        yield from ((name, value) for name, value in _read(node, named) if name in {"date", "changed", "language"})


def _read(node: dict[str, Any], named: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for name, keys in _FIELDS:
        for key in keys:
            value = _value(name, node.get(key), named)
            if value:
                yield name, value


def _value(name: str, held: Any, named: dict[str, dict[str, Any]]) -> str:
    """A field's words: of several authors all, of an object its name."""
    many = held if isinstance(held, list) else [held]
    found = [word for each in many[:20] if (word := _word(name, each, named))]
    if name == "author":
        return ", ".join(dict.fromkeys(found))
    return found[0] if found else ""


def _word(name: str, held: Any, named: dict[str, dict[str, Any]]) -> str:
    if isinstance(held, str):
        return held.strip()
    if not isinstance(held, dict):
        return ""
    told = held.get("@id")
    if len(held) <= 2 and isinstance(told, str) and told in named and "name" not in held:
        held = named[told]
    keys = ("@id", "url") if name == "url" else ("name",)
    if name == "author" and "Organization" in _kinds(held):
        return ""
    for key in keys:
        value = held.get(key)
        value = value[0] if isinstance(value, list) and value else value
        if isinstance(value, str) and value.strip():
            return value.strip()
    return ""


def _scripts(root: Element) -> Iterator[Any]:
    for script in root.iter("script"):
        if "ld+json" not in script.get("type", "").lower() or not script.text or len(script.text) > _LONGEST:
            continue
        try:
            yield json.loads(_WRAPPING.sub("", script.text), strict=False)
        except (ValueError, RecursionError):
            continue


def _nodes(held: Any) -> Iterator[dict[str, Any]]:
    """Each object that may describe the page: the outermost, and those in lists and graphs."""
    waiting = [held]
    for _ in range(_MOST):
        if not waiting:
            return
        each = waiting.pop(0)
        if isinstance(each, list):
            waiting[:0] = each[:_MOST]
        elif isinstance(each, dict):
            yield each
            waiting[:0] = [
                each[key]
                for key in ("@graph", "mainEntity", "mainEntityOfPage")
                if isinstance(each.get(key), dict | list)
            ]


def _kinds(node: dict[str, Any]) -> list[str]:
    kind = node.get("@type")
    return [each for each in (kind if isinstance(kind, list) else [kind]) if isinstance(each, str)]
