"""`briefing keys`: the table of keys of the app, with those of the user's settings in force."""

from itertools import groupby

from briefing.app.keys import CONTEXTS, Key, remapped
from briefing.cli.arguments import VerbParser
from briefing.cli.diagnostics import DONE
from briefing.cli.page import Column, Page
from briefing.cli.request import Request
from briefing.cli.styled import Face
from briefing.paths import places
from briefing.settings import load_settings

_COLUMNS = (Column("", most=22), Column("", yields=True, wraps=True), Column("", spare=1))


def configure(parser: VerbParser) -> None:
    """It has no options of its own."""


def run(request: Request) -> int:
    """Lists every key of ours."""
    settings = load_settings(places().config)
    table = remapped(settings.keymap, settings.key_lines)
    if request.json:
        request.output.document("keys", {"keys": [_record(key) for key in table]})
    elif request.plain:
        request.output.lines(f"{', '.join(key.keys)}: {key.tooltip}; {_places(key)}; {key.id}" for key in table)
    else:
        page = request.output.page()
        _show(page, table)
        request.output.show(page)
    return DONE


def _record(key: Key) -> dict[str, object]:
    where = [CONTEXTS[context] for context in key.contexts]
    return {"id": key.id, "keys": list(key.keys), "does": key.tooltip, "label": key.label, "where": where}


def _show(page: Page, table: tuple[Key, ...]) -> None:
    """Keys by the places in which they hold, each with its id, by which it is remapped."""
    for where, keys in groupby(table, _places):
        page.heading(where)
        rows = [((", ".join(key.keys), Face.STRONG), key.tooltip, (key.id, Face.LABEL)) for key in keys]
        page.table(_COLUMNS, rows)
    page.blank()
    page.text(("give one other keys: [keys] in the settings file (`briefing where`)", Face.LABEL))


def _places(key: Key) -> str:
    return ", ".join(CONTEXTS[context] for context in key.contexts)
