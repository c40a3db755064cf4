"""How fast the search is, beside SQLite FTS5 and stock Whoosh on the same articles.

    python tests/benchmarks/bench_search.py [ARTICLES] [--folder FOLDER] [--peers]

Reads the folder of corpora that BRIEFING_CORPORA names (`scale/*.jsonl.gz`: id, title, source, date, author, text),
fills a catalogue through the readers, brings the index up to it, and times twenty queries, and every beginning of each
as it is typed: twenty hits with snippets each. Times are in milliseconds, on the wall and of the processor, which
others on the machine disturb less.
"""

import argparse
import gzip
import json
import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePath

from whoosh.analysis import StemmingAnalyzer
from whoosh.fields import ID, TEXT, Schema
from whoosh.index import create_in
from whoosh.qparser import MultifieldParser

from briefing.catalogue.catalogue import Catalogue
from briefing.catalogue.origins import Likeness
from briefing.catalogue.records import ReadDraft, ReadFile, SeenFile
from briefing.core.articles import Stated
from briefing.ingest import read
from briefing.library.searching import Searching
from briefing.query.synonyms import load_synonyms

QUERIES = (
    "ukraine",
    "ceasefire",
    "security council",
    "nuclear weapons",
    "climate change",
    '"united states"',
    '"arms control"',
    '"weapons of mass destruction"',
    "iran sanctions",
    "syria chemical weapons",
    "terrorism iraq afghanistan",
    "president united states government",
    "human rights",
    "sustainable development goals",
    "energy OR oil",
    "veterans -iraq",
    "cyber-security",
    "middle east peace process",
    "hurricane katrina relief",
    "refugees humanitarian aid",
)
Row = dict[str, str | None]


def load(corpora: Path, count: int) -> Iterator[Row]:
    """The first articles, a third of them speeches where there are enough."""
    found = 0
    for name in ("un-speeches", "press-releases"):
        with gzip.open(corpora / "scale" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                if found == count:
                    return
                found += 1
                yield json.loads(line)


def fill(path: Path, rows: Iterator[Row]) -> Catalogue:
    """A catalogue with the articles."""
    catalogue = Catalogue(path)
    batch: list[ReadFile] = []
    for place, row in enumerate(rows):
        drafts = []
        for draft in read(PurePath(f"{place}.txt"), (row["text"] or "").encode()).drafts:
            fields = ("title", "source", "author", "date")
            stated = {name: Stated(value, "stated") for name in fields if (value := row[name])}
            known = replace(draft, metadata=dict(draft.metadata) | stated)
            drafts.append(ReadDraft(known, len(draft.text.split()), b"", ()))
        batch.append(ReadFile(SeenFile(f"{place}.txt", 1, 1), str(place), tuple(drafts)))
        if len(batch) == 200:
            catalogue.arrivals.store(batch, reader=1, alike=Likeness(lambda *_: False))
            batch.clear()
    catalogue.arrivals.store(batch, reader=1, alike=Likeness(lambda *_: False))
    return catalogue


def timed(name: str, ask: Callable[[str], object], queries: list[str]) -> None:
    """Times each query, asked once."""
    wall, processor = [], []
    for query in queries:
        started, used = time.perf_counter(), time.thread_time()
        ask(query)
        wall.append((time.perf_counter() - started) * 1000)
        processor.append((time.thread_time() - used) * 1000)
    report(name, wall)
    report("    of the processor", processor)


def report(name: str, times: list[float]) -> None:
    """One line of figures."""
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    print(f"{name:34} median {statistics.median(times):7.1f}   p95 {p95:7.1f}   most {ordered[-1]:7.1f}")  # noqa: T201


def typed(queries: tuple[str, ...]) -> list[str]:
    """Every beginning of each query, as keys make them."""
    return [query[:length] for query in queries for length in range(1, len(query) + 1)]


def ours(catalogue: Catalogue, folder: Path) -> None:
    """Times our own index."""
    synonyms = load_synonyms()
    started = time.perf_counter()
    searching = Searching(
        catalogue,
        folder / "index",
        synonyms=lambda: synonyms,
        today=lambda: date(2024, 1, 1),
        issue_numbers=lambda _: frozenset(),
    )
    searching.catch_up()
    took = time.perf_counter() - started
    size = sum(path.stat().st_size for path in (folder / "index").iterdir()) / 1e6
    print(f"{'index made':34} {took:.1f} s, {size:.0f} MB")  # noqa: T201
    searching.close()
    searching = Searching(
        catalogue,
        folder / "index",
        synonyms=lambda: synonyms,
        today=lambda: date(2024, 1, 1),
        issue_numbers=lambda _: frozenset(),
    )
    searching.search("warm")
    timed("queries, for the first time", searching.search, list(QUERIES))
    searching._last = None
    timed("queries, again", searching.search, list(QUERIES))
    searching.close()
    searching.search("warm")
    keys = typed(QUERIES)

    def key(query: str) -> object:
        return searching.search(query, typing=True)

    timed(f"{len(keys)} keys", key, keys)
    searching.close()


def fts5(rows: list[Row], folder: Path) -> None:
    """Times SQLite FTS5 with porter stems, ranked, with snippets."""
    base = sqlite3.connect(folder / "fts.sqlite")
    base.execute("CREATE VIRTUAL TABLE texts USING fts5 (title, text, tokenize = 'porter unicode61')")
    started = time.perf_counter()
    base.executemany("INSERT INTO texts VALUES (?, ?)", [(row["title"] or "", row["text"]) for row in rows])
    base.commit()
    print(f"{'FTS5 made':34} {time.perf_counter() - started:.1f} s")  # noqa: T201
    query = "SELECT rowid, snippet(texts, 1, '[', ']', '…', 30) FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 20"

    def ask(words: str) -> object:
        words = words.replace(" -", " NOT ").replace("cyber-security", '"cyber security"')
        return base.execute(query, (words,)).fetchall()

    ask("warm")
    timed("FTS5, queries", ask, list(QUERIES))
    timed("FTS5, queries again", ask, list(QUERIES))
    base.close()


def stock(rows: list[Row], folder: Path, *, asked: bool = True) -> None:
    """Times Whoosh as it comes: StemmingAnalyzer, its parser, its highlights; when not `asked`, only its writing."""
    place = folder / "stock"
    place.mkdir()
    analyzer = StemmingAnalyzer()
    schema = Schema(id=ID(stored=True), title=TEXT(analyzer=analyzer), text=TEXT(analyzer=analyzer, stored=True))
    index = create_in(str(place), schema)
    started = time.perf_counter()
    writer = index.writer(limitmb=512)
    for row in rows:
        writer.add_document(id=row["id"], title=row["title"] or "", text=row["text"])
    writer.commit()
    print(f"{'stock Whoosh made':34} {time.perf_counter() - started:.1f} s")  # noqa: T201
    if not asked:
        return
    parser = MultifieldParser(["title", "text"], schema)
    with index.searcher() as searcher:

        def ask(words: str) -> object:
            hits = searcher.search(parser.parse(words.replace(" -", " NOT ")), limit=20)
            return [hit.highlights("text") for hit in hits]

        ask("warm")
        timed("stock Whoosh, queries", ask, list(QUERIES))


def main() -> None:
    """Runs the benchmark."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("articles", type=int, nargs="?", default=10_000)
    given.add_argument("--folder", type=Path, help="where to keep the catalogue between runs")
    given.add_argument("--peers", action="store_true", help="time FTS5 and stock Whoosh too")
    asked = given.parse_args()
    corpora = Path(os.environ.get("BRIEFING_CORPORA", "corpora"))
    if not (corpora / "scale").is_dir():
        print("no corpora: BRIEFING_CORPORA names their folder")  # noqa: T201
        return
    print(f"{'load of the machine':34} {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors")  # noqa: T201
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        kept = (asked.folder or folder) / f"catalogue-{asked.articles}.sqlite"
        catalogue = Catalogue(kept) if kept.exists() else fill(kept, load(corpora, asked.articles))
        ours(catalogue, folder)
        if asked.peers:
            rows = list(load(corpora, asked.articles))
            print(f"{len(rows)} articles, {sum(len(row['text'] or '') for row in rows) / 1e6:.0f} MB")  # noqa: T201
            fts5(rows, folder)
            stock(rows, folder)
        catalogue.close()


if __name__ == "__main__":
    main()
