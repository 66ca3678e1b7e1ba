"""Owns the expressions that stand for what a function of the project, or a property, gives: its return statements."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.classes import decorators
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import Caught, ClassRef, Function, Instance, Value, class_at
from migrate_logs.reading.site import Site
from migrate_logs.source import captures, children, code, field_of

_PLAIN = frozenset({"property", "staticmethod", "classmethod", "override", "abstractmethod", "abc.abstractmethod"})
_ENDS = "(return_statement) @return (yield) @yield"
_FAR = 3  # functions that call each other
_MANY = 24  # classes that derive from one


def given(site: Site, node: Node) -> list[tuple[Module, Node]] | None:
    """The expressions of which a call, or a property that is read, gives one, each with its file; None where it may be more.

    A method counts with those that derived classes have in its place.
    """
    if site.hops > _FAR:
        return None
    functions = _functions(site, node)
    found = [returned(site.resolver, each) for each in functions]
    known = [each for each in found if each is not None]
    return [pair for each in known for pair in each] if found and len(known) == len(found) else None


def _functions(site: Site, node: Node) -> list[Function | None]:
    """The functions of which one is run; None among them for what is no function."""
    taken, is_property = (field_of(node, "function"), False) if node.type == "call" else (node, True)
    if taken.type != "attribute":
        return [_function(site.value(taken))]
    holder, name = field_of(taken, "object"), code(field_of(taken, "attribute"))
    owner = site.value(holder)
    owners = list(map(Instance, owner.classes)) if isinstance(owner, Caught) else [owner]
    found: list[Function | None] = []
    for each in owners:
        of_class = site.resolver.property_of(each, name) if is_property else site.resolver.attribute(each, name)
        found.append(_function(of_class))
        is_exact = holder.type == "call" and code(field_of(holder, "function")) == "super"
        if found[-1] is not None and not is_exact:
            found += _instead(site.resolver, found[-1], is_property=is_property)
    return found


def _function(value: Value | None) -> Function | None:
    return value if isinstance(value, Function) else None


def _instead(resolver: Resolver, method: Function, *, is_property: bool) -> Iterator[Function | None]:
    """What derived classes have in the place of a method; None for what is no method, and where too many files have such."""
    name, heirs = (
        code(field_of(method.node, "name")),
        heirs_of(resolver, method.owner) if method.owner is not None else [],
    )
    if heirs is None:
        yield None
    for heir in heirs or ():
        own = resolver.property_of(Instance(heir), name) if is_property else resolver.member(heir, name)
        if own != method:
            yield _function(own)


def heirs_of(resolver: Resolver, base: ClassRef) -> list[ClassRef] | None:
    """The classes that derive from one, in the files that import it or another that does; None for too many files."""
    found = [base]
    with resolver.carefully():
        for each in found:
            named = field_of(each.node, "name").text or b""
            for module in resolver.in_sight(each.path, lambda text, named=named: named in text.bases):  # type: ignore[misc]
                classes = [class_at(module.path, scope.node) for scope in module.heirs]
                found += [cls for cls in classes if cls not in found and each in resolver.ancestry(cls)]
            if len(found) > _MANY or not resolver.importers.are_asked(each.path):
                return None
    return found[1:]


def returned(resolver: Resolver, function: Function | None) -> list[tuple[Module, Node]] | None:
    """What a function gives, each with its file; None where that is not in sight.

    The function may be one of an earlier parse of its file, which nobody had kept.
    """
    module = resolver.module(function.path) if function is not None else None
    if function is None or module is None or not set(decorators(function.node)) <= _PLAIN:
        return None
    node = module.source.root.descendant_for_byte_range(function.node.start_byte, function.node.end_byte)
    if node is None or any(child.type == "async" for child in node.children):
        return None
    found = (each for nodes in captures(_ENDS, field_of(node, "body")).values() for each in nodes)
    own = sorted((each for each in found if _function_around(module, each) == node), key=lambda each: each.start_byte)
    ends = [children(each) for each in own if each.type == "return_statement"]
    if len(ends) < len(own) or not all(ends):
        return None
    return [(module, end[0]) for end in ends] or None


def _function_around(module: Module, node: Node) -> Node:
    scope = next(s for s in module.scopes.at(node.start_byte).enclosing() if s.kind in ("function", "lambda", "module"))
    return scope.node
