"""Issues made and edited by the user: kept in her own topics file, told back at once, undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import write_articles

from briefing.core.errors import QueryError, SettingsError, UsageError
from briefing.core.topics import Issue
from briefing.library import Library

OWN = """# my topics

[[topic]]  # first
id = "south"
name = "The south"

[[issue]]
id = "rain"
name = "Rain"  # of all sorts
rule = "rain"
under = "south"

# about the north
[[topic]]
id = "north"
name = "The north"

[[issue]]
id = "snow"
name = "Snow"
rule = 'snow OR "first frost"'
under = "north"
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    articles = {
        "one.txt": "Weather\n\nIt rained in Sylvania. Nobody was hurt.\n\nSnow is expected in Freedonia.",
        "two.txt": "Harvest\n\nThe harvest was poor. Rain came too late.",
        "three.txt": "Talks\n\nThe ministers met.",
    }
    folder = write_articles(tmp_path / "articles", articles)
    with Library.open(folder, data_dir=tmp_path, cache_dir=tmp_path, config_dir=tmp_path / "config") as library:
        library.refresh()
        yield library


def own(library: Library) -> Path:
    return library.places.config / "topics.toml"


def write_own(library: Library, text: str) -> None:
    own(library).parent.mkdir(exist_ok=True)
    own(library).write_text(text)
    library.refresh()


def counts(library: Library, id: str) -> int:
    """How many articles are on an issue; -1 where there is none of that id."""
    nodes = list(library.topics())
    for node in nodes:
        nodes += node.children
    return next((node.articles for node in nodes if node.id == id), -1)


def test_an_issue_is_made_counted_and_kept_in_the_users_own_file(library: Library) -> None:
    made = library.add_issue("Wet weather", 'rain OR "heavy rain"')
    assert made == library.issue("wet-weather")
    assert counts(library, "wet-weather") == 2
    assert "rule = 'rain OR \"heavy rain\"'" in own(library).read_text()
    assert not (library.folder / "topics.toml").exists()


def test_undo_takes_the_issue_away_and_redo_brings_it_back(library: Library) -> None:
    library.add_issue("Wet weather", "rain")
    assert library.undo() == "made the issue “Wet weather”"
    assert counts(library, "wet-weather") == -1
    assert library.redo() == "made the issue “Wet weather”"
    assert counts(library, "wet-weather") == 2


def test_editing_leaves_comments_and_order_as_they_are(library: Library) -> None:
    write_own(library, OWN)
    library.edit_issue("rain", rule="rain OR shower")
    assert own(library).read_text() == OWN.replace('rule = "rain"', 'rule = "rain OR shower"')
    library.edit_issue("rain", under="north")
    library.hide_issue("snow")
    text = own(library).read_text()
    assert "# about the north\n[[topic]]" in text
    assert text.index('id = "rain"') < text.index("# about the north")
    assert library.undo() is not None


def test_an_issue_of_the_starter_topics_is_overridden_by_what_is_changed_alone(library: Library) -> None:
    library.edit_issue("ukraine", name="Ukraine and the talks")
    assert own(library).read_text() == '[[issue]]\nid = "ukraine"\nname = "Ukraine and the talks"\n'
    node = library.issue("ukraine")
    assert node.name == "Ukraine and the talks"
    assert isinstance(node, Issue)
    assert node.rule


def test_a_hidden_issue_is_gone_until_the_hiding_is_undone(library: Library) -> None:
    library.hide_issue("ukraine")
    assert counts(library, "ukraine") == -1
    library.undo()
    assert counts(library, "ukraine") >= 0


def test_a_new_branch_is_made_for_an_issue_and_one_goes_back_to_the_top(library: Library) -> None:
    library.add_issue("Wet weather", "rain", under="Weather")
    assert library.branch_of("wet-weather").id == "weather"
    library.edit_issue("wet-weather", under="")
    assert library.branch_of("wet-weather").id == ""


def test_what_was_written_by_hand_since_is_not_undone(library: Library) -> None:
    library.add_issue("Wet weather", "rain")
    by_hand = own(library).read_text() + "# mine\n"
    own(library).write_text(by_hand)
    assert "left as it is" in (library.undo() or "")
    assert own(library).read_text() == by_hand


def test_a_mistake_in_a_rule_is_told_with_its_place_and_nothing_is_written(library: Library) -> None:
    with pytest.raises(QueryError) as mistake:
        library.try_rule('rain "snow')
    assert mistake.value.start == 5
    with pytest.raises(QueryError) as kept:
        library.add_issue("Wet", 'rain "snow')
    assert kept.value.start == 5
    assert not own(library).exists()


def test_what_the_librarys_own_file_says_cannot_be_overridden_and_is_said_so(library: Library) -> None:
    (library.folder / "topics.toml").write_text('[[issue]]\nid = "rain"\nname = "Rain"\nrule = "rain"\n')
    library.refresh()
    with pytest.raises(SettingsError, match="stands before your own"):
        library.edit_issue("rain", rule="snow")
    assert not own(library).exists()


def test_a_name_or_rule_cannot_be_empty(library: Library) -> None:
    with pytest.raises(UsageError):
        library.add_issue("", "rain")
    with pytest.raises(UsageError):
        library.edit_issue("ukraine", rule=" ")


def test_a_rule_is_tried_within_statements_and_a_search_within_articles(library: Library) -> None:
    trial = library.try_rule("rain snow")
    assert (trial.articles, trial.statements, trial.searched) == (0, 0, 1)
    trial = library.try_rule("rain")
    assert (trial.articles, trial.statements, trial.searched, trial.left) == (2, 2, 2, 0)
    assert [statement.text for statement in trial.examples] == ["It rained in Sylvania.", "Rain came too late."]


def test_the_trial_of_a_rule_in_force_is_that_of_any_other(library: Library) -> None:
    tried = library.try_rule("rain")
    library.add_issue("Rain", "rain")
    assert library.try_rule("rain") == tried


def test_a_trial_ends_when_it_is_not_wanted_any_more(library: Library) -> None:
    assert library.try_rule("rain", lambda _: False).articles <= 2


def test_hostile_names_and_rules_are_written_so_that_they_are_read_back(library: Library) -> None:
    for name in ("[[issue]]", "a \"b\" 'c'", "雨", "tab\there \\ \x1b[31m"):
        made = library.add_issue(name, 'rain OR "it\'s late"')
        assert library.issue(made.id).name == name.strip()


def test_bytes_that_are_no_text_are_kept_as_marks(library: Library) -> None:
    made = library.add_issue("N\udcff", "rain\udcff OR rain", under="South\udcff")
    assert made.name == "N\ufffd"
    assert library.branch_of(made.id).name == "South\ufffd"
    assert library.edit_issue(made.id, name="M\udcff").name == "M\ufffd"
