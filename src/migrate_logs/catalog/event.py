"""Owns what one entry of the catalog says."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from migrate_logs.model import EventName, Level, Place, Sighting

SLOT = re.compile(r"\{[^{}]*\}")  # the place of a value in a text
_VALUE = re.compile(r"[{}]")
_PLACEHOLDER = re.compile(r"[{}]|%(?:\(\w*\))?[-#0+]*(?:\d+|\*)?(?:\.(?:\d+|\*))?[hlL]?[diouxXeEfFgGcrsa]")
_FAULTS = frozenset({Level.ERROR, Level.FATAL})


class Status(StrEnum):
    """Who speaks for a name: the tool alone, a person who agreed or changed it, a person who wants the old text as name."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    EDITED = "edited"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Event:
    """One event: the calls that have the same text, of one kind, all errors or none, and the name that they get.

    `old` holds values as `{expression}`; `proposed` is the name that the tool wrote down last, so that a `new` that differs
    from it is a person's, whatever `status` says. `in_code` is the name that the code has already; empty where no call is
    on Logfire. An attribute that only some of the calls have ends with `?`. `noted` tells that people left comments or keys
    of their own, `origin` which block of the file it was read from; neither is part of what is said.
    """

    old: str
    new: str
    status: Status = Status.PROPOSED
    proposed: str = ""
    in_code: str = ""
    confidence: float = 0.0
    why: tuple[str, ...] = ()
    is_span: bool = False
    levels: tuple[Level, ...] = ()
    attributes: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    noted: bool = field(default=False, compare=False)
    origin: int = field(default=-1, compare=False)

    @property
    def is_decided(self) -> bool:
        """True where a person has spoken."""
        return self.status is not Status.PROPOSED or self.new != self.proposed

    @property
    def is_fault(self) -> bool | None:
        """True for errors, False for what is none; None where no level is known."""
        return bool(_FAULTS & set(self.levels)) if self.levels else None

    @property
    def name(self) -> str | None:
        """The name that the calls get; None where a name that people gave, or the old text that is to stay, holds values."""
        if self.status is not Status.KEEP:
            return None if self.is_unusable else self.new
        return self.old if self.old and not _VALUE.search(self.old) else self.in_code or None

    @property
    def is_unusable(self) -> bool:
        """True where a person gave a name that is none, as it holds values, and the code does not have it yet."""
        is_given = self.is_decided and self.status is not Status.KEEP and self.new != self.in_code
        return is_given and bool(_PLACEHOLDER.search(self.new))

    @property
    def hindrance(self) -> str:
        """Why no further call may get the name that the catalog has; empty as a rule."""
        if self.status is Status.KEEP:
            is_name = self.name and not _VALUE.search(self.name)
            return "" if is_name else "the catalog keeps its text, which holds values and cannot be a name"
        if (self.is_decided or self.in_code) and _PLACEHOLDER.search(self.new):
            return f"the catalog wants {self.new}, which holds a placeholder; values are attributes"
        return ""

    @property
    def key(self) -> tuple[str, bool, bool, str]:
        """What tells entries apart, and the order of the file."""
        return self.old, self.is_span, bool(self.is_fault), self.proposed

    def fits(self, sighting: Sighting) -> bool:
        """True where a call may be one of this event, as far as kind and level tell; a block of few words takes any level."""
        is_open = self.is_fault is None and not self.sites
        return self.is_span == sighting.is_span and (is_open or bool(self.is_fault) == is_fault(sighting))

    def verdict(self) -> EventName | None:
        """The name for `migrate`, which is sure where a person spoke or the code has it; None where the tool's is as good."""
        if self.name and self.is_decided:
            return EventName(self.name, 1.0, (f"{self.status} in the catalog",))
        if self.name and self.in_code:
            return EventName(self.name, 1.0, ("other calls of the event have the name already",))
        return None


def is_fault(sighting: Sighting) -> bool:
    """True for a call that logs an error."""
    return sighting.level in _FAULTS


def site(sighting: Sighting) -> str:
    """Where a call stands, without its line: `src/app/upload.py::Upload.save`."""
    return site_of(sighting.place)


def site_of(place: Place) -> str:
    """The site that a place is in."""
    return plain(f"{place.path}::{place.function}" if place.function else place.path)


def path_of(where: str) -> str:
    """The file of a site."""
    return where.partition("::")[0]


def plain(text: str) -> str:
    """Text that TOML can hold: lone surrogates (odd file names, odd literals) become escapes."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()
