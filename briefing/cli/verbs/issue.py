"""`briefing issue`: makes, changes and takes out issues of the user's own topics file, and tries a rule."""

from collections.abc import Mapping

from briefing.cli.arguments import VerbParser, one_of
from briefing.cli.diagnostics import DONE, NOTHING
from briefing.cli.opening import opened
from briefing.cli.request import Request
from briefing.core.errors import UsageError
from briefing.core.topics import Issue
from briefing.core.trials import RuleTrial
from briefing.export.parts import sound
from briefing.export.sources import counted
from briefing.library import Library

_WORDS = {"add": "a name and a rule", "edit": "an issue", "hide": "an issue", "try": "a rule"}
"""What each deed needs."""
_LEAST = {"add": 2, "edit": 1, "hide": 1, "try": 1}
"""How many words that are at least."""
_SHOWN = {
    "add": "write: briefing issue add Sahel 'Sahel OR Mali OR Niger'",
    "edit": "write: briefing issue edit sahel --rule 'Sahel OR Mali'",
    "hide": "write: briefing issue hide sahel",
    "try": "write: briefing issue try 'Sahel OR Mali'",
}
"""How each is written."""


def configure(parser: VerbParser) -> None:
    """Declares its words and options."""
    told = "add or edit an issue, hide it, or try a rule: what it would match; `briefing desk undo` undoes it"
    parser.add_argument("what", metavar="WHAT", type=one_of(tuple(_WORDS)), help=told)
    parser.words("ISSUE", many=False, needed=False, help="of add: its name; else its id, or a branch's")
    parser.words("WORDS", many=True, needed=False, help="of add and try: the rule, a query that a statement must match")
    parser.takes_query = True
    parser.add_argument("--name", metavar="NAME", help="of edit: what it is called from now on")
    parser.add_argument("--rule", metavar="RULE", help="of edit: its rule from now on")
    parser.add_argument("--under", metavar="BRANCH", help="the branch it stands in, a new one if need be; '' for none")
    parser.add_argument("--id", metavar="ID", help="of add: its id; else made from the name")


def run(request: Request) -> int:
    """Does it, and tells what the rule matches then; 1 when one that is tried matches nothing."""
    options = request.options
    words = [word for word in (options.issue, *options.words) if word is not None]
    _check(request, words)
    with opened(request) as library:
        before = library.deeds()[:1]
        id = _done(request, library, words)
        done = library.deeds()[:1]
        node = library.issue(id) if id else None
        rule = " ".join(words) if options.what == "try" else node.rule if isinstance(node, Issue) else None
        trial = library.try_rule(rule) if rule else None
        under = library.branch_of(id).id if id else ""
        file = library.where()["topics"]
    did = done[0][1] if done != before else ""
    if request.json:
        issue = None if node is None else {"id": node.id, "name": node.name, "rule": rule, "under": under or None}
        request.output.document("issue", sound({"did": did or None, "issue": issue, "matches": _shape(trial)}))
    else:
        nothing = [] if options.what == "try" else ["nothing is other than before"]
        request.output.lines([*([f"{did}, in {file}"] if did else nothing), *([_told(trial)] if trial else [])])
    return NOTHING if options.what == "try" and trial is not None and not trial.articles else DONE


def _check(request: Request, words: list[str]) -> None:
    """Raises UsageError for words and options that the deed does not take, or misses."""
    options = request.options
    what = options.what
    given = [name for name in ("name", "rule", "under", "id") if getattr(options, name) is not None]
    takes = {"add": {"under", "id"}, "edit": {"name", "rule", "under"}}.get(what, set())
    if odd := [name for name in given if name not in takes]:
        raise UsageError(f"{what} takes no --{odd[0]}", "briefing issue --help tells what there is")
    if len(words) < _LEAST[what] or (what in {"edit", "hide"} and len(words) > 1):
        raise UsageError(f"{what} needs {_WORDS[what]}", _SHOWN[what])
    if what == "edit" and not given:
        raise UsageError("there is nothing to change", _SHOWN[what])


def _done(request: Request, library: Library, words: list[str]) -> str:
    """The id of the issue that was made or changed; empty where there is none after it."""
    options = request.options
    match options.what:
        case "add":
            rule = " ".join(words[1:])
            return library.add_issue(words[0], rule, under=options.under or "", id=options.id or "").id
        case "edit":
            return library.edit_issue(words[0], name=options.name, rule=options.rule, under=options.under).id
        case "hide":
            library.hide_issue(words[0])
    return ""


def _shape(trial: RuleTrial | None) -> Mapping[str, int] | None:
    if trial is None:
        return None
    counts = {"articles": trial.articles, "main": trial.main, "statements": trial.statements}
    return {**counts, "searched": trial.searched}


def _told(trial: RuleTrial) -> str:
    matches = (
        f"{counted(trial.articles, 'article')} ({trial.main:,} in the main), {counted(trial.statements, 'statement')}"
    )
    return f"matches {matches}; a search for it, within an article, finds {trial.searched:,}"
