"""How articles are spread over time and over sources."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.core.articles import Article

MOST_MONTHS = 48
"""From first to last, so many months are told by the month; more by the year."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Counts of articles."""

    periods: tuple[tuple[str, int], ...] = ()
    """Every month (2023-06) or every year (2023) from the first to the last with how many articles, none left out."""
    vague: tuple[tuple[str, int], ...] = ()
    """Years with how many articles of which no month is stated, where months are told."""
    undated: int = 0
    """Articles without a date."""
    sources: tuple[tuple[str | None, int], ...] = ()
    """Sources with how many articles, the most first; None: of no known source."""

    @property
    def dated(self) -> int:
        """Articles with a date."""
        return sum(count for _, count in (*self.periods, *self.vague))


def build_spread(articles: Iterable[Article]) -> Spread:
    """The counts of these articles."""
    some = tuple(articles)
    dates = [article.date for article in some if article.date]
    months = Counter(date[:7] for date in dates if len(date) >= 7)
    spanned = _months(min(months), max(months)) if months else ()
    vague: Counter[str] = Counter(date[:4] for date in dates if len(date) < 7)
    if len(spanned) > MOST_MONTHS or not months:
        years, vague = Counter(date[:4] for date in dates), Counter()
        spanned = tuple(f"{year:04d}" for year in range(int(min(years)), int(max(years)) + 1)) if years else ()
        counts: Counter[str] = years
    else:
        counts = months
    sources = Counter(article.source for article in some)
    ranked = sorted(sources.items(), key=lambda each: (each[0] is None, -each[1], (each[0] or "").casefold()))
    periods = tuple((period, counts[period]) for period in spanned)
    return Spread(periods, tuple(sorted(vague.items())), len(some) - len(dates), tuple(ranked))


def _months(first: str, last: str) -> tuple[str, ...]:
    start, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    return tuple(f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(start, end + 1))
