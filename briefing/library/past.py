"""What the library held at an earlier time: at the last export of a brief, or on a date."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from briefing.catalogue.articles import number_of
from briefing.catalogue.catalogue import Catalogue
from briefing.core.articles import Article, Document
from briefing.core.errors import UsageError
from briefing.core.statements import Statement
from briefing.evidence.gathered import Past, PastArticle
from briefing.library.opening import read_moment, stamp
from briefing.query.dates import read_range, resolve

LAST = "last"
"""What stands for the last export of a brief."""
ReadStatements = Callable[[Document], Sequence[Statement]]
"""The statements of any text, as the library makes them now."""
Choose = Callable[[Document, Sequence[Statement]], frozenset[int]]
"""Which statements of an article, by number from 0, are on the issue."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a brief is compared with."""

    since: str
    """The time, ISO 8601 in UTC."""
    told: str
    """The same in words."""
    held: Mapping[int, int]
    """Article number to its revision then."""
    notices: tuple[str, ...] = ()
    """What the reader must know of it."""


def read_since(text: str, today: date) -> str:
    """`last`, or the time that a date means: the beginning of its first day, ISO 8601 in UTC; raises UsageError."""
    words = "-".join(text.split()) if not text.strip()[:1].isdigit() else text.strip()
    if words.lower() == LAST:
        return LAST
    found = read_range(words, 0, len(words))
    if found is not None and (first := resolve(found, today).first):
        return stamp(read_moment(first))
    try:
        return stamp(read_moment(datetime.fromisoformat(words).isoformat()))
    except (ValueError, OverflowError) as error:
        hint = "write last (the last export of this brief), a date such as 2026-01-15, or words such as last-week"
        raise UsageError(f"{text} is no time to compare with", hint) from error


def find_baseline(catalogue: Catalogue, since: str, subject: str, rule: str) -> Baseline:
    """What to compare with; raises UsageError when nobody knows what the library held then."""
    return _last_export(catalogue, subject, rule) if since == LAST else _at(catalogue, since)


def _last_export(catalogue: Catalogue, subject: str, rule: str) -> Baseline:
    found = catalogue.exports.last(subject)
    if found is None:
        hint = "export it with -o FILE, which is remembered; or name a date: --since 2026-01-15"
        raise UsageError("this brief was not exported yet, so there is no last one to compare with", hint)
    told = f"the last export of this brief, {shown(found.made)}"
    changed = () if found.rule == rule else ("the rule has changed since that export: both times are told by today’s",)
    return Baseline(found.made, told, catalogue.history.at_generation(found.generation), changed)


def _at(catalogue: Catalogue, moment: str) -> Baseline:
    noted = catalogue.history.noted_from()
    if noted and moment < noted:
        hint = f"name that time or a later one: --since {noted}"
        raise UsageError(f"what this library held before {shown(noted)} was not noted", hint)
    begins = catalogue.history.begins()
    early = begins is not None and moment < begins
    notices = (
        (f"the library was first read on {shown(begins)}: before that it held nothing",) if early and begins else ()
    )
    return Baseline(moment, shown(moment), catalogue.history.at_time(moment), notices)


def shown(moment: str) -> str:
    """A time in UTC for a person: "2026-01-15 09:00 UTC", and a beginning of a day without the time."""
    day, _, time = moment.partition("T")
    return day if time.startswith("00:00:00") or not time else f"{day} {time[:5]} UTC"


def build_past(catalogue: Catalogue, baseline: Baseline, chosen: "Chosen") -> Past:
    """The articles in scope with another text than they had, each text read and matched by today's rules."""
    return Past(baseline.since, baseline.told, tuple(_articles(catalogue, baseline.held, chosen)))


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a brief is made from now, and how that was chosen."""

    articles: tuple[Article, ...]
    """The articles in scope."""
    on: Mapping[int, frozenset[int] | None]
    """Article number to its statements on the issue, from 0; None for all of them."""
    read: ReadStatements
    """Makes the statements of any text."""
    choose: Choose
    """Chooses them among those."""
    holds: Callable[[Article], bool]
    """Whether an article is in scope."""


def _articles(catalogue: Catalogue, held: Mapping[int, int], chosen: Chosen) -> Iterator[PastArticle]:
    there = {number_of(article.id): article for article in chosen.articles}
    other = [number for number, article in there.items() if held.get(number) != article.revision]
    statements = catalogue.statements.some(
        dict.fromkeys(number for number in other if number in chosen.on or number in held)
    )
    live = catalogue.articles.live()
    gone = sorted(number for number in held if number not in live)
    articles = catalogue.articles.some(f"a{number}" for number in gone)
    for number in other:
        new = statements.get(number, ())
        on = chosen.on.get(number, frozenset())
        before, old, old_on = _then(catalogue, there[number], held.get(number), chosen)
        new_on = frozenset(range(len(new))) if on is None else on
        if new_on or old_on:
            yield PastArticle(before, there[number], old, old_on, new, new_on)
    for article in articles.values():
        if chosen.holds(article):
            before, old, old_on = _then(catalogue, article, held[number_of(article.id)], chosen)
            if old_on:
                yield PastArticle(before, None, old, old_on, (), frozenset())


def _then(
    catalogue: Catalogue, article: Article, revision: int | None, chosen: Chosen
) -> tuple[Article | None, tuple[Statement, ...], frozenset[int]]:
    """An article as it was, its statements, and which of them were on the issue; nothing when it was not there."""
    document = catalogue.articles.document(article, revision) if revision else None
    if document is None or revision is None:
        return None, (), frozenset()
    before = replace(article, revision=revision)
    document = replace(document, article=before)
    statements = tuple(chosen.read(document))
    return before, statements, chosen.choose(document, statements)
