"""Owns the look back of `report --history`: from the command line to what git's objects say."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path

from migrate_logs.cli.parts.console import visible
from migrate_logs.cli.parts.interrupt import watched
from migrate_logs.cli.parts.progress import progress
from migrate_logs.cli.parts.report_request import ReportRequest
from migrate_logs.cli.parts.scope import Scope
from migrate_logs.cli.parts.stop import INTERRUPTED, Stop
from migrate_logs.files import git
from migrate_logs.files.discover import absolute
from migrate_logs.files.root import common_folder
from migrate_logs.history import commits
from migrate_logs.history.counting import Aim, Setting
from migrate_logs.history.memory import Memory
from migrate_logs.history.walk import Walk
from migrate_logs.report.burndown import History


def looking_back(scope: Scope, request: ReportRequest) -> Walk:
    """The history of the files that were asked for, still to be counted; Stop where there is none to be had."""
    with ThreadPoolExecutor(1) as aside:
        begun = aside.submit(_begun, scope, request)
        import_module("migrate_logs.project")  # what the look at the files needs loads while git thinks
    try:
        return begun.result()
    except git.GitError as error:
        raise Stop(f"--history: {visible(str(error))}") from None


def _begun(scope: Scope, request: ReportRequest) -> Walk:
    setting = Setting(scope.root, request.options(scope.config), _aim(scope, request))
    line = commits.line(scope.root, request.since, setting.aim.filters.suffixes)
    return Walk(setting, line, request.jobs, _memory(setting, scope, request))


def walked(walk: Walk, request: ReportRequest) -> History:
    """The history, counted."""
    stop = Stop("interrupted: no history was counted", code=INTERRUPTED)
    with watched(raising=True) as interrupted, progress(not request.quiet) as advance:
        try:
            history = walk.history(advance)
        except KeyboardInterrupt:
            raise stop from None
        if interrupted():
            raise stop
    return history


def _memory(setting: Setting, scope: Scope, request: ReportRequest) -> Memory | None:
    store = request.cache.store(scope.root)
    inside = scope.root.relative_to(git.top(scope.root) or scope.root).as_posix()
    return None if store is None else Memory.of(store, setting, inside)


def _aim(scope: Scope, request: ReportRequest) -> Aim:
    """What the paths mean at every commit: a folder is its files there, a file itself."""
    places = [absolute(path) for path in request.paths]
    folders = tuple(_slashed(_inside(scope, place)) for place in places if place.is_dir())
    return Aim(folders, scope.chosen.named, request.files.filters(scope.config), _inside(scope, common_folder(places)))


def _inside(scope: Scope, place: Path) -> str:
    """A place relative to the root; "" for the root itself."""
    path = Path(os.path.relpath(place, scope.root)).as_posix()
    return "" if path == "." else path


def _slashed(folder: str) -> str:
    return f"{folder}/" if folder else ""
