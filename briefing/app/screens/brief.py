"""The brief on an issue, a branch or a search."""

from briefing.app.commands import bindings
from briefing.app.messages import Opening
from briefing.app.screens.listing import load_brief
from briefing.app.screens.view import View
from briefing.app.screens.wording import describe_brief
from briefing.app.widgets.brief import BriefRows
from briefing.app.widgets.rows import RowSource
from briefing.core.briefs import Brief


class BriefScreen(View[Brief]):
    """Sections of cited statements."""

    BINDINGS = bindings("brief", "list", "moving")
    noun = "Brief"
    _rows: BriefRows

    def load(self) -> Brief:
        """The brief."""
        return load_brief(self.library, self.subject)

    def build_rows(self, value: Brief) -> RowSource:
        """Its lines."""
        self._rows = BriefRows(value)
        return self._rows

    def opening_at(self, key: str) -> Opening | None:
        """The statement on that line, or the article that it names."""
        span, article = self._rows.span(key), self._rows.article(key)
        if span is not None:
            return Opening(span.article, at=span)
        return Opening(article.id) if article is not None else None

    def describe_value(self, value: Brief) -> tuple[str, str]:
        """What it is on, and from how much."""
        return describe_brief(value)
