"""Pandoc reads every export without a warning, and every sentence in it as the source has it."""

import json
import random
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from export.hostile import MARKS, SENTENCES, published
from export.samples import CHANGED, COMPARISON, MATRIX, make_brief, make_entry
from factories import make_article, make_statement

from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.export import to_csl, to_docx, to_markdown
from briefing.export.escaping import escape, one_line
from briefing.export.outlines import build_outline

pytestmark = pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")

QUOTES = {"DoubleQuote": "“{}”", "SingleQuote": "‘{}’"}
BRIEF = make_brief(changes=CHANGED, notices=("one article is not analysed yet",))
HOSTILE = make_brief(
    {
        section: tuple(
            make_entry(make_statement(text, start=place, paragraph=place + 1), group=text, label=text)
            for place, text in enumerate(SENTENCES)
        )
        for section in ("bottom-line", "reported", "quotations", "timeline", "differences", "hedged")
    },
    (make_article(1, title=SENTENCES[-3], source=SENTENCES[10], credit="[^1-2]: x", url="https://x.example/<b>"),),
    name='A: "title" # “with” ‘quotes\n--- and\nmore',
    rule='"x" AND [y TO z]',
)


def pandoc(text: str, *options: str) -> bytes:
    """What pandoc makes of a text; it must not complain."""
    done = subprocess.run(["pandoc", *options], input=text.encode(), capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b""), done.stderr.decode()
    return done.stdout


def plain(inlines: list[dict[str, Any]]) -> str:
    """The words of inlines that are nothing but words."""
    said = ""
    for inline in inlines:
        kind, content = inline["t"], inline.get("c")
        if kind == "Str":
            said += content
        elif kind == "Space":
            said += " "
        elif kind == "Quoted":
            said += QUOTES[content[0]["t"]].format(plain(content[1]))
        else:
            assert (kind, content) == ("RawInline", ["html", "<!-- -->"])
    return said


def values(tree: object, kind: str) -> Iterator[Any]:
    """The content of every node of a kind in pandoc's tree."""
    if isinstance(tree, dict):
        if tree.get("t") == kind:
            yield tree.get("c")
        for each in tree.values():
            yield from values(each, kind)
    elif isinstance(tree, list):
        for each in tree:
            yield from values(each, kind)


@pytest.mark.parametrize("reading", ["markdown", "gfm", "commonmark_x", "commonmark"])
def test_hostile_text_reads_as_written(reading: str) -> None:
    texts = [text for text in (*SENTENCES, *published()) if one_line(text)]
    contexts = [f"{escape(text)}\n\n- {escape(text)}\n\n### {escape(text)}\n\n> {escape(text)}" for text in texts]
    blocks = json.loads(pandoc("\n\n".join(contexts), "-f", reading, "-t", "json"))["blocks"]
    assert [block["t"] for block in blocks] == ["Para", "BulletList", "Header", "BlockQuote"] * len(texts)
    for place, text in enumerate(texts):
        paragraph, items, heading, quotation = blocks[place * 4 : place * 4 + 4]
        said = [paragraph["c"], items["c"][0][0]["c"], heading["c"][2], quotation["c"][0]["c"]]
        assert [plain(inlines) for inlines in said] == [one_line(text)] * 4


@pytest.mark.parametrize("value", [BRIEF, HOSTILE, COMPARISON, MATRIX], ids=["brief", "hostile", "compare", "matrix"])
@pytest.mark.parametrize("reading", ["markdown", "gfm"])
def test_an_export_becomes_html_and_word_without_a_warning(
    value: Brief | Comparison | Matrix, reading: str, tmp_path: Path
) -> None:
    text = to_markdown(value, made="2026-01-15T09:00:00Z", author="Jane Doe", tool="briefing 1.0")
    pandoc(text, "-f", reading, "-t", "html", "--standalone")
    pandoc(text, "-f", reading, "-o", str(tmp_path / "export.docx"))
    with zipfile.ZipFile(tmp_path / "export.docx") as word:
        body = ElementTree.fromstring(word.read("word/document.xml"))
    assert "The border" in "".join(body.itertext()) or value is not BRIEF


@pytest.mark.parametrize("reading", ["markdown", "gfm"])
def test_every_sentence_of_a_hostile_brief_is_read_as_written(reading: str) -> None:
    text = pandoc(to_markdown(HOSTILE), "-f", reading, "-t", "plain", "--wrap=none").decode()
    found = [" ".join(line.split()) for line in text.splitlines()]
    for sentence in SENTENCES:
        assert any(" ".join(one_line(sentence).split()) in line for line in found), sentence


@pytest.mark.parametrize("reading", ["markdown", "gfm"])
def test_nothing_in_a_hostile_brief_becomes_markup(reading: str) -> None:
    tree = json.loads(pandoc(to_markdown(HOSTILE), "-f", reading, "-t", "json"))
    for kind in ("Math", "Cite", "Code", "CodeBlock", "Image", "Strikeout", "Superscript", "Subscript", "RawBlock"):
        assert list(values(tree["blocks"], kind)) == []
    assert {content[1] for content in values(tree["blocks"], "RawInline")} <= {"<!-- -->"}
    assert list(values(tree["blocks"], "Link")) == []
    assert len(list(values(tree["blocks"], "Note"))) == 6 * len(SENTENCES)


@pytest.mark.parametrize("reading", ["markdown", "gfm"])
@pytest.mark.parametrize("name", SENTENCES)
def test_front_matter_of_any_words_is_read_without_a_warning(name: str, reading: str) -> None:
    value = replace(COMPARISON, name=name, rule=name, issue=name, sources=(name,), silent=(name,), rows=(), wording=())
    assert pandoc(to_markdown(value, author=name), "-f", reading, "-t", "html", "--standalone")


def test_the_title_of_a_hostile_brief_is_words() -> None:
    value = make_brief(name="*The* <b>border</b> $x$ [^1-2]", rule="x")
    title = json.loads(pandoc(to_markdown(value), "-f", "markdown", "-t", "json"))["meta"]["title"]["c"]
    assert plain(title) == "*The* <b>border</b> $x$ [^1-2]"


@pytest.mark.parametrize("reading", ["markdown", "gfm", "commonmark_x"])
def test_marks_thrown_together_read_as_written(reading: str) -> None:
    chance = random.Random(20_260_115)
    thrown = ["".join(chance.choices(MARKS, k=chance.randint(1, 12))) for _ in range(1_500)]
    texts = [text for text in thrown if one_line(text)]
    blocks = json.loads(pandoc("\n\n".join(f"> {escape(text)}" for text in texts), "-f", reading, "-t", "json"))[
        "blocks"
    ]
    # Quotations in a row are one to Markdown, each text a paragraph of it.
    paragraphs = [paragraph for block in blocks for paragraph in block["c"]]
    assert [paragraph["t"] for paragraph in paragraphs] == ["Para"] * len(texts)
    for text, paragraph in zip(texts, paragraphs, strict=True):
        assert plain(paragraph["c"]) == one_line(text)


@pytest.mark.parametrize("value", [BRIEF, HOSTILE, COMPARISON], ids=["brief", "hostile", "compare"])
def test_references_are_read_without_a_warning(value: Brief | Comparison) -> None:
    records = json.loads(to_csl(value))
    assert records
    meta = json.loads(pandoc(to_csl(value), "-f", "csljson", "-t", "json"))["meta"]["references"]["c"]
    assert len(meta) == len(records)


@pytest.mark.parametrize("value", [BRIEF, HOSTILE, COMPARISON, MATRIX], ids=["brief", "hostile", "compare", "matrix"])
def test_word_files_of_ours_are_read_without_a_warning(value: Brief | Comparison | Matrix, tmp_path: Path) -> None:
    file = tmp_path / "export.docx"
    file.write_bytes(to_docx(value, made="2026-01-15T09:00:00Z", author="Jane Doe"))
    tree = json.loads(pandoc("", str(file), "-t", "json"))
    assert sum(1 for _ in values(tree["blocks"], "Note")) == len(build_outline(value).footnotes)
