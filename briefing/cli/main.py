"""The entry point, and the outermost edge of the process: whatever happens, the user reads words, no traceback."""

import gc
import os
import sys
from collections.abc import Sequence

from briefing import __version__
from briefing.cli.diagnostics import DONE, WRONG, Diagnostics, error_fields
from briefing.cli.invocation import read_command_line, wanted_manner
from briefing.cli.manual import manual, manual_of
from briefing.cli.output import Output, OutputError
from briefing.cli.request import Request
from briefing.cli.verbs import load_verb
from briefing.core.errors import BriefingError


def run(argv: Sequence[str] | None = None) -> int:
    """Does what a command line asks for; the exit code."""
    words = sys.argv[1:] if argv is None else list(argv)
    output = Output(wanted_manner(words))
    diagnostics = Diagnostics()
    try:
        code = _obey(words, output, diagnostics)
        output.flush()
    except BrokenPipeError:  # the reader has seen enough
        output.abandon()
        return DONE
    except KeyboardInterrupt:
        return diagnostics.interrupted()
    except BriefingError as error:
        return _told(error, output, diagnostics)
    except Exception as error:  # noqa: BLE001  (the outermost edge)
        return _told(diagnostics.unexpected(error), output, diagnostics)
    return code


def _obey(words: Sequence[str], output: Output, diagnostics: Diagnostics) -> int:
    invocation = read_command_line(words)
    if getattr(invocation.options, "version", False):
        output.text(f"briefing {__version__}")
        return DONE
    if getattr(invocation.options, "help", False):
        output.text(manual_of(invocation.verb, invocation.parser) if invocation.verb else manual())
        return DONE
    verb = invocation.verb or _without_verb(output, diagnostics)
    request = Request(verb, invocation.options, output, diagnostics, invocation.library, invocation.now)
    loaded = load_verb(verb)
    gc.enable()
    return loaded.run(request)


def _without_verb(output: Output, diagnostics: Diagnostics) -> str:
    """What is done when no verb is written: the app where it can be shown, elsewhere the topics."""
    if output.manner != "person" or not output.terminal or not _typing():
        return "topics"
    if os.environ.get("TERM", "dumb") == "dumb":
        diagnostics.say("this terminal (TERM=dumb) cannot show the app; here are the topics")
        output.manner = "plain"
        return "topics"
    return "app"


def _typing() -> bool:
    """Whether somebody types at a terminal."""
    return sys.stdin is not None and sys.stdin.isatty()


def _told(error: BriefingError, output: Output, diagnostics: Diagnostics) -> int:
    """Tells an error on standard error and, for programs, on standard output."""
    code = diagnostics.error(error)
    if isinstance(error, OutputError):
        output.abandon()
    elif output.manner in {"json", "jsonl"}:
        try:
            output.error_document(error_fields(error))
            output.flush()
        except (BrokenPipeError, OutputError):
            output.abandon()
            return WRONG
    return code
