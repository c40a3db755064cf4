"""`briefing edit`: what is known of an article: shown, corrected, tagged, noted on; an empty word takes that back."""

from briefing.cli.arguments import VerbParser
from briefing.cli.diagnostics import DONE
from briefing.cli.opening import opened
from briefing.cli.request import Request
from briefing.core.articles import FIELDS, Article
from briefing.core.visible import visible_line
from briefing.export import articles_json


def configure(parser: VerbParser) -> None:
    """Declares its words and options."""
    parser.words("ARTICLE", many=False, needed=True, help="id, path or file name of an article")
    for name in FIELDS:
        parser.add_argument(f"--{name}", metavar=name.upper(), help=f"its {name}; '' takes your word back")
    parser.add_argument("--tags", metavar="TAGS", help="your tags, separated by commas, instead of those it had")
    parser.add_argument("--note", metavar="NOTE", help="your note on it; '' takes it away")


def run(request: Request) -> int:
    """Corrects what is given, and shows what is known then, and from where."""
    options = request.options
    given = {name: value for name in FIELDS if (value := getattr(options, name)) is not None}
    with opened(request) as library:
        article = library.correct(options.article, given) if given else library.article(options.article)
        if options.tags is not None:
            (article,) = library.set_tags(article.id, filter(None, map(str.strip, options.tags.split(","))))
        if options.note is not None:
            library.set_note(article.id, options.note)
        note = library.note(article.id)
    told = [f"{name}: {_told(article, name)}" for name in FIELDS]
    told += [f"tags: {', '.join(article.tags) or 'none'}", f"note: {note or 'none'}"]
    if request.json:
        request.output.document(request.verb, articles_json((article,)))
    elif request.plain:
        request.output.lines(map(visible_line, (f"article: {article.id}", f"path: {article.path}", *told)))
    else:
        page = request.output.page()
        for line in told:
            page.text(line)
        request.output.show(page)
    return DONE


def _told(article: Article, name: str) -> str:
    value = getattr(article, name)
    if value is None:
        return "unknown"
    rule = article.rules.get(name)
    origination = "yours" if article.provenance[name] == "user" else article.provenance[name]
    return f"{value} ({origination}{f': {rule}' if rule else ''})"
