"""Owns what the naming engine is asked (`Message`) and how a project may steer it (`NamingConfig`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Message:
    """A log message or an old event name, with what is known of the place where it is logged.

    `text` holds values as `{expression}`; bare slots (`%s`, `%(x)s`, `{}`) take their expression from `placeholders`, in
    order. `level` is any common level word, `kind` is "log" or "span", `module` a file path or a dotted module, `function`
    the enclosing `Class.function`. `dynamic` says that the text is not known: the name then comes from the place alone.
    """

    text: str
    placeholders: tuple[str, ...] = ()
    level: str = "info"
    kind: str = "log"
    module: str = ""
    function: str = ""
    dynamic: bool = False


@dataclass(frozen=True, slots=True)
class NamingConfig:
    """The project's own words, laid over `rules/naming.toml`.

    `rename` (old text to new name) beats everything; `paths` gives files (globs, first match wins) their category;
    `aliases` spells words out (`db = "database"`). The mappings must not be changed after the construction.
    """

    rename: Mapping[str, str] = field(default_factory=dict)
    paths: Mapping[str, str] = field(default_factory=dict)
    categories: tuple[str, ...] = ()
    compounds: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    max_segments: int = 3

    @classmethod
    def parse(cls, table: Mapping[str, Any]) -> "NamingConfig":
        """The configuration of a `[tool.migrate-logs.naming]` table; an unknown key is a `ValueError`."""
        values: dict[str, Any] = {
            key.replace("-", "_"): tuple(value) if isinstance(value, list) else value for key, value in table.items()
        }
        unknown = sorted(values.keys() - {field.name for field in fields(cls)})
        if unknown:
            raise ValueError(f"unknown naming option: {', '.join(unknown)}")
        return cls(**values)
