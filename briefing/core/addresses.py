"""Addresses that articles link to: which are safe to follow, and what one that is written relative to a page means."""

import re
from urllib.parse import urljoin, urlsplit

_LONGEST = 2000
_EDGES = "".join(map(chr, range(0x21)))
"""What browsers take away at both ends of an address: controls of ASCII and the space."""
_BREAKS = re.compile(r"[\t\n\r]+")
_ENCODED = {ord(char): f"%{ord(char):02X}" for char in ' "<>`'}
"""What browsers encode where it stands in an address as it is."""
_MAIL = re.compile(r"mailto:([^\s?@:/\\<>\"]{1,200}@[^\s?@:/\\<>\"]{1,200})(?:\?.*)?", re.IGNORECASE)


def is_address(text: str) -> bool:
    """Whether a text is a web address, and nothing but one.

    One with a name before its host ("https://bank.example@elsewhere.example") is none: it is made to be misread.
    """
    if len(text) > _LONGEST or any(char.isspace() or not char.isprintable() for char in text):
        return False
    try:
        parts = urlsplit(text)
        host = parts.hostname if parts.port != 0 else None
    except ValueError:  # brackets that are no address, a port that is no number
        return False
    return parts.scheme in {"http", "https"} and bool(host) and not {"@", "\\"} & set(parts.netloc)


def absolute_address(written: str, base: str = "") -> str:
    """What a link leads to: a web address, or a mail address as "mailto:"; empty for anything else.

    `base` is the address that it is relative to, if any. A place on the same page ("#top") is no address, and of a
    mail only the address is kept, not what should stand in the mail.
    """
    href = _BREAKS.sub("", written.strip(_EDGES))
    if not href or href[0] == "#" or len(href) > _LONGEST:
        return ""
    try:
        whole = urljoin(base, href) if base else href
    except ValueError:
        return ""
    if mail := _MAIL.fullmatch(whole):
        return f"mailto:{mail[1]}" if mail[1].isprintable() else ""
    whole = whole.translate(_ENCODED)
    return whole if is_address(whole) else ""
