"""How fast the search is, beside SQLite FTS5 and stock Whoosh on the same articles.

    python tests/benchmarks/bench_search.py [ARTICLES] [--folder FOLDER] [--peers] [--each]

Reads the folder of corpora that BRIEFING_CORPORA names (`scale/*.jsonl.gz`: id, title, source, date, author, text),
fills a catalogue through the readers, brings the index up to it, and times twenty queries, and every beginning of each
as it is typed: twenty hits with snippets each. FTS5 is asked each query right after us, so that what else the machine
does meets both. A `--folder` keeps the catalogue and both indexes for the next run; `--each` tells of each query.
Times are in milliseconds, on the wall and of the processor, which others on the machine disturb less.
"""

import argparse
import gzip
import json
import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
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


Ask = Callable[[str], object]


def timed(asked: Mapping[str, Ask], queries: Sequence[str], *, each: bool = False) -> None:
    """Times each query, asked once of each; with `each`, tells of every one."""
    wall: dict[str, list[float]] = {name: [] for name in asked}
    processor: dict[str, list[float]] = {name: [] for name in asked}
    for query in queries:
        for name, ask in asked.items():
            started, used = time.perf_counter(), time.thread_time()
            ask(query)
            wall[name].append((time.perf_counter() - started) * 1000)
            processor[name].append((time.thread_time() - used) * 1000)
    for name in asked:
        report(name, wall[name])
        report("    of the processor", processor[name])
    for place, query in enumerate(queries if each else ()):
        print(f"    {query:40}", *(f"{times[place]:7.1f}" for times in processor.values()))  # noqa: T201


def report(name: str, times: list[float]) -> None:
    """One line of figures."""
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    print(f"{name:34} median {statistics.median(times):7.1f}   p95 {p95:7.1f}   most {ordered[-1]:7.1f}")  # noqa: T201


def typed(queries: tuple[str, ...]) -> list[str]:
    """Every beginning of each query, as keys make them."""
    return [query[:length] for query in queries for length in range(1, len(query) + 1)]


def searching_in(catalogue: Catalogue, folder: Path) -> Searching:
    """Our own search, its index not brought up yet."""
    synonyms = load_synonyms()
    return Searching(
        catalogue,
        folder / f"index-{catalogue.articles.counts()[0]}",
        synonyms=lambda: synonyms,
        today=lambda: date(2024, 1, 1),
        issue_numbers=lambda _: frozenset(),
    )


def make_ours(catalogue: Catalogue, folder: Path) -> None:
    """Makes our own index, unless it is kept from before."""
    searching = searching_in(catalogue, folder)
    started = time.perf_counter()
    searching.catch_up()
    took = time.perf_counter() - started
    searching.close()
    index = folder / f"index-{catalogue.articles.counts()[0]}"
    size = sum(path.stat().st_size for path in index.iterdir()) / 1e6
    print(f"{'index made':34} {took:.1f} s, {size:.0f} MB")  # noqa: T201


def fts5(rows: Callable[[], list[Row]], path: Path) -> Ask:
    """What asks SQLite FTS5 with porter stems, ranked, with snippets; made unless it is kept from before."""
    kept = path.exists()
    base = sqlite3.connect(path)
    if not kept:
        base.execute("CREATE VIRTUAL TABLE texts USING fts5 (title, text, tokenize = 'porter unicode61')")
        some = rows()
        started = time.perf_counter()
        base.executemany("INSERT INTO texts VALUES (?, ?)", [(row["title"] or "", row["text"]) for row in some])
        base.commit()
        print(f"{'FTS5 made':34} {time.perf_counter() - started:.1f} s")  # noqa: T201
    query = "SELECT rowid, snippet(texts, 1, '[', ']', '…', 30) FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 20"

    def ask(words: str) -> object:
        words = words.replace(" -", " NOT ").replace("cyber-security", '"cyber security"')
        return base.execute(query, (words,)).fetchall()

    return ask


def race(searching: Searching, peers: Mapping[str, Ask], *, each: bool) -> None:
    """Times our own search, and peers on the same queries."""
    for ask in (searching.search, *peers.values()):
        ask("warm")
    asked: dict[str, Ask] = {"queries, for the first time": searching.search} | dict(peers)
    timed(asked, QUERIES, each=each)
    searching._last = None
    timed({"queries, again": searching.search} | dict(peers), QUERIES)
    searching.close()
    searching.search("warm")
    keys = typed(QUERIES)
    timed({f"{len(keys)} keys": lambda query: searching.search(query, typing=True)}, keys)


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
        timed({"stock Whoosh, queries": ask}, QUERIES)


def main() -> None:
    """Runs the benchmark."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("articles", type=int, nargs="?", default=10_000)
    given.add_argument("--folder", type=Path, help="where to keep the catalogue and the indexes between runs")
    given.add_argument("--each", action="store_true", help="tell of each query")
    given.add_argument("--peers", action="store_true", help="time FTS5 and stock Whoosh too")
    asked = given.parse_args()
    corpora = Path(os.environ.get("BRIEFING_CORPORA", "corpora"))
    if not (corpora / "scale").is_dir():
        print("no corpora: BRIEFING_CORPORA names their folder")  # noqa: T201
        return
    print(f"{'load of the machine':34} {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors")  # noqa: T201
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.folder or Path(temporary)
        kept = folder / f"catalogue-{asked.articles}.sqlite"
        catalogue = Catalogue(kept) if kept.exists() else fill(kept, load(corpora, asked.articles))

        def rows() -> list[Row]:
            return list(load(corpora, asked.articles))

        make_ours(catalogue, folder)
        peers = {"FTS5": fts5(rows, folder / f"fts-{asked.articles}.sqlite")} if asked.peers else {}
        searching = searching_in(catalogue, folder)
        race(searching, peers, each=asked.each)
        searching.close()
        if asked.peers:
            stock(rows(), Path(temporary))
        catalogue.close()


if __name__ == "__main__":
    main()
