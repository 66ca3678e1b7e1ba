"""Owns what the statements around a name tell of it: `if isinstance(x, Order): ...`, `if not isinstance(x, Order): return`,
`except OSError as x: ...`.
"""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.annotations import AnnotationReader
from migrate_logs.bindings.binders import Binding, Kind
from migrate_logs.bindings.merging import merge, veiled
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import ClassRef, Container, External, Nothing, Typed, Unknown, Value
from migrate_logs.model import Span
from migrate_logs.source import children, code, field_of, span, unwrap

_PLAIN = frozenset(
    {"builtins", "collections", "typing", "numbers", "array", "numpy"}
)  # where what is no object of its own is from
_FUNCTIONS = frozenset({"function_definition", "lambda", "class_definition"})
_LEAVES = frozenset({"return_statement", "raise_statement", "continue_statement", "break_statement"})


class NarrowingReader(AnnotationReader):
    """Follows `isinstance` to the names that it is asked of."""

    def narrowed(self, module: Module, node: Node, value: Value) -> Value:
        """What no source tells of a name or attribute, as the class of the project that the code has asked it for."""
        if not isinstance(value, Unknown | Nothing) or code(node).encode() not in module.asked:
            return value
        for guarded, condition in (*conditions(node), *_passed(node)):
            for clause in clauses(condition):
                told = self._told_by(module, clause, node)
                if told is not None and is_kept(module, node, guarded, condition):
                    return told
        return value

    def _told_by(self, module: Module, clause: Node, node: Node) -> Value | None:
        classes = asked_classes(clause, code(node))
        if not classes or self.evaluate(module, field_of(clause, "function")) != External("builtins.isinstance"):
            return None
        values = [self.evaluate(module, each) for each in classes]
        own = [self.instance(value) for value in values if isinstance(value, ClassRef)]
        foreign = [value.dotted for value in values if isinstance(value, External) and _is_foreign(value.dotted)]
        own += [Typed(name) for name in foreign if name.rpartition(".")[2] not in self.types["primitive"]]
        told = [each for each in own if self.is_object(each)]
        if not told:
            return None
        return merge(told) if len(told) == len(values) else veiled(merge(told), "one of several classes")

    def caught_classes(self, module: Module, clause: Node | None) -> tuple[ClassRef, ...]:
        """The classes of the project that an except clause names."""
        named = self.evaluate(module, clause) if clause is not None else None
        listed = (named.parts or (named.element,)) if isinstance(named, Container) else (named,)
        return tuple(each for each in listed if isinstance(each, ClassRef))


def _is_foreign(dotted: str) -> bool:
    """True for a class from elsewhere that is no builtin, no collection and no number."""
    return dotted.partition(".")[0] not in _PLAIN


def holding(scope: Scope, bindings: list[Binding], offset: int) -> list[Binding]:
    """The bindings of a name that may hold where it is read: the one of the handler around, where nothing in it binds anew."""
    if (
        len(bindings) < 2
        or all(each.kind is not Kind.CAUGHT for each in bindings)
        or scope.tree.at(offset) is not scope
    ):
        return bindings
    if any(each.kind is not Kind.PARAMETER and scope.tree.at(each.node.start_byte) is not scope for each in bindings):
        return bindings  # a name that is global or nonlocal elsewhere may be bound by whatever the handler calls
    clauses_of = [(each, span(each.node.parent)) for each in bindings if each.kind is Kind.CAUGHT and each.node.parent]
    around = [(each, clause) for each, clause in clauses_of if clause.holds(Span(offset, offset))]
    if not around:
        return bindings
    caught, clause = around[-1]  # in source order: the innermost
    is_bound_again = any(each is not caught and clause.holds(span(each.node)) for each in bindings)
    return bindings if is_bound_again else [caught]


def conditions(node: Node) -> Iterator[tuple[Node, Node]]:
    """The conditions that hold where a node is evaluated, with what they guard."""
    for inner, outer in _around(node):
        if outer.type in ("if_statement", "elif_clause") and field_of(outer, "consequence") == inner:
            yield inner, field_of(outer, "condition")
        elif outer.type == "conditional_expression" and children(outer)[0] == inner:
            yield inner, children(outer)[1]


def _passed(node: Node) -> Iterator[tuple[Node, Node]]:
    """The conditions that hold behind a statement that goes on only with them, each with the statement of the node."""
    for inner, block in _around(node):
        for before in children(block) if block.type in ("block", "module") else ():
            if before.start_byte >= inner.start_byte:
                break
            if before.type == "assert_statement":
                yield inner, children(before)[0]
            elif before.type == "if_statement" and (denied := _denied(before)) is not None:
                yield inner, denied


def _denied(statement: Node) -> Node | None:
    """The condition without which an if statement leaves: `x` in `if not x: return`."""
    condition, body = unwrap(field_of(statement, "condition")), children(field_of(statement, "consequence"))
    is_left = condition.type == "not_operator" and body[-1:] and body[-1].type in _LEAVES
    return field_of(condition, "argument") if is_left else None


def _around(node: Node) -> Iterator[tuple[Node, Node]]:
    """What a node is in, up to its function, each with the part that the node is in."""
    while node.parent is not None and node.type not in _FUNCTIONS:
        yield node, node.parent
        node = node.parent


def clauses(condition: Node) -> Iterator[Node]:
    """The conditions that have to hold for one condition."""
    condition = unwrap(condition)
    if condition.type == "boolean_operator" and code(field_of(condition, "operator")) == "and":
        yield from clauses(field_of(condition, "left"))
        yield from clauses(field_of(condition, "right"))
    else:
        yield condition


def asked_classes(clause: Node, name: str) -> list[Node]:
    """The classes that a call of two arguments asks a name for."""
    given = children(field_of(clause, "arguments")) if clause.type == "call" else []
    if len(given) != 2 or code(given[0]) != name:
        return []
    return children(given[1]) if given[1].type == "tuple" else [given[1]]


def is_kept(module: Module, node: Node, guarded: Node, condition: Node) -> bool:
    """True where the name that is read means the same in a condition, and nothing binds it again up to what that guards."""
    name = code(node).partition(".")[0]
    found = module.scopes.find(name, node.start_byte)
    known = module.scopes.find(name, condition.start_byte)
    if found is None or known is None or found[0] is not known[0]:
        return False
    start, end = min(guarded.start_byte, condition.start_byte), max(guarded.end_byte, condition.end_byte)
    return not any(start <= each.node.start_byte < end for each in found[1])
