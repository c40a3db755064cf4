"""The templates of exports: those that every library has, and the user's own in the config folder."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rapidfuzz import process

from briefing.core.briefs import SECTIONS
from briefing.core.errors import NotKnownError, SettingsError
from briefing.export.templates import BUILT_IN, Template
from briefing.settings import line_of, read_toml

FOLDER = "templates"
"""The folder of the user's templates in the config folder: NAME.toml is the template NAME."""
_IDS = tuple(id for id, _ in SECTIONS)
_KEYS = ("about", "sections", "most")
_HINT = 'for example: sections = ["bottom-line", "differences", "sources"]'


def load_templates(config: Path) -> tuple[Template, ...]:
    """All templates, the user's own last; one of hers stands in place of one of the same name.

    Raises SettingsError, naming the file and the line, for a mistake in one.
    """
    folder = config / FOLDER
    paths = sorted(folder.glob("*.toml")) if folder.is_dir() else []
    own = [_read(path) for path in paths]
    names = {template.name for template in own}
    return (*(template for template in BUILT_IN if template.name not in names), *own)


def find_template(config: Path, name: str) -> Template:
    """The template of a name; raises NotKnownError with a hint that names the others."""
    templates = load_templates(config)
    for template in templates:
        if template.name == name:
            return template
    near = process.extractOne(name.lower(), [template.name for template in templates], score_cutoff=60)
    mend = f"did you mean {near[0]}? " if near else ""
    hint = f"{mend}`briefing templates` lists them; your own lie in {config / FOLDER}"
    raise NotKnownError(f"there is no template {name}", hint)


def _read(path: Path) -> Template:
    content = read_toml(path)
    text, table = content if content is not None else ("", {})
    for key in table:
        if key not in _KEYS:
            raise _mistake(path, text, key, f"there is no entry {key}", f"the entries are {', '.join(_KEYS)}")
    about = table.get("about", "")
    if not isinstance(about, str):
        raise _mistake(path, text, "about", "about must be a text in quotation marks", 'for example: about = "mine"')
    sections = table.get("sections")
    if not isinstance(sections, list) or not sections:
        raise _mistake(path, text, "sections", "sections must be a list of section ids", _HINT)
    for id in sections:
        _check_id(path, text, "sections", id)
    if len(set(sections)) < len(sections):
        raise _mistake(path, text, "sections", "a section is named twice", "name each once")
    shown = about or f"your own: {', '.join(sections)}"
    return Template(path.stem, " ".join(shown.split()), tuple(sections), _most(path, text, table, sections), own=True)


def _most(path: Path, text: str, table: Mapping[str, Any], sections: list[str]) -> Mapping[str, int]:
    most = table.get("most", {})
    example = "for example: most = { differences = 3 }"
    if not isinstance(most, dict):
        raise _mistake(path, text, "most", "most must be a table of section ids with numbers", example)
    for id, number in most.items():
        _check_id(path, text, "most", id)
        if id not in sections:
            raise _mistake(path, text, "most", f"{id} is none of the template's sections", "add it to sections")
        if not isinstance(number, int) or isinstance(number, bool) or number < 1:
            raise _mistake(path, text, "most", f"{id} must be a whole number from 1", example)
    return dict(most)


def _check_id(path: Path, text: str, key: str, id: object) -> None:
    if id in _IDS:
        return
    near = process.extractOne(str(id), _IDS, score_cutoff=60)
    mend = f"did you mean {near[0]}? " if near else ""
    line = next((number for number, line in enumerate(text.splitlines(), 1) if str(id) in line), line_of(text, key))
    raise SettingsError(f"{path}, line {line}: there is no section {id}", f"{mend}the sections are {', '.join(_IDS)}")


def _mistake(path: Path, text: str, key: str, told: str, hint: str) -> SettingsError:
    return SettingsError(f"{path}, line {line_of(text, key)}: {told}", hint)
