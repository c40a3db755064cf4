"""Completion scripts for bash, zsh and fish, made from the parsers of all verbs."""

from collections.abc import Callable
from dataclasses import dataclass

from briefing.cli.arguments import OneOf, VerbParser
from briefing.cli.verbs import VERBS, parser_of

ISSUES = "issues"
"""The word by which `briefing completion` lists the ids of issues and branches in place of a script."""
_LIST = f"briefing completion {ISSUES} 2>/dev/null"


@dataclass(frozen=True, slots=True)
class ShellOption:
    """One option of a verb."""

    names: tuple[str, ...]
    """As written: -o, --output."""
    help: str
    """What it does."""
    valued: bool
    """Whether a value follows it."""
    values: tuple[str, ...] = ()
    """The values it can have, where they are known beforehand."""


@dataclass(frozen=True, slots=True)
class ShellVerb:
    """One verb with its options."""

    name: str
    """The verb."""
    summary: str
    """What it does."""
    options: tuple[ShellOption, ...]
    """Its options, the common ones among them."""
    words: tuple[str, ...]
    """What can stand as its first word, where that is known beforehand."""
    issues: bool
    """Whether its words are issues."""


def grammar() -> tuple[ShellVerb, ...]:
    """Every verb with its options, from the parsers."""
    return tuple(_verb(name, parser_of(name)) for name in VERBS)


def _verb(name: str, parser: VerbParser) -> ShellVerb:
    options: list[ShellOption] = []
    words: tuple[str, ...] = ()
    for action in parser.declared:
        values = action.type.names if isinstance(action.type, OneOf) else ()
        if action.option_strings:
            valued = action.nargs != 0
            options.append(ShellOption(tuple(action.option_strings), action.help or "", valued, values))
        else:
            words = words or values
    issues = any(action.metavar == "ISSUE" for action in parser.declared)
    return ShellVerb(name, VERBS[name], tuple(options), words, issues)


def _bash(verbs: tuple[ShellVerb, ...]) -> str:
    """Words and options by verb; files where nothing is known."""
    cases: list[str] = []
    values: list[str] = []
    for verb in verbs:
        names = " ".join(name for option in verb.options for name in option.names)
        words = " ".join((*verb.words, *([f"$({_LIST})"] if verb.issues else [])))
        cases.append(f'        {verb.name}) options="{names}"; words="{words}" ;;')
        for option in verb.options:
            if option.values:
                names = "|".join(f"{verb.name}:{name}" for name in option.names)
                values.append(f'        {names}) words="{" ".join(option.values)}"; options="" ;;')
    return _BASH.format(verbs=" ".join(verb.name for verb in verbs), cases="\n".join(cases), values="\n".join(values))


_BASH = """\
# Completion of briefing for bash: eval "$(briefing completion bash)"
_briefing() {{
    local current="${{COMP_WORDS[COMP_CWORD]}}" previous="${{COMP_WORDS[COMP_CWORD-1]}}"
    local verb="" word options="" words=""
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case " {verbs} " in *" $word "*) verb="$word"; break ;; esac
    done
    case "$verb" in
        "") words="{verbs}"; options="--library --json --plain --no-refresh --now --version --help" ;;
{cases}
    esac
    case "$verb:$previous" in
{values}
    esac
    if [[ "$current" == -* ]]; then words="$options"; fi
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    if [[ ${{#COMPREPLY[@]}} -eq 0 ]]; then COMPREPLY=($(compgen -f -- "$current")); fi
}}
complete -o filenames -F _briefing briefing
"""


def _zsh(verbs: tuple[ShellVerb, ...]) -> str:
    """The verbs with what they do, then each one's options through _arguments."""
    summaries = "\n".join(f"        {_quoted(f'{verb.name}:{verb.summary}')}" for verb in verbs)
    cases = "\n".join(
        f"        {verb.name})\n            _arguments -S {' '.join(_zsh_parts(verb))} ;;" for verb in verbs
    )
    return _ZSH.format(summaries=summaries, cases=cases)


def _zsh_parts(verb: ShellVerb) -> list[str]:
    parts: list[str] = []
    for option in verb.options:
        value = f":value:({' '.join(option.values)})" if option.values else ":value:_files" if option.valued else ""
        about = option.help.translate(str.maketrans("[]:", "();"))
        parts += [_quoted(f"*{name}[{about}]{value}") for name in option.names]
    words = " ".join((*verb.words, *([f"$({_LIST})"] if verb.issues else [])))
    parts.append(f'"*:word:({words})"' if words else "'*:word:_files'")
    return parts


_ZSH = """\
#compdef briefing
# Completion of briefing for zsh: eval "$(briefing completion zsh)", after compinit
_briefing() {{
    local -a verbs
    verbs=(
{summaries}
    )
    local place=2
    while (( place < CURRENT )) && (( ! ${{verbs[(I)${{words[place]}}:*]}} )); do (( place++ )); done
    if (( place >= CURRENT )); then
        _describe command verbs
        _files -/
        return
    fi
    words=("${{words[@]:$((place - 1))}}")
    (( CURRENT -= place - 1 ))
    case "${{words[1]}}" in
{cases}
    esac
}}
compdef _briefing briefing
"""


def _fish(verbs: tuple[ShellVerb, ...]) -> str:
    """One `complete` line for each verb and each option."""
    names = " ".join(verb.name for verb in verbs)
    lines = ["# Completion of briefing for fish: briefing completion fish | source"]
    for verb in verbs:
        told = _quoted(verb.summary)
        lines.append(f"complete -c briefing -n 'not __fish_seen_subcommand_from {names}' -a {verb.name} -d {told}")
        seen = f"-n '__fish_seen_subcommand_from {verb.name}'"
        if verb.words:
            lines.append(f"complete -c briefing {seen} -f -a {_quoted(' '.join(verb.words))}")
        if verb.issues:
            lines.append(f"complete -c briefing {seen} -f -a '({_LIST})'")
        for option in verb.options:
            written = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
            value = f" -x -a {_quoted(' '.join(option.values))}" if option.values else " -r" * option.valued
            lines.append(f"complete -c briefing {seen} {written}{value} -d {_quoted(option.help)}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A text in single quotation marks, as all three shells read it."""
    return "'" + text.replace("'", "’") + "'"


SHELLS: dict[str, Callable[[tuple[ShellVerb, ...]], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
"""Every shell with what makes its script."""
