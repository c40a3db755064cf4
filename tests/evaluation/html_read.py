"""What was read of sixty pages, title, author and source, and how what a draft gives is held against it.

The pages were drawn by lot (`random.Random(60)`) from `html/pages`: thirty of the first, third, ... in order of name,
which rules are set on ("development"), then thirty of the others, which are kept aside. Read of each, once, before the
program's answers were seen, were its head's statements and what it shows around its headline, its byline and at its
foot: the title is the headline over the article; the author is whom the byline names; the source is what the site calls
itself. `html_read.jsonl` keeps this without a word of the pages: of each value the first sixteen hexadecimal digits of
the SHA-256 of its letters and digits, in small letters.

Several forms of a value may be right ("BBC News", "BBC"). An author of none (`null`) says that no person is named: it
stands alone where the page has no byline, and beside others where its byline names an agency, a desk or a login. A host
that stands in for the site's name, and says so, is no answer: where the name was stated, it counts as absent.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from measuring import figure, say, share

from briefing.core.articles import Draft
from briefing.ingest.html_metadata import HOST

READ = Path(__file__).with_name("html_read.jsonl")
FIELDS = ("title", "author", "source")
KINDS = ("right", "wrong", "absent", "rightly none")
_AND = re.compile(r"[,;&|]|\b(?:and|und|et|y)\b")


def key_of(field: str, value: str) -> str:
    """A value's key: what it says without its case, its blanks and its marks; of authors the names in any order."""
    parts = _AND.split(value.casefold()) if field == "author" else [value.casefold()]
    bare = sorted(filter(None, ("".join(filter(str.isalnum, part)) for part in parts)))
    return sha256(" ".join(bare).encode()).hexdigest()[:16]


def judged(draft: Draft | None, field: str, accepted: Sequence[str | None]) -> str:
    """Whether what a draft says of a field is right, wrong or absent; a host that stands for a name is told apart."""
    given = draft.metadata.get(field) if draft else None
    if given is None:
        return "rightly none" if None in accepted else "absent"
    if key_of(field, given.value) in accepted:
        return "right"
    return "absent" if given.rule == HOST else "wrong"


def tell_read(name: str, read: Iterable[dict[str, Any]], drafts: dict[str, Draft | None]) -> None:
    """Prints how many pages are given the title, author and source that they state."""
    pages = list(read)
    for field in FIELDS:
        kinds = [judged(drafts[page["page"]], field, page[field]) for page in pages]
        counts = [tuple(float(kind == each) for each in KINDS) for kind in kinds]
        tally = Counter(kinds)
        given = [each[:2] for each in counts if each[0] or each[1]]
        say(
            f"{name}, {field}: {len(pages)} pages, "
            + ", ".join(f"{kind} {tally[kind]}" for kind in KINDS)
            + "; "
            + figure("right of those given", given, share(0))
            + ", "
            + figure("found of those stated", [each[:3] for each in counts if not each[3]], share(0))
        )


def load_read() -> list[dict[str, Any]]:
    """What was read, a page each."""
    return [json.loads(line) for line in READ.read_text(encoding="utf-8").splitlines()]
