"""What a verb is given to work with: its options, the two streams, and the way to the library."""

from argparse import Namespace
from dataclasses import dataclass

from briefing.cli.diagnostics import Diagnostics
from briefing.cli.output import Output


@dataclass(frozen=True, slots=True)
class Request:
    """One command, as the user asked for it."""

    verb: str
    """The verb."""
    options: Namespace
    """Its words and options."""
    output: Output
    """Standard output."""
    diagnostics: Diagnostics
    """Standard error."""
    library: str | None
    """The folder named on the command line or in BRIEFING_LIBRARY; None for the default library."""
    now: str | None
    """The time from --now or BRIEFING_NOW, ISO 8601 in UTC."""

    @property
    def json(self) -> bool:
        """Whether a program reads the answer."""
        return self.output.manner == "json"

    @property
    def plain(self) -> bool:
        """Whether one column of text is wanted."""
        return self.output.manner == "plain"
