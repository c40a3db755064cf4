"""From the bytes of a file to its text: the encoding is found, and line ends become one.

The order is that of certainty: a byte order mark, UTF-8, UTF-16 by its zeros, ISO 2022 by its escapes, UTF-8 with a
blemish, and then Windows-1252 or what charset-normalizer says.
"""

import codecs
import re

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ESCAPES = ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$", "iso2022_jp_2"))
_FORMATS = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"\x1f\x8b", b"{\\rtf")
_ENDS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""What ends a line besides a line feed."""
_LINE_ENDS = re.compile(f"\r\n?|[{_ENDS}]")
_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x1B), 0x7F])
_BEYOND = re.compile(rb"[\x80-\xff]")
_UNUSED = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
"""What Windows-1252 has no character for."""
_TYPOGRAPHIC = re.compile(rb"[\x80\x84\x85\x91-\x97\xa0\xa3\xa7\xab\xbb](?![\x98-\xff])")
"""Quotes, dashes and signs of Windows-1252 that stand by themselves."""
_RUN = re.compile(rb"[\x98-\xff]{4}")
_SAMPLE = 1 << 16
"""How many bytes are looked at to tell an encoding."""


class NotTextError(ValueError):
    """Bytes that are no text."""


def decode(content: bytes) -> str:
    """The text of a file, without surrogates and NULs, each line end a line feed. Raises NotTextError."""
    text = decode_whole(content)
    return _LINE_ENDS.sub("\n", text) if any(map(text.__contains__, _ENDS)) else text


def decode_whole(content: bytes) -> str:
    """The text of a file with its line ends as they are, for formats that say what ends a line. Raises NotTextError."""
    if content.startswith(_FORMATS):
        raise NotTextError("not text")
    text = _decode(content)
    sample = text[:_SAMPLE].encode("utf-8", "surrogatepass")
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if "\0" in text or controls > 0.02 * min(len(text), _SAMPLE) + 4:
        raise NotTextError("not text")
    return text


def _decode(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace").removeprefix("\ufeff")
    if b"\0" in content[:_SAMPLE]:
        return content.decode(_wide(content[:_SAMPLE]), "replace")
    for escape, encoding in _ESCAPES:
        if escape in content[:_SAMPLE]:
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _blemished(content)


def _wide(sample: bytes) -> str:
    """UTF-16 or UTF-32 without a mark, told by where the zeros are."""
    quarters = [sample[start::4].count(0) for start in range(4)]
    size = max(1, len(sample) // 4)
    if len(sample) >= 4 and min(quarters[1:]) > 0.8 * size and not quarters[0]:
        return "utf-32-le"
    if len(sample) >= 4 and min(quarters[:3]) > 0.4 * size and not quarters[3]:
        return "utf-32-be"
    even, odd = quarters[0] + quarters[2], quarters[1] + quarters[3]
    if odd > 0.3 * size and even <= 0.05 * odd:
        return "utf-16-le"
    if even > 0.3 * size and odd <= 0.05 * even:
        return "utf-16-be"
    raise NotTextError("not text")


def _blemished(content: bytes) -> str:
    """UTF-8 with a few broken bytes, or an encoding of one or two bytes a character."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond = sum(1 for character in text[:_SAMPLE] if character > "\x7f")
    if broken <= 2 + 0.02 * beyond and beyond - broken > 4 * broken:
        return text
    return content.decode(_legacy(content), "replace")


def _legacy(content: bytes) -> str:
    """The encoding of a text that is not Unicode: few bytes beyond ASCII are a Western text's quotes and accents."""
    beyond = len(_BEYOND.findall(content[:_SAMPLE]))
    typographic = len(_TYPOGRAPHIC.findall(content[:_SAMPLE]))
    few = beyond - typographic < 0.025 * min(len(content), _SAMPLE)
    if few and not (_UNUSED.search(content) or _RUN.search(content)):
        return "cp1252"
    start = next(place for place, byte in enumerate(content) if byte > 0x7F)
    start = max(0, start - 2000) if len(content) > _SAMPLE else 0
    best = from_bytes(content[start : start + _SAMPLE], steps=10, chunk_size=1024).best()
    return best.encoding if best is not None else "cp1252"
