"""Owns which entry of the catalog a call belongs to: by text, module and function; where that leaves a doubt, to none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from migrate_logs.catalog.event import Event, path_of, plain, site
from migrate_logs.catalog.rewording import reworded
from migrate_logs.model import Sighting

Covered = Callable[[str], bool]  # a site
Found = tuple[int, ...]
Lost = dict[
    int, tuple[str, ...]
]  # entries, and their sites without a call; one that is empty where they have none at all


@dataclass(eq=False)
class Matcher:
    """The entries, found by the texts and the names of calls."""

    events: Sequence[Event]
    by_old: dict[str, list[int]] = field(default_factory=dict)
    by_name: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for at, event in enumerate(self.events):
            self.by_old.setdefault(event.old, []).append(at)
            for name in sorted(names(event)):
                self.by_name.setdefault(name, []).append(at)

    def assign(self, sightings: Sequence[Sighting], covered: Covered) -> list[Found]:
        """For each call the entries that it belongs to: one as a rule, several where one function logs a name twice.

        `covered` tells of which sites the sightings are all there is.
        """
        there = frozenset((site(each), plain(each.old or each.name)) for each in sightings)
        placed = [self._at_site(each, there) for each in sightings]
        for at, entry in reworded(self.events, sightings, _served(sightings, placed)):
            placed[at] = (entry,)
        lost = self._lost(_served(sightings, placed), covered)
        answers = [
            found if self._is_settled(found) else self._alike(each) or found
            for each, found in zip(sightings, placed, strict=True)
        ]
        moved = {at: self._moved(sightings[at], lost) for at, found in enumerate(answers) if not found}
        claims = Counter(entry for found in moved.values() for entry in found)
        for at, found in moved.items():
            answers[at] = tuple(entry for entry in found if claims[entry] <= len(lost[entry]))
        return answers

    def _at_site(self, sighting: Sighting, there: frozenset[tuple[str, str]]) -> Found:
        """The entries that know of a call at its place; `there` are the texts and names at each site."""
        where = site(sighting)
        found = [at for at in self._candidates(sighting) if where in self.events[at].sites]
        if not sighting.old:
            return tuple(self._on_logfire(found, sighting, where, there))
        if len(found) < 2:
            return tuple(found)
        same = [at for at in found if self._has_proposal(at, sighting)]
        agreed = same or (found if len({self.events[at].new for at in found}) == 1 else [])
        return tuple(agreed[:1])

    def _on_logfire(
        self, found: Sequence[int], sighting: Sighting, where: str, there: frozenset[tuple[str, str]]
    ) -> Sequence[int]:
        """Those whose calls are known to be on Logfire, else those whose text is gone: their calls were migrated unseen.

        An entry that is to get another name, and has a call of that name here, is served.
        """
        known = [at for at in found if self._has_name(at, sighting)]
        found = known or [at for at in found if (where, self.events[at].old) not in there]
        found = [at for at in found if not self._is_to_come(at, sighting, where, there)] or found
        waiting = [
            at
            for at in found
            if self.events[at].name in (plain(sighting.name), None) or (where, self.events[at].name) not in there
        ]
        return waiting or found

    def _is_to_come(self, at: int, sighting: Sighting, where: str, there: frozenset[tuple[str, str]]) -> bool:
        """True where an entry is yet to get the name of a call, as a call here has the name that it had so far."""
        was = self.events[at].in_code
        return was not in ("", plain(sighting.name)) and (where, was) in there

    def _is_settled(self, found: Found) -> bool:
        """True where an entry that a call belongs to has a name for good; of any other the tool may think better."""
        return any(self.events[at].is_decided or self.events[at].in_code for at in found)

    def _alike(self, sighting: Sighting) -> Found:
        """The entry of a call that is one more of its kind: the same text and proposal, or a name that only it has."""
        found = self._candidates(sighting)
        same = [at for at in found if (self._has_proposal if sighting.old else self._has_name)(at, sighting)]
        return tuple(same) if len(same) == 1 else ()

    def _moved(self, sighting: Sighting, lost: Lost) -> Found:
        """The entry of a call that stood elsewhere before, if it can only be that."""
        found = [at for at in self._candidates(sighting) if at in lost]
        found = [
            at
            for at in found
            if (self._is_moved(at, sighting, lost[at]) if sighting.old else self._has_name(at, sighting))
        ]
        return tuple(found) if len(found) == 1 else ()

    def _is_moved(self, at: int, sighting: Sighting, lost: Sequence[str]) -> bool:
        """True where something besides the text of a call tells that an entry has lost it: proposal, file or function.

        A block that was written by hand has nothing else yet.
        """
        event = self.events[at]
        if self._has_proposal(at, sighting) or not (event.proposed or event.sites):
            return True
        path, _, function = site(sighting).partition("::")
        return any(path_of(where) == path or (function and where.endswith(f"::{function}")) for where in lost)

    def _candidates(self, sighting: Sighting) -> list[int]:
        known = self.by_old.get(plain(sighting.old)) if sighting.old else self.by_name.get(plain(sighting.name))
        return [at for at in known or () if self.events[at].fits(sighting)]

    def _has_proposal(self, at: int, sighting: Sighting) -> bool:
        return sighting.proposal is not None and self.events[at].proposed == sighting.proposal.name

    def _has_name(self, at: int, sighting: Sighting) -> bool:
        """True where calls of an entry are known to be on Logfire, so that the same name elsewhere is the same event."""
        event = self.events[at]
        return bool(event.in_code) or (not event.proposed and event.old == plain(sighting.name))

    def _lost(self, served: set[tuple[int, str]], covered: Covered) -> Lost:
        gone = {
            at: tuple(where for where in event.sites if covered(where) and (at, where) not in served)
            for at, event in enumerate(self.events)
        }
        return {at: sites or ("",) for at, sites in gone.items() if sites or not self.events[at].sites}


def _served(sightings: Sequence[Sighting], placed: Sequence[Found]) -> set[tuple[int, str]]:
    """The entries that have calls, and at which sites."""
    return {(at, site(each)) for each, found in zip(sightings, placed, strict=True) for at in found}


def names(event: Event) -> frozenset[str]:
    """The names under which calls of an event may be on Logfire: the last one, and the next one."""
    last = {event.in_code} if event.in_code else {event.new, event.proposed or event.old}
    return frozenset(last | {event.name or event.new}) - {""}
