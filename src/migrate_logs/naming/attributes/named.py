"""Owns what reading an expression gives (`Named`), and the type of the functions that read one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TypeAlias

from tree_sitter import Node

from migrate_logs.naming.attributes.words import identifier, is_secret, is_vague, joined, vocabulary
from migrate_logs.source import code, field_of


class Kind(Enum):
    """How a value came about, as far as it matters for whether the text around it may name it."""

    NAME = auto()
    CALL = auto()
    LITERAL = auto()
    WORDS = auto()  # one of two texts: what it is about is said around it, and not by what decides
    PART = auto()  # cut, masked or hashed on purpose: nothing may call it by the name of the whole


@dataclass(frozen=True, slots=True)
class Named:
    """A name for a value (empty where there is none), and whether it says what the value is.

    One that is `made` tells how the value is computed: what the author calls it is better.
    """

    name: str
    sure: bool = True
    kind: Kind = Kind.NAME
    made: bool = False

    def renamed(self, name: str) -> "Named":
        """The same under a name made from this one."""
        return replace(self, name=name)

    def unsure(self) -> "Named":
        """The same, as a guess."""
        return replace(self, sure=False)

    def part(self, suffix: str) -> "Named":
        """A part of the value; the part of a part keeps its name."""
        if self.kind is Kind.PART:
            return self
        return Named(joined(self.name, suffix), self.sure, Kind.PART)

    def part_if_secret(self, suffix: str) -> "Named":
        """A part, if the whole is a secret: what was done to the value may hide some of it."""
        return self.part(suffix) if is_secret(self.name) else self


NAMELESS = Named("", sure=False)
LITERAL = Named("", sure=False, kind=Kind.LITERAL)

Read: TypeAlias = Callable[[Node], Named]
Readers: TypeAlias = Mapping[str, Callable[[Node, Read], Named]]


def named(text: str, kind: Kind = Kind.NAME) -> Named:
    """A name of the code as it stands."""
    name = identifier(text)
    return Named(name, not is_vague(name), kind)


def variable(text: str) -> Named:
    """A variable: itself, but a caught exception is always `error`."""
    words = vocabulary()
    return Named("error") if identifier(text) in words.errors else named(words.dunder.get(text, text))


def instance(node: Node) -> Named:
    """`self`, which says nothing by its name: the class that the code stands in."""
    above = node.parent
    while above is not None and above.type != "class_definition":
        above = above.parent
    return variable(identifier(code(field_of(above, "name"))) or "self") if above is not None else Named("self")


def owned(owner: Named, member: str, bare: bool = False) -> Named:
    """`user` and `id` give `user_id`, `user` and `email` just `email`; a `bare` owner says nothing of what it holds."""
    name = identifier(member)
    if owner.name == "error" and name == "args":
        return owner.renamed("error_args")
    if bare or not owner.name or name not in vocabulary().plain:
        return Named(name, not is_vague(name))
    return Named(joined(owner.name, name), not is_vague(owner.name))


def presence(value: Named) -> Named:
    """`x is not None`, `bool(x)`: whether there is one; a question stays the question it is."""
    if not value.name or value.name.partition("_")[0] in vocabulary().questions:
        return value
    return value.renamed(joined("has", value.name))


def either(first: Named, second: Named) -> Named:
    """The name of a value that is one of two: the first that has one."""
    return second if first.kind is Kind.LITERAL or not first.name else first


def together(values: Sequence[Named]) -> Named:
    """The name of a text with several values in it: the one there is, or one that is shown in part, or just `text`."""
    parts = [value for value in values if value.kind is Kind.PART]
    if parts or len(values) == 1:
        return (parts or values)[0]
    return Named("text", sure=False, kind=Kind.LITERAL)


def condition(value: Named) -> Named:
    """The name of a constant that depends on a value (`"set" if token else "unset"`); it is not the value."""
    return (presence(value) if is_secret(value.name) else value).unsure()
