"""Getting about in and between articles: contents, links, back and forward, the width of the lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.app.screens.marking import Marking
from briefing.app.widgets.reading import ReadingPane
from briefing.core.visible import visible_line

if TYPE_CHECKING:
    from briefing.app.messages import Opening
    from briefing.app.screens.opened import Opened
    from briefing.app.screens.trail import Trail
    from briefing.app.widgets.choices import Choice
    from briefing.core.articles import Document
    from briefing.library.links import Lead

NARROWEST, WIDEST, BY = 20, 400, 4
"""Columns of the narrowest and the widest lines, as the settings allow, and by how many a key changes them."""
_WORDS = 100
"""How many code points are shown of words that link, which may be a whole paragraph."""


class Roaming(Marking):
    """A screen with a reading pane, whose article has contents and links, and articles before and after it."""

    opened: Opened | None = None
    """What is in the reading pane."""

    @property
    def reading(self) -> ReadingPane:
        """The reading pane."""
        return self.query_one("#reading", ReadingPane)

    @property
    def trail(self) -> Trail:
        """The articles read one after the other."""
        return self.app.trail  # type: ignore[attr-defined, no-any-return]

    def open_article(self, opening: Opening, *, place: int | None = None, on_the_trail: bool = True) -> None:
        """Shows an article in the reading pane: at its place, or where it asks to be opened."""
        raise NotImplementedError

    def action_contents(self) -> None:
        """Lists the headings of the article, and goes to the one chosen."""
        from briefing.app.screens.choosing import ChoiceScreen  # noqa: PLC0415  (loaded when it is wanted)

        if self.opened is None:
            return
        document = self.opened.document
        choices = contents_of(document)
        if not choices:
            self.tell("no headings in this article")
            return
        place = self.reading.place
        here = [choice.key for choice in choices if int(choice.key) <= place]

        def chosen(key: str | None) -> None:
            if key is not None:
                self.to_the_text()
                self.reading.go_to(int(key))

        title = f"Contents · {visible_line(document.article.name)}"
        self.app.push_screen(
            ChoiceScreen(self.library, self.table, title, choices, here[-1] if here else "", does="Go"), chosen
        )

    def to_the_text(self) -> None:
        """Gives the reading pane the focus."""
        self.set_focus(self.reading, scroll_visible=False)

    def action_links(self) -> None:
        """Lists the links of the article, and follows the one chosen."""
        from briefing.app.screens.choosing import ChoiceScreen  # noqa: PLC0415  (loaded when it is wanted)

        if self.opened is None:
            return
        choices = links_of(self.opened.document)
        if not choices:
            self.tell("no links in this article")
            return
        next_one = next_link(self.opened.document, self.reading.place)

        def chosen(key: str | None) -> None:
            if key is not None:
                self.open_outside(key)

        title = "Links · Enter follows, y copies"
        self.app.push_screen(ChoiceScreen(self.library, self.table, title, choices, next_one, does="Follow"), chosen)

    def action_go_older(self) -> None:
        """Back to the article read before."""
        self._step(-1)

    def action_go_newer(self) -> None:
        """Forward to the article read after this one."""
        self._step(1)

    def _step(self, direction: int) -> None:
        self.note_place()
        visit = self.trail.step(direction)
        if visit is None:
            self.tell("no article was read before this one" if direction < 0 else "no article was read after this one")
        else:
            self.open_article(visit.opening, place=visit.place, on_the_trail=False)

    def note_place(self) -> None:
        """Notes where the article is left."""
        if self.opened is not None:
            revision = self.opened.opening.revision or self.opened.article.revision
            place = self.reading.place if self.reading.line else 0
            self.trail.leave(self.opened.article.id, revision, place)

    def action_narrower(self) -> None:
        """Makes the lines of the article shorter, and remembers it."""
        self._set_width(self.reading.text_width - BY)

    def action_wider(self) -> None:
        """Makes the lines of the article longer, and remembers it."""
        self._set_width(self.reading.text_width + BY)

    def _set_width(self, width: int) -> None:
        from briefing.settings_file import save_option  # noqa: PLC0415  (not wanted before the first paint)

        width = max(NARROWEST, min(WIDEST, width))
        self.reading.text_width = width
        self.reading.wrap_again()
        self.library.settings = replace(self.library.settings, reading_width=width)
        config = self.library.places.config

        def kept(_: object) -> None:
            self.tell(f"Lines of at most {width} columns, kept in the settings")

        self.questions.ask("width", lambda: save_option(config, "reading_width", width), kept)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """All of it needs an article, and going back one that was read before."""
        if action in ("contents", "links"):
            return self.opened is not None
        if action in ("narrower", "wider"):
            return self.opened is not None and self.focused is self.reading
        if action == "go_older":
            return self.trail.can_step(-1)
        if action == "go_newer":
            return self.trail.can_step(1)
        return super().check_action(action, parameters)


def contents_of(document: Document) -> tuple[Choice, ...]:
    """The headings of an article, indented by their level; their keys are their offsets."""
    from briefing.app.widgets.choices import Choice  # noqa: PLC0415  (loaded when it is wanted)

    headings = [block for block in document.blocks if block.kind == "heading"]
    least = min((block.level for block in headings), default=0)
    return tuple(
        Choice(
            str(block.start), "  " * min(4, block.level - least) + visible_line(document.text[block.start : block.end])
        )
        for block in headings
    )


def links_of(document: Document) -> tuple[Choice, ...]:
    """Where an article leads, each address once, with the words that link to it; their keys are the addresses."""
    from briefing.app.widgets.choices import Choice  # noqa: PLC0415  (loaded when it is wanted)
    from briefing.library.links import leads_of  # noqa: PLC0415  (loaded when it is wanted)

    return tuple(Choice(lead.address, visible_line(lead.address), _told(lead)) for lead in leads_of(document))


def next_link(document: Document, place: int) -> str:
    """The key of the first link at a place of the text or after it; empty at the beginning, where the list begins."""
    from briefing.library.links import leads_of  # noqa: PLC0415  (loaded when it is wanted)

    start = min((block.start for block in document.blocks), default=0)
    after = (lead.address for lead in leads_of(document) if place > start and (lead.start or 0) >= place)
    return next(after, "")


def _told(lead: Lead) -> str:
    if lead.start is None:
        return "where the article was published"
    return visible_line(lead.words if len(lead.words) <= _WORDS else f"{lead.words[: _WORDS - 1]}…")
