"""From a place that the index tells to the sentence around it: the same as looking at the whole text would find."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shelf import Shelf

from briefing.core.articles import Block
from briefing.core.spans import Extent
from briefing.index.entries import parts_of
from briefing.index.index import EVERY
from briefing.index.stretches import Stretch
from briefing.library.locating import locate
from briefing.query.clauses import clauses
from briefing.query.tree import Or, Word
from briefing.query.words import Words

MARKS = (" ", "  ", ". ", '." ', "; ", ": ", "\n", "?!", "? ", "。", "」", "’", ") ")
PIECES = (*MARKS, "Word", "字", "a.b", "longer words")


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_clauses_hold_all_of_a_text_but_the_space_between_them(text: str) -> None:
    found = clauses(text, 0, len(text))
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())
    assert all(text[start:end] == text[start:end].strip() for start, end in found)


def test_a_closing_quotation_mark_stays_with_its_clause() -> None:
    text = "“It is so.” Nobody spoke."
    assert [text[start:end] for start, end in clauses(text, 0, len(text))] == ["“It is so.”", "Nobody spoke."]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join))
def test_the_index_tells_the_clause_in_which_each_word_stands(text: str, tmp_path_factory) -> None:
    shelf = Shelf(Path(tmp_path_factory.mktemp("shelf")))
    number = shelf.add(f"One word first.\n\n{text} word\n\n***\n\nword")
    shelf.searching.catch_up()
    (document,) = shelf.catalogue.articles.documents(shelf.catalogue.articles.all()).values()
    tree = Or(0, 1, (Word(0, 1, "word", "word"), Word(0, 1, "字", "字")))
    told = shelf.searching.index.places(tree, [number], most=EVERY, every=True)[number]
    shelf.close()
    found: list[Extent] = []
    for stretch in told:
        block = parts_of(document)[stretch.part][1]
        assert block is not None
        found += [extent for extent, _, _, _ in locate(document.text, None, block, [], stretch)]
    assert found == [
        (start, end)
        for block in document.blocks
        for start, end in clauses(document.text, block.start, block.end)
        if not {"word", "字"}.isdisjoint(Words(document.text[start:end]).terms)
    ]


def block_of(text: str) -> Block:
    return Block("paragraph", 0, 0, len(text), (), 1)


def test_a_word_in_a_clause_of_two_sentences_is_found_in_its_own() -> None:
    text = "The first word ends.The second word follows, and no more"
    sentences = [(0, 20), (20, len(text))]
    stretch = Stretch(0, 0, None, (2, 6), (0, 0))
    found = [extent for extent, _, _, _ in locate(text, None, block_of(text), sentences, stretch)]
    assert found == sentences


def test_a_word_that_no_sentence_holds_is_shown_in_its_clause() -> None:
    text = "A sentence. And a word"
    stretch = Stretch(0, 12, None, (2,), (0,))
    assert list(locate(text, None, block_of(text), [(0, 11)], stretch)) == [((12, 22), False, 12, (0,))]
