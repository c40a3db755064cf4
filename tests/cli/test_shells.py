"""Completion scripts: each shell takes them, and they offer what the parsers have."""

import shutil
import subprocess

import pytest

from briefing.cli.shells import SHELLS, grammar
from briefing.cli.verbs import VERBS


def script(shell: str) -> str:
    return SHELLS[shell](grammar())


@pytest.mark.parametrize("shell", SHELLS)
def test_every_verb_and_option_is_offered(shell: str) -> None:
    text = script(shell)
    for verb in grammar():
        assert verb.name in text
        for option in verb.options:
            for name in option.names:
                assert (name if shell != "fish" else name.lstrip("-")) in text


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_reads_it(shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    command = [shell, "--no-execute"] if shell == "fish" else [shell, "-n"]
    done = subprocess.run(command, input=script(shell), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def completed(*words: str) -> set[str]:
    asked = " ".join(f"'{word}'" for word in words)
    program = (
        f'{script("bash")}\nCOMP_WORDS=({asked})\nCOMP_CWORD={len(words) - 1}\n_briefing\necho "${{COMPREPLY[@]}}"\n'
    )
    done = subprocess.run(["bash", "-c", program], capture_output=True, text=True, check=False, cwd="/")
    assert done.stderr == ""
    return set(done.stdout.split())


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_bash_offers_verbs_options_and_values() -> None:
    assert completed("briefing", "") == set(VERBS)
    assert completed("briefing", "to") == {"topics"}
    assert completed("briefing", "search", "--li") == {"--library", "--limit"}
    assert completed("briefing", "search", "x", "--sort", "") == {"relevance", "date"}
    assert completed("briefing", "--json", "export", "") >= {"brief", "compare", "matrix"}
    assert completed("briefing", "completion", "") == set(SHELLS)
