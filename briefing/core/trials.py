"""What a rule would match, told while it is written."""

from dataclasses import dataclass

from briefing.core.statements import Statement


@dataclass(frozen=True, slots=True)
class RuleTrial:
    """How far a rule was tried on a library, and what it matched there."""

    articles: int
    """Articles that are not silent on it."""
    main: int
    """Articles among them that treat it in the main."""
    statements: int
    """Statements that match."""
    searched: int
    """Articles that a search for the same words finds: its words may stand anywhere in them."""
    left: int = 0
    """Articles that may match too and were not tried yet."""
    examples: tuple[Statement, ...] = ()
    """Some of the statements."""
