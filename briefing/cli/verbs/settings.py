"""`briefing settings`: every option with its value, or one of them set, in the settings file with its comments."""

from typing import Any

from briefing.cli.arguments import VerbParser
from briefing.cli.diagnostics import DONE
from briefing.cli.listing import show_list
from briefing.cli.page import Column
from briefing.cli.request import Request
from briefing.paths import places
from briefing.settings import OPTIONS, Option, load_settings
from briefing.settings_file import find_option, held, set_option

_COLUMNS = {
    "name": Column("OPTION"),
    "shown": Column("VALUE", most=24, wraps=True),
    "about": Column("WHAT IT DOES", yields=True, wraps=True),
}


def configure(parser: VerbParser) -> None:
    """Declares its words."""
    parser.words("OPTION", many=False, needed=False, help="one option; without it, all")
    parser.words("VALUE", many=True, needed=False, help="what to set it to; '' for what is usual")


def run(request: Request) -> int:
    """Sets an option where a value is given, and shows it; without an option, shows all."""
    options, config = request.options, places().config
    one = find_option(options.option) if options.option else None
    if one is not None and options.value:
        request.diagnostics.say(f"wrote {set_option(config, one.name, ' '.join(options.value))}")
    set_there, settings = held(config), load_settings(config)
    records = [_record(each, set_there, getattr(settings, each.name)) for each in ((one,) if one else OPTIONS)]
    show_list(request, "settings", records, _COLUMNS)
    return DONE


def _record(option: Option, set_there: dict[str, object], value: object) -> dict[str, Any]:
    there = option.name in set_there
    return {
        "name": option.name,
        "value": value,
        "set": there,
        "shown": option.shown(value),
        "about": option.explanation,
    }
