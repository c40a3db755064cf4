"""No verb, on a terminal: the app opens."""

from briefing.app.start import start_app
from briefing.cli.arguments import VerbParser
from briefing.cli.diagnostics import DONE
from briefing.cli.request import Request


def configure(parser: VerbParser) -> None:
    """It has no options of its own."""


def run(request: Request) -> int:
    """Opens the app, which paints first and brings itself up to date then."""
    error = start_app(request.library, now=request.now, refresh=not request.options.no_refresh)
    if error is not None:
        request.diagnostics.say(f"where you were is not noted: {error.message}")
    return DONE
