"""The line that introduces a list, told to each item of it: "The talks touched upon:"."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.core.articles import Block
from briefing.core.statements import LeadIn, Statement


def introduced(blocks: Sequence[Block], statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements of a document, the items among them with the line that introduces their list.

    That line is the last sentence of the text block before the list, or of the item that the list is part of, when it
    ends in a colon. A list that stands under a heading alone has none.
    """
    if not any(block.kind == "item" for block in blocks):
        return tuple(statements)
    found: list[Statement] = []
    leads: dict[int, LeadIn | None] = {}
    place = 0
    for block in blocks:
        if block.kind == "heading":
            leads = {}
            continue
        level = block.level if block.kind == "item" else 0
        leads = {depth: lead for depth, lead in leads.items() if depth <= level} if level else {}
        lead = leads.get(level)
        held: list[Statement] = []
        while place < len(statements) and statements[place].start < block.end:
            held.append(replace(statements[place], lead_in=lead) if lead else statements[place])
            place += 1
        found += held
        leads[level + 1] = _lead_in(held[-1]) if held else None
    return (*found, *statements[place:])


def _lead_in(statement: Statement) -> LeadIn | None:
    """The statement as an introduction, hedged when its last clause is: what stands before speaks of something else."""
    if not statement.text.endswith(":"):
        return None
    clause = statement.start + statement.text.rfind(",")
    hedged = any(hedge.holder == "author" and hedge.start > clause for hedge in statement.hedges)
    return LeadIn(statement.article, statement.revision, statement.start, statement.end, statement.text, hedged)
