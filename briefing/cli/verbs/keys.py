"""`briefing keys`: the table of keys of the app, with those of the user's settings in force."""

from briefing.app.keys import CONTEXTS, remapped
from briefing.cli.arguments import VerbParser
from briefing.cli.diagnostics import DONE
from briefing.cli.listing import show_list
from briefing.cli.page import Column
from briefing.cli.request import Request
from briefing.paths import places
from briefing.settings import load_settings

_COLUMNS = {
    "keys": Column("KEYS", most=20),
    "does": Column("WHAT IT DOES", yields=True),
    "where": Column("WHERE", most=28),
    "id": Column("ID"),
}


def configure(parser: VerbParser) -> None:
    """It has no options of its own."""


def run(request: Request) -> int:
    """Lists every key of ours."""
    records = [
        {
            "id": key.id,
            "keys": list(key.keys),
            "does": key.tooltip,
            "where": [CONTEXTS[context] for context in key.contexts],
        }
        for key in remapped(load_settings(places().config).keymap)
    ]
    show_list(request, "keys", records, _COLUMNS)
    return DONE
