"""Owns a run of `events`: look at the code, bring the catalog up to date, take in a reviewed table, tell."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from migrate_logs.catalog import Catalog, Event, table, update, write
from migrate_logs.catalog.renaming import pairs, to_json
from migrate_logs.catalog.review import review
from migrate_logs.catalog.text import lines
from migrate_logs.cli.parts import catalog_file, events_text, standard_input
from migrate_logs.cli.parts.console import console, visible
from migrate_logs.cli.parts.events_request import EventsRequest
from migrate_logs.cli.parts.groups import tell_unused
from migrate_logs.cli.parts.interrupt import watched
from migrate_logs.cli.parts.progress import progress
from migrate_logs.cli.parts.root_file import CATALOG
from migrate_logs.cli.parts.saving import save
from migrate_logs.cli.parts.scope import Scope, open_scope
from migrate_logs.cli.parts.stop import CHANGES, FAULT, INTERRUPTED, Stop
from migrate_logs.event_names import assign_names
from migrate_logs.lint.parts.names import Names
from migrate_logs.model import Problem
from migrate_logs.plans import Plan


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at the code gave: the entries up to date, what a person has to know about the code, and rows not taken."""

    events: tuple[Event, ...]
    questions: tuple[str, ...]
    problems: tuple[Problem, ...]
    left: tuple[str, ...]


def run(request: EventsRequest) -> int:
    """Do what was asked and answer the exit code."""
    request.validate()
    scope = open_scope(request.paths, request.files)
    if not request.quiet:
        tell_unused(scope, request.files, "events")
    catalog = catalog_file.load(scope.root, merging=request.update)
    before = Catalog() if catalog is None else catalog
    looked = _looked(scope, request, before.events, _rows(request))
    after = replace(before, events=looked.events)
    if request.map and request.map != "-":
        save(request.map, to_json(pairs(after.events)))
    is_current = catalog is not None and write(after) == write(before)
    if request.update or request.table:
        catalog_file.save(scope.root, after)
    if request.map == "-":
        sys.stdout.write(to_json(pairs(after.events)))
    elif request.format == "text":
        _show(request, scope, before, after, is_current)
    else:
        text = table.to_csv(after.events) if request.format == "csv" else table.to_json(after.events)
        sys.stdout.buffer.write(text.encode())
    sys.stdout.flush()  # what cannot be written is told before anything else is
    for sentence in (*looked.left, *looked.questions):
        print(visible(sentence), file=sys.stderr)
    return _exit_code(request, scope, looked, is_current)


def _exit_code(request: EventsRequest, scope: Scope, looked: Looked, is_current: bool) -> int:
    """2 our fault, or a named file that cannot be read; 1 for an old catalog, where that was asked, and rows not taken."""
    for problem in looked.problems:
        place = f"{scope.shown(problem.path)}:{problem.line}:{problem.column}"
        print(visible(f"{place}: {problem.reason}: {problem.detail}"), file=sys.stderr)
    if any(problem.ours or problem.path in scope.chosen.named for problem in looked.problems):
        return FAULT
    is_stale = request.check and not is_current
    if is_stale and not request.quiet:
        print(
            f"{visible(scope.shown(CATALOG))}: is not up to date; `migrate-logs events --update` writes it",
            file=sys.stderr,
        )
    return CHANGES if looked.left or is_stale else 0


def _rows(request: EventsRequest) -> list[table.Row]:
    """The rows of the reviewed table; Stop where it cannot be read."""
    if request.table is None:
        return []
    try:
        data = standard_input.text() if request.table == "-" else Path(request.table).read_bytes()
        text = data.decode("utf-8-sig")
        return (table.from_json if text.lstrip()[:1] in ("{", "[") else table.from_csv)(text)
    except OSError as error:
        raise Stop(f"{request.table}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise Stop(f"{request.table}: is not UTF-8", "save it as CSV UTF-8") from None
    except table.TableError as error:
        raise Stop(f"{request.table}: {error}") from None


def _looked(scope: Scope, request: EventsRequest, events: Sequence[Event], rows: Sequence[table.Row]) -> Looked:
    """The entries as the code and then the rows of a table want them: an export has those that no file holds yet, too."""
    from migrate_logs.project import coverage

    plans = _surveyed(scope, request)
    covered = coverage(scope.root, scope.chosen.targets, plans)
    names = assign_names(plans, events, covered, scope.config.min_confidence)
    now, questions = update(events, names.sightings, covered).events, names.questions
    answer = review(now, rows)
    if answer.taken:
        names = assign_names(plans, answer.events, covered, scope.config.min_confidence)
        now = update(answer.events, names.sightings, covered).events
        questions = tuple(dict.fromkeys((*questions, *names.questions)))
    problems = tuple(plan.problem for plan in plans.values() if plan.problem)
    return Looked(now, questions, problems, tuple(f"{request.table}: {each}" for each in answer.left))


def _surveyed(scope: Scope, request: EventsRequest) -> dict[str, Plan]:
    from migrate_logs.project import survey

    stop = Stop("interrupted: nothing was changed", code=INTERRUPTED)
    with watched(raising=True) as interrupted, progress(not request.quiet) as advance:
        try:
            plans = survey(
                scope.root, scope.chosen.targets, scope.project, request.options(scope.config), request.jobs, advance
            )
        except KeyboardInterrupt:
            raise stop from None
        if interrupted():
            raise stop
        return plans


def _show(request: EventsRequest, scope: Scope, before: Catalog, after: Catalog, is_current: bool) -> None:
    if request.quiet:
        return
    out = console(request.color)
    place = scope.shown(CATALOG)
    measure = events_text.Measure(scope.config.min_confidence, Names(scope.config.naming))
    if request.update or request.table:
        texts = events_text.updated(place, before.events, after.events, measure)
    elif request.check:
        texts = events_text.outdated(place, before.events, after.events, measure, request.verbose)
    else:
        texts = events_text.listed(place, after.events, lines(after) if is_current else {}, measure, request.verbose)
    for text in texts:
        out.print(text, end="")
    if not (request.update or request.table or request.check or is_current):
        how = "is not up to date" if (Path(scope.root) / CATALOG).exists() else "is not there yet"
        out.print(f"{visible(place)} {how}; `migrate-logs events --update` writes it", style="dim")
