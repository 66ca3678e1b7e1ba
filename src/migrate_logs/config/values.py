"""Owns what the values of the configuration may be: one reader a kind, which answers the value or says what it wants."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, datetime
from posixpath import normpath
from typing import Any

from migrate_logs.library import Library
from migrate_logs.options import SOURCES, Phase
from migrate_logs.patterns import PatternError, compiled

Reader = Callable[[Any], Any]


class UnfitError(Exception):
    """A value that its key does not take; the message says what it takes ("must be ...")."""


def boolean(value: Any) -> bool:
    """`true` or `false`."""
    _demand(isinstance(value, bool), "true or false")
    return bool(value)


def share(value: Any) -> float:
    """A number from 0 to 1."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    _demand(number and 0 <= value <= 1, "a number from 0 to 1")
    return float(value)


def words(value: Any) -> tuple[str, ...]:
    """A list of strings, none of them empty."""
    _demand(isinstance(value, list) and all(isinstance(item, str) for item in value), "a list of strings")
    _demand(all(value), "a list of strings that are not empty")
    return tuple(value)


def attributes(value: Any) -> tuple[str, ...]:
    """A list of names of attributes."""
    given = words(value)
    odd = next((name for name in given if len(name.split()) != 1 or name != name.strip()), None)
    _demand(odd is None, f'a list of attributes, whose names hold no space as "{odd}" does')
    return given


def folders(value: Any) -> tuple[str, ...]:
    """A list of folders below the root, spelled as the paths of the files in them are."""
    given = tuple(map(normpath, words(value)))
    odd = next((folder for folder in given if folder.startswith(("/", "../")) or folder == ".."), None)
    _demand(odd is None, f'a list of folders below the root, which "{odd}" is not')
    return given


def patterns(value: Any) -> tuple[str, ...]:
    """A list of gitignore patterns."""
    given = words(value)
    if not given:
        return ()
    try:
        compiled(given)
    except PatternError as error:
        raise UnfitError(f"must hold gitignore patterns: {error}") from None
    return given


def one_of(choices: Collection[str]) -> Reader:
    """A reader of one of some words."""

    def read(value: Any) -> str:
        _demand(value in choices, _either(choices))
        return str(value)

    return read


def libraries(value: Any) -> tuple[Library, ...]:
    """A list of the libraries that can be migrated, at least one."""
    _demand(words(value), "a list of libraries")
    if complaint := unknown("library", value, SOURCES):
        raise UnfitError(f"has an {complaint}")
    return tuple(Library(item) for item in value)


def loggers(value: Any) -> Mapping[str, Library]:
    """A table of dotted names and the library that each gives a logger of."""
    fits = isinstance(value, dict) and all(_dotted(name) and isinstance(item, str) for name, item in value.items())
    _demand(fits, f'a table of dotted names, such as "app.log.get", each with {_either(SOURCES)}')
    for name, item in value.items():
        if complaint := unknown("library", [item], SOURCES):
            raise UnfitError(f'has in "{name}" an {complaint}')
    return {name: Library(item) for name, item in value.items()}


def table(value: Any) -> Mapping[str, Any]:
    """A table; what it holds is for those to judge who use it."""
    _demand(isinstance(value, dict), "a table")
    return dict(value)


def by_pattern(read: Reader) -> Reader:
    """A reader of a table of gitignore patterns, each with a list."""

    def read_table(value: Any) -> Mapping[str, tuple[str, ...]]:
        fits = isinstance(value, dict) and all(isinstance(item, list) for item in value.values())
        _demand(fits, "a table of gitignore patterns, each with a list of strings")
        patterns(list(value))
        return {pattern: _within(pattern, read, item) for pattern, item in value.items()}

    return read_table


def _within(pattern: str, read: Reader, item: Any) -> Any:
    """What `read` makes of an item of a table; UnfitError says which one it is."""
    try:
        return read(item)
    except UnfitError as error:
        raise UnfitError(f'has in "{pattern}" a value that {error}') from None


def phases(value: Any) -> tuple[Phase, ...]:
    """A table of phases, in order: each a list of gitignore patterns, or a table of `files` and perhaps a `target` day."""
    _demand(isinstance(value, dict), "a table of phases")
    return tuple(_phase(name, item if isinstance(item, dict) else {"files": item}) for name, item in value.items())


def _phase(name: str, item: Mapping[str, Any]) -> Phase:
    if complaint := unknown("key", item, ("files", "target")):
        raise UnfitError(f'has in "{name}" an {complaint}')
    target = item.get("target")
    is_day = isinstance(target, date) and not isinstance(target, datetime)
    _demand(target is None or is_day, f'given days as targets, such as 2027-01-31; that of "{name}" is none')
    try:
        files = patterns(item.get("files"))
    except UnfitError as error:
        raise UnfitError(f'has in "{name}" files that {error}') from None
    _demand(files, f'given files; "{name}" has none')
    return Phase(name, files, target)


def unknown(kind: str, given: Iterable[str], known: Collection[str]) -> str | None:
    """What to say about the first name that is not among the known ones, with the nearest that is; None where all are."""
    name = next((name for name in given if name not in known), None)
    if name is None:
        return None
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), known, n=1)
    hint = f'did you mean "{near[0]}"?' if near else f"known are {', '.join(sorted(known))}"
    return f'unknown {kind} "{name}"; {hint}'


def _demand(fits: object, wanted: str) -> None:
    if not fits:
        raise UnfitError(f"must be {wanted}")


def _dotted(name: str) -> bool:
    return all(part.isidentifier() for part in name.split("."))


def _either(choices: Collection[str]) -> str:
    return " or ".join(f'"{choice}"' for choice in choices)
