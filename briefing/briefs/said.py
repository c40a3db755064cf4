"""What is said, by kind: reported, positions, quotations, hedged, judgements."""

from collections.abc import Iterable

from briefing.analysis.speakers import wants_role
from briefing.briefs.making import Making, build_section
from briefing.core.briefs import Entry, Section
from briefing.core.statements import Speaker, Statement
from briefing.evidence.wording import is_wholly_quoted, runs_over

ROLE_UNKNOWN = "role not found in the text"
"""What is told of a person who is quoted, and whose role no rule found."""
QUOTED_WORDS = 3
"""The words from which a passage in quotation marks without a speaker is a quotation and no turn of phrase."""

_ONLY_BY_SPEAKERS = (
    "No source hedges anything on this issue itself; what those hedge whom it quotes or reports is marked above."
)
"""What stands under *hedged* where only speakers hedge."""


def reported(making: Making) -> Section:
    """Statements that sources make or attribute to others in their own words, none of them hedged, by sub-theme.

    The sub-theme is the heading that the leading statement stands under, or the line that introduces its list.
    """
    numbers = [
        number
        for number, statement in enumerate(making.statements)
        if statement.kind in {"reported", "attributed"}
        and statement.modality == "asserted"
        and not _under_hedge(statement)
    ]
    entries = [
        making.entry("reported", point, group=sub_theme(making, point[0]), label=_reported_label(making, point))
        for point in making.groups(numbers)
    ]
    return build_section(
        "reported",
        by_group(entries),
        empty="No source states anything on this issue without hedge or judgement.",
        rule="What sources state, or attribute in their own words; nothing hedged, judged or quoted. Statements that "
        "say the same are one entry. Headings are the sources' own.",
    )


def positions(making: Making) -> Section:
    """Statements with a known speaker, by speaker: own quoted words first, then what sources tell of them.

    A sentence that tells what two parties say stands under both.
    """
    held = [
        number
        for number, statement in enumerate(making.statements)
        if statement.speakers and statement.attribution != "none" and not is_asker(making, statement)
    ]
    by_speaker: dict[str, list[int]] = {}
    for number in held:
        for party in dict.fromkeys(map(_party, making.statements[number].speakers)):
            by_speaker.setdefault(party, []).append(number)
    entries: list[Entry] = []
    for speaker, numbers in sorted(
        by_speaker.items(), key=lambda item: (-making.material.origins_of(item[1]), -len(item[1]), item[1][0])
    ):
        own_first = sorted(numbers, key=lambda number: (making.statements[number].attribution != "direct", number))
        for point in making.groups(own_first):
            entries.append(making.entry("positions", point, group=speaker, label=_position_label(making, point)))
    return build_section(
        "positions",
        entries,
        empty="No source says whose position it tells.",
        rule="Who is said to have said what: own quoted words first, then the position as a source tells it.",
    )


def quotations(making: Making) -> Section:
    """Passages in quotation marks or given as a person's answer, with speaker and role as the article has them."""
    numbers = [number for number, statement in enumerate(making.statements) if _is_quotation(making, statement)]
    entries = [
        making.entry(
            "quotations",
            point,
            group=making.statements[point[0]].said_by or None,
            label=_quotation_label(making.statements[point[0]]),
        )
        for point in making.groups(numbers)
    ]
    return build_section(
        "quotations",
        entries,
        empty="No source quotes anybody on this issue.",
        rule="Quoted passages with speaker and role as the article describes them. The tool has not verified that the "
        "words were said.",
    )


def hedged(making: Making) -> Section:
    """Statements that their author limits, and items of lists whose introduction is limited, by sub-theme."""
    numbers = [
        number
        for number, statement in enumerate(making.statements)
        if statement.modality == "hedged" or (_under_hedge(statement) and statement.kind in {"reported", "attributed"})
    ]
    entries = [
        making.entry(
            "hedged",
            point,
            group=sub_theme(making, point[0]),
            label=_hedge_label(making.statements[point[0]]),
        )
        for point in making.groups(numbers)
    ]
    by_speakers = any(statement.limited for statement in making.statements)
    return build_section(
        "hedged",
        by_group(entries),
        empty=_ONLY_BY_SPEAKERS if by_speakers else "Nothing on this issue is hedged.",
        rule="What the author puts as possible, likely, expected or feared; the hedge words are marked. What somebody "
        "who is quoted or reported hedges is marked where it stands.",
    )


def judgements(making: Making) -> Section:
    """Statements in which the author judges or prescribes, neither hedged nor attributed to anybody, by sub-theme."""
    numbers = [number for number, statement in enumerate(making.statements) if statement.kind == "judgement"]
    entries = [making.entry("judgements", point, group=sub_theme(making, point[0])) for point in making.groups(numbers)]
    return build_section(
        "judgements",
        by_group(entries),
        empty="No source judges or prescribes on this issue.",
        rule="What the author judges, advises or calls for.",
    )


def sub_theme(making: Making, number: int) -> str | None:
    """What a statement is listed under: the introduction of its list, its heading, or its article's title."""
    statement = making.statements[number]
    if statement.lead_in:
        return statement.lead_in.text
    if statement.heading:
        return statement.heading[-1]
    article = making.articles.get(statement.article)
    return article.title if article else None


def by_group(entries: Iterable[Entry]) -> list[Entry]:
    """Entries of a group together, groups in order of first appearance; those without a group stand first."""
    groups: dict[str | None, list[Entry]] = {None: []}
    for entry in entries:
        groups.setdefault(entry.group, []).append(entry)
    return [entry for group in groups.values() for entry in group]


def is_asker(making: Making, statement: Statement) -> bool:
    """Whether a statement is the interviewer's: its speaker is the article's source, or asks in the same paragraph."""
    if statement.speaker is None:
        return False
    article = making.articles.get(statement.article)
    if article and article.source and article.source.casefold() == statement.speaker.name.casefold():
        return True
    return (statement.article, statement.paragraph, statement.speaker.name) in making.askers


def _party(speaker: Speaker) -> str:
    """Whose position it is: the speaker's, or the state's or organisation's that the name stands for."""
    return speaker.actor or speaker.name


def _under_hedge(statement: Statement) -> bool:
    return statement.lead_in is not None and statement.lead_in.hedged


def _is_quotation(making: Making, statement: Statement) -> bool:
    if is_asker(making, statement):
        return False
    if statement.attribution == "direct":
        return True
    longest = max((len(quote.text.split()) for quote in statement.quotes), default=0)
    return longest > QUOTED_WORDS or (longest > 0 and statement.speaker is not None)


def _reported_label(making: Making, point: tuple[int, ...]) -> str | None:
    statement = making.statements[point[0]]
    if statement.kind != "attributed":
        return None
    return f"attributed to {statement.said_by}" if statement.said_by else "attributed"


def _position_label(making: Making, point: tuple[int, ...]) -> str:
    lead = making.statements[point[0]]
    if lead.attribution == "direct":
        return "; ".join(filter(None, (_own_words(making, lead), runs_over(lead))))
    tellers = dict.fromkeys(making.teller(making.statements[number].article) for number in point)
    return f"as {' and '.join(tellers)} {'tells' if len(tellers) == 1 else 'tell'} it"


def _own_words(making: Making, statement: Statement) -> str:
    """Which words of a quotation are the speaker's own: all but who said it, or a part of them."""
    if not statement.quotes or not statement.speaker or is_wholly_quoted(statement):
        return "own words"
    speaker, teller = statement.speaker, making.teller(statement.article)
    has_name = speaker.role or speaker.actor or wants_role(speaker)  # rather than a description, "shop owner in Paris"
    whose = f"{speaker.name}’s" if has_name else "the speaker’s"
    return f"quoted words are {whose} own, the rest is {teller}’s telling"


def _quotation_label(statement: Statement) -> str:
    role = ROLE_UNKNOWN if statement.speaker and wants_role(statement.speaker) else ""
    return "; ".join(filter(None, (role, "not verified", runs_over(statement))))


def _hedge_label(statement: Statement) -> str | None:
    return None if statement.modality == "hedged" else "the line that introduces it is hedged"
