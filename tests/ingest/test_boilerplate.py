import pytest
from ingest.drafts import PROSE, apart, draft, headings, shown


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Share this article", "share line"),
        ("Facebook Twitter LinkedIn", "share line"),
        ("Subscribe to our weekly newsletter", "subscription line"),
        ("Follow us on Twitter", "subscription line"),
        ("Read more: Talks on the river fail", "related link"),
        ("Advertisement", "advertisement"),
        ("We use cookies to give you the best experience on our site.", "cookie notice"),
        ("© 2023 Freedonia Times. All rights reserved.", "copyright line"),
        ("FOR IMMEDIATE RELEASE", "press release line"),
        ("5 min read", "reading time"),
        ("* * *", "separator"),
        ("{{INSERT AD}}", "template leftover"),
        ("#river #border", "tag line"),
    ],
)
def test_lines_that_are_not_the_article_are_set_apart(name: str, line: str, reason: str) -> None:
    made = draft(f"{PROSE}\n\n{line}\n\n{PROSE}\n", name)
    assert apart(made) == [(reason, line)]
    assert [text for _, text in shown(made)] == [PROSE, PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "Stay informed as the talks go on, for nobody knows their end.",
        "Share prices fell in Freedonia after the talks were broken off.",
        "Read on the plane, the treaty seemed shorter than it was to the minister.",
        "Subscribers to the treaty are bound by it.",
        "Tags on the goods name the state that they come from.",
        "Related talks on the border are to begin in June.",
    ],
)
def test_sentences_that_sound_like_it_are_the_author_s_own(line: str) -> None:
    assert apart(draft(f"{PROSE}\n\n{line}\n\n{PROSE}\n")) == []


CONTENTS = "Table of Contents\n- 1. The River\n- 2. The Border\n- 3. A line that stands here alone\n"


def test_a_contents_list_is_set_apart_whole() -> None:
    made = draft(f"A Title of Its Own\n{CONTENTS}{PROSE}\nThe River\n{PROSE}\nThe Border\n{PROSE}\n")
    assert apart(made) == [("contents list", CONTENTS.strip())]
    assert headings(made) == ["The River", "The Border"]


def test_a_contents_list_without_bullets_ends_where_its_first_entry_recurs() -> None:
    made = draft(f"Contents\nThe River\nThe Border\n\nThe River\n\n{PROSE}\n\nThe Border\n\n{PROSE}\n")
    assert apart(made) == [("contents list", "Contents\nThe River\nThe Border")]


def test_a_list_whose_items_all_recur_as_lines_is_a_contents_list() -> None:
    names = ["The River", "The Border", "The Bridge"]
    made = draft(
        f"{PROSE}\n" + "".join(f"* {name}\n" for name in names) + "\n".join(f"{name}\n{PROSE}" for name in names)
    )
    assert [reason for reason, _ in apart(made)] == ["contents list"]


def test_a_list_of_points_is_no_contents_list() -> None:
    assert apart(draft(f"{PROSE}\n\nThe points are:\n1. The River\n2. The Border\n3. The Bridge\n\n{PROSE}")) == []


@pytest.mark.parametrize("tail", ["Tags", "Tags:", "Tags: river, border", "Tags\nriver\nborder", "Filed under: Rivers"])
def test_tags_at_the_end_are_set_apart(tail: str) -> None:
    made = draft(f"{PROSE}\n\n{PROSE}\n\n{tail}")
    assert apart(made) == [("tag line", tail)]


@pytest.mark.parametrize("tail", ["```", "“`", "~~~"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_the_remains_of_a_code_fence_are_set_apart(tail: str, name: str) -> None:
    assert apart(draft(f"{PROSE}\n\n{PROSE}\n\n{tail}", name)) == [("code fence remains", tail)]


def test_a_template_leftover_is_taken_off_the_line_that_it_opens() -> None:
    made = draft(f"{PROSE}\n\n{{{{EXPERT INTERVIEW}}}} The View From the River\n\n{PROSE}")
    assert apart(made) == [("template leftover", "{{EXPERT INTERVIEW}}")]
    assert headings(made) == ["The View From the River"]


def test_running_heads_and_page_numbers_are_set_apart() -> None:
    page = (
        "The ministry of Freedonia said on Monday that the talks with the\n"
        "Freedonia Border Report\n"
        "other side would go on until both of them agree on the border, and\n"
        "Page {n} of 9\n"
        "that the river is open.\n\n"
    )
    made = draft("".join(page.replace("{n}", str(number)) for number in range(1, 5)))
    assert {reason for reason, _ in apart(made)} == {"running head", "page number"}


def test_what_is_set_apart_stays_in_the_text() -> None:
    text = f"{PROSE}\n\nShare this article\n\n{PROSE}\n"
    assert draft(text).text == text
