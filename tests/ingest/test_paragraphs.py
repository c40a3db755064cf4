import pytest
from ingest.drafts import PROSE, draft, shown


@pytest.mark.parametrize("mark", ["-", "•", "*", "–", "·", "1.", "1)", "a)", "(1)", "(a)", "(ii)"])
@pytest.mark.parametrize("indent", ["", "  ", "\t"])
def test_items_are_known_by_any_bullet(mark: str, indent: str) -> None:
    made = draft(f"{PROSE}\nThe points are:\n{indent}{mark} the river\n{indent}{mark} the border\n{PROSE}\n")
    assert shown(made)[2:4] == [("item1", "the river"), ("item1", "the border")]
    assert shown(made)[4] == ("paragraph", PROSE)


def test_items_set_in_deeper_are_deeper() -> None:
    made = draft(f"{PROSE}\n- river\n  - upper part\n    - source\n  - lower part\n- border\n")
    assert [kind for kind, _ in shown(made)][1:] == ["item1", "item2", "item3", "item2", "item1"]


def test_an_item_runs_over_lines() -> None:
    made = draft(f"{PROSE}\n\n- the use of the river and of its\n  banks in summer\n- the border\n")
    assert shown(made)[1] == ("item1", "the use of the river and of its\n  banks in summer")


def test_one_line_is_one_paragraph_without_blank_lines() -> None:
    assert shown(draft(f"{PROSE}\n{PROSE}\n{PROSE}")) == [("paragraph", PROSE)] * 3


def test_a_paragraph_set_in_at_its_first_line_begins_anew() -> None:
    text = (
        "  The ministry of Freedonia said on Monday that the talks with\n"
        "Sylvania would go on until both sides agree on the border now.\n"
        "  Nobody knows how long that may take, for the two have not met\n"
        "since the war, and no date is set for a meeting of the two.\n"
    )
    assert len(draft(text).blocks) == 2


def test_a_sentence_goes_on_over_a_page_break() -> None:
    text = (
        "The ministry of Freedonia said on Monday that the talks with\n"
        "Sylvania would go on until both sides agree on the border and\n\n\n"
        "on the use of the river, which has been closed since the war\n"
        "began and will not be opened soon, as far as anybody knows.\n"
    )
    assert len(draft(text).blocks) == 1


def test_numbers_within_a_wrapped_sentence_are_no_bullets() -> None:
    text = (
        "The ministry of Freedonia said on Monday that it would sign on June\n"
        "12. It also said that the talks with Sylvania would go on until both\n"
        "sides agree on the border and on the use of the river, in June at the\n"
        "latest or else never.\n"
    )
    assert [kind for kind, _ in shown(draft(text))] == ["paragraph"]


def test_quoted_lines_are_a_quotation() -> None:
    made = draft(f"{PROSE}\n\n> We will not give in.\n> Not ever.\n\n{PROSE}")
    assert shown(made)[1] == ("quotation", "We will not give in.\n> Not ever.")


def test_rows_of_a_table_are_rows() -> None:
    made = draft(f"{PROSE}\n\n| State | Vote |\n|-------|------|\n| Freedonia | yes |\n\n{PROSE}")
    assert [text for kind, text in shown(made) if kind == "row"] == ["State | Vote", "Freedonia | yes"]


def test_text_blocks_are_numbered_from_one_and_headings_are_not() -> None:
    made = draft(f"A Title of Its Own\n\n{PROSE}\n\nThe Road Ahead\n\n{PROSE}\n- river\n- border\n")
    assert [block.paragraph for block in made.blocks] == [0, 1, 0, 2, 3, 4]
