"""Owns what a collection gives: to a loop, an unpacking, an index, and to the builtins that pass its elements on."""

from __future__ import annotations

from tree_sitter import Node

from migrate_logs.bindings.annotations import AnnotationReader
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.values import Container, Function, Instance, Primitive, Unknown, Value, merge
from migrate_logs.source import children, code, field_of, unwrap


class ElementReader(AnnotationReader):
    """Follows objects into collections and out of them."""

    def item(self, module: Module, value: Node, index: int | None) -> Value:
        """What the target at `index` of an unpacking gets."""
        value = unwrap(value)
        items = children(value)
        if value.type in ("tuple", "expression_list", "list") and index is not None:
            is_plain = not any(each.type == "list_splat" for each in items) and -len(items) <= index < len(items)
            return self.evaluate(module, items[index]) if is_plain else Unknown("an item of something")
        return self._element(self.evaluate(module, value), None)

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
        return element if index is None else self._element(element, None)

    def subscripted(self, module: Module, node: Node) -> Value:
        """What `value[...]` is: an element, or for a slice as many of them."""
        value = self.evaluate(module, field_of(node, "value"))
        if not isinstance(value, Container):
            return Unknown("an item of something")
        return value if field_of(node, "subscript").type == "slice" else value.element

    def passed(self, module: Module, node: Node, dotted: str) -> Value | None:
        """What a builtin gives back that hands on what it gets: all elements, or one of them; None for all others."""
        given = [each for each in children(field_of(node, "arguments")) if each.type != "keyword_argument"]
        if not given:
            return None
        if dotted in self.types["passes_all"]:
            value = self.evaluate(module, given[-1])
            if isinstance(value, Container) and dotted.startswith("copy."):
                return value
            return Container(value.iterated) if isinstance(value, Container) else None
        if dotted in self.types["passes_one"]:
            values = [self.evaluate(module, each) for each in given]
            return merge(values) if len(given) > 1 else self._element(values[0], None)
        return None
