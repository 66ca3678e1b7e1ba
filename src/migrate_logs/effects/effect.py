"""Owns what the readers of facts share: a fact without its place, and what a name or a path in the text stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tree_sitter import Node

from migrate_logs.bindings.binders import Kind
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import External, Function, Logger, Unknown, Value
from migrate_logs.literals import constant
from migrate_logs.model import Level, Library, Span
from migrate_logs.reading.site import arguments
from migrate_logs.source import children, code, field_of, unwrap

_SHOWN = 40  # characters of an expression
_PATH = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*")


@dataclass(frozen=True, slots=True)
class Effect:
    """A fact without its place: what it does to which records (`identity` None: all of the library), and the reason to refuse.

    `declared_only` are loggers known from an annotation alone; `within` is the range that it is about. With `advice`, what
    follows from it, it touches no call: it is only something that a person has to be told. `hidden` are the levels that it
    is about; none means all of them, but for advice. One that `forms` says that the project has its own way to make a text of a
    call, so that nothing is wrong with a call that the library itself could not format. `constant` is the home of a constant that it sets
    anew (see `bindings.homes`): it is about the calls of all libraries (`library` None) that have the value of that one.
    `dropped` are the fields that are all it takes away: it is about the calls that may have one of them. One that is `named`
    holds for all loggers of its name, whoever imports what: a configuration says so. One that `sleeps` needs a configuration
    in another file that names it; that one `opens` says that such a file is read (see `effects.unseen`). `block` is the only code
    of its file in which it holds, with whatever runs inside of that.
    """

    library: Library | None
    reason: str
    what: str
    identity: str | None = None
    declared_only: bool = False
    within: Span | None = None
    advice: str = ""
    hidden: tuple[Level, ...] = ()
    forms: bool = False
    constant: str = ""
    dropped: tuple[str, ...] = ()
    named: bool = False
    sleeps: bool = False
    opens: bool = False
    block: Span | None = None


def owner_of(module: Module, resolver: Resolver, node: Node) -> Value | None:
    """What a call's method belongs to; None for a plain function."""
    function = field_of(node, "function")
    return resolver.evaluate(module, field_of(function, "object")) if function.type == "attribute" else None


def behind(module: Module, node: Node) -> Node:
    """The expression that a name or an attribute of `self` was given, where there is only one; any other expression itself."""
    node = unwrap(node)
    values: list[Node | None] = []
    if node.type == "identifier":
        found = module.scopes.find(code(node), node.start_byte)
        values = [binding.value for binding in found[1] if binding.kind is Kind.ASSIGN] if found else []
    elif node.type == "attribute" and (owner := code(field_of(node, "object"))) in ("self", "cls"):
        bound = module.set_on(code(field_of(node, "attribute")))
        values = [each.value for each in bound if each.holder is not None and code(each.holder) == owner]
    return unwrap(values[0]) if len(values) == 1 and values[0] is not None else node


def at_path(module: Module, resolver: Resolver, dotted: str) -> Value:
    """What a dotted path in a string leads to: a module, or something in one."""
    if not _PATH.fullmatch(dotted):
        return Unknown("no path")
    beside = (
        f"{module.path.rpartition('/')[0]}/"  # a path may lead to the very file that it stands in; an import does not
    )
    found = resolver.layout.absolute(beside, dotted)
    owner, dot, name = dotted.rpartition(".")
    return resolver.attribute(at_path(module, resolver, owner), name) if isinstance(found, External) and dot else found


def options(node: Node) -> Iterator[tuple[str, Node]]:
    """The keys and values of a dict display, or the keywords of a call."""
    if node.type == "call":
        yield from ((argument.name, argument.value) for argument in arguments(node))
    for pair in children(node) if node.type == "dictionary" else ():
        key = constant(field_of(pair, "key")) if pair.type == "pair" else None
        if key is not None:
            yield key, field_of(pair, "value")


def given_to(module: Module, node: Node) -> dict[str, Node]:
    """The arguments of a call by name; a display that a name stands for is spread, what else is stays "**"."""
    found: dict[str, Node] = {}
    for name, value in options(node):
        display = behind(module, value) if name == "**" else value
        found.update(dict(options(display)) if name == "**" and display.type == "dictionary" else {name: value})
    return found


def configured_by(module: Module, section: bytes) -> Iterator[tuple[Node, Node]]:
    """The displays for `logging.config.dictConfig` that have a section as a display, each with that."""
    for found in re.finditer(rb"[\"']" + section + rb"[\"']\s*:\s*(?=\{)", module.source.text):
        display = module.source.root.descendant_for_byte_range(found.end(), found.end() + 1)
        display = display.parent if display is not None else None
        whole = display.parent.parent if display is not None and display.parent is not None else None
        if display is not None and whole is not None and "version" in dict(options(whole)):
            yield whole, display


def told_by(module: Module, resolver: Resolver, node: Node) -> Value:
    """What a class or factory of the configuration makes; it is given as a path, or as it is."""
    path = constant(node)
    if path is None and node.type == "lambda":
        return resolver.evaluate(module, field_of(node, "body"))
    value = at_path(module, resolver, path) if path is not None else resolver.evaluate(module, node)
    return resolver.returned(value) if isinstance(value, Function) else value


def sinks(module: Module, resolver: Resolver, node: Node) -> Iterator[dict[str, Node]]:
    """The options of each sink that `logger.add(...)` or `logger.configure(handlers=[...])` of loguru adds."""
    owner, given = owner_of(module, resolver, node), given_to(module, node)
    if isinstance(owner, Logger) and owner.library is Library.LOGURU:
        listed = behind(module, given["handlers"]) if "handlers" in given else node
        yield from (
            _sink(module, each) for each in (children(listed) if listed.type in ("list", "tuple") else [listed])
        )


def _sink(module: Module, node: Node) -> dict[str, Node]:
    """The options of one; the first argument of `add` may stand without its name."""
    given = given_to(module, behind(module, node))
    return {"sink": given[""], **given} if "" in given else given


def shown(node: Node) -> str:
    """The text of an expression, for people; a name is never cut."""
    text = " ".join(code(node).split())
    return text if len(text) <= _SHOWN or node.type in ("identifier", "attribute") else f"{text[:_SHOWN]}..."
