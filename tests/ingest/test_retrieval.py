"""When a text was looked up is known where its document states it, and nowhere else."""

import json
from pathlib import PurePath

import pytest

from briefing.ingest import read

BODY = "Freedonia opened the border on Monday, and a long queue of lorries formed at the crossing within the hour."


def retrieved(name: str, content: str) -> str | None:
    (draft,) = read(PurePath(name), content.encode()).drafts
    stated = draft.metadata.get("retrieved")
    assert stated is None or (stated.provenance, stated.rule) == ("stated", "")
    return stated.value if stated else None


@pytest.mark.parametrize("key", ["retrieved", "Accessed", "access-date", "date_accessed", "Retrieved on"])
def test_front_matter_states_it(key: str) -> None:
    assert retrieved("x.md", f"---\ntitle: T\n{key}: 10 January 2026\n---\n\n{BODY}\n") == "2026-01-10"


def test_the_head_of_a_text_states_it() -> None:
    assert retrieved("x.txt", f"Source: The Post\nRetrieved: 2026-01-10\n\n{BODY}\n") == "2026-01-10"


def test_a_record_states_it() -> None:
    record = {"title": "T", "text": BODY, "date_download": "2026-01-10 08:00:00"}
    assert retrieved("x.jsonl", json.dumps(record)) == "2026-01-10T08:00:00"


def test_a_page_that_was_saved_with_its_address_and_time_states_it() -> None:
    pytest.importorskip("lxml")
    head = (
        "<!--\n Page saved with SingleFile \n url: https://x.example/a \n"
        " saved date: Sat Jan 10 2026 09:00:00 GMT+0100 (Central European Standard Time)\n-->"
    )
    page = (
        f"<!DOCTYPE html><html>{head}<head><title>T</title></head><body><article><p>{BODY}</p></article></body></html>"
    )
    assert retrieved("x.html", page) == "2026-01-10"
    (draft,) = read(PurePath("x.html"), page.encode()).drafts
    assert draft.metadata["url"].value == "https://x.example/a"


@pytest.mark.parametrize("value", ["yesterday", "", "soon after", "2026-13-40"])
def test_what_is_no_date_is_not_taken(value: str) -> None:
    assert retrieved("x.md", f"---\ntitle: T\nretrieved: {value}\n---\n\n{BODY}\n") is None


def test_it_is_not_invented() -> None:
    assert retrieved("x.txt", f"{BODY}\n") is None
