"""Files as they arrive in a catalogue."""

from briefing.catalogue.catalogue import Catalogue
from briefing.catalogue.origins import Likeness
from briefing.catalogue.records import PackedStatements, ReadDraft, ReadFile, RuleMatch, SeenFile, Tally
from briefing.core.articles import Block, Draft, Stated


def make_draft(
    text: str, *, key: str = "", sketch: bytes = b"", keys: tuple[int, ...] = (), **fields: str
) -> ReadDraft:
    metadata = {field: Stated(value, "stated") for field, value in fields.items()}
    draft = Draft(text, (Block("paragraph", 0, 0, len(text), (), 1),), (), metadata, key)
    return ReadDraft(draft, len(text.split()), sketch or text.encode(), keys)


def make_file(path: str, *drafts: ReadDraft, reasons: tuple[str, ...] = ()) -> ReadFile:
    refused = None if drafts else "txt"
    return ReadFile(SeenFile(path, 10, 1), f"digest of {path}", drafts, reasons, refused)


def store(catalogue: Catalogue, *files: ReadFile) -> Tally:
    return catalogue.arrivals.store(files, reader=1, alike=Likeness(lambda first, second: first == second))


def make_analysed(
    number: int, *, revision: int = 1, packed: str = "[[],[],[]]", matches: tuple[RuleMatch, ...] = (), count: int = 1
) -> PackedStatements:
    return PackedStatements(number, revision, count, ("reported",), ("Jane Doe",), packed, matches)
