"""A saved desk as JSON, and read from it with every mistake named by its place."""

import re
from dataclasses import MISSING, Field, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

Saved = TypeVar("Saved")


def saved_json(value: Any) -> Any:
    """A value of `core.saved` as JSON has it, without fields that are as they are when nothing is said."""
    if is_dataclass(value):
        held = {each.name: getattr(value, each.name) for each in fields(value) if not _is_unsaid(each, value)}
        return {name: saved_json(each) for name, each in held.items()}
    if isinstance(value, tuple):
        return [saved_json(each) for each in value]
    return dict(value) if isinstance(value, dict) else value


def read_saved(kind: type[Saved], value: object, where: str = "desk") -> Saved:
    """A value of a kind of `core.saved` from JSON; fields that are not known are passed over.

    Raises ValueError, naming the place, for a mistake.
    """
    if not isinstance(value, dict):
        raise ValueError(f"{where} is no object")
    hints, held = get_type_hints(kind), {}
    for each in fields(kind):  # type: ignore[arg-type]  # every kind is a dataclass
        if each.name in value:
            held[each.name] = _read(hints[each.name], value[each.name], f"{where}.{each.name}")
        elif each.default is MISSING and each.default_factory is MISSING:
            raise ValueError(f"{where} has no {each.name}")
    return kind(**held)


_HALVES = re.compile("[\ud800-\udfff]")
_CALLED = {str: "text", int: "whole number", bool: "true or false"}


def _read(hint: Any, value: object, where: str) -> object:
    if isinstance(hint, UnionType):  # a value, or None
        (of,) = (each for each in get_args(hint) if each is not NoneType)
        return None if value is None else _read(of, value, where)
    if get_origin(hint) is tuple:
        if not isinstance(value, list):
            raise ValueError(f"{where} is no list")
        return tuple(_read(get_args(hint)[0], each, f"{where}[{place}]") for place, each in enumerate(value))
    if get_origin(hint) is not None:  # a mapping of texts
        if not isinstance(value, dict):
            raise ValueError(f"{where} is no object")
        return {name: _read(str, each, f"{where}.{name}") for name, each in value.items()}
    if is_dataclass(hint):
        return read_saved(hint, value, where)  # type: ignore[arg-type]  # a class
    if type(value) is not hint:
        raise ValueError(f"{where} is no {_CALLED[hint]}")
    if isinstance(value, str) and _HALVES.search(value):
        raise ValueError(f"{where} holds half of a character")
    return value


def _is_unsaid(field: "Field[Any]", value: Any) -> bool:
    """Whether a field holds what it holds when nothing is said."""
    default = field.default_factory() if field.default_factory is not MISSING else field.default
    return default is not MISSING and bool(getattr(value, field.name) == default)
