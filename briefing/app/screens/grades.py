"""Grading by the Admiralty system: the source from A to F, a sentence or its article from 1 to 6; never by the tool."""

from collections.abc import Iterable

from textual import on
from textual.app import ComposeResult

from briefing.app.commands import bindings, sign_of
from briefing.app.keys import Key
from briefing.app.screens.frame import Frame
from briefing.app.widgets.grades import Graded, GradeRows, grade_of
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.notes import Notes
from briefing.app.widgets.statusline import StatusLine
from briefing.core.articles import Article
from briefing.core.briefs import Brief, Entry
from briefing.core.hand import CREDIBILITY, RELIABILITY, Grades
from briefing.library import Library


class GradeScreen(Frame):
    """The grades of one source, of a sentence and of its article; Enter gives one."""

    BINDINGS = bindings("dialog", "list", "ticking")
    CHOOSES = "Grade"

    def __init__(
        self, library: Library, table: Iterable[Key], article: Article, brief: Brief, entry: Entry | None
    ) -> None:
        super().__init__(library, table)
        self._article = article
        self._brief = brief
        self._entry = entry

    def compose_body(self) -> ComposeResult:
        """What is graded, and the list."""
        yield StatusLine("Grades, by the Admiralty system", classes="pane-title")
        yield Notes("", id="grades-note")
        yield LineList(id="grades")

    def on_mount(self) -> None:
        """Asks for the grades given, the cursor on the source's."""
        lines = self.query_one("#grades", LineList)
        self.set_focus(lines, scroll_visible=False)
        self.query_one("#grades-note", Notes).show("Enter gives a grade. It is yours: the tool gives none.")

        def first(grades: Grades) -> None:
            self._show(grades, keep=False)
            given = grades.of(self._article)
            lines.move_to(f"source {given.source if given and given.source else 'A'}")

        self.questions.ask("grades", self.library.grades, first, awaited=True)

    def library_changed(self) -> None:
        """Asks for the grades anew, as when one was undone."""
        self.questions.ask("grades", self.library.grades, self._show)

    def describe(self) -> str:
        """What is graded."""
        return f"Grades · {self._article.source or self._article.name}"

    def _show(self, grades: Grades, *, keep: bool = True) -> None:
        """Lists them, those given ticked."""
        article = self._article
        whole = grades.of(article)
        source = f"The source: {article.source}" if article.source else f"The source of {article.name} (not known)"
        rows = [Graded("source", source, RELIABILITY, whole.source if whole else None)]
        if self._entry is not None:
            statement = self._entry.statements[0].statement
            grade = grades.of(article, statement)
            words = " ".join(statement.text.split())
            rows.append(Graded("line", f"The sentence: {words}", CREDIBILITY, grade.item if grade else None))
        rows.append(Graded("article", f"The article: {article.name}", CREDIBILITY, whole.item if whole else None))
        self.query_one("#grades", LineList).show(GradeRows(rows), keep=keep)
        self.refresh_bindings()

    @on(LineList.Chosen, "#grades")
    def give(self, event: LineList.Chosen) -> None:
        """Gives a grade, or takes it away."""
        kind, grade = grade_of(event.key)

        def deed() -> Grades:
            if kind == "source":
                self.library.grade_source(self._article.id, grade)
            elif kind == "article":
                self.library.grade_article(self._article.id, grade)
            elif self._entry is not None:
                self.library.grade_line(self._brief, self._entry.id, grade)
            return self.library.grades()

        def given(grades: Grades) -> None:
            self._show(grades)
            what = {"source": "the source", "article": "the article", "line": "the sentence"}[kind]
            told = f"Graded {what} {grade}" if grade else f"No grade for {what}"
            self.tell(f"{told}; {sign_of('undo', self.table)} undoes it")

        self.questions.ask("grades", deed, given, awaited=True)

    def action_go_back(self) -> None:
        """Back to the brief."""
        self.dismiss(None)
