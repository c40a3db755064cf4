"""Making text safe to show: each control or direction mark becomes one visible character, so offsets hold."""

_KEPT = {0x09, 0x0A}
_DIRECTION = (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)
_TABLE: dict[int, str] = {code: chr(0x2400 + code) for code in range(0x20) if code not in _KEPT}
_TABLE |= {0x7F: "\u2421"}
_TABLE |= dict.fromkeys((*range(0x80, 0xA0), *range(0xD800, 0xE000), *_DIRECTION), "\ufffd")
_LINE = _TABLE | {0x09: " ", 0x0A: " ", 0x2028: " ", 0x2029: " "}


def visible(text: str) -> str:
    """The text with controls (C0, C1, DEL, direction overrides, surrogates) shown as marks; tabs and line ends stay.

    The result has the same length in code points.
    """
    return text.translate(_TABLE)


def visible_line(text: str) -> str:
    """The same on one line: tabs and line ends become spaces, one for one."""
    return text.translate(_LINE)
