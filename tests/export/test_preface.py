"""What a brief says of itself before its first section: every count is of what a reader can count after it."""

from dataclasses import replace

import pytest
from export.samples import COUNTED, GAZETTE, JUDGED, OPENED, UNKNOWN, cited, make_brief, make_entry

from briefing.core.briefs import EARLIER, GONE, Brief, Changes, SourceReference
from briefing.export import to_plain
from briefing.export.preface import brief_front
from briefing.export.templates import Template, apply_template

CHANGED = replace(GAZETTE, revision=1)


def second_line(brief: Brief) -> str:
    return to_plain(brief).splitlines()[2]


def test_what_a_template_leaves_uncited_is_counted_and_said_so_among_the_sources() -> None:
    entries = {"bottom-line": (make_entry(OPENED),), "reported": (make_entry(JUDGED),)}
    whole = make_brief(entries, (GAZETTE, UNKNOWN))
    short = apply_template(whole, Template("mine", "", ("bottom-line", "sources")))
    assert second_line(whole).startswith("2 articles cited, of 2 on this issue and 5 in the library")
    assert second_line(short).startswith("1 article cited, of 2 on this issue and 5 in the library")
    assert to_plain(short).count("Not cited in this brief.") == 1
    assert "Not cited" not in to_plain(whole)
    front = brief_front(short)
    assert (front["sources"], front["cited"], front["statements"]) == (2, 1, 1)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (EARLIER, "Cited, too: the earlier text of 1 article. "),
        (GONE, "Cited, too: 1 article no longer in the library. "),
        ("", "Cited, too: 1 article not on the issue now. "),
    ],
)
def test_what_is_no_article_on_the_issue_now_is_counted_by_itself(state: str, said: str) -> None:
    entry = replace(make_entry(OPENED), statements=(replace(cited(OPENED), citation=2),))
    brief = make_brief({"bottom-line": (make_entry(OPENED),), "changes": (entry,)}, (GAZETTE,))
    brief = replace(brief, sources=(*brief.sources, SourceReference(2, CHANGED, None, state)))
    assert second_line(brief).startswith(
        f"1 article cited, of 1 on this issue and 5 in the library (4 independent origins). {said}"
    )
    assert brief_front(brief)["cited"] == 2


def test_how_much_is_new_is_told_first() -> None:
    entry = make_entry(COUNTED)
    told = [
        (Changes((entry,), (), (), "2026-01-01"), "Since 2026-01-01: 1 sentence added; see Changes."),
        (
            Changes((entry, entry), (entry,), (), "2026-01-01"),
            "Since 2026-01-01: 2 sentences added, 1 changed; see Changes.",
        ),
        (Changes((), (), (), "the last export"), "No change since the last export."),
    ]
    for changes, words in told:
        assert words in to_plain(make_brief(changes=changes)).splitlines()
    assert "Since" not in to_plain(make_brief())
