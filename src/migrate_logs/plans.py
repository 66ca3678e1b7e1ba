"""Owns what one file holds and wants, as values that go from one process to another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from migrate_logs.effects.facts import Fact
from migrate_logs.model import EventName, FileResult, LogCall, LogfireCall, Place, Problem, Refusal, Rename, Span
from migrate_logs.removal.leftovers import Leftover
from migrate_logs.removal.members import MemberUse
from migrate_logs.removal.needs import Uses


@dataclass(frozen=True, slots=True)
class Planned:
    """A call that can be rewritten, and the name it would get."""

    call: LogCall
    event: EventName
    source: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A file finished on the guess that nobody else needs its leftovers; mostly right, and then the work is done."""

    result: FileResult
    calls: tuple[tuple[Span, EventName], ...]
    going: tuple[tuple[str, Span], ...]

    def fits(self, agreed: Plan, going: Sequence[Leftover]) -> bool:
        """True where the guess came true."""
        same = self.calls == agreed.named and self.going == named_spans(going)
        return same and not agreed.renames and self.result.problem is None


@dataclass(frozen=True, slots=True)
class Plan:
    """What one file holds and wants; picklable, made without looking at what other files want.

    `unseen` counts the lines of a file that cannot be read which look like log calls; `previews` are calls that a person
    has to decide about, as they would be, with the ranges of the old ones; `unasked` are the places of calls of libraries that
    are not to be migrated, `handed` the calls of loggers that only other files tell.
    """

    path: str
    calls: tuple[Planned, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    uses: Uses | None = None
    member_uses: tuple[MemberUse, ...] = ()
    facts: tuple[Fact, ...] = ()
    logfire_calls: int = 0
    problem: Problem | None = None
    blocked: tuple[Planned, ...] = ()
    events: tuple[LogfireCall, ...] = ()
    renames: tuple[Rename, ...] = ()
    draft: Draft | None = None
    unseen: int = 0
    previews: tuple[tuple[Span, str], ...] = ()
    unasked: tuple[Place, ...] = ()
    handed: tuple[Span, ...] = ()

    @property
    def named(self) -> tuple[tuple[Span, EventName], ...]:
        """The calls that would be rewritten, by place and name."""
        return tuple((each.call.span, each.event) for each in self.calls)


def named_spans(going: Sequence[Leftover]) -> tuple[tuple[str, Span], ...]:
    """What is taken out, as something that two processes can compare."""
    return tuple((each.name, each.statement) for each in going)


def refuse(each: Planned, reason: str, detail: str) -> Refusal:
    """A call that could be rewritten, but is not."""
    call = each.call
    return Refusal(call.place, call.span, reason, detail, call.library, each.source, each.event)
