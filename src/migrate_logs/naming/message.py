"""Owns what the naming engine is asked (`Message`) and how a project may steer it (`NamingConfig`)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, NamedTuple


class Message(NamedTuple):
    """A log message or an old event name, with what is known of the place where it is logged.

    `text` holds values as `{expression}`; bare slots (`%s`, `%(x)s`, `{}`) take their expression from `placeholders`, in
    order. `level` is any common level word, `kind` is "log" or "span", `module` a file path or a dotted module, `function`
    the enclosing `Class.function`. `dynamic` says that the text is not known, only what shows it: the name then comes from
    the place.
    """

    text: str
    placeholders: tuple[str, ...] = ()
    level: str = "info"
    kind: str = "log"
    module: str = ""
    function: str = ""
    dynamic: bool = False


def _are_strings(values: Iterable[Any]) -> bool:
    return all(isinstance(value, str) and value for value in values)


def _is_table(value: Any) -> bool:
    return isinstance(value, Mapping) and _are_strings(value.values())


def _is_list(value: Any) -> bool:
    return isinstance(value, list | tuple) and _are_strings(value)


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 2


def _table() -> Any:
    return field(default_factory=dict, metadata={"fits": _is_table, "wanted": "a table of strings"})


def _list() -> Any:
    return field(default=(), metadata={"fits": _is_list, "wanted": "a list of strings"})


def _count(default: int) -> Any:
    return field(default=default, metadata={"fits": _is_count, "wanted": "a whole number from 2 on"})


@dataclass(frozen=True, slots=True)
class NamingConfig:
    """The project's own words, laid over `rules/naming.toml`.

    `rename` (old text to new name) beats everything; `paths` gives files (globs, first match wins) their category;
    `aliases` spells words out (`db = "database"`). The mappings must not be changed after the construction.
    """

    rename: Mapping[str, str] = _table()
    paths: Mapping[str, str] = _table()
    categories: tuple[str, ...] = _list()
    compounds: tuple[str, ...] = _list()
    states: tuple[str, ...] = _list()
    aliases: Mapping[str, str] = _table()
    max_segments: int = _count(3)

    @classmethod
    def parse(cls, table: Mapping[str, Any]) -> "NamingConfig":
        """The configuration of a `[tool.migrate-logs.naming]` table; `ValueError` for an unknown key or an unfit value."""
        options = {option.name.replace("_", "-"): option for option in fields(cls)}
        if unknown := sorted(table.keys() - options.keys()):
            raise ValueError(f"unknown naming option: {', '.join(unknown)}")
        for key, value in table.items():
            wanted = options[key].metadata
            if not wanted["fits"](value):
                raise ValueError(f'"{key}" must be {wanted["wanted"]}')
        values: dict[str, Any] = {
            options[key].name: tuple(value) if isinstance(value, list) else value for key, value in table.items()
        }
        return cls(**values)
