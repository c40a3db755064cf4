"""`briefing edit`: corrects what is known of an article, tags it and notes on it; an empty word takes that back."""

from briefing.cli.arguments import VerbParser
from briefing.cli.diagnostics import DONE
from briefing.cli.opening import opened
from briefing.cli.request import Request
from briefing.core.articles import FIELDS, Article
from briefing.core.errors import UsageError
from briefing.export import articles_json, to_plain


def configure(parser: VerbParser) -> None:
    """Declares its words and options."""
    parser.words("ARTICLE", many=False, needed=True, help="id, path or file name of an article")
    for name in FIELDS:
        parser.add_argument(f"--{name}", metavar=name.upper(), help=f"its {name}; '' takes your word back")
    parser.add_argument("--tags", metavar="TAGS", help="your tags, separated by commas, instead of those it had")
    parser.add_argument("--note", metavar="NOTE", help="your note on it; '' takes it away")


def run(request: Request) -> int:
    """Corrects, and shows what is known then."""
    options = request.options
    given = {name: value for name in FIELDS if (value := getattr(options, name)) is not None}
    if not given and options.tags is None and options.note is None:
        raise UsageError("there is nothing to correct", "name a field, as in --source 'The Gazette'")
    with opened(request) as library:
        article = library.correct(options.article, given) if given else library.article(options.article)
        if options.tags is not None:
            (article,) = library.set_tags(article.id, filter(None, map(str.strip, options.tags.split(","))))
        if options.note is not None:
            library.set_note(article.id, options.note)
        note = library.note(article.id)
    if request.json:
        request.output.document(request.verb, articles_json((article,)))
    elif request.plain:
        request.output.text(to_plain((article,)))
    else:
        page = request.output.page()
        for name in FIELDS:
            page.text(f"{name}: {_told(article, name)}")
        page.text(f"tags: {', '.join(article.tags) or 'none'}")
        page.text(f"note: {note or 'none'}")
        request.output.show(page)
    return DONE


def _told(article: Article, name: str) -> str:
    value = getattr(article, name)
    if value is None:
        return "unknown"
    rule = article.rules.get(name)
    return f"{value} ({article.provenance[name]}{f': {rule}' if rule else ''})"
