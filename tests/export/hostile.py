"""Texts that would like to be Markdown: our own, and published collections where a folder of them is named."""

import json
import os
import re
from pathlib import Path

MARKS = (
    *"\\`*_{}[]()<>&$^~@|\"'#+-=.!:;/%? \n\t,…",
    *(
        "a",
        "B",
        "1",
        "word",
        "é",
        "—",
        "日本",
        "и.рф",
        "½",
        "¶",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "\x00",
        "\x1b",
        "\ud800",
    ),
    *(
        "“",
        "”",
        "‘",
        "’",
        "‘a",
        "b’",
        "’s",
        " ‘",
        "’ ",
        " “",
        "” ",
        '"b"',
        "'c'",
        "--",
        "---",
        "...",
        "(c)",
        "(tm)",
        "+-",
    ),
    *("http://", "www.", ".com", "x.org", "//", "localhost", "mailto:", "a@b.com", "@x", ":smile:", "+1:", "#1", " #"),
    *("[^1]", "[^1]: x", "^[n]", "[ ] ", "[x](y)", "![", "<b>", "<!--", "&amp;", "&#35;", "`x`", "$x$", "$$", "~~x~~"),
    *(
        "\\begin{x}",
        "{.c}",
        "{=html}",
        "::: note",
        "| a | b |",
        "==",
        "%%",
        "_a_",
        "a_",
        "**",
        "Table: x",
        "(@)",
        "(1) ",
    ),
    *("i.", "A)", "1.", "#. ", "Mr. ", "Ph.D. ", "vol. ", "U.S.", "e.g. ", " ", "  ", "!", "? "),
)
"""Pieces that mean something to one Markdown or another, to be put together at random."""

SENTENCES = (
    "# No heading",
    "---",
    "title: no front matter",
    "1. No list",
    "(a) nor this",
    "iv) nor this",
    "- nor this",
    "+ nor this",
    "> No quotation",
    ": no definition",
    "~ nor this",
    "::: warning",
    "| no | table |",
    "| --- | --- |",
    "Table: no caption",
    "[^1]: no footnote",
    "No footnote[^2-14] and no ^[note inside] either",
    "No *emphasis*, **none**, _none_, __none__, ~~none~~, ==none==, H~2~O, x^2^",
    "No `code`, no ```` fence",
    "No <b>HTML</b>, <script>alert(1)</script>, <!-- comment -->, &lt; &#60; &amp;",
    "No [link](https://example.org), [link][1], ![image](x.png), <https://example.org>",
    "Bare https://example.org/a?b=c, www.example.org, ftp://example.org, jane@example.org, mailto:jane@example.org",
    "It costs $5 and $6, not $x^2$ nor $$y$$ nor \\(z\\) nor \\[z\\]",
    "\\begin{verbatim} \\textbf{x} \\input{/etc/passwd}",
    "He said \"yes\" and 'no' -- it's Jane's ... --- (c) (r) (tm) +- !!!! ???? ,,",
    "‘Abd met “Doe and the ‘90s’ people",
    "‘It “ended’ there”",
    "Mr. Doe, Dr. Roe, Ph.D. of the U.S. and the U.S.A., e.g. vol. 3, No. 7",
    "@citation [@citation, p. 3] -@citation @doe",
    "{#id .class} text {=html} [span]{.class}",
    ":smile: :+1: 10:30 10:30:15",
    "[ ] no task",
    "[x] no task",
    "%% no comment %% % no title",
    "== = ==",
    "#tag C# #1 ##",
    "ends with a backslash\\",
    "ends with a mark!",
    "x = y_1 * z_2 * w",
    "a\tb\n\nc\r\nd",
    "\x1b[31mred\x1b[0m \x00 \u202eturned\u202c",
    "half a pair \ud800",
)
"""Whole sentences of the sort."""


def published() -> list[str]:
    """The strings of collections in the folder that BRIEFING_HOSTILE names; none without it.

    Read are `naughty-strings.json` (minimaxir/big-list-of-naughty-strings) and `commonmark/spec.txt` (its examples).
    """
    named = os.environ.get("BRIEFING_HOSTILE")
    if not named:
        return []
    folder = Path(named)
    found: list[str] = []
    naughty = folder / "naughty-strings.json"
    if naughty.is_file():
        found.extend(_strings(json.loads(naughty.read_text(encoding="utf-8"))))
    spec = folder / "commonmark" / "spec.txt"
    if spec.is_file():
        for match in re.finditer(r"^`{32} example[^\n]*\n(.*?)^\.\n", spec.read_text(encoding="utf-8"), re.S | re.M):
            example = match[1].replace("→", "\t")
            found += [example, *example.splitlines()]
    return list(dict.fromkeys(found))


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for each in inner for text in _strings(each)]
