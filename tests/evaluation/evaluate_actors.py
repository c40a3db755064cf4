"""How well actors are found.

Run by hand: `PYTHONPATH=tests python tests/evaluation/evaluate_actors.py`. Reads `policy/names.json` (re3d: people,
places, organisations and nationalities labelled in news and reports) with `policy/articles.jsonl`. By statement:

- precision: an actor of ours is right where a name labelled in the statement is, or holds, one of its names (or the
  surname of a person), wrong otherwise;
- recall, of what the list can know: labelled organisations and nationalities that hold a name of the list (names of
  places that only sometimes act left out) and are among our actors of the statement;
- recall of all proper names: labelled people and organisations whose words all have a capital but for small ones
  ("of"), not within another label, of which one of our actors of the statement is a part or has a part.

Every third document is kept aside.
"""

import json
import re
from typing import Any

from corpora import json_lines
from factories import make_document
from measuring import Counts, figure, file_of, precision, recall, say

from briefing.analysis import analyse
from briefing.analysis.lists import actor_names

NAMES: dict[str, list[str]] = {}
for known in actor_names():
    NAMES.setdefault(known.common, []).append(known.form)
SURE = {known.form: known.common for known in actor_names() if not known.place}
ANY = re.compile("|".join(rf"(?<![\w-]){re.escape(form)}(?![\w-])" for form in sorted(SURE, key=len, reverse=True)))


def same(common: str, value: str) -> bool:
    """Whether a labelled name is, or holds, a name of an actor."""
    forms = NAMES.get(common, [common.rsplit(maxsplit=1)[-1]])
    told = value.replace("’", "'")
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", told) for form in forms)


SMALL = {"of", "the", "and", "for", "in", "al", "bin", "de", "on"}


def is_proper(one: dict[str, Any], labelled: list[dict[str, Any]]) -> bool:
    """Whether a label is a proper name of its own: no common noun, not within another label."""
    words = re.findall(r"[\w.’'-]+", one["value"])
    if not words or not any(word[0].isupper() for word in words):
        return False
    if any(word.lower() not in SMALL and not word[0].isupper() for word in words):
        return False
    return not any(other["begin"] <= one["begin"] and one["end"] <= other["end"] and other != one for other in labelled)


def meets(actor: str, value: str) -> bool:
    """Whether a labelled name and an actor of ours are the same, or one is a part of the other."""
    return same(actor, value) or value.lower() in actor.lower() or actor.lower() in value.lower()


def count(text: str, labelled: list[dict[str, Any]]) -> tuple[Counts, Counts, dict[str, Counts]]:
    """Right and wrong actors of ours; labelled actors of the list, and all of each type, found and missed."""
    right = wrong = met = missed = 0
    kinds: dict[str, list[bool]] = {"Person": [], "Organisation": []}
    for statement in analyse(make_document(text)):
        within = [one for one in labelled if one["begin"] < statement.end and statement.start < one["end"]]
        for actor in statement.actors:
            told = any(same(actor, one["value"]) for one in within)
            right, wrong = right + told, wrong + (not told)
        for one in within:
            if one["type"] in ("Organisation", "Nationality") and (form := ANY.search(one["value"])):
                found = SURE[form[0]] in statement.actors
                met, missed = met + found, missed + (not found)
            if one["type"] in kinds and is_proper(one, labelled):
                kinds[one["type"]].append(any(meets(actor, one["value"]) for actor in statement.actors))
    every = {kind: (sum(found), 0, len(found) - sum(found)) for kind, found in kinds.items()}
    return (right, wrong, 0), (met, 0, missed), every


def evaluate(name: str, counts: list[tuple[Counts, Counts, dict[str, Counts]]]) -> None:
    say(f"{name}: {len(counts)} documents, {sum(one[0] + one[1] for one, _, _ in counts):.0f} actors")
    say("  " + figure("precision", [one for one, _, _ in counts], precision))
    say("  " + figure("recall of the list", [one for _, one, _ in counts], recall))
    for kind in ("Person", "Organisation"):
        say(
            "  "
            + figure(f"recall of all proper names, {kind.lower()}", [every[kind] for _, _, every in counts], recall)
        )


def main() -> None:
    names, articles = file_of("policy/names.json"), file_of("policy/articles.jsonl")
    if names and articles:
        labelled = {key: value["entities"] for key, value in json.loads(names.read_text(encoding="utf-8")).items()}
        every = [count(one["text"], labelled[one["id"]]) for one in json_lines(articles) if one["id"] in labelled]
        evaluate("development", [counts for number, counts in enumerate(every) if number % 3 != 2])
        evaluate("kept aside", [counts for number, counts in enumerate(every) if number % 3 == 2])


if __name__ == "__main__":
    main()
