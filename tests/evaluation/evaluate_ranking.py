"""How well the ranking does on test collections with relevance judgements, beside its peers' figures.

    PYTHONPATH=tests python tests/evaluation/evaluate_ranking.py [K1 B [TOGETHER]]

Reads the folder of corpora that BRIEFING_CORPORA names (`retrieval/NAME-docs.jsonl.gz`,
`retrieval/NAME-queries.jsonl`). The words of each query are joined by OR, the first 1,000 articles are looked at, any
positive grade is relevant, and the figure is mean average precision. Settings were chosen on every other query, the
first among them; the figure of the others shows how well they carry over. Numbers after the command are tried as k1 and
b of BM25, and as the weight of words that stand together.
"""

import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from statistics import mean

from corpora import json_lines

from briefing.index import ranking
from briefing.index.entries import Entry
from briefing.index.index import EVERY, Index
from briefing.index.segments import build_segment
from briefing.query.tree import Node, Or, Word
from briefing.query.words import simple_terms

PEERS = {
    "vaswani": "stock Whoosh .278, FTS5 .281, published BM25 .2965; ours is to reach .295",
    "cranfield": "stock Whoosh .308, FTS5 .306; ours is to reach .320",
}


def tree_of(query: str) -> Node:
    """The words of a query joined by OR; each has a place of its own."""
    words = tuple(Word(place, place + 1, term, term) for place, term in enumerate(simple_terms(query)))
    return Or(0, len(words), words) if len(words) > 1 else words[0]


def average_precision(ranked: list[str], relevant: set[str]) -> float:
    """Precision at each relevant article, averaged over all that are relevant."""
    found, total = 0, 0.0
    for place, name in enumerate(ranked, start=1):
        if name in relevant:
            found += 1
            total += found / place
    return total / len(relevant)


def evaluate(folder: Path, name: str) -> list[float]:
    """The average precision of each query of one collection."""
    documents = list(json_lines(folder / f"{name}-docs.jsonl.gz"))
    queries = list(json_lines(folder / f"{name}-queries.jsonl"))
    with tempfile.TemporaryDirectory() as temporary:
        index = Index.open(Path(temporary) / "index")
        with index.writing() as writing:
            entries = (
                Entry(number, document.get("title") or "", "", "", (), (document["text"],))
                for number, document in enumerate(documents)
            )
            writing.replace([build_segment(writing.folder / "0", entries)], (), 1)
        precisions = []
        for query in queries:
            relevant = relevant_to(query)
            if not relevant:
                continue
            scores = index.ranked(tree_of(query["query"]), nothing, nothing, most=EVERY).by_number()
            ranked = sorted(scores, key=lambda number: (-scores[number], number))[:1000]
            precisions.append(average_precision([str(documents[number]["id"]) for number in ranked], relevant))
        index.close()
    return precisions


def relevant_to(query: Mapping[str, object]) -> set[str]:
    """The articles that are relevant to a query."""
    judged = query["relevant"]
    if isinstance(judged, dict):
        return {str(id) for id, grade in judged.items() if grade > 0}
    assert isinstance(judged, list)
    return set(map(str, judged))


def nothing(*_: object) -> frozenset[int]:
    """No query here asks for facts."""
    return frozenset()


def main() -> None:
    """Prints the figures."""
    folder = Path(os.environ.get("BRIEFING_CORPORA", "corpora")) / "retrieval"
    if not folder.is_dir():
        print("skipped: no collections (BRIEFING_CORPORA names the folder of corpora)")  # noqa: T201
        return
    if len(sys.argv) > 2:
        ranking.DAMPING, ranking.BY_LENGTH = map(float, sys.argv[1:3])
    if len(sys.argv) > 3:
        ranking.TOGETHER = float(sys.argv[3])
    for name, peers in PEERS.items():
        found = evaluate(folder, name)
        chosen, others = mean(found[::2]), mean(found[1::2])
        print(f"{name:10} MAP {mean(found):.4f}   ({peers})")  # noqa: T201
        print(f"{'':10} on the queries that settings were chosen on {chosen:.4f}, on the others {others:.4f}")  # noqa: T201


if __name__ == "__main__":
    main()
