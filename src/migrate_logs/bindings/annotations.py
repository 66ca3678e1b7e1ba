"""Owns what an annotation says of a value."""

from __future__ import annotations

from tree_sitter import Node

from migrate_logs.bindings.binders import Kind
from migrate_logs.bindings.classes import ClassReader
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.values import (
    Caught,
    ClassRef,
    Container,
    External,
    Instance,
    Logger,
    Nothing,
    Primitive,
    Typed,
    Unknown,
    Value,
    merge,
)
from migrate_logs.source import children, code, field_of

_TYPES = ("subscript", "generic_type", "binary_operator", "union_type")


class AnnotationReader(ClassReader):
    """Reads annotations: of loggers, of project classes, and of types that are as plain as their text."""

    def annotation(self, module: Module, node: Node) -> Value:
        """What an object of an annotated type is."""
        while node.type == "type" and node.named_children:
            node = node.named_children[0]
        match node.type:
            case "string":
                return self._quoted(module, node)
            case "none":
                return Nothing()
            case "binary_operator" | "union_type":
                return merge([self.annotation(module, side) for side in children(node)])
            case "dotted_name":
                return self._dotted(module, code(node), node.start_byte)
            case "generic_type" | "subscript":
                return self._generic(module, node)
            case "identifier" if (meant := self._alias(module, node)) is not None:
                return self.annotation(module, meant)
            case "identifier" | "attribute" | "member_type":
                return self._type(self.evaluate(module, node), code(node))
        return Unknown("an annotation")

    def _alias(self, module: Module, node: Node) -> Node | None:
        """The type that a name of the module stands for: `Items = list[Item]`, `T = TypeVar("T", bound=Item)`."""
        found = module.scopes.find(code(node), node.start_byte)
        value = found[1][0].value if found is not None and len(found[1]) == 1 else None
        if value is None or value.end_byte > node.start_byte:  # what comes first cannot lead in a circle
            return None
        if value.type == "call" and code(field_of(value, "function")).rpartition(".")[2] == "TypeVar":
            given = children(field_of(value, "arguments"))
            bounds = (a for a in given if a.type == "keyword_argument" and code(field_of(a, "name")) == "bound")
            return next((field_of(each, "value") for each in bounds), None)
        return value if found is not None and value.type in _TYPES and found[1][0].kind is Kind.ASSIGN else None

    def _quoted(self, module: Module, node: Node) -> Value:
        text = code(node).strip("\"'").strip()
        parts = [part.strip() for part in text.split("|")]
        return merge([Nothing() if part == "None" else self._dotted(module, part, node.start_byte) for part in parts])

    def _dotted(self, module: Module, text: str, offset: int) -> Value:
        first, *rest = text.split(".")
        if not all(part.isidentifier() for part in (first, *rest)):
            return Unknown("an annotation")
        value = self.name(module, first, offset)
        for part in rest:
            value = self.attribute(value, part)
        return self._type(value, text)

    def _generic(self, module: Module, node: Node) -> Value:
        head, *arguments = children(node)
        arguments = (
            children(arguments[0]) if len(arguments) == 1 and arguments[0].type == "type_parameter" else arguments
        )
        name = code(head).rpartition(".")[2]
        if name in self.types["transparent_generics"]:
            return merge([self.annotation(module, argument) for argument in arguments])
        if name in self.types["containers"] and arguments:
            return Container(self.annotation(module, arguments[-1]))
        if name in ("type", "Type") and arguments:
            made = self.annotation(module, arguments[0])
            return made.cls if isinstance(made, Instance) else Unknown("an annotation")
        if name == "Literal":
            return Primitive()
        return self._type(self.evaluate(module, head), name)

    def _type(self, value: Value, text: str) -> Value:
        match value:
            case ClassRef():
                return self.constructed(value)
            case External(dotted):
                return self._external_type(dotted)
        return Primitive() if text in self.types["primitive"] else Unknown("an annotation")

    def _external_type(self, dotted: str) -> Value:
        for known in self.known.values():
            if dotted in known.types:
                return Logger(known.library, declared=True)
            if dotted in known.custom:
                return Logger(known.library, trouble="custom-logger", detail=f"a {dotted}")
        last = dotted.rpartition(".")[2]
        if last in self.types["primitive"]:
            return Primitive()
        if last.endswith(("Error", "Exception", "Warning")):
            return Caught()
        if last in self.types["containers"] or last in self.types["opaque"]:
            return Unknown("an annotation")
        return Typed(dotted)

    def constructed(self, cls: ClassRef) -> Value:
        for base in self.ancestry(cls):
            if isinstance(base, External):
                for known in self.known.values():
                    if base.dotted in known.types | known.custom:
                        name = code(field_of(cls.node, "name"))
                        return Logger(known.library, trouble="custom-logger", detail=f"{name} is a class of its own")
        return Instance(cls)
