"""How well text can be told from its ground: the contrast ratio of WCAG 2, from 1 to 21."""

XTERM = {
    "black": (0, 0, 0),
    "red": (205, 0, 0),
    "green": (0, 205, 0),
    "yellow": (205, 205, 0),
    "blue": (0, 0, 238),
    "magenta": (205, 0, 205),
    "cyan": (0, 205, 205),
    "white": (229, 229, 229),
    "bright_black": (127, 127, 127),
    "bright_red": (255, 0, 0),
    "bright_green": (0, 255, 0),
    "bright_yellow": (255, 255, 0),
    "bright_blue": (92, 92, 255),
    "bright_magenta": (255, 0, 255),
    "bright_cyan": (0, 255, 255),
    "bright_white": (255, 255, 255),
}
"""The sixteen colours of xterm (its XTerm-col.ad), in the order of their numbers."""


def ratio(ink: str, ground: str, *, dark: bool) -> float:
    """The contrast of two colours of a theme file; the terminal's own default is black and white, as `dark` has it."""
    return ratio_of(rgb(ink, dark=dark, ground=False), rgb(ground, dark=dark, ground=True))


def rgb(colour: str, *, dark: bool, ground: bool) -> tuple[int, int, int]:
    name = colour.removeprefix("ansi_")
    if name == "default":
        return (0, 0, 0) if dark == ground else (229, 229, 229) if dark else (255, 255, 255)
    if name in XTERM:
        return XTERM[name]
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def ratio_of(first: tuple[int, int, int], second: tuple[int, int, int]) -> float:
    light, deep = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (deep + 0.05)


def _luminance(colour: tuple[int, int, int]) -> float:
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
