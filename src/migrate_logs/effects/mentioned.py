"""Owns the names in a piece of code: which it mentions, and which of them it hands on without calling what they name."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from tree_sitter import Node

from migrate_logs.rules import load
from migrate_logs.source import all_of, code, field_of

FUNCTIONS = ("function_definition", "lambda")
_IMPORTS = ("import_statement", "import_from_statement", "aliased_import", "dotted_name")
_AROUND_TYPES = ("tuple", "generic_type", "type_parameter", "binary_operator", "subscript", "as_pattern")
_CLASSES_ONLY = ("isinstance", "issubclass")
_RUNNERS = ("run", "run_until_complete")


def names_in(node: Node) -> Iterator[str]:
    """The names that a piece of code mentions, also as attributes and keywords."""
    return map(code, all_of("identifier", node))


def around(node: Node) -> Node | None:
    """The function or lambda that a node stands in."""
    outer = node.parent
    while outer is not None and outer.type not in FUNCTIONS:
        outer = outer.parent
    return outer


def is_generator(function: Node) -> bool:
    """True for a function that yields."""
    return any(around(each) == function for each in all_of("yield", function))


def is_kept_generator(expression: Node) -> bool:
    """True for a generator expression that may be run later, by somebody who gets it."""
    call = expression.parent
    if call is not None and call.type == "argument_list":
        call = call.parent
    return (
        call is None
        or call.type != "call"
        or last_name(field_of(call, "function")) not in load("types")["draining_calls"]
    )


def mentioned_in(root: Node) -> Iterator[str]:
    """The names in a file, but for those of the functions where they are defined."""
    for node in all_of("identifier", root):
        outer = node.parent
        if outer is None or outer.type != "function_definition" or field_of(outer, "name") != node:
            yield code(node)


def last_name(node: Node) -> str:
    """`Base` of `Base`, `module.Base` and `Base[int]`; "" of any other expression."""
    while node.type == "subscript":
        node = field_of(node, "value")
    node = field_of(node, "attribute") if node.type == "attribute" else node
    return code(node) if node.type == "identifier" else ""


def imported_as(root: Node) -> Iterator[tuple[str, str]]:
    """The other names that imports give things, each with the last part of the own one."""
    for node in all_of("aliased_import", root):
        yield code(field_of(node, "alias")), code(field_of(node, "name")).rpartition(".")[2]


def passed_around(root: Node, coroutines: Collection[str]) -> Iterator[str]:
    """The names that stand where they are neither called nor bound; of coroutines those that are called and not awaited at once."""
    for node in all_of("identifier", root):
        outer = node.parent
        whole = outer if outer is not None and outer.type == "attribute" else node
        if outer is None or outer.type in _IMPORTS or _is_named(node, outer) or _is_type(whole):
            continue
        if outer.type == "attribute" and node == field_of(outer, "object"):
            continue
        call = whole.parent
        if (
            call is None
            or call.type != "call"
            or field_of(call, "function") != whole
            or _is_kept(call, node, coroutines)
        ):
            yield code(node)


def _is_named(node: Node, outer: Node) -> bool:
    """True for the name of a function, a class, a parameter or a keyword."""
    return outer.child_by_field_name("name") == node or outer.type in ("parameters", "lambda_parameters")


def _is_type(node: Node) -> bool:
    """True for an annotation, a base class, what an `except` catches, and the classes that something is asked for."""
    inner, outer = node, node.parent
    while outer is not None and outer.type in _AROUND_TYPES:
        inner, outer = outer, outer.parent
    if outer is None or outer.type != "argument_list" or outer.parent is None:
        return outer is not None and outer.type in ("type", "except_clause")
    if outer.parent.type == "class_definition":
        return True
    return code(field_of(outer.parent, "function")) in _CLASSES_ONLY and outer.named_children[-1] == inner


def _is_kept(call: Node, name: Node, coroutines: Collection[str]) -> bool:
    """True for the call of a coroutine that is not awaited at once, and not what the program consists in."""
    if code(name) not in coroutines or call.parent is None or call.parent.type == "await":
        return False
    runner = call.parent.parent if call.parent.type == "argument_list" else None
    return runner is None or runner.type != "call" or last_name(field_of(runner, "function")) not in _RUNNERS
