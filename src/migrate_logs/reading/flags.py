"""Owns which names, attributes and calls are surely True, False or None, so that an option may take them as they stand."""

from __future__ import annotations

from collections.abc import Iterable

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind
from migrate_logs.bindings.classes import decorators
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import ClassRef, External, Function, Instance, Logger
from migrate_logs.source import children, code, field_of, unwrap

_HOPS = 8  # names that stand for each other
_LITERAL = frozenset({"true", "false", "none", "not_operator", "comparison_operator"})


def is_sure(resolver: Resolver, module: Module, node: Node, hops: int = 0) -> bool:
    """True for an expression of `module` that is made to be True, False or None, whatever the program does elsewhere."""
    node = unwrap(node)
    if hops > _HOPS:
        return False
    match node.type:
        case "boolean_operator":
            return all(is_sure(resolver, module, field_of(node, side), hops + 1) for side in ("left", "right"))
        case "conditional_expression":
            body, _, other = children(node)
            return all(is_sure(resolver, module, arm, hops + 1) for arm in (body, other))
        case "identifier":
            found = module.scopes.find(code(node), node.start_byte)
            is_own = found is not None and (found[0].kind == "function" or code(node).isupper())
            return is_own and found is not None and all(_is_set(resolver, module, each, hops) for each in found[1])
        case "call":
            return _asks(resolver, module, field_of(node, "function"))
    return node.type in _LITERAL


def _asks(resolver: Resolver, module: Module, function: Node) -> bool:
    """True for builtins that answer with a flag, and for `logger.isEnabledFor`."""
    if function.type == "attribute" and code(field_of(function, "attribute")) == "isEnabledFor":
        return isinstance(resolver.evaluate(module, field_of(function, "object")), Logger)
    value = resolver.evaluate(module, function)
    return isinstance(value, External) and value.dotted in resolver.types["flag_calls"]


def _is_set(resolver: Resolver, module: Module, binding: Binding, hops: int) -> bool:
    return (
        binding.kind is Kind.ASSIGN and binding.value is not None and is_sure(resolver, module, binding.value, hops + 1)
    )


def is_flag(resolver: Resolver, module: Module, node: Node, hops: int = 0) -> bool:
    """True for an expression of `module` of which the source says that it is True, False or None."""
    node = unwrap(node)
    if hops > _HOPS:
        return False
    match node.type:
        case "boolean_operator":
            return all(is_flag(resolver, module, field_of(node, side), hops + 1) for side in ("left", "right"))
        case "conditional_expression":
            body, _, other = children(node)
            return all(is_flag(resolver, module, arm, hops + 1) for arm in (body, other))
        case "identifier":
            found = module.scopes.find(code(node), node.start_byte)
            return found is not None and _are_flags(resolver, module, found[1], hops)
        case "attribute":
            return _is_flag_attribute(resolver, module, node, hops)
        case "call":
            return _gives_flag(resolver, module, node)
    return node.type in _LITERAL


def _are_flags(resolver: Resolver, module: Module, bindings: Iterable[Binding], hops: int) -> bool:
    listed = list(bindings)
    return bool(listed) and all(_is_bound_to_flag(resolver, module, each, hops) for each in listed)


def _is_bound_to_flag(resolver: Resolver, module: Module, binding: Binding, hops: int) -> bool:
    """True for `flag: bool`, `flag = True` and a property that is annotated so; a default alone says little of a parameter."""
    if binding.kind is Kind.FUNCTION:
        return "property" in " ".join(decorators(binding.node)) and _returns_flag(resolver, binding.node)
    is_many = any(each.type.endswith("splat_pattern") for each in (binding.node, *binding.node.named_children))
    if binding.kind not in (Kind.ASSIGN, Kind.PARAMETER) or is_many:
        return False
    if binding.annotation is not None:
        return _spells_flag(resolver, binding.annotation)
    is_set = binding.kind is Kind.ASSIGN and binding.value is not None
    return is_set and binding.value is not None and is_flag(resolver, module, binding.value, hops + 1)


def _is_flag_attribute(resolver: Resolver, module: Module, node: Node, hops: int) -> bool:
    """True where the class and everything that its file assigns to an attribute of this name says so."""
    owner, name = resolver.evaluate(module, field_of(node, "object")), code(field_of(node, "attribute"))
    cls = owner.cls if isinstance(owner, Instance) else owner
    home = resolver.module(cls.path) if isinstance(cls, ClassRef) else None
    if home is None or not isinstance(cls, ClassRef):
        return False
    body = home.scopes.at(field_of(cls.node, "body").start_byte)
    assigned = [
        Binding(name, Kind.ASSIGN, each, each.child_by_field_name("right"), each.child_by_field_name("type"))
        for each in home.attribute_targets.get(name, ())
    ]
    return _are_flags(resolver, home, [*body.names.get(name, ()), *assigned], hops)


def _gives_flag(resolver: Resolver, module: Module, call: Node) -> bool:
    function = field_of(call, "function")
    value = resolver.evaluate(module, function)
    if isinstance(value, Function):
        return not decorators(value.node) and _returns_flag(resolver, value.node)
    if isinstance(value, External) and value.dotted.startswith("builtins."):
        return value.dotted in resolver.types["flag_calls"]
    return function.type == "attribute" and code(field_of(function, "attribute")) in resolver.types["flag_methods"]


def _returns_flag(resolver: Resolver, function: Node) -> bool:
    annotation = function.child_by_field_name("return_type")
    is_coroutine = any(child.type == "async" for child in function.children)
    return annotation is not None and not is_coroutine and _spells_flag(resolver, annotation)


def _spells_flag(resolver: Resolver, annotation: Node) -> bool:
    text = "".join(code(annotation).split()).strip("'\"").removeprefix("typing.")
    return text in resolver.types["flags"] or text.startswith("Annotated[bool,")
