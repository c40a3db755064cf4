"""`python -m briefing`."""

import sys

from briefing.cli.main import run

if __name__ == "__main__":
    sys.exit(run())
