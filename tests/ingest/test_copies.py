import random
from itertools import cycle

from ingest.drafts import draft

from briefing.ingest import alike, same_text, sketch

WORDS = [
    first + second for first in ("ba", "de", "ki", "lo", "mu", "ra") for second in ("ner", "tol", "vas", "zim", "pun")
]


def text(seed: int, sentences: int = 40) -> str:
    chance = random.Random(seed)
    return "\n\n".join(" ".join(chance.choices(WORDS, k=14)).capitalize() + "." for _ in range(sentences))


def test_a_text_is_alike_to_itself_and_to_no_other() -> None:
    one, other = sketch(draft(text(1))), sketch(draft(text(2)))
    assert alike(one.sketch, one.sketch)
    assert not alike(one.sketch, other.sketch)
    assert not set(one.keys) & set(other.keys)


def test_light_edits_make_copies_that_share_a_key() -> None:
    whole = text(1)
    shorter = "\n\n".join(whole.split("\n\n")[:-6])
    edited = whole.replace(". ", ", said the minister. ", 3) + "\n\nShare this article"
    for copy in (shorter, edited, "A New Title for It\n\nReuters\n\n" + whole, whole.upper()):
        first, second = sketch(draft(whole)), sketch(draft(copy))
        assert alike(first.sketch, second.sketch)
        assert set(first.keys) & set(second.keys)


def test_half_a_text_is_no_copy() -> None:
    whole = text(1)
    half = "\n\n".join(whole.split("\n\n")[:16]) + text(2, 24)
    assert not alike(sketch(draft(whole)).sketch, sketch(draft(half)).sketch)


def test_words_are_counted_without_what_is_set_apart() -> None:
    made = sketch(draft("Talks Go On\n\nThe talks of Freedonia and Sylvania go on, it says.\n\nShare this article\n"))
    assert made.words == 3 + 10


def test_short_texts_are_alike_only_when_they_are_the_same() -> None:
    assert alike(sketch(draft("No talks.")).sketch, sketch(draft("No talks.")).sketch)
    assert not alike(sketch(draft("No talks.")).sketch, sketch(draft("No war.")).sketch)


def test_a_text_without_words_is_a_copy_of_nothing() -> None:
    empty = sketch(draft("* * *"))
    assert (empty.words, empty.sketch, empty.keys) == (0, b"", ())
    assert not alike(empty.sketch, empty.sketch)


def test_keys_are_signed_numbers_of_64_bits() -> None:
    assert all(-(1 << 63) <= key < 1 << 63 for key in sketch(draft(text(1))).keys)


def edited(whole: str, seed: int) -> str:
    """What another outlet makes of a text: quotation marks, byline, one word in twenty, a paragraph less."""
    chance = random.Random(seed)
    parts = whole.split("\n\n")
    del parts[chance.randrange(len(parts))]
    words = [chance.choice(WORDS) if chance.random() < 0.05 else word for word in " \n\n ".join(parts).split(" ")]
    return "By Jane Doe, Freedonia Times\n\n" + " ".join(words).replace("“", '"').replace("”", '"')


def test_edited_copies_are_found_and_nothing_else_is() -> None:
    whole = [text(seed) for seed in range(60)]
    copies = [edited(each, seed) for seed, each in enumerate(whole)]
    made = [sketch(draft(each)) for each in (*whole, *copies)]
    found = {
        (one, other)
        for other in range(len(made))
        for one in range(other)
        if set(made[one].keys) & set(made[other].keys) and alike(made[one].sketch, made[other].sketch)
    }
    right = {(place, place + len(whole)) for place in range(len(whole))}
    assert found <= right
    assert len(found) >= 0.95 * len(right)


def test_letters_of_one_template_are_no_copies_however_many_there_are() -> None:
    template = text(1, 16)
    letters = [draft(f"{template}\n\n{text(seed, 12)}") for seed in range(2, 40)]
    assert not any(same_text(letters[0], other) for other in letters[1:])
    assert same_text(letters[0], draft(letters[0].text.replace(". ", ", it is said. ", 2)))


def test_one_headline_over_two_texts_makes_no_copies() -> None:
    first, second = (draft(f"Talks on the River Go On\n\n{text(seed)}") for seed in (1, 2))
    assert first.metadata["title"] == second.metadata["title"]
    assert not alike(sketch(first).sketch, sketch(second).sketch)


def test_words_are_told_apart_by_however_many_kinds_of_marks() -> None:
    words = text(1).split()
    marks = [chr(code) for code in range(0x2200, 0x2C00) if not chr(code).isalnum()]
    assert len(marks) > 2 * 500
    few, many = (
        "".join(word + mark for word, mark in zip(words, cycle(some), strict=False)) for some in (marks[:9], marks)
    )
    assert sketch(draft(few)).sketch == sketch(draft(many)).sketch
