"""The words in which screens tell counts, results, mistakes and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.lists.news import is_news
from briefing.app.lists.subjects import EVERYTHING
from briefing.core.visible import visible, visible_line
from briefing.languages import is_analysed, language_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefing.app.lists.listing import Listing, Overview
    from briefing.core.articles import Article, Rejected
    from briefing.core.briefs import Brief
    from briefing.core.comparisons import Comparison, Matrix, Order
    from briefing.core.errors import QueryError
    from briefing.core.reports import IndexReport
    from briefing.core.search import SearchResult
    from briefing.core.statements import Statement
    from briefing.core.topics import TopicCount
    from briefing.core.trials import RuleTrial


NOTHING_YET = "There are no articles in this library yet. Esc goes back, where “All articles” tells how to add some."
"""What views of a library without articles say in place of their lines."""

SILENT = 6
"""How many of the sources that are silent are named."""


def count_of(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 article", "2,000 articles"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def describe_library(
    folder: Path,
    is_default: bool,
    overview: Overview | None,
    refusals: str,
    exports: str = "",
    *,
    unsettled: bool = False,
) -> str:
    """The library with its counts, for the status line; then shorter wordings of the same, a line each.

    `refusals` and `exports` are the keys that list what was not read, and which exports cite what has changed since.
    """
    name = "Default library" if is_default else visible_line(folder.name or str(folder))
    if overview is None:
        return name
    everything = overview.everything
    if unsettled and not everything.articles:
        return f"{name} · …"
    if not everything.articles and not overview.refused:
        return f"{name} · no articles yet: Enter tells how to add some\nNo articles yet: Enter tells how"
    articles, unread = count_of(everything.articles, "article"), f"{everything.unread:,} unread"
    origins = [count_of(everything.origins, "origin")] if everything.origins != everything.articles else []
    wordings = [
        [name, articles, *origins, unread],
        [name, articles, *origins, unread],
        [articles, *origins, unread],
        [articles, unread],
        [unread],
    ]
    if number := overview.refused:
        whole = f"{count_of(number, 'file')} not read in full ({refusals})"
        _tell(wordings, whole, f"{number:,} not in full ({refusals})", f"{number:,} {refusals}")
    if number := overview.stale:
        whole = f"{count_of(number, 'export')} out of date ({exports})"
        _tell(wordings, whole, f"{number:,} out of date ({exports})", f"{number:,} {exports}")
    return "\n".join(" · ".join(wording) for wording in wordings)


def _tell(wordings: list[list[str]], whole: str, shorter: str, least: str) -> None:
    """Adds one fact to wordings, the longest first: whole to the first, with the fewest letters to the last."""
    for number, wording in enumerate(wordings):
        wording.append(whole if number == 0 else least if number == len(wordings) - 1 else shorter)


def describe_node(node: TopicCount, *, unsettled: bool = False) -> str:
    """A topic with its counts, for the status line; then shorter wordings of the same, a line each."""
    name = visible_line(node.name)
    if not node.articles:
        return f"{name} · {'not read yet' if unsettled else 'no articles'}"
    articles, unread = count_of(node.articles, "article"), f"{node.unread:,} unread"
    origins = [count_of(node.origins, "origin")] if node.origins != node.articles else []
    return "\n".join(
        map(" · ".join, ([name, articles, *origins, unread], [name, articles, unread], [articles, unread]))
    )


def describe_listing(listing: Listing, *, unsettled: bool = False) -> str:
    """The title over a list of articles; then shorter wordings of the same, a line each."""
    articles, origins = listing.counted or (
        len(listing.articles),
        len({article.origin for article in listing.articles}),
    )
    counts = count_of(articles, "article") if articles or not unsettled else "…"
    name = visible_line(listing.subject.name)
    wordings = [f"{name} · {counts}", f"{name} · {articles:,}" if articles else f"{name} · {counts}", counts]
    if origins != articles:
        of = f", {count_of(origins, 'origin')}"
        wordings = [wordings[0] + of, wordings[1] + of, *wordings[1:], counts]
    return "\n".join(wordings)


def describe_result(result: SearchResult, *, empty: bool = False) -> str:
    """What a search found, how the query was understood, and what it left out; `empty`: of a library with nothing."""
    if empty:
        return "No articles yet to search.\nEsc tells how to add some."
    total = f"{'at least ' if result.at_least else ''}{count_of(result.total, 'article')}"
    lines = [f"{total}, {count_of(result.origins, 'origin')} · {visible_line(result.parsed)}"]
    if result.origins > len(result.hits) > 0:
        lines[0] += f" · {len(result.hits):,} listed, more as you go down"
    lines += [f"left out: {excluded.count:,} {visible_line(excluded.reason)}" for excluded in result.excluded]
    if len(result.words) > 1:
        alone = " · ".join(f"{visible_line(each.words)}: {count_of(each.count, 'article')}" for each in result.words)
        lines.append(f"each by itself: {alone}")
    if not result.hits:
        lines.append(f"Nothing found. {_next_step(result)}")
    return "\n".join(lines)


def _next_step(result: SearchResult) -> str:
    """What to do where nothing was found."""
    if result.suggestions:
        return "Enter runs a suggestion:"
    return "Try fewer words." if len(result.query.split()) > 1 else "Try another word; ? tells how to search."


def describe_error(error: QueryError) -> str:
    """A mistake in a query, with a mark under its place in the field, which begins after a prompt."""
    mark = mark_under(error, 2)
    return "\n".join(
        part for part in (mark, error.message, error.hint, "Nothing is listed until it is put right.") if part
    )


def mark_under(error: QueryError, column: int) -> str:
    """A mark under the place of a mistake, in a field whose text begins after so many columns."""
    return "\u00a0" * (error.start + column) + "^" * max(1, error.end - error.start)


def describe_trial(trial: RuleTrial) -> str:
    """What a rule matches, and what a search for its words finds, which is another thing."""
    main = f" ({trial.main:,} in the main)" if trial.main else ""
    counts = f"{count_of(trial.articles, 'article')}{main}; {count_of(trial.statements, 'statement')}"
    if trial.left:
        return f"matches at least {counts}; {count_of(trial.left, 'article')} to go …"
    within = "A rule is matched within one statement and its headings"
    if trial.searched == trial.articles:
        return f"matches {counts}.\n{within}."
    return f"matches {counts}.\n{within}; a search, within an article, finds {trial.searched:,}."


def hint_for(listing: Listing, overview: Overview | None, folder: Path, *, unsettled: bool = False) -> str:
    """What to do next where there is nothing to list; nothing is called silent while articles are being read."""
    if unsettled and not listing.articles and listing.result is None:
        about = "" if listing.subject.issue in (None, EVERYTHING) else f" on {visible_line(listing.subject.name)}"
        return f"Not read yet: articles{about} are listed as they are read."
    if listing.articles or listing.result is not None or overview is None:
        return ""
    if not overview.everything.articles:
        return (
            f"No articles yet.\n\nPut files into\n{visible_line(str(folder))}\nand press R, or paste an article in "
            "with P, or leave with q and type\n  briefing add FILE…\nor open another folder:\n  briefing FOLDER"
        )
    if is_news(listing.subject.issue):
        return "Nothing came or changed since then."
    if listing.subject.issue not in (None, EVERYTHING):
        return f"No article here is on {visible_line(listing.subject.name)}.\n\nEsc goes back; / searches."
    return ""


def title_line(article: Article) -> str:
    """An article's title on one line."""
    star = "★ " if article.starred else ""
    return star + visible_line(article.name)


def describe_article(article: Article) -> str:
    """Source, date and number of words, for the status line."""
    source = article.source or ("credit: " + article.credit if article.credit else "source unknown")
    parts = [visible_line(source), article.date or "undated", count_of(article.words, "word")]
    parts.append("read" if article.read else "unread")
    if not is_analysed(article.language):
        parts.append(f"in {language_name(article.language or '')}, not analysed")
    if article.copies > 1:
        parts.append(f"{article.copies} copies of one text")
    return " · ".join(parts)


def describe_update(done: IndexReport) -> str:
    """What bringing the library up to date did."""
    said = [
        f"{count:,} {word}"
        for count, word in (
            (done.added, "new"),
            (done.updated, "changed"),
            (done.removed, "gone"),
            (done.moved, "moved"),
        )
        if count
    ]
    return f"{count_of(done.articles, 'article')}, {', '.join(said) or 'nothing new'}"


def describe_refused(refused: Sequence[Rejected], key: str) -> str:
    """What of new files was not read: of one the reason, of several how many; `key` lists them."""
    files = list(dict.fromkeys(each.path for each in refused))
    if len(refused) == 1:
        return f"Not read: {visible_line(str(files[0]))}: {refused[0].reason}. {key} lists it"
    return f"{count_of(len(files), 'file')} not read, or not in full: {key} tells why"


def describe_brief(brief: Brief) -> tuple[str, str]:
    """The title of a brief, and what its reader must know."""
    made = f"{count_of(len(brief.sources), 'article')} cited of {brief.library.articles:,}"
    return f"{visible_line(brief.name)} · {made}", ""


def describe_comparison(comparison: Comparison, key: str) -> tuple[str, str]:
    """The title of a comparison, a shorter wording under it, and what its reader must know; `key` lists all sources."""
    shared = sum(row.relation == "shared" for row in comparison.rows)
    told = f"{count_of(len(comparison.rows), 'point')}, {shared} shared"
    title = f"{visible_line(comparison.name)} · {told}\n{told}"
    if not comparison.sources and not comparison.silent:
        return title, NOTHING_YET
    notes = [f"{notice[:1].upper()}{notice[1:]}." for notice in comparison.notices]
    if comparison.others:
        speaking = len(comparison.sources) + len(comparison.others)
        notes.append(f"{len(comparison.sources)} of {speaking:,} sources that speak on it; {key} chooses others.")
    return title, "\n".join([*notes, *_silent(comparison, key)])


def _silent(comparison: Comparison, key: str) -> list[str]:
    names = [visible_line(comparison.titles.get(name, name)) for name in comparison.silent]
    if len(names) <= SILENT:
        return [f"silent on it: {', '.join(names)}"] if names else []
    rest = f"{', '.join(names[:SILENT])} and {len(names) - SILENT:,} more"
    return [f"{count_of(len(names), 'source')} silent on it: {rest}; {key} lists all."]


def describe_balance(comparison: Comparison) -> tuple[str, str]:
    """The title of a balance, a shorter wording under it, and how it is read."""
    said = sum(balance.statements for balance in comparison.balance.values())
    sources = count_of(len(comparison.sources), "source")
    told = f"{count_of(said, 'statement')} of {sources}"
    return f"{visible_line(comparison.name)} · {told}\n{told}", "Enter on a count shows the lines behind it."


def describe_matrix(matrix: Matrix, order: Order) -> tuple[str, str]:
    """The title of the matrix, with its order, shorter wordings under it, and what it is narrowed to."""
    size = f"{count_of(len(matrix.issues), 'issue')} by {count_of(len(matrix.sources), 'source')}"
    by_topic = "in the order of the topics", "by topic"
    ordered = ("the most uneven first", "uneven first") if order == "uneven" else by_topic
    told = "\n".join(f"{notice[:1].upper()}{notice[1:]}." for notice in matrix.notices)
    note = told if matrix.sources or told else NOTHING_YET
    return "\n".join([*(f"{size} · {words}" for words in ordered), size]), note


def cite(statement: Statement, article: Article) -> str:
    """A sentence on one line, with where it stands, to be put into another text."""
    source = article.source or (f"credit: {article.credit}" if article.credit else "source unknown")
    date = article.date[:10] if article.date else "undated"
    place = f"{source}, \u201c{article.name}\u201d, {date}, paragraph {statement.paragraph}"
    return visible(f"{' '.join(statement.text.split())} ({place})")
