"""HTML: the Markdown export read by markdown-it-py and set into one page that needs nothing else, without scripts.

Read is what `to_markdown` writes and nothing beside it: CommonMark with tables, footnotes and front matter. HTML is not
read, so whatever an article holds stays words.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.export.escaping import PART
from briefing.export.hand import OWN
from briefing.export.markdown import to_markdown

_FEW = 4
"""From how many sections on a page begins with a list of them."""
_PARAGRAPH = 3
"""How many tokens a paragraph is: its start, its words, its end."""
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
{header}<main>
{opening}{contents}{sections}{notes}</main>
<footer>
<p class="front">{front}</p>
{marking}</footer>
</body>
</html>
"""
_NOTES = """<section class="notes" role="doc-endnotes" aria-label="Notes">
<h2>Notes</h2>
<ul>
{}</ul>
</section>
"""
STYLE = """
body { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 1.05em/1.5 Georgia, serif }
body { color: #1a1a1a; background: #fff } header, footer p:not(.front) { text-align: center }
h1, h2, h3 { line-height: 1.25 } h2 { border-bottom: 1px solid #999 } h3 { font-size: 1em }
em, .front { color: #4a4a4a; font-style: italic } .user { background: #eef3f8 }
blockquote { margin: 1em 0 1em 1em; padding-left: 1em; border-left: 3px solid #999 }
nav ul { columns: 2; padding-left: 1.2em } .wide { overflow-x: auto }
.notes { font-size: .9em; border-top: 1px solid #999 } sup { line-height: 0 } sup a { text-decoration: none }
table { border-collapse: collapse } th, td { border: 1px solid #999; padding: .2em .5em; text-align: left }
@media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #161616 } a { color: #9cc4ff }
  em, .front { color: #b8b8b8 } .user { background: #1d2a36 } }
@media print { body { max-width: none; margin: 0; color: #000; background: #fff } a { color: inherit }
  nav { display: none } .wide { overflow: visible }
  h1, h2, h3 { break-after: avoid } li, blockquote, tr { break-inside: avoid } }
"""


def to_html(
    value: Brief | Comparison | Matrix,
    *,
    made: str | None = None,
    author: str | None = None,
    marking: str | None = None,
    tool: str = "Briefing",
) -> str:
    """The value as one HTML page; `made`, `author`, `marking` and `tool` as in Markdown."""
    return _page(to_markdown(value, made=made, author=author, marking=marking, tool=tool))


def _page(text: str) -> str:
    """The page of a Markdown export."""
    reader, env = _Reader(), dict[str, Any]()
    front, *tokens = reader.parse(text, env)
    facts = yaml.safe_load(front.content)
    _dress(tokens)
    notes_at = _first(tokens, "footnote_reference_open")
    body, notes = tokens[:notes_at], tokens[notes_at:]
    marking = body[:_PARAGRAPH] if "marking" in facts else []
    body = body[_PARAGRAPH:-_PARAGRAPH] if marking else body
    sections_at = _first(body, "heading_open", "h2")

    def render(part: Sequence[Token], around: str = "{}") -> str:
        return around.format(reader.renderer.render(part, reader.options, env)) if part else ""

    return _PAGE.format(
        title="".join(_headings(body, "h1")),
        style=STYLE,
        header=render(marking, "<header>\n{}</header>\n"),
        opening=render(body[:sections_at]),
        contents=_contents(body),
        sections=render(body[sections_at:]),
        notes=render(notes, _NOTES),
        front=_front(facts),
        marking=render(marking),
    )


class _Reader(MarkdownIt):
    """CommonMark with tables, footnotes and front matter, without HTML; addresses stay as they are written."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": False})
        self.enable("table").use(footnote_plugin, inline=False, move_to_end=False).use(front_matter_plugin)
        self.inline.ruler.before("autolink", "part", _pass_over)
        for name, rule in _RULES.items():
            self.add_render_rule(name, rule)

    def normalizeLink(self, url: str) -> str:  # noqa: N802  (markdown-it-py's name)
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802  (likewise)
        return link


def _pass_over(state: StateInline, _silent: bool) -> bool:
    """Passes over the empty comment that parts what GitHub would join: nothing is seen of it here either."""
    passed = state.src.startswith(PART, state.pos)
    state.pos += len(PART) * passed
    return passed


def _dress(tokens: Sequence[Token]) -> None:
    """Gives elements what Markdown has no words for: ids, classes, scopes, the direction of writing."""
    sections, label = 0, ""
    for place, token in enumerate(tokens):
        if token.type in _WORDED:
            token.attrSet("dir", "auto")
        if token.type == "heading_open" and token.tag == "h2":
            sections += 1
            token.attrSet("id", f"section-{sections}")
        elif token.type == "th_open":
            token.attrSet("scope", "col")
        elif token.type == "td_open" and tokens[place - 1].type == "tr_open":
            token.tag = tokens[place + 2].tag = "th"
            token.attrSet("scope", "row")
        elif token.type == "list_item_open" and _is_own(tokens[place + 2]):
            token.attrSet("class", "user")
        elif token.type == "footnote_reference_open":
            label = token.meta["label"]
        elif token.type == "footnote_reference_close":
            token.meta, label = {"label": label}, ""
        elif label and token.type in {"paragraph_open", "paragraph_close"}:
            token.hidden = True


def _is_own(item: Token) -> bool:
    """Whether a list item's words are the user's: they stand after her name, in bold with its colon."""
    match [each for each in item.children or () if each.type != "text" or each.content]:
        case [Token(type="strong_open"), Token(content=name), Token(type="strong_close"), Token(content=said), *_]:
            return name.startswith(OWN) and name.endswith(":") and said.startswith(" ")
    return False


def _first(tokens: Sequence[Token], kind: str, tag: str = "") -> int:
    """Where the first token of a kind stands; the end where none does."""
    return next((at for at, each in enumerate(tokens) if each.type == kind and tag in {"", each.tag}), len(tokens))


def _headings(tokens: Sequence[Token], tag: str) -> Iterator[str]:
    """The words of the headings of a level, as HTML."""
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and opening.tag == tag:
            yield escape("".join(each.content for each in inline.children or ()))


def _contents(tokens: Sequence[Token]) -> str:
    """The sections, each a link to it; nothing where there are few."""
    links = [
        f'<li><a href="#section-{number}">{words}</a></li>\n' for number, words in enumerate(_headings(tokens, "h2"), 1)
    ]
    return f'<nav aria-label="Contents">\n<ul>\n{"".join(links)}</ul>\n</nav>\n' if len(links) >= _FEW else ""


def _front(facts: Mapping[str, Any]) -> str:
    """What the front matter says of the making."""
    told = {"Author": "author", "Made": "made", "With": "tool", "Library": "digest"}
    held = {**facts, "digest": (facts.get("library") or {}).get("digest")}
    return "; ".join(f"{name}: {escape(str(held[key]))}" for name, key in told.items() if held.get(key))


def _place(label: str) -> str:
    """A note's label as it is shown: source and paragraph."""
    return "[{}&nbsp;¶{}]".format(*label.split("-"))


def _reference(_: object, tokens: Sequence[Token], at: int, *__: object) -> str:
    label, count = tokens[at].meta["label"], tokens[at].meta["subId"] + 1
    told = "source {}, paragraph {}".format(*label.split("-"))
    link = f'<a href="#note-{label}" id="cite-{label}-{count}" role="doc-noteref" aria-label="{told}">'
    return f"<sup>{link}{_place(label)}</a></sup>"


def _note_open(_: object, tokens: Sequence[Token], at: int, *__: object) -> str:
    label = tokens[at].meta["label"]
    return f'<li id="note-{label}" dir="auto">{_place(label)} '


def _note_close(_: object, tokens: Sequence[Token], at: int, __: object, env: Mapping[str, Any]) -> str:
    """The end of a note: the way back to every place that refers to it."""
    label, known = tokens[at].meta["label"], env["footnotes"]
    cited = known["list"][known["refs"][f":{label}"]]["count"]
    links = (
        f' <a href="#cite-{label}-{count}" role="doc-backlink" aria-label="back to citation {count}">↩</a>'
        for count in range(1, cited + 1)
    )
    return f"{''.join(links)}</li>\n"


def _link_open(_: object, tokens: Sequence[Token], at: int, *__: object) -> str:
    return f'<a href="{escape(str(tokens[at].attrs["href"]))}" rel="noreferrer">'


_WORDED = frozenset(["heading_open", "paragraph_open", "list_item_open", "th_open", "td_open"])
"""What holds words that may be of any language."""
_RULES: Mapping[str, Callable[..., str]] = {
    "footnote_ref": _reference,
    "footnote_reference_open": _note_open,
    "footnote_reference_close": _note_close,
    "link_open": _link_open,
    "table_open": lambda *_: '<div class="wide" role="region" aria-label="Table" tabindex="0">\n<table>\n',
    "table_close": lambda *_: "</table>\n</div>\n",
}
"""How the reader's tokens become HTML where its own way does not do."""
