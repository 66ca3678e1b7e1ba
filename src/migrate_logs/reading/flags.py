"""Owns which names, attributes and calls are True, False or None: made so, or only declared to be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind, given
from migrate_logs.bindings.classes import body_of, decorators
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import ClassRef, External, Function, Instance, Logger
from migrate_logs.source import children, code, field_of, unwrap

_HOPS = 8  # names that stand for each other
_LITERAL = frozenset({"true", "false", "none", "not_operator", "comparison_operator"})


def is_sure(resolver: Resolver, module: Module, node: Node) -> bool:
    """True for an expression of `module` that is made to be True, False or None, whatever the program does elsewhere."""
    return _Flags(resolver, declared=False).holds(module, node)


def is_flag(resolver: Resolver, module: Module, node: Node) -> bool:
    """True for an expression of `module` of which the source says that it is True, False or None."""
    return _Flags(resolver, declared=True).holds(module, node)


@dataclass(frozen=True, slots=True)
class _Flags:
    """Reads flags; with `declared` also those of which an annotation, an attribute or a method's name says so."""

    resolver: Resolver
    declared: bool

    def holds(self, module: Module, node: Node, hops: int = 0) -> bool:
        node = unwrap(node)
        if hops > _HOPS:
            return False
        match node.type:
            case "boolean_operator":
                return all(self.holds(module, field_of(node, side), hops + 1) for side in ("left", "right"))
            case "conditional_expression":
                body, _, other = children(node)
                is_either = self.declared and {body.type, other.type} == {"integer"}  # `1 if verbose else 0`
                return is_either or all(self.holds(module, arm, hops + 1) for arm in (body, other))
            case "identifier":
                found = module.scopes.find(code(node), node.start_byte)
                if found is None or not (self.declared or found[0].kind == "function" or code(node).isupper()):
                    return False
                return self._are_bound(module, found[1], hops)
            case "attribute":
                return self.declared and self._is_attribute(module, node, hops)
            case "call":
                return self._answers(module, field_of(node, "function"))
        return node.type in _LITERAL

    def _are_bound(self, module: Module, bindings: Iterable[Binding], hops: int) -> bool:
        listed = list(bindings)
        return bool(listed) and all(self._is_bound(module, each, hops) for each in listed)

    def _is_bound(self, module: Module, binding: Binding, hops: int) -> bool:
        """True for `flag = True`, and for what is declared: `flag: bool`, a property that is annotated so.

        The default of a parameter alone says little.
        """
        if self.declared and binding.kind is Kind.FUNCTION:
            return "property" in " ".join(decorators(binding.node)) and _returns_flag(self.resolver, binding.node)
        is_many = any(each.type.endswith("splat_pattern") for each in (binding.node, *binding.node.named_children))
        if binding.kind not in (Kind.ASSIGN, Kind.ITEM, Kind.PARAMETER) or is_many:
            return False
        if self.declared and binding.annotation is not None:
            return _spells_flag(self.resolver, binding.annotation)
        value = given(binding)
        return value is not None and self.holds(module, value, hops + 1)

    def _is_attribute(self, module: Module, node: Node, hops: int) -> bool:
        """True where the class and everything that its file assigns to an attribute of this name says so."""
        owner, name = self.resolver.evaluate(module, field_of(node, "object")), code(field_of(node, "attribute"))
        cls = owner.cls if isinstance(owner, Instance) else owner
        home = self.resolver.module(cls.path) if isinstance(cls, ClassRef) else None
        if home is None or not isinstance(cls, ClassRef):
            return False
        bindings = [*body_of(home, cls).names.get(name, ()), *home.set_on(name)]
        return not all(map(_is_nothing_yet, bindings)) and self._are_bound(home, bindings, hops)

    def _answers(self, module: Module, function: Node) -> bool:
        """True for builtins that answer with a flag and for `logger.isEnabledFor`; annotations and names only declare it."""
        value, types = self.resolver.evaluate(module, function), self.resolver.types
        method = code(field_of(function, "attribute")) if function.type == "attribute" else ""
        if isinstance(value, External) and value.dotted.startswith("builtins."):
            return value.dotted in types["flag_calls"]
        if method == "isEnabledFor" and isinstance(
            self.resolver.evaluate(module, field_of(function, "object")), Logger
        ):
            return True
        if isinstance(value, Function):
            return self.declared and not decorators(value.node) and _returns_flag(self.resolver, value.node)
        return self.declared and method in types["flag_methods"]


def _is_nothing_yet(binding: Binding) -> bool:
    """True for `error = None`: a place kept for something else, which nobody says is a flag."""
    return binding.annotation is None and binding.value is not None and unwrap(binding.value).type == "none"


def _returns_flag(resolver: Resolver, function: Node) -> bool:
    annotation = function.child_by_field_name("return_type")
    is_coroutine = any(child.type == "async" for child in function.children)
    return annotation is not None and not is_coroutine and _spells_flag(resolver, annotation)


def _spells_flag(resolver: Resolver, annotation: Node) -> bool:
    text = "".join(code(annotation).split()).strip("'\"").removeprefix("typing.")
    return text in resolver.types["flags"] or text.startswith("Annotated[bool,")
