import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pytest
from factories import write_articles

from briefing.core.briefs import Brief, Entry
from briefing.core.comparisons import MatrixRequest
from briefing.core.errors import UsageError
from briefing.export import to_markdown
from briefing.library import Library

Opener = Callable[..., AbstractContextManager[Library]]
ONE = "Talks on Freedonia\n\nFreedonia opened its border on Monday. Freedonia sent 40 guards to the crossing.\n"
TWO = "The view from Sylvania\n\nFreedonia closed two schools in the north. The rain fell on Sylvania all week.\n"
THREE = "A third report\n\nFreedonia will buy grain from Sylvania. Markets in Freedonia stayed open.\n"
FOUR = "News of the harbour\n\nFreedonia built a new harbour in the south. Ships came in from everywhere.\n"
TOPICS = 'inherit = false\n[[issue]]\nid = "freedonia"\nname = "Freedonia"\nrule = "Freedonia"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_articles(
        tmp_path / "articles", {"one.txt": ONE, "two.txt": TWO, "three.txt": THREE, "topics.toml": TOPICS}
    )


@pytest.fixture
def opened(tmp_path: Path, folder: Path) -> Callable[[str], Library]:
    """Opens the library at a time, up to date."""

    def opened(now: str = "2026-01-15T09:00:00Z") -> Library:
        places = {f"{name}_dir": tmp_path / name for name in ("data", "cache", "config")}
        return Library.open(folder, **places, now=now, refresh=True)

    return opened


def export(library: Library, tmp_path: Path, **asked: object) -> Brief:
    brief = library.brief(*([] if "query" in asked else ["freedonia"]), **asked)  # type: ignore[arg-type]
    library.record_export(tmp_path / "brief.md", brief, "text")
    return brief


def words(entries: tuple[Entry, ...]) -> list[tuple[str, ...]]:
    return [tuple(each.statement.text for each in entry.statements) for entry in entries]


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    os.utime(path, (1, 1))  # long ago, so that it need not be looked at twice


def test_one_article_added_one_sentence_edited_and_one_article_removed_are_exactly_that(
    folder: Path, tmp_path: Path, opened: Callable[..., Library]
) -> None:
    with opened() as library:
        export(library, tmp_path)
    write(folder / "four.txt", FOUR)
    write(folder / "one.txt", ONE.replace("40 guards", "60 guards"))
    (folder / "three.txt").unlink()
    with opened("2026-01-16T09:00:00Z") as library:
        brief = library.brief("freedonia", since="last")
        assert brief.changes is not None
        assert brief.since == "2026-01-15T09:00:00Z"
        assert brief.changes.against == "the last export of this brief, 2026-01-15 09:00 UTC"
        assert words(brief.changes.added) == [("Freedonia built a new harbour in the south.",)]
        assert words(brief.changes.changed) == [
            ("Freedonia sent 60 guards to the crossing.", "Freedonia sent 40 guards to the crossing.")
        ]
        assert words(brief.changes.removed) == [
            ("Freedonia will buy grain from Sylvania.",),
            ("Markets in Freedonia stayed open.",),
        ]
        sources = {each.number: each for each in brief.sources}
        for entry in brief.section("changes").entries:
            for each in entry.statements:
                said, source = each.statement, sources[each.citation]
                assert source.article.id == said.article
                text = library.document(said.article, said.revision).text
                assert text[said.start : said.end] == said.text
                assert source.article.revision == said.revision
        assert sorted(each.state for each in brief.sources if each.state) == [
            "earlier text",
            "no longer in the library",
        ]


def test_with_nothing_changed_there_is_no_change(tmp_path: Path, opened: Callable[..., Library]) -> None:
    with opened() as library:
        export(library, tmp_path)
        brief = library.brief("freedonia", since="last")
    assert brief.changes is not None
    assert not brief.section("changes").entries
    assert brief.section("changes").empty == "No change since the last export of this brief, 2026-01-15 09:00 UTC."


def test_after_the_next_export_its_changes_are_no_longer_new(
    folder: Path, tmp_path: Path, opened: Callable[..., Library]
) -> None:
    with opened() as library:
        export(library, tmp_path)
    write(folder / "four.txt", FOUR)
    with opened("2026-01-16T09:00:00Z") as library:
        assert words(export(library, tmp_path, since="last").changes.added)  # type: ignore[union-attr]
        assert not library.brief("freedonia", since="last").section("changes").entries


def test_a_moved_file_a_copy_and_other_white_space_are_no_change(
    folder: Path, tmp_path: Path, opened: Callable[..., Library]
) -> None:
    with opened() as library:
        export(library, tmp_path)
    (folder / "one.txt").rename(folder / "elsewhere.txt")
    write(folder / "copy.txt", THREE)
    write(folder / "two.txt", TWO.replace("two schools in", "two\nschools in"))
    with opened("2026-01-16T09:00:00Z") as library:
        assert len(library.articles()) == 4
        assert library.article("two").revision == 2
        assert not library.brief("freedonia", since="last").section("changes").entries


def test_a_copy_that_is_gone_is_no_change_while_another_is_there(
    folder: Path, tmp_path: Path, opened: Callable[..., Library]
) -> None:
    write(folder / "copy.txt", THREE)
    with opened() as library:
        assert library.article("copy").origin == library.article("three").origin
        export(library, tmp_path)
    (folder / "three.txt").unlink()
    with opened("2026-01-16T09:00:00Z") as library:
        assert not library.brief("freedonia", since="last").section("changes").entries


def test_metadata_another_analysis_and_a_new_index_are_no_change(
    folder: Path, tmp_path: Path, opened: Callable[..., Library], monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened() as library:
        export(library, tmp_path)
    monkeypatch.setattr("briefing.analysis.analyser.ANALYSIS_VERSION", 10_000)
    with opened("2026-01-16T09:00:00Z") as library:
        library.correct("one", {"title": "Another title", "date": "2026-01-10"})
        library.refresh(rebuild=True)
        assert not library.brief("freedonia", since="last").section("changes").entries


def test_another_language_of_an_article_is_no_change(
    folder: Path, tmp_path: Path, opened: Callable[..., Library]
) -> None:
    with opened() as library:
        export(library, tmp_path)
        library.correct("one", {"language": "fr"})
        assert not library.statements("one")
        write(folder / "two.txt", TWO.replace("two schools", "three schools"))
        library.refresh()
        changes = library.brief("freedonia", since="last").changes
    assert changes is not None
    assert len(changes.changed) == 1
    assert not changes.removed


def test_another_rule_of_the_issue_is_no_change_and_is_told(
    folder: Path, tmp_path: Path, opened: Callable[..., Library]
) -> None:
    with opened() as library:
        export(library, tmp_path)
    write(folder / "topics.toml", TOPICS.replace('"Freedonia"\n', '"Sylvania"\n').replace("name = ", "name = "))
    with opened("2026-01-16T09:00:00Z") as library:
        brief = library.brief("freedonia", since="last")
        assert not brief.section("changes").entries
        assert "the rule has changed since that export: both times are told by today’s" in brief.notices


def test_a_sentence_that_comes_under_the_issue_by_its_heading_alone_is_told_so(
    folder: Path, tmp_path: Path, opened: Callable[..., Library]
) -> None:
    text = "# A report\n\n## The {} side\n\nThe harbour was closed for the winter.\n\nNobody came to Freedonia.\n"
    write(folder / "five.md", text.format("other"))
    with opened() as library:
        export(library, tmp_path)
    write(folder / "five.md", text.format("Freedonia"))
    with opened("2026-01-16T09:00:00Z") as library:
        changes = library.brief("freedonia", since="last").changes
    assert changes is not None
    assert words(changes.added) == [("The harbour was closed for the winter.",)]
    assert changes.added[0].label == "its words stood in the article before, and now come under this issue"
    assert not changes.changed
    assert not changes.removed


def test_words_that_leave_the_issue_are_shown_beside_what_they_were(
    folder: Path, tmp_path: Path, opened: Callable[..., Library]
) -> None:
    with opened() as library:
        export(library, tmp_path)
    write(folder / "two.txt", TWO.replace("Freedonia closed", "The government closed"))
    with opened("2026-01-16T09:00:00Z") as library:
        changes = library.brief("freedonia", since="last").changes
    assert changes is not None
    assert words(changes.changed) == [
        ("The government closed two schools in the north.", "Freedonia closed two schools in the north.")
    ]
    assert changes.changed[0].label == "the words now are not on this issue"


def test_the_last_export_is_that_of_the_same_issue_query_and_limits(
    tmp_path: Path, opened: Callable[..., Library]
) -> None:
    with opened() as library:
        export(library, tmp_path)
        export(library, tmp_path, query="border")
        library.brief("freedonia", since="last")
        library.brief(query="border", since="last")
        for asked in ({"query": "crossing"}, {"query": "border", "date_from": "2020"}, {"articles": ["one"]}):
            with pytest.raises(UsageError, match="not exported yet") as raised:
                library.brief(since="last", **asked)
            assert "-o FILE" in raised.value.hint


def test_since_a_date_tells_what_came_on_it_or_later(folder: Path, opened: Callable[..., Library]) -> None:
    with opened("2026-01-10T09:00:00Z"):
        write(folder / "four.txt", FOUR)
    with opened("2026-01-14T09:00:00Z") as library:
        for since in ("2026-01-14", "2026-01-11T00:00:00Z", "today", "this-week", "last 3 days"):
            changes = library.brief("freedonia", since=since).changes
            assert changes is not None
            assert words(changes.added) == [("Freedonia built a new harbour in the south.",)], since
        assert not library.brief("freedonia", since="2026-01-15").section("changes").entries


def test_before_the_first_reading_there_was_nothing_and_the_brief_says_so(opened: Callable[..., Library]) -> None:
    with opened() as library:
        brief = library.brief("freedonia", since="2026-01-01")
    assert brief.changes is not None
    assert len(brief.changes.added) == 5
    assert "the library was first read on 2026-01-15 09:00 UTC: before that it held nothing" in brief.notices


@pytest.mark.parametrize("since", ["soon", "2026-13", "lasting", "2026-02-30", ""])
def test_what_is_no_time_is_refused(since: str, opened: Callable[..., Library]) -> None:
    with opened() as library, pytest.raises(UsageError, match="no time to compare with"):
        library.brief("freedonia", since=since or " ")


def test_exports_tell_which_of_their_articles_changed_and_what_was_lost(
    folder: Path, tmp_path: Path, opened: Callable[..., Library]
) -> None:
    with opened() as library:
        export(library, tmp_path)
        assert [(each.cited, each.stale) for each in library.exports()] == [(5, False)]
        assert library.notices == ()
    write(folder / "one.txt", ONE.replace("40 guards", "60 guards"))
    (folder / "three.txt").unlink()
    with opened("2026-01-16T09:00:00Z") as library:
        (stale,) = library.exports()
        assert (stale.changed, stale.gone, stale.cited, stale.lost) == (1, 1, 5, 3)
        assert library.notices == (
            "1 export cites an article that has changed or gone since: `briefing exports` tells which",
        )
        assert library.refresh().notices == ()
        write(folder / "two.txt", TWO.replace("two schools", "three schools"))
        assert library.refresh().notices == library.notices
        export(library, tmp_path)
        assert library.notices == ()
        assert [each.stale for each in library.exports()] == [False, True]
        assert library.forget_export(tmp_path / "brief.md") == 2
        assert library.exports() == ()


def test_an_exported_matrix_is_told_as_changed_when_its_counts_are_others(
    folder: Path, tmp_path: Path, opened: Callable[..., Library]
) -> None:
    with opened() as library:
        library.record_export(tmp_path / "matrix.md", library.matrix(sources=["a1", "a3"]), "text")
        library.record_export(tmp_path / "other.md", library.matrix("freedonia", sources=["a2"]), "text")
        assert [(each.counts, each.recounted, each.stale) for each in library.exports()] == [
            (1, 0, False),
            (2, 0, False),
        ]
    write(folder / "two.txt", TWO.replace("two schools", "three schools"))  # as many statements as before
    write(folder / "one.txt", ONE + "\nFreedonia asked for help.\n")
    with opened("2026-01-16T09:00:00Z") as library:
        assert library.article("one").id in {"a1", "a3"}
        assert [(each.counts, each.recounted, each.stale) for each in library.exports()] == [
            (1, 0, False),
            (2, 1, True),
        ]
        assert library.stale_exports == 1
        assert library.notices == (
            "the counts of 1 exported matrix have changed since: `briefing exports` tells which",
        )
        write(folder / "topics.toml", TOPICS.replace('id = "freedonia"', 'id = "other"'))
        library.refresh()
        assert [(each.counts, each.recounted) for each in library.exports()] == [(1, 1), (4, 4)]
        assert library.forget_export(tmp_path / "matrix.md") == 1
        assert len(library.exports()) == 1


def test_an_exported_matrix_of_what_can_be_asked_no_more_keeps_no_library_from_opening(
    tmp_path: Path, opened: Callable[..., Library]
) -> None:
    with opened() as library:
        matrix = library.matrix(query="guards")
        asked = replace(matrix, request=MatrixRequest(query="guards AND ("))
        library.record_export(tmp_path / "matrix.md", asked, "text")
        assert [(each.counts, each.recounted) for each in library.exports()] == [(1, 1)]
        assert library.stale_exports == 1


def test_what_a_brief_cites_of_earlier_texts_does_not_make_its_export_stale(
    folder: Path, tmp_path: Path, opened: Callable[..., Library]
) -> None:
    with opened() as library:
        export(library, tmp_path)
    write(folder / "one.txt", ONE.replace("40 guards", "60 guards"))
    with opened("2026-01-16T09:00:00Z") as library:
        export(library, tmp_path, since="last")
        assert [each.stale for each in library.exports()] == [False, True]


def test_a_brief_of_which_all_is_gone_says_what_was_there(
    folder: Path, tmp_path: Path, opened: Callable[..., Library]
) -> None:
    with opened() as library:
        export(library, tmp_path)
    for name in ("one.txt", "two.txt", "three.txt"):
        (folder / name).unlink()
    with opened("2026-01-16T09:00:00Z") as library:
        brief = library.brief("freedonia", since="last")
    assert brief.changes is not None
    assert len(brief.changes.removed) == 5
    said = to_markdown(brief)
    assert "Markets in Freedonia stayed open.[^" in said
    assert "(no longer in the library, revision 1)" in said


def test_what_a_new_near_copy_says_otherwise_is_new(
    folder: Path, tmp_path: Path, opened: Callable[..., Library]
) -> None:
    filler = " ".join(f"The report on trade went on at length in part {number}." for number in range(40))
    write(folder / "three.txt", f"{THREE}\n{filler}\n")
    with opened() as library:
        export(library, tmp_path)
    write(folder / "copy.txt", f"{THREE.replace('stayed open', 'closed early')}\n{filler}\n")
    with opened("2026-01-16T09:00:00Z") as library:
        assert library.article("copy").origin == library.article("three").origin
        changes = library.brief("freedonia", since="last").changes
    assert changes is not None
    assert words(changes.added) == [("Markets in Freedonia closed early.",)]
    assert not changes.changed
    assert not changes.removed


def test_the_same_edit_in_two_copies_is_told_once_with_both(
    folder: Path, tmp_path: Path, opened: Callable[..., Library]
) -> None:
    write(folder / "copy.txt", THREE)
    with opened() as library:
        export(library, tmp_path)
    for name in ("copy.txt", "three.txt"):
        write(folder / name, THREE.replace("will buy grain", "will buy rice"))
    with opened("2026-01-16T09:00:00Z") as library:
        changes = library.brief("freedonia", since="last").changes
    assert changes is not None
    (entry,) = changes.changed
    texts = [each.statement.text for each in entry.statements]
    now, then = "Freedonia will buy rice from Sylvania.", "Freedonia will buy grain from Sylvania."
    assert texts == [now, now, then, then]
    assert entry.origins == 1
