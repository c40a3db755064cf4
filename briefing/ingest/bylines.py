"""Names in a byline, told from what stands behind them: what their bearers do, and for whom."""

import re

from briefing.ingest.agencies import agency

_ROLE = re.compile(
    r"(?:writer|reporter|correspondent|columnist|contributor|journalist|editor(?:[ -](?:in[ -]chief|at[ -]large))?"
    r"|producer|photographer|analyst|staff|bureau chief)s?",
    re.IGNORECASE,
)
"""The last words of what a byline's bearer does for a newspaper."""


def bare_names(names: str, source: str) -> str:
    """The names of a byline without roles, agencies and the source behind them ("Jane Doe, Political Writer")."""
    first, *others = names.split(", ")
    return ", ".join([first, *(each for each in others if not _is_beside(each, source))])


def _is_beside(part: str, source: str) -> bool:
    """Whether a part of a byline is no name: a role, an agency, or how the source is called for short."""
    *_, last = [part, *_ROLE.finditer(part)]
    role = isinstance(last, re.Match) and last.end() == len(part.rstrip())
    return role or bool(agency(part)) or f"{source.casefold()} ".startswith(f"{part.casefold()} ")
