"""How articles are spread over time and over sources, in words and bars for a person, in lines for a screen reader."""

from briefing.cli.page import Column
from briefing.cli.request import Request
from briefing.cli.styled import Face
from briefing.core.spread import Spread

UNKNOWN_SOURCE = "source unknown"
_BAR = 30
_COLUMNS = (Column("", most=40, yields=True), Column("ARTICLES", "right"), Column("", most=_BAR, spare=1))


def show_counts(request: Request, spread: Spread) -> None:
    """Writes the counts: a line for each month or year, and for each source."""
    dates, sources = list(date_rows(spread)), list(source_rows(spread))
    if request.plain:
        request.output.text("\n".join(f"{name}: {count:,}" for name, count in (*dates, *sources)))
        return
    page = request.output.page()
    for title, rows in (("Over time", dates), ("By source", sources)):
        most = max((count for _, count in rows), default=0)
        page.text((title, Face.STRONG))
        page.table(_COLUMNS, [(name, f"{count:,}", "█" * (count * _BAR // most)) for name, count in rows])
    request.output.show(page)


def date_rows(spread: Spread) -> tuple[tuple[str, int], ...]:
    """Months or years with how many articles, those without a month and those without a date among them."""
    vague = tuple((f"{year}, no month", count) for year, count in spread.vague)
    return (*spread.periods, *vague, *((("undated", spread.undated),) if spread.undated else ()))


def source_rows(spread: Spread) -> tuple[tuple[str, int], ...]:
    """Sources with how many articles, the most first."""
    return tuple((source or UNKNOWN_SOURCE, count) for source, count in spread.sources)


def counts_json(spread: Spread) -> dict[str, object]:
    """The counts for programs; a source that is not known is null."""
    return {
        "periods": [{"period": period, "articles": count} for period, count in spread.periods],
        "no_month": [{"period": year, "articles": count} for year, count in spread.vague],
        "undated": spread.undated,
        "sources": [{"source": source, "articles": count} for source, count in spread.sources],
    }
