"""Owns the numbers of one file: how many calls are on Logfire, how many can go there, and what stands in the way of the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING

from migrate_logs.model import Library, Problem, Refusal
from migrate_logs.report.kinds import Kind

if TYPE_CHECKING:
    from migrate_logs.plans import Plan, Planned

SUPPRESSED = "suppressed"
AUTOMATIC = "automatic"  # stands for a reason where `migrate` would rewrite a call
UNKNOWN = "unknown"  # the library of a call that nothing tells


class Status(StrEnum):
    """How far a file has come, by its calls."""

    MIGRATED = "migrated"
    MIXED = "mixed"
    UNMIGRATED = "unmigrated"
    UNREADABLE = "unreadable"
    SILENT = "no logging"


@dataclass(frozen=True, slots=True)
class Count:
    """Calls by what becomes of them; `unreadable` are lines that look like calls in files that cannot be read."""

    migrated: int = 0
    automatic: int = 0
    person: int = 0
    suppressed: int = 0
    unreadable: int = 0

    @property
    def open(self) -> int:
        """Calls that are not on Logfire, whatever the reason."""
        return self.automatic + self.person + self.suppressed + self.unreadable

    @property
    def total(self) -> int:
        """All calls."""
        return self.migrated + self.automatic + self.person + self.suppressed + self.unreadable

    @property
    def permille(self) -> int:
        """The migrated share in thousandths, rounded down, so that 1000 is reached only when nothing is left."""
        return 1000 * self.migrated // self.total if self.total else 1000

    def meets(self, percent: float) -> bool:
        """True where the migrated share is at least `percent`."""
        return 100 * self.migrated >= percent * self.total


_ORDER = attrgetter("migrated", "automatic", "person", "suppressed", "unreadable")


def summed(counts: Iterable[Count]) -> Count:
    """All of some counts."""
    return Count(*map(sum, zip(*map(_ORDER, counts), strict=True)))


@dataclass(frozen=True, slots=True)
class Item:
    """A call that is not on Logfire: where, why (`AUTOMATIC`, or the reason of a refusal), and the call itself.

    `proposal` is the event name that it would get, `after` the call that it would be; both are empty where unknown.
    `known` tells whether it was known before, as `report.ratchet` has it; None where nobody can tell, or asked. Of one that is
    `handed` its logger, only other files tell that it logs.
    """

    path: str
    line: int
    column: int
    library: str
    reason: str
    detail: str
    source: str
    proposal: str = ""
    confidence: float = 0.0
    after: str = ""
    known: bool | None = None
    handed: bool = False

    @property
    def place(self) -> str:
        """Path and line, as an editor takes them."""
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class ModuleCount:
    """One file: its calls by library, those that are left alone, and where its first automatic call stands (0: none).

    The libraries sum to `count`, but for the lines that nobody could read. `easy` are the automatic calls of an application.
    `known` tells of a file that cannot be read whether that was known before; None where nobody can tell, or asked.
    """

    path: str
    kind: Kind
    count: Count = Count()
    libraries: tuple[tuple[str, Count], ...] = ()
    items: tuple[Item, ...] = ()
    first_automatic: int = 0
    problem: Problem | None = None
    easy: tuple[Item, ...] = ()
    known: bool | None = None

    @property
    def status(self) -> Status:
        """How far the file has come; imports have no say in it."""
        if self.problem is not None:
            return Status.UNREADABLE
        if not self.count.open:
            return Status.MIGRATED if self.count.migrated else Status.SILENT
        return Status.MIXED if self.count.migrated else Status.UNMIGRATED

    @property
    def folder(self) -> str:
        """The folder of the file, "." at the top."""
        return self.path.rpartition("/")[0] or "."


def counted(plan: Plan, kind: Kind) -> ModuleCount:
    """The numbers of a file whose plan was agreed on."""
    libraries, previews, handed = dict(_libraries(plan)), dict(plan.previews), frozenset(plan.handed)
    return ModuleCount(
        plan.path,
        kind,
        summed((*libraries.values(), Count(unreadable=plan.unseen))),
        tuple((name, count) for name, count in libraries.items() if count.total),
        tuple(_item(refusal, previews.get(refusal.span, ""), refusal.span in handed) for refusal in plan.refusals),
        min((each.call.place.line for each in plan.calls), default=0),
        plan.problem,
        tuple(_easy(each, each.call.span in handed) for each in plan.calls) if kind is Kind.APPLICATION else (),
    )


def _libraries(plan: Plan) -> Iterator[tuple[str, Count]]:
    automatic = Counter(str(each.call.library) for each in plan.calls)
    held = Counter(_library(each) for each in plan.refusals if each.reason == SUPPRESSED)
    refused = Counter(map(_library, plan.refusals))
    yield str(Library.LOGFIRE), Count(migrated=plan.logfire_calls)
    for name in sorted({*automatic, *refused}):
        yield name, Count(automatic=automatic[name], person=refused[name] - held[name], suppressed=held[name])


def _library(refusal: Refusal) -> str:
    return str(refusal.library or UNKNOWN)


def _easy(each: Planned, handed: bool) -> Item:
    place = each.call.place
    library = str(each.call.library)
    return Item(place.path, place.line, place.column, library, AUTOMATIC, "", each.source, handed=handed)


def _item(refusal: Refusal, preview: str, handed: bool) -> Item:
    proposal = refusal.proposal if refusal.proposal is not None and refusal.proposal.name else None
    return Item(
        refusal.place.path,
        refusal.place.line,
        refusal.place.column,
        _library(refusal),
        refusal.reason,
        refusal.detail,
        refusal.source,
        proposal.name if proposal else "",
        round(proposal.confidence, 4) if proposal else 0.0,
        preview if proposal and proposal.name in preview else "",  # the catalog may have another name than the engine
        handed=handed,
    )
