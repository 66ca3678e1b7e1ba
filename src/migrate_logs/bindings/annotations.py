"""Owns what an annotation says of a value."""

from __future__ import annotations

from tree_sitter import Node

from migrate_logs.bindings.binders import Kind
from migrate_logs.bindings.classes import ClassReader
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.values import (
    OWN_CLASS,
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

_DEEP = 24  # brackets in a text; what people write has a few
_TYPES = ("subscript", "generic_type", "binary_operator", "union_type")


class AnnotationReader(ClassReader):
    """Reads annotations: of loggers, of project classes, and of types that are as plain as their text."""

    def annotation(self, module: Module, node: Node) -> Value:
        """What an object of an annotated type is."""
        while node.type == "type" and node.named_children:
            node = node.named_children[0]
        match node.type:
            case "string":
                return self._quoted(module, code(node).strip("\"'"), node.start_byte)
            case "none":
                return Nothing()
            case "binary_operator" | "union_type":
                return self._one_of([self.annotation(module, side) for side in children(node)])
            case "dotted_name":
                return self._dotted(module, code(node), node.start_byte)
            case "generic_type" | "subscript":
                return self._generic(module, node)
            case "identifier" if meant := self._alias(module, node):
                return merge([self.annotation(module, each) for each in meant])
            case "identifier" | "attribute" | "member_type":
                return self._type(self.evaluate(module, node), code(node))
        return Unknown("an annotation")

    def _alias(self, module: Module, node: Node) -> list[Node]:
        """The types of which a name of the module stands for one: `Items = list[Item]`, `T = TypeVar("T", bound=Item)`."""
        found = module.scopes.find(code(node), node.start_byte)
        value = found[1][0].value if found is not None and len(found[1]) == 1 else None
        if value is None or value.end_byte > node.start_byte:  # what comes first cannot lead in a circle
            return []
        if value.type == "call" and code(field_of(value, "function")).rpartition(".")[2] in ("TypeVar", "NewType"):
            given = children(field_of(value, "arguments"))
            bounds = (a for a in given if a.type == "keyword_argument" and code(field_of(a, "name")) == "bound")
            constraints = [each for each in given[1:] if each.type != "keyword_argument"]
            return [field_of(each, "value") for each in bounds] or constraints
        return [value] if found is not None and value.type in _TYPES and found[1][0].kind is Kind.ASSIGN else []

    def _quoted(self, module: Module, text: str, offset: int) -> Value:
        """The type that a text spells."""
        parts = _parts(text.strip().strip("\"'"), "|")
        if text.count("[") > _DEEP:
            return Unknown("an annotation")
        if len(parts) > 1:
            return self._one_of([self._quoted(module, part, offset) for part in parts])
        head, bracket, rest = parts[0].strip().partition("[")
        if head == "None":
            return Nothing()
        if not bracket:
            return self._dotted(module, head, offset)
        given = [self._quoted(module, part, offset) for part in _parts(rest.removesuffix("]"), ",") if part != "..."]
        return self._applied(head.rpartition(".")[2], given) or self._dotted(module, head, offset)

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
        given = [self.annotation(module, argument) for argument in arguments if code(argument) != "..."]
        name = code(head).rpartition(".")[2]
        return self._applied(name, given) or self._type(self.evaluate(module, head), name)

    def _applied(self, name: str, given: list[Value]) -> Value | None:
        """What a generic type makes of its arguments; None for one that says nothing of them."""
        if name == "Literal":
            return Primitive()
        if not given:
            return None
        if name in self.types["transparent_generics"]:
            return self._one_of(given) if name in ("Optional", "Union") else given[-1 if name == "Coroutine" else 0]
        if name in self.types["mappings"] and len(given) > 1:
            return Container(given[1], given[0])
        if name in self.types["containers"]:
            is_tuple = name in ("tuple", "Tuple")
            parts = tuple(given) if is_tuple and len(given) > 1 else ()
            return Container(merge(given) if is_tuple else given[0], None, parts)
        if name in ("type", "Type"):
            return given[0].cls if isinstance(given[0], Instance) else Unknown("an annotation")
        return None

    def _one_of(self, values: list[Value]) -> Value:
        """What an object of one of several types is: of tasks and futures, which can be asked for the same, the first."""
        some = [value for value in values if not isinstance(value, Nothing)]
        return some[0] if some and all(map(self.is_future, some)) else merge(values)

    def is_future(self, value: Value) -> bool:
        """True for a task or a future of whatever library."""
        return isinstance(value, Typed) and value.dotted.rpartition(".")[2] in self.types["futures"]

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
                        return Logger(known.library, trouble="custom-logger", detail=f"{name} {OWN_CLASS}")
        return Instance(cls)


def _parts(text: str, separator: str) -> list[str]:
    """A text split where no bracket is open."""
    parts, depth = [""], 0
    for letter in text:
        depth += (letter == "[") - (letter == "]")
        if letter == separator and not depth:
            parts.append("")
        else:
            parts[-1] += letter
    return [part.strip() for part in parts]
