"""What a brief or a comparison is limited to: single articles, sources, dates."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefing.core.articles import Article
from briefing.core.errors import UsageError
from briefing.query.dates import read_range, within
from briefing.query.tree import DateRange


@dataclass(frozen=True, slots=True)
class Scope:
    """What a brief or comparison is limited to."""

    articles: frozenset[str] = frozenset()
    """Ids of articles; empty for any."""
    sources: frozenset[str] = frozenset()
    """Sources, or ids of articles without one; empty for any."""
    dates: DateRange | None = None
    """The range that an article's date lies in."""
    notices: tuple[str, ...] = field(default=())
    """The limits in words."""

    @property
    def told(self) -> str:
        """The limits in one line, the same for the same limits."""
        parts = [f"--article {id}" for id in sorted(self.articles)]
        parts += [f"--source {source}" for source in sorted(self.sources)]
        if self.dates:
            parts.append(f"--date {self.dates.text}")
        return " ".join(parts)

    def holds(self, article: Article) -> bool:
        """Whether an article is within it."""
        return (
            (not self.articles or article.id in self.articles)
            and (not self.sources or article.source_label in self.sources)
            and (self.dates is None or within(article.date, self.dates))
        )


def build_scope(
    known: Sequence[Article],
    *,
    articles: Iterable[str] = (),
    sources: Sequence[str] = (),
    date_from: str | None = None,
    date_to: str | None = None,
) -> Scope:
    """The scope that a request asks for; raises UsageError for sources nobody knows and for what is no date."""
    named = frozenset(articles)
    labels = {article.source_label for article in known}
    notices: list[str] = []
    for source in sources:
        if source not in labels:
            from rapidfuzz import process  # noqa: PLC0415  (only for hints, and slow to load)

            near = process.extractOne(source, sorted(labels), score_cutoff=85)
            mend = f"did you mean {near[0]}? " if near else ""
            hint = f"{mend}a source is written as `briefing articles` shows it, or an article's id where none is known"
            raise UsageError(f"there is no source {source}", hint)
    if named:
        notices.append(f"limited to {_counted(len(named), 'article')}")
    if sources:
        names = {article.source_label: article.source or article.name for article in known}
        notices.append(f"limited to {', '.join(names[source] for source in sources)}")
    dates = None
    if date_from or date_to:
        text = f"{date_from or ''}..{date_to or ''}"
        dates = read_range(text, 0, len(text))
        if dates is None:
            raise UsageError(
                f"{text} is no range of dates", "write dates as 2023, 2023-06 or 2023-06-15, the earlier first"
            )
        undated = sum(article.date is None for article in known)
        outside = f"; {_counted(undated, 'undated article')} left out" if undated else ""
        notices.append(f"limited to articles dated {_between(date_from, date_to)}{outside}")
    return Scope(named, frozenset(sources), dates, tuple(notices))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def _between(first: str | None, last: str | None) -> str:
    if first and last:
        return first if first == last else f"{first} to {last}"
    return f"{first} or later" if first else f"{last} or earlier"
