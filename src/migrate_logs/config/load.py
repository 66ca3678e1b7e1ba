"""Owns where the configuration is found and how it is read."""

import os
import re
from codecs import BOM_UTF8
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from migrate_logs.config.settings import Config, ConfigError, parse

FILE = "pyproject.toml"
NAME = "migrate-logs"
_MENTION = re.compile(rb"migrate[-_ ]?logs", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")  # of a project, as the standard has it
_WORK_TREE = re.compile(
    rb"/([^/.][^/\n]*?)(?:/\.git|\.git)?/worktrees/[^/]+\s*\Z"
)  # what git writes into `.git` of one
_POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def locate(folder: Path, top: Path | None) -> Path | None:
    """The nearest `pyproject.toml` upward from `folder` that configures this tool.

    The search ends at `top`, the top of the work tree: what lies above belongs to somebody else.
    """
    for place in (folder, *folder.parents):
        if _section(place / FILE) is not None:
            return place / FILE
        if place == top:
            break
    return None


def configures(folder: Path) -> bool:
    """True where the `pyproject.toml` of a folder configures this tool; what is wrong in it, `load` tells."""
    file = f"{folder}/{FILE}"
    try:
        return os.path.isfile(file) and _section(Path(file)) is not None
    except ConfigError:
        return True


def holds(file: Path) -> bool:
    """True where a TOML file has a table for this tool; ConfigError where nobody can say."""
    return _section(file) is not None


def project_name(root: Path) -> str:
    """What the `pyproject.toml` of a folder calls its project; the folder's own name where it says nothing usable.

    A clone of another name is the same project, and so is a work tree that git has added to a clone.
    """
    folder = _clone(root) or root.name or str(root)
    try:
        text = (root / FILE).read_bytes()
    except OSError:
        return folder
    import tomllib

    try:
        content = tomllib.loads(text.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):  # which is told where the configuration is read
        return folder
    given = (_inner(content, "project", "name"), _inner(content, "tool", "poetry", "name"))
    return next((name for name in given if isinstance(name, str) and _NAME.fullmatch(name)), folder)


def _clone(root: Path) -> str:
    """The name of the clone that a folder is a further work tree of; empty where it is none."""
    try:
        link = (root / ".git").read_bytes()
    except OSError:  # a folder, in the clone itself
        return ""
    found = _WORK_TREE.search(link)
    return os.fsdecode(found[1]) if found else ""


def _inner(table: Any, *keys: str) -> Any:
    """What stands below some keys, one inside the other."""
    for key in keys:
        table = table.get(key) if isinstance(table, dict) else None
    return table


def load(path: Path | None) -> Config:
    """The configuration of a file (None: what holds without one); ConfigError names the file and what is wrong in it."""
    if path is None:
        return Config()
    try:
        return parse(_section(path) or {})
    except ConfigError as error:
        raise ConfigError(f"{_shown(path)}: {error}") from None


def overlaid(path: Path | None, assignments: Sequence[str]) -> Config:
    """The configuration of a file with `key = value` pairs of TOML laid over it; ConfigError names what is wrong."""
    import tomllib  # dear to load, as in `_section`, and many runs find no configuration

    config = load(path)
    section = (_section(path) if path else None) or {}
    for text in assignments:
        try:
            section = _merged(section, tomllib.loads(text))
            config = parse(section)
        except tomllib.TOMLDecodeError as error:
            raise ConfigError(f"--config {text}: is not TOML (strings need quotes): {error}") from None
        except ConfigError as error:
            raise ConfigError(f"--config {text}: {error}") from None
    return config


def _merged(table: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """A table with another laid over it, tables within it likewise."""
    both = dict(table)
    for key, value in other.items():
        inner = both.get(key)
        both[key] = _merged(inner, value) if isinstance(inner, dict) and isinstance(value, dict) else value
    return both


def _section(path: Path) -> dict[str, Any] | None:
    """`[tool.migrate-logs]` of a TOML file; None where there is no such file or section."""
    try:
        text = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise ConfigError(f"{_shown(path)}: cannot be read: {error.strerror}") from None
    if not _MENTION.search(text):
        return None
    import tomllib

    if text.startswith(BOM_UTF8):
        raise ConfigError(f"{_shown(path)}: begins with a byte order mark, which TOML does not allow; save it without")
    try:
        tool = tomllib.loads(text.decode()).get("tool", {})
    except UnicodeDecodeError:
        raise ConfigError(f"{_shown(path)}: is not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(_where(path, str(error), text)) from None
    return _named(path, tool if isinstance(tool, dict) else {})


def _named(path: Path, tool: dict[str, Any]) -> dict[str, Any] | None:
    """Our table among those of all tools; a name that is almost ours is an error, since nothing would tell the user."""
    name = next((name for name in tool if _MENTION.fullmatch(name.encode())), None)
    if name is None:
        return None
    if name != NAME or not isinstance(tool[name], dict):
        raise ConfigError(f"{_shown(path)}: [tool.{name}] must be the table [tool.{NAME}]")
    return dict(tool[name])


def _where(path: Path, message: str, text: bytes) -> str:
    """One line with the position that tomllib puts at the end of its message."""
    found = _POSITION.search(message)
    if not found:
        return f"{_shown(path)}: is not valid TOML: {message}"
    line = found[1] or text.count(b"\n") + 1
    return f"{_shown(path)}:{line}:{found[2] or 1}: is not valid TOML: {message[: found.start()]}"


def _shown(path: Path) -> str:
    return os.path.relpath(path)
