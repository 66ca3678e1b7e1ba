"""Owns what a user can configure, under which key, and what holds where nothing is said."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

from migrate_logs.config import values, wording
from migrate_logs.library import Library
from migrate_logs.options import SOURCES, Phase

SECTION = "tool.migrate-logs"
NAMING_KEYS = ("rename", "paths", "categories", "compounds", "states", "aliases", "max-segments")


T = TypeVar("T", "Config", "Lint")


class ConfigError(Exception):
    """A configuration that cannot be used; the message is one line."""


def _key(default: Any, read: values.Reader) -> Any:
    return field(default=default, metadata={"read": read})


def _table(read: values.Reader) -> Any:
    return field(default_factory=dict, metadata={"read": read})


@dataclass(frozen=True, slots=True)
class Lint:
    """`[tool.migrate-logs.lint]`; each field is a key, with `-` for `_`. Which names are rules is for the lint to judge."""

    select: tuple[str, ...] | None = _key(None, values.words)
    extend_select: tuple[str, ...] = _key((), values.words)
    ignore: tuple[str, ...] = _key((), values.words)
    per_file_ignores: Mapping[str, tuple[str, ...]] = _table(values.by_pattern(values.words))
    missing_context: Mapping[str, tuple[str, ...]] = _table(values.by_pattern(values.attributes))
    categories: tuple[str, ...] = _key((), wording.categories)


def _lint(value: Any) -> Lint:
    return _parsed(Lint, f"{SECTION}.lint", values.table(value))


@dataclass(frozen=True, slots=True)
class Config:
    """`[tool.migrate-logs]`; each field is a key, with `-` for `_`."""

    exclude: tuple[str, ...] | None = _key(None, values.patterns)
    extend_exclude: tuple[str, ...] = _key((), values.patterns)
    from_: tuple[Library, ...] = _key(SOURCES, values.libraries)
    min_confidence: float = _key(0.6, values.share)
    keep_message: bool = _key(False, values.boolean)
    event_keys: tuple[str, ...] = _key(("event",), values.words)
    loggers: Mapping[str, Library] = _table(values.loggers)
    context: str = _key("unhandled", values.one_of(("handled", "unhandled")))
    src: tuple[str, ...] = _key(("src",), values.folders)
    ids: tuple[str, ...] = _key((), values.attributes)
    naming: Mapping[str, Any] = _table(values.table)
    phases: tuple[Phase, ...] = _key((), values.phases)
    lint: Lint = field(default=Lint(), metadata={"read": _lint})


def parse(section: Mapping[str, Any]) -> Config:
    """The configuration that a parsed `[tool.migrate-logs]` stands for; ConfigError where it holds what it should not."""
    config = _parsed(Config, SECTION, section)
    _refuse_unknown(f"{SECTION}.naming", config.naming, NAMING_KEYS)
    return config


def _parsed(kind: type[T], name: str, section: Mapping[str, Any]) -> T:
    """The table `name` as the dataclass whose fields are its keys."""
    readers = {item.name.rstrip("_").replace("_", "-"): item for item in fields(kind)}
    _refuse_unknown(name, section, tuple(readers))
    given: dict[str, Any] = {}
    for key, value in section.items():
        try:
            given[readers[key].name] = readers[key].metadata["read"](value)
        except values.UnfitError as error:
            raise ConfigError(f'[{name}] "{key}" {error}') from None
    return kind(**given)


def _refuse_unknown(section: str, table: Mapping[str, Any], known: tuple[str, ...]) -> None:
    if complaint := values.unknown("key", table, known):
        raise ConfigError(f"[{section}] {complaint}")
