"""Exports: the same bytes each time, every footnote defined, files never written over unasked."""

import re
from pathlib import Path

import pytest
from contract.asking import Ask

from briefing.library import Library

USED = re.compile(r"(?<!\\)\[\^([^\]]+)\](?!:)")
DEFINED = re.compile(r"^\[\^([^\]]+)\]:", re.MULTILINE)
WHAT = [("brief", "ukraine"), ("brief", "all"), ("compare", "ukraine"), ("matrix",)]


@pytest.mark.parametrize("form", ["markdown", "html"])
@pytest.mark.parametrize("what", WHAT)
def test_two_exports_are_the_same_bytes(ask: Ask, tmp_path: Path, what: tuple[str, ...], form: str) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for path in (first, second):
        assert ask("export", *what, "--format", form, "-o", str(path)).code == 0
    assert first.read_bytes() == second.read_bytes()
    assert ask("export", *what, "--format", form).out == first.read_text(encoding="utf-8")


def test_every_footnote_is_defined_once_and_used(ask: Ask, issues: list[str]) -> None:
    for issue in issues:
        answer = ask("export", "brief", issue)
        if answer.code == 1:
            continue
        assert answer.out.startswith("---\n")
        used, defined = USED.findall(answer.out), DEFINED.findall(answer.out)
        assert set(used) == set(defined)
        assert len(defined) == len(set(defined)) > 0
        assert all(re.fullmatch(r"\d+-\d+", label) for label in defined)


def test_a_file_is_not_written_over_unless_forced(ask: Ask, tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    target.write_text("mine")
    refused = ask("export", "brief", "ukraine", "-o", str(target))
    assert (refused.code, target.read_text()) == (2, "mine")
    assert "--force" in refused.err
    forced = ask("export", "brief", "ukraine", "-o", str(target), "--force")
    assert (forced.code, forced.out) == (0, "")
    assert str(target) in forced.err
    assert target.read_text(encoding="utf-8").startswith("---\n")


def test_several_formats_share_a_stem(ask: Ask, tmp_path: Path) -> None:
    ask("export", "brief", "ukraine", "--format", "markdown,html", "-o", str(tmp_path / "out.md"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.html", "out.md"]


def test_the_suffix_tells_the_format(ask: Ask, tmp_path: Path) -> None:
    ask("export", "brief", "ukraine", "-o", str(tmp_path / "out.html"))
    assert "<html" in (tmp_path / "out.html").read_text(encoding="utf-8")


def test_several_formats_do_not_go_to_standard_output(ask: Ask) -> None:
    assert ask("export", "brief", "ukraine", "--format", "markdown,html").code == 2


def test_only_what_goes_to_a_file_is_remembered(ask: Ask, library: Path, tmp_path: Path) -> None:
    def remembered() -> list[str]:
        with Library.open(library) as opened:
            return [export.path for export in opened.exports()]

    before = remembered()
    ask("export", "brief", "syria")
    assert remembered() == before
    ask("export", "brief", "syria", "-o", str(tmp_path / "syria.md"))
    assert str(tmp_path / "syria.md") in remembered()


def test_nothing_is_exported_into_the_library(ask: Ask, library: Path) -> None:
    answer = ask("export", "brief", "ukraine", "-o", str(library / "out.md"))
    assert answer.code == 2
    assert not (library / "out.md").exists()


def test_an_empty_brief_writes_no_file(ask: Ask, tmp_path: Path) -> None:
    assert ask("export", "brief", "--query", "zzqxjkv", "-o", str(tmp_path / "out.md")).code == 1
    assert not (tmp_path / "out.md").exists()
