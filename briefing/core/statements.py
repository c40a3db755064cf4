"""Statements: single sentences with who says them, how surely, and what they carry."""

from dataclasses import replace
from typing import Literal

from briefing.core.spans import Span
from briefing.core.values import value

Attribution = Literal["none", "indirect", "direct"]
Modality = Literal["asserted", "hedged"]
Kind = Literal["quoted", "attributed", "hedged", "judgement", "reported"]
KINDS: tuple[Kind, ...] = ("quoted", "attributed", "hedged", "judgement", "reported")
Precision = Literal[
    "day",
    "month",
    "year",
    "day-no-year",
    "month-no-year",
    "range",
    "decade",
    "relative",
    "season",
    "century",
    "vague",
]

SCALES = ("icd203", "uk")
"""The ids of the scales of likelihood, as options and settings name them."""
Bound = Literal["exact", "about", "at least", "at most"]


@value
class Likelihood:
    """Where a hedge stands on a published scale of words of likelihood."""

    scale: str
    """What the scale is called: "ICD 203"."""
    words: Span | None = None
    """The words that state a likelihood ("very likely"); None where the hedge states none."""
    low: int | None = None
    """The lower end of the range that the scale publishes for them, in percent; None where it holds them in no band."""
    high: int | None = None
    """The upper end."""

    def __str__(self) -> str:
        """In words of the tool's: "ICD 203: 80–95%"."""
        if self.words is None:
            return "likelihood not stated"
        if self.low is None:
            return f"{self.scale}: in no band"
        return f"{self.scale}: {self.low}–{self.high}%"


@value
class Hedge(Span):
    """Words that limit a claim."""

    holder: Literal["author", "speaker"] = "author"
    """Whose hedge it is."""
    likelihood: Likelihood | None = None
    """Where it stands on a scale of likelihood, once that was asked for."""


@value
class DateMention:
    """A date as the text gives it."""

    span: Span
    """The words."""
    iso: str | None
    """What the text gives, nothing added: 2023-06-15, 2023-06, 2023, --02-12 (no year), 2023-06/2023-07; 199X a decade,
    19XX a century, 2023-22 a summer (ISO 8601-2). PAST_REF, PRESENT_REF or FUTURE_REF (TimeML) where it only tells of
    the past, the present or the future; such a mention is vague, and no date to show."""
    precision: Precision
    """How much the text gives."""


@value
class Figure:
    """A number as the text gives it."""

    span: Span
    """The words."""
    value: float
    """Its value; 2.5 million is 2500000. The lower one of a range."""
    unit: str | None
    """Its unit or what it counts ("percent", "USD", "soldiers"); None when not told."""
    bound: Bound = "exact"
    """Whether the text says that it is rough ("about 50") or a bound ("at least 50", "up to 50")."""
    until: float | None = None
    """The upper value of a range ("between 20 and 30")."""


@value
class EventMention:
    """An occasion that a text names, numbers, places or dates."""

    span: Span
    """The words."""
    kind: str
    """What happens, as data/event_words.txt names it: "meeting", "attack"."""
    place: Span | None = None
    """Where it happens, when told."""
    date: DateMention | None = None
    """The date that belongs to it, one of its statement's."""


@value
class Speaker:
    """Who is quoted or reported, as the article names them."""

    name: str
    """The fullest name that the article gives this person or body, verbatim."""
    role: str | None
    """The role as the article describes it, verbatim."""
    span: Span
    """Where the text names the speaker of this statement."""
    actor: str | None = None
    """The common name of the state or organisation that the name stands for: "Russia" for the Kremlin."""


@value
class LeadIn(Span):
    """The line that introduces the list that an item stands in."""

    hedged: bool = False
    """Whether the author limits what the list holds ("topics likely included:")."""


@value
class Statement(Span):
    """One sentence or list item of an article."""

    paragraph: int = 0
    """The number of its block among the text blocks, from 1."""
    heading: tuple[str, ...] = ()
    """The headings it stands under, outermost first."""
    attribution: Attribution = "none"
    """Whether somebody else is said to have said it: not, in the author's words, or in their own."""
    modality: Modality = "asserted"
    """Whether the author limits the claim."""
    evaluative: bool = False
    """Whether the author judges or prescribes."""
    question: bool = False
    """Whether it asks."""
    announcement: bool = False
    """Whether it only tells what the article itself will do."""
    speaker: Speaker | None = None
    """Who said it, where the text leaves no doubt."""
    cue: Span | None = None
    """The words that mark the attribution ("said", "according to")."""
    quotes: tuple[Span, ...] = ()
    """The quoted passages within it, marks included."""
    hedges: tuple[Hedge, ...] = ()
    """Its hedge words."""
    dates: tuple[DateMention, ...] = ()
    """Its dates."""
    figures: tuple[Figure, ...] = ()
    """Its figures."""
    actors: tuple[str, ...] = ()
    """The common names of states, organisations and people in it, in order of first mention."""
    issues: tuple[str, ...] = ()
    """Ids of the issues whose rule it matches; filled by the library."""
    rule: str = ""
    """The names of the rules that made it what it is, separated by spaces."""
    lead_in: LeadIn | None = None
    """The line that introduces the list it is an item of; None for what is no item, or stands in a list without one."""
    events: tuple[EventMention, ...] = ()
    """The occasions that it names, numbers, places or dates."""
    evaluations: tuple[Span, ...] = ()
    """The words by which the author judges or prescribes."""
    other_speakers: tuple[Speaker, ...] = ()
    """Who else is said to say something, in a clause of its own, or by the same verb ("Russia and China said")."""
    described: Span | None = None
    """The words by which the text speaks of who said it, where it names nobody: "two officials"."""

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Everybody who is said to have said something in it."""
        return (self.speaker, *self.other_speakers) if self.speaker else self.other_speakers

    @property
    def said_by(self) -> str:
        """Their names; "" where nobody is named: "Russia and Ukraine"."""
        names = " and ".join(dict.fromkeys(speaker.name for speaker in self.speakers))
        return f"{names}, among others" if names and self.speaker is None else names

    @property
    def kind(self) -> Kind:
        """The one word to show: quoted > attributed > hedged > judgement > reported."""
        if self.attribution == "direct":
            return "quoted"
        if self.attribution == "indirect":
            return "attributed"
        if self.modality == "hedged":
            return "hedged"
        return "judgement" if self.evaluative else "reported"

    @property
    def limited(self) -> bool:
        """Whether anybody limits what it says: its author, or whoever is said to have said it."""
        return self.modality == "hedged" or bool(self.hedges)

    def under(self, issues: tuple[str, ...]) -> "Statement":
        """The same statement, said to belong to these issues."""
        return replace(self, issues=issues)
