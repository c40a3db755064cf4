"""A list of small things with the same fields, shown as JSON, as plain lines, or as a table."""

from collections.abc import Mapping, Sequence
from typing import Any

from briefing.cli.page import Column
from briefing.cli.request import Request


def show_list(request: Request, name: str, records: Sequence[Mapping[str, Any]], columns: Mapping[str, Column]) -> None:
    """Shows records: in JSON under `name`; else the fields that have a column, in the columns' order."""
    if request.json:
        request.output.document(request.verb, {name: [dict(record) for record in records]})
    elif request.plain:
        request.output.lines(
            "; ".join(filter(None, (_told(record[field], head) for field, head in columns.items())))
            for record in records
        )
    else:
        page = request.output.page()
        rows = [[_told(record[field], head) for field, head in columns.items()] for record in records]
        page.table(list(columns.values()), rows)
        request.output.show(page)


def _told(value: object, head: Column) -> str:
    if isinstance(value, bool):
        return head.title.lower() if value else ""
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
