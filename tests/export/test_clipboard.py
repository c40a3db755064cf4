import base64
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.export.clipboard import LIMIT, copying, fits

PLAIN = {"TERM": "xterm-256color"}


def taken(sequence: str) -> str:
    """What a terminal takes into its clipboard."""
    found = re.fullmatch("\x1b\\]52;c;([A-Za-z0-9+/=]*)\x07", sequence)
    assert found
    return base64.b64decode(found[1]).decode()


def through_screen(sequence: str) -> str:
    """What screen hands on: the insides of its strings, none of which may be longer than its buffer."""
    pieces = re.findall("\x1bP(.*?)\x1b\\\\", sequence, re.DOTALL)
    assert "".join(f"\x1bP{piece}\x1b\\" for piece in pieces) == sequence
    assert all(len(piece) <= 256 for piece in pieces)
    return "".join(pieces)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_a_terminal_takes_the_text(text: str) -> None:
    assert taken(copying(text, PLAIN)) == text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_tmux_may_take_it_itself_or_hand_it_on(text: str) -> None:
    both = copying(text, {**PLAIN, "TMUX": "/tmp/tmux,1,0"})
    own, handed, end = both.partition("\x1bPtmux;")
    assert taken(own) == text
    inner = (handed + end).removeprefix("\x1bPtmux;").removesuffix("\x1b\\")
    assert taken(inner.replace("\x1b\x1b", "\x1b")) == text


@pytest.mark.parametrize("environment", [{"STY": "1.pts"}, {"TERM": "screen.xterm"}])
@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=400))
def test_screen_hands_on_every_piece(text: str, environment: dict[str, str]) -> None:
    assert taken(through_screen(copying(text, environment))) == text


@pytest.mark.parametrize("terminal", ["screen", "screen-256color"])
def test_a_terminal_that_may_be_tmux_or_screen_gets_what_either_takes(terminal: str) -> None:
    both = copying("“a” and b", {"TERM": terminal})
    own, begin, wrapped = both.partition("\x1bP")
    assert taken(own) == "“a” and b"
    assert taken(through_screen(begin + wrapped)) == "“a” and b"


def test_what_is_known_to_be_screen_gets_only_what_it_takes() -> None:
    assert copying("a", {"STY": "1.pts", "TERM": "screen-256color"}).startswith("\x1bP")


def test_nothing_of_a_text_but_base64_reaches_the_terminal() -> None:
    assert "\x1b[2J" not in copying("\x1b[2J\x07\ud800", PLAIN)


def test_what_is_longer_than_terminals_take_does_not_fit() -> None:
    assert fits("é" * (LIMIT // 2))
    assert not fits("é" * (LIMIT // 2 + 1))
