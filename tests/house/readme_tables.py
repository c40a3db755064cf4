"""The README's tables of keys and queries, made from the program; run as a script to write them into the README."""

import re
from pathlib import Path

from briefing.app.keys import CONTEXTS, TABLE
from briefing.query.language import load_examples

README = Path(__file__).resolve().parents[2] / "README.md"


def key_table() -> str:
    """Every key with what it does and where."""
    rows = ["| keys | what it does | where | id |", "| --- | --- | --- | --- |"]
    for key in TABLE:
        shown = ", ".join(f"`{each}`" for each in key.keys)
        where = ", ".join(CONTEXTS[context].lower() for context in key.contexts)
        rows.append(f"| {shown} | {key.tooltip} | {where} | `{key.id}` |")
    return "\n".join(rows)


def query_table() -> str:
    """Every example of the query language."""
    rows = ["| query | what it finds |", "| --- | --- |"]
    section = ""
    for example in load_examples():
        if example.section != section:
            section = example.section
            rows.append(f"| **{section}** | |")
        rows.append(f"| `{example.query}` | {_cell(example.finds)} |")
    return "\n".join(rows)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("*", "\\*")


def with_tables(text: str) -> str:
    """The README's text with both tables as they should be."""
    for name, table in {"keys": key_table(), "queries": query_table()}.items():
        marks = f"<!-- {name} -->", f"<!-- /{name} -->"
        pattern = re.compile(f"{marks[0]}\n.*?{marks[1]}", re.DOTALL)
        text = pattern.sub(lambda _, marks=marks, table=table: f"{marks[0]}\n{table}\n{marks[1]}", text)
    return text


if __name__ == "__main__":
    README.write_text(with_tables(README.read_text(encoding="utf-8")), encoding="utf-8")
