"""A voice: whose words one sentence holds, and where the text says so."""

from briefing.analysis.labels import Turn
from briefing.analysis.parties import Party
from briefing.core.spans import Extent
from briefing.core.statements import Attribution
from briefing.core.values import value


@value
class Voice:
    """Whose words a sentence holds."""

    attribution: Attribution
    """Whether, and how, they are somebody else's."""
    party: Party | None
    """Who is named, where the text names them for this sentence."""
    cue: Extent | None
    """The words that mark the attribution."""
    quotes: tuple[Extent, ...]
    """The parts of the sentence that are quoted."""
    content: tuple[Extent, ...]
    """Where the words of the speaker stand, quotes among them."""
    rule: str
    """The rules that found it; empty for the author's own words."""
    others: tuple[Party, ...] = ()
    """Who else is named, each as saying what another clause of the sentence holds, or the same (`joint`)."""

    @property
    def joint(self) -> bool:
        """Whether two say the same by one verb."""
        return self.rule.endswith("joint")


OWN = Voice("none", None, None, (), (), "")
"""The author's own words."""


def turn_voice(turn: Turn, sentence: Extent) -> Voice:
    """The voice of a sentence that an interview's label gives to somebody."""
    party = Party(*turn.label, None, True, 0, 0)
    return Voice("direct", party, turn.label, (), (sentence,), "label-question" if turn.asks else "label")
