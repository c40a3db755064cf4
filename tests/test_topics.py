"""The tree of topics is read from three places, and a mistake is told with file and line."""

from pathlib import Path

import pytest

from briefing.core.errors import SettingsError
from briefing.core.topics import Issue, Topic
from briefing.query.grammar import parse
from briefing.topics import find_node, ids, load_topics, rule_digest, walk_issues

ALONE = "inherit = false\n"


def write(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "topics.toml").write_text(text, encoding="utf-8")
    return folder


def issue(id: str, rule: str = "water", **more: str) -> str:
    lines = [f'id = "{id}"', f'name = "{id.title()}"', f"rule = '''{rule}'''"]
    return "[[issue]]\n" + "\n".join([*lines, *(f'{key} = "{value}"' for key, value in more.items())]) + "\n"


def test_the_starter_topics_hold_where_the_user_has_none() -> None:
    tree = load_topics()
    assert all(isinstance(node, Topic) for node in tree)
    assert len(ids(tree)) == len(set(ids(tree)))
    assert len(list(walk_issues(tree))) >= 15


def test_the_users_topics_add_to_the_starter_topics(tmp_path: Path) -> None:
    added = load_topics(write(tmp_path, issue("fisheries")))
    assert set(ids(added)) == {*ids(load_topics()), "fisheries"}


def test_inherit_false_drops_what_came_before(tmp_path: Path) -> None:
    assert ids(load_topics(write(tmp_path, ALONE + issue("fisheries")))) == ("fisheries",)


def test_the_librarys_own_topics_override_the_users(tmp_path: Path) -> None:
    config = write(tmp_path / "config", ALONE + issue("fisheries", "fish"))
    folder = write(tmp_path / "folder", '[[issue]]\nid = "fisheries"\nname = "Fish and trade"\n')
    (found,) = load_topics(config, folder)
    assert isinstance(found, Issue)
    assert (found.name, found.rule) == ("Fish and trade", "fish")


def test_hiding_a_topic_hides_what_stands_under_it(tmp_path: Path) -> None:
    tables = ALONE + '[[topic]]\nid = "sea"\nname = "Sea"\n' + issue("fish", under="sea") + issue("corn")
    config = write(tmp_path / "config", tables)
    folder = write(tmp_path / "folder", '[[topic]]\nid = "sea"\nhide = true\n')
    assert ids(load_topics(config, folder)) == ("corn",)


def test_a_topic_without_anything_under_it_is_left_out(tmp_path: Path) -> None:
    config = write(tmp_path, ALONE + '[[topic]]\nid = "sea"\nname = "Sea"\n' + issue("corn"))
    assert ids(load_topics(config)) == ("corn",)


def test_issues_stand_where_under_puts_them(tmp_path: Path) -> None:
    tree = load_topics(write(tmp_path, ALONE + '[[topic]]\nid = "sea"\nname = "Sea"\n' + issue("fish", under="sea")))
    (sea,) = tree
    assert isinstance(sea, Topic)
    assert [child.id for child in sea.children] == ["fish"]
    assert find_node(tree, "fish") == sea.children[0]


@pytest.mark.parametrize(
    ("tables", "said"),
    [
        ('[[issue]]\nid = "corn"\nname = "Corn"\n', "needs a rule"),
        (issue("corn", "corn AND"), "AND has nothing after it"),
        (issue("corn", "is:unread corn"), "a rule cannot use is:"),
        (issue("corn", "-corn"), "must occur"),
        (issue("corn", "corn date:last-week"), "relative date"),
        (issue("corn", under="field"), "there is no topic field"),
        (issue("all"), "cannot be an id"),
        ('[[issue]]\nid = "Corn Field"\nname = "Corn"\nrule = "corn"\n', "id in small letters"),
        ('[[issue]]\nid = "corn"\nnome = "Corn"\n', "has no nome"),
        ('[[crop]]\nid = "corn"\n', "there is no crop"),
        ('[[issue]]\nid = "corn"\nname = 3\n', "name must be text"),
        ("[[issue]\n", "topics.toml"),
    ],
)
def test_a_mistake_is_told_with_its_file(tmp_path: Path, tables: str, said: str) -> None:
    config = write(tmp_path, tables)
    with pytest.raises(SettingsError) as caught:
        load_topics(config)
    assert said in caught.value.message
    assert str(config / "topics.toml") in caught.value.message
    assert caught.value.hint


def test_the_line_of_a_mistake_is_that_of_its_table(tmp_path: Path) -> None:
    config = write(tmp_path, ALONE + issue("corn") + issue("rye", "rye OR"))
    with pytest.raises(SettingsError, match="line 9: the rule cannot be read"):
        load_topics(config)


def test_a_digest_is_that_of_the_meaning_and_not_of_the_layout() -> None:
    assert rule_digest(parse("corn  OR rye")) == rule_digest(parse("(corn OR\nrye)"))
    assert rule_digest(parse("corn OR rye")) != rule_digest(parse("corn rye"))
