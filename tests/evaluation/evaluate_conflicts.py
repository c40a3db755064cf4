"""How many planted conflicts are found, and how many of the pairs that only look like one are called so.

Run by hand: `PYTHONPATH=tests python tests/evaluation/evaluate_conflicts.py`. Reads `tests/evidence/conflicting.py`:
pairs of sentences written for this, each pair in two articles of two origins and one day. Rules were mended on them, so
the figures say what is held and not what is to be expected.
"""

from evidence.conflicting import CONFLICTS, DECOYS
from factories import make_article, make_document
from measuring import figure, precision, recall, say

from briefing.analysis import analyse
from briefing.evidence.contrasts import VALUED, contrasts_of
from briefing.evidence.material import build_material


def differs(first: str, second: str) -> bool:
    """Whether the two are said to contradict each other."""
    articles = [make_article(number, origin=f"a{number}", date="2023-06-15") for number in (1, 2)]
    texts = zip((first, second), articles, strict=True)
    statements = [one for text, article in texts for one in analyse(make_document(text, article=article))]
    found = contrasts_of(build_material(statements, articles, "", near=VALUED))
    return any(one.relation == "differs" for one in found)


def main() -> None:
    conflicts = [differs(*pair) for pair in CONFLICTS]
    decoys = [differs(*pair) for pair in DECOYS]
    say(f"{sum(conflicts)} of {len(conflicts)} planted conflicts found, {sum(decoys)} of {len(decoys)} decoys flagged")
    counts = [(found, 0, not found) for found in conflicts] + [(0, flagged, 0) for flagged in decoys]
    say("  " + figure("precision", counts, precision))
    say("  " + figure("recall", counts, recall))


if __name__ == "__main__":
    main()
