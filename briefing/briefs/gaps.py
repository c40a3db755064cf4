"""What the library does not say: who is silent, what rests on one origin, what is undated, what was left out.

The entries are in the tool's words and cite nothing.
"""

from collections import Counter

from briefing.briefs.making import Making, build_section, told
from briefing.core.articles import Article
from briefing.core.briefs import Entry, Section
from briefing.evidence.foreign import mentioning, not_analysed
from briefing.evidence.wording import left_out

NAMED = 20
"""How many silent articles are named; of more, it is told which sources say nothing."""
LISTED = 20
"""How many silent sources are named; more are counted."""
SHOWN = 5
"""How many articles whose statements the rule leaves out are named."""
RULE = (
    "Who is silent on the issue, what rests on a single origin, what is undated, how old the newest article is, and "
    "what was left out or not analysed for its language."
)


def gaps(making: Making) -> Section:
    """The section, in the tool's words: silence, single origins, dates, what is left out or not analysed yet."""
    spoken = [article for article in making.gathered.articles if article.id in making.gathered.levels]
    entries = [*_silent(making), *_origins(making, spoken), *_dates(making, spoken), *_off_rule(making)]
    entries += [*_left_out(making), *_foreign(making)]
    if count := making.gathered.unanalysed:
        entries.append(
            told("gaps", "unanalysed", f"{_count(count, 'article')} not analysed yet and so not in this brief")
        )
    return build_section("gaps", entries, empty="Every article speaks on this issue, and all are dated.", rule=RULE)


def _silent(making: Making) -> list[Entry]:
    unread = {article.id for article in making.gathered.foreign}
    silent = [
        article
        for article in making.gathered.articles
        if article.id not in making.gathered.levels and article.id not in unread
    ]
    copies: dict[str, list[Article]] = {}
    for article in silent:
        copies.setdefault(article.origin, []).append(article)
    if len(copies) > NAMED:
        return [told("gaps", "silent", f"Silent: {_silent_sources(making, silent)}", group="Silent")]
    return [
        told("gaps", f"silent {first.id}", f"Silent: {describe(first)}{_with(others)}", group="Silent")
        for first, *others in copies.values()
    ]


def _silent_sources(making: Making, silent: list[Article]) -> str:
    """Silent articles where they are many: counted, with the sources none of whose articles speaks."""
    speaking = {each.source_label for each in making.gathered.articles if each.id in making.gathered.levels}
    sources = {each.source_label: each.source for each in silent}
    mute = [name for label, name in sources.items() if label not in speaking]
    label = f"{_count(len(silent), 'article')} of {_count(len(sources), 'source')}"
    if not mute:
        return f"{label}, each of which says something on this issue in another article"
    label += f"; {_count(len(mute), 'source')} of these say{'s' * (len(mute) == 1)} nothing on this issue at all"
    names = sorted((name for name in mute if name), key=str.casefold)
    return f"{label}: {', '.join(names)}" if len(names) == len(mute) <= LISTED else label


def _with(copies: list[Article]) -> str:
    """The copies of a silent article, counted."""
    if not copies:
        return ""
    return f", and {len(copies):,} {'copy' if len(copies) == 1 else 'copies'} of it"


def _foreign(making: Making) -> list[Entry]:
    """Articles that are not analysed for their language: those that hold the words by name, the others counted."""
    gathered = making.gathered
    there = [article for article in gathered.foreign if article.id in gathered.mentioning]
    others = [article for article in gathered.foreign if article.id not in gathered.mentioning]
    entries: list[Entry] = []
    if there:
        named = ", ".join(map(describe, there[:NAMED]))
        more = f" and {_count(len(there) - NAMED, 'more article')}" if len(there) > NAMED else ""
        label = f"{mentioning(there)}: {named}{more}"
        entries.append(told("gaps", "mentioning", label, group="Not analysed"))
    if others:
        label = not_analysed(others)
        if gathered.issue != "all":
            label += "; these words are not in it" if len(others) == 1 else "; these words are in none of them"
        entries.append(told("gaps", "not analysed", label, group="Not analysed"))
    return entries


def _origins(making: Making, spoken: list[Article]) -> list[Entry]:
    if not spoken:
        return []
    origins = len({article.origin for article in spoken})
    entries: list[Entry] = []
    if origins == 1:
        label = "All that is said here rests on a single origin"
        entries.append(told("gaps", "single", label, group="Single origin", origins=1))
    elif making.points:
        meeting = {number for row in making.meetings if making.material.origins_of(row) > 1 for number in row}
        single = sum(meeting.isdisjoint(point) for point in making.points)
        points = f"the {_count(len(making.points), 'point')} made on this issue"
        every = f"Each of {points}" if single == len(making.points) else f"{single:,} of {points}"
        if len(making.points) == 1:
            every = "The only point made on this issue" if single else "None of the points made on this issue"
        verb = "rests" if single in {0, 1, len(making.points)} else "rest"
        label = f"{every} {verb} on a single origin ({origins} origins speak on it)"
        entries.append(told("gaps", "single", label, group="Single origin", origins=origins))
    return entries


def _dates(making: Making, spoken: list[Article]) -> list[Entry]:
    if not spoken:
        return []
    entries: list[Entry] = []
    undated = [article for article in spoken if not article.date]
    if len(undated) == len(spoken):
        every = (
            "The only article on the issue is" if len(spoken) == 1 else f"All {len(spoken):,} articles on the issue are"
        )
        label = f"{every} undated, so how old the newest is cannot be told"
        return [told("gaps", "undated", label, group="Dates")]
    if undated:
        verb = "is" if len(undated) == 1 else "are"
        label = f"{len(undated):,} of {_count(len(spoken), 'article')} on the issue {verb} undated"
        entries.append(told("gaps", "undated", label, group="Dates"))
    dates = sorted(article.date for article in spoken if article.date)
    label = f"The newest article on the issue is of {dates[-1][:10]}"
    newest = making.gathered.library.newest
    if newest and newest[:10] != dates[-1][:10]:
        label += f"; the newest in the library is of {newest[:10]}"
    return [*entries, told("gaps", "newest", label, group="Dates")]


def _off_rule(making: Making) -> list[Entry]:
    """How much of the articles that are mainly on the issue the rule leaves out, by their numbers."""
    off = making.gathered.off_rule
    if not off:
        return []
    count = sum(off.values())
    verb = "does" if count == 1 else "do"
    which = "which is" if len(off) == 1 else "which are"
    sources = _sources(sorted(making.number(article) for article in off))
    label = (
        f"{_count(count, 'statement')} of {sources}, {which} mainly on this issue, {verb} not match the rule and so "
        f"{'is' if count == 1 else 'are'} not in this brief"
    )
    return [told("gaps", "off rule", label, group="Left out")]


def _sources(numbers: list[int]) -> str:
    """Sources by number, the first SHOWN of them: "sources 1, 2 and 4"."""
    named = [f"{number:,}" for number in numbers[:SHOWN]]
    if len(numbers) > SHOWN:
        named.append(f"{len(numbers) - SHOWN:,} more")
    if len(named) == 1:
        return f"source {named[0]}"
    return f"sources {', '.join(named[:-1])} and {named[-1]}"


def _left_out(making: Making) -> list[Entry]:
    counts = Counter(reason for statement in making.gathered.statements if (reason := left_out(statement)))
    words = {
        "question": "question",
        "announcement": "announcement of what an article will do",
        "lead-in": "list introduction",
    }
    parts = [_count(counts[reason], word) for reason, word in words.items() if counts[reason]]
    return [told("gaps", "left out", f"Not shown as statements: {', '.join(parts)}", group="Left out")] if parts else []


def describe(article: Article) -> str:
    """What to call an article: its title in quotation marks, or its file, and its source where one is known."""
    called = f"“{article.title}”" if article.title else article.path
    return f"{called} ({article.source})" if article.source else called


def _count(count: int, noun: str) -> str:
    """A count with its noun, in the plural where need be: "2 articles", "3 announcements of ..."."""
    head, space, rest = noun.partition(" of ") if " of " in noun else noun.partition(" that ")
    return f"{count:,} {head}{'' if count == 1 else 's'}{space}{rest}"
