"""What the properties of a file say where its text does not: title, author and language.

When a file was made is no date of its article: programs stamp the moment of printing or saving, or a template's.
"""

import re
from collections.abc import Mapping

from briefing.ingest.masthead import Masthead

_GENERIC = re.compile(
    r"(?:microsoft )?(?:word|powerpoint|excel)\b.*|untitled.*|document\d*|(?:layout|slide|print)\s*\d*|.*\.\w{2,5}",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"(?:microsoft|office|windows)\b.*|user\d*|admin\w*|author|owner|python-docx|.*@.*", re.IGNORECASE)


def telling_title(properties: Mapping[str, str]) -> str:
    """The title that the properties state; empty when it is none but a program's or a file's name."""
    title = properties.get("title", "")
    return "" if _GENERIC.fullmatch(title) else title


def complete(properties: Mapping[str, str], known: Masthead) -> None:
    """Adds author and language where the text does not state them."""
    author = properties.get("author", "")
    if not _NOBODY.fullmatch(author):
        known.state("author", author)
    known.state("language", properties.get("language", ""))
