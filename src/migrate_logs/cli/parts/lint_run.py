"""Owns a run of `lint`: what it is about, what it says, and the exit code."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from migrate_logs.cli.parts.cached import USUAL
from migrate_logs.cli.parts.groups import open_scopes
from migrate_logs.cli.parts.lint_request import LintRequest
from migrate_logs.cli.parts.root_file import BASELINE
from migrate_logs.cli.parts.said import Said, said_again, say
from migrate_logs.cli.parts.scope import Scope
from migrate_logs.files.root import way_down
from migrate_logs.lint.parts.settings import Settings

if TYPE_CHECKING:  # a hook does without
    from migrate_logs.cache.session import Session


def run(request: LintRequest) -> int:
    """Do what was asked and answer the exit code."""
    request.validate()
    if request.paths == ("-",):
        from migrate_logs.cli.parts.lint_made import piped

        return say(piped(request), request.output or None)
    scopes = open_scopes(request.paths, request.files)
    if not any(scope.chosen.targets for scope in scopes) and not request.quiet and not request.files.force_exclude:
        print("No Python files found under these paths", file=sys.stderr)
    settings = [request.settings(scope) for scope in scopes]
    sessions = [_session(request, *each) for each in zip(scopes, settings, strict=True)]

    def make() -> Said:
        from migrate_logs.cli.parts.lint_made import made  # nobody needs it for what was said before

        return made(request, zip(scopes, settings, sessions, strict=True))

    paths = scopes[0].chosen.targets
    only = sessions[0] if len(scopes) == 1 else None
    said = said_again(only, partial(_asked, request, scopes[0]), paths, paths, make)
    for session in filter(None, sessions):
        session.close()
    return say(said, request.output or None)


def _session(request: LintRequest, scope: Scope, settings: Settings) -> Session | None:
    """The cache, where nothing is to be mended."""
    if request.fix:
        return None
    return request.cache.session(scope.root, scope.chosen.targets, settings, scope.chosen.named)


def _asked(request: LintRequest, scope: Scope) -> str | None:
    """All that is said depends on beside the code; None where it depends on git, or, by a baseline, on files that are gone."""
    if request.diff_base or (request.baseline and os.path.lexists(scope.root / BASELINE)):
        return None
    from migrate_logs.cache.key import text_of

    # which file does not matter, but that it is one does: a quiet run prints nothing, and writes all
    wishes = replace(request, jobs=1, output=request.output and "a file", cache=USUAL)
    return text_of(wishes, scope.root, way_down(scope.root), os.getcwd())
