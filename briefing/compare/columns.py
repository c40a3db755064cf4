"""Which sources stand side by side, and the statements of each."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process

from briefing.core.articles import Article
from briefing.core.errors import UsageError
from briefing.core.statements import Statement
from briefing.evidence.foreign import only_foreign
from briefing.evidence.gathered import Gathered
from briefing.evidence.wording import left_out

MOST = 4
"""Columns at most."""
NAMED = 6
"""How many sources a hint names."""
NEAR = 85
"""How alike (rapidfuzz, of 100) a known source must be to be named in a hint."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a comparison with what each of them says on the issue."""

    names: tuple[str, ...]
    """The columns, in order."""
    articles: dict[str, tuple[Article, ...]]
    """Column to its articles on the issue."""
    statements: tuple[Statement, ...]
    """All statements that may be shown, those of other sources included, so that all are weighed as in a brief."""
    column: tuple[str | None, ...]
    """The column of each statement; None where its source is no column."""
    silent: tuple[str, ...]
    """All sources that say nothing on the issue."""
    others: dict[str, int]
    """Sources that speak on the issue and are no columns, to how many statements they make, most first."""
    unread: dict[str, str]
    """Sources none of whose articles is analysed, to the names of their languages."""


def build_columns(gathered: Gathered, sources: Sequence[str] | None, *, by_article: bool = False) -> Columns:
    """The columns asked for, or those with most to say, at most four.

    Raises UsageError for more than four, and for a source that the library does not have.
    """
    name_of = {article.id: article.id if by_article else article.source_label for article in gathered.articles}
    known = tuple(dict.fromkeys(name_of.values()))
    shown = _shown(gathered)
    said = Counter(name_of[statement.article] for statement in shown if statement.article in name_of)
    names = _wanted(gathered, name_of, sources) if sources else tuple(sorted(said, key=lambda name: -said[name])[:MOST])
    articles = {
        name: tuple(a for a in gathered.articles if name_of[a.id] == name and a.id in gathered.levels) for name in names
    }
    unread = only_foreign(gathered.articles, name_of)
    silent = tuple(name for name in known if not said[name] and name not in unread)
    column = tuple(name if (name := name_of.get(statement.article)) in names else None for statement in shown)
    others = {name: count for name, count in said.most_common() if name not in names}
    return Columns(names, articles, tuple(shown), column, silent, others, unread)


def _shown(gathered: Gathered) -> list[Statement]:
    """Statements that say something; where there are none, those that ask, announce or introduce."""
    shown = [statement for statement in gathered.statements if left_out(statement) is None]
    return shown or list(gathered.statements)


def _wanted(gathered: Gathered, name_of: Mapping[str, str], sources: Sequence[str]) -> tuple[str, ...]:
    """The columns asked for, by name, by an article's id or whatever their case."""
    wanted = dict.fromkeys(_known(gathered, name_of, source) for source in sources)
    if len(wanted) > MOST:
        raise UsageError(
            f"{len(wanted)} sources cannot stand side by side", f"name at most {MOST}, or ask for the matrix"
        )
    return tuple(wanted)


def _known(gathered: Gathered, name_of: Mapping[str, str], source: str) -> str:
    known = list(dict.fromkeys(name_of.values()))
    if source in known:
        return source
    folded = {name.casefold(): name for name in known}
    if found := folded.get(source.casefold()):
        return found
    for article in gathered.articles:
        if source in {article.id, article.path, article.title}:
            return name_of[article.id]
    near = process.extract(source.casefold(), list(folded), limit=3, score_cutoff=NEAR)
    hint = _there_are(gathered, [folded[name] for name, _, _ in near])
    raise UsageError(f"there is no source called “{source}” here", hint)


def _there_are(gathered: Gathered, near: Sequence[str]) -> str:
    """Which sources there are, in words: those of a name near to what was asked for, or the first; ids are no names."""
    if near:
        return f"did you mean {' or '.join(near)}?"
    known = dict.fromkeys(article.source for article in gathered.articles if article.source)
    nameless = sum(not article.source for article in gathered.articles)
    parts = list(known)[:NAMED]
    if len(known) > NAMED:
        parts.append(f"{len(known) - NAMED:,} others")
    if nameless:
        parts.append("1 article" if nameless == 1 else f"{nameless:,} articles")
        parts[-1] += " without a source, each known by its id"
    return f"the library has {', '.join(parts)}" if parts else "the library has no articles"
