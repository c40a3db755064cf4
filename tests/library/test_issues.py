"""Which articles are on which issue, how they treat it, and what becomes of a changed rule."""

from collections.abc import Callable
from pathlib import Path

import pytest
from harbour import TOPICS

from briefing.core.errors import NotKnownError
from briefing.core.topics import Coverage
from briefing.library import Library

Open = Callable[..., Library]


def levels(library: Library, issue: str) -> dict[str, tuple[str, int]]:
    paths = {article.id: article.path for article in library.articles()}
    return {paths[each.article]: (each.level, each.statements) for each in library.coverage(issue)}


def write_topics(home: Path, text: str) -> None:
    (home / "config" / "briefing" / "topics.toml").write_text(text, encoding="utf-8")


def test_a_title_that_matches_makes_the_article_main(folder: Path, open_library: Open) -> None:
    assert levels(open_library(folder), "harbour") == {"harbour.txt": ("main", 4), "grain.txt": ("mentioned", 1)}


def test_a_title_that_matches_puts_no_statement_under_the_issue(folder: Path, open_library: Open) -> None:
    (folder / "short.txt").write_text("Grain for all\n\nBread is dear.\n")
    library = open_library(folder)
    assert levels(library, "grain")["short.txt"] == ("main", 0)


def test_a_fifth_of_the_statements_and_three_of_them_make_an_article_main(folder: Path, open_library: Open) -> None:
    few = "Notes\n\n" + "The harbour is blue. " * 2 + "Rain fell. " * 4
    share = "Notes\n\n" + "The harbour is blue. " * 3 + "Rain fell. " * 12
    less = "Notes\n\n" + "The harbour is blue. " * 3 + "Rain fell. " * 13
    for name, text in {"few": few, "share": share, "less": less}.items():
        (folder / f"{name}.txt").write_text(text.strip() + "\n")
    found = levels(open_library(folder), "harbour")
    assert {name: found[f"{name}.txt"][0] for name in ("few", "share", "less")} == {
        "few": "mentioned",
        "share": "main",
        "less": "mentioned",
    }


def test_a_heading_that_matches_makes_the_article_main_and_its_statements_on_it(
    folder: Path, open_library: Open
) -> None:
    (folder / "report.txt").write_text("Report\n\nAll is well.\n\nThe harbour\n\nIt was rebuilt in 1990.\n")
    library = open_library(folder)
    assert levels(library, "harbour")["report.txt"] == ("main", 1)
    on = [statement.text for statement in library.statements("report.txt") if "harbour" in statement.issues]
    assert on == ["It was rebuilt in 1990."]


def test_the_items_of_a_list_are_on_what_the_line_that_introduces_it_is_on(folder: Path, open_library: Open) -> None:
    (folder / "list.txt").write_text(
        "Notes\n\nTalks on grain touch upon:\n- Storage over the winter.\n- Prices at the mill.\n\nRain fell.\n"
    )
    library = open_library(folder)
    on = [statement.text for statement in library.statements("list.txt") if "grain" in statement.issues]
    assert on == ["Talks on grain touch upon:", "Storage over the winter.", "Prices at the mill."]


def test_silence_is_told_by_absence(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    assert library.coverage("grain") == (Coverage(library.article("grain.txt").id, "grain", "main", 1),)


def test_a_changed_rule_is_matched_anew(folder: Path, open_library: Open, home: Path) -> None:
    library = open_library(folder)
    write_topics(home, TOPICS.replace('rule = "grain"', 'rule = "quota"'))
    library.refresh()
    assert levels(library, "grain") == {"harbour.txt": ("main", 2)}


def test_another_spelling_in_the_users_synonyms_counts(folder: Path, open_library: Open, home: Path) -> None:
    library = open_library(folder)
    (home / "config" / "briefing" / "synonyms.txt").write_text("grain, boats\n")
    library.refresh()
    assert "harbour.txt" in levels(library, "grain")


def test_counts_are_of_articles_origins_and_unread(folder: Path, open_library: Open) -> None:
    (folder / "copy.txt").write_text((folder / "harbour.txt").read_text(encoding="utf-8"), encoding="utf-8")
    library = open_library(folder)
    library.set_read([library.article("grain.txt").id])
    (harbour, _) = library.topics()
    assert (harbour.articles, harbour.origins, harbour.unread) == (3, 2, 2)


def test_articles_on_an_issue_come_with_those_first_that_treat_it_in_the_main(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    assert [article.path for article in library.issue_articles("harbour")] == ["harbour.txt", "grain.txt"]


def test_the_starter_articles_are_covered_as_an_analyst_would_say(open_library: Open, home: Path) -> None:
    (home / "config" / "briefing" / "topics.toml").unlink()
    library = open_library()

    def level(issue: str) -> dict[str, str]:
        return {path[:3]: how for path, (how, _) in levels(library, issue).items()}

    assert level("syria") == {"000": "main", "001": "mentioned", "002": "mentioned"}
    assert level("iran") == {"000": "main", "001": "mentioned"}
    assert level("cybersecurity") == {"001": "main", "002": "mentioned"}
    assert level("myanmar") == level("south-china-sea") == {"002": "mentioned"}


def test_an_unknown_issue_is_told_with_one_that_is_like_it_and_with_none_that_is_not(
    folder: Path, open_library: Open
) -> None:
    library = open_library(folder)
    with pytest.raises(NotKnownError) as near:
        library.brief("harbor")
    assert "did you mean harbour?" in near.value.hint
    with pytest.raises(NotKnownError) as far:
        library.brief("cartography")
    assert "did you mean" not in far.value.hint
