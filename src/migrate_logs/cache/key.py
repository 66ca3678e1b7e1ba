"""Owns what must be the same for anything that is remembered to hold: this program, what it is built on, and what was asked."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from migrate_logs import __version__, rules
from migrate_logs.store import digest_of

_BUILT_ON = ("tree_sitter", "tree_sitter_python", "libcst")  # another parser may see another tree


def key_of(*asked: Any) -> str:
    """A hash of the program and of values as `text_of` takes them."""
    python = f"{sys.version_info[0]}.{sys.version_info[1]}"  # the guard asks it what compiles
    parts = [__version__, python, *map(_installed, _BUILT_ON), *_own(), text_of(*asked)]
    return digest_of("\0".join(parts).encode("utf-8", "backslashreplace"))


def text_of(*asked: Any) -> str:
    """Plain values, dataclasses and mappings as one text, which is another for others; functions are passed over."""
    return json.dumps(asked, default=_plain)


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: getattr(value, each.name) for each in fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, frozenset | set):
        return sorted(value)
    return None if callable(value) else str(value)


def _own() -> Iterator[str]:
    """The rules, by content; the program itself too, by the times of its files, where it runs from a checkout."""
    for rule in sorted(rules.folder().glob("*.toml")):
        yield digest_of(rule.read_bytes())
    if rules.is_checkout():
        for path, status in sorted(_files(str(rules.PACKAGE))):
            yield f"{path} {status.st_mtime_ns} {status.st_size}"


def _files(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files(entry.path)
            elif entry.name.endswith((".py", ".scm")):
                yield entry.path, entry.stat()


def _installed(package: str) -> str:
    """The version of a package, as the folder beside it tells; importlib.metadata would take longer than the rest."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return ""
    beside = Path(spec.origin).parent.parent
    return " ".join(sorted(name for name in os.listdir(beside) if name.startswith(f"{package}-")))
