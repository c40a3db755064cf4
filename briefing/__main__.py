"""The command `briefing`, and `python -m briefing`: an interruption while it is still being loaded is one too."""

import gc
import sys

INTERRUPTED = 130
"""The exit code of what was interrupted, as shells have it: 128 and the number of the signal."""


def main() -> int:
    """Does what the command line asks for; the exit code."""
    gc.disable()  # what is being loaded stays: looking through it for garbage takes time
    try:
        from briefing.cli.main import run  # noqa: PLC0415  (loading it takes long enough to be interrupted)

        return run()
    except KeyboardInterrupt:
        sys.stderr.write("briefing: interrupted\n")
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
