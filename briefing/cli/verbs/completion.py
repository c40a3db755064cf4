"""`briefing completion`: a completion script for a shell, made from the parsers."""

from briefing.cli.arguments import VerbParser, one_of
from briefing.cli.diagnostics import DONE
from briefing.cli.request import Request
from briefing.cli.shells import SHELLS, grammar


def configure(parser: VerbParser) -> None:
    """Declares its word."""
    parser.add_argument("shell", metavar="SHELL", type=one_of(SHELLS), help=", ".join(SHELLS))


def run(request: Request) -> int:
    """Prints the script."""
    shell = request.options.shell
    script = SHELLS[shell](grammar())
    if request.json:
        request.output.document("completion", {"shell": shell, "script": script})
    else:
        request.output.data(script)
    return DONE
