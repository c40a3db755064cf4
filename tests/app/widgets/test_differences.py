from hypothesis import given
from hypothesis import strategies as st

from briefing.app.widgets.differences import LONGEST, differing

WORDS = st.lists(st.sampled_from(["the", "talks", "on", "border", "may"]), max_size=12).map(" ".join)


def marked(old: str, new: str) -> tuple[list[str], list[str]]:
    gone, come = differing(old, new)
    return [old[start:end] for start, end in gone], [new[start:end] for start, end in come]


def test_words_that_are_other_are_told_and_neighbours_are_one() -> None:
    assert marked("It sent 40 guards north.", "It sent 60 armed guards north.") == (["40"], ["60 armed"])
    assert marked("The same words.", "The same words.") == ([], [])
    assert marked("", "All is new.") == ([], ["All is new."])


@given(WORDS, WORDS)
def test_what_is_not_marked_stands_in_both_in_the_same_order(old: str, new: str) -> None:
    def left(text: str, marks: tuple[tuple[int, int], ...]) -> list[str]:
        for start, end in reversed(marks):
            text = text[:start] + text[end:]
        return text.split()

    gone, come = differing(old, new)
    assert left(old, gone) == left(new, come)


def test_very_long_texts_are_not_compared() -> None:
    assert differing("a " * (LONGEST + 1), "b") == ((), ())
