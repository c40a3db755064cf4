"""Reads mail as it is saved (.eml): subject, sender and date from its head, the plain part or the HTML part as text.

Attachments are no articles: each is refused by its name.
"""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr
from importlib.util import find_spec
from pathlib import PurePath

from briefing.core.articles import Draft, Stated
from briefing.ingest.decoding import NotTextError, decode
from briefing.ingest.masthead import Masthead
from briefing.ingest.readings import Reading, RefusedError
from briefing.ingest.text_file import draft_plain

MAILING_LIST = "name of the mailing list"
"""The rule's name: the source is the list that the mail came through."""
_BROKEN = (MessageError, LookupError, ValueError, AttributeError, TypeError, RecursionError)
"""What the standard library raises on heads and bodies that are none."""
_MOST = 200
"""How many parts of a mail are looked at."""


def read_mail_file(path: PurePath, content: bytes) -> Reading:
    """The one article of a mail, and its attachments as refused. Raises NotTextError, RefusedError."""
    mail = parse_mail(content)
    known = Masthead()
    _read_head(mail, known)
    parts = list(parts_of(mail))
    refused = tuple(f"attachment {name}: attachments are not read" for part in parts if (name := _attachment(part)))
    texts = {kind: part for part in reversed(parts) if (kind := part.get_content_type()) and not _attachment(part)}
    plain, page = texts.get("text/plain"), texts.get("text/html")
    text = _words(plain) if plain is not None else ""
    if text.strip():
        return Reading((draft_plain(text, path=path, known=known),), refused)
    if page is not None:
        return Reading((_draft_page(bytes_of(page), path, known),), refused)
    raise RefusedError("; ".join(("there is no text in this mail", *refused)))


def parse_mail(content: bytes) -> EmailMessage:
    """A mail, or a page saved as one. Raises RefusedError."""
    try:
        mail = message_from_bytes(content, policy=policy.default)
    except _BROKEN as error:
        raise RefusedError("it is not a mail") from error
    if not isinstance(mail, EmailMessage) or not mail.keys():
        raise RefusedError("it is not a mail: it has no head")
    return mail


def parts_of(mail: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something, in order; mails within the mail are theirs."""
    waiting: list[EmailMessage] = [mail]
    for _ in range(_MOST):
        if not waiting:
            return
        part = waiting.pop(0)
        held = part.get_payload()
        if part.is_multipart() and isinstance(held, list):
            waiting[:0] = [each for each in held if isinstance(each, EmailMessage)]
        else:
            yield part


def bytes_of(part: EmailMessage) -> bytes:
    """The bytes of a part, its transfer encoding undone, in UTF-8 where the part tells its encoding."""
    try:
        held = part.get_payload(decode=True)
        charset = part.get_content_charset()
    except _BROKEN:
        return b""
    content = held if isinstance(held, bytes) else b""
    if not charset or charset in {"utf-8", "us-ascii"}:
        return content
    try:
        return content.decode(charset, "replace").encode("utf-8", "replace")
    except (LookupError, ValueError):
        return content


def header(mail: EmailMessage, name: str) -> str:
    """A line of the head as its words; empty when there is none, or none that can be read."""
    try:
        value = str(mail.get(name, ""))
    except (*_BROKEN, IndexError):
        return ""
    return " ".join(value.encode("utf-8", "replace").decode("utf-8").replace("\0", "").split())[:1000]


def _read_head(mail: EmailMessage, known: Masthead) -> None:
    known.state("title", header(mail, "subject"))
    name, address = parseaddr(header(mail, "from"))
    known.state("author", name or address)
    known.state_stamp("date", header(mail, "date"))
    known.state("language", header(mail, "content-language"))
    through = header(mail, "list-id").partition("<")[0].strip(' "')
    if through:
        known.metadata["source"] = Stated(through, "inferred", MAILING_LIST)


def _attachment(part: EmailMessage) -> str:
    """The name of a part that is an attachment; empty when it is a text of the mail."""
    try:
        name = part.get_filename() or ""
        kind = part.get_content_type()
        apart = part.get_content_disposition() == "attachment"
    except _BROKEN:
        return "without a name"
    if kind in {"text/plain", "text/html"} and not apart:
        return ""
    if not name and not apart and kind.startswith(("image/", "message/", "multipart/")):
        return ""
    return " ".join(str(name).split())[:200] or "without a name"


def _words(part: EmailMessage) -> str:
    content = bytes_of(part)
    return decode(content) if content.strip() else ""


def _draft_page(content: bytes, path: PurePath, known: Masthead) -> Draft:
    if find_spec("lxml") is None:
        raise RefusedError("it is written in HTML, and reading that needs more: pip install 'briefing-reader[html]'")
    from briefing.ingest.html_text import draft_fragment  # noqa: PLC0415 - lxml is there only with the extra

    try:
        return draft_fragment(decode(content), path=path, known=known)
    except NotTextError as error:
        raise RefusedError("the text of this mail cannot be read") from error
