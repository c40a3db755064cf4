"""The user's hand on briefs: pin, hide, note and move lines, write an own bottom line, grade; and undo of any deed.

Each deed takes the brief that the user sees and the id of an entry in it, is on the disk when the method returns, and
answers with the brief as it is then, without computing it anew.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.catalogue.articles import number_of
from briefing.catalogue.hand import Anchor, HeldGrade, HeldLine, of_one_kind
from briefing.core.articles import Article
from briefing.core.briefs import UNTOUCHED, Brief, Entry, Section
from briefing.core.errors import NotKnownError, UsageError
from briefing.core.hand import CREDIBILITY, RELIABILITY, Grades, Hand, Line, Note
from briefing.core.statements import Statement
from briefing.core.written import written
from briefing.library.desk import Desk
from briefing.library.following import Following

MADE_OF_OTHERS = frozenset({"bottom-line", "timeline", "agreement", "differences"})
"""Sections made from sentences that other sections say: a line hidden in one of them is hidden there alone."""
_IDS = "`briefing brief ISSUE --ids` shows the ids of its lines"
_KIND_SECTIONS = {"quoted": "quotations", "hedged": "hedged", "judgement": "judgements"}
"""The section that a statement of a kind stands in; "reported" for others."""


class BriefDesk(Desk):
    """What the user does on briefs."""

    def article(self, reference: str) -> Article:
        """An article by a reference to it."""
        raise NotImplementedError

    def pin(self, brief: Brief, entry: str, *, into_bottom_line: bool = False) -> Brief:
        """Pins a line on top of its section, after those pinned before; one that was hidden is shown again.

        With `into_bottom_line` its sentence is pinned there, whatever the bottom line would say without it.
        """
        section, found = self._line(brief, entry)
        where = "bottom-line" if into_bottom_line else section.id
        pinned = [each for each in brief.section(where).entries if each.pinned]
        if any(each.statements[0].statement == found.statements[0].statement for each in pinned):
            return brief
        hides = self._deeds(found, "hide")
        pin = HeldLine(brief.issue, where, "pin", _anchor(found), made=self.moment())
        into = " into the bottom line" if into_bottom_line else ""
        self._catalogue.hand.alter(f"pinned {_called(found)}{into}", self.moment(), remove=hides, add=[pin])
        return self.with_hand(brief)

    def unpin(self, brief: Brief, entry: str) -> Brief:
        """Takes the pin from a line."""
        _, found = self._line(brief, entry)
        self._catalogue.hand.alter(f"unpinned {_called(found)}", self.moment(), remove=self._deeds(found, "pin"))
        return self.with_hand(brief)

    def hide(self, brief: Brief, entry: str, *, everywhere: bool | None = None) -> Brief:
        """Hides a line; its section says how many lines are hidden.

        With `everywhere` its sentence is out of the whole brief, which holds without a word where the line stands in a
        section that says what is said; one in MADE_OF_OTHERS is hidden there alone.
        """
        section, found = self._line(brief, entry)
        if found in section.hidden:
            return brief
        everywhere = section.id not in MADE_OF_OTHERS if everywhere is None else everywhere
        where = "" if everywhere else section.id
        line = HeldLine(brief.issue, where, "hide", _anchor(found), made=self.moment())
        self._catalogue.hand.alter(f"hid {_called(found)}", self.moment(), add=[line])
        return self.with_hand(brief)

    def unhide(self, brief: Brief, entry: str) -> Brief:
        """Shows a hidden line again, wherever the same deed hid it."""
        _, found = self._line(brief, entry)
        self._catalogue.hand.alter(f"showed {_called(found)} again", self.moment(), remove=self._deeds(found, "hide"))
        return self.with_hand(brief)

    def note_line(self, brief: Brief, entry: str, text: str) -> Brief:
        """Writes a note under a line in place of the one there is; an empty one takes it away."""
        section, found = self._line(brief, entry)
        words = written(text)
        line = HeldLine(brief.issue, section.id, "note", _anchor(found), words, made=self.moment())
        what = "noted under" if words else "took the note from"
        self._catalogue.hand.alter(
            f"{what} {_called(found)}",
            self.moment(),
            remove=self._deeds(found, "note"),
            add=[line] if words else [],
        )
        return self.with_hand(brief)

    def move(self, brief: Brief, entry: str, steps: int) -> Brief:
        """Moves a line up (negative) or down within its section, as far as its neighbours let it.

        Pinned lines move among the pinned, others under their own heading.
        """
        from briefing.briefs.hand import are_neighbourly  # noqa: PLC0415  (not wanted before the first paint)

        section, found = self._line(brief, entry)
        entries = [each for each in section.entries if each.statements and are_neighbourly(section.id, found, each)]
        if found not in entries:
            raise UsageError("a hidden line cannot be moved", "show it again first")
        place = entries.index(found)
        target = max(0, min(len(entries) - 1, place + steps))
        if target == place:
            return brief
        side = "before" if target < place else "after"
        beside = _anchor(entries[target])
        line = HeldLine(brief.issue, section.id, "move", _anchor(found), "", side, beside, self.moment())
        last = [each for each in self._catalogue.hand.lines(brief.issue) if each.deed == "move"][-1:]
        again = [each.number for each in last if f"l{each.number}" in found.deeds and each.section == section.id]
        direction = "up" if target < place else "down"
        self._catalogue.hand.alter(f"moved {_called(found)} {direction}", self.moment(), remove=again, add=[line])
        return self.with_hand(brief)

    def pin_statements(self, issue: str, statements: Sequence[Statement]) -> int:
        """Pins statements into the brief on an issue (or query): those of a row of a comparison, above all.

        Tells how many were not pinned before.
        """
        pins = [line for line in self._catalogue.hand.lines(issue) if line.deed == "pin"]
        lines = [
            HeldLine(issue, _KIND_SECTIONS.get(each.kind, "reported"), "pin", _on(each), made=self.moment())
            for each in statements
        ]
        following = Following(self._catalogue, [line.on for line in (*pins, *lines)])
        held = {(line.section, following.place(line.on)) for line in pins}
        new = [line for line in lines if (line.section, following.place(line.on)) not in held]
        if new:
            count = "a statement" if len(new) == 1 else f"{len(new)} statements"
            self._catalogue.hand.alter(f"pinned {count} into the brief on {issue}", self.moment(), add=new)
        return len(new)

    def write_bottom_line(self, brief: Brief, text: str) -> Brief:
        """Writes the user's own bottom line of a brief; an empty one takes it away."""
        words = written(text)
        what = "wrote a bottom line of" if words else "took away the bottom line of"
        self._catalogue.hand.set_own_line(brief.issue, words, f"{what} {brief.issue}", self.moment())
        return self.with_hand(brief)

    def grade_source(self, source: str, grade: str) -> None:
        """Grades a source, or an article's source by the article's id: A to F; empty takes the grade away."""
        number = number_of(source)
        article = self._catalogue.articles.some([source]).get(source) if number else None
        name = (article.source or "") if article else source
        on = Anchor(number if article and not name else 0, 0)
        called = name or f"the source of {self._catalogue.desk.called([number])}"
        self._grade(HeldGrade(name, on, _graded(grade, RELIABILITY), self.moment()), called, RELIABILITY)

    def grade_article(self, id: str, grade: str) -> None:
        """Grades an article as an item of information: 1 to 6; empty takes the grade away."""
        on = Anchor(number_of(self.article(id).id), 0)
        called = self._catalogue.desk.called([on.article])
        self._grade(HeldGrade("", on, _graded(grade, CREDIBILITY), self.moment()), called, CREDIBILITY)

    def grade_line(self, brief: Brief, entry: str, grade: str) -> Brief:
        """Grades the leading statement of a line: 1 to 6; empty takes the grade away."""
        _, found = self._line(brief, entry)
        held = HeldGrade("", _anchor(found), _graded(grade, CREDIBILITY), self.moment())
        self._grade(held, _called(found), CREDIBILITY)
        return self.with_hand(brief)

    def grades(self) -> Grades:
        """All grades that the user gave."""
        held = self._catalogue.hand.grades()
        return _grades(held, Following(self._catalogue, [each.on for each in held if each.on.revision]))

    def hand(self, issue: str) -> Hand:
        """All that the user did on the brief on an issue, each deed followed to where its sentence stands now."""
        with self._catalogue.snapshot():
            lines = self._catalogue.hand.lines(issue)
            own = self._catalogue.hand.own_lines().get(issue)
            grades = self._catalogue.hand.grades()
            if not (lines or own or grades):
                return Hand()
            anchors = [line.on for line in lines] + [line.beside for line in lines if line.beside]
            following = Following(self._catalogue, anchors + [each.on for each in grades if each.on.revision])
            return Hand(
                tuple(_line(line, following) for line in lines),
                Note(*own) if own else None,
                _grades(grades, following),
                following.articles,
                following.withdrawn,
            )

    def with_hand(self, brief: Brief) -> Brief:
        """A brief as the user's hand has it now, whatever of it was there before."""
        from briefing.briefs.hand import apply_hand  # noqa: PLC0415  (likewise)

        computed = brief.computed or brief
        return apply_hand(computed, self.hand(computed.issue))

    def _grade(self, held: HeldGrade, called: str, scale: Iterable[str]) -> None:
        known = self._catalogue.hand.grades()
        kind = held if held.grade else replace(held, grade=next(iter(scale)))
        remove = self._on_one_statement(known, held.on) if held.on.revision else of_one_kind(known, kind)
        words = f"graded {called} {held.grade}" if held.grade else f"took the grade from {called}"
        add = [held] if held.grade else []
        self._catalogue.hand.set_grades(words, self.moment(), remove=remove, add=add)

    def _on_one_statement(self, grades: Iterable[HeldGrade], on: Anchor) -> list[int]:
        """The numbers of the grades on the statement of an anchor, whatever revision they were given on."""
        graded = [each for each in grades if each.on.revision and each.on.article == on.article]
        following = Following(self._catalogue, [on, *(each.on for each in graded)])
        place = following.place(on)
        return [each.number for each in graded if following.place(each.on) == place]

    def find_line(self, brief: Brief, id: str) -> tuple[Section, Entry]:
        """The line of an id, or of its beginning, hidden ones among them, with its section; raises NotKnownError."""
        lines = [(section, entry) for section in brief.sections for entry in (*section.entries, *section.hidden)]
        found = [pair for pair in lines if pair[1].id == id]
        found = found or [pair for pair in lines if len(id) >= _LEAST and pair[1].id.startswith(id)]
        if not found:
            raise NotKnownError(f"the brief on {brief.issue} has no line {id}", _IDS)
        if len(found) > 1:
            raise NotKnownError(f"{id} may be any of {len(found)} lines", "write more of the id")
        return found[0]

    def _line(self, brief: Brief, id: str) -> tuple[Section, Entry]:
        """The same for a line that she may do something on; raises UsageError for one of the tool's own."""
        section, entry = self.find_line(brief, id)
        if not entry.statements or section.id in UNTOUCHED:
            raise UsageError("this line is the tool's own: it stays as it is", _IDS)
        return section, entry

    def _deeds(self, entry: Entry, deed: str) -> list[int]:
        """The numbers of the deeds of one sort on a line."""
        wanted = {int(id[1:]) for id in entry.deeds}
        return [line.number for line in self._catalogue.hand.lines() if line.number in wanted and line.deed == deed]


_LEAST = 4
"""The least that is taken for the beginning of an entry's id."""


def _on(statement: Statement) -> Anchor:
    return Anchor(number_of(statement.article), statement.revision, statement.start, statement.end, statement.text)


def _anchor(entry: Entry) -> Anchor:
    return _on(entry.statements[0].statement)


def _called(entry: Entry) -> str:
    words = entry.statements[0].statement.text.split()
    return f"“{' '.join(words[:8])}{' …' * (len(words) > 8)}”"


def _graded(grade: str, scale: Iterable[str]) -> str:
    letter = grade.strip().upper()
    known = list(scale)
    if letter and letter not in known:
        raise UsageError(f"{grade} is no grade", f"it is one of {', '.join(known)}; '' takes it away")
    return letter


def _line(line: HeldLine, following: Following) -> Line:
    return Line(
        f"l{line.number}",
        line.issue,
        line.section,
        line.deed,  # type: ignore[arg-type]  # the table holds what was put there
        following.follow(line.on),
        line.text,
        line.made,
        "after" if line.side == "after" else "before",
        following.follow(line.beside) if line.beside else None,
    )


def _grades(held: Iterable[HeldGrade], following: Following) -> Grades:
    sources: dict[str, str] = {}
    articles: dict[str, str] = {}
    statements = []
    for each in held:
        if each.on.revision:
            statements.append((following.follow(each.on), each.grade))
        elif each.grade in RELIABILITY:
            sources[each.source or f"a{each.on.article}"] = each.grade
        else:
            articles[f"a{each.on.article}"] = each.grade
    return Grades(sources, articles, tuple(statements))
