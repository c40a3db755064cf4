"""Pairs of statements of different origins that speak of the same and yet do not say the same."""

from dataclasses import dataclass
from typing import Literal

from briefing.evidence.conflicts import Conflict, is_update, parted
from briefing.evidence.events import dates_apart, different_events, other_subjects
from briefing.evidence.material import NEAR, Material
from briefing.evidence.terms import Vector

DENIED = 0.6
"""The same where the only difference is a negation, which is easily about something else."""
SHARED = 3
"""The telling terms that such a pair shares at least, figures apart."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two statements, by number, and what keeps them apart."""

    first: int
    """The one that stands first."""
    second: int
    """The other."""
    relation: Literal["differs", "different-events"]
    """Whether they conflict, or only seem to because they tell of two events."""
    conflict: Conflict
    """The values."""


def contrasts_of(material: Material) -> list[Contrast]:
    """All contrasts between statements of different origins, the most alike first."""
    found: list[Contrast] = []
    for likeness, first, second in material.pairs:
        if likeness >= NEAR and material.origins[first] != material.origins[second]:
            contrast = contrast_between(material, first, second, likeness)
            if contrast:
                found.append(contrast)
    return found


def contrast_between(material: Material, first: int, second: int, likeness: float) -> Contrast | None:
    """What keeps two alike statements apart; None when they agree, or may not speak of the same."""
    one, other = material.statements[first], material.statements[second]
    if "hedged" in (one.modality, other.modality):
        return None
    conflict = parted(one, other)
    if conflict is None or likeness < (DENIED if conflict.what == "claim" else NEAR):
        return None
    if len(shared_terms(material.vectors[first], material.vectors[second])) < SHARED:
        return None
    if different_events(one, other) or (conflict.what != "date" and dates_apart(one, other)):
        return Contrast(first, second, "different-events", conflict)
    if other_subjects(one, other) or (conflict.what == "figure" and is_update(one, other)):
        return None
    return Contrast(first, second, "differs", conflict)


def shared_terms(first: Vector, second: Vector) -> frozenset[str]:
    """The words, no figures nor actors, that two vectors share."""
    return frozenset(
        word for word in first.keys() & second.keys() if not word[0].isdigit() and not word.startswith("@")
    )
