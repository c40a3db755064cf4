from collections.abc import Sequence
from dataclasses import replace

import pytest
from export.samples import CHANGED, COUNTED, COUNTED_OTHERWISE, JUDGED, OPENED, make_brief, make_entry

from briefing.core.briefs import SECTIONS, Brief, Entry, Note
from briefing.export import to_markdown
from briefing.export.templates import BUILT_IN, WHOLE, Template, apply_template

FOUR = tuple(make_entry(each) for each in (OPENED, COUNTED, COUNTED_OTHERWISE, JUDGED))


def sections(brief: Brief) -> list[str]:
    return [section.id for section in brief.sections]


def template(*ids: str, **most: int) -> Template:
    return Template("mine", "", ids, {id.replace("_", "-"): number for id, number in most.items()}, own=True)


def kept(entries: Sequence[Entry], most: int) -> tuple[Entry, ...]:
    return apply_template(make_brief({"gaps": tuple(entries)}), template("gaps", gaps=most)).section("gaps").entries


def test_the_whole_brief_is_the_very_brief() -> None:
    brief = make_brief()
    assert apply_template(brief, WHOLE) is brief


@pytest.mark.parametrize("each", BUILT_IN, ids=lambda each: each.name)
def test_every_template_names_known_sections_once_and_says_what_it_keeps(each: Template) -> None:
    assert len(set(each.sections)) == len(each.sections)
    assert set(each.sections) <= {id for id, _ in SECTIONS}
    assert set(each.most) <= set(each.sections)
    assert each.about
    assert "sources" in each.sections


def test_sections_come_in_the_order_of_the_template() -> None:
    ids = ["sources", "gaps", "reported"]
    assert sections(apply_template(make_brief(), template(*ids))) == ids


def test_what_is_left_out_is_counted() -> None:
    brief = make_brief({"reported": FOUR, "timeline": FOUR[:1], "gaps": FOUR})
    shortened = apply_template(brief, template("reported", "gaps", reported=3))
    assert shortened.notices == (
        "this is a shortened brief (template mine), which leaves out: "
        "What is reported (1 more entry), Timeline (1 entry)",
    )
    assert "leaves out: What is reported \\(1 more" not in to_markdown(shortened)
    assert "which leaves out: What is reported (1 more entry), Timeline (1 entry)." in to_markdown(shortened)


def test_the_first_entries_are_kept_and_every_pinned_one() -> None:
    last = replace(FOUR[3], pinned=True)
    assert kept(FOUR, 2) == FOUR[:2]
    assert kept([*FOUR[:3], last], 2) == (*FOUR[:2], last)
    assert kept(FOUR, 9) == FOUR


def test_a_template_without_bottom_line_or_changes_takes_those_of_hers_away_too() -> None:
    brief = replace(make_brief(since="2026-01-01"), own_bottom_line=Note("Mine."))
    assert apply_template(brief, template("reported")).own_bottom_line is None
    assert apply_template(brief, template("bottom-line")).own_bottom_line == Note("Mine.")
    assert "Mine." in to_markdown(apply_template(brief, template("bottom-line", "sources")))


def test_what_is_new_is_kept_where_it_was_asked_for() -> None:
    asked = make_brief(changes=CHANGED, since="2026-01-01")
    assert sections(apply_template(asked, template("gaps", "sources"))) == ["gaps", "changes", "sources"]
    assert sections(apply_template(asked, template("changes", "gaps"))) == ["changes", "gaps"]
    assert "About 1,100 people crossed." in to_markdown(apply_template(asked, template("gaps")))
