"""The clipboard of the terminal, by the escape sequence OSC 52: it works over ssh, and no terminal answers it.

tmux takes the sequence itself where its set-clipboard is on, and hands it on where its allow-passthrough is: it gets
both. screen hands on what is wrapped, in pieces of its own limit. Over ssh neither is named, and tmux too may call its
terminal "screen": such a terminal gets the plain sequence, for tmux, and the wrapped one, which tmux drops.
"""

import base64
from collections.abc import Mapping

LIMIT = 74_994
"""The most bytes that go through: the 100,000 characters of base64 that terminals commonly take at once."""
_SCREEN = 76
"""Characters of base64 in one piece for screen, which drops strings that are longer than its buffer."""
_ESCAPE, _END = "\x1b", "\x1b\\"


def fits(text: str) -> bool:
    """Whether a text is short enough for the clipboard of a terminal."""
    return len(_bytes(text)) <= LIMIT


def copying(text: str, environment: Mapping[str, str]) -> str:
    """What to write to a terminal so that it takes a text into its clipboard."""
    held = base64.b64encode(_bytes(text)).decode("ascii")
    sequence = f"{_ESCAPE}]52;c;{held}\x07"
    if environment.get("TMUX"):
        doubled = sequence.replace(_ESCAPE, _ESCAPE * 2)
        return f"{sequence}{_ESCAPE}Ptmux;{doubled}{_END}"
    terminal = environment.get("TERM", "")
    if environment.get("STY") or terminal.startswith("screen"):
        pieces = [held[place : place + _SCREEN] for place in range(0, len(held), _SCREEN)]
        wrapped = f"{_ESCAPE}P{_ESCAPE}]52;c;" + f"{_END}{_ESCAPE}P".join([*pieces, f"\x07{_END}"])
        certain = environment.get("STY") or terminal.startswith("screen.")  # as "screen.xterm": only screen names it so
        return wrapped if certain else sequence + wrapped
    return sequence


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")
