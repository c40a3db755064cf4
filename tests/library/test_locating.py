"""From a place that the index tells to the sentence around it: the same as looking at the whole text would find."""

from factories import make_document
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.articles import Block
from briefing.index.stretches import Occurring
from briefing.library.locating import Locating, clause_at, clauses, likeliest
from briefing.query.words import Words

PIECES = (
    "Word",
    " ",
    "  ",
    ". ",
    '." ',
    "; ",
    ": ",
    "\n",
    "?!",
    "? ",
    "。",
    "」",
    "字",
    "a.b",
    "’",
    ") ",
    "longer words here",
)


def block_of(text: str) -> Block:
    return Block("paragraph", 0, 0, len(text), (), 1)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=60).map("".join))
def test_the_clause_at_a_word_is_the_one_that_parting_the_whole_block_gives(text: str) -> None:
    block = block_of(text)
    whole = clauses(text, block)
    for start in Words(text).starts:
        (around,) = [extent for extent in whole if extent[0] <= start < extent[1]]
        assert clause_at(text, block, start) == around


def test_the_clause_of_a_word_far_behind_the_last_mark_begins_there() -> None:
    text = "It is so. " + "word " * 1000 + "end"
    assert clause_at(text, block_of(text), len(text) - 3) == (10, len(text))


def test_a_closing_quotation_mark_stays_with_its_clause() -> None:
    text = "“It is so.” Nobody spoke."
    assert [text[start:end] for start, end in clauses(text, block_of(text))] == ["“It is so.”", "Nobody spoke."]


def occurring_of(text: str, term: str, every: int) -> Occurring:
    """Where a term stands in a text, the places of every so many words kept."""
    words = Words(text)
    kept = range(every, len(words), every)
    return Occurring(
        [words.positions[row] for row in kept],
        [words.starts[row] for row in kept],
        0,
        words.positions[-1] + 1,
        [(0, [words.positions[row] for row in words.rows(term)])],
    )


def test_every_word_is_found_in_its_sentence_wherever_kept_places_lie() -> None:
    text = "One word. A well-known word stands here; U.S. words too. No. 3,000 words, and the word again. End of words."
    document = make_document(text)
    (block,) = document.blocks
    held = [text[start:end] for start, end in clauses(text, block)]
    for every in (1, 2, 3, 8):
        occurring = occurring_of(text, "word", every)
        locating = Locating(document, block, [])
        found = [locating.sentence(occurring, position)[0] for position in occurring.concepts[0][1]]
        assert [text[start:end] for start, end in found] == [one for one in held for _ in range(one.count("word"))]


def test_places_where_most_words_stand_together_are_looked_at_before_others() -> None:
    ones = list(range(0, 1000, 50))
    occurring = Occurring([], [], 0, 1000, [(0, ones), (1, [503, 999])])
    found = likeliest(occurring)
    assert {(500, 0), (503, 1)} <= set(found)
    assert len(found) < 10


def test_every_word_asked_for_is_looked_at_somewhere() -> None:
    occurring = Occurring([], [], 0, 2000, [(0, list(range(0, 900, 3))), (1, list(range(1, 900, 3))), (2, [1900])])
    assert {concept for _, concept in likeliest(occurring)} == {0, 1, 2}
