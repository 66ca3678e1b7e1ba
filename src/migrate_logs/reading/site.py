"""Owns a call site as its library gets to read it, and the two answers it may give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import Link, Logger, Value
from migrate_logs.literals import constant
from migrate_logs.model import Attribute, Span
from migrate_logs.source import children, code, field_of, span, unwrap


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a call is left alone: a reason of `rules/reasons.toml`, and what was seen."""

    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a library understood of a call; see `LogCall` for the fields."""

    method: str
    message: Span
    text: str
    attributes: tuple[Attribute, ...]
    exception: Attribute | None = None
    dynamic: bool = False
    as_mapping: bool = False
    notes: tuple[str, ...] = ()
    template: str = ""


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a call: `name` is "" for a positional one, "*" and "**" for spreads."""

    name: str
    value: Node

    @property
    def positional(self) -> bool:
        """True for a plain positional argument."""
        return self.name == ""


@dataclass(frozen=True)
class Site:
    """A call of a method of a logger, and the means to ask what its expressions stand for.

    `counting` says that only the verdict is wanted: what the attributes are called and how they are written is not;
    `hops` are the functions that were followed from the call to the expression that is its call now.
    """

    module: Module
    resolver: Resolver
    call: Node
    logger: Logger
    method: str
    event_keys: tuple[str, ...]
    counting: bool = False
    hops: int = 0

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """The arguments in source order; a display of constant keys that is spread stands for the keywords it gives."""
        given = tuple(arguments(self.call))
        if all(each.name != "**" for each in given):
            return given
        found = tuple(one for each in given for one in _spelled(each))
        names = [each.name for each in found if each.name not in ("", "*", "**")]
        return found if len(set(names)) == len(names) else given  # a name given twice raises

    def value(self, node: Node) -> Value:
        """What an expression of the call stands for."""
        return self.resolver.evaluate(self.module, node)

    @property
    def links(self) -> frozenset[Link]:
        """The derivations written inside this call's receiver, as in `logger.bind(a=1).info(...)`."""
        receiver = span(field_of(self.call, "function"))
        return frozenset(
            link
            for link in self.logger.chain
            if link.path == self.module.path
            and receiver.start <= link.node.start_byte
            and link.node.end_byte <= receiver.end
        )


def arguments(call: Node) -> Iterator[Argument]:
    """The arguments of a call node."""
    listed = field_of(call, "arguments")
    if listed.type == "generator_expression":
        yield Argument("", listed)
        return
    for node in children(listed):
        match node.type:
            case "keyword_argument":
                yield Argument(code(field_of(node, "name")), field_of(node, "value"))
            case "list_splat":
                yield Argument("*", children(node)[0])
            case "dictionary_splat":
                yield Argument("**", children(node)[0])
            case _:
                yield Argument("", node)


def _spelled(argument: Argument) -> list[Argument]:
    """The keywords that `**{"rows": rows}` gives; any other argument as it is."""
    if argument.name != "**" or argument.value.type != "dictionary":
        return [argument]
    pairs = children(argument.value)
    keys = [constant(field_of(each, "key")) if each.type == "pair" else None for each in pairs]
    names = [key for key in keys if key not in (None, "", "*", "**")]
    if len(names) < len(pairs):
        return [argument]
    return [Argument(name, field_of(pair, "value")) for name, pair in zip(names, pairs, strict=True)]


def is_pure(node: Node) -> bool:
    """True for names, constants and attribute chains: what may be dropped or merged (evaluated once or never)."""
    node = unwrap(node)
    if node.type == "attribute":
        return is_pure(field_of(node, "object"))
    if node.type == "unary_operator":
        return is_pure(field_of(node, "argument"))
    if node.type in ("string", "concatenated_string"):
        return "interpolation" not in {
            child.type for part in (node, *node.named_children) for child in part.named_children
        }
    return node.type in ("identifier", "integer", "float", "true", "false", "none")
