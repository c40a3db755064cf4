"""The README says what is so."""

import re
import tomllib
from pathlib import Path

from readme_tables import README, with_tables

from briefing.cli.verbs import VERBS
from briefing.library.templates import find_template
from briefing.topics import load_topics

ROOT = README.parent
TEXT = README.read_text(encoding="utf-8")


def test_its_tables_are_those_of_the_program() -> None:
    assert with_tables(TEXT) == TEXT, "run python tests/house/readme_tables.py"


def test_it_names_the_test_command_that_ci_runs() -> None:
    (command,) = re.findall(r"^ {4}(python3 -m venv .*pytest)$", TEXT, re.MULTILINE)
    assert "'.[test]'" in command
    assert "README.md" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_its_picture_is_there() -> None:
    (picture,) = re.findall(r"!\[[^]]+\]\(([^)]+)\)", TEXT)
    assert (ROOT / picture).is_file()


def test_the_commands_it_shows_exist() -> None:
    shown = set(re.findall(r"^ {4}briefing ([a-z]+)", TEXT, re.MULTILINE))
    assert shown
    assert shown <= set(VERBS)


def test_its_topics_can_be_read(tmp_path: Path) -> None:
    example, _ = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    assert tomllib.loads(example)
    (tmp_path / "topics.toml").write_text(example, encoding="utf-8")
    assert load_topics(tmp_path)


def test_its_template_can_be_read(tmp_path: Path) -> None:
    _, example = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "minister.toml").write_text(example, encoding="utf-8")
    assert find_template(tmp_path, "minister").about == "For the minister's box"
