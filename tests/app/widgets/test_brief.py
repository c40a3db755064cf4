from dataclasses import replace

from app.widgets.harness import Harness, rows_of
from factories import make_article, make_statement

from briefing.app.widgets.brief import BriefRows
from briefing.app.widgets.cells import Line, line_width
from briefing.app.widgets.lines import LineList
from briefing.core.briefs import Brief, Changes, CitedStatement, Entry, LibraryState, Note, Section, SourceReference
from briefing.core.hand import Grade
from briefing.core.statements import Hedge

PLAIN = make_statement("The talks began.", paragraph=1)
COPY = make_statement("The talks have begun.", article="a2", paragraph=4)
HEDGED = make_statement(
    "They may end in June.", start=20, paragraph=2, modality="hedged", hedges=(Hedge("a1", 1, 25, 28, "may"),)
)
BRIEF = Brief(
    "talks",
    "Talks",
    "talks OR negotiations",
    LibraryState(2, 2, "2023-06-15", "2023-06-15", 1, "0"),
    None,
    (
        Section("reported", "What is reported", (Entry("e1", (CitedStatement(PLAIN, 1), CitedStatement(COPY, 2)), 2),)),
        Section(
            "hedged",
            "Hedged",
            (Entry("e2", (CitedStatement(HEDGED, 1),), 1, Note("check this"), True, "by the author", "The end"),),
        ),
        Section("gaps", "Gaps", (Entry("e3", (), 0, label="silent: Article 3"),)),
        Section("changes", "Changes", (), "No comparison was asked for."),
        Section("sources", "Sources", ()),
    ),
    (
        SourceReference(1, make_article(1)),
        SourceReference(2, make_article(2, source="Freedonia Post", date="2023-06-15")),
    ),
    notices=("2 articles are still to be analysed.",),
)


def shown(brief: Brief = BRIEF, width: int = 48, *, changes: bool = False) -> list[str]:
    rows = BriefRows(brief, changes=changes)
    lines = (line for index in range(len(rows)) for line in rows.lines(index, width))
    return ["".join(text for text, _ in line).rstrip(" ─") for line in lines]


def test_a_brief_reads_from_its_front_to_its_sources() -> None:
    assert shown() == [
        "Talks",
        "  Rule: talks OR negotiations",
        "  From 2 articles · 2 origins · dated 2023-06-15",
        "  · 1 undated",
        "  Note: 2 articles are still to be analysed.",
        "",
        "What is reported (1)",
        "· The talks began. [1 ¶1]",
        "    — 2 origins",
        "    also: The talks have begun. [2 ¶4]",
        "",
        "Hedged (1)",
        "",
        "Pinned",
        "~ They may end in June. [1 ¶2]",
        "    — by the author · pinned",
        "    ✎ Your note: check this",
        "",
        "Gaps (1)",
        "  silent: Article 3",
        "",
        "Changes",
        "  No comparison was asked for.",
        "",
        "Sources (2)",
        "  [1] Article 1 — source unknown, undated",
        "  [2] Article 2 — Freedonia Post, 2023-06-15",
    ]


def test_what_she_wrote_stands_under_a_sign_and_a_word_line_by_line() -> None:
    brief = replace(BRIEF, own_bottom_line=Note("They will sign.\n\nIn June."))
    first = Section("bottom-line", "Bottom line", (), "Nothing is plain enough.")
    lines = shown(replace(brief, sections=(first, *brief.sections)))
    place = lines.index("Bottom line")
    assert lines[place + 1 : place + 4] == [
        "✎ Your bottom line: They will sign.",
        "✎ In June.",
        "  Nothing is plain enough.",
    ]


def test_hidden_lines_are_counted_and_shown_only_when_asked_for() -> None:
    entry = Entry("e9", (CitedStatement(COPY, 2), CitedStatement(PLAIN, 1)), 2)
    section = replace(BRIEF.sections[0], hidden=(entry,))
    brief = replace(BRIEF, sections=(section, *BRIEF.sections[1:]))
    closed, opened = BriefRows(brief, reveals="X"), BriefRows(brief, hidden=True)
    assert "1 line hidden by you; X shows it" in [row.note for row in closed._rows]
    assert closed.find("reported e9 0") is None
    place = opened.find("reported e9 0")
    assert place is not None
    lines = opened.lines(place, 60)
    assert "hidden by you" in lines[-1][-1][0]
    assert {role for _, role in lines[0]} == {"dim"}
    assert opened.find("reported e9 1") is None


def test_grades_stand_in_the_citation_and_beside_the_source() -> None:
    graded = replace(BRIEF.sections[0].entries[0], statements=(CitedStatement(PLAIN, 1, Grade("B", "2")),))
    section = replace(BRIEF.sections[0], entries=(graded,))
    source = replace(BRIEF.sources[0], grade=Grade("B"))
    lines = shown(replace(BRIEF, sections=(section, *BRIEF.sections[1:]), sources=(source,)), width=90)
    assert "· The talks began. [1 ¶1, B2]" in lines
    assert "  [1] Article 1 — source unknown, undated · graded B6 by you: usually reliable" in lines


def test_a_grade_of_words_that_have_changed_says_so() -> None:
    graded = replace(BRIEF.sections[0].entries[0], statements=(CitedStatement(PLAIN, 1, Grade(None, "2", True)),))
    section = replace(BRIEF.sections[0], entries=(graded,))
    assert any("graded F2 before it changed" in line for line in shown(replace(BRIEF, sections=(section,)), width=90))


def test_what_is_new_stands_alone_with_old_words_after_new_ones() -> None:
    entry = Entry("c1", (CitedStatement(PLAIN, 1), CitedStatement(COPY, 2)), 1, group="Changed")
    changes = Changes(changed=(entry,), against="2023-06-15")
    section = Section("changes", "Changes", (entry,))
    brief = replace(BRIEF, sections=(section,), changes=changes)
    assert shown(brief, 60, changes=True)[1:] == [
        "  Compared with 2023-06-15.",
        "  Note: 2 articles are still to be analysed.",
        "",
        "Changes (1)",
        "",
        "Changed",
        "· The talks began. [1 ¶1]",
        "    before:",
        "    · The talks have begun. [2 ¶4]",
    ]


def test_copies_beside_each_other_are_told_to_be_one_origin() -> None:
    entry = Entry("e1", (CitedStatement(PLAIN, 1), CitedStatement(COPY, 2)), 1)
    brief = replace(BRIEF, sections=(replace(BRIEF.sections[0], entries=(entry,)),))
    assert "    — 1 origin" in shown(brief)


def test_hedge_words_are_dressed() -> None:
    rows = BriefRows(BRIEF)
    line = next(line for index in range(len(rows)) for line in rows.lines(index, 60) if line and "~ " in line[0][0])
    assert ("may", "hedge") in line


def test_a_citation_is_never_parted() -> None:
    for width in range(14, 60):
        lines = shown(width=width)
        assert any("[1 ¶1]" in line for line in lines)


def test_each_cited_statement_and_each_source_can_be_opened() -> None:
    rows = BriefRows(BRIEF)
    keys = [rows.key(index) for index in range(len(rows)) if rows.selectable(index)]
    assert [rows.span(key) for key in keys] == [PLAIN, COPY, HEDGED, None, None, None]
    assert [article.id for key in keys if (article := rows.article(key))] == ["a1", "a2"]
    assert [entry.id for key in keys if (entry := rows.entry(key))] == ["e1", "e1", "e2", "e3"]
    assert len(set(keys)) == len(keys)


def test_no_line_is_wider_than_asked_for() -> None:
    rows = BriefRows(BRIEF)
    for width in range(24, 100):
        lines: list[Line] = [line for index in range(len(rows)) for line in rows.lines(index, width)]
        assert max(map(line_width, lines)) <= width


async def test_sections_are_gone_through_and_all_can_be_seen() -> None:
    lines = LineList(BriefRows(BRIEF))
    keys = {"j": "cursor_down", "n": "next_heading", "N": "previous_heading", "g": "first", "G": "last"}
    async with Harness(lines, keys=keys).run_test(size=(60, 12)) as pilot:
        found = [lines.cursor_key]
        for key in "nnnnN":
            await pilot.press(key)
            found.append(lines.cursor_key)
        assert found == ["reported e1 0", "hedged e2 0", "gaps e3 0", "sources 1", "sources 1", "gaps e3 0"]
        await pilot.press("G")
        assert rows_of(lines)[-1].endswith("[2] Article 2 — Freedonia Post, 2023-06-15")
        await pilot.press("g")
        assert rows_of(lines)[0] == "  Talks"
