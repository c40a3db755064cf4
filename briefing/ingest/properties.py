"""What the properties of a file say where its text does not: title, author, language, and when it was made."""

import re
from collections.abc import Mapping

from briefing.core.articles import Stated
from briefing.ingest.masthead import Masthead
from briefing.ingest.stamps import read_stamp

MADE = "date when the file was made"
"""The rule's name: the date is that of the file's properties."""
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
    """Adds author, language and date where the text does not state them."""
    author = properties.get("author", "")
    if not _NOBODY.fullmatch(author):
        known.state("author", author)
    known.state("language", properties.get("language", ""))
    made = read_stamp(properties.get("made", ""))
    if made:
        known.metadata.setdefault("date", Stated(made, "inferred", MADE))
