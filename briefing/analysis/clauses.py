"""Clauses in which another speaks than before: "Doe said it was open; Roe put it at 250", ", but Roe said so"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import itemgetter

from briefing.analysis.parties import Party
from briefing.analysis.reporting import indirect_cue
from briefing.analysis.scan import Scan
from briefing.analysis.speech import Cue, Sentence
from briefing.analysis.tellers import whole_phrase

_JOINING = frozenset(("while", "whereas", "but", "and", "though", "although"))
_BESIDE = frozenset(("clause-verb", "told-beside", "according-to"))
"""Rules by which whoever speaks need not stand at the head of the clause."""


def other_parties(scan: Scan, sentence: Sentence, cue: Cue) -> tuple[Party, ...]:
    """Who is named, besides the party of a cue, as saying what the later clauses of its sentence hold."""
    row = scan.rows(cue.start, cue.end)[0]
    if not sentence.verbs or sentence.verbs[-1] <= row + 1:
        return ()
    heads = _heads(scan, row, sentence.verbs[-1])
    return _distinct(scan, cue.party, (_speaks(scan, sentence, *part) for part in pairwise((*heads, sentence.high))))


def other_quoted(scan: Scan, sentence: Sentence, cue: Cue, cues: Sequence[Cue]) -> tuple[Party, ...]:
    """Who is named, besides the party of a cue, by other quotations of its sentence, each in a clause of its own."""
    parties = [one.party for one in cues if one.party and sentence.start <= one.start < sentence.end]
    if len(parties) < 2:
        return ()
    heads = _heads(scan, sentence.low, sentence.high - 1)
    return _distinct(scan, cue.party, (one for one in parties if whole_phrase(scan, one, sentence.low) in heads))


def _distinct(scan: Scan, first: Party | None, others: Iterable[Party | None]) -> tuple[Party, ...]:
    """The named ones of some parties that are neither the first one nor one another."""
    found: list[Party] = []
    for party in others:
        if party and party.named and not any(_same(scan, party, other) for other in (first, *found) if other):
            found.append(party)
    return tuple(found)


def _heads(scan: Scan, row: int, last: int) -> list[int]:
    """The rows at which later clauses begin: behind a semicolon, or a comma and a word that joins clauses."""
    found: list[int] = []
    for place in range(row, last):
        gap = scan.gaps[place]
        if ";" in gap:
            found.append(place + 1)
        elif "," in gap and scan.words[place + 1] in _JOINING:
            found.append(place + 2)
    return [head for head in found if head <= last]


def _speaks(scan: Scan, sentence: Sentence, head: int, after: int) -> Party | None:
    """Whoever is named as saying what a clause holds, at its head or, with a verb of his own, at its end."""
    verbs = sentence.verbs[bisect_left(sentence.verbs, head) : bisect_left(sentence.verbs, after)]
    if not verbs:
        return None
    start, end = scan.starts[head], scan.ends[after - 1]
    ahead = bisect_right(sentence.passages, start, key=itemgetter(1))
    if ahead < len(sentence.passages) and sentence.passages[ahead][0] < start:
        return None
    part = Sentence(start, end, head, after, sentence.passages, verbs)
    cue = indirect_cue(scan, part)
    if cue is None or cue.party is None or not cue.party.named:
        return None
    opens = whole_phrase(scan, cue.party, head) == head
    return cue.party if opens or cue.rule in _BESIDE else None


def _same(scan: Scan, one: Party, other: Party) -> bool:
    """Whether two parties of a sentence end in the same word, as "Jane Doe" and "Doe" do."""
    return scan.text[one.start : one.end].split()[-1] == scan.text[other.start : other.end].split()[-1]
