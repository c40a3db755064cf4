"""`briefing completion`: a completion script for a shell, made from the parsers."""

from briefing.cli.arguments import OneOf, VerbParser
from briefing.cli.diagnostics import DONE
from briefing.cli.opening import opened
from briefing.cli.request import Request
from briefing.cli.shells import ISSUES, SHELLS, grammar
from briefing.topics import ids


def configure(parser: VerbParser) -> None:
    """Declares its word."""
    told = f"{', '.join(SHELLS)}; issues lists the ids that the scripts offer"
    parser.add_argument("shell", metavar="SHELL", type=OneOf(tuple(SHELLS), (ISSUES,)), help=told)


def run(request: Request) -> int:
    """Prints the script."""
    shell = request.options.shell
    if shell == ISSUES:
        return _list_issues(request)
    script = SHELLS[shell](grammar())
    if request.json:
        request.output.document("completion", {"shell": shell, "script": script})
    else:
        request.output.data(script)
    return DONE


def _list_issues(request: Request) -> int:
    with opened(request, refresh=False) as library:
        known = ids(library.tree)
    if request.json:
        request.output.document("completion", {"issues": list(known)})
    else:
        request.output.lines(known)
    return DONE
