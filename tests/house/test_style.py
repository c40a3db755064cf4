"""The building's rules on size, names and errors."""

import ast
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "briefing").rglob("*.py"))
OUTERMOST = {"briefing/cli/main.py"}
"""The one edge of the process where any exception may be caught."""


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_a_module_can_be_held_in_the_head(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= 300, f"{place(path)} has {lines} lines"


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_functions_are_short(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1}"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > 50
    ]
    assert not long, f"{place(path)}: {long}"


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_every_field_of_a_value_is_explained(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bare = [
        f"{node.name}.{field.target.id}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
        if any("dataclass" in ast.dump(item) for item in node.decorator_list)
        for field, after in zip(node.body, [*node.body[1:], None], strict=True)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and not field.target.id.startswith("_")
        if not (isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant))
    ]
    assert not bare, f"{place(path)}: {bare}"


@pytest.mark.parametrize("path", [path for path in MODULES if place(path) not in OUTERMOST], ids=place)
def test_no_exception_is_swallowed_whole(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    broad = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"}))
    ]
    assert not broad, f"{place(path)}: lines {broad}"


def test_no_file_is_named_for_nothing() -> None:
    vague = {"utils.py", "helpers.py", "manager.py", "misc.py", "common.py", "util.py", "helper.py"}
    assert not [place(path) for path in MODULES if path.name in vague]


def test_the_top_level_holds_what_the_user_asked_for() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    top = {name.partition("/")[0] for name in listed.stdout.splitlines()}
    wanted = {"pyproject.toml", "README.md", "briefing", "themes", "tests", "seeds"}
    assert {name for name in top if not name.startswith(".")} == wanted


def test_each_reference_list_names_its_source() -> None:
    lists = [path for path in (ROOT / "briefing" / "data").rglob("*") if path.is_file() and path.suffix != ".py"]
    silent = [place(path) for path in lists if "source" not in path.read_text(encoding="utf-8")[:2000].lower()]
    assert lists
    assert not silent
