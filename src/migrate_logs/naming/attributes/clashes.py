"""Owns how the attribute names of one call become distinct."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from migrate_logs.naming.attributes.words import joined, singular, vocabulary


@dataclass(frozen=True, slots=True)
class Wanted:
    """A name that a value should have; if another one wants it too, `owner` goes before it ("" for none).

    `form` goes behind it where the other one has another form: `abspath(path)` beside `path`. `near` is another name, which
    the text beside the value gives it.
    """

    name: str
    owner: str = ""
    form: str = ""
    near: str = ""


def distinct(wanted: Sequence[Wanted], taken: Collection[str]) -> tuple[str, ...]:
    """One name for each of `wanted`, none of them in `taken`.

    A name that only one value wants stays, unless it is reserved for options of Logfire. Else each takes its owner's name
    before its own (`a_score`, `b_score`) or its form behind it (`path_abspath`), then `_value` behind a reserved one or a number
    from 2 on, in source order.
    """
    wishes = Counter(wish.name for wish in wanted)
    forms = {(wish.name, wish.owner): set[str]() for wish in wanted}
    for wish in wanted:
        forms[wish.name, wish.owner].add(wish.form)
    used = vocabulary().reserved.union(taken)
    alone = {name for name, times in wishes.items() if times == 1 and name not in used}
    used |= alone
    names = []
    for wish in wanted:
        is_other = len(forms[wish.name, wish.owner]) > 1 or (wish.name in taken and not wish.owner)
        told = wish if is_other else replace(wish, form="")
        name = wish.name if wish.name in alone else next(one for one in _candidates(told) if one not in used)
        used |= {name}
        names.append(name)
    return tuple(names)


def _candidates(wish: Wanted) -> Iterator[str]:
    is_told = not wish.owner or wish.name.startswith(f"{wish.owner}_") or wish.name == singular(wish.owner)
    first = joined(wish.name if is_told else joined(wish.owner, wish.name), wish.form)
    yield first
    if first in vocabulary().reserved:
        yield f"{first}_value"
    if wish.near:
        yield wish.near
    yield from (f"{first}_{number}" for number in count(2))
