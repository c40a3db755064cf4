"""How well the language of an article is told from its text, and how often pages state another.

Run by hand: `PYTHONPATH=tests python tests/evaluation/evaluate_languages.py`. Three sorts of data:

- texts whose language is known: the short ones of our own (`tests/tongues.txt`), and where it is there the Universal
  Declaration of Human Rights, a text file a language (`udhr/CODE.txt`); whole, and in pieces of some characters;
- English articles (`scale/press-releases`, `scale/un-speeches`), whole and their first characters: what is taken for
  another language is not analysed, so that is to be next to none;
- saved pages (`html/pages`, `html/dated`): what they state against what their text tells; there is no gold.

It tells too how many of the declarations' words with accents are found when they are typed without.

The thresholds were set on the English articles cut short, and the accents of endings (`data/endings.txt`) were listed
while looking at the declarations; nothing else was set on these texts.
"""

import gzip
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import PurePath

from corpora import json_lines
from measuring import file_of, say
from tongues import TEXTS

from briefing.core.articles import Block, Draft, Stated
from briefing.ingest import read
from briefing.ingest.languages import DISAGREES, tell_language
from briefing.languages import is_analysed, language_code
from briefing.query.grammar import parse
from briefing.query.matcher import Matcher
from briefing.query.normal import fold
from briefing.query.stemming import stemming_of
from briefing.query.words import Words

SIZES = (1000, 300, 160, 100)
"""Characters of a piece."""
MOST = 20_000
"""English articles of each corpus that are judged."""


def told(text: str, stated: str = "") -> Stated | None:
    metadata = {"language": Stated(stated, "stated")} if stated else {}
    draft = Draft(text, (Block("paragraph", 0, 0, len(text)),), (), metadata)
    return tell_language(draft).metadata.get("language")


def tell(name: str, texts: Sequence[tuple[str, str]]) -> None:
    """Right, wrong and unknown of texts, each with its language."""
    right = wrong = 0
    mistakes: Counter[str] = Counter()
    for code, text in texts:
        found = told(text)
        right += found is not None and found.value == code
        wrong += found is not None and found.value != code
        if found is not None and found.value != code:
            mistakes[f"{code} as {found.value}"] += 1
    count = max(1, len(texts))
    worst = ", ".join(f"{mistake} {times}" for mistake, times in mistakes.most_common(5))
    say(
        f"{name}: {len(texts)} texts, right {right / count:.3f}, wrong {wrong / count:.3f}, "
        f"unknown {1 - (right + wrong) / count:.3f}{f' ({worst})' if worst else ''}"
    )


def pieces(texts: Iterable[tuple[str, str]], size: int) -> Iterator[tuple[str, str]]:
    """Up to five pieces of each text, one after the other."""
    for code, text in texts:
        for start in range(0, min(len(text) - size + 1, 5 * size), size):
            yield code, text[start : start + size]


def known_texts() -> None:
    tell("our own, whole", list(TEXTS.items()))
    tell("our own, 100 characters", [(code, text[:100]) for code, text in TEXTS.items()])
    folder = file_of("udhr")
    if folder is None:
        return
    texts = [
        (language_code(path.stem), " ".join(path.read_text("utf-8").split())) for path in sorted(folder.glob("*.txt"))
    ]
    tell("declarations, whole", texts)
    for size in SIZES:
        tell(f"declarations, {size} characters", list(pieces(texts, size)))


def finds(query: str, word: str, code: str) -> bool:
    return bool(Matcher(parse(f'"{query}"'), stemmings=(code,)).extents(Words(word, code)))


def accents() -> None:
    """Of the words of each declaration that have accents, those that are found when they are typed without."""
    folder = file_of("udhr")
    told: list[str] = []
    for path in sorted(folder.glob("*.txt")) if folder else ():
        words = {word.casefold() for word in re.findall(r"[^\W\d_]{3,}", path.read_text("utf-8"))}
        accented = [word for word in words if fold(word) != word and fold(word).isascii()]
        if len(accented) < 20 or stemming_of(path.stem) != path.stem:
            continue
        found = sum(finds(fold(word), word, path.stem) for word in accented)
        told.append(f"{path.stem} {found / len(accented):.3f}")
    if told:
        say(f"words found without their accents: {', '.join(told)}")


def english(name: str) -> None:
    path = file_of(f"scale/{name}.jsonl.gz")
    if path is None:
        return
    texts = [record["text"] for record in islice(json_lines(path), MOST)]
    for size in (None, *SIZES):
        started = time.process_time()
        found = [told(text[:size]) for text in texts]
        seconds = time.process_time() - started
        other = Counter(each.value for each in found if each and not is_analysed(each.value))
        unknown = sum(each is None for each in found)
        part = f"first {size} characters" if size else "whole"
        which = ", ".join(f"{code} {times}" for code, times in other.most_common(4)) or "none"
        say(
            f"{name}, {part}: {len(texts)} texts, taken for another language {sum(other.values())} ({which}), "
            f"unknown {unknown}, {len(texts) / max(seconds, 1e-9):,.0f} articles a second"
        )


def pages(name: str) -> None:
    """What pages state against what their texts tell."""
    folder = file_of(f"html/{name}")
    if folder is None:
        return
    counts: Counter[str] = Counter()
    against: Counter[str] = Counter()
    for path in sorted(folder.glob("*.html.gz")):
        drafts = read(PurePath("page.html"), gzip.decompress(path.read_bytes())).drafts
        known = drafts[0].metadata.get("language") if drafts else None
        counts[f"{known.provenance}{f' ({known.rule})' if known.rule else ''}" if known else "unknown"] += 1
        if known and known.rule == DISAGREES:
            against[f"{known.value} ({path.name.removesuffix('.html.gz')})"] += 1
    say(f"{name}: {', '.join(f'{what} {times}' for what, times in counts.most_common())}")
    if against:
        say(f"  where the text was believed: {', '.join(against)}")


if __name__ == "__main__":
    known_texts()
    accents()
    english("press-releases")
    english("un-speeches")
    pages("pages")
    pages("dated")
