"""The statements of one text as the library keeps them: none where its language is not analysed."""

from briefing.analysis import analyse
from briefing.analysis.actor_list import ActorList
from briefing.core.articles import Document
from briefing.core.statements import Statement
from briefing.languages import is_analysed


def statements_of(document: Document, actors: ActorList) -> tuple[Statement, ...]:
    """The statements of a document, with these names of actors."""
    return tuple(analyse(document, actors)) if is_analysed(document.article.language) else ()
