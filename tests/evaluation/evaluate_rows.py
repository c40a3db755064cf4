"""Whether the rows of a comparison pair statements that make the same point, judged blind, by reading.

    python tests/evaluation/evaluate_rows.py                       the figures
    python tests/evaluation/evaluate_rows.py --draw FILE --seed N  pairs to be read, as FILE
    python tests/evaluation/evaluate_rows.py --folds               the weights fitted anew, cross-validated
    python tests/evaluation/evaluate_rows.py --fit                 the weights, as data/same_point.txt has them

Events are those that three outlets lead with (`triples/train.jsonl.gz` in the folder that BRIEFING_CORPORA names).
Pairs are drawn by lot, one an event, from events none of which was read before: those that stand in a row together, and
beside them pairs that are nearly as alike and stand apart, in one shuffled list that does not tell which is which. A
reader who knows neither the program's answer nor its code says of each whether both make the same point. What was read
is kept by event and offsets, without a word of the articles.

`rows_read_development.jsonl` holds 400 pairs that were read blind, in two rounds, from rows of two earlier rules (0.79
and 0.885 of which made the same point), and 220 that were read by whoever made the present one, half of them from its
rows. The weights of `briefing.evidence.same_point` are fitted on all of them and its signs were chosen in their sight,
so that its figures flatter. `--folds` takes a part of the flattery away, not all: each tenth of the events is paired by
weights fitted on the others. `rows_read.jsonl`, where it is there, was drawn afterwards and set nothing: it is the one
figure to go by.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from corpora import json_lines
from factories import make_article, make_document, make_gathered
from logistic import fit
from measuring import figure, file_of, say, share

from briefing.analysis import analyse
from briefing.compare import build_comparison
from briefing.core.statements import Statement
from briefing.evidence import same_point
from briefing.evidence.likeness import cosine
from briefing.evidence.same_point import Signs, signs_of
from briefing.evidence.terms import vectors_of, weigh

HERE = Path(__file__).parent
DEVELOPMENT, READ = HERE / "rows_read_development.jsonl", HERE / "rows_read.jsonl"
FIRST_EVENT = 800
"""Events before this one were looked at while thresholds were set."""
PAIRED, APART = 130, 70
"""How many pairs are drawn of those in a row, and of those apart."""
NEAR = 0.25
"""How alike pairs apart are at least."""
FOLDS, ROUNDS = 10, 3
"""The parts of the events, and how often they are dealt anew."""

Event = dict[str, list[dict[str, str]]]
Place = tuple[int, int]
"""The number of an article, and where a statement begins in it."""
Pair = tuple[Place, Place]


def statements_of(articles: Sequence[dict[str, str]]) -> list[Statement]:
    """The statements of an event's articles."""
    documents = [make_document(each["text"], article=make_article(at)) for at, each in enumerate(articles, 1)]
    return [statement for document in documents for statement in analyse(document)]


def place(statement: Statement) -> Place:
    """Where a statement stands."""
    return int(statement.article[1:]), statement.start


def paired(articles: Sequence[dict[str, str]], statements: Sequence[Statement]) -> set[Pair]:
    """The pairs of statements of two outlets that stand in one row."""
    known = [make_article(at) for at in range(1, len(articles) + 1)]
    rows = build_comparison(make_gathered(*statements, articles=known, rule=""), None).rows
    pairs: set[Pair] = set()
    for row in rows:
        if row.relation in {"shared", "differs"}:
            held = sorted(place(each) for cell in row.cells.values() for each in cell)
            pairs |= {(one, other) for one, other in combinations(held, 2) if one[0] != other[0]}
    return pairs


def near_misses(statements: Sequence[Statement], together: set[Pair]) -> Iterator[Pair]:
    """Pairs that are alike and stand in no row together."""
    vectors = vectors_of(statements, weigh(statements))
    for (one, first), (other, second) in combinations(zip(statements, vectors, strict=True), 2):
        pair = (place(one), place(other))
        if one.article != other.article and pair not in together and cosine(first, second) >= NEAR:
            yield pair


class Verdict(NamedTuple):
    """What a reader said of a pair."""

    event: int
    pair: Pair
    same: bool


def verdicts(file: Path) -> list[Verdict]:
    """What was read; nothing where nothing was."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [_verdict(**json.loads(line)) for line in lines]


def _verdict(event: int, first: list[int], second: list[int], same: bool) -> Verdict:
    one, other = sorted(((first[0], first[1]), (second[0], second[1])))
    return Verdict(event, (one, other), same)


def draw(events: list[Event], file: Path, seed: int) -> None:
    """Writes pairs to be read, in an order that tells nothing."""
    lot = random.Random(seed)
    known = {each.event for each in (*verdicts(DEVELOPMENT), *verdicts(READ))}
    numbers = [number for number in range(FIRST_EVENT, len(events)) if number not in known]
    lot.shuffle(numbers)
    drawn: dict[bool, list[tuple[int, Pair]]] = {True: [], False: []}
    for number in numbers:
        wanted = [is_row for is_row in drawn if len(drawn[is_row]) < (PAIRED if is_row else APART)]
        if not wanted:
            break
        articles = events[number]["articles"]
        statements = statements_of(articles)
        together = paired(articles, statements)
        for is_row in wanted:
            pairs = sorted(together if is_row else near_misses(statements, together))
            if pairs:
                drawn[is_row].append((number, lot.choice(pairs)))
    sample = [*drawn[True], *drawn[False]]
    lot.shuffle(sample)
    with file.open("w", encoding="utf-8") as lines:
        for number, pair in sample:
            texts = {place(each): each.text for each in statements_of(events[number]["articles"])}
            said = {"event": number, "first": pair[0], "second": pair[1], "texts": [texts[each] for each in pair]}
            lines.write(json.dumps(said, ensure_ascii=False) + "\n")


class Answers:
    """What was read in one file, beside what the program answers."""

    def __init__(self, events: list[Event], file: Path) -> None:
        self.read = verdicts(file)
        self.same = [each.same for each in self.read]
        self.numbers = list(dict.fromkeys(each.event for each in self.read))
        self._articles = {number: events[number]["articles"] for number in self.numbers}
        self._statements = {number: statements_of(articles) for number, articles in self._articles.items()}

    def in_a_row(self, read: Sequence[Verdict] | None = None) -> list[bool]:
        """For each pair that was read, or some of them, whether it stands in a row as the thresholds are now."""
        asked = self.read if read is None else read
        numbers = {each.event for each in asked}
        rows = {number: paired(self._articles[number], self._statements[number]) for number in numbers}
        return [each.pair in rows[each.event] for each in asked]

    def statements(self, read: Verdict) -> tuple[Statement, Statement]:
        """The two statements of a pair that was read."""
        by_place = {place(each): each for each in self._statements[read.event]}
        return by_place[read.pair[0]], by_place[read.pair[1]]


def evaluate(answers: Answers, name: str) -> None:
    """Prints how many of the pairs that were read and stand in a row make the same point, and how many do apart."""
    together = answers.in_a_row()
    say(f"{name}: {len(answers.read)} pairs of {len(answers.numbers)} events, read blind")
    for told, wanted in (("in a row, of which make the same point", True), ("apart, of which do too", False)):
        held = [same for same, is_row in zip(answers.same, together, strict=True) if is_row == wanted]
        counts = [(float(same), float(not same)) for same in held]
        say(f"{len(held)} " + figure(told, counts, share(0)))


def signs(answers: Answers) -> list[Signs]:
    """For each pair that was read, what speaks for it and against it."""
    return [signs_of(*answers.statements(each)) for each in answers.read]


def cross_validate(answers: Answers) -> None:
    """Prints what the weights are worth on events that they were not fitted on."""
    known = signs(answers)
    shipped = same_point.weights
    right = wrong = 0
    for seed in range(ROUNDS):
        fold = {number: random.Random(f"{seed} {number}").randrange(FOLDS) for number in answers.numbers}
        for part in range(FOLDS):
            others = [at for at, each in enumerate(answers.read) if fold[each.event] != part]
            fitted = fit([known[at] for at in others], [answers.same[at] for at in others])
            same_point.weights = partial(tuple, fitted)
            held = [each for each in answers.read if fold[each.event] == part]
            for each, is_row in zip(held, answers.in_a_row(held), strict=True):
                right += is_row and each.same
                wrong += is_row and not each.same
    same_point.weights = shipped
    recall = right / ROUNDS / sum(answers.same)
    say(f"cross-validated by event: P {right / (right + wrong):.3f}, of all that do, in a row {recall:.3f}")


def print_weights(answers: Answers) -> None:
    """Prints the weights that were fitted on all that was read."""
    fitted = fit(signs(answers), answers.same)
    for name, weight in zip(("always", *Signs._fields), fitted, strict=True):
        say(f"{name} {weight:.2f}")


def main() -> None:
    """Draws pairs, or prints the figures."""
    options = argparse.ArgumentParser()
    options.add_argument("--draw", type=Path)
    options.add_argument("--seed", type=int, default=20)
    options.add_argument("--folds", action="store_true")
    options.add_argument("--fit", action="store_true")
    chosen = options.parse_args()
    file = file_of("triples/train.jsonl.gz")
    if file is None:
        return
    events: list[Event] = list(json_lines(file))
    if chosen.draw:
        draw(events, chosen.draw, chosen.seed)
    elif chosen.folds:
        cross_validate(Answers(events, DEVELOPMENT))
    elif chosen.fit:
        print_weights(Answers(events, DEVELOPMENT))
    else:
        for name, held in (("development", DEVELOPMENT), ("afterwards", READ)):
            if held.exists():
                evaluate(Answers(events, held), name)


if __name__ == "__main__":
    main()
