import itertools
from collections.abc import Sequence

from factories import make_span, make_statement
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from briefing.briefs.revisions import LEAST_ALIKE, align, align_revisions
from briefing.core.statements import LeadIn, Statement

texts = st.lists(st.lists(st.sampled_from("abcd"), min_size=1, max_size=5), max_size=7)


def revision(*sentences: str) -> tuple[Statement, ...]:
    return tuple(make_statement(sentence, start=100 * number) for number, sentence in enumerate(sentences))


def heaviest(old: Sequence[Sequence[str]], new: Sequence[Sequence[str]]) -> float:
    """The weight of the best alignment, by the textbook's table."""
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for first in range(len(old) - 1, -1, -1):
        for second in range(len(new) - 1, -1, -1):
            alike = Indel.normalized_similarity(old[first], new[second])
            paired = best[first + 1][second + 1] + (alike if alike >= LEAST_ALIKE else -1)
            best[first][second] = max(paired, best[first + 1][second], best[first][second + 1])
    return best[0][0]


@given(texts, texts)
def test_the_alignment_is_the_best_there_is_and_keeps_the_order(old: list[list[str]], new: list[list[str]]) -> None:
    pairs = align(old, new)
    assert all(first < then and second < after for (first, second), (then, after) in itertools.pairwise(pairs))
    weight = sum(Indel.normalized_similarity(old[first], new[second]) for first, second in pairs)
    assert abs(weight - heaviest(old, new)) < 1e-9


@given(st.lists(st.text(min_size=1, max_size=6)), st.lists(st.text(min_size=1, max_size=6)))
def test_every_sentence_is_told_at_most_once_and_none_whose_words_stand_in_both(old: list[str], new: list[str]) -> None:
    revised = align_revisions(revision(*old), revision(*new))
    before = [*(pair[0] for pair in (*revised.same, *revised.changed)), *revised.removed]
    after = [*(pair[1] for pair in (*revised.same, *revised.changed)), *revised.added]
    assert len(set(before)) == len(before)
    assert len(set(after)) == len(after)
    shared = {" ".join(text.split()) for text in old} & {" ".join(text.split()) for text in new}
    told = [old[pair[0]] for pair in revised.changed] + [old[number] for number in revised.removed]
    told += [new[pair[1]] for pair in revised.changed] + [new[number] for number in revised.added]
    assert not shared & {" ".join(text.split()) for text in told}
    untold = {" ".join(old[number].split()) for number in range(len(old)) if number not in before}
    assert untold <= shared


def test_a_sentence_is_changed_when_half_of_its_words_stay() -> None:
    old = revision("The port was closed on Monday.", "Rain fell.")
    new = revision("Rain fell.", "The port was closed on Friday.", "Ships sailed away at night.")
    revised = align_revisions(old, new)
    assert (revised.same, revised.changed, revised.added, revised.removed) == (((1, 0),), ((0, 1),), (2,), ())


def test_a_sentence_that_was_written_anew_went_and_came() -> None:
    revised = align_revisions(revision("The port was closed."), revision("Nobody sails in winter."))
    assert (revised.changed, revised.added, revised.removed) == ((), (0,), (0,))


def test_sentences_that_change_places_and_white_space_stay_the_same() -> None:
    revised = align_revisions(revision("One is  here.", "Two is here."), revision("Two is here.", "One\nis here."))
    assert revised.same == ((0, 1), (1, 0))
    assert not (revised.changed)
    assert not (revised.added)
    assert not (revised.removed)


def test_an_item_whose_introduction_changed_is_changed() -> None:
    def item(words: str) -> Statement:
        span = make_span(words)
        return make_statement("Grain.", start=50, lead_in=LeadIn(span.article, 1, span.start, span.end, span.text))

    revised = align_revisions([item("They may discuss:")], [item("They will discuss:")])
    assert revised.changed == ((0, 0),)


def test_texts_of_very_many_sentences_are_aligned_along_the_diagonal() -> None:
    old = [[f"w{number}", "x", f"z{number}"] for number in range(3000)]
    new = [[f"w{number}", "y", f"z{number}"] for number in range(3000)]
    assert align(old, new) == [(number, number) for number in range(3000)]
