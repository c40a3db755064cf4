"""Sentences that only tell what the article itself will do, or talk to its reader."""

import re

from briefing.analysis.scan import Rows, Scan
from briefing.core.spans import Extent

_THIS = r"(?:this|the(?:\s+following|\s+present)?|our|in\s+this|in\s+the\s+following|in\s+our)"
_PIECE = (
    r"(?:post|article|explainer|report|piece|analysis|blog(?:\s+post)?|guide|section|essay|story|brief|paper|overview|column"
    r"|podcast|newsletter|interview|chapter|note)"
)
_DOES = (
    r"(?:delves?|explores?|examines?|looks?|discuss(?:es)?|outlines?|explains?|provides?|offers?|presents?|covers?"
    r"|breaks?\s+down|unpacks?|considers?|reviews?|describes?|summari[sz]es?|takes?|aims?|seeks?|sheds?|dives?|highlights?"
    r"|focus(?:es)?|investigates?|analy[sz]es?|will|walks?|sets?\s+out|traces?|is\s+about|attempts?|addresses)"
)
_ANNOUNCEMENT = re.compile(
    rf"""(?:{_THIS}\s+(?:[\w-]+\s+)?{_PIECE},?\s+(?:we(?:\s+will|[’']ll)?\s+)?{_DOES}\b
    | (?:so,?\s+|now,?\s+|but\s+first,?\s+)?let(?:[’']s|\sus)\s+
      (?:break|dive|delve|explore|take|look|examine|unpack|start|begin|turn|see|consider|walk|get)\b
    | (?:here|below)(?:\s+(?:is|are)|[’']s|,\s+we)\s+
      (?:what|how|why|a|an|the|our|some|explain|look|outline|five|ten|three|everything)\b
    | (?:we|i)(?:\s+will|[’']ll)\s+
      (?:explore|examine|look|discuss|outline|break|delve|dive|take\s+a|explain|walk|cover)\b
    | (?:read|keep\s+reading|scroll|click|stay\s+(?:informed|tuned|updated)|subscribe|sign\s+up|follow\s+us|join\s+us)\b
    | in\s+what\s+follows\b)""",
    re.IGNORECASE | re.VERBOSE,
)


_BEGINS = frozenset(
    (
        *("this", "the", "our", "in", "so", "now", "but", "let", "here", "below", "we", "i"),
        *("read", "keep", "scroll", "click", "stay", "subscribe", "sign", "follow", "join"),
    )
)
"""The words that such a sentence begins with."""


def announces(scan: Scan, within: Rows, extent: Extent) -> bool:
    """Whether a sentence only tells what the article will do."""
    low, high = within
    return low < high and scan.lowered[low] in _BEGINS and bool(_ANNOUNCEMENT.match(scan.text, *extent))
