"""The days that most origins state: what a timeline too long to read at once turns on.

A day counts once for each origin in which a statement on the issue states it, in full or relative to the article's date
("on Tuesday"). Counting how often texts mention a date is the classic way to choose the dates of a timeline (Chieu and
Lee, "Query Based Event Extraction along a Timeline", SIGIR 2004; Tran, Herder and Markert, "Joint Graphical Models for
Date Selection in Timeline Summarization", ACL 2015).
"""

import re
from collections import defaultdict

from briefing.evidence.material import Material

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def attested_days(material: Material) -> list[tuple[str, int]]:
    """Days, ISO 8601, with how many origins state them: most first, then by date."""
    origins: defaultdict[str, set[str]] = defaultdict(set)
    for statement, origin in zip(material.statements, material.origins, strict=True):
        for date in statement.dates:
            if date.iso and _DAY.fullmatch(date.iso):
                origins[date.iso].add(origin)
    return sorted(((day, len(held)) for day, held in origins.items()), key=lambda item: (-item[1], item[0]))
