"""Where things lie on this machine."""

from pathlib import Path

import pytest

from briefing.paths import NAME, places


def test_the_platforms_own_folders_are_taken_and_none_is_made(home: Path) -> None:
    found = places()
    assert len({found.config, found.data, found.cache} | {found.default_library, found.catalogues, found.indexes}) > 3
    for folder in (found.config, found.data, found.cache):
        assert folder.name == NAME
        assert folder.is_relative_to(home)
        assert not folder.exists()


def test_a_folder_that_is_given_is_taken_in_its_stead(tmp_path: Path) -> None:
    found = places(config_dir=tmp_path / "c", data_dir=str(tmp_path / "d"), cache_dir=tmp_path / "k")
    assert (found.config, found.data, found.cache) == (tmp_path / "c", tmp_path / "d", tmp_path / "k")
    assert places(data_dir=tmp_path).config == places().config


def test_a_folder_that_is_given_may_be_relative_or_begin_with_a_tilde(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = places(config_dir="here", data_dir="~/there")
    assert found.config == tmp_path / "here"
    assert found.data == home / "there"


def test_nothing_bears_the_same_name_where_config_and_data_are_one_folder(tmp_path: Path) -> None:
    found = places(config_dir=tmp_path, data_dir=tmp_path, cache_dir=tmp_path)
    names = [found.default_library, found.catalogues, found.indexes]
    assert len(set(names)) == 3
    assert all(name.parent == tmp_path for name in names)
