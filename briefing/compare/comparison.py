"""The comparison itself: the same issue in two to four sources."""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from briefing.compare.balance import build_balance
from briefing.compare.columns import MOST, Columns, build_columns
from briefing.compare.keyness import build_wording
from briefing.compare.namings import Namings, build_namings, load_namings
from briefing.compare.rows import build_rows
from briefing.core.articles import Article
from briefing.core.comparisons import Comparison
from briefing.evidence.gathered import Gathered
from briefing.evidence.groundwork import lay_groundwork


def build_comparison(
    gathered: Gathered, sources: Sequence[str] | None, *, by_article: bool = False, namings: Namings | None = None
) -> Comparison:
    """What two to four sources say on an issue, side by side; with `by_article`, each article is a source.

    Without `sources` the columns are those with most statements on the issue, at most four; without `namings` the words
    for one thing are those of the reference list. Raises UsageError for more than four sources, and for one that the
    library does not have.
    """
    columns = build_columns(gathered, sources, by_article=by_article)
    ground = lay_groundwork(columns.statements, gathered.articles, gathered.rule)
    rows = build_rows(columns, ground.material, ground.meetings, by_article=by_article)
    titles = _titles(gathered.articles, {*columns.names, *columns.silent, *columns.others, *columns.unread})
    return Comparison(
        gathered.issue,
        gathered.name,
        gathered.rule,
        columns.names,
        columns.articles,
        rows,
        (*build_wording(columns), *build_namings(columns, namings or load_namings())),
        columns.silent,
        (*gathered.notices, *ground.material.notices, *_copies(columns, titles), *_unread(columns, titles)),
        titles,
        build_balance(columns),
        columns.others,
        columns.unread,
    )


def _titles(articles: Sequence[Article], named: AbstractSet[str]) -> dict[str, str]:
    """What to call the articles that are sources of their own; those of one name are told apart by their files."""
    own = [article for article in articles if article.id in named]
    names = Counter(article.name for article in own)
    return {each.id: each.name if names[each.name] == 1 else f"{each.name} ({each.path})" for each in own}


def _unread(columns: Columns, titles: Mapping[str, str]) -> tuple[str, ...]:
    """Which sources are not silent, but not analysed, in one line: by name where they are few."""
    told = [f"{titles.get(name, name)} (in {languages})" for name, languages in columns.unread.items()]
    if len(told) > MOST:
        return (f"{len(told):,} sources were not analysed, for they are in other languages than English",)
    return (f"not analysed for their language: {', '.join(told)}",) if told else ()


def _copies(columns: Columns, titles: Mapping[str, str]) -> tuple[str, ...]:
    """Which columns hold copies of one text, in words."""
    holders: dict[str, dict[str, str]] = {}
    for name, articles in columns.articles.items():
        for article in articles:
            holders.setdefault(article.origin, {}).setdefault(name, titles.get(name, name))
    told = (tuple(names.values()) for names in holders.values() if len(names) > 1)
    return tuple(
        f"{', '.join(names[:-1])} and {names[-1]} hold copies of one text, which count as one origin"
        for names in dict.fromkeys(told)
    )
