"""Owns the texts of constants: names and enum members of the project that are bound once, to a string literal."""

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import ClassRef, ModuleRef
from migrate_logs.literals import constant
from migrate_logs.source import code, field_of, unwrap

_HOPS = 8  # imports followed for one name


def text_of(resolver: Resolver, module: Module, node: Node) -> str | None:
    """The text that a name or attribute chain stands for; None where it is no constant of the project."""
    if node.type == "identifier":
        found = module.scopes.find(code(node), node.start_byte)
        if found is None or found[0].kind not in ("module", "class"):
            return None
        foreign = any(binding.kind is Kind.IMPORT for binding in found[1])
        return None if foreign and not code(node).isupper() else _bound(resolver, module, found[1])
    if node.type == "attribute":
        return _member(resolver, module, field_of(node, "object"), code(field_of(node, "attribute")))
    return None


def _member(resolver: Resolver, module: Module, owner: Node, name: str) -> str | None:
    if not is_fixed_member(module, owner, name):
        return None
    match resolver.evaluate(module, owner):
        case ModuleRef(path):
            return _global(resolver, path, name)
        case ClassRef(path=path, node=node) if (home := resolver.module(path)) is not None:
            body = home.scopes.at(field_of(node, "body").start_byte)
            return _bound(resolver, home, body.names.get(name, []))
    return None


def is_fixed_member(module: Module, owner: Node, name: str) -> bool:
    """True where `owner.name` is a constant of a module or class.

    What is not spelled as a constant may be set again by anybody: by a constructor, an object, another module.
    """
    return name.isupper() and _is_fixed(module, owner)


def _is_fixed(module: Module, owner: Node) -> bool:
    """False for `cls`, `type(self)`, `self.kind`: a class that derives from the one in sight may bind the name anew."""
    while owner.type == "attribute":
        owner = field_of(owner, "object")
    if owner.type != "identifier":
        return False
    found = module.scopes.find(code(owner), owner.start_byte)
    return found is None or found[0].kind != "function" or all(each.kind is Kind.IMPORT for each in found[1])


def _global(resolver: Resolver, path: str, name: str, hops: int = 0) -> str | None:
    module = resolver.module(path)
    return _bound(resolver, module, module.scopes.module.names.get(name, []), hops) if module else None


def _bound(resolver: Resolver, module: Module, bindings: list[Binding], hops: int = 0) -> str | None:
    if len(bindings) != 1 or hops > _HOPS:
        return None
    binding = bindings[0]
    if binding.kind is Kind.ASSIGN and binding.value is not None:
        return constant(unwrap(binding.value))
    if binding.kind is Kind.IMPORT and binding.value is not None and binding.node.type == "import_from_statement":
        origin = resolver.imported_module(module, binding.node)
        item = binding.value
        name = code(field_of(item, "name") if item.type == "aliased_import" else item)
        return _global(resolver, origin.path, name, hops + 1) if isinstance(origin, ModuleRef) else None
    return None
