"""Exports: the same bytes each time, every footnote defined, files never written over unasked."""

import json
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


def test_a_format_can_be_called_by_the_end_of_its_files(ask: Ask) -> None:
    assert ask("export", "brief", "ukraine", "--format", "md").out == ask("export", "brief", "ukraine").out
    assert ask("export", "brief", "ukraine", "--format", "pdf").code == 2


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


def test_word_and_references_go_to_files_beside_each_other(ask: Ask, tmp_path: Path) -> None:
    formats = "markdown,html,docx,csl"
    answer = ask("export", "brief", "ukraine", "--format", formats, "-o", str(tmp_path / "out.md"), "--json")
    assert answer.code == 0
    names = ["out.md", "out.html", "out.docx", "out.csl.json"]
    assert [Path(each["path"]).name for each in answer.json["files"]] == names
    assert (tmp_path / "out.docx").read_bytes()[:2] == b"PK"
    references = json.loads((tmp_path / "out.csl.json").read_text(encoding="utf-8"))
    assert references[0]["id"]


def test_where_one_file_is_taken_none_is_written(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "out.docx").write_text("mine")
    answer = ask("export", "brief", "ukraine", "--format", "markdown,docx", "-o", str(tmp_path / "out.md"))
    assert answer.code == 2
    assert "out.docx exists already" in answer.err
    assert [path.name for path in tmp_path.iterdir()] == ["out.docx"]


def test_references_are_no_export_themselves(ask: Ask, library: Path, tmp_path: Path) -> None:
    target, references = tmp_path / "out.md", tmp_path / "references.json"
    assert ask("export", "brief", "iran", "-o", str(target), "--references", str(references)).code == 0
    assert json.loads(references.read_text(encoding="utf-8"))
    with Library.open(library) as opened:
        assert str(references) not in [export.path for export in opened.exports()]
    assert ask("export", "brief", "iran", "-o", str(target), "--references", str(target), "--force").code == 2


def test_a_word_file_is_not_printed(ask: Ask) -> None:
    answer = ask("export", "brief", "iran", "--format", "docx")
    assert (answer.code, answer.out) == (2, "")


def test_what_is_new_since_the_last_export(ask: Ask, tmp_path: Path) -> None:
    never = ask("export", "brief", "asean", "--since", "last")
    assert never.code == 2
    assert "not exported yet" in never.err
    assert "hint: " in never.err
    ask("export", "brief", "asean", "-o", str(tmp_path / "out.md"))
    for argv in (("brief", "asean", "--plain"), ("brief", "asean"), ("export", "brief", "asean")):
        told = ask(*argv, "--since", "last").out.replace("\n  ", " ")
        assert "No change since the last export of this brief" in told, argv
    changes = ask("brief", "asean", "--since", "last", "--json").json["changes"]
    assert [changes[name] for name in ("added", "changed", "removed")] == [[], [], []]
    assert changes["against"].startswith("the last export of this brief, ")
    assert ask("brief", "asean", "--since", "whenever").code == 2


def test_exports_are_listed_with_what_became_of_them(ask: Ask, tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    ask("export", "brief", "ukraine", "-o", str(target))
    (record, *_) = ask("exports", "--json").json["exports"]
    assert (record["path"], record["issue"], record["changed"], record["gone"]) == (str(target), "ukraine", 0, 0)
    assert record["since"] == "nothing that it cites has changed"
    assert str(target) in ask("exports", "--plain").out
    target.unlink()
    assert ask("exports", "--json").json["exports"][0]["since"] == (
        "the file is no longer there; nothing that it cites has changed"
    )
    assert ask("exports", "--forget", str(target)).code == 0
    assert str(target) not in ask("exports", "--plain").out
    assert ask("exports", "--forget", str(target)).code == 1


def test_a_template_chooses_the_sections(ask: Ask) -> None:
    whole, page = ask("export", "brief", "ukraine"), ask("export", "brief", "ukraine", "--template", "one-page")
    assert "## What is reported" in whole.out
    assert "## What is reported" not in page.out
    assert "which leaves out: What is reported (" in page.out
    assert ask("export", "brief", "ukraine", "--template", "brief").out == whole.out
    assert ask("export", "brief", "ukraine", "--template", "nonsense").code == 2
    assert ask("export", "matrix", "--template", "one-page").code == 2
    assert [each["name"] for each in ask("templates", "--json").json["templates"]] == ["brief", "one-page", "evidence"]


def test_nothing_is_copied_into_a_pipe_and_a_file_holds_it(ask: Ask, tmp_path: Path) -> None:
    answer = ask("export", "brief", "iran", "--copy")
    assert (answer.code, answer.out) == (0, "")
    place = Path(answer.err.rsplit("it stands in ", 1)[1].strip())
    assert place.read_text(encoding="utf-8") == ask("export", "brief", "iran").out
    beside = tmp_path / "references.json"
    both = ask("export", "brief", "iran", "--copy", "--references", str(beside))
    assert both.err.rsplit("it stands in ", 1)[1].strip() == str(place)
    assert beside.is_file()
    told = ask("export", "brief", "iran", "--copy", "--json").json
    assert told["copied"] is False
    assert told["files"][0]["path"] == str(place)
