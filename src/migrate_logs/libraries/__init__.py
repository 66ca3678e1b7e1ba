"""One file per library: which names are its loggers, and what its calls mean."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import ModuleType
from typing import Any

from migrate_logs.bindings.values import Knowledge
from migrate_logs.model import Library
from migrate_logs.reading.site import Reading, Refused, Site
from migrate_logs.rules import load


@cache
def _modules() -> Mapping[Library, ModuleType]:
    """The folder is the registry: every module in it has `LIBRARY` and `read`."""
    modules = [importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]
    return {module.LIBRARY: module for module in modules}


@cache
def knowledge() -> tuple[Knowledge, ...]:
    """What `rules/libraries.toml` says of the names; no library's module is loaded for it."""
    return tuple(_knowledge(Library(name), words) for name, words in load("libraries").items())


def _knowledge(library: Library, words: Mapping[str, Any]) -> Knowledge:
    listed = {
        key: frozenset(words.get(key, ())) for key in ("modules", "loggers", "factories", "types", "custom", "awaited")
    }
    methods = frozenset({*words["methods"], *words["others"], *words.get("awaited", ())})
    return Knowledge(library, derive=words["derive"], methods=methods, **listed)


@cache
def names() -> frozenset[str]:
    """What loggers have that are migrated: the methods that log, those that give loggers, and all others."""
    return frozenset[str]().union(*(_names(library) for library in load("libraries") if library != Library.LOGFIRE))


@cache
def makers() -> frozenset[str]:
    """The names of what gives a logger: methods of one, and factories."""
    factories = {each.rpartition(".")[2] for known in knowledge() for each in known.factories}
    return frozenset(factories).union(*(known.derive for known in knowledge()))


def is_own(library: Library, name: str) -> bool:
    """True for a method that a logger of the library gets from the project alone; nothing is said of Logfire's."""
    return library is not Library.LOGFIRE and name not in _names(library)


@cache
def _names(library: str) -> frozenset[str]:
    words = load("libraries")[library]
    return frozenset(
        {*words["methods"], *words["others"], *words.get("awaited", ()), *words["derive"], *words.get("rest", ())}
    )


def read(site: Site) -> Reading | Refused:
    """What a call means to its library."""
    answer: Reading | Refused = _modules()[site.logger.library].read(site)
    return answer
