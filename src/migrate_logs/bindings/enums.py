"""Owns the kinds of enums: what the value of a member is, and whether the member is that text itself."""

from __future__ import annotations

from dataclasses import dataclass

from migrate_logs.bindings.classes import body_of
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import ClassRef, External

_TEXTS = frozenset({"enum.StrEnum", "builtins.str"})
_SHOWN = frozenset({"enum.StrEnum", "enum.ReprEnum"})
_ENUMS = _SHOWN | {"enum.Enum"}
_MAKERS = frozenset({"__new__", "__init__", "value", "_value_"})
_SHOWERS = frozenset({"__str__", "__format__"})


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A class whose members nobody can bind anew.

    `is_plain`: their values are those that are written down; `is_str`: a member is its value; `is_shown`: `str()` gives the
    value; `names_itself`: `auto()` is the name in lower case.
    """

    is_plain: bool
    is_str: bool
    is_shown: bool
    names_itself: bool


def enumeration(resolver: Resolver, cls: ClassRef) -> Enumeration | None:
    """The kind of an enum; None for every other class."""
    line = list(resolver.ancestry(cls))
    classes = [each for each in line if isinstance(each, ClassRef)]
    origins = {each.dotted if isinstance(each, External) else "" for each in line if not isinstance(each, ClassRef)}
    if not origins & _ENUMS:
        return None
    defined = {name for each in classes for name in _body_names(resolver, each)}
    is_str = bool(origins & _TEXTS)
    return Enumeration(
        is_plain=origins <= _ENUMS | _TEXTS and not defined & _MAKERS,
        is_str=is_str,
        is_shown=is_str and bool(origins & _SHOWN) and not defined & _SHOWERS,
        names_itself="enum.StrEnum" in origins and "_generate_next_value_" not in defined,
    )


def _body_names(resolver: Resolver, cls: ClassRef) -> set[str]:
    module = resolver.module(cls.path)
    return set(body_of(module, cls).names) if module is not None else set()
