"""How well articles and their dates are told from saved pages.

Run by hand: `PYTHONPATH=tests python tests/evaluation/evaluate_html.py`. Reads `html/expected.json` with `html/pages`
(article-extraction-benchmark) and `html/dated.jsonl` with `html/dated` (htmldate's pages). Text: 4-word shingles, with
their counts, of all blocks but the title against the expected text; precision and recall are means over pages and F1 is
theirs, as that benchmark has it. Dates: found is the share of pages that were given one, right the share of those that
have the expected day, whether stated or inferred; the address of a page is known only where the page names it. Title,
author and source: against what was read of sixty of the pages, which `html_read` tells of. For all pages, how often
each field is stated, inferred and absent is counted beside.

Set while looking at every other page (the first, third, ... in order of file name, or of line); the rest is kept aside.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath
from statistics import mean

from corpora import json_lines
from html_read import load_read, tell_read
from measuring import figure, file_of, say, share

from briefing.core.articles import Draft
from briefing.ingest import read

_WORD = re.compile(r"\w+")


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return Counter(tuple(words[start : start + 4]) for start in range(max(1, len(words) - 3)))


def draft_of(path: Path) -> Draft | None:
    drafts = read(PurePath("page.html"), gzip.decompress(path.read_bytes())).drafts
    return drafts[0] if drafts else None


def article_text(draft: Draft) -> str:
    """All blocks but the title."""
    return "\n".join(
        draft.text[block.start : block.end] for block in draft.blocks if (block.kind, block.level) != ("heading", 0)
    )


def text_scores(draft: Draft | None, expected: str) -> tuple[float, float]:
    """Precision and recall of one page."""
    ours, gold = shingles(article_text(draft) if draft else ""), shingles(expected)
    both = sum((ours & gold).values())
    return both / max(1, sum(ours.values())), both / max(1, sum(gold.values()))


def tell_text(name: str, drafts: Iterable[tuple[Draft | None, str]]) -> None:
    scores = [text_scores(draft, expected) for draft, expected in drafts]
    p, r = (mean(column) for column in zip(*scores, strict=True))
    say(f"{name}: {len(scores)} pages, P {p:.3f}, R {r:.3f}, F1 {2 * p * r / (p + r):.3f}")


def tell_dates(name: str, drafts: Sequence[tuple[Draft | None, str]]) -> None:
    kinds: Counter[tuple[str, str]] = Counter()
    told: list[str] = []
    for draft, expected in drafts:
        date = draft.metadata.get("date") if draft else None
        told.append("absent" if date is None else "right" if date.value[:10] == expected else "wrong")
        kinds[told[-1], (date.rule or "stated") if date else ""] += 1
    pages = [(float(kind == "right"), float(kind == "wrong"), float(kind == "absent")) for kind in told]
    counts = Counter(told)
    say(
        f"{name}: {len(drafts)} pages, right {counts['right']}, wrong {counts['wrong']}, absent {counts['absent']}; "
        + figure("found", [(right + wrong, absent) for right, wrong, absent in pages], share(0))
        + ", "
        + figure("right of those given", [each[:2] for each in pages if not each[2]], share(0))
    )
    for (kind, how), count in sorted(kinds.items()):
        say(f"    {kind} {how} {count}")


def tell_fields(name: str, drafts: Sequence[Draft | None]) -> None:
    for field in ("title", "author", "source", "url", "language"):
        stated = [draft.metadata.get(field) if draft else None for draft in drafts]
        kinds = Counter(each.rule or each.provenance if each else "absent" for each in stated)
        say(f"{name}, {field}: " + ", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))


def main() -> None:
    texts, dated = file_of("html/expected.json"), file_of("html/dated.jsonl")
    if not texts or not dated:
        return
    expected = json.loads(texts.read_text(encoding="utf-8"))
    drafts = {name: draft_of(texts.parent / "pages" / f"{name}.html.gz") for name in sorted(expected)}
    made = [(draft, expected[name]["articleBody"]) for name, draft in drafts.items()]
    tell_text("text, development", made[::2])
    tell_text("text, kept aside", made[1::2])
    tell_text("text, both", made)
    days = [(draft_of(dated.parent / "dated" / each["file"]), each["date"]) for each in json_lines(dated)]
    tell_dates("dates, development", days[::2])
    tell_dates("dates, kept aside", days[1::2])
    tell_dates("dates, both", days)
    read_by_hand = load_read()
    tell_read("development", [each for each in read_by_hand if each["development"]], drafts)
    tell_read("kept aside", [each for each in read_by_hand if not each["development"]], drafts)
    tell_fields("all pages", [draft for draft, _ in (*made, *days)])


if __name__ == "__main__":
    main()
