"""`briefing grade`: the user's Admiralty grades of sources and articles; the tool itself never grades."""

from briefing.cli.arguments import VerbParser
from briefing.cli.diagnostics import DONE, NOTHING
from briefing.cli.listing import show_list
from briefing.cli.opening import opened
from briefing.cli.page import Column
from briefing.cli.request import Request
from briefing.core.errors import NotKnownError, UsageError
from briefing.core.hand import CREDIBILITY, RELIABILITY
from briefing.library import Library

_COLUMNS = {
    "grade": Column("GRADE", spare=1),
    "of": Column("OF", yields=True, wraps=True),
    "means": Column("WHICH MEANS", most=32, wraps=True),
}


def configure(parser: VerbParser) -> None:
    """Declares its words and options."""
    parser.words("WHAT", many=False, needed=False, help="a source, or an article by id, path or file name")
    scale = "A to F for the source, 1 to 6 for the article, or both: B2; '' takes grades away"
    parser.words("GRADE", many=False, needed=False, help=scale)


def run(request: Request) -> int:
    """Grades, and lists all grades; 1 when there are none."""
    what, grade = request.options.what, request.options.grade
    if what is not None and grade is None:
        raise UsageError("a grade is missing", "write: briefing grade 'The Gazette' B; '' takes grades away")
    with opened(request) as library:
        if what is not None:
            _grade(library, what, grade.strip().upper())
        records = _records(library)
    if records or request.json:
        show_list(request, "grades", records, _COLUMNS)
    elif what is None:
        request.diagnostics.say("nothing is graded; `briefing grade 'The Gazette' B` grades a source")
    return DONE if records or what is not None else NOTHING


def _grade(library: Library, what: str, grade: str) -> None:
    """Gives what a grade says: to a source by its name, to an article, or to both."""
    letter, digit = grade.rstrip("0123456789"), grade.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    if grade and (letter + digit != grade or len(letter) > 1 or len(digit) > 1):
        hint = f"A to F for a source ({RELIABILITY['A']} …), 1 to 6 for an article ({CREDIBILITY['1']} …), or B2"
        raise UsageError(f"{grade} is no grade", hint)
    if any(what == article.source for article in library.articles()):
        if digit:
            raise UsageError(f"{digit} is the grade of an article", f"a source has A to F; name an article of {what}")
        library.grade_source(what, letter)
        return
    try:
        article = library.article(what).id
    except NotKnownError as error:
        hint = f"a source is written as `briefing articles` shows it; {error.hint}"
        raise NotKnownError(f"there is no source and no article {what}", hint) from error
    if letter or not grade:
        library.grade_source(article, letter)
    if digit or not grade:
        library.grade_article(article, digit)


def _records(library: Library) -> list[dict[str, object]]:
    grades = library.grades()
    titles = {article.id: article.name for article in library.articles()}

    def record(grade: str, kind: str, of: str, id: str | None) -> dict[str, object]:
        means = RELIABILITY.get(grade) or CREDIBILITY[grade]
        return {"grade": grade, "kind": kind, "of": of, "article": id, "means": means}

    sources = [
        record(grade, "source", titles.get(name, name), name if name in titles else None)
        for name, grade in sorted(grades.sources.items())
    ]
    articles = [record(grade, "article", titles.get(id, id), id) for id, grade in sorted(grades.articles.items())]
    statements = [
        record(grade, "statement", (on.now or on.then).text, on.then.article) for on, grade in grades.statements
    ]
    return sources + articles + statements
