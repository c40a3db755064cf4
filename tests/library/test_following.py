"""What the user did follows its sentences through whatever becomes of their article, and nothing of it is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.core.briefs import Brief, Entry
from briefing.library import Library

Open = Callable[..., Library]
SENTENCES = (
    "The harbour of Freedonia was closed to fishing boats on Monday.",
    "Sylvania sent twelve engineers who will repair the harbour crane.",
    "Nobody has counted the boats that left for the open sea.",
    "Insurance for boats costs twice what it did a year ago.",
)
FATES = st.sampled_from(["stays", "changes", "goes"])
CHANGED = tuple(sentence.replace("boats", "large boats").replace("crane", "crane soon") for sentence in SENTENCES)


def text(sentences: list[str]) -> str:
    return "Harbour news\n\n" + "\n\n".join([*sentences, "The weather was fine in the hills all the same."]) + "\n"


def lines(brief: Brief) -> list[Entry]:
    return [entry for section in brief.sections for entry in section.entries if entry.note]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(fates=st.lists(st.tuples(FATES, FATES), min_size=4, max_size=4), order=st.permutations(range(4)))
def test_every_note_is_shown_and_tells_what_became_of_its_sentence(
    fates: list[tuple[str, str]], order: list[int], tmp_path_factory: pytest.TempPathFactory, open_library: Open
) -> None:
    folder = tmp_path_factory.mktemp("articles")
    path = folder / "harbour.txt"
    path.write_text(text(list(SENTENCES)), encoding="utf-8")
    library = open_library(folder)
    brief = library.brief("harbour")
    for number, sentence in enumerate(SENTENCES):
        entry = next(
            entry
            for id in ("reported", "hedged", "judgements", "positions")
            for entry in brief.section(id).entries
            if entry.statements and entry.statements[0].statement.text == sentence
        )
        brief = library.note_line(brief, entry.id, f"note {number}")
    held = dict(enumerate(SENTENCES))
    for step in (0, 1):
        for number, fate in enumerate(fates):
            if number in held and fate[step] != "stays":
                held[number] = CHANGED[number]
                if fate[step] == "goes":
                    del held[number]
        places = order if step else range(4)
        path.write_text(text([held[number] for number in places if number in held]), encoding="utf-8")
        library.refresh()
    found = {entry.note.text: entry for entry in lines(library.brief("harbour")) if entry.note}
    assert set(found) == {f"note {number}" for number in range(4)}
    for number, sentence in enumerate(SENTENCES):
        entry = found[f"note {number}"]
        shown = entry.statements[0].statement
        assert library.document(shown.article, shown.revision).text[shown.start : shown.end] == shown.text
        if held.get(number) == sentence:
            assert (entry.standing, shown.text) == ("same", sentence)
        elif number not in held:
            assert (entry.standing, shown.text, shown.revision) == ("gone", sentence, 1)
        elif entry.standing == "changed":
            assert (shown.text, entry.was and entry.was.statement.text) == (held[number], sentence)
        else:  # it was moved and rewritten at once: its words are kept
            assert (entry.standing, shown.text) == ("gone", sentence)
    library.close()


def test_a_sentence_that_comes_back_has_its_note_again(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    path = folder / "grain.txt"
    before = path.read_text(encoding="utf-8")
    brief = library.brief("harbour")
    entry = next(
        each
        for each in brief.section("reported").entries
        if "harbour of Freedonia" in each.statements[0].statement.text
    )
    library.note_line(brief, entry.id, "Mine.")
    path.write_text(before.replace("The harbour of Freedonia is closed.", ""), encoding="utf-8")
    library.refresh()
    assert [each.standing for each in lines(library.brief("harbour"))] == ["gone"]
    path.write_text(before + "\nA last word.\n", encoding="utf-8")
    library.refresh()
    assert [each.standing for each in lines(library.brief("harbour"))] == ["same"]


def test_copies_and_a_rebuild_do_not_part_a_note_from_its_sentence(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("harbour")
    entry = brief.section("reported").entries[0]
    library.note_line(brief, entry.id, "Mine.")
    for name in ("grain.txt", "harbour.txt"):
        (folder / f"copy-of-{name}").write_bytes((folder / name).read_bytes())
    library.refresh()
    for name in ("grain.txt", "harbour.txt"):
        (folder / name).unlink()
    library.refresh()
    library.refresh(rebuild=True)
    assert [(each.note and each.note.text, each.standing) for each in lines(library.brief("harbour"))] == [
        ("Mine.", "same")
    ]
