"""Small web pages to read."""

from pathlib import PurePath

from briefing.core.articles import Draft
from briefing.ingest import read

PARAGRAPHS = (
    "The ministry of Freedonia said on Monday that the talks with Sylvania would go on until both sides agree on the "
    "border and on the use of the river that both of them need.",
    "Minister Jane Doe of Freedonia told reporters that a first draft of the treaty would go before the parliament "
    "in the autumn, and that the navy would stay out of the strait.",
    "Sylvania did not comment on the draft. Its envoy had said earlier that no text could be signed before the fishing "
    "rights of the villages on the western bank were written down.",
    "Observers of both countries expect the next round of talks to take place in the port of the capital, where the "
    "delegations met for the first time three years ago.",
)
"""The paragraphs of an article."""


def page(*, head: str = "", before: str = "", after: str = "", body: str | None = None) -> str:
    """A page with an article and what is around it."""
    inner = body if body is not None else "".join(f"<p>{paragraph}</p>\n" for paragraph in PARAGRAPHS)
    return (
        f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{before}<main><article>{inner}</article></main>"
        f"{after}</body></html>"
    )


def draft_page(source: str, name: str = "page.html") -> Draft:
    """The one draft of a page."""
    reading = read(PurePath(name), source.encode())
    assert not reading.reasons, reading.reasons
    (only,) = reading.drafts
    return only
