"""Owns the way over many files: plan each, agree on what the whole project allows, then write each; map, reduce, map."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

from migrate_logs import tasks
from migrate_logs.advice import warnings
from migrate_logs.cached import remembered
from migrate_logs.catalog import Event
from migrate_logs.catalog.event import path_of, plain, site_of
from migrate_logs.effects import facts
from migrate_logs.effects.reach import reach
from migrate_logs.event_names import assign_names
from migrate_logs.model import FileResult, LogCall
from migrate_logs.options import Options, ProjectResult
from migrate_logs.plans import Plan, refuse
from migrate_logs.removal import demands, mentions
from migrate_logs.removal.leftovers import Leftover
from migrate_logs.removal.needs import Uses
from migrate_logs.removal.settlement import settle, still_running
from migrate_logs.testing import is_test
from migrate_logs.worker_pool import Progress, WorkerPool

if TYPE_CHECKING:
    from migrate_logs.cache.session import Session
    from migrate_logs.history.look import Look


def migrate(
    root: Path,
    targets: Sequence[str],
    everything: Sequence[str],
    options: Options,
    jobs: int = 1,
    progress: Progress | None = None,
    read: Callable[[str], bytes] | None = None,
    events: Sequence[Event] | None = None,
) -> ProjectResult:
    """The migration of the files `targets` of a project whose files are `everything` (paths relative to `root`).

    Nothing is written. `read` replaces reading from the disk (for a file that comes through standard input). `events` are
    the entries of the catalog, whose names go before the engine's; None where there is none.
    """
    with WorkerPool(root, everything, options, jobs if read is None else 1, read, linked=True) as pool:
        plans = _planned(pool, sorted(set(targets)), progress)
        others = _surveyed(pool, plans)
        covered = coverage(root, targets, plans)
        names = assign_names(plans, events, covered, options.min_confidence)
        agreed = _agree(pool, names.plans, others)
        result = _results(pool, agreed, others)
        told = (*result.warnings, *names.questions)
        return replace(result, read=len(set(targets)), warnings=told, sightings=names.sightings, covered=covered)


def survey(
    root: Path,
    targets: Sequence[str],
    everything: Sequence[str],
    options: Options,
    jobs: int = 1,
    progress: Progress | None = None,
) -> dict[str, Plan]:
    """The calls of the files `targets`, for the catalog; nothing is named by it or rewritten."""
    with WorkerPool(root, everything, options, jobs) as pool:
        return _planned(pool, sorted(set(targets)), progress)


def census(
    root: Path,
    targets: Sequence[str],
    everything: Sequence[str],
    options: Options,
    jobs: int = 1,
    progress: Progress | None = None,
    named: bool = False,
    events: Sequence[Event] | None = None,
    session: Session | None = None,
    look: Look | None = None,
) -> dict[str, Plan]:
    """What `migrate` would do with each call of the files `targets`, for counting; files that say nothing are left out.

    Only with `named` are calls refused whose names are unsure; `events` are the entries of the catalog. What the cache holds
    of single files is taken from `session`. What the history can use of what is seen goes into `look`.
    """
    with WorkerPool(root, everything, options, jobs, noting=session is not None, audience=look) as pool:
        work = partial(tasks.census, named=named)
        answers = remembered(pool, session, "named" if named else "census", work, sorted(set(targets)), progress)
        plans = {answer.path: answer for answer in answers if answer is not None}
        if look is not None:
            look.project = tuple(everything)
        stated = facts.awake(
            fact for plan in (*plans.values(), *_surveyed(pool, targets, session)) for fact in plan.facts
        )
        if named:
            plans = assign_names(plans, events, coverage(root, targets, plans), options.min_confidence).plans
        return _permitted(pool, plans, stated)


def coverage(root: Path, targets: Sequence[str], plans: Mapping[str, Plan]) -> Callable[[str], bool]:
    """Tells of which sites a run over `targets` has seen every call.

    These are the sites in files that could be read or are gone, but for those with calls of libraries not to be migrated.
    """
    seen = {plain(path) for path in targets} - {plain(path) for path, plan in plans.items() if plan.problem is not None}
    unasked = {site_of(place) for plan in plans.values() for place in plan.unasked}

    @cache
    def is_seen(path: str) -> bool:
        return path in seen or not (root / path).exists()

    return lambda where: where not in unasked and is_seen(path_of(where))


# ---- map: plans ---------------------------------------------------------------------------------------------------------


def _planned(pool: WorkerPool, targets: Sequence[str], progress: Progress | None) -> dict[str, Plan]:
    answers = pool.map(tasks.plan, targets, progress)
    return {answer.path: answer for answer in answers if answer is not None}


def _surveyed(pool: WorkerPool, known: Iterable[str], session: Session | None = None) -> list[Plan]:
    """Facts and imports of the files of which they are not known."""
    rest = sorted(set(pool.everything).difference(known))
    return [answer for answer in remembered(pool, session, "survey", tasks.survey, rest) if answer is not None]


# ---- reduce -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Agreed:
    """What the whole project allows: each file's plan, and the leftovers that go."""

    plans: dict[str, Plan]
    going: dict[str, list[Leftover]]
    stated: tuple[facts.Fact, ...] = ()


def _agree(pool: WorkerPool, plans: Mapping[str, Plan], others: Sequence[Plan]) -> _Agreed:
    stated = facts.awake(fact for plan in (*plans.values(), *others) for fact in plan.facts)
    told = tuple(fact for fact in stated if not is_test(fact.path))
    allowed = _permitted(pool, plans, stated)
    agreed = _Agreed(allowed, _leaving(pool, allowed, others), told)
    while cycle := _cycle(agreed):  # modules that take loggers from each other: no order is safe, so theirs stay
        allowed = {path: replace(plan, leftovers=()) if path in cycle else plan for path, plan in allowed.items()}
        agreed = replace(agreed, plans=allowed, going=_leaving(pool, allowed, others))
    return agreed


def _permitted(pool: WorkerPool, plans: Mapping[str, Plan], stated: Sequence[facts.Fact]) -> dict[str, Plan]:
    """The plans without the calls that a fact of some file touches."""
    forming = next((fact for fact in stated if fact.forms and not is_test(fact.path)), None)
    if pool.options.context_handled:
        stated = [fact for fact in stated if fact.reason not in ("context-attached", "records-consumed")]
    # By path, so that the first of several facts is the same one whichever files were asked for.
    touching = sorted((fact for fact in stated if not fact.is_advice), key=lambda fact: fact.path)
    named = [fact for fact in touching if fact.named and not is_test(fact.path)]
    others = [fact for fact in touching if not fact.named]
    touched = reach(others, pool.imports, lambda fact: not _touches_others(fact, plans), pool.layout.read)
    return {path: _allowed(_formed(plan, forming), [*touched.get(path, []), *named]) for path, plan in plans.items()}


def _cycle(agreed: _Agreed) -> set[str]:
    """Files that each have to be written before the other."""
    try:
        TopologicalSorter(_users_of(agreed)).prepare()
    except CycleError as error:
        return set(error.args[1])
    return set()


def _allowed(plan: Plan, reached: Sequence[facts.Fact]) -> Plan:
    refused = {}
    for each in plan.calls:
        fact = next((fact for fact in reached if _touches(fact, each.call)), None)
        if fact is not None:
            refused[each.call.span] = refuse(each, fact.reason_for(each.call), fact.told)
    if not refused:
        return plan
    kept = tuple(each for each in plan.calls if each.call.span not in refused)
    return replace(plan, calls=kept, refusals=tuple(sorted([*plan.refusals, *refused.values()], key=lambda r: r.span)))


def _formed(plan: Plan, fact: facts.Fact | None) -> Plan:
    """A plan in which no call is blamed for what the library could not format, where the project does that itself."""
    if fact is None:
        return plan
    blamed = [each for each in plan.refusals if each.library is fact.library and each.reason == "latent-bug"]
    told = {each.span: replace(each, reason=fact.reason, detail=fact.told) for each in blamed}
    return replace(plan, refusals=tuple(told.get(each.span, each) for each in plan.refusals)) if told else plan


def _touches_others(fact: facts.Fact, plans: Mapping[str, Plan]) -> bool:
    """True where a fact may touch a call of another file than its own."""
    calls = (each.call for path, plan in plans.items() if path != fact.path for each in plan.calls)
    return any(_touches(fact, call) for call in calls)


def _touches(fact: facts.Fact, call: LogCall) -> bool:
    if fact.identity is not None and fact.identity.startswith("->"):
        return call.library is fact.library and fact.identity == f"->{call.place.path}"
    return fact.touches(call)


def _leaving(pool: WorkerPool, plans: Mapping[str, Plan], others: Sequence[Plan]) -> dict[str, list[Leftover]]:
    listed = {path: plan.leftovers for path, plan in plans.items() if plan.leftovers}
    names = {each.name for leftovers in listed.values() for each in leftovers if each.is_global or each.owner}
    if not any(plan.calls for plan in plans.values()):
        return {}
    rewritten = _rewritten(plans)
    known = [plan.uses for plan in (*plans.values(), *others) if plan.uses is not None]
    needs = _importing(pool, names, {use.path for use in known})
    mentioned = mentions.of_globals(listed, pool.texts()) | demands.of_members(listed, pool.texts(), plans.keys())
    reached = [use for plan in plans.values() for use in plan.member_uses]
    reaching = mentions.of_submodules(listed, pool.texts())
    return settle(listed, rewritten, [*known, *needs], mentioned, reached, reaching)


def _rewritten(plans: Mapping[str, Plan]) -> dict[str, frozenset[int]]:
    return {path: frozenset(each.call.span.start for each in plan.calls) for path, plan in plans.items()}


def _importing(pool: WorkerPool, names: set[str], known: set[str]) -> list[Uses]:
    """What the files import that were not parsed so far, where they import one of these names."""
    if not names:
        return []
    imports = mentions.import_of(names)
    paths = [path for path, text in pool.texts() if path not in known and imports.search(text)]
    answers = (tasks.survey(pool.context, path, imports.search) for path in paths)
    return [answer.uses for answer in answers if answer is not None and answer.uses is not None]


# ---- map: results -------------------------------------------------------------------------------------------------------


def _results(pool: WorkerPool, agreed: _Agreed, others: Sequence[Plan]) -> ProjectResult:
    results = _finished(pool, agreed)
    failed = {path for path, result in results.items() if result.problem and agreed.plans[path].problem is None}
    if failed:  # what a failed file still needs must stay where it is
        kept = {p: _idle(plan) if p in failed else plan for p, plan in agreed.plans.items()}
        again = replace(agreed, plans=kept, going=_leaving(pool, kept, others))
        results = {**_finished(pool, again), **{path: results[path] for path in failed}}
        agreed = again
    speaking = [r for _, r in sorted(results.items()) if r.changed or r.refusals or r.problem or r.logfire_calls]
    changed = [result.path for result in speaking if result.changed]
    needs = {path: tuple(sorted(users & set(changed))) for path, users in _users_of(agreed).items()}
    running = still_running({path: plan.leftovers for path, plan in agreed.plans.items()}, _rewritten(agreed.plans))
    told = tuple(warnings(pool, speaking, agreed.stated, running))
    return ProjectResult(tuple(speaking), _order(changed, needs), told, needs=needs)


def _idle(plan: Plan) -> Plan:
    return replace(plan, calls=(), leftovers=(), renames=())


def _finished(pool: WorkerPool, agreed: _Agreed) -> dict[str, FileResult]:
    wanted: list[tuple[Plan, Sequence[Leftover]]] = [
        (plan, agreed.going.get(path, [])) for path, plan in sorted(agreed.plans.items())
    ]
    busy = [
        task
        for task in wanted
        if task[0].calls or task[1] or task[0].refusals or task[0].problem or task[0].logfire_calls or task[0].renames
    ]
    drafts = {
        plan.path: replace(plan.draft.result, refusals=plan.refusals)
        for plan, going in busy
        if plan.draft is not None and plan.draft.fits(plan, going)
    }
    answers = pool.map(
        tasks.finished, [task for task in busy if task[0].problem is None and task[0].path not in drafts]
    )
    results = drafts | {answer.path: answer for answer in answers}
    broken = {
        plan.path: FileResult(plan.path, b"", b"", problem=plan.problem) for plan, _ in busy if plan.problem is not None
    }
    return results | broken


def _users_of(agreed: _Agreed) -> dict[str, set[str]]:
    """For each file that loses a definition, the files that stop using it in the same run."""
    users: dict[str, set[str]] = {}
    for path, leaving in agreed.going.items():
        for each in leaving:
            if each.target is not None and each.target[0] != path:
                users.setdefault(each.target[0], set()).add(path)
            if each.owner is not None:
                using = {p for p, plan in agreed.plans.items() if any(u.owner == each.owner for u in plan.member_uses)}
                users.setdefault(path, set()).update(using - {path})
    return users


def _order(changed: Sequence[str], needs: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Importers before the modules that they import from, so that every module can be imported at any moment."""
    sorter = TopologicalSorter({path: needs.get(path, ()) for path in changed})
    return tuple(sorter.static_order())
