"""`briefing where`: places on disk."""

from briefing.cli.arguments import VerbParser
from briefing.cli.diagnostics import DONE
from briefing.cli.opening import opened
from briefing.cli.request import Request
from briefing.cli.styled import Face


def configure(parser: VerbParser) -> None:
    """It has no options of its own."""


def run(request: Request) -> int:
    """Tells the places; nothing is read or brought up to date for it."""
    with opened(request, refresh=False) as library:
        places = {name: str(path) for name, path in library.where().items()}
    if request.json:
        request.output.document("where", {"places": places})
    elif request.plain:
        request.output.lines(f"{name}: {path}" for name, path in places.items())
    else:
        page = request.output.page()
        width = max(map(len, places))
        for name, path in places.items():
            page.line((f"{name:<{width}}", Face.LABEL), f"  {path}")
        request.output.show(page)
    return DONE
