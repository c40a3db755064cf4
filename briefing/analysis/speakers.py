"""Speakers: the parties of an article under the fullest name it gives them, with the role it describes them by."""

from briefing.analysis.actors import Actors
from briefing.analysis.labels import Turn
from briefing.analysis.lists import role_nouns
from briefing.analysis.organisations import organisation_nouns
from briefing.analysis.parties import Party
from briefing.analysis.people import People
from briefing.analysis.scan import Scan
from briefing.core.articles import Document
from briefing.core.spans import Span
from briefing.core.statements import Speaker

_NO_NAMES = frozenset(("q", "a", "question", "answer", "questions", "answers"))
"""Labels that tell a turn of an interview without telling whose it is."""


def wants_role(speaker: Speaker) -> bool:
    """Whether a reader misses the role of a speaker: a person's name is told without one.

    A description tells it itself ("State Department spokesperson"), and a state or a body has none.
    """
    if speaker.role or speaker.actor:
        return False
    words = speaker.name.replace("-", " ").split()
    if any(word.lower() in role_nouns() or word in organisation_nouns() for word in words):
        return False
    return any(word[0].isupper() and not word.isupper() for word in words)


def is_clear(speaker: Speaker) -> bool:
    """Whether a name beside another tells by itself who it is: "Procter" of "Procter and Gamble" does not."""
    return bool(speaker.role or speaker.actor) or " " in speaker.name or "\xa0" in speaker.name


class Speakers:
    """The speakers of one article."""

    def __init__(self, document: Document, scan: Scan, people: People, actors: Actors) -> None:
        self._document = document
        self._scan = scan
        self._people = people
        self._actors = actors
        self._known: dict[tuple[int, int], Speaker | None] = {}
        self._described: dict[str, str] = {}

    def of(self, party: Party | None, turn: Turn | None) -> Speaker | None:
        """Who a party is; None where the text only speaks of somebody ("he", "officials")."""
        if party is None or not party.named:
            return None
        key = party.start, party.end
        if key not in self._known:
            self._known[key] = self._resolve(party, turn)
        return self._known[key]

    def _resolve(self, party: Party, turn: Turn | None) -> Speaker | None:
        article, text = self._document.article, self._document.text
        span = Span(article.id, article.revision, party.start, party.end, text[party.start : party.end])
        if turn:
            if turn.name.lower().rstrip(".") in _NO_NAMES:
                return None
            person = self._people.find(turn.name, party.start)
            return Speaker(turn.name, person.role if person else None, span)
        role = text[slice(*party.role)] if party.role else None
        person = self._people.find(span.text, party.start)
        if person:
            return Speaker(person.text, role or person.role, span)
        lower = span.text.lower()
        if not role and self._names_nobody(span.text):  # but perhaps before, with capitals
            known = self._described.get(lower)
            return Speaker(known, None, span) if known else None
        return Speaker(self._described.setdefault(lower, span.text), role or self._people.office(span.text), span)

    def _names_nobody(self, words: str) -> bool:
        """Whether there is no name in a description: no capital but one that only the head of a sentence gives."""
        first, _, rest = words.partition(" ")
        owner = first[:-2] if first.endswith(("’s", "'s")) else first
        if rest != rest.lower() or (first[0].isupper() and (owner in self._scan.proper or self._actors.common(owner))):
            return False
        return first == first.lower() or words.rsplit(maxsplit=1)[-1].lower() in role_nouns()
