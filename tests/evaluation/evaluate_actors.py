"""How well actors are found.

Run by hand: `PYTHONPATH=tests python tests/evaluation/evaluate_actors.py`. Reads `policy/names.json` (re3d: people,
places, organisations and nationalities labelled in news and reports) with `policy/articles.jsonl`. By statement:

- precision: an actor of ours is right where a name labelled in the statement is, or holds, one of its names (or the
  surname of a person), wrong otherwise;
- recall, of what the list can know: labelled organisations and nationalities that hold a name of the list (names of
  places that only sometimes act left out) and are among our actors of the statement.
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
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", value) for form in forms)


def count(text: str, labelled: list[dict[str, Any]]) -> tuple[Counts, Counts]:
    """Right and wrong actors of ours; labelled actors that are found, and that are missed."""
    right = wrong = met = missed = 0
    for statement in analyse(make_document(text)):
        within = [one for one in labelled if one["begin"] < statement.end and statement.start < one["end"]]
        for actor in statement.actors:
            told = any(same(actor, one["value"]) for one in within)
            right, wrong = right + told, wrong + (not told)
        for one in within:
            if one["type"] in ("Organisation", "Nationality") and (form := ANY.search(one["value"])):
                found = SURE[form[0]] in statement.actors
                met, missed = met + found, missed + (not found)
    return (right, wrong, 0), (met, 0, missed)


def main() -> None:
    names, articles = file_of("policy/names.json"), file_of("policy/articles.jsonl")
    if names and articles:
        labelled = {key: value["entities"] for key, value in json.loads(names.read_text(encoding="utf-8")).items()}
        counts = [count(one["text"], labelled[one["id"]]) for one in json_lines(articles) if one["id"] in labelled]
        say(f"{len(counts)} documents, {sum(one[0] + one[1] for one, _ in counts):.0f} actors")
        say("  " + figure("precision", [one for one, _ in counts], precision))
        say("  " + figure("recall of the list", [one for _, one in counts], recall))


if __name__ == "__main__":
    main()
