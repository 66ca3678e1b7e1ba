"""Owns a run of `report`: what it is about, what it says, and the exit code."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from migrate_logs.cli.parts.cached import USUAL
from migrate_logs.cli.parts.codeowners import codeowners
from migrate_logs.cli.parts.day import today
from migrate_logs.cli.parts.groups import configured_inside, tell_unused
from migrate_logs.cli.parts.report_request import ReportRequest
from migrate_logs.cli.parts.root_file import BASELINE, CATALOG
from migrate_logs.cli.parts.said import Said, mark, said_again, say
from migrate_logs.cli.parts.scope import Scope, open_scope
from migrate_logs.config.load import FILE
from migrate_logs.files.root import way_down

if TYPE_CHECKING:  # what makes a report is dear to load, and nobody needs it for one that was made before
    from migrate_logs.report.reading import Saved


def run(request: ReportRequest) -> int:
    """Do what was asked and answer the exit code."""
    request.validate()
    if request.merge:
        from migrate_logs.cli.parts.report_merge import run as merge

        return merge(request)
    base = _base(request)
    scope = open_scope(request.paths, request.files)
    if not request.quiet:
        tell_unused(scope, request.files, "report")
    if not scope.chosen.targets and not request.quiet:
        print("No Python files found under these paths", file=sys.stderr)
    return say(_said(request, scope, base), request.output)


def _base(request: ReportRequest) -> Saved | None:
    if request.base is None:
        return None
    from migrate_logs.cli.parts.report_base import base_of

    return base_of(request, request.names)


def _said(request: ReportRequest, scope: Scope, base: Saved | None) -> Said:
    """What the report comes to: as it was said before where that holds, else made."""
    asked = (request.options(scope.config), request.names, request.folder(scope.root))
    session = request.cache.session(scope.root, scope.project, *asked)

    def make() -> Said:
        from migrate_logs.cli.parts.report_made import made
        from migrate_logs.cli.parts.report_tell import said

        return said(request, made(request, scope, base, session), scope.chosen.named)

    found = said_again(session, partial(_asked, request, scope), scope.chosen.targets, scope.project, make)
    if session is not None:
        session.close()
    return found


def _asked(request: ReportRequest, scope: Scope) -> str | None:
    """All that a report depends on beside the code; None where it depends on git, other reports or projects, or files that are gone."""
    elsewhere = request.base or request.diff_base or request.shard or request.history
    if elsewhere or request.follows_catalog(scope.root):
        return None
    if request.baseline and not request.files.is_sole and configured_inside(scope):
        return None  # each of these may have a baseline
    from migrate_logs.cache.key import text_of

    # which file does not matter, but that it is one does: a quiet run prints nothing, and writes all
    wishes = replace(request, jobs=1, output=request.output and "a file", cache=USUAL)
    beside = [mark(scope.root / name) for name in (CATALOG, BASELINE, FILE)]
    owners = (codeowners(scope.root), way_down(scope.root))
    return text_of(wishes, scope.config, scope.chosen.named, scope.root, os.getcwd(), today(), owners, beside)
