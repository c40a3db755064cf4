"""`briefing themes`: the themes of the app, the user's own among them."""

from briefing.app.themes import load_palettes
from briefing.cli.arguments import VerbParser
from briefing.cli.diagnostics import DONE
from briefing.cli.listing import show_list
from briefing.cli.page import Column
from briefing.cli.request import Request
from briefing.paths import places
from briefing.settings import load_settings

_COLUMNS = {
    "name": Column("THEME"),
    "tone": Column("TONE", spare=1),
    "chosen": Column("IN FORCE"),
    "own": Column("YOURS", spare=2),
    "about": Column("", yields=True, wraps=True),
}


def configure(parser: VerbParser) -> None:
    """It has no options of its own."""


def run(request: Request) -> int:
    """Lists the themes."""
    config = places().config
    chosen = load_settings(config).theme
    records = [
        {
            "name": palette.name,
            "tone": "dark" if palette.dark else "light",
            "about": palette.about,
            "own": palette.own,
            "chosen": palette.name == chosen,
        }
        for palette in load_palettes(config)
    ]
    show_list(request, "themes", records, _COLUMNS)
    return DONE
