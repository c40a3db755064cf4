"""The verbs of the command line, one a file, each imported only when it is used."""

from importlib import import_module
from typing import Protocol, cast

from briefing.cli.arguments import VerbParser
from briefing.cli.request import Request

VERBS = {
    "add": "Copy files or folders into the library and read them.",
    "edit": "Show or correct what is known of an article (title, source, date …); tag it, note on it.",
    "index": "Bring catalogue and index up to date with the folder.",
    "articles": "List articles, newest first; with a query, those that it finds.",
    "show": "Show articles' text, their statements, or all the text that was read.",
    "search": "Search all articles.",
    "saved": "List the saved searches; save one, or take it out.",
    "topics": "Show the tree of topics with counts of articles.",
    "issue": "Make, change or take out an issue of your own topics; try what a rule matches.",
    "brief": "Show what the library says on an issue, every sentence with its source.",
    "line": "Pin, hide or move a line of a brief, note under it, grade it; write your own bottom line.",
    "compare": "Show what sources say on an issue side by side, or every issue by every source.",
    "export": "Write a brief, a comparison or the matrix as Markdown, HTML, Word or references.",
    "templates": "List the templates of exported briefs, and what each keeps.",
    "exports": "List what was exported, and what has changed since in the articles cited.",
    "grade": "Grade sources (A to F) and articles (1 to 6) by the Admiralty system.",
    "desk": "List what you did, save it to a file and take it over elsewhere, undo it.",
    "check": "Verify the library: files, catalogue, index and every citation.",
    "where": "Tell where things lie on disk.",
    "settings": "Show the settings, or set one.",
    "keys": "List the keys of the app.",
    "themes": "List the themes of the app.",
    "completion": "Print a completion script for a shell.",
}
"""Every verb with what it does, in the order of the help."""
EXAMPLES = {
    "add": ("briefing add report.txt downloads/", "pbpaste | briefing add - --title 'A statement' --date 2026-01-15"),
    "edit": ("briefing edit a3 --source 'The Gazette' --date 2026-01-15", "briefing edit a3 --source ''"),
    "articles": ("briefing articles", "briefing articles is:unread ukraine", "briefing articles --counts ukraine"),
    "show": ("briefing show a1", "briefing show --statements a1", "briefing show --all --jsonl"),
    "search": ("briefing search ukraine -syria", "briefing search '\"south china sea\" OR asean' --sort date"),
    "saved": ("briefing saved", "briefing saved add 'The talks' talks ukraine", "briefing saved remove 'The talks'"),
    "issue": (
        "briefing issue try 'sahel OR mali'",
        "briefing issue add Sahel 'sahel OR mali' --under Africa",
        "briefing issue edit ukraine --name 'The war in Ukraine'",
        "briefing issue hide asean",
    ),
    "brief": ("briefing brief ukraine", "briefing brief --query 'prisoner exchange' --plain"),
    "line": (
        "briefing brief ukraine --ids",
        "briefing line pin ukraine 3fa2c1",
        "briefing line note ukraine 3fa2c1 'Ask the desk officer.'",
        "briefing line bottom-line ukraine 'Talks are stalled.'",
    ),
    "grade": ("briefing grade 'The Gazette' B", "briefing grade a3 2", "briefing grade a3 B2", "briefing grade a3 ''"),
    "desk": ("briefing desk", "briefing desk undo", "briefing desk save desk.json", "briefing desk load desk.json"),
    "compare": ("briefing compare iran", "briefing compare iran --counts", "briefing compare --matrix"),
    "export": (
        "briefing export brief ukraine -o ukraine.md",
        "briefing export brief ukraine --since last --template one-page -o ukraine.docx",
        "briefing export matrix > matrix.md",
    ),
    "exports": ("briefing exports", "briefing exports --forget old.md"),
    "settings": ("briefing settings", "briefing settings reading_width 72", "briefing settings theme ''"),
    "completion": ('eval "$(briefing completion bash)"', "briefing completion fish | source"),
}
"""Command lines that show a verb in use."""


class Verb(Protocol):
    """What a verb's module holds."""

    def configure(self, parser: VerbParser) -> None:
        """Declares its words and options."""

    def run(self, request: Request) -> int:
        """Does it; the exit code."""


def load_verb(name: str) -> Verb:
    """The module of a verb."""
    return cast(Verb, import_module(f"{__name__}.{name}"))


def parser_of(name: str) -> VerbParser:
    """The parser of a verb's words and options."""
    parser = VerbParser(name, VERBS[name])
    load_verb(name).configure(parser)
    return parser
