"""How fast articles are analysed, at several lengths and on texts made to be slow.

    PYTHONPATH=tests python tests/benchmarks/bench_analysis.py [MEGABYTES]

Times are of the processor, the best of three, on one core. Beside each speed stands its ratio to a plain loop that
finds the words and marks of the same text by one pattern: on a machine that others use, that ratio is steadier than
the speed. News is read from `attribution/train.jsonl.gz` in the folder that BRIEFING_CORPORA names, with a date so that
relative dates are read as well; without it, from a text of its own. The text is given as articles, as one article of
many paragraphs, and as one paragraph.

Texts made to be slow are one short piece over and over; told is by how much the time grows when the text is four times
as long: 4 is linear, 16 would be quadratic.
"""

import re
import sys
import time
from collections.abc import Callable, Sequence

from corpora import FOLDER, json_lines
from evaluation.measuring import file_of, say
from factories import make_article, make_document

from briefing.analysis import analyse
from briefing.core.articles import Document

PLAIN = re.compile(r"\w+|[^\w\s]")
LOOPS = 10
"""How often the plain loop is run: it is too short to be timed once."""
OWN = (
    "Minister Jane Doe of Freedonia said on Monday that talks on the port would go on. “The port may stay open until "
    "June,” she told the Freedonian Post, adding that 2,500 workers had been asked. The talks began in March 2023.\n\n"
)
PIECES = (
    "“a” said ",
    "“a?” asked ",
    "“ ",
    "'a ",
    '"',
    "''",
    "a, ",
    "Jane ",
    "Jane, ",
    "Jane of ",
    "Jane who ",
    "Jane’s ",
    "U.S. ",
    "( ",
    "(a) ",
    "a. ",
    "said ",
    "that Jane said, ",
    "as Jane said, ",
    "if he said ",
    "asked whether ",
    "may ",
    "more likely than ",
    "5 ",
    "5,000 ",
    "5 to ",
    "$5 to ",
    "2016 ",
    "May ",
    "last ",
    "in Doe ",
    "Jane: ",
    "— ",
    "...",
    " ",
    "\n",
    "x",
)


def taken(deed: Callable[[], object]) -> float:
    """Seconds of the processor, the best of three."""
    times = []
    for _ in range(3):
        begun = time.process_time()
        deed()
        times.append(time.process_time() - begun)
    return max(min(times), 1e-6)


def dated(text: str) -> Document:
    return make_document(text, article=make_article(date="2016-05-05"))


def news(megabytes: float) -> list[str]:
    """News of about so many megabytes."""
    path = file_of("attribution/train.jsonl.gz") if FOLDER else None
    texts = [record["text"] for record in json_lines(path)] if path else [OWN * 20]
    found: list[str] = []
    while sum(map(len, found)) < megabytes * 1e6:
        found.append(texts[len(found) % len(texts)])
    return found


def tell_speed(name: str, documents: Sequence[Document]) -> None:
    size = sum(len(document.text) for document in documents) / 1e6
    analysed = taken(lambda: [analyse(document) for document in documents])
    plain = taken(lambda: [PLAIN.findall(document.text) for document in documents * LOOPS]) / LOOPS
    say(f"{name:24}{size:5.2f} MB  {size / analysed:5.2f} MB/s  ratio to the plain loop {plain / analysed:.3f}")


def tell_growth(piece: str, length: int) -> None:
    times = [taken(lambda size=size: analyse(dated(piece * (size // len(piece))))) for size in (length, 4 * length)]
    say(f"{piece!r:24}{times[1] / times[0]:5.1f} times as long  {4 * length / 1e6 / times[1]:6.2f} MB/s")


def main() -> None:
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    texts = news(megabytes)
    tell_speed("articles", [dated(text) for text in texts])
    joined = "\n\n".join(texts)
    for part in (16, 4, 1):
        tell_speed("one article", [dated(joined[: len(joined) // part])])
    line = " ".join(joined.split())
    for part in (16, 4, 1):
        tell_speed("one paragraph", [dated(line[: len(line) // part])])
    say("")
    for piece in PIECES:
        tell_growth(piece, 8_000)


if __name__ == "__main__":
    main()
