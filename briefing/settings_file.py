"""Writing into the settings file: one option is set or taken out, all else stays as the user wrote it."""

import json
import re
import tomllib
from pathlib import Path

from briefing.core.errors import SettingsError, UsageError
from briefing.core.written import written
from briefing.settings import FILE_NAME, OPTIONS, Option, read_toml, template
from briefing.whole_file import write_whole


def find_option(name: str) -> Option:
    """The option of a name; raises UsageError."""
    found = next((option for option in OPTIONS if option.name == name), None)
    if found is None:
        raise UsageError(f"there is no option {name}", f"the options are {', '.join(each.name for each in OPTIONS)}")
    return found


def usual(option: Option) -> str | int | bool:
    """The value in an option's example; its type is that of every value."""
    value: str | int | bool = tomllib.loads(option.example)[option.name]
    return value


def held(config: Path) -> dict[str, object]:
    """The values that the settings file sets, by option; raises SettingsError."""
    content = read_toml(config / FILE_NAME)
    return content[1] if content else {}


def set_option(config: Path, name: str, words: str) -> Path:
    """Sets an option to what was typed; nothing typed takes it out of the file, so that the default holds.

    Raises UsageError for what the option cannot be, and SettingsError when the file cannot be read or written.
    """
    option, words = find_option(name), written(words)
    if not words:
        return save_option(config, name, None)
    value: str | int | bool = words
    if isinstance(usual(option), bool):
        value = {"true": True, "yes": True, "false": False, "no": False}.get(words.casefold(), words)
    elif isinstance(usual(option), int) and re.fullmatch(r"[0-9]{1,9}", words):
        value = int(words)
    if not option.accepts(value):
        raise UsageError(f"{name} must be {option.wanted.removesuffix(' in quotation marks')}", option.explanation)
    return save_option(config, name, value)


def save_option(config: Path, name: str, value: str | int | bool | None) -> Path:
    """Sets an option in the settings file, leaving all else in it as it is; None makes its line a comment. The file.

    Without a file, one is made in which every option is explained. Raises SettingsError when it cannot be written.
    """
    path = config / FILE_NAME
    content = read_toml(path)
    text = template() if content is None else content[0]
    lines = text.split("\n")
    end = next((number for number, line in enumerate(lines) if re.match(r"\s*\[", line)), len(lines))
    setting = f"{name} = {json.dumps(value, ensure_ascii=False)}"
    standing = next((number for number in range(end) if re.match(rf"\s*{name}\s*=", lines[number])), None)
    explained = next((number for number in range(end) if re.match(rf"#\s*{name}\s*=", lines[number])), None)
    if value is None:
        if standing is None:
            return path
        lines[standing] = f"# {lines[standing].lstrip()}"
    elif standing is not None:
        lines[standing] = setting + _comment_behind(lines[standing])
    elif explained is not None:
        lines[explained] = setting + _comment_behind(lines[explained].lstrip("#"))
    else:
        lines.insert(0, setting)
    replace_text(path, "\n".join(lines))
    return path


def _comment_behind(line: str) -> str:
    """What stands behind the value in a line of TOML: a comment, with the space before it; "" for none."""
    for match in re.finditer(r"\s*#", line):
        try:
            tomllib.loads(line[: match.start()])
        except tomllib.TOMLDecodeError:
            continue  # within a string
        return line[match.start() :]
    return ""


def replace_text(path: Path, text: str) -> None:
    """Writes one of the user's files in the config folder: all of it or nothing; raises SettingsError.

    One that is a link to a file kept elsewhere stays a link.
    """
    try:
        path = path.resolve()
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text.encode())
    except OSError as error:
        raise SettingsError(f"{path} cannot be written: {error.strerror}", "check its permissions") from error
