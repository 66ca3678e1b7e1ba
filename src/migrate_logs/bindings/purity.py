"""Owns which expressions and modules do nothing that anybody could miss, so that they may go."""

from __future__ import annotations

from pathlib import PurePosixPath

from tree_sitter import Node

from migrate_logs.bindings.binders import imported
from migrate_logs.bindings.classes import decorators
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import ClassRef, External, Function, Logger, Method, ModuleRef, Value, class_at
from migrate_logs.rules import load
from migrate_logs.source import children, code, field_of, unwrap

_PURE = frozenset({"identifier", "attribute", "integer", "float", "true", "false", "none", "lambda"})
_ASKED = frozenset(
    {"identifier", "attribute", "comparison_operator", "not_operator"}
)  # conditions that only look at something
_HOPS = 4  # factories that call factories; import chains below a module
_DEFINING = frozenset(
    {"function_definition", "future_import_statement", "pass_statement", "type_alias_statement", "comment"}
)


def is_pure_logger(resolver: Resolver, module: Module, node: Node) -> bool:
    """True for an expression that gets a logger, or a method of one, and does nothing else."""
    is_pure = _gets_logger(resolver, module, node, 0, derived=False)
    return is_pure and isinstance(resolver.evaluate(module, node), Logger | Method)


def is_droppable(resolver: Resolver, module: Module, node: Node) -> bool:
    """True for a receiver that may go; what `bind` and `opt` in it are given is the call's to keep."""
    return _gets_logger(resolver, module, node, 0, derived=True)


def _gets_logger(resolver: Resolver, module: Module, node: Node, hops: int, derived: bool) -> bool:
    node = unwrap(node)
    if node.type == "identifier":
        return True
    if node.type == "attribute":
        owner = field_of(node, "object")
        if _is_class_of(resolver, module, owner):
            return True
        is_name = owner.type in ("identifier", "attribute") and not _does_more(resolver, module, node)
        return is_name and _gets_logger(resolver, module, owner, hops, derived)
    if node.type == "boolean_operator" and code(field_of(node, "operator")) == "or":  # a logger is always true
        return all(_gets_logger(resolver, module, each, hops, derived) for each in children(node))
    if node.type == "conditional_expression":
        given, condition, other = children(node)
        is_asked = condition.type in _ASKED and all(is_pure_value(each) for each in children(condition) or [condition])
        return is_asked and all(_gets_logger(resolver, module, each, hops, derived) for each in (given, other))
    if node.type != "call" or hops > _HOPS or not _makes_logger(resolver, module, node, hops, derived):
        return False
    return isinstance(resolver.evaluate(module, node), Logger)


def _makes_logger(resolver: Resolver, module: Module, call: Node, hops: int, derived: bool) -> bool:
    """True for a call of what gets loggers; asked before what the call gives, since most calls are of something else."""
    function = field_of(call, "function")
    made_by = resolver.evaluate(module, function)
    is_method = function.type == "attribute" and isinstance(
        resolver.evaluate(module, field_of(function, "object")), Logger
    )
    if not (derived and is_method) and not _has_pure_arguments(call):
        return False
    if isinstance(made_by, Function):
        made_of = field_of(function, "object") if function.type == "attribute" else function
        return is_pure_value(made_of) and is_factory(resolver, made_by, hops)
    if isinstance(made_by, External):
        return (
            any(made_by.dotted in known.factories for known in resolver.known.values())
            or made_by.dotted in resolver.configured
        )
    return is_method and _gets_logger(resolver, module, field_of(function, "object"), hops + 1, derived)


def _is_class_of(resolver: Resolver, module: Module, node: Node) -> bool:
    """True for `type(name)`."""
    if node.type != "call" or resolver.evaluate(module, field_of(node, "function")) != External("builtins.type"):
        return False
    given = children(field_of(node, "arguments"))
    return len(given) == 1 and given[0].type == "identifier"


def runs_something(resolver: Resolver, module: Module, node: Node) -> bool:
    """True for a chain of attributes of which one is a property that does more than get what it gives."""
    node = unwrap(node)
    while node.type == "attribute":
        if _does_more(resolver, module, node):
            return True
        node = unwrap(field_of(node, "object"))
    return False


def _does_more(resolver: Resolver, module: Module, node: Node) -> bool:
    """True for an attribute whose property does more than get what it gives."""
    run = resolver.property_of(resolver.evaluate(module, field_of(node, "object")), code(field_of(node, "attribute")))
    return run is not None and not resolver.is_quiet(run)


def _has_pure_arguments(call: Node) -> bool:
    arguments = children(field_of(call, "arguments"))
    values = [field_of(each, "value") if each.type == "keyword_argument" else each for each in arguments]
    return all(is_pure_value(value) for value in values)


def is_pure_value(node: Node) -> bool:
    """True for names, constants, and displays and joins of them."""
    node = unwrap(node)
    if node.type in ("tuple", "list", "set", "dictionary", "pair", "binary_operator", "unary_operator", "subscript"):
        return all(is_pure_value(child) for child in children(node))
    if node.type in ("string", "concatenated_string"):
        holes = [
            each for part in (node, *children(node)) for each in part.named_children if each.type == "interpolation"
        ]
        return all(is_pure_value(field_of(hole, "expression")) for hole in holes)
    return node.type in _PURE


def is_factory(resolver: Resolver, function: Function, hops: int = 0) -> bool:
    """True for a function of the project that gets a logger, perhaps keeps it, and does nothing else; no decorator adds to it."""
    home = resolver.module(function.path)
    if home is None or hops > _HOPS or not resolver.is_undisguised(function):
        return False
    return resolver.is_quiet(function)


def is_quiet_import(resolver: Resolver, importer: str, path: str, seen: frozenset[str] = frozenset()) -> bool:
    """True where importing the project module `path` into `importer` only defines things.

    A module that configures something when it is imported has to stay imported, whoever uses its names.
    """
    if path in seen or len(seen) > _HOPS:
        return path in seen
    parents = [str(parent / "__init__.py") for parent in PurePosixPath(path).parents]
    outer = {str(parent / "__init__.py") for parent in PurePosixPath(importer).parents}
    packages = [each for each in parents if resolver.layout.has_file(each) and each not in outer and each != path]
    return all(_is_quiet_module(resolver, each, seen | {path}) for each in (path, *packages))


def _is_quiet_module(resolver: Resolver, path: str, seen: frozenset[str]) -> bool:
    module = resolver.module(path)
    return module is not None and all(
        _is_quiet_statement(resolver, module, node, seen) for node in children(module.source.root)
    )


def _is_quiet_statement(resolver: Resolver, module: Module, node: Node, seen: frozenset[str]) -> bool:
    match node.type:
        case "expression_statement":
            return all(_is_quiet_expression(resolver, module, each) for each in children(node))
        case "import_statement" | "import_from_statement":
            return all(
                is_quiet_import(resolver, module.path, target, seen) for target in _imported(resolver, module, node)
            )
        case "decorated_definition":
            names = {name.rpartition(".")[2] for name in decorators(children(node)[-1])}
            is_quiet = names <= set(resolver.types["transparent_decorators"]) | {"dataclass", "contextmanager"}
            return is_quiet and _is_quiet_statement(resolver, module, children(node)[-1], seen)
        case "class_definition":
            return not _is_noticed(resolver, class_at(module.path, node)) and all(
                _is_quiet_statement(resolver, module, each, seen) for each in children(field_of(node, "body"))
            )
        case "if_statement" | "try_statement" | "block" | "else_clause" | "except_clause":
            return all(
                _is_quiet_statement(resolver, module, each, seen) for each in children(node) if _is_statement(each)
            )
    return node.type in _DEFINING


def _is_noticed(resolver: Resolver, cls: ClassRef) -> bool:
    """True for a class that its bases hear of when it is made: by a hook, through a metaclass, as tables do, or out of sight."""
    return any(
        _has_metaclass(each) or (each != cls and resolver.own_member(each, "__init_subclass__") is not None)
        if isinstance(each, ClassRef)
        else not isinstance(each, External) or each.dotted in resolver.types["noticing_bases"]
        for each in resolver.ancestry(cls)
    )


def _has_metaclass(cls: ClassRef) -> bool:
    listed = cls.node.child_by_field_name("superclasses")
    keywords = [each for each in children(listed) if each.type == "keyword_argument"] if listed is not None else []
    return any(code(field_of(each, "name")) == "metaclass" and not code(each).endswith("ABCMeta") for each in keywords)


def _is_statement(node: Node) -> bool:
    return node.type.endswith(("statement", "block", "clause", "definition"))


def _is_quiet_expression(resolver: Resolver, module: Module, node: Node) -> bool:
    if node.type == "assignment":
        value = node.child_by_field_name("right")
        return value is None or _is_quiet_value(resolver, module, value)
    return node.type in ("string", "concatenated_string", "ellipsis")


def _is_quiet_value(resolver: Resolver, module: Module, node: Node) -> bool:
    node = unwrap(node)
    if node.type == "call":
        quiet = code(field_of(node, "function")) in load("types")["quiet_calls"] and _has_pure_arguments(node)
        return quiet or is_pure_logger(resolver, module, node)
    return is_pure_value(node)


def _imported(resolver: Resolver, module: Module, node: Node) -> list[str]:
    """The project modules that an import statement runs."""
    if node.type == "import_from_statement":
        parts = [
            resolver.imported(module, node, item) for _, item in imported(node)
        ]  # `from . import part` runs the part
        found: list[Value] = [resolver.imported_module(module, node), *parts]
    else:
        names = [code(item if item.type != "aliased_import" else field_of(item, "name")) for item in children(node)]
        found = [resolver.layout.absolute(module.path, name) for name in names]
    return [value.path for value in found if isinstance(value, ModuleRef)]
