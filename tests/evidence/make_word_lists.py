"""Makes the lists of the package that are derived from WordNet: data/noun_kinds.txt and data/irregular_forms.txt.

    python tests/evidence/make_word_lists.py FOLDER

FOLDER holds WordNet 3.0's files (in Debian: /usr/share/wordnet, of the package wordnet-base). Nouns are kept where one
of their two most frequent senses is a kind of person or, of those that texts tagged by sense have, a thing (THINGS);
and where any is a unit of money or a coin. Behind a noun stand its synonyms and what it is a kind of ("miner: laborer
workman worker", "factory: mill plant"), as far as such texts have them (KNOWN). Irregular forms are kept where the
stemmer does not take them back to their word, and where such texts have the word.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import wrap
from typing import NamedTuple

from briefing.query.normal import term

DATA = Path(__file__).parents[2] / "briefing" / "data"
KNOWN = 4
"""The times that tagged texts have a word at least for it to stand behind another."""
SENSES, MOST_KINDS = 2, 40
"""The senses of a word for a thing that are looked at, and the kinds that something has for its word to say enough."""
THINGS = frozenset((4, 6, 10, 11, 14, 15, 17, 21))
"""Acts, artefacts, communication, events, groups, places, objects and possessions."""
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
    field: int
    """The number of the field of words that it belongs to (WordNet's lexicographer files)."""


class Nouns(NamedTuple):
    """The nouns of WordNet."""

    concepts: dict[str, Synset]
    """Each concept by its offset."""
    senses: dict[str, list[str]]
    """Each word to its concepts, the most frequent first."""


def read_nouns(folder: Path) -> Nouns:
    """The nouns of WordNet."""
    concepts: dict[str, Synset] = {}
    for line in rows(folder / "data.noun"):
        parts = line.split("|")[0].split()
        count = int(parts[3], 16)
        rest = parts[5 + 2 * count :]
        pointers = zip(rest[::4], rest[1::4], strict=False)
        words = tuple(word.lower() for word in parts[4 : 4 + 2 * count : 2])
        over = tuple(offset for kind, offset in pointers if kind == "@")
        concepts[parts[0]] = Synset(words, over, int(parts[1]))
    senses = {}
    for line in rows(folder / "index.noun"):
        parts = line.split()
        senses[parts[0]] = parts[-int(parts[2]) :]
    return Nouns(concepts, senses)


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


def kinds_of(root: str, nouns: Nouns, first: int = 2) -> dict[str, list[str]]:
    """The nouns of which one of the `first` senses is a kind of a concept, each to the words for what it is."""
    found: dict[str, list[str]] = {}
    for word, offsets in nouns.senses.items():
        for offset in offsets[:first] if is_plain(word) else ():
            over = above(nouns.concepts, offset)
            at = next((place for place, each in enumerate(over) if root in nouns.concepts[each].words), None)
            if at is not None:
                between = [name for each in [offset, *over[:at]] for name in nouns.concepts[each].words]
                found.setdefault(word, [name for name in dict.fromkeys(between) if is_plain(name) and name != word])
    return found


def things(nouns: Nouns, often: Mapping[str, int]) -> dict[str, list[str]]:
    """The nouns for other things, each to its synonyms and the words for what it is a kind of, where that has few."""
    kinds = Counter(each for concept in nouns.concepts.values() for each in concept.above)
    found: dict[str, list[str]] = {}
    for word, offsets in nouns.senses.items():
        for offset in offsets[:SENSES] if is_plain(word) and often[word] else ():
            concept = nouns.concepts[offset]
            if concept.field in THINGS:
                near = [offset, *(each for each in concept.above if kinds[each] <= MOST_KINDS)]
                names = [name for each in near for name in nouns.concepts[each].words]
                found.setdefault(word, []).extend(name for name in names if is_plain(name) and often[name] >= KNOWN)
    return {
        word: several for word, names in found.items() if (several := [n for n in dict.fromkeys(names) if n != word])
    }


def main(folder: Path) -> None:
    """Writes both lists."""
    nouns = read_nouns(folder)
    often, terms = counts(folder), SOURCE + terms_of_use(folder)
    lines = ["= person"]
    people = kinds_of(PERSON, nouns)
    for word, between in sorted(people.items()):
        known = [
            name for name in between if often[name] >= KNOWN or name in nouns.concepts[nouns.senses[word][0]].words
        ]
        lines.append(f"{word}: {' '.join(known)}" if known else word)
    lines += ["= money", *sorted({*kinds_of(UNIT, nouns, 9), *kinds_of(COIN, nouns, 9)})]
    others = things(nouns, often)
    lines += ["= thing", *(f"{word}: {' '.join(others[word])}" for word in sorted(others.keys() - people.keys()))]
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
