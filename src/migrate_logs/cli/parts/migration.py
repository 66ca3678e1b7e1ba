"""Owns a run of `migrate`: plan, make sure that it can be undone, write, tell, and the exit code."""

import sys
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from migrate_logs.catalog import Event
from migrate_logs.cli.parts import catalog_file, standard_input, tell
from migrate_logs.cli.parts.aftermath import follow
from migrate_logs.cli.parts.catalog_advice import advice
from migrate_logs.cli.parts.console import visible
from migrate_logs.cli.parts.groups import tell_unused
from migrate_logs.cli.parts.interrupt import watched
from migrate_logs.cli.parts.progress import progress
from migrate_logs.cli.parts.request import Request
from migrate_logs.cli.parts.root_file import CATALOG
from migrate_logs.cli.parts.scope import Scope, open_piped, open_scope
from migrate_logs.cli.parts.stop import CHANGES, FAULT, INTERRUPTED, Stop
from migrate_logs.cli.parts.writing import Written, write
from migrate_logs.files.undo import Standing, standing
from migrate_logs.options import ProjectResult

_NAMED = 20  # so many files are listed in a message


def run(request: Request) -> int:
    """Do what was asked and answer the exit code."""
    request.validate()
    if request.paths == ("-",):
        return _run_piped(request)
    scope = open_scope(request.paths, request.files)
    if not request.quiet:
        tell_unused(scope, request.files, "migrate")
    if not scope.chosen.targets and not request.quiet:
        print("No Python files found under these paths", file=sys.stderr)
    catalog = catalog_file.load(scope.root)
    result = _plan(scope, request, None if catalog is None else catalog.events)
    if not request.write:
        tell.planned(request, scope, result)
        return exit_code(result, scope.chosen.named, request.check, Written())
    tell.before_writing(request, result)
    changed = [file.path for file in result.files if file.changed]
    git = standing(scope.root, [*changed, CATALOG] if changed and catalog else changed)
    if not request.allow_dirty:
        _refuse_dirty(scope, git)
    written = write(scope.root, result)
    after = follow(scope, result, written, catalog)
    tell.written(request, scope, result, written, git, after)
    if after.trouble:
        raise after.trouble
    return exit_code(result, scope.chosen.named, request.check, written)


def _run_piped(request: Request) -> int:
    """One file from standard input; its migrated text goes to standard output."""
    data = standard_input.text()
    scope = open_piped(request.stdin_filename, request.files)
    catalog = catalog_file.load(scope.root)
    events = None if catalog is None else catalog.events
    result = _plan(
        scope, request, events, lambda path: data if path in scope.chosen.named else (scope.root / path).read_bytes()
    )
    tell.piped(request, scope, result, data)
    return exit_code(result, scope.chosen.named, request.check, Written())


def exit_code(result: ProjectResult, named: Collection[str], check: bool, written: Written) -> int:
    """130 interrupted; 2 our fault, a file that could not be written, or a named one that could not be read; 1 would change."""
    problems = [file.problem for file in result.files if file.problem]
    if written.interrupted:
        return INTERRUPTED
    if written.failed or any(problem.ours or problem.path in named for problem in problems):
        return FAULT
    return CHANGES if check and any(file.changed for file in result.files) else 0


def _plan(
    scope: Scope,
    request: Request,
    events: Sequence[Event] | None,
    read: Callable[[str], bytes] | None = None,
) -> ProjectResult:
    from migrate_logs.project import migrate

    options = request.options(scope.config)
    stop = Stop("interrupted: no file was changed", code=INTERRUPTED)
    with watched(raising=True) as interrupted, progress(not request.quiet) as advance:
        try:
            result = migrate(
                scope.root, scope.chosen.targets, scope.project, options, request.jobs, advance, read, events
            )
        except KeyboardInterrupt:
            raise stop from None
        if interrupted():
            raise stop
        return replace(result, warnings=(*result.warnings, *advice(events or (), scope.config)))


def _refuse_dirty(scope: Scope, git: Standing) -> None:
    """Stop where git could not bring back what stands in the files now."""
    if failure := next((repository.failure for repository in git.repositories if repository.failure), ""):
        raise Stop(f"git does not say what is committed: {failure}", "mend that, or pass --allow-dirty")
    if dirty := [path for path in git.dirty(scope.root) if path != CATALOG]:  # people's edits in the catalog stay
        listed = [f"\n  {visible(scope.shown(path))}" for path in dirty[:_NAMED]]
        more = f"\n  and {len(dirty) - _NAMED:,} more" if len(dirty) > _NAMED else ""
        message = f"uncommitted changes in {len(dirty):,} of the files to change, which git could not bring back"
        raise Stop("".join((message, *listed, more)), "commit or stash them, or pass --allow-dirty")
