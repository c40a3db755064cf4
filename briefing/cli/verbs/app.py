"""No verb, on a terminal: the app opens."""

from briefing.app.app import run_app
from briefing.cli.arguments import VerbParser
from briefing.cli.diagnostics import DONE
from briefing.cli.request import Request
from briefing.library import Library


def configure(parser: VerbParser) -> None:
    """It has no options of its own."""


def run(request: Request) -> int:
    """Opens the app, which paints first and brings itself up to date then."""
    with Library.open(request.library, now=request.now) as library:
        run_app(library, refresh=not request.options.no_refresh)
    return DONE
