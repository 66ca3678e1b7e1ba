"""Owns the split of a run by configuration: every file counts under the nearest one upward."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from migrate_logs.cli.parts.console import visible
from migrate_logs.cli.parts.scope import FileFlags, Scope, open_scope
from migrate_logs.config.load import FILE, configures

_NAMED = 2  # so many configurations are named in a warning


def open_scopes(paths: Sequence[str], flags: FileFlags) -> tuple[Scope, ...]:
    """The scopes of the paths, one for each configuration, outer ones first; Stop where one cannot be opened.

    Each has files of its own. Where the command line rules out all configurations but one, there is one scope.
    """
    if flags.is_sole:
        return (open_scope(paths, flags, listed=False),)
    home_of = cache(lambda folder: _home(Path(folder).resolve()))
    groups: dict[str, list[str]] = {}
    for path in paths:
        folder = path if os.path.isdir(path) else os.path.dirname(path)
        groups.setdefault(home_of(folder or "."), []).append(path)
    scopes: list[Scope] = []
    while groups:
        outermost = min(groups, key=len)  # a folder has a longer path than those around it
        scope = open_scope(groups.pop(outermost), flags, listed=False)
        inner = configured_inside(scope)
        for folder in inner:
            own = str(scope.root / folder)
            groups.setdefault(own, []).append(own)
        scopes.append(_without(scope, inner))
    return tuple(scopes)


def _home(folder: Path) -> str:
    """The folder of the configuration that `folder` is under; where there is none, the folder where the search ends."""
    places = (folder, *folder.parents)
    return next((str(place) for place in places if configures(place) or os.path.lexists(place / ".git")), folder.anchor)


def configured_inside(scope: Scope) -> tuple[str, ...]:
    """The outermost folders below the root that hold files of a run and have a configuration of their own."""
    seen: set[str] = set()
    for path in scope.chosen.targets:
        folder = path.rpartition("/")[0]
        while folder and folder not in seen:
            seen.add(folder)
            folder = folder.rpartition("/")[0]
    inner: list[str] = []
    for folder in sorted(seen, key=lambda folder: folder.split("/")):
        if not (inner and folder.startswith(f"{inner[-1]}/")) and configures(scope.root / folder):
            inner.append(folder)
    return tuple(inner)


def _without(scope: Scope, folders: tuple[str, ...]) -> Scope:
    if not folders:
        return scope
    inside = tuple(f"{folder}/" for folder in folders)
    chosen = scope.chosen
    targets = tuple(path for path in chosen.targets if not path.startswith(inside))
    return replace(scope, chosen=replace(chosen, targets=targets, named=chosen.named.intersection(targets)))


def tell_unused(scope: Scope, flags: FileFlags, command: str) -> None:
    """Say on standard error which configurations a run over several projects does not use, and what would."""
    inner = () if flags.is_sole else configured_inside(scope)
    if not inner:
        return
    files = [scope.shown(f"{folder}/{FILE}") for folder in inner[:_NAMED]]
    shown = ", ".join([*files, "..."] if len(inner) > _NAMED else files)
    advice = f"run `migrate-logs {command} {scope.shown(inner[0])}`, each project by itself"
    print(visible(f"warning: the configuration in {shown} is not used here: {advice}"), file=sys.stderr)
