"""About an article: what is known of it and from where, corrected here; its revisions and its copies, to be opened."""

from collections.abc import Iterable, Mapping

from textual import on
from textual.app import ComposeResult

from briefing.app.commands import Command, bindings, relabelled
from briefing.app.keys import Key
from briefing.app.messages import OpenArticle, Opening
from briefing.app.screens.frame import Frame
from briefing.app.screens.marking import Marking
from briefing.app.screens.wording import count_of, title_line
from briefing.app.widgets.about import NAMES, About, AboutRows
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.notes import Notes
from briefing.app.widgets.statusline import StatusLine
from briefing.core.articles import Article, Revision
from briefing.core.moments import plain_moment
from briefing.core.spans import Span
from briefing.library import Library

DATES = "2023, 2023-06 or 2023-06-15. "
HOW = "Enter corrects a field, opens a revision or a copy. Your word stands before the document's."


class AboutScreen(Marking):
    """A list of all that is known of one article."""

    BINDINGS = bindings("about", "list", "moving")

    def __init__(self, library: Library, table: Iterable[Key], article: str) -> None:
        super().__init__(library, table)
        self.article = article
        """The article's id."""
        self.about: About | None = None

    def same_as(self, other: Frame) -> bool:
        """Whether another screen is about the same article."""
        return isinstance(other, AboutScreen) and other.article == self.article

    def compose_body(self) -> ComposeResult:
        """A title, what can be done, and the list."""
        yield StatusLine("About", id="about-title", classes="pane-title")
        yield Notes(HOW, id="about-note")
        yield LineList(id="about")

    def on_mount(self) -> None:
        """Asks for what is known."""
        self.set_focus(self.query_one("#about"), scroll_visible=False)
        self.library_changed()

    def library_changed(self) -> None:
        """Asks for it anew, the cursor staying where it is."""
        awaited = self.about is None
        self.questions.ask("about", lambda: load_about(self.library, self.article), self._show, awaited=awaited)

    def _show(self, about: About) -> None:
        first, self.about = self.about is None, about
        self.query_one("#about-title", StatusLine).show(f"About · {title_line(about.article)}")
        self.query_one("#about", LineList).show(AboutRows(about), keep=not first)
        self.refresh_bindings()
        self.show_status()

    def describe(self) -> str:
        """Where the article stands."""
        return f"About {self.about.article.id} · {self.about.article.path}" if self.about else ""

    def article_in_focus(self) -> Article | None:
        """The article that it is about."""
        return self.about.article if self.about else None

    def articles_marked(self, articles: tuple[Article, ...]) -> None:
        """Shows what is known now, here and on the screens below."""
        super().articles_marked(articles)
        self.library_changed()

    @on(LineList.Highlighted, "#about")
    def tell_keys(self) -> None:
        """Keys that hold for fields alone come and go."""
        self.refresh_bindings()

    @on(LineList.Chosen, "#about")
    def act(self, event: LineList.Chosen) -> None:
        """Corrects a field; opens a revision, a copy, or the text where something was set apart."""
        if self.about is None:
            return
        what, _, which = event.key.partition(" ")
        document, id = self.about.document, self.article
        match what:
            case "field":
                self._edit(which)
            case "tags":
                self.action_tag()
            case "note":
                self.action_note()
            case "file":
                self.open_outside(str(self.library.folder / document.article.path))
            case "revision":
                self.request(OpenArticle(Opening(id, revision=int(which))))
            case "copy":
                self.request(OpenArticle(Opening(which)))
            case "apart":
                part = document.boilerplate[int(which)]
                text = document.text[part.start : part.end]
                span = Span(id, document.article.revision, part.start, part.end, text)
                self.request(OpenArticle(Opening(id, at=span, raw=True)))

    def _edit(self, field: str) -> None:
        from briefing.app.screens.prompt import Prompt  # noqa: PLC0415  (loaded when something is corrected)

        article = self.about.article if self.about else None
        if article is None:
            return
        explained = {"date": DATES, "retrieved": DATES, "language": "Two letters: en, fr, de. "}.get(field, "")
        explained += "Enter takes it as your word; nothing typed takes your word back."
        prompt = Prompt(
            NAMES[field], getattr(article, field) or "", explained, ask=lambda it: self._correct({field: it})
        )
        self.app.push_screen(prompt, self.corrected)

    def _correct(self, fields: Mapping[str, str]) -> str:
        """Takes the user's word on fields; what was done, in words. Runs in a thread."""
        self.library.correct(self.article, fields)
        ((field, value),) = fields.items()
        return f"{NAMES[field]}: {f'now {value}, by your word' if value else 'as the document has it'}"

    def corrected(self, told: str | None) -> None:
        """Tells what was done, and shows it on all screens."""
        if told is not None:
            self.tell(told)
            self.changed()

    def _field(self) -> str:
        """The field under the cursor; empty on anything else."""
        what, _, which = (self.query_one("#about", LineList).cursor_key or "").partition(" ")
        return which if what == "field" else ""

    @property
    def commands(self) -> tuple[Command, ...]:
        """What can be done; Enter on a field corrects it."""
        if not self._field():
            return super().commands
        return relabelled(super().commands, "choose", "Correct")

    # Keys

    def action_confirm_credit(self) -> None:
        """Takes the credit line for the source."""
        credit = self.about.article.credit if self.about else None
        if credit:
            self.questions.ask("correcting", lambda: self._correct({"source": credit}), self.corrected)

    def action_take_back(self) -> None:
        """Takes the user's word on a field back."""
        field = self._field()
        self.questions.ask("correcting", lambda: self._correct({field: ""}), self.corrected)

    def action_go_back(self) -> None:
        """Back to where one came from."""
        self.dismiss(None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only the user's word can be taken back, and only a credit line that is not the source can become it."""
        article = self.about.article if self.about else None
        if action == "confirm_credit":
            return article is not None and article.credit is not None and article.source != article.credit
        if action == "take_back":
            return article is not None and article.provenance.get(self._field()) == "user"
        return super().check_action(action, parameters)


def load_about(library: Library, id: str) -> About:
    """What is known of an article; raises BriefingError when there is none of that id."""
    document = library.document(id)
    article = document.article
    copies = tuple(other for other in library.articles() if other.origin == article.origin and other.id != article.id)
    revisions = tuple(map(_told, library.revisions(id)))
    return About(document, library.note(id), revisions, copies)


def _told(revision: Revision) -> str:
    """How long a revision's text is, and since when it is known."""
    since = f", read {plain_moment(revision.since)}" if revision.since else ""
    return f"{count_of(revision.words, 'word')}{since}"
