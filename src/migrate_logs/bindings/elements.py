"""Owns what a collection gives: to a loop, an unpacking, an index, and to the builtins that pass its elements on."""

from __future__ import annotations

from tree_sitter import Node

from migrate_logs.bindings.handover import HandoverReader
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.values import (
    ClassRef,
    Container,
    Function,
    Instance,
    Primitive,
    Unknown,
    Value,
    hides,
    merge,
    merged,
)
from migrate_logs.literals import constant
from migrate_logs.source import children, code, field_of, unwrap

_RESULT_OR_ERROR = Unknown("a result or an exception", may_hide=True)


class ElementReader(HandoverReader):
    """Follows objects into collections and out of them."""

    def display(self, module: Module, nodes: list[Node], has_places: bool) -> Container:
        """The collection that is written down as its items, or made of what a call is given."""
        values = [self._written(module, node) for node in nodes]
        is_plain = has_places and not any(node.type == "list_splat" for node in nodes)
        return Container(merge(values), None, tuple(values) if is_plain else ())

    def _written(self, module: Module, node: Node) -> Value:
        if node.type == "list_splat":
            return self._element(self.evaluate(module, children(node)[0]), None)
        return self.evaluate(module, node)

    def mapping(self, module: Module, node: Node) -> Container:
        """A dict display, with what its spreads hold."""
        keys, values = (
            [self.evaluate(module, each) for item in children(node) if (each := item.child_by_field_name(side))]
            for side in ("key", "value")
        )
        given = (self.evaluate(module, children(item)[0]) for item in children(node) if item.type == "dictionary_splat")
        spreads = [each for each in given if isinstance(each, Container)]
        own = [Container(merge(values), merge(keys))] if values or not spreads else []
        return merged([*own, *spreads])

    def joined(self, module: Module, node: Node) -> Value:
        """`rows + others`, `rows * 2`, `mapping | others`: a collection of what the collections hold."""
        sides = (self.evaluate(module, field_of(node, side)) for side in ("left", "right"))
        held = [side for side in sides if isinstance(side, Container)]
        if not held or code(field_of(node, "operator")) == "%":  # a text with its values
            return Unknown("the result of an expression")
        return merged(held)

    def item(self, module: Module, value: Node, index: int | None) -> Value:
        """What the target at `index` of an unpacking gets."""
        value = unwrap(value)
        if value.type == "list" and index is not None:
            return self._place(self.display(module, children(value), has_places=True), index)
        known = self.evaluate(module, value)
        return self._element(known, None) if index is None else self._place(known, index)

    def _place(self, value: Value, index: int) -> Value:
        """What a collection has at an index."""
        parts = value.parts if isinstance(value, Container) else ()
        return parts[index] if -len(parts) <= index < len(parts) else self._element(value, None)

    def loop(self, module: Module, iterable: Node, index: int | None) -> Value:
        """What a loop over an expression gives its target, or the target at `index` of several."""
        return self._element(self.evaluate(module, iterable), index)

    def _element(self, value: Value, index: int | None) -> Value:
        if isinstance(value, Instance):
            given = self.member(value.cls, "__iter__")
            value = self.returned(given) if isinstance(given, Function) else Unknown("an item of something")
        element = value.iterated if isinstance(value, Container) else Unknown("an item of something")
        return element if index is None else self._place(element, index)

    def _each(self, module: Module, iterable: Node) -> Value:
        return self._element(self.evaluate(module, iterable), None)

    def _mapped(self, module: Module, function: Node, iterables: list[Node]) -> Value:
        """What `map` makes of the elements: what the function gives back, be it what it gets."""
        function = unwrap(function)
        if function.type == "lambda":
            body, given = field_of(function, "body"), function.child_by_field_name("parameters")
            is_kept = given is not None and code(given) == code(body) and len(iterables) == 1
            return self._each(module, iterables[0]) if is_kept else self.evaluate(module, body)
        made_by = self.evaluate(module, function)
        if isinstance(made_by, ClassRef):
            return self.constructed(made_by)
        return (
            self.returned(made_by) if isinstance(made_by, Function) else Unknown("what a function makes of something")
        )

    def _named(self, module: Module, given: list[Node]) -> Value | None:
        """What `getattr(value, "name", other)` gives, where it may be an object: anything else is not told by it."""
        name = constant(given[1]) if len(given) > 1 else None
        if name is None:
            return None
        owner = self.evaluate(module, given[0])
        found = merge([self.attribute(owner, name), *(self.evaluate(module, each) for each in given[2:])])
        return found if hides(found) else None

    def stocked(self, module: Module, node: Node) -> Container:
        """What `dict(...)` and the like make: a collection of what is in their arguments, and of what their keywords give."""
        held: list[Container] = []
        for each in children(field_of(node, "arguments")):
            if each.type == "keyword_argument":
                held.append(Container(self.evaluate(module, field_of(each, "value")), Primitive()))
            else:
                value = self.evaluate(module, children(each)[0] if each.type == "dictionary_splat" else each)
                held += [_as_mapping(value)] if isinstance(value, Container) else []
        return merged(held) if any(map(hides, held)) else Container(Unknown("an item of something"))

    def subscripted(self, module: Module, node: Node) -> Value:
        """What `value[...]` is: an element, or for a slice as many of them."""
        value = self.evaluate(module, field_of(node, "value"))
        if not isinstance(value, Container):
            return Unknown("an item of something")
        at = field_of(node, "subscript")
        if at.type == "slice":
            return Container(value.element, value.keys)  # not the same places
        return self._place(value, int(code(at))) if at.type == "integer" and code(at).isdecimal() else value.element

    def passed_first(self, module: Module, node: Node) -> Value | None:
        """The first argument of a call, where it is an object or a collection: nothing else is told by being passed."""
        given = _positional(node)
        value = self.evaluate(module, given[0]) if given else Unknown()
        return value if hides(value) or isinstance(value, Container) else None

    def passed(self, module: Module, node: Node, dotted: str) -> Value | None:
        """What a builtin gives back that hands on what it gets: all elements, or one of them; None for all others."""
        given = _positional(node)
        if not given:
            return None
        if dotted in self.types["passes_first"]:
            return self.passed_first(module, node)
        if dotted in self.types["passes_each"]:
            each = self.display(module, given, has_places=True)
            return _or_errors(each) if _returns_errors(node) else each if hides(each) else None
        if dotted in self.types["passes_all"]:
            value = self.evaluate(module, given[-1])
            return Container(value.iterated) if isinstance(value, Container) else None
        if dotted == "builtins.zip":
            return _rows([self._each(module, each) for each in given])
        if dotted == "builtins.enumerate":
            return _rows([Primitive(), self._each(module, given[0])])
        if dotted == "builtins.map":
            return Container(self._mapped(module, given[0], given[1:]))
        if dotted == "builtins.getattr":
            return self._named(module, given)
        if dotted in self.types["passes_one"]:
            values = [self._written(module, each) for each in given]
            is_one = len(given) == 1 and given[0].type != "list_splat"
            return self._element(values[0], None) if is_one else merge(values)
        return None


def _positional(call: Node) -> list[Node]:
    return [each for each in children(field_of(call, "arguments")) if each.type != "keyword_argument"]


def _returns_errors(call: Node) -> bool:
    """True for `gather(..., return_exceptions=True)`."""
    given = (each for each in children(field_of(call, "arguments")) if each.type == "keyword_argument")
    return any(
        code(field_of(each, "name")) == "return_exceptions" and field_of(each, "value").type != "false"
        for each in given
    )


def _or_errors(results: Container) -> Container:
    """Results of which each may be the exception that was raised instead."""
    return Container(_RESULT_OR_ERROR, None, (_RESULT_OR_ERROR,) * len(results.parts))


def _rows(parts: list[Value]) -> Container:
    """Tuples that have these in their places."""
    return Container(Container(merge(parts), None, tuple(parts)))


def _as_mapping(value: Container) -> Container:
    """A mapping, or pairs of keys and values, as a mapping."""
    match value.element:
        case Container(parts=(key, element)) if value.keys is None:
            return Container(element, key)
    return value
