"""The wheel and the sdist carry what a user needs, and the wheel works away from the checkout."""

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SEEDS = sorted(path.name for path in (ROOT / "seeds").iterdir())
THEMES = sorted(path.name for path in (ROOT / "themes").glob("*.toml"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_the_wheel_carries_themes_and_seeds(built: Path) -> None:
    names = zipfile.ZipFile(next(built.glob("*.whl"))).namelist()
    assert {f"briefing/seeds/{name}" for name in SEEDS} <= set(names)
    assert {f"briefing/themes/{name}" for name in THEMES} <= set(names)
    assert THEMES
    assert not [name for name in names if name.startswith(("tests/", "seeds/", "themes/"))]


def test_the_seeds_in_the_wheel_are_the_same_bytes(built: Path) -> None:
    wheel = zipfile.ZipFile(next(built.glob("*.whl")))
    for name in SEEDS:
        assert wheel.read(f"briefing/seeds/{name}") == (ROOT / "seeds" / name).read_bytes()


def test_the_sdist_carries_themes_seeds_and_tests(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {f"seeds/{name}" for name in SEEDS} | {f"themes/{name}" for name in THEMES} <= names
    assert {"README.md", "pyproject.toml", "tests/house/test_packaging.py"} <= names


def test_the_installed_wheel_shows_the_topics_of_the_starter_articles(built: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    programs = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    wheel = str(next(built.glob("*.whl")))
    installed = subprocess.run(
        [str(programs / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel],
        capture_output=True,
        text=True,
        check=False,
    )
    assert installed.returncode == 0, installed.stderr
    home = tmp_path / "home"
    home.mkdir()
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "BRIEFING_", "PYTHON"))
    }
    environment |= {"HOME": str(home)}
    done = subprocess.run(
        [str(programs / "briefing"), "topics", "--plain"],
        cwd=home,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Ukraine" in done.stdout
    assert "Traceback" not in done.stderr
