"""How well dates are found and read.

Run by hand: `PYTHONPATH=tests python tests/evaluation/evaluate_dates.py`. Reads `dates/timex.jsonl.gz` (TempEval-3:
news with time expressions). Counted: expressions of type DATE; relaxed, found where ours overlaps one; value, of
those with the same value. A date without a year is compared as `placed` reads it, in the year that
the day of writing makes likely: the statement itself never shows that year. Words for now and then (PRESENT_REF,
PAST_REF, FUTURE_REF; vague to us) count in the first figures and are left out, the gold's and ours, of the second.
Every third text is kept aside.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from corpora import json_lines
from factories import make_article, make_document
from measuring import Counts, all_three, file_of, say

from briefing.analysis import analyse
from briefing.analysis.relative_dates import placed
from briefing.core.statements import DateMention

SEASON = re.compile(r"(\d{4})-(2[1-4])")
WEEKEND = re.compile(r"(\d{4}-\d\d-\d\d)/\d{4}-\d\d-\d\d")
QUARTER = re.compile(r"(\d{4})-(\d\d)/\1-(\d\d)")


def value(mention: DateMention, created: str) -> str | None:
    """Our date as the gold writes it."""
    iso = mention.iso
    if iso and mention.precision in ("day-no-year", "month-no-year"):
        return placed(iso, date.fromisoformat(created[:10]))
    if iso and iso.endswith("X"):
        return iso.rstrip("X")
    if iso and (season := SEASON.fullmatch(iso)):
        return f"{season[1]}-{('SP', 'SU', 'FA', 'WI')[int(season[2]) - 21]}"
    if iso and (weekend := WEEKEND.fullmatch(iso)):
        year, week, day = date.fromisoformat(weekend[1]).isocalendar()
        return f"{year}-W{week:02}-WE" if day == 6 else iso
    if iso and (span := QUARTER.fullmatch(iso)) and int(span[3]) - int(span[2]) == 2:
        return f"{span[1]}-Q{int(span[3]) // 3}"
    return iso


def count(record: dict[str, Any], *, references: bool) -> tuple[Counts, Counts]:
    """Relaxed and by value."""
    gold = [one for one in record["timex"] if one["type"] == "DATE"]
    gold = [one for one in gold if references or not one["value"].endswith("_REF")]
    document = make_document(record["text"], article=make_article(date=record["created"]))
    ours = [mention for statement in analyse(document) for mention in statement.dates]
    ours = [mention for mention in ours if references or mention.precision != "vague"]
    met: set[int] = set()
    same = 0
    for mention in ours:
        for number, one in enumerate(gold):
            if number not in met and mention.span.start < one["end"] and one["start"] < mention.span.end:
                met.add(number)
                same += value(mention, record["created"]) == one["value"]
                break
    wrong, missed = len(ours) - len(met), len(gold) - len(met)
    return (len(met), wrong, missed), (same, len(ours) - same, len(gold) - same)


def evaluate(name: str, records: Sequence[dict[str, Any]]) -> None:
    say(f"{name}: {len(records)} texts")
    for label, references in (("all of type DATE", True), ("but for now and then", False)):
        counts = [count(record, references=references) for record in records]
        say(f"  {label}: relaxed {all_three([one for one, _ in counts])}")
        say(f"  {label}: value   {all_three([one for _, one in counts])}")


def main() -> None:
    path = file_of("dates/timex.jsonl.gz")
    if path:
        records = list(json_lines(path))
        evaluate("development", [record for number, record in enumerate(records) if number % 3 != 2])
        evaluate("kept aside", [record for number, record in enumerate(records) if number % 3 == 2])


if __name__ == "__main__":
    main()
