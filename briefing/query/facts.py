"""Answering a query's fields and dates from what is known of an article and one of its statements."""

from briefing.core.articles import Article
from briefing.core.statements import Statement
from briefing.languages import language_code
from briefing.query.dates import within
from briefing.query.matcher import Facts
from briefing.query.normal import fold
from briefing.query.occurrences import occurs_in
from briefing.query.tree import DateRange, Field, Node
from briefing.query.words import Words


def facts_of(article: Article, statement: Statement | None = None, *, noted: bool = False) -> Facts:
    """What answers fields and dates for an article, and for one of its statements if one is given.

    `kind:`, `speaker:` and `issue:` look at the statement: without one they do not hold. Relative dates must be
    resolved before. Fields of words are asked of a widened tree (`Matcher.widened`), so that spellings count.
    """

    def holds(node: Field | DateRange) -> bool:
        if isinstance(node, DateRange):
            return within(article.date, node)
        match node.name:
            case "title":
                return _worded(node.body, article.title, article.language)
            case "source":
                return _worded(node.body, article.source)
            case "author":
                return _worded(node.body, article.author)
            case "speaker":
                named = (name for each in statement.speakers for name in (each.name, each.actor)) if statement else ()
                return any(_worded(node.body, name) for name in named)
            case "kind":
                return statement is not None and statement.kind == node.value
            case "issue":
                return statement is not None and node.value in statement.issues
            case "lang":
                return article.language is not None and speaks(article.language, node.value)
            case "tag":
                return fold(node.value) in map(fold, article.tags)
            case "is":
                return {"read": article.read, "unread": not article.read, "starred": article.starred}[node.value]
            case _:
                return noted

    return holds


def speaks(language: str, wanted: str) -> bool:
    """Whether a language is the one wanted, or a region's form of it: en-GB is en and eng, but en is not en-GB."""
    known = language.casefold().replace("_", "-")
    return known == wanted or ("-" not in wanted and language_code(known) == language_code(wanted))


def _worded(body: Node | None, value: str | None, language: str | None = None) -> bool:
    return body is not None and value is not None and occurs_in(body, Words(value, language))
