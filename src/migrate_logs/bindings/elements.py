"""Owns what a collection gives: to a loop, an unpacking, an index, and to the builtins that pass its elements on."""

from __future__ import annotations

from tree_sitter import Node

from migrate_logs.bindings.handover import HandoverReader
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.values import Container, Function, Instance, Primitive, Unknown, Value, hides, merge
from migrate_logs.source import children, code, field_of, unwrap


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

    def joined(self, module: Module, node: Node) -> Value:
        """`rows + others`, `rows * 2`, `mapping | others`: a collection of what the collections hold."""
        sides = (self.evaluate(module, field_of(node, side)) for side in ("left", "right"))
        held = [side for side in sides if isinstance(side, Container)]
        if not held or code(field_of(node, "operator")) == "%":  # a text with its values
            return Unknown("the result of an expression")
        keys = [side.keys for side in held if side.keys is not None]
        return Container(merge([side.element for side in held]), merge(keys) if keys else None)

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
        called = iterable.child_by_field_name("function") if iterable.type == "call" else None
        if called is not None and called.type == "attribute" and code(field_of(called, "attribute")) == "items":
            owner = self.evaluate(module, field_of(called, "object"))
            if not isinstance(owner, Container):
                return Unknown("an item of something")
            pair = (owner.keys or Unknown("a key"), owner.element)
            return (
                Container(merge([*pair])) if index is None else pair[index] if index in (0, 1) else Unknown("no item")
            )
        if called is not None and code(called) == "enumerate" and index is not None:
            arguments = children(field_of(iterable, "arguments"))
            return self._element(self.evaluate(module, arguments[0]), None) if index == 1 and arguments else Primitive()
        return self._element(self.evaluate(module, iterable), index)

    def _element(self, value: Value, index: int | None) -> Value:
        if isinstance(value, Instance):
            given = self.member(value.cls, "__iter__")
            value = self.returned(given) if isinstance(given, Function) else Unknown("an item of something")
        element = value.iterated if isinstance(value, Container) else Unknown("an item of something")
        return element if index is None else self._place(element, index)

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
            return each if hides(each) else None
        if dotted in self.types["passes_all"]:
            value = self.evaluate(module, given[-1])
            return Container(value.iterated) if isinstance(value, Container) else None
        if dotted == "builtins.zip":
            rows = tuple(self._element(self.evaluate(module, each), None) for each in given)
            return Container(Container(merge(list(rows)), None, rows))
        if dotted in self.types["passes_one"]:
            values = [self._written(module, each) for each in given]
            is_one = len(given) == 1 and given[0].type != "list_splat"
            return self._element(values[0], None) if is_one else merge(values)
        return None


def _positional(call: Node) -> list[Node]:
    return [each for each in children(field_of(call, "arguments")) if each.type != "keyword_argument"]
