"""Owns the agreement of a whole project on which leftovers go: the largest set that nobody else needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from migrate_logs.model import Span
from migrate_logs.removal.leftovers import Leftover
from migrate_logs.removal.members import MemberUse
from migrate_logs.removal.needs import Uses, unplaced

Key = tuple[str, str, Span]  # path, name, statement


def settle(
    found: Mapping[str, Sequence[Leftover]],
    rewritten: Mapping[str, frozenset[int]],
    needs: Iterable[Uses],
    mentioned: frozenset[tuple[str, str]],
    reached: Iterable[MemberUse] = (),
    reaching: frozenset[tuple[tuple[str, str], str, str]] = frozenset(),
) -> dict[str, list[Leftover]]:
    """The leftovers that go, by file: nobody uses them but calls that were rewritten and leftovers that go as well.

    `rewritten` are the starts of the calls that are rewritten, by file; `needs` what every file of the project imports;
    `mentioned` the (path, name) pairs that some file reaches in another way ("", name: an attribute of whatever class);
    `reached` every use of an attribute that is called like a logger; `reaching` a package and its submodule, the path
    of a file that reaches the one through the other, and the name that the package has there.
    """
    settlement = _Settlement(found, rewritten, needs, mentioned, reached, reaching)
    return settlement.run()


def still_running(
    found: Mapping[str, Sequence[Leftover]], rewritten: Mapping[str, frozenset[int]]
) -> Mapping[str, int]:
    """How many imports lose all their calls and stay for what importing runs, by the module that they are of."""
    running = ((path, each) for path, listed in found.items() for each in listed if each.runs and each.calls)
    idle = (each for path, each in running if rewritten[path].issuperset(each.calls))
    return Counter(each.target[0] for each in idle if each.target is not None)


def _unplaced(path: str) -> Iterator[str]:
    """What stands for a file in imports that look it up in folders that nobody here knows."""
    parts = path.removesuffix(".py").removesuffix("/__init__").split("/")
    return (unplaced(".".join(parts[at:])) for at in range(len(parts)))


class _Settlement:
    """All leftovers that may go, and what each waits for; rounds of objections until nobody objects."""

    def __init__(
        self,
        found: Mapping[str, Sequence[Leftover]],
        rewritten: Mapping[str, frozenset[int]],
        needs: Iterable[Uses],
        mentioned: frozenset[tuple[str, str]],
        reached: Iterable[MemberUse],
        reaching: frozenset[tuple[tuple[str, str], str, str]],
    ) -> None:
        self.rewritten, self.mentioned, self.reaching = rewritten, mentioned, reaching
        self.importers: dict[tuple[str, str], list[tuple[str, Span]]] = {}
        for use in needs:
            for target, name, statement in use.imports:
                self.importers.setdefault((target, name), []).append((use.path, statement))
        self.reached: dict[str, list[MemberUse]] = {}
        for member in reached:
            self.reached.setdefault(member.name, []).append(member)
        self.going: dict[Key, Leftover] = {
            (path, each.name, each.statement): self._with_calls(each)
            for path, listed in found.items()
            for each in listed
            if not each.held and all(call in rewritten.get(path, frozenset()) for call in each.calls)
        }
        self.names: dict[tuple[str, Span], list[str]] = {}
        for path, name, statement in self.going:
            self.names.setdefault((path, statement), []).append(name)

    def run(self) -> dict[str, list[Leftover]]:
        """The agreement, by file."""
        self._agree()
        purposeful = self._purposeful()
        self.going = {key: each for key, each in self.going.items() if key in purposeful}
        self._agree()  # what nobody used before stays, an import as well as a logger, and with it what it needs
        result: dict[str, list[Leftover]] = {}
        for key in sorted(self.going):
            result.setdefault(key[0], []).append(self.going[key])
        return result

    def _agree(self) -> None:
        while stays := self._objections():
            for key in stays:
                del self.going[key]

    def _with_calls(self, each: Leftover) -> Leftover:
        """An attribute with the calls that are made through it, in whatever file."""
        if each.owner is None:
            return each
        uses = self.reached.get(each.name, ())
        return replace(each, calls=tuple(use.call for use in uses if use.owner == each.owner and use.call is not None))

    def _objections(self) -> set[Key]:
        statements = {(path, statement) for path, _, statement in self.going}
        return {key for key, each in self.going.items() if not self._may_go(key, each, statements)}

    def _may_go(self, key: Key, each: Leftover, statements: set[tuple[str, Span]]) -> bool:
        path, name, _ = key
        if any((path, user) not in statements for user in each.used_in):
            return False
        if each.owner is not None:
            return self._member_may_go(each)
        if each.loads is not None and not self._unloaded(each.loads):
            return False
        if not each.is_global:
            return True
        importing = [(*use, wanted) for wanted in (name, "*") for use in self.importers.get((path, wanted), ())]
        unplaced = any((other, wanted) in self.importers for other in _unplaced(path) for wanted in (name, "*"))
        return (
            not unplaced
            and (path, name) not in self.mentioned
            and all(self._import_goes(importer, statement, path, wanted) for importer, statement, wanted in importing)
        )

    def _unloaded(self, submodule: tuple[str, str]) -> bool:
        """True where all that reach a submodule through its package let the package go."""
        leaving = {(path, name) for (path, name, _), each in self.going.items() if each.is_global}
        return all((path, name) in leaving for wanted, path, name in self.reaching if wanted == submodule)

    def _import_goes(self, importer: str, statement: Span, path: str, name: str) -> bool:
        """True where an import of `name` from the module `path` is among what goes."""
        found = (self.going.get((importer, other, statement)) for other in self.names.get((importer, statement), ()))
        return any(each is not None and each.target == (path, name) for each in found)

    def _member_may_go(self, each: Leftover) -> bool:
        """True where every use of the attribute goes: in a rewritten call, or in a statement that goes, as the one that sets it."""
        if ("", each.name) in self.mentioned:
            return False
        for use in self.reached.get(each.name, ()):
            if use.owner is None and use.call is None:
                return False
            is_rewritten = use.call is not None and use.call in self.rewritten.get(use.path, frozenset())
            if use.owner == each.owner and not is_rewritten and not self._goes(use):
                return False
        return True

    def _goes(self, use: MemberUse) -> bool:
        around = (
            each for (path, _, _), each in self.going.items() if path == use.path and each.statement.holds(use.at)
        )
        return any(each.stays is None or not each.stays.holds(use.at) for each in around)

    def _purposeful(self) -> set[Key]:
        """Only what this run made superfluous: used by a rewritten call, or by something that goes for that reason."""
        purposeful = {key for key, each in self.going.items() if each.calls}
        while True:
            statements = {(path, statement) for path, _, statement in purposeful}
            targets = {self.going[key].target for key in purposeful}
            more = {
                key
                for key, each in self.going.items()
                if key[:2] in targets or any((key[0], user) in statements for user in each.used_in)
            } - purposeful
            if not more:
                return purposeful
            purposeful |= more
