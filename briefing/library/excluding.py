"""What a query leaves out because it is not known: undated articles, articles not analysed yet, and the like."""

from collections.abc import Mapping, Sequence

from briefing.core.search import Exclusion
from briefing.languages import names_of
from briefing.library.known import STATEMENTS, Known
from briefing.query.occurrences import found_in
from briefing.query.tree import DateRange, Field, Fuzzy, Node, Prefix, Same, walk
from briefing.query.words import Words

Numbers = frozenset[int]
_SORTS = ("statements", "date", "lang", "source", "author")
"""What may not be known of an article, in the order in which it is told."""


def unknowable(tree: Node) -> Mapping[str, str]:
    """What a tree asks that may not be known of an article: by sort, in words."""
    found: dict[str, dict[str, None]] = {}
    for node in walk(tree):
        match node:
            case DateRange(text=text):
                found.setdefault("date", {})[f"date:{text}"] = None
            case Field(name=name, value=value) if name in STATEMENTS:
                found.setdefault("statements", {})[f"{name}:{value}"] = None
            case Field(name=name, value=value) if name in _SORTS:
                found.setdefault(name, {})[f"{name}:{value}"] = None
            case Same(scope="sentence"):
                found.setdefault("statements", {})["what stands in one sentence"] = None
    return {sort: " and ".join(found[sort]) for sort in _SORTS if sort in found}


def sources_asked(tree: Node) -> tuple[Node, ...]:
    """What a widened tree asks for in sources."""
    fields = (node for node in walk(tree) if isinstance(node, Field) and node.name == "source")
    return tuple(field.body for field in fields if field.body is not None)


def open_words(tree: Node) -> list[tuple[Prefix | Fuzzy, str]]:
    """The beginnings and almost-words in a tree, each with its field."""
    found: list[tuple[Prefix | Fuzzy, str]] = []
    for node in walk(tree):
        if isinstance(node, Prefix | Fuzzy):
            found.append((node, "text"))
        elif isinstance(node, Field) and node.name != "speaker" and node.body is not None:
            found += [(below, node.name) for below in walk(node.body) if isinstance(below, Prefix | Fuzzy)]
    return found


def exclusions(
    fields: Mapping[str, str], left: Numbers, known: Known, sources: Sequence[Node] = ()
) -> tuple[Exclusion, ...]:
    """How many articles are left out, and why, each told once.

    `left` are those that would be found if what is not known of them were as asked; `sources`, what is asked for in
    sources: it may stand in a credit line.
    """
    told: list[Exclusion] = []
    for name, some in _crediting(sources, left, known).items():
        one = len(some) == 1
        credits_, whose = ("article credits", "its") if one else ("articles credit", "their")
        told.append(Exclusion(f"{credits_} {name} without stating it as {whose} source", len(some)))
        left -= some
    for sort, asked in fields.items():
        for reason, some in _reasons(sort, asked, left, known):
            if some:
                told.append(Exclusion(_agreeing(reason, len(some)), len(some)))
                left -= some
    return tuple(told)


def _agreeing(reason: str, count: int) -> str:
    """A reason told of several articles as it is told of so many; what the user wrote stands behind its verb."""
    return reason if count > 1 else reason.replace("articles", "article", 1).replace(" are ", " is ", 1)


def _crediting(sources: Sequence[Node], left: Numbers, known: Known) -> Mapping[str, Numbers]:
    """The articles of unknown source whose credit line holds what is asked for, by the words that hold it."""
    found: dict[str, Numbers] = {}
    for number in sorted(left) if sources else ():
        credit = known.table.credits.get(number)
        if credit is None:
            continue
        words = Words(credit)
        extents = [extent for body in sources for extent in found_in(body, words)]
        if extents:
            start, end = min(extents)
            name = credit[start:end]
            found[name] = found.get(name, frozenset()) | {number}
    return found


def _reasons(sort: str, asked: str, left: Numbers, known: Known) -> list[tuple[str, Numbers]]:
    table = known.table
    there = frozenset(left & table.origins.keys())
    match sort:
        case "statements":
            foreign = known.table.foreign
            told = f"articles in {names_of(foreign[n] for n in there & foreign.keys())} are not analysed and so"
            return [
                (f"articles not analysed yet are outside {asked}", there & known.unanalysed),
                (f"{told} outside {asked}", there & foreign.keys()),
            ]
        case "date":
            undated = frozenset(number for number in there if number not in known.table.bounds)
            return [
                (f"undated articles are outside {asked}", undated),
                (f"articles dated too roughly to tell are outside {asked}", there - undated),
            ]
        case "lang":
            return [(f"articles of unknown language are outside {asked}", there - table.languages.keys())]
        case "source":
            return [(f"articles of unknown source are outside {asked}", there & table.unsourced)]
        case _:
            return [(f"articles of unknown author are outside {asked}", there & table.unauthored)]
