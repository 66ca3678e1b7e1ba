"""Owns what an annotation says of a value."""

from __future__ import annotations

from dataclasses import replace

from tree_sitter import Node

from migrate_logs.bindings.classes import ClassReader
from migrate_logs.bindings.merging import UNSET, as_configured, hides, merge, of_own_class
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.values import (
    Alias,
    Callback,
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
    alias_at,
    class_at,
)
from migrate_logs.library import Library
from migrate_logs.source import children, code, field_of

_DEEP = 24  # brackets in a text; what people write has a few


class AnnotationReader(ClassReader):
    """Reads annotations: of loggers, of project classes, and of types that are as plain as their text."""

    def annotation(self, module: Module, node: Node) -> Value:
        """What an object of an annotated type is."""
        while node.type == "type" and node.named_children:
            node = node.named_children[0]
        match node.type:
            case "string":
                return self._quoted(module, code(node).strip("\"'"), _start(node))
            case "none":
                return Nothing()
            case "binary_operator" | "union_type":
                return self._one_of([self.annotation(module, side) for side in children(node)])
            case "dotted_name":
                return self._dotted(module, code(node), node.start_byte)
            case "generic_type" | "subscript":
                return self._generic(module, node)
            case "call":
                return self._derived_type(module, node)
            case "identifier" | "attribute" | "member_type":
                return self._meant(module, self.evaluate(module, node), code(node), node.start_byte)
        return Unknown("an annotation")

    def is_type(self, value: Value) -> bool:
        """True for a class, or a type that is put together."""
        last = value.dotted.rpartition(".")[2] if isinstance(value, External) else ""
        is_named = last in self.types["primitive"] + self.types["containers"] + self.types["transparent_generics"]
        return isinstance(value, ClassRef | Alias) or is_named or (last[:1].isupper() and not last.isupper())

    def _meaning(self, alias: Alias) -> Value:
        """What an object of a type with a name of its own is; where the type is made of itself, that says nothing."""
        module, key = self.module(alias.path), (alias.start, alias.node.end_byte, "annotation")
        if module is None:
            return Unknown("an annotation")
        return self.answer(
            self.answers(module), key, Unknown("an annotation"), lambda: self.annotation(module, alias.node)
        )

    def _derived_type(self, module: Module, call: Node) -> Value:
        """What an object of `TypeVar("T", bound=Item)`, `TypeVar("T", Item, Page)` or `NewType("Name", Item)` is."""
        given = children(field_of(call, "arguments"))
        bounds = (a for a in given if a.type == "keyword_argument" and code(field_of(a, "name")) == "bound")
        listed = [field_of(each, "value") for each in bounds] or [a for a in given[1:] if a.type != "keyword_argument"]
        if not listed:
            return Unknown("an annotation", variable=alias_at(module.path, call))
        return merge([self.annotation(module, each) for each in listed])

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
        return self._applied(head.rpartition(".")[2], given) or _of(self._dotted(module, head, offset), given)

    def _dotted(self, module: Module, text: str, offset: int) -> Value:
        first, *rest = text.split(".")
        if not all(part.isidentifier() for part in (first, *rest)):
            return Unknown("an annotation")
        value = self.name(module, first, offset)
        for part in rest:
            value = self.attribute(value, part)
        return self._meant(module, value, text, offset)

    def _meant(self, module: Module, value: Value, text: str, offset: int) -> Value:
        """What an object is of a type that an annotation at `offset` names; that may be the class around it."""
        around = module.scopes.at(offset).enclosing() if _is_self(value) else ()
        own = next((each for each in around if each.kind == "class"), None)
        return self.constructed(class_at(module.path, own.node)) if own is not None else self.instance(value, text)

    def _generic(self, module: Module, node: Node) -> Value:
        head, *arguments = children(node)
        arguments = (
            children(arguments[0]) if len(arguments) == 1 and arguments[0].type == "type_parameter" else arguments
        )
        given = [self.annotation(module, argument) for argument in arguments if code(argument) != "..."]
        name = code(head).rpartition(".")[2]
        return self._applied(name, given) or _of(self.instance(self.evaluate(module, head), name), given)

    def _applied(self, name: str, given: list[Value]) -> Value | None:
        """What a generic type makes of its arguments; None for one that says nothing of them."""
        if name == "Literal":
            return Primitive()
        if not given:
            return None
        if name == "Callable":
            return Callback(given[-1]) if hides(given[-1]) or _is_variable(given[-1]) else None
        if name in self.types["holders"]:
            is_queue = name in self.types["queues"]
            known = is_queue or hides(given[0]) or isinstance(given[0], Logger)
            return Container(given[0], is_queue=is_queue) if known else None
        if name in self.types["transparent_generics"]:
            return self._one_of(given) if name in ("Optional", "Union") else given[-1 if name == "Coroutine" else 0]
        if name in self.types["mappings"] and len(given) > 1:
            return Container(given[1], given[0])
        if name in self.types["containers"]:
            is_tuple = name in ("tuple", "Tuple")
            parts = tuple(given) if is_tuple and len(given) > 1 else ()
            return Container(merge(given) if is_tuple else given[0], None, parts)
        if name in ("type", "Type"):
            return Callback(given[0]) if _is_variable(given[0]) else _class_of(given[0])
        return None

    def _one_of(self, values: list[Value]) -> Value:
        """What an object of one of several types is: of tasks and futures, which can be asked for the same, the first."""
        some = [value for value in values if not isinstance(value, Nothing)]
        return some[0] if some and all(map(self.is_future, some)) else merge(values)

    def is_future(self, value: Value) -> bool:
        """True for a task or a future of whatever library."""
        return isinstance(value, Typed) and value.dotted.rpartition(".")[2] in self.types["futures"]

    def instance(self, value: Value, text: str = "") -> Value:
        """What an object of the type `value` is, which an annotation spells as `text`."""
        match value:
            case ClassRef():
                return self.constructed(value)
            case Alias():
                return self._meaning(value)
            case External(dotted):
                return self._external_type(dotted)
            case Logger():  # a class that the configuration takes for a logger
                return replace(value, declared=True)
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
        return self.made_outside(dotted)

    def made_outside(self, dotted: str) -> Value:
        """An object of a class outside the project; of a queue others tell what it holds."""
        is_queue = dotted.rpartition(".")[2] in self.types["queues"]
        return Container(UNSET, is_queue=True) if is_queue else Typed(dotted)

    def as_configured(self, library: Library, value: Value) -> Value:
        """What a name is that the configuration has; a class of loggers stays one, for what else it is asked for."""
        is_class = isinstance(value, ClassRef) and self.constructed(value) == Logger(library)
        return value if is_class else as_configured(library, value)

    def constructed(self, cls: ClassRef) -> Value:
        for base in self.ancestry(cls):
            if isinstance(base, External):
                for known in self.known.values():
                    if base.dotted in known.types | known.custom:
                        name, setting = code(field_of(cls.node, "name")), self._setting(cls)
                        configured = self.configured.get(setting)
                        return Logger(configured) if configured else of_own_class(known.library, name, setting)
        return Instance(cls)

    def as_callback(self, value: Value) -> Value:
        """A class as what makes its objects: that it has attributes of its own does not tell what those of the parameter are."""
        return Callback(self.constructed(value)) if isinstance(value, ClassRef) else value

    def _setting(self, cls: ClassRef) -> str:
        """How the configuration names a class; "" for one within another or within a function."""
        module = self.module(cls.path)
        if module is None or module.scopes.at(cls.start).kind != "module":
            return ""
        return f"{module.dotted}.{code(field_of(cls.node, 'name'))}"


def _start(quoted: Node) -> int:
    """Where the names in a quoted type are read: they may be that of the type itself, which an assignment binds only then."""
    holder = quoted
    while holder.parent is not None and holder.type not in ("assignment", "parameters", "block"):
        holder = holder.parent
    return holder.start_byte if holder.type == "assignment" else quoted.start_byte


def _of(value: Value, given: list[Value]) -> Value:
    """An object of a generic class with its type arguments."""
    return replace(value, arguments=tuple(given)) if isinstance(value, Instance) else value


def _is_self(value: Value) -> bool:
    return isinstance(value, External) and value.dotted in ("typing.Self", "typing_extensions.Self")


def _is_variable(value: Value) -> bool:
    return isinstance(value, Unknown) and value.variable is not None


def _class_of(value: Value) -> Value:
    match value:
        case Instance(cls):
            return cls
        case Typed(dotted):
            return External(dotted)
    return Unknown("an annotation")


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
