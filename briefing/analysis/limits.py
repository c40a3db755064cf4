"""Where a word that often limits a claim does other work: the month of May, what they could not do, soon as can be."""

import re
from typing import NamedTuple

from briefing.analysis.lists import role_nouns, word_class
from briefing.core.spans import Extent

_FAR = 150
"""Within how many code points before or after a word the others are looked for that give it its sense."""


class _Work(NamedTuple):
    """Words around a word that give it another sense; both must be there, where both are told."""

    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    """What stands before a word that keeps its sense all the same."""


def _before(words: str) -> re.Pattern[str]:
    """What stands right before a word."""
    return re.compile(rf"(?:{words})\s+$", re.IGNORECASE)


def _after(words: str) -> re.Pattern[str]:
    """What follows a word."""
    return re.compile(words, re.IGNORECASE)


_GRANTED = _Work(
    re.compile(r"\b(?:(?:what|which|who|how|wher|when)ever|no\s+matter)\b[^.;:!?]*$", re.IGNORECASE),
    _after(r"\s+(?:well\s+)?(?:be|have\s+been)(?:[,—–]|\s+[-—–])"),
)
"""A possibility that is only granted: "whatever the reasons may be, ..."."""
_BY_RULE = _Work(
    re.compile(
        r"\b(?:under|according\s+to|by)\s+(?:the|its|their|this|that)\s+(?:[\w-]+\s+){0,2}?"
        r"(?:treaty|agreement|accord|pact|deal|rules?|law|act|constitution|convention|charter|terms|statutes?)"
        r"\b[^.;:!?]{0,40}$",
        re.IGNORECASE,
    )
)
"""What a rule permits: "under the treaty each side may keep ten"."""
_PURPOSE = _Work(re.compile(r"\b(?:so\s+that|in\s+order\s+that|lest)\b[^.,;:!?]{0,60}$", re.IGNORECASE))
_COMPARISON = _Work(_before(r"\b(?:more|less)"), _after(r"(?!\s+than\s+not\b)[^.;:!?]*?\sthan\b"))
"""Which of two things happens more often, not how sure one is: "women are more likely to vote than men"."""
_CLASS = _Work(
    None,
    _after(
        r"\s+(?:(?!of\b|the\b)[\w-]+\s+){0,3}?(?:voters?|caucus-?goers?|electorate|nominees?|candidates?|opponents?|rivals?|running\s+mates?|contenders?|successors?|buyers?|donors?|recruits?|targets?|victims?|picks?|hosts?|members?|leaders?|presidents?)\b(?![’'])"
    ),
)
"""What only names a class of people: "likely voters"."""
_RATE = _Work(
    re.compile(
        r"(?:\b(?:times|percent|twice|half|equally|just)|%)\s+(?:as|more|less)\s+$",
        re.IGNORECASE,
    ),
    _after(r"\s+to\b"),
)
"""How often something happens: "they were twice as likely to vote"."""
_ABILITY = _Work(_before(r"\b(?:not|n[’']t|never|no\s+longer|hardly)"), _after(r"\s+(?:to|for)\b"))
_MADE = _Work(
    re.compile(r"\b(?:ma(?:ke|kes|de|king)\b[^.;:!?]{0,40}|become|becomes|became|becoming)\s+$", re.IGNORECASE)
)
"""What something brings about: "it made talks possible"."""
"""What cannot be done: "it was not possible to leave"."""
_WEIGHED = _Work(
    re.compile(
        r"\b(?:discuss|consider|explor|weigh|gaug|debat|examin|assess|study|studied|float)\w*\s[^.;:!?]{0,80}\b(?:the|a|any)\s+$",
        re.IGNORECASE,
    )
)
_SPOKEN_OF = _Work(_before(r"\b(?:about|of|over|on|given|to)\s+the"))
"""What is only spoken of: "comments about the possibility of fraud"."""
_LOOKED_INTO = _Work(
    _before(
        r"\b(?:about|over|into|on|of|for|out|discuss\w*|consider\w*|explor\w*|investigat\w*)(?:\s+(?:an?|the|any|other|some))?"
    ),
    _after(r"\s+\w"),
)
"""What is only asked about or looked for: "questions about possible conflicts"."""
_NAMED = _Work(_before(r"(?:\b(?:his|her|their|its|our|my)|[’']s)"))
"""What belongs to somebody: "her potential to lead"."""
"""What somebody looks at as an aim: "they weighed the possibility of talks"."""
_READER = _Work(
    _before(r"\b(?:you|one)"),
    _after(
        r"\s+(?:well\s+)?(?:expect|think|ask|wonder|call|recall|remember|know|imagine|assume|be\s+(?:surprised|wondering|thinking)"
        r"|have\s+(?:heard|noticed|seen|read))\b"
    ),
)
"""What the reader is supposed to think: "you might expect them to leave"."""
_ATTRIBUTE = _Work(
    _before(r"(?:\b(?:an?|the|this|that|these|those|its|his|her|their)(?:\s+(?:most|\w+ly))?|,)"),
    _after(r",?\s+(?!whether|if|that)\w"),
)
"""What describes a thing of which something else is claimed: "an uncertain future", "an unlikely ally"."""
_MOCKING = _Work(_before(r"\b(?:an?|the|this|that|these|those|its|his|her|their)|[’']s"))
"""Doubt about what others claim: "the supposedly great plan"."""
_NO_INFERENCE = _Work(re.compile(r"(?:\b(?:to|not)|n[’']t)\s+$", re.IGNORECASE))
"""What is asked for, or not there: "they wanted to suggest", "did not suggest"."""
_NO_SIGN = _Work(_before(r"\b(?:no|few|little|not\s+an?|without|hardly\s+an?y?)"))
_CANNOT = _Work(_before(r"\b(?:ca|could)n[’']t|\bcan\s*not"))
"""What somebody cannot do: "he can't seem to win"."""
_FREE_TO = _Work(
    re.compile(
        r"(?:\b(?:he|she|they|who)|(?<![a-z]\s)(?<!\w)(?:[A-Z][\w.’'-]+\s+){0,2}[A-Z][\w.’'-]+)\s+(?:\w+ly\s+|also\s+|just\s+)?$"
    ),
    _after(
        r"\s+have\s+(?!been\b|had\b|become\b|faced\b|lost\b|won\b|seen\b|known\b|meant\b|died\b|led\b|caused\b|cost\b"
        r"|ended\b|changed\b|made\s+a\s+difference\b|helped\b|hurt\b|prevented\b|saved\b)\w"
    ),
)
"""What somebody was free to do: "she could have asked for it"."""
_WITH_WHICH = _Work(
    re.compile(
        r"\b(?!(?:that|but|and|if|so|as|or|then|when|while|because|though|although|whether|hope|hoped|fear|feared)\b)"
        r"[a-z][\w-]+\s+(?:he|she|they|we|you|I)\s+$"
    ),
    _after(r"\s+(?:use|take|buy|get|eat|sell|keep|carry|see|find|spend|afford|wear|choose|trust|call|offer|count)\b"),
)
"""What serves somebody: "a map they could use"."""
_ADVERB = r"(?:\w+ly|not|never|also|even|been|just|only|still|then|long|since|once|most|always|already|perhaps|too|so)"
_PARTICIPLE = rf"(?:{'|'.join(sorted(word_class('participles')))})"
_PERSON = r"(?:he|she|they|we|I|you)"

_PRESCRIBED = _Work(
    re.compile(
        r"(?:\b(?:I|we|you|he|she|they|who|one|everyone|nobody|people|all|both|leaders|ministers|officials|states|countries|voters"
        r"|governments?|government|part(?:y|ies)|allies|members)|\b(?!(?:That|This|It|These|Those)\b)[A-Z][\w.’'-]*)\s+$"
    )
)
"""What somebody is told to do, while a thing is expected to: "they should help", "the plan should help"."""

_EXPECTS = _Work(
    re.compile(
        rf"(?:\b(?:{_PERSON}|it|who|have|has|had|never|hardly|long)|\b(?-i:[A-Z])[\w.’'-]*"
        rf"|\b(?:{'|'.join(sorted(role_nouns() | word_class('persons')))}))\s+$",
        re.IGNORECASE,
    )
)
"""Somebody who expects by themselves: "they had expected to win"."""
_THE = r"(?:the|an?|this|that|his|her|its|their)"
_PLANS = (
    rf"\b(?:{_THE}|no|any|these|those|some|of|about|on|over|with|for|unveil\w*|announc\w*|ma[dk]e|has|had|have)|[’']s"
)
_A_PLAN, _THE_PLANS = _Work(_before(rf"{_PLANS}|\b{_THE}\s+[\w-]+(?<!s)")), _Work(_before(_PLANS))
"""A plan as a thing: "the plan to close the port was dropped"."""

_FOR_THE_SAKE = _Work(_before(r"\bin(?:\s+the)?"))
"""What somebody does a thing for: "in the hope of talks"."""
_ONLY_NAMED = _Work(
    unless=_before(
        r"(?:\b(?:signal|mark|represent|present|herald|constitut|pos)(?:s|es|ed|l?ed|l?ing)?|\b(?:amount|point)\w*\s+to"
        r"|\b(?:is|are|was|were|be|been|becom\w+|became|remain\w*))\s+(?:also\s+|still\s+)?an?(?:other)?"
    )
)
"""A thing only named ("the potential gains"), not told as what may come about ("it signals a potential shift")."""

_NO_DETERMINER = _Work(re.compile(r"(?:^|\s)(?!(?:an?|the|this|that|its|his|her|their|\S*[’']s)\s)\S+\s+$"))
"""What is no part of a thing named: "made it apparent", "police reported killings"."""
_WITHOUT_END = _Work(
    None,
    _after(
        r"\s+(?:end|un(?:end|stopp|beat|shak)|inexhaustib|interminab|insatiab|limit|count|bottom|infinit|eternal|never)\w*"
    ),
)
"""What only says how much: "the seemingly endless war"."""
_WHERE = _Work(_before(r"\b(?:whereabouts|identit(?:y|ies)|names?|nationalit(?:y|ies)|location)"))
"""What is told plainly to be known of nobody: "her whereabouts remain unknown"."""

_OTHER_WORK: dict[str, tuple[_Work, ...]] = {
    "could": (
        _Work(None, _after(r"(?:\s+not\b|n[’']t\b)")),
        _Work(None, _after(r"\s+be\s+(?:seen|heard|reached|found|felt)\b")),
        _Work(None, _after(r"\s*[.;!?]|\s+(?:afford|hear|barely|hardly|scarcely|no\s+longer)\b")),
        _Work(re.compile(r"\b(?:neither|no\s+one|nobody|none|nothing|nor)\b[^.;:!?]{0,50}$", re.IGNORECASE)),
        _Work(_before(rf"\b(?:where|so|so\s+that|until|before|if|than|all|everything|anything|what|how)\s+{_PERSON}")),
        _Work(_before(rf"\bas\s+\w+\s+as\s+{_PERSON}")),
        _Work(_before(r"\b(?:how|why)")),
        _FREE_TO,
        _WITH_WHICH,
        _PURPOSE,
    ),
    **{
        f"should {deed}": (_PRESCRIBED,)
        for verb in ("help", "improve", "boost", "ease", "suffice", "be enough", "be sufficient")
        for deed in (verb, f"also {verb}")
    },
    **{f"{verb} to": (_EXPECTS,) for verb in ("expected", "projected", "anticipated", "forecast", "predicted")},
    "plan to": (_A_PLAN,),
    "plans to": (_THE_PLANS,),
    "would have": (_Work(None, _after(rf"(?!(?:\s+{_ADVERB}){{0,2}}\s+(?:\w+ed|{_PARTICIPLE})\b)")),),
    "may": (
        _BY_RULE,
        _Work(
            _before(
                r"\b(?:in|of|since|until|till|by|last|this|next|early|late|mid|from|to|through|between|and|on"
                r"|\d{1,2}(?:st|nd|rd|th)?)-?"
            ),
            _after(r"(?!\s+[a-z])"),
        ),
        _Work(None, _after(r"\s+\d|,?\s+\d{4}\b")),
        _GRANTED,
        _PURPOSE,
        _READER,
    ),
    "might": (
        _READER,
        _Work(
            _before(
                r"\b(?:military|naval|economic|financial|political|full|air|its|their|his|her|our|with|and|of|the|all"
                r"|nuclear|industrial)"
            )
        ),
        _GRANTED,
        _PURPOSE,
    ),
    "likely": (
        _COMPARISON,
        _RATE,
        _CLASS,
    ),
    "unlikely": (_COMPARISON, _ATTRIBUTE),
    "uncertain": (_ATTRIBUTE,),
    "doubtful": (_ATTRIBUTE,),
    "hope of": (_FOR_THE_SAKE,),
    "hopes of": (_FOR_THE_SAKE,),
    "supposedly": (_MOCKING,),
    "purportedly": (_MOCKING,),
    "possibility": (_WEIGHED, _SPOKEN_OF, _Work(None, _after(r"(?!\s+(?:of|that)\b|[.,;]|\s*$)"))),
    "possibly": (
        _Work(_before(r"n[’']t|\b(?:cannot|can\s+not|could\s+not)")),
        _Work(None, _after(r"\s+c(?:an|ould)\b")),
    ),
    "potential": (_CLASS, _ONLY_NAMED),
    "potential to": (_NAMED,),
    "presumed": (_CLASS,),
    "suggesting": (
        _Work(
            _before(r"(?:\b(?:for|of|by|from|is|are|was|were|been|not|even|keeps?|kept)|[’'](?:s|re|m))"),
            unless=_before(rf"\b(?:{'|'.join(sorted(word_class('things that show')))})\s+(?:is|are|was|were)"),
        ),
    ),
    "whether": (_Work(_before(r"(?:,|\bnot)")),),
    "possible": (
        _ABILITY,
        _CLASS,
        _MADE,
        _LOOKED_INTO,
        _Work(
            _before(
                r"\b(?:only|as|where|if|it|best|every|all|any|soon|when|whenever|wherever|much|\w+est|worst|most\s+\w+)"
            )
        ),
    ),
    "apparent": (_NO_DETERMINER,),
    "reported": (_NO_DETERMINER,),
    "seemingly": (_WITHOUT_END,),
    **{f"{verb} unknown": (_WHERE,) for verb in ("remains", "remain", "remained", "is", "are", "was", "were")},
    "speculate": (_Work(re.compile(r"(?:\b(?:to|not)|n[’']t)\s+(?:\w+ly\s+)?$", re.IGNORECASE)),),
    "suggest": (_NO_INFERENCE,),
    "seem": (_CANNOT,),
    "seeming": (_Work(re.compile(r"-$")),),
    "signs that": (_NO_SIGN,),
    "sign that": (_NO_SIGN,),
    "indication that": (_NO_SIGN,),
    "indications that": (_NO_SIGN,),
    "suggested": (
        _NO_INFERENCE,
        _Work(_before(r"\b(?:is|are|was|were|be|been|being|the|an?|his|her|its|their|as|otherwise)")),
        _Work(None, _after(r"\s+(?:by|to\s+\w+\s+that)\b|[.,;]")),
    ),
}


def limits(text: str, extent: Extent, start: int, end: int) -> bool:
    """Whether words limit a claim in the sentence from start to end, rather than doing other work."""
    first, last = extent
    word = text[first:last]
    if word == "May":  # the month, or a wish
        return False
    low, high = max(start, first - _FAR), min(end, last + _FAR)
    return not any(
        (work.before is None or work.before.search(text, low, first))
        and (work.after is None or work.after.match(text, last, high))
        and (work.unless is None or not work.unless.search(text, low, first))
        for work in _OTHER_WORK.get(word.lower(), ())
    )
