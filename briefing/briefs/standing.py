"""How sources stand to each other: where two origins or more say the same, and where they stand against each other."""

from collections.abc import Iterator

from briefing.briefs.making import Making, build_section, told
from briefing.briefs.said import sub_theme
from briefing.core.briefs import Entry, Section
from briefing.core.statements import Statement
from briefing.evidence.alignment import contrast_within
from briefing.evidence.contrasts import Contrast
from briefing.evidence.material import Point

OTHER_EVENTS = 10
"""Pairs on different events that are shown at most."""


def agreement(making: Making) -> Section:
    """Points that two independent origins or more make, most origins first; what is hedged or judged is said so.

    It rests on the pairing of comparisons. A publisher that repeats itself agrees with nobody: such points are counted,
    not shown.
    """
    material = making.material
    found: list[Point] = []
    repeated = 0
    for point in _agreeing(making):
        if material.sources_of(point) > 1:
            found.append(point)
        elif material.origins_of(point) > 1:
            repeated += 1
    found.sort(key=lambda point: (-material.origins_of(point), point[0]))
    entries = [
        making.entry(
            "agreement",
            point,
            group=sub_theme(making, point[0]),
            label=f"{material.origins_of(point)} independent origins",
        )
        for point in found
    ]
    if repeated:
        points = "1 point is repeated" if repeated == 1 else f"{repeated} points are repeated, each"
        label = f"{points} by one source alone"
        entries.append(told("agreement", "repeated", label))
    return build_section(
        "agreement",
        entries,
        empty="No two independent origins say the same.",
        rule="What two or more independent origins say in much the same words; what is hedged or a judgement is said "
        "so. Copies of one text count once, and so does a source that repeats itself.",
    )


def _agreeing(making: Making) -> Iterator[Point]:
    """The rows that nothing keeps apart; of others, what says the same nearly word for word."""
    points = making.point_of()
    for row in making.meetings:
        if contrast_within(making.material, row) is None:
            yield row
        else:
            yield from dict.fromkeys(points[number] for number in row)


def differences(making: Making) -> Section:
    """Pairs of statements on the same with another figure or date, or the contrary; other events are called so.

    Conflicts come first, then what only looks like one, of which OTHER_EVENTS are shown and the rest counted.
    """
    found = sorted(making.contrasts, key=lambda contrast: contrast.relation != "differs")
    entries: list[Entry] = []
    shown: set[int] = set()
    more = others = 0
    for contrast in found:
        pair = (contrast.first, contrast.second)
        if not shown.isdisjoint(pair):
            continue
        if contrast.relation == "different-events":
            others += 1
            if others > OTHER_EVENTS:
                more += 1
                continue
        shown.update(pair)
        entries.append(making.entry("differences", pair, label=_label(contrast)))
    if more:
        label = f"{more} more {'pair' if more == 1 else 'pairs'} of statements that are alike but on different events"
        entries.append(told("differences", "more", label))
    return build_section(
        "differences",
        entries,
        empty="No conflicting figures, dates or claims on the same event were found.",
        rule="Statements of different origins on the same that give another figure or date, or of which one is the "
        "contrary. Where the words tell of two events, the pair is called “different events” and is no conflict.",
    )


def _label(contrast: Contrast) -> str:
    if contrast.relation == "different-events":
        return "different events"
    conflict = contrast.conflict
    if isinstance(conflict.first, Statement):  # a claim without a word of its own that says the contrary
        return "claims differ: one is in the negative"
    told = "accounts of who was there differ" if conflict.what == "attendance" else f"{conflict.what}s differ"
    return f"{told}: “{conflict.first.text}” and “{conflict.second.text}”"
