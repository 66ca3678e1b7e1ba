"""Owns how the attribute names of one call become distinct."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from migrate_logs.naming.attributes.words import joined, vocabulary


@dataclass(frozen=True, slots=True)
class Wanted:
    """A name that a value should have; `owner` goes before it if another value wants it too ("" for none)."""

    name: str
    owner: str = ""


def distinct(wanted: Sequence[Wanted], taken: Collection[str]) -> tuple[str, ...]:
    """One name for each of `wanted`, none of them in `taken`.

    A name that only one value wants stays, unless it is reserved for options of Logfire. Else each takes its owner's name
    before its own (`a_score`, `b_score`), then `_value` behind a reserved one or a number from 2 on, in source order.
    """
    wishes = Counter(wish.name for wish in wanted)
    used = vocabulary().reserved.union(taken)
    alone = {name for name, times in wishes.items() if times == 1 and name not in used}
    used |= alone
    names = []
    for wish in wanted:
        name = wish.name if wish.name in alone else next(one for one in _candidates(wish) if one not in used)
        used |= {name}
        names.append(name)
    return tuple(names)


def _candidates(wish: Wanted) -> Iterator[str]:
    is_told = not wish.owner or wish.name.startswith(f"{wish.owner}_")
    first = wish.name if is_told else joined(wish.owner, wish.name)
    yield first
    if first in vocabulary().reserved:
        yield f"{first}_value"
    yield from (f"{first}_{number}" for number in count(2))
