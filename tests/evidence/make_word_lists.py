"""Makes the lists of the package that are derived from WordNet: data/noun_kinds.txt and data/irregular_forms.txt.

    python tests/evidence/make_word_lists.py FOLDER

FOLDER holds WordNet 3.0's files (in Debian: /usr/share/wordnet, of the package wordnet-base). Nouns are kept where one
of their two most frequent senses is a kind of person, or any a unit of money or a coin; behind a person stand the kinds
of person that it is one of ("miner: laborer workman worker"), as far as texts that were tagged by sense have them
(KNOWN). Irregular forms are kept where the stemmer does not take them back to their word, and where such texts have
the word.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap
from typing import NamedTuple

from briefing.query.normal import term

DATA = Path(__file__).parents[2] / "briefing" / "data"
KNOWN = 3
"""The times that tagged texts have a word at least for it to stand behind another."""
PERSON, UNIT, COIN = "someone", "monetary_unit", "coin"
"""A word by which the concepts are known of whose kinds the lists are."""
SOURCE = "# Source: WordNet 3.0 (Princeton University), by tests/evidence/make_word_lists.py, under these terms:\n"
NOUNS = "# Nouns by what they name; behind the colon the kinds of which it is one.\n"
FORMS = "# A word and those of its forms that no stemmer takes back to it.\n"


class Synset(NamedTuple):
    """A concept of WordNet's."""

    words: tuple[str, ...]
    """The words that stand for it."""
    above: tuple[str, ...]
    """The concepts of which it is a kind, by offset."""


def read_nouns(folder: Path) -> tuple[dict[str, Synset], dict[str, list[str]]]:
    """The concepts of nouns by offset; and each word to its concepts, the most frequent first."""
    concepts: dict[str, Synset] = {}
    for line in rows(folder / "data.noun"):
        parts = line.split("|")[0].split()
        count = int(parts[3], 16)
        rest = parts[5 + 2 * count :]
        pointers = zip(rest[::4], rest[1::4], strict=False)
        words = tuple(word.lower() for word in parts[4 : 4 + 2 * count : 2])
        concepts[parts[0]] = Synset(words, tuple(offset for kind, offset in pointers if kind == "@"))
    senses = {}
    for line in rows(folder / "index.noun"):
        parts = line.split()
        senses[parts[0]] = parts[-int(parts[2]) :]
    return concepts, senses


def rows(file: Path) -> Iterator[str]:
    """The lines of one of WordNet's files, its notice apart."""
    with file.open(encoding="utf-8") as lines:
        yield from (line for line in lines if not line.startswith("  "))


def terms_of_use(folder: Path) -> str:
    """WordNet's licence, as its files hold it, as comments."""
    with (folder / "data.noun").open(encoding="utf-8") as lines:
        told = [" ".join(line.split()[1:]) for line in lines if line.startswith("  ")]
    paragraphs = "\n".join(told).split("\n\n")
    return "".join(f"# {line}\n" for each in paragraphs for line in wrap(" ".join(each.split()), 118))


def counts(folder: Path) -> dict[str, int]:
    """How often texts tagged by sense have each word."""
    found: defaultdict[str, int] = defaultdict(int)
    for line in rows(folder / "cntlist.rev"):
        key, _, count = line.split()
        found[key.split("%")[0]] += int(count)
    return found


def above(concepts: dict[str, Synset], offset: str) -> list[str]:
    """The concepts of which one is a kind, the nearest first."""
    found: list[str] = []
    for each in concepts[offset].above:
        found += [each, *above(concepts, each)]
    return list(dict.fromkeys(found))


def is_plain(word: str) -> bool:
    """Whether something is a single word in lower case."""
    return bool(re.fullmatch("[a-z]{3,}", word))


def kinds_of(
    root: str, concepts: dict[str, Synset], senses: dict[str, list[str]], first: int = 2
) -> dict[str, list[str]]:
    """The nouns of which one of the `first` senses is a kind of a concept, each to the words of those between."""
    found: dict[str, list[str]] = {}
    for word, offsets in senses.items():
        for offset in offsets[:first] if is_plain(word) else ():
            over = above(concepts, offset)
            at = next((place for place, each in enumerate(over) if root in concepts[each].words), None)
            if at is not None:
                between = [name for each in over[:at] for name in concepts[each].words if is_plain(name)]
                found.setdefault(word, [name for name in dict.fromkeys(between) if name != word])
    return found


def main(folder: Path) -> None:
    """Writes both lists."""
    concepts, senses = read_nouns(folder)
    often, terms = counts(folder), SOURCE + terms_of_use(folder)
    lines = ["= person"]
    for word, between in sorted(kinds_of(PERSON, concepts, senses).items()):
        known = [name for name in between if often[name] >= KNOWN]
        lines.append(f"{word}: {' '.join(known)}" if known else word)
    money = {*kinds_of(UNIT, concepts, senses, 9), *kinds_of(COIN, concepts, senses, 9)}
    lines += ["= money", *sorted(money)]
    (DATA / "noun_kinds.txt").write_text(NOUNS + terms + "\n".join(lines) + "\n", encoding="utf-8")
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for file in ("verb.exc", "noun.exc"):
        for line in rows(folder / file):
            form, word = line.split()[:2]
            if is_plain(form) and is_plain(word) and often[word] and term(form) != term(word):
                forms[word].append(form)
    told = [f"{word}: {' '.join(dict.fromkeys(several))}" for word, several in sorted(forms.items())]
    (DATA / "irregular_forms.txt").write_text(FORMS + terms + "\n".join(told) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
