"""The help: of the program, and of one verb."""

from briefing.cli.arguments import VerbParser
from briefing.cli.verbs import EXAMPLES, VERBS


def manual() -> str:
    """What the program is and which commands it has."""
    width = max(map(len, VERBS))
    verbs = "\n".join(f"  {name:<{width}}  {summary}" for name, summary in VERBS.items())
    common = VerbParser("", "").format_help().partition("common options:")[2]
    return f"""\
briefing: a reader of articles in which every sentence of a brief can be traced to its source

  briefing                open the app on the default library
  briefing FOLDER         open the app on a folder of articles
  briefing COMMAND …      do one thing and print it

commands:
{verbs}

common options, before or after the command:{common}
`briefing COMMAND --help` tells more.
Exit status: 0 done, 1 nothing found or a check failed, 2 the request was wrong, 130 interrupted.
"""


def manual_of(verb: str, parser: VerbParser) -> str:
    """What a verb does, its words and options, and examples."""
    examples = "".join(f"  {example}\n" for example in EXAMPLES.get(verb, ()))
    parser.usage = " ".join((parser.prog, *parser.named_words, "[options]"))
    text = parser.format_help().replace("positional arguments:", "words:")
    return f"{text}\nexamples:\n{examples}" if examples else text
