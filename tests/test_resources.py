"""What ships with the package."""

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from briefing.resources import data_text, seeds, themes

ROOT = Path(__file__).resolve().parents[1]


def test_in_a_checkout_the_folders_beside_the_package_are_the_truth() -> None:
    if not (ROOT / "briefing").is_dir():
        pytest.skip("the tests stand outside a checkout")
    assert Path(str(seeds())) == ROOT / "seeds"
    assert Path(str(themes())) == ROOT / "themes"


def test_the_starter_articles_and_topics_can_be_read() -> None:
    names = {each.name for each in seeds().iterdir()}
    assert "topics.toml" in names
    assert len([name for name in names if name.endswith((".txt", ".md"))]) >= 4
    assert tomllib.loads((seeds() / "topics.toml").read_text(encoding="utf-8"))


def test_every_theme_is_toml() -> None:
    found = [each for each in themes().iterdir() if each.name.endswith(".toml")]
    assert len(found) >= 4
    for theme in found:
        assert tomllib.loads(theme.read_text(encoding="utf-8"))


def test_every_reference_list_names_its_source_in_its_first_lines() -> None:
    lists = [each.name for each in files("briefing.data").iterdir() if each.name.endswith(".txt")]
    assert lists
    for name in lists:
        assert any("Source:" in line for line in data_text(name).splitlines()[:12]), name
