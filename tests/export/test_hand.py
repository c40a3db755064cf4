"""What the user wrote stands apart from what sources wrote, in every form of an export, and cannot become markup."""

import re
import shutil
import subprocess
from dataclasses import replace

import pytest
from export.hostile import SENTENCES
from export.samples import COUNTED, GAZETTE, HEDGED, JUDGED, OPENED, OPENED_TOO, QUOTED, cited, make_brief, make_entry

from briefing.core.briefs import Brief, SourceReference
from briefing.core.hand import Grade, Note
from briefing.export import to_html, to_json, to_markdown, to_plain
from briefing.export.brief_outline import brief_outline
from briefing.export.hand import short_ids
from briefing.export.plain import outline_plain

WAS = replace(COUNTED, text="About 1,100 people crossed.", revision=1)
HOSTILE = "\n".join(SENTENCES)


def handed(**fields: object) -> Brief:
    """A brief on which something of everything was done."""
    plain = make_brief(
        {
            "bottom-line": (make_entry(HEDGED),),
            "reported": (
                make_entry(OPENED, OPENED_TOO, group="Border", pinned=True, deeds=("l1",)),
                make_entry(
                    COUNTED,
                    group="Border",
                    note=Note("Sure?\n\n# Not a heading", "2026-01-01", "changed"),
                    deeds=("l2",),
                    standing="changed",
                    was=replace(cited(WAS), citation=4),
                ),
            ),
            "positions": (make_entry(QUOTED, group="Sylvania", pinned=True, deeds=("l3",)),),
        },
        own_bottom_line=Note("Ours: *now*.\nAnd more."),
    )
    graded = (*plain.sources, SourceReference(4, replace(GAZETTE, revision=1), state="earlier text"))
    graded = (replace(graded[0], grade=Grade("B", "2")), *graded[1:])
    hidden = tuple(
        replace(each, hidden=(make_entry(JUDGED, deeds=("l4",)), make_entry(HEDGED, standing="changed")))
        if each.id == "judgements"
        else each
        for each in plain.sections
    )
    return replace(plain, sources=graded, sections=hidden, **fields)  # type: ignore[arg-type]


def test_her_words_stand_under_her_name_in_markdown() -> None:
    text = to_markdown(handed(), author="Jane Doe")
    assert "- **Bottom line by Jane Doe:** Ours: \\*now\\*.\n- **Bottom line by Jane Doe:** And more.\n" in text
    assert "  - **Note by Jane Doe:** Sure?\n  - **Note by Jane Doe:** \\# Not a heading\n" in text
    assert text.index("Ours:") < text.index("Trade will")


def test_what_a_changed_sentence_was_is_cited_to_the_earlier_text() -> None:
    text = to_markdown(handed())
    assert "  - *The sentence has changed since this note. It was:* About 1,100 people crossed.[^4-3]\n" in text
    assert len(re.findall(r"^\[\^4-3\]: ", text, re.MULTILINE)) == 1
    assert "earlier text, revision 1" in text


def test_hidden_lines_are_counted_and_not_shown() -> None:
    text = to_plain(handed())
    assert "2 lines hidden by the editor, 1 of them changed since." in text
    assert JUDGED.text not in text
    shape = next(each for each in to_json(handed())["sections"] if each["id"] == "judgements")
    assert shape["hidden"] == ["a2.400", "a1.200"]


def test_pinned_lines_stand_under_a_heading_of_their_own_and_keep_their_speaker() -> None:
    text = to_plain(handed())
    assert "\nPinned\n- Freedonia opened the border on 5 March." in text
    assert "(said by Minister Jane Doe" not in text  # the words themselves tell
    elsewhere = replace(QUOTED, speaker=replace(QUOTED.speaker, span=replace(QUOTED.speaker.span, start=5, end=22)))  # type: ignore[type-var]
    brief = make_brief({"positions": (make_entry(elsewhere, group="Sylvania", pinned=True),)})
    assert "said by Minister Jane Doe" in to_plain(brief)


def test_grades_stand_by_their_source_and_are_called_the_users() -> None:
    text = to_markdown(handed(), author="Jane Doe")
    assert "Grades are given by Jane Doe" in text
    assert "*Graded B2: usually reliable, probably true.*" in text
    assert "raded" not in to_markdown(make_brief())
    assert to_json(handed())["sources"][0]["grade"] == {"source": "B", "item": "2", "label": "B2", "changed": False}
    assert "grade" not in to_json(handed())["sources"][1]


def test_a_graded_statement_bears_its_grade() -> None:
    entry = make_entry(OPENED, OPENED_TOO)
    entry = replace(entry, statements=tuple(replace(each, grade=Grade("A", "1")) for each in entry.statements))
    assert "[1 ¶2] [3 ¶7] (graded A1; 2 origins)" in to_plain(make_brief({"bottom-line": (entry,)}))
    changed = replace(entry, statements=(replace(entry.statements[0], grade=Grade(None, "3", True)),))
    assert "(graded F3 before it changed; 2 origins)" in to_plain(make_brief({"bottom-line": (changed,)}))


def test_the_marking_stands_at_the_top_the_bottom_and_in_the_front_matter() -> None:
    text = to_markdown(make_brief(), marking="OFFICIAL: *sensitive*\nx")
    assert "marking: 'OFFICIAL: *sensitive* x'\n" in text
    assert text.count("\n**OFFICIAL: \\*sensitive\\* x**\n") == 2
    page = to_html(make_brief(), marking="<OFFICIAL>")
    assert page.count("<strong>&lt;OFFICIAL&gt;</strong>") == 2
    assert "marking" not in to_markdown(make_brief())


def test_a_brief_of_nothing_but_her_own_line_still_says_it() -> None:
    text = to_plain(make_brief({}, own_bottom_line=Note("Nothing new.")))
    assert "Bottom line by the editor: Nothing new." in text


def test_ids_are_the_shortest_that_tell_lines_apart() -> None:
    brief = make_brief({"reported": (make_entry(OPENED, id="abcdef012"), make_entry(COUNTED, id="abcdef345"))})
    assert short_ids(brief) == {"abcdef012": "abcdef0", "abcdef345": "abcdef3"}
    twins = make_brief({"reported": (make_entry(OPENED, id="abcdef012"), make_entry(COUNTED, id="abcdef012-2"))})
    assert short_ids(twins) == {"abcdef012": "abcdef012", "abcdef012-2": "abcdef012-"}
    text = outline_plain(brief_outline(handed(), ids=True))
    assert "- [a1.50] About 1,200 people crossed." in text
    assert "hidden by the editor, 1 of them changed since (a2.400, a1.200)" in text


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
@pytest.mark.parametrize("reading", ["markdown", "gfm", "commonmark_x"])
def test_whatever_she_writes_is_words_to_pandoc(reading: str) -> None:
    brief = handed(own_bottom_line=Note(HOSTILE))
    text = to_markdown(brief, author=SENTENCES[0], marking=SENTENCES[5])
    done = subprocess.run(
        ["pandoc", "--from", reading, "--to", "plain", "--wrap", "none"],
        input=text.encode(),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    html = subprocess.run(["pandoc", "--from", reading], input=text.encode(), capture_output=True, check=True).stdout
    assert b"<script" not in html
    assert html.count(b"<h1") == 1
