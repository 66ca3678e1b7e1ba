"""Owns who replaces a logger, or a method of one, from outside of the module or class that calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind, attribute_names, attributes, given
from migrate_logs.bindings.homes import home
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import (
    ClassRef,
    External,
    Instance,
    Logger,
    Method,
    ModuleRef,
    Primitive,
    Unknown,
    Value,
    class_at,
)
from migrate_logs.effects.effect import Effect, at_path
from migrate_logs.literals import constant
from migrate_logs.model import Library
from migrate_logs.reading.site import arguments
from migrate_logs.source import code, field_of

# What gives a class an attribute that may be a logger; its methods' own names are found along, which does no harm.
_NAMED_LOG = re.compile(
    rb"(?:\b(?:def|class|import|as|for)\b[^\n]*|^[ \t]*)\w*log\w*\s*(?![\w.])", re.IGNORECASE | re.MULTILINE
)
# What is given a logger where it stands, whatever it is called: `_audit = logger.bind(...)`, `self.events = get_logger(...)`.
_MADE = re.compile(rb"(?<!\w)(\w++)[ \t]*+(?::[^=\n]*+)?=(?!=)[^=]*?(?:\.bind|[gG]et_?[lL]ogger)\(")
_FILLING = ("update", "setdefault", "__setitem__")
_MAKERS = (b".bind(", b"ogger(")  # where none of them stands the pattern finds nothing, and takes long to say so


def patch(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`patch("path")` and `patch.object(owner, "name")`."""
    given = [argument.value for argument in arguments(node) if argument.positional]
    if code(field_of(node, "function")).endswith("patch.object") and len(given) > 1 and (name := constant(given[1])):
        yield from _by_expression(module, resolver, given[0], name)
    elif given:
        yield from _by_path(module, resolver, constant(given[0]))


def multiple(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`patch.multiple(owner, name=...)`; the owner may be a path."""
    given = list(arguments(node))
    target = given[0].value if given and code(field_of(node, "function")).endswith("patch.multiple") else None
    if target is not None:
        path = constant(target)
        owner = resolver.evaluate(module, target) if path is None else at_path(module, resolver, path)
        for each in given[1:]:
            yield from _replaced(resolver, owner, each.name)


def setting(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`setattr(owner, "name", value)`, and `monkeypatch.setattr("path", value)`."""
    given = [argument.value for argument in arguments(node) if argument.positional]
    if len(given) == 2:
        yield from _by_path(module, resolver, constant(given[0]))
    elif len(given) > 2 and (name := constant(given[1])) is not None:
        yield from _by_expression(module, resolver, given[0], name)
    elif len(given) > 2:
        yield from _of_constant(resolver.evaluate(module, given[0]), "*")


def of_globals(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`globals().update(...)`, `globals()[name] = value`: the module sets its own names so that no statement shows it."""
    around = node.parent
    if resolver.evaluate(module, field_of(node, "function")) != External("builtins.globals") or around is None:
        return
    if around.type == "attribute" and code(field_of(around, "attribute")) in _FILLING:
        yield from _of_constant(ModuleRef(module.path), "*")
    above = around.parent
    if around.type == "subscript" and above is not None and above.child_by_field_name("left") == around:
        yield from _of_constant(ModuleRef(module.path), constant(field_of(around, "subscript")) or "*")


def assignments(module: Module, resolver: Resolver) -> Iterator[tuple[Node, Effect]]:
    """`owner.name = value`, each with its node."""
    methods = {name for known in resolver.known.values() for name in known.methods}
    for each in _set(module):
        telling = each.name == "disabled" or each.name in methods or "log" in each.name.lower()
        if each.holder is not None and (telling or _is_imported(module, each.holder)):
            yield from ((each.node, stated) for stated in _assigned(module, resolver, each.holder, each))


def _set(module: Module) -> Iterator[Binding]:
    """The attributes that a file sets, also by `x.name += value`."""
    for name in module.attribute_targets:
        yield from module.set_on(name)
    for node in module.scopes.binds:
        if node.type == "augmented_assignment":
            yield from (each for name in attribute_names(field_of(node, "left")) for each in attributes(node, name))


def _is_imported(module: Module, node: Node) -> bool:
    """True for a name that is imported, and its parts: whatever is set on it may be somebody's logger or constant."""
    while node.type == "attribute":
        node = field_of(node, "object")
    if node.type != "identifier" or node.text == b"self":
        return False
    found = module.scopes.find(code(node), node.start_byte)
    return found is not None and any(binding.kind is Kind.IMPORT for binding in found[1])


def _assigned(module: Module, resolver: Resolver, holder: Node, change: Binding) -> Iterator[Effect]:
    name = change.name
    if (holder.text or b"") == b"self":
        return  # the resolver sees what a class assigns to itself
    owner = resolver.evaluate(module, holder)
    cls = owner.cls if isinstance(owner, Instance) else owner
    if isinstance(cls, ClassRef) and cls.path == module.path:
        return  # the resolver sees what a module assigns to its own classes
    if isinstance(owner, Logger) and owner.library is Library.LOGGING and _disables(change):
        yield Effect(Library.LOGGING, "logger-configured", "disabled switches the logger off", owner.identity)
    if isinstance(owner, External):
        yield from _of_library(resolver, owner.dotted, name)
    if not _is_swapped(module, resolver, owner, change):
        yield from _by_expression(module, resolver, holder, name)


def _is_swapped(module: Module, resolver: Resolver, owner: Value, change: Binding) -> bool:
    """True for `client.log = logger` where both are plain loggers of one library: the calls go on as those of either."""
    value = given(change)
    if value is None or not isinstance(owner, Instance | ClassRef | ModuleRef):
        return False
    former = resolver.attribute(owner, change.name)
    return isinstance(former, Logger) and _is_alike(resolver.evaluate(module, value), former)


def _disables(change: Binding) -> bool:
    value = given(change)
    return change.name == "disabled" and (value is None or value.type != "false")


def _by_expression(module: Module, resolver: Resolver, holder: Node, name: str) -> Iterator[Effect]:
    """What replacing `holder.name` means; for a method it depends on where the logger is from."""
    owner = resolver.evaluate(module, holder)
    yield from _replaced(resolver, owner, name)
    if isinstance(owner, Logger) and isinstance(resolver.attribute(owner, name), Method):
        above = resolver.evaluate(module, field_of(holder, "object")) if holder.type == "attribute" else None
        at_home = list(_replaced(resolver, above, code(field_of(holder, "attribute")))) if above is not None else []
        yield from at_home or [_of_method(owner, name)]


def _by_path(module: Module, resolver: Resolver, path: str | None) -> Iterator[Effect]:
    """What replacing the target of a path in a string means: a logger, or a method of one."""
    holder, _, name = (path or "").rpartition(".")
    above, _, last = holder.rpartition(".")
    if holder:
        owner = at_path(module, resolver, holder)
        yield from _replaced(resolver, owner, name)
        if above and isinstance(owner, Logger) and isinstance(resolver.attribute(owner, name), Method):
            yield from _replaced(resolver, at_path(module, resolver, above), last)


def _of_method(logger: Logger, name: str) -> Effect:
    return Effect(logger.library, "logger-rebound", f"{name} of the logger is replaced", logger.identity)


def _replaced(resolver: Resolver, owner: Value, name: str) -> Iterator[Effect]:
    """`module.logger = other` from outside: the calls of that module then go to the other logger."""
    holder = owner.cls if isinstance(owner, Instance) else owner
    if isinstance(holder, ModuleRef | ClassRef):
        value = resolver.attribute(owner, name)
        value = value.logger if isinstance(value, Method) else value
        if isinstance(value, Logger) and not value.trouble:
            what = f"{name} of {holder.path} is replaced from outside"
            yield Effect(value.library, "logger-rebound", what, f"->{holder.path}")
        elif isinstance(value, Primitive | External | Unknown):
            yield from _of_constant(owner, name)


def _of_constant(owner: Value, name: str) -> Iterator[Effect]:
    """`conf.LEVEL = 40` from outside: the calls that were given the value would go on with the old one."""
    if isinstance(owner, ModuleRef | ClassRef):
        what = f"{'a name' if name == '*' else name} of {owner.path} is set anew from outside"
        yield Effect(None, "dynamic-template", what, constant=home(owner, name))


def _of_library(resolver: Resolver, dotted: str, name: str) -> Iterator[Effect]:
    """`logging.getLogger = fake`, `logging.Logger.info = fake`: what any module gets is another logger then."""
    for known in resolver.known.values():
        is_source = f"{dotted}.{name}" in known.factories | known.loggers
        if is_source or (dotted in known.types and name in known.methods):
            yield Effect(known.library, "logger-rebound", f"{dotted}.{name} is replaced")


def overriding(module: Module, resolver: Resolver) -> Iterator[tuple[Node, Effect]]:
    """Classes that override the logger of a base class: the methods of the base then log through it."""
    attributes = {name for name in module.attribute_targets if "log" in name.lower()}
    for scope in module.heirs:
        yield from ((scope.node, stated) for stated in _overridden(module, resolver, scope, attributes))


def _overridden(module: Module, resolver: Resolver, body: Scope, attributes: set[str]) -> Iterator[Effect]:
    text, start, cls = module.source.text, module.source.line_start(body.body.start), class_at(module.path, body.node)
    is_made = any(text.find(maker, start, body.body.end) >= 0 for maker in _MAKERS)
    names = attributes | {name.decode() for name in (_MADE.findall(text, start, body.body.end) if is_made else ())}
    if _NAMED_LOG.search(text, start, body.body.end):
        names |= {name for name in body.names if "log" in name.lower()}
    for name in sorted(names):
        own = resolver.own_member(cls, name)
        for base in resolver.lineage(cls)[1:] if own is not None else ():
            inherited = resolver.member(base, name)
            if isinstance(inherited, Logger) and not _is_alike(own, inherited):
                what = f"{body.name} replaces {name} of its base class"
                yield Effect(inherited.library, "logger-rebound", what, f"->{base.path}")


def _is_alike(own: Value | None, inherited: Logger) -> bool:
    if not isinstance(own, Logger) or own.chain or inherited.chain:
        return False
    return own.library is inherited.library and not own.trouble
