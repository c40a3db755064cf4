"""How well near copies are told from other texts: `PYTHONPATH=tests python tests/evaluation/evaluate_copies.py`.

First the planted copies of the MinHash corpus (chrisjmccormick/MinHash: a line a document, its first word the id; the
`.truth` beside it holds the pairs). Then 1,000 copies made here from as many of 10,000 real articles (press releases,
speeches, news), each with all that an editor does to one: its quotation marks changed, a paragraph dropped, the byline
swapped, one word in twenty edited. All go through the catalogue as files of a folder do, and what counts is what a user
sees: two articles under one origin. Recall is the share of made copies that are under one origin with what they were
made from. Precision is the share of right pairs among all pairs of one origin with a made copy in it; a pair is right
when it was made, or when by an independent measure, the words in order that both have (indel similarity), the two are
mostly the same text, for such collections hold copies of their own; from which share on that is so is a matter of
taste, so two are printed.
"""

import random
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path, PurePath

from corpora import FOLDER, json_lines
from measuring import file_of, say
from rapidfuzz.distance import Indel

from briefing.catalogue.catalogue import Catalogue
from briefing.catalogue.origins import Likeness
from briefing.catalogue.records import ReadDraft, ReadFile, SeenFile
from briefing.ingest import alike, read, same_text, sketch

SOURCES = (
    ("scale/press-releases.jsonl.gz", 5, 7_500),
    ("scale/un-speeches.jsonl.gz", 2, 1_500),
    ("attribution/train.jsonl.gz", 1, 800),
    ("policy/articles.jsonl", 1, 200),
)
"""Where articles are taken from: file, one in how many, how many at most."""
COPIES = 1_000
_EDITED = 0.05
_PARAGRAPH = 0.15
"""The largest share of a text that a dropped paragraph has; where the text is not divided, it is a sentence."""
_WORD = re.compile(r"\w+")
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", '"': "«", "'": "’"})


class Compared:
    """Counts how often two sketches are compared."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, first: bytes, second: bytes) -> bool:
        self.count += 1
        return alike(first, second)


def stored(texts: dict[str, str], folder: Path) -> tuple[dict[str, str], int]:
    """The origin of each text in a catalogue that takes them in one after the other, and how many were compared."""
    catalogue, compared = Catalogue(folder / "catalogue.sqlite"), Compared()
    for name, text in texts.items():
        (draft,) = read(PurePath(f"{name}.txt"), text.encode("utf-8", "replace")).drafts
        made = sketch(draft)
        file = ReadFile(SeenFile(name, len(text), 1), name, (ReadDraft(draft, made.words, made.sketch, made.keys),))
        catalogue.arrivals.store([file], reader=1, alike=Likeness(compared, same_text))
    origins = {article.path: article.origin for article in catalogue.articles.all()}
    catalogue.close()
    return origins, compared.count


def pairs_of(origins: dict[str, str]) -> set[frozenset[str]]:
    """Every two under one origin."""
    groups: dict[str, list[str]] = defaultdict(list)
    for name, origin in origins.items():
        groups[origin].append(name)
    return {frozenset(pair) for names in groups.values() for pair in combinations(names, 2)}


def edited(text: str, chance: random.Random) -> str:
    """A copy with all that an editor does to one."""
    parts = [part for part in re.split(r"\n\s*\n", text) if part.strip()]
    parts = parts if len(parts) > 3 else [part for part in text.split("\n") if part.strip()]
    parts = parts if len(parts) > 3 else re.split(r"(?<=[.!?])\s+", text)
    light = [place for place, part in enumerate(parts) if len(part) <= _PARAGRAPH * len(text)]
    if light:
        del parts[chance.choice(light)]
    body = "\n\n".join(parts).translate(_QUOTES)
    vocabulary = _WORD.findall(body)

    def another(found: re.Match[str]) -> str:
        if chance.random() >= _EDITED:
            return found[0]
        return chance.choice(["", f"{found[0]} {chance.choice(vocabulary)}", chance.choice(vocabulary)])

    return f"By Jane Doe, Freedonia Times\n\n{_WORD.sub(another, body)}\n"


def articles() -> Iterator[tuple[str, str]]:
    for path, step, most in SOURCES:
        found = file_of(path)
        records = json_lines(found) if found else iter(())
        taken = 0
        for number, record in enumerate(records):
            text = record.get("text") or ""
            if number % step == 0 and len(_WORD.findall(text)) >= 60:
                yield f"{Path(path).parent.name}-{number}", text
                taken += 1
                if taken == most:
                    break


def words_in_common(first: str, second: str) -> float:
    return Indel.normalized_similarity(_WORD.findall(first.lower()), _WORD.findall(second.lower()))


def evaluate_made() -> None:
    """The copies made here."""
    chance = random.Random(11)
    texts = dict(articles())
    if not texts:
        return
    bases = chance.sample(sorted(texts), COPIES)
    made = {f"copy-of-{base}": base for base in bases}
    all_texts = texts | {copy: edited(texts[base], chance) for copy, base in made.items()}
    names = sorted(all_texts)
    chance.shuffle(names)
    with tempfile.TemporaryDirectory() as folder:
        origins, compared = stored({name: all_texts[name] for name in names}, Path(folder))
    missed = [(copy, base) for copy, base in made.items() if origins[copy] != origins[base]]
    pairs = {pair for pair in pairs_of(origins) if any(name in made for name in pair)}
    planted = {frozenset(pair) for pair in made.items()}
    shares = {pair: words_in_common(*(all_texts[name] for name in pair)) for pair in pairs - planted}
    say(
        f"made: {len(made)} copies among {len(texts)} articles; recall {1 - len(missed) / len(made):.3f}; "
        f"{compared} comparisons of {len(names) * (len(names) - 1) // 2} possible, "
        f"{compared / len(names):.1f} an article"
    )
    for least in (0.5, 0.6):
        wrong = [pair for pair, share in shares.items() if share < least]
        say(f"    precision {1 - len(wrong) / len(pairs):.3f} of {len(pairs)} pairs, if copies have {least} in common")
    for pair in sorted(shares, key=lambda pair: shares[pair])[:8]:
        say(f"    least alike: {shares[pair]:.2f} {' '.join(sorted(pair))}")
    for copy, base in missed[:10]:
        share = words_in_common(all_texts[copy], texts[base])
        say(f"    missed: {base}, {len(texts[base].split())} words, {share:.2f} in common")


def evaluate_planted() -> None:
    """The planted pairs of the corpus of copies."""
    for path in sorted(Path(FOLDER or "", "copies").glob("*.train")):
        texts = dict(line.split(" ", 1) for line in path.read_text(encoding="utf-8").splitlines())
        with tempfile.TemporaryDirectory() as folder:
            origins, compared = stored(texts, Path(folder))
        pairs = pairs_of(origins)
        lines = path.with_suffix(".truth").read_text(encoding="utf-8").splitlines()
        truth = {frozenset(line.split()) for line in lines}
        right = len(pairs & truth)
        say(
            f"planted, {path.stem}: {len(texts)} documents, {len(truth)} pairs; precision {right / len(pairs):.3f}, "
            f"recall {right / len(truth):.3f}; {compared} comparisons"
        )


if __name__ == "__main__":
    if file_of("copies"):
        evaluate_planted()
    evaluate_made()
