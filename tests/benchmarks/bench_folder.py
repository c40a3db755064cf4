"""How fast a folder of text files becomes a library, beside recollindex and stock Whoosh on the same files.

    python tests/benchmarks/bench_folder.py [FILES] [--unanalysed] [--peers]

Writes articles of the folder of corpora that BRIEFING_CORPORA names (`scale/*.jsonl.gz`) as text files, opens the
folder as a library, and times how long it takes until all can be searched, until all are analysed for briefs too
(not with `--unanalysed`), and until ten more files can be found, with the processors' time and the most memory that
this process and those it started held at once. `recollindex` is looked for on the path, and left out where it is not.
"""

import argparse
import os
import resource
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from bench_search import Row, load, stock

from briefing.core.reports import Progress
from briefing.library import Library

MORE = 10
"""How many files come later."""


def write(folder: Path, rows: Iterable[Row]) -> None:
    """Writes articles as text files."""
    folder.mkdir(exist_ok=True)
    for row in rows:
        (folder / f"{row['id']}.txt".replace("/", "-")).write_text(row["text"] or "", encoding="utf-8")


def tree(process: int) -> tuple[int, float]:
    """The bytes that a process and all it started hold at present, and the processors' time of those it started.

    What they share is counted once for each; those that have ended are left out.
    """
    place = Path(f"/proc/{process}")
    try:
        pages = int((place / "statm").read_text(encoding="ascii").split()[1])
        ticks = (place / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[11:13]
        below = (place / f"task/{process}/children").read_text(encoding="ascii").split()
    except OSError:  # it has ended meanwhile, or this system tells nothing
        return 0, 0.0
    held, used = pages * resource.getpagesize(), sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")
    if process == os.getpid():
        used = 0.0
    for child in below:
        more = tree(int(child))
        held, used = held + more[0], used + more[1]
    return held, used


class Watch:
    """Looks every so often at how much memory a process and those it started hold."""

    def __init__(self) -> None:
        self.most = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> "Watch":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(0.1):
            self.most = max(self.most, tree(os.getpid())[0])


def processor() -> float:
    """The processors' time of this process and of those it started, in seconds."""
    ended = sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return ended + tree(os.getpid())[1]


def timed(name: str, deed: Callable[[], object]) -> None:
    """Times a deed, and tells how much memory was held at most."""
    started, used = time.perf_counter(), processor()
    with Watch() as watch:
        deed()
    told(
        name, time.perf_counter() - started, f"processors {processor() - used:.1f} s, memory {watch.most / 1e6:.0f} MB"
    )


def told(name: str, seconds: float, more: str = "") -> None:
    """One line of figures."""
    print(f"{name:44} {seconds:7.1f} s   {more}")  # noqa: T201


class Stages:
    """Notes when the stages of bringing a library up to date are over, and by how much of the processors' time."""

    def __init__(self, library: Library, *, analysed: bool) -> None:
        self.over: dict[str, tuple[float, float]] = {}
        self._library = library
        self._analysed = analysed
        self._started, self._used = time.perf_counter(), processor()

    def report(self, progress: Progress) -> None:
        """Takes note of how far the work has come."""
        if progress.done == progress.total:
            if progress.stage == "indexing":
                assert self._library.search("president OR senator").hits
            self.over[progress.stage] = time.perf_counter() - self._started, processor() - self._used
        if progress.stage == "analysing" and not self._analysed:
            self._library.interrupt()

    def tell(self) -> None:
        """Tells what was noted."""
        for stage, told_as in (("reading", "all were read"), ("indexing", "all could be searched")):
            if stage in self.over:
                seconds, used = self.over[stage]
                told(f"    until {told_as}", seconds, f"processors {used:.1f} s")


def ours(folder: Path, home: Path, later: list[Row], *, analysed: bool) -> None:
    """Times this library."""
    places = {"data_dir": home / "data", "cache_dir": home / "cache", "config_dir": home / "config"}
    with Library.open(folder, **places) as library:
        for name, rows in (("ours", ()), (f"{MORE} more files", later)):
            write(folder, rows)
            stages = Stages(library, analysed=analysed)
            timed(f"{name}, all of it" if analysed else name, lambda stages=stages: library.refresh(stages.report))
            stages.tell()
        size = sum(path.stat().st_size for path in home.rglob("*") if path.is_file())
        print(f"{'    on disk':44} {size / 1e6:7.0f} MB")  # noqa: T201


def recoll(folder: Path, home: Path) -> None:
    """Times recollindex."""
    if shutil.which("recollindex") is None:
        print("recollindex is not installed: apt install recollcmd")  # noqa: T201
        return
    home.mkdir()
    lines = (f"topdirs = {folder}", "indexstemminglanguages = english", "loglevel = 1")
    (home / "recoll.conf").write_text("\n".join(lines) + "\n", encoding="utf-8")
    environment = os.environ | {"LC_ALL": "C.UTF-8"}
    timed("recollindex", lambda: subprocess.run(["recollindex", "-c", home], env=environment, check=True))


def main() -> None:
    """Runs the benchmark."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("files", type=int, nargs="?", default=10_000)
    given.add_argument("--unanalysed", action="store_true", help="stop when all can be searched")
    given.add_argument("--peers", action="store_true", help="time recollindex and stock Whoosh too")
    asked = given.parse_args()
    corpora = Path(os.environ.get("BRIEFING_CORPORA", "corpora"))
    if not (corpora / "scale").is_dir():
        print("no corpora: BRIEFING_CORPORA names their folder")  # noqa: T201
        return
    print(f"{'load of the machine':44} {os.getloadavg()[0]:7.1f}, {os.cpu_count()} processors")  # noqa: T201
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        rows = list(load(corpora, asked.files + MORE))
        write(folder / "files", rows[:-MORE])
        size = sum(len(row["text"] or "") for row in rows[:-MORE])
        print(f"{len(rows) - MORE} files, {size / 1e6:.0f} MB")  # noqa: T201
        later = rows[-MORE:]
        del rows  # what this process holds is counted
        ours(folder / "files", folder / "home", later, analysed=not asked.unanalysed)
        if asked.peers:
            recoll(folder / "files", folder / "recoll")
            stock(list(load(corpora, asked.files)), folder, asked=False)


if __name__ == "__main__":
    main()
