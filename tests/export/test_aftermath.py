"""What became of an export, in words."""

import pytest

from briefing.core.reports import Export
from briefing.export.aftermath import since_then


def export(**held: int) -> Export:
    return Export("/tmp/a.md", "all", "2026-01-15T09:00:00Z", "0", 3, **held)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (export(), "what it rests on was not noted"),
        (export(counts=40), "all its counts are the same"),
        (export(counts=40, recounted=1), "1 of 40 counts changed since"),
        (export(cited=4), "nothing that it cites has changed"),
        (export(cited=4, changed=1), "cites 1 article changed since; all cited sentences still stand"),
        (
            export(cited=4, changed=2, gone=1, lost=3),
            "cites 2 articles changed since; cites 1 article gone since; 3 of 4 sentences no longer there",
        ),
    ],
)
def test_what_it_cites_is_told(made: Export, said: str) -> None:
    assert since_then(made, last=3, missing=False) == said
    assert since_then(made, last=3, missing=True) == f"the file is no longer there; {said}"


def test_one_that_was_written_over_is_told_so_and_nothing_else() -> None:
    assert since_then(export(cited=4, changed=1), last=4, missing=True) == "written over by a later export"
