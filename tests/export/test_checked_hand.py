"""A brief with the user's hand on it, read back from every format: all that sources said in it is cited."""

from pathlib import Path

import pytest
from export.checker import READERS, check
from factories import write_articles
from harbour import GRAIN, HARBOUR, TOPICS

from briefing.export.formats import FORMATS
from briefing.library import Library


@pytest.mark.parametrize("form", sorted(READERS))
def test_every_sentence_of_a_brief_that_was_worked_on_is_cited(form: str, tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "articles", {"harbour.txt": HARBOUR, "grain.txt": GRAIN})
    write_articles(tmp_path / "config", {"topics.toml": TOPICS})
    places = {f"{name}_dir": tmp_path / name for name in ("data", "cache", "config")}
    with Library.open(folder, **places, now="2026-01-15", refresh=True) as library:
        brief = library.brief("harbour")
        for entry in brief.section("reported").entries:
            brief = library.note_line(library.pin(brief, entry.id), entry.id, "Mine: # [^1-1] *so*.")
        library.grade_source(brief.sources[0].article.id, "B")
        brief = library.write_bottom_line(brief, "Ours.")
        library.hide(brief, brief.section("timeline").entries[0].id)
        (folder / "grain.txt").write_text(GRAIN.replace("is closed", "is closed now"), encoding="utf-8")
        (folder / "harbour.txt").write_text(HARBOUR.replace("Sylvania offered 200 boats.", ""), encoding="utf-8")
        library.refresh()
        brief = library.brief("harbour")
        standings = {entry.standing for section in brief.sections for entry in section.entries}
        assert standings == {"same", "changed", "gone"}
        made = FORMATS[form].make(brief, author="Jane Doe", marking="OFFICIAL")
        looked_at = check(
            brief, READERS[form](made), lambda article, revision: library.document(article, revision).text
        )
        assert looked_at > 5
