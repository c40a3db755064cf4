from dataclasses import replace

from export.samples import HEDGED, QUOTED, make_brief, make_entry

from briefing.core.briefs import Brief, Note
from briefing.export import to_plain
from briefing.export.templates import Template, apply_template

QUOTED_TWICE = {
    "positions": (make_entry(QUOTED, group="Minister Jane Doe", label="own words"),),
    "quotations": (make_entry(QUOTED, label="not verified"),),
}
POINTER = (
    "- Minister Jane Doe, described as “head of the talks” (1 sentence, word for word under Positions; not verified)"
)


def quotations(brief: Brief) -> list[str]:
    said = to_plain(brief).split("\nQUOTATIONS\n")[1]
    return said.split("\n\n")[0].splitlines()


def test_a_quotation_that_stands_under_positions_is_counted_and_not_said_again() -> None:
    brief = make_brief(QUOTED_TWICE)
    assert quotations(brief) == [POINTER]
    assert to_plain(brief).count(QUOTED.text) == 1


def test_one_that_stands_nowhere_else_is_said_first() -> None:
    unnamed = make_entry(HEDGED, label="not verified")
    brief = make_brief(QUOTED_TWICE | {"quotations": (*QUOTED_TWICE["quotations"], unnamed)})
    first, *_, last = quotations(brief)
    assert first.startswith(f"- {HEDGED.text}")
    assert last == POINTER


def test_where_positions_are_left_out_every_quotation_is_said() -> None:
    only = Template("mine", "", ("quotations", "sources"))
    assert quotations(apply_template(make_brief(QUOTED_TWICE), only))[0].startswith(f"- {QUOTED.text}")


def test_what_the_user_did_on_a_quotation_stays_under_it() -> None:
    noted = replace(QUOTED_TWICE["quotations"][0], note=Note("Ask her."))
    said = quotations(make_brief(QUOTED_TWICE | {"quotations": (noted,)}))
    assert said[0].startswith(f"- {QUOTED.text}")
    assert "Ask her." in said[-1]
