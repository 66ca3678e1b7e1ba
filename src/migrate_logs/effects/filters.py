"""Owns what stands between a logger and what is written: filters that change or drop records, formatters that rewrite them.

None of them gets what goes to Logfire. One that changes a record is a reason to refuse; one that only judges, or gives the
text its shape, is something that a person has to be told.
"""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.binders import parameters
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import (
    ClassRef,
    External,
    Function,
    Instance,
    Logger,
    Nothing,
    Primitive,
    Typed,
    Value,
)
from migrate_logs.effects.effect import Effect, behind, configured_by, options, owner_of, sinks, told_by
from migrate_logs.model import Library
from migrate_logs.rules import load
from migrate_logs.source import captures, children, code, field_of

_DOINGS = "[(assignment) (augmented_assignment) (delete_statement) (call)] @doing"
_SETTERS = frozenset({"setattr", "delattr", "object.__setattr__"})
_MUTATORS = frozenset({"update", "setdefault", "pop", "popitem", "clear", "append", "extend", "insert", "remove"})
_DEPTH = 3  # functions that hand the record on


def added(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`addFilter(...)`: a filter of a logger is asked about the logger's own records, one of a handler about everybody's.

    A logger without a name in sight, as a function makes one for whoever asks, may be anybody's.
    """
    owner, given = owner_of(module, resolver, node), children(field_of(node, "arguments"))
    if isinstance(owner, Logger):
        if owner.library is Library.LOGGING:
            what = "a filter may drop or change records"
            yield Effect(Library.LOGGING, "logger-configured", what, owner.identity)
            if owner.identity == "?" and given and _changes(module, resolver, given[0]) is not False:
                yield _of_filter(Library.LOGGING, "a filter of some logger", changes=True)
    elif owner is not None and given and b"logging" in module.source.text and not _is_own(resolver, owner):
        changes = _changes(module, resolver, given[0])
        yield _of_filter(Library.LOGGING, "a filter of a handler", changes is not False)


def _is_own(resolver: Resolver, owner: Value) -> bool:
    """True for what has a method `addFilter` of the project: no handler."""
    return isinstance(resolver.attribute(owner, "addFilter"), Function)


def configured(module: Module, resolver: Resolver) -> Iterator[tuple[Node, Effect]]:
    """The filters in a display for `logging.config.dictConfig`, each with its node."""
    for _, display in configured_by(module, b"filters"):
        for _, each in options(display):
            made = dict(options(each)).get("()")
            if made is not None:
                changes = changed_by(resolver, told_by(module, resolver, made))
                yield each, _of_filter(Library.LOGGING, "a filter of the logging configuration", changes is not False)


def of_sinks(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """The filters and formats of loguru's sinks; both get the record itself."""
    for given in sinks(module, resolver, node):
        if "format" in given and _changes(module, resolver, given["format"]):
            yield Effect(Library.LOGURU, "context-attached", "the format of a sink changes every record")
        judge = given.get("filter")
        if judge is not None and not isinstance(resolver.evaluate(module, judge), Nothing):
            yield _of_filter(Library.LOGURU, "a filter of a sink", _changes(module, resolver, judge) is True)


def _of_filter(library: Library, what: str, changes: bool) -> Effect:
    if changes:
        return Effect(library, "context-attached", f"{what} may change every record")
    return Effect(library, "logger-configured", f"{what} drops records", advice="Logfire gets them all")


def _changes(module: Module, resolver: Resolver, node: Node) -> bool | None:
    """True for a filter that changes a record, False for one that only judges it, None for one that cannot be seen."""
    node = behind(module, node)
    if node.type == "lambda":
        return _alters(module, resolver, node)
    return changed_by(resolver, resolver.evaluate(module, node))


def changed_by(resolver: Resolver, value: Value) -> bool | None:
    match value:
        case Instance(cls):
            return changed_by(resolver, cls)
        case ClassRef():
            methods = [resolver.member(value, name) for name in ("filter", "__call__")]
            own = next((each for each in methods if each is not None), None)
            return changed_by(resolver, own) if own is not None else _inherited(resolver, value)
        case Function(path=path, node=node):
            home = resolver.module(path)
            return _alters(home, resolver, node) if home is not None else None
        case External(dotted) | Typed(dotted):
            return False if dotted in load("records")["judging_filters"] else None
    return False if isinstance(value, Primitive | Nothing) else None


def _inherited(resolver: Resolver, cls: ClassRef) -> bool | None:
    """What a class is whose filter comes from outside the project."""
    outside = [each for each in resolver.ancestry(cls) if not isinstance(each, ClassRef)]
    return False if all(changed_by(resolver, each) is False for each in outside) else None


def _alters(module: Module, resolver: Resolver, function: Node, depth: int = 0) -> bool:
    """True for a function or lambda that sets something on what it is given, or hands it to a function that does."""
    listed = function.child_by_field_name("parameters")
    given = {name for each in (children(listed) if listed is not None else ()) for name, _, _ in parameters(each)}
    given -= {"self", "cls"}
    doings = sorted(captures(_DOINGS, field_of(function, "body")).get("doing", []), key=lambda node: node.start_byte)
    for node in doings:
        if node.type == "call":
            if _sets(node, given) or (depth < _DEPTH and _hands_on(module, resolver, node, given, depth)):
                return True
        elif node.type == "delete_statement":
            if any(_is_part(each, given) for each in children(node)):
                return True
        elif _assigns(node, given):
            return True
    return False


def _assigns(node: Node, given: set[str]) -> bool:
    """True for an assignment to a part of `given`; a name for one of them, or for its copy, is one of them from here on."""
    left, value = field_of(node, "left"), node.child_by_field_name("right")
    if left.type == "identifier" and value is not None:
        passed = children(field_of(value, "arguments")) if value.type == "call" else [value]
        if any(_root(each) in given for each in passed if value.type != "call" or each.type == "identifier"):
            given.add(code(left))
    return any(_is_part(each, given) for each in (children(left) if left.type == "pattern_list" else [left]))


def _is_part(node: Node, given: set[str]) -> bool:
    return node.type in ("attribute", "subscript") and _root(node) in given


def _sets(call: Node, given: set[str]) -> bool:
    """True for `setattr(record, ...)` and `record.__dict__.update(...)`."""
    function, passed = field_of(call, "function"), children(field_of(call, "arguments"))
    if code(function) in _SETTERS:
        return bool(passed) and _root(passed[0]) in given
    named = code(field_of(function, "attribute")) if function.type == "attribute" else ""
    return named in _MUTATORS and _root(field_of(function, "object")) in given


def _hands_on(module: Module, resolver: Resolver, call: Node, given: set[str], depth: int) -> bool:
    passed = [each for _, each in options(call)]
    called = None
    if any(each.type == "identifier" and code(each) in given for each in passed):
        called = resolver.evaluate(module, field_of(call, "function"))
    home = resolver.module(called.path) if isinstance(called, Function) else None
    return isinstance(called, Function) and home is not None and _alters(home, resolver, called.node, depth + 1)


def _root(node: Node) -> str:
    """The name that an expression is a part of, as `record` in `vars(record)["x"]`; "" where there is none."""
    while node.type in ("attribute", "subscript"):
        node = field_of(node, "object" if node.type == "attribute" else "value")
    if (
        node.type == "call"
        and code(field_of(node, "function")) == "vars"
        and (passed := children(field_of(node, "arguments")))
    ):
        return _root(passed[0])
    return code(node) if node.type == "identifier" else ""
