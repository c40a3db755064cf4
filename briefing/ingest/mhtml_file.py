"""Reads pages that a browser saved whole (.mhtml): the page is the first HTML part, its address in the head."""

from pathlib import PurePath

from briefing.ingest.html_file import decode_page, draft_page
from briefing.ingest.mail_file import bytes_of, header, parse_mail, parts_of
from briefing.ingest.masthead import Masthead
from briefing.ingest.readings import Reading, RefusedError


def read_mhtml_file(path: PurePath, content: bytes) -> Reading:
    """The one article of a saved page; its pictures and styles are left aside. Raises NotTextError, RefusedError."""
    mail = parse_mail(content)
    part = next((part for part in parts_of(mail) if part.get_content_type() == "text/html"), None)
    if part is None:
        raise RefusedError("there is no page in it")
    address = header(mail, "snapshot-content-location") or header(part, "content-location")
    known = Masthead()
    draft = draft_page(decode_page(bytes_of(part)), path=path, known=known, address=address)
    return Reading((draft,))
