"""What is new: the statements that were added, changed or removed since an earlier time, sentence by sentence.

Only texts are compared, each read by today's rules: neither a better analysis, nor another rule of the issue, nor
metadata, nor the move of a file is a change. Copies of one text are one: what a new copy repeats is not new, and what a
copy that is gone said is not gone while another copy says it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from briefing.briefs.making import Making, build_section, entry_id
from briefing.briefs.revisions import Key, align_revisions, key_of
from briefing.core.articles import Article
from briefing.core.briefs import Changes, CitedStatement, Entry, Section
from briefing.core.statements import Statement
from briefing.evidence.gathered import Past, PastArticle
from briefing.evidence.wording import left_out

NEW_HERE = "its words stood in the article before, and now come under this issue"
NO_LONGER_HERE = "its words still stand in the article, and no longer come under this issue"
CAME_HERE = "the words before were not on this issue"
LEFT_HERE = "the words now are not on this issue"


@dataclass(frozen=True, slots=True)
class _Change:
    """One sentence of one article that is other than it was."""

    old: Statement | None
    new: Statement | None
    label: str | None = None

    @property
    def words(self) -> tuple[Key | None, Key | None, str | None]:
        """What makes it the same change as another's."""
        old, new = (None if each is None else key_of(each) for each in (self.old, self.new))
        return old, new, self.label


def build_changes(making: Making) -> Changes | None:
    """What is new; None when it was not asked for."""
    past = making.gathered.past
    if past is None:
        return None
    found = [change for article in past.articles for change in _changes(article)]
    repeated = _repeated(making, past)
    found = [change for change in found if change not in repeated]
    _number(making, past)
    grouped: dict[tuple[Key | None, Key | None, str | None], list[_Change]] = {}
    for change in found:
        grouped.setdefault(change.words, []).append(change)
    added = [group for group in grouped.values() if group[0].old is None]
    changed = [group for group in grouped.values() if group[0].old and group[0].new]
    removed = [group for group in grouped.values() if group[0].new is None]
    new, other, gone = (tuple(_entry(making, group) for group in groups) for groups in (added, changed, removed))
    return Changes(new, other, gone, past.told)


def changes_section(changes: Changes | None) -> Section:
    """The section, which says so when nothing changed, or when nothing was asked."""
    empty = "No comparison with an earlier brief was asked for."
    entries: tuple[Entry, ...] = ()
    if changes is not None:
        empty = f"No change since {changes.against}."
        kinds = (("Added", changes.added), ("Changed", changes.changed), ("Removed", changes.removed))
        entries = tuple(replace(entry, group=name) for name, held in kinds for entry in held)
    return build_section(
        "changes",
        entries,
        empty=empty,
        rule="What was added, changed or removed since an earlier brief or date, sentence by sentence. Two sentences "
        "of an article are one that was changed when at least half of their words are the same in the same order.",
    )


def _changes(article: PastArticle) -> Iterator[_Change]:
    """What became of the sentences of one article that are, or were, on the issue and may be shown."""
    old_on = {number for number in article.old_on if left_out(article.old[number]) is None}
    new_on = {number for number in article.new_on if left_out(article.new[number]) is None}
    revised = align_revisions(article.old, article.new)
    for first, second in revised.same:
        if first in old_on and second not in new_on:
            yield _Change(article.old[first], None, NO_LONGER_HERE)
        elif second in new_on and first not in old_on:
            yield _Change(None, article.new[second], NEW_HERE)
    for first, second in revised.changed:
        if first in old_on or second in new_on:
            label = CAME_HERE if first not in old_on else LEFT_HERE if second not in new_on else None
            yield _Change(article.old[first], article.new[second], label)
    yield from (_Change(article.old[number], None) for number in revised.removed if number in old_on)
    yield from (_Change(None, article.new[number]) for number in revised.added if number in new_on)


def _repeated(making: Making, past: Past) -> set[_Change]:
    """The sentences of articles that came or went of which a copy had, or still has, the words."""
    origins = {article.id: article.origin for article in making.gathered.articles}
    origins |= {each.before.id: each.before.origin for each in past.articles if each.before}

    def said(statements: Iterable[Statement]) -> set[tuple[str | None, Key]]:
        return {(origins.get(statement.article), key_of(statement)) for statement in statements}

    other = {each.after.id for each in past.articles if each.after}
    standing = [statement for statement in making.gathered.statements if statement.article not in other]
    now = said(making.gathered.statements)
    then = said([*standing, *(each.old[number] for each in past.articles for number in each.old_on)])
    found: set[_Change] = set()
    for each in past.articles:
        if each.before is None or each.after is None:
            there = now if each.after is None else then
            found |= {change for change in _changes(each) if said(filter(None, (change.old, change.new))) <= there}
    return found


def _number(making: Making, past: Past) -> None:
    """Makes the texts of then sources of their own, beside those of now."""
    for each in past.articles:
        if each.before is not None:
            making.past[past_key(each.before.id, each.before.revision)] = each.before
            if each.after is None:
                making.gone.add(each.before.id)


def past_key(article: str, revision: int) -> str:
    """What an earlier text is numbered under among the sources."""
    return f"{article}@{revision}"


def _entry(making: Making, group: list[_Change]) -> Entry:
    """One change, with all articles that it is in; new words first."""
    new = [change.new for change in group if change.new]
    old = [change.old for change in group if change.old]
    lead = (new or old)[0]
    cited = (*_cited(making, new), *_cited(making, old, past=True))
    origins = len({_origin(making, each.article) for each in new or old})
    id = entry_id("changes", lead.article, lead.text, *(each.text for each in old[:1] if new))
    return Entry(id, cited, origins, label=group[0].label)


def _cited(making: Making, statements: Iterable[Statement], *, past: bool = False) -> Iterator[CitedStatement]:
    for each in statements:
        yield CitedStatement(each, making.number(past_key(each.article, each.revision) if past else each.article))


def _origin(making: Making, id: str) -> str:
    held: Article | None = making.articles.get(id)
    if held is None:
        held = next(article for article in making.past.values() if article.id == id)
    return held.origin
