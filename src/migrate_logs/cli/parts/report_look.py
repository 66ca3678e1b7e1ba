"""Owns the look of `report` at the code: file by file, or at what the cache knows of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migrate_logs.cli.parts.interrupt import watched
from migrate_logs.cli.parts.progress import progress
from migrate_logs.cli.parts.report_request import ReportRequest
from migrate_logs.cli.parts.scope import Scope
from migrate_logs.cli.parts.stop import INTERRUPTED, Stop
from migrate_logs.report.count import ModuleCount
from migrate_logs.report.kinds import Kinds

if TYPE_CHECKING:
    from migrate_logs.cache.session import Session
    from migrate_logs.history.look import Look


def look(
    scope: Scope, request: ReportRequest, session: Session | None, first: Look | None = None
) -> tuple[ModuleCount, ...]:
    """The numbers of all files that were asked for, in path order; `session` is the cache for them.

    What is seen on the way goes into `first`, for the history.
    """
    if session is None:
        return _counted(scope, request, None, first)
    targets = scope.chosen.targets
    found = session.recall("report", tuple[ModuleCount, ...], targets, scope.project)
    if found is None or request.follows_catalog(scope.root):
        found = _counted(scope, request, session, first)
        if any(module.problem is not None and module.problem.ours for module in found):
            session.give_up()
        session.keep("report", found, targets, scope.project)
    modules: tuple[ModuleCount, ...] = found
    return modules


def _counted(
    scope: Scope, request: ReportRequest, session: Session | None, first: Look | None
) -> tuple[ModuleCount, ...]:
    from migrate_logs.cli.parts import catalog_file
    from migrate_logs.project import census
    from migrate_logs.report.views import build

    catalog = catalog_file.load(scope.root) if request.names else None
    stop = Stop("interrupted: nothing was counted", code=INTERRUPTED)
    with watched(raising=True) as interrupted, progress(not request.quiet) as advance:
        try:
            plans = census(
                scope.root,
                scope.chosen.targets,
                scope.project,
                request.options(scope.config),
                request.jobs,
                advance,
                request.names,
                None if catalog is None else catalog.events,
                session,
                first,
            )
        except KeyboardInterrupt:
            raise stop from None
        if interrupted():
            raise stop
    return build(plans, scope.chosen.targets, Kinds.of(scope.project, request.folder(scope.root)))
