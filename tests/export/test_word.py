import builtins
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from export.samples import CHANGED, COMPARISON, HEDGED, MATRIX, OPENED, make_brief, make_entry

from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.core.errors import ExportError
from briefing.export import to_docx
from briefing.export.outline import Heading, Run
from briefing.export.outlines import build_outline

docx = pytest.importorskip("docx")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BRIEF = make_brief(changes=CHANGED)
VALUES = pytest.mark.parametrize("value", [BRIEF, COMPARISON, MATRIX], ids=["brief", "compare", "matrix"])


def opened(content: bytes) -> "docx.document.Document":
    return docx.Document(io.BytesIO(content))


def part(content: bytes, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(content)) as held:
        return ElementTree.fromstring(held.read(name))


def words(element: ElementTree.Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


@VALUES
def test_the_same_value_gives_the_same_bytes(value: Brief | Comparison | Matrix) -> None:
    assert to_docx(value) == to_docx(value)


@VALUES
def test_headings_have_the_styles_that_word_makes_a_contents_list_of(value: Brief | Comparison | Matrix) -> None:
    document = opened(to_docx(value))
    headings = [each.text for each in document.paragraphs if each.style.name == "Heading 1"]
    (first,) = [block for block in build_outline(value).blocks if isinstance(block, Heading) and block.level == 1]
    assert headings == ["".join(each.text for each in first.content if isinstance(each, Run))]
    below = [block for block in build_outline(value).blocks if isinstance(block, Heading) and block.level == 2]
    assert sum(each.style.name == "Heading 2" for each in document.paragraphs) == len(below)


def test_a_paragraph_cited_again_refers_to_the_footnote_it_has() -> None:
    content = to_docx(make_brief({"bottom-line": (make_entry(OPENED),), "reported": (make_entry(OPENED),)}))
    body, notes = part(content, "word/document.xml"), part(content, "word/footnotes.xml")
    (mark,) = body.iter(f"{W}footnoteReference")
    (field,) = body.iter(f"{W}instrText")
    (bookmark,) = body.iter(f"{W}bookmarkStart")
    assert (field.text or "").split()[:2] == ["NOTEREF", bookmark.attrib[f"{W}name"]]
    (note,) = [each for each in notes if each.attrib[f"{W}id"] == mark.attrib[f"{W}id"]]
    assert "Freedonia Gazette, “Freedonia and Sylvania meet”, 2024-03-05, paragraph 2" in words(note)


def test_what_cites_nothing_has_no_footnotes() -> None:
    with zipfile.ZipFile(io.BytesIO(to_docx(MATRIX))) as held:
        assert "word/footnotes.xml" not in held.namelist()


def test_the_matrix_is_a_table_whose_heading_row_is_said_again_on_each_page() -> None:
    (table,) = opened(to_docx(MATRIX)).tables
    assert len(list(table._tbl.iter(f"{W}tblHeader"))) == 1
    assert len(table.rows) == len(MATRIX.issues) + 1


def test_hedge_words_are_bold_and_the_words_stay() -> None:
    document = opened(to_docx(make_brief({"hedged": (make_entry(HEDGED),)})))
    (line,) = [each for each in document.paragraphs if each.text.startswith("Trade will")]
    assert [run.text for run in line.runs if run.bold] == ["likely", "may"]
    assert line.text.startswith(HEDGED.text)


def test_the_marking_stands_at_the_head_and_the_foot_of_every_page() -> None:
    (section,) = opened(to_docx(BRIEF, marking="FOR OFFICIAL USE ONLY")).sections
    assert section.header.paragraphs[0].text == "FOR OFFICIAL USE ONLY"
    assert section.footer.paragraphs[-1].text == "FOR OFFICIAL USE ONLY"
    assert opened(to_docx(BRIEF)).sections[0].header.paragraphs[0].text == ""


def test_the_properties_are_the_given_ones_and_no_date_is_invented() -> None:
    content = to_docx(BRIEF, made="2026-01-15T09:00:00Z", author="Jane Doe", tool="briefing 1.0")
    properties = opened(content).core_properties
    assert (properties.title, properties.author, properties.comments) == ("The border", "Jane Doe", "briefing 1.0")
    assert properties.created.isoformat()[:19] == "2026-01-15T09:00:00"
    core = ElementTree.tostring(part(to_docx(BRIEF), "docProps/core.xml"), encoding="unicode")
    assert "created" not in core
    assert "python-docx" not in core


def test_the_foot_tells_tool_and_library() -> None:
    foot = opened(to_docx(BRIEF, tool="briefing 1.0")).sections[0].footer.paragraphs[0].text
    assert foot == f"With briefing 1.0; Library {BRIEF.library.digest[:12]}; page 1"


def test_nothing_of_the_template_that_python_docx_brings_is_left() -> None:
    with zipfile.ZipFile(io.BytesIO(to_docx(BRIEF))) as held:
        assert not [name for name in held.namelist() if "thumbnail" in name]
        assert {each.date_time for each in held.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_clean_address_is_a_link_and_any_other_is_words() -> None:
    links = list(part(to_docx(BRIEF), "word/footnotes.xml").iter(f"{W}hyperlink"))
    assert words(links[0]) == "https://gazette.example/meet?a=1&b=2"
    source = BRIEF.sources[0]
    bad = replace(source, article=replace(source.article, url="javascript:alert(1)"))
    assert not list(part(to_docx(make_brief(sources=(bad.article,))), "word/footnotes.xml").iter(f"{W}hyperlink"))


def test_without_python_docx_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: Callable[..., object] = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name == "docx":
            raise ImportError(name)
        return loaded(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ExportError) as raised:
        to_docx(BRIEF)
    assert "pip install 'briefing-reader[docx]'" in raised.value.hint
