"""Words of likelihood, named on a published scale where that is asked for, and in none where it is not."""

from pathlib import Path
from typing import Any

import pytest
from contract.asking import Ask

SCALES = pytest.mark.parametrize(("scale", "name"), [("icd203", "ICD 203"), ("uk", "UK yardstick")])


def hedges(shown: Any) -> list[dict[str, Any]]:
    return [hedge for statement in shown["statements"] for hedge in statement["hedges"]]


@SCALES
def test_statements_name_bands_on_request(ask: Ask, texts: dict[str, str], scale: str, name: str) -> None:
    told = [hedge for id in texts for hedge in hedges(ask("show", id, "--statements", "--scale", scale, "--json").json)]
    assert told
    for hedge in told:
        if (likelihood := hedge.get("likelihood")) is None:
            continue
        assert likelihood["scale"] == name
        if likelihood["low"] is not None:
            words = likelihood["words"]
            assert texts[words["article"]][words["start"] : words["end"]] == words["text"]
            assert likelihood["low"] < likelihood["high"]
        if hedge["text"] in {"may", "might", "could", "possible"}:
            assert (likelihood["words"], likelihood["low"]) == (None, None)
    assert any(hedge.get("likelihood", {}).get("low") for hedge in told)


def test_nothing_is_told_of_likelihood_unless_asked(ask: Ask, texts: dict[str, str]) -> None:
    for id in texts:
        assert not any("likelihood" in hedge for hedge in hedges(ask("show", id, "--statements", "--json").json))


@SCALES
def test_a_brief_tells_bands_apart_from_the_sources_words(ask: Ask, scale: str, name: str) -> None:
    brief = ask("export", "brief", "all", "--scale", scale).out
    assert f"({name})" in brief
    assert f"({name}: 55–" in brief
    assert "(likelihood not stated)" in brief
    quoted = [line for line in brief.splitlines() if line.startswith("> ")]
    assert not any(name in line for line in quoted if "—" not in line)


def test_the_settings_name_a_scale_and_the_option_overrides_it(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "briefing").mkdir()
    (tmp_path / "briefing" / "settings.toml").write_text('scale = "uk"\n', encoding="utf-8")
    assert "UK yardstick" in ask("brief", "all", "--plain").out
    assert "ICD 203" in ask("brief", "all", "--plain", "--scale", "icd203").out
    assert "UK yardstick" not in ask("brief", "all", "--plain", "--scale", "none").out


@pytest.mark.parametrize(
    "argv",
    [
        ("brief", "all", "--scale", "percent"),
        ("show", "001", "--scale", "uk"),
        ("export", "matrix", "--scale", "uk"),
        ("compare", "--matrix", "--scale", "uk"),
        ("compare", "all", "--scale", "percent"),
    ],
)
def test_a_scale_that_is_none_or_has_no_place_is_refused(ask: Ask, argv: tuple[str, ...]) -> None:
    answer = ask(*argv)
    assert (answer.code, "hint:" in answer.err) == (2, True)


def test_words_that_judge_are_spans_of_the_text(ask: Ask, texts: dict[str, str]) -> None:
    judged = 0
    for id, text in texts.items():
        for statement in ask("show", id, "--statements", "--json").json["statements"]:
            assert bool(statement["evaluations"]) == statement["evaluative"]
            for word in statement["evaluations"]:
                judged += 1
                assert text[word["start"] : word["end"]] == word["text"]
    assert judged


@SCALES
def test_a_comparison_tells_bands_apart_from_the_sources_words(ask: Ask, scale: str, name: str) -> None:
    shown = ask("compare", "all", "--scale", scale, "--json").json
    told = [
        hedge["likelihood"]
        for row in shown["rows"]
        for cell in row["cells"].values()
        for statement in cell
        for hedge in statement["hedges"]
        if "likelihood" in hedge
    ]
    assert {each["scale"] for each in told} == {name}
    assert any(each["low"] for each in told)
    assert any(name in notice for notice in shown["notices"])
    exported = ask("export", "compare", "all", "--scale", scale).out
    assert f"({name}: 55–" in exported
    assert "(likelihood not stated)" in exported


def test_a_comparison_names_the_scale_of_the_settings_unless_told_otherwise(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "ICD 203" not in ask("compare", "all", "--plain").out
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "briefing").mkdir()
    (tmp_path / "briefing" / "settings.toml").write_text('scale = "icd203"\n', encoding="utf-8")
    assert "ICD 203: 55–80%" in ask("compare", "all", "--plain").out
    assert "ICD 203" not in ask("compare", "all", "--plain", "--scale", "none").out
    assert ask("compare", "--matrix").code == 0
