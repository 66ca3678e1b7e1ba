"""Owns what an expression stands for: a logger, something else, or nobody knows; across the files of a project."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from tree_sitter import Node

from migrate_logs.bindings import scopes
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.scopes import Binding, Kind, Scope, Scopes
from migrate_logs.bindings.values import (
    Caught,
    ClassRef,
    Container,
    External,
    Function,
    Instance,
    Knowledge,
    Link,
    Logger,
    Method,
    ModuleRef,
    Nothing,
    Package,
    Primitive,
    Typed,
    Unknown,
    Value,
    class_at,
    function_at,
    merge,
)
from migrate_logs.model import Library
from migrate_logs.rules import load
from migrate_logs.source import Source, UnreadableError, captures, children, code, field_of, query, read, unwrap

_DEPTH = 24  # assignments, calls and imports followed for one expression; real chains stay below 10
_CACHED_MODULES = 128  # bounds the memory that trees of other modules take


M = TypeVar("M", bound="Module | None")


@dataclass(eq=False)
class Module:
    """A parsed file of the project with its scopes and what is known of its expressions so far."""

    source: Source
    scopes: Scopes
    dotted: str
    memo: dict[tuple[int, int, str], Value] = field(default_factory=dict)
    busy: set[tuple[int, int, str]] = field(default_factory=set)

    @cached_property
    def attribute_targets(self) -> dict[str, list[Node]]:
        """Assignments to attributes (`x.name = ...`) by attribute name."""
        found: dict[str, list[Node]] = {}
        for node in captures(_TARGETS, self.source.root).get("target", ()):
            found.setdefault(code(field_of(field_of(node, "left"), "attribute")), []).append(node)
        return found

    @cached_property
    def stars(self) -> list[Node]:
        """The `from x import *` statements of the module."""
        return captures(_STARS, self.source.root).get("star", [])

    @property
    def path(self) -> str:
        """The file's path, relative to the root of the project."""
        return self.source.path


class Resolver:
    """Evaluates expressions to values; lives in one process and reads other modules when they are asked for."""

    def __init__(self, layout: Layout, knowledge: Sequence[Knowledge], configured: Mapping[str, Library]) -> None:
        self.layout = layout
        self.known = {known.library: known for known in knowledge}
        self.types = load("types")
        third_party = {name: Library(library) for library, names in load("loggers").items() for name in names}
        self.configured = {**third_party, **configured}
        self._modules: OrderedDict[str, Module | None] = OrderedDict()
        self._depth = 0

    def open(self, path: str, data: bytes) -> Module:
        """The module of a file's bytes; UnreadableError where they are no source."""
        source = read(path, data)
        return self._keep(path, Module(source, scopes.build(source), self.layout.dotted(path)))

    def module(self, path: str) -> Module | None:
        """A module of the project, read when it is first asked for; None where it cannot be read."""
        if path in self._modules:
            self._modules.move_to_end(path)
            return self._modules[path]
        try:
            return self.open(path, self.layout.read(path))
        except (UnreadableError, OSError):
            return self._keep(path, None)

    def _keep(self, path: str, module: M) -> M:
        self._modules[path] = module
        if len(self._modules) > _CACHED_MODULES:
            self._modules.popitem(last=False)
        return module

    # ---- expressions ------------------------------------------------------------------------------------------------

    def evaluate(self, module: Module, node: Node) -> Value:
        """What the expression `node` of `module` stands for."""
        key = (node.start_byte, node.end_byte, node.type)
        if key in module.memo:
            return module.memo[key]
        if key in module.busy or self._depth > _DEPTH:
            return Unknown("depends on itself")
        module.busy.add(key)
        self._depth += 1
        try:
            value = self._evaluate(module, node)
        finally:
            module.busy.discard(key)
            self._depth -= 1
        module.memo[key] = value
        return value

    def _evaluate(self, module: Module, node: Node) -> Value:
        match node.type:
            case "identifier":
                return self.name(module, code(node), node.start_byte)
            case "attribute":
                return self.attribute(
                    self.evaluate(module, field_of(node, "object")), code(field_of(node, "attribute"))
                )
            case "call":
                return self._call(module, node)
            case "parenthesized_expression" | "await":
                return self.evaluate(module, inner[0]) if (inner := children(node)) else Unknown()
            case "named_expression":
                return self.evaluate(module, field_of(node, "value"))
            case "boolean_operator":
                return merge([self.evaluate(module, field_of(node, side)) for side in ("left", "right")])
            case "conditional_expression":
                body, _, other = children(node)
                return merge([self.evaluate(module, body), self.evaluate(module, other)])
            case "none":
                return Nothing()
            case "list" | "set" | "tuple":
                return Container(merge([self.evaluate(module, item) for item in children(node)]))
            case "dictionary":
                values = [item.child_by_field_name("value") for item in children(node)]
                return Container(merge([self.evaluate(module, value) for value in values if value]))
            case "list_comprehension" | "set_comprehension" | "generator_expression":
                return Container(self.evaluate(module, field_of(node, "body")))
            case "dictionary_comprehension":
                return Container(self.evaluate(module, field_of(field_of(node, "body"), "value")))
            case "subscript":
                value = self.evaluate(module, field_of(node, "value"))
                return value.element if isinstance(value, Container) else Unknown("an item of something")
            case "string" | "concatenated_string" | "integer" | "float" | "true" | "false" | "comparison_operator":
                return Primitive()
            case "not_operator" | "lambda":
                return Primitive()
        return Unknown("the result of an expression")

    # ---- names ------------------------------------------------------------------------------------------------------

    def name(self, module: Module, name: str, offset: int) -> Value:
        """What `name`, read at `offset` of `module`, stands for."""
        found = module.scopes.find(name, offset)
        if found is None:
            return self._starred(module, name) or self._builtin(name)
        scope, bindings = found
        if scope is module.scopes.module and (configured := self.configured.get(f"{module.dotted}.{name}")):
            return Logger(configured)
        return self._bound(module, scope, bindings)

    def _builtin(self, name: str) -> Value:
        return Typed(name) if name in self.types["builtin_values"] else External(f"builtins.{name}")

    def _bound(self, module: Module, scope: Scope, bindings: list[Binding]) -> Value:
        values = [self._binding(module, scope, binding) for binding in bindings]
        merged = merge(values)
        if isinstance(merged, Logger) and not merged.trouble and isinstance(values[-1], Nothing):
            return replace(merged, trouble="logger-ambiguous", detail="set to None later on")
        return merged

    def _binding(self, module: Module, scope: Scope, binding: Binding) -> Value:
        value, node = binding.value, binding.node
        match binding.kind:
            case Kind.IMPORT if value is not None:
                return self._import(module, node, value)
            case Kind.ASSIGN:
                return self._assigned(module, binding)
            case Kind.ITEM if value is not None:
                return self._item(module, value, binding.index)
            case Kind.LOOP if value is not None:
                return self._loop(module, value, binding.index)
            case Kind.WITH if value is not None and binding.index is None:
                entered = self.evaluate(module, value)
                return entered if isinstance(entered, (Instance, Typed)) else Unknown("what a with statement gives")
            case Kind.CAUGHT:
                return Caught()
            case Kind.PARAMETER:
                return self._parameter(module, scope, binding)
            case Kind.FUNCTION:
                return function_at(module.path, node)
            case Kind.CLASS:
                return class_at(module.path, node)
        return Unknown(f"bound by {binding.kind}")

    def _assigned(self, module: Module, binding: Binding) -> Value:
        known = self.evaluate(module, binding.value) if binding.value is not None else Unknown()
        if isinstance(known, Unknown) and binding.annotation is not None:
            return self.annotation(module, binding.annotation)
        return known

    def _item(self, module: Module, value: Node, index: int | None) -> Value:
        value = unwrap(value)
        items = children(value)
        if value.type in ("tuple", "expression_list", "list") and index is not None and index < len(items):
            return self.evaluate(module, items[index])
        return self._element(self.evaluate(module, value), None)

    def _loop(self, module: Module, iterable: Node, index: int | None) -> Value:
        called = iterable.child_by_field_name("function") if iterable.type == "call" else None
        if (
            called is not None
            and called.type == "attribute"
            and code(field_of(called, "attribute")) in ("items", "values")
        ):
            values = self.evaluate(module, field_of(called, "object"))
            return self._element(values, None) if index in (None, 1) else Unknown("a key")
        if called is not None and code(called) == "enumerate" and index is not None:
            arguments = children(field_of(iterable, "arguments"))
            return self._element(self.evaluate(module, arguments[0]), None) if index == 1 and arguments else Primitive()
        return self._element(self.evaluate(module, iterable), index)

    def _element(self, value: Value, index: int | None) -> Value:
        element = value.element if isinstance(value, Container) else Unknown("an item of something")
        return element if index is None else self._element(element, None)

    def _parameter(self, module: Module, scope: Scope, binding: Binding) -> Value:
        owner = self._receiver(module, scope, binding.name)
        if owner is not None:
            return owner
        if binding.annotation is not None:
            declared = self.annotation(module, binding.annotation)
            if not isinstance(declared, Logger) or declared.trouble:
                return declared
            other = self._passed_instead(module, scope, binding.name)
            if other:
                return replace(declared, trouble="logger-ambiguous", detail=f"{other} is passed for it")
            return replace(declared, declared=True)
        if binding.value is not None and isinstance(self.evaluate(module, binding.value), Primitive):
            return Primitive()
        return Unknown("a parameter without annotation")

    def _passed_instead(self, module: Module, scope: Scope, name: str) -> str:
        """What a call in the same file passes for a parameter that is annotated as logger, but is none."""
        owner = scope.parent
        called = owner.name if scope.name == "__init__" and owner is not None and owner.kind == "class" else scope.name
        names = [
            code(each).partition(":")[0].partition("=")[0].strip()
            for each in children(field_of(scope.node, "parameters"))
        ]
        names = names[1:] if owner is not None and owner.kind == "class" else names
        for node in captures(_CALLS, module.source.root).get("call", ()):
            if code(field_of(node, "function")).rpartition(".")[2] != called:
                continue
            given = children(field_of(node, "arguments"))
            passed = [a for a in given if a.type == "keyword_argument" and code(field_of(a, "name")) == name]
            at = names.index(name) if name in names else len(given)
            positional = [a for a in given if a.type != "keyword_argument"]
            node = field_of(passed[0], "value") if passed else positional[at] if at < len(positional) else node
            value = self.evaluate(module, node) if passed or at < len(positional) else Nothing()
            if isinstance(value, Instance | Typed | Function | ClassRef):
                return code(node)
        return ""

    def _receiver(self, module: Module, scope: Scope, name: str) -> Value | None:
        """The object that `self` or `cls` is, when `name` is the first parameter of a method."""
        if scope.kind != "function" or scope.parent is None or scope.parent.kind != "class":
            return None
        first = next(iter(children(field_of(scope.node, "parameters"))), None)
        if first is None or code(first) != name or "staticmethod" in decorators(scope.node):
            return None
        owner = class_at(module.path, scope.parent.node)
        return owner if "classmethod" in decorators(scope.node) or name == "cls" else Instance(owner)

    # ---- imports ----------------------------------------------------------------------------------------------------

    def _import(self, module: Module, node: Node, item: Node) -> Value:
        if node.type == "import_statement":
            aliased = item.type == "aliased_import"
            dotted = code(field_of(item, "name") if aliased else item)
            return self.layout.absolute(module.path, dotted if aliased else dotted.partition(".")[0])
        name = code(field_of(item, "name") if item.type == "aliased_import" else item)
        origin = self.imported_module(module, node)
        if origin == ModuleRef(module.path):  # `from . import part` in a package's __init__ imports a submodule
            return self.layout.locate(module.path.removesuffix("/__init__.py"), name) or Unknown("imports itself")
        return self.attribute(origin, name)

    def imported_module(self, module: Module, node: Node) -> Value:
        """The module that a `from ... import` statement imports from."""
        origin = field_of(node, "module_name")
        if origin.type == "dotted_name":
            return self.layout.absolute(module.path, code(origin))
        dots = code(origin)
        level = len(dots) - len(dots.lstrip("."))
        return self.layout.relative(module.path, level, dots.lstrip(".").strip())

    def _starred(self, module: Module, name: str) -> Value | None:
        """A name that comes through `from x import *`."""
        if name.startswith("_"):
            return None
        for node in module.stars:
            found = self.attribute(self.imported_module(module, node), name)
            if not isinstance(found, Unknown):
                return found
        return None

    # ---- attributes -------------------------------------------------------------------------------------------------

    def attribute(self, owner: Value, name: str) -> Value:
        """What `owner.name` stands for."""
        match owner:
            case External(dotted) | Typed(dotted):
                return self._external(f"{dotted}.{name}")
            case ModuleRef(path):
                return self._global(path, name)
            case Package(path):
                return self.layout.locate(path, name) or Unknown("no such module")
            case Logger():
                return Method(owner, name) if name in self.known[owner.library].methods else Unknown("part of a logger")
            case ClassRef():
                return self.member(owner, name) or Unknown("not set by the class or its bases")
            case Instance(cls):
                return self.member(cls, name) or Unknown("not set by the class or its bases")
        return Unknown(owner.why if isinstance(owner, Unknown) else "an attribute")

    def _external(self, dotted: str) -> Value:
        if dotted in self.configured:
            return Logger(self.configured[dotted])
        for known in self.known.values():
            if dotted in known.loggers:
                return Logger(known.library, identity="")
            owner, _, name = dotted.rpartition(".")
            if owner in known.modules and name in known.methods:
                return Method(Logger(known.library, identity=""), name)
        return External(dotted)

    def _global(self, path: str, name: str) -> Value:
        module = self.module(path)
        if module is None or self._depth > _DEPTH:
            return Unknown("a module that cannot be read" if module is None else "modules that import each other")
        self._depth += 1
        try:
            return self._global_of(module, name)
        finally:
            self._depth -= 1

    def _global_of(self, module: Module, name: str) -> Value:
        path = module.path
        if configured := self.configured.get(f"{module.dotted}.{name}"):
            return Logger(configured)
        found = module.scopes.find(name, len(module.source.text))
        if found is not None:
            return self._bound(module, *found)
        folder = path.removesuffix("/__init__.py") if path.endswith("/__init__.py") else None
        inner = self.layout.locate(folder, name) if folder else None
        return self._starred(module, name) or inner or Unknown("not set by the module")

    def member(self, cls: ClassRef, name: str, depth: int = 0) -> Value | None:
        """An attribute of a class: set in its body, through `self` or `cls` in its methods, or by a base class."""
        module = self.module(cls.path)
        if module is None or depth > _DEPTH:
            return None
        if configured := self.configured.get(f"{module.dotted}.{code(field_of(cls.node, 'name'))}.{name}"):
            return Logger(configured)
        own = self.own_member(cls, name)
        if own is not None:
            return own
        for base in self.bases(cls):
            if isinstance(base, ClassRef) and (inherited := self.member(base, name, depth + 1)) is not None:
                return inherited
            if isinstance(base, External) and isinstance(given := self._external(f"{base.dotted}.{name}"), Logger):
                return given
        return None

    def own_member(self, cls: ClassRef, name: str) -> Value | None:
        """An attribute that the class itself sets, in its body or through its objects; None where it does not."""
        module = self.module(cls.path)
        found = [*self._in_body(module, cls, name), *self._through_self(module, cls, name)] if module else []
        return merge(found) if found else None

    def bases(self, cls: ClassRef) -> Iterator[Value]:
        """What the base classes of a class stand for, in order."""
        module, arguments = self.module(cls.path), cls.node.child_by_field_name("superclasses")
        if module is None or arguments is None:
            return
        for argument in children(arguments):
            if argument.type == "subscript":  # Generic[T], Base[Item]
                argument = field_of(argument, "value")
            if argument.type != "keyword_argument":
                yield self.evaluate(module, argument)

    def ancestry(self, cls: ClassRef) -> Iterator[Value]:
        """A class, its bases, their bases and so on; each once."""
        seen: list[Value] = []
        waiting: list[Value] = [cls]
        while waiting and len(seen) < _DEPTH:
            value = waiting.pop(0)
            if value not in seen:
                seen.append(value)
                yield value
                waiting += self.bases(value) if isinstance(value, ClassRef) else ()

    def _in_body(self, module: Module, cls: ClassRef, name: str) -> Iterator[Value]:
        body = module.scopes.at(field_of(cls.node, "body").start_byte)
        for binding in body.names.get(name, ()):
            value = self._binding(module, body, binding)
            if isinstance(value, Function) and "property" in " ".join(decorators(value.node)):
                yield self._property(function_at(value.path, value.node, cls))
            elif isinstance(value, Function):
                yield function_at(value.path, value.node, cls)
            elif not (
                binding.kind is Kind.ASSIGN and binding.value is None and self._through_self_set(module, cls, name)
            ):
                yield value

    def _property(self, function: Function) -> Value:
        """What a property gives; a logger whose property does more than get it cannot be dropped."""
        value = self.returned(function)
        if isinstance(value, Logger) and not self.is_quiet(function):
            name = code(field_of(function.node, "name"))
            return replace(
                value, trouble="receiver-effects", detail=f"the property {name} does more than get the logger"
            )
        return value

    def is_quiet(self, function: Function) -> bool:
        """True for a function that gets a logger, perhaps keeps it, and does nothing else."""
        module = self.module(function.path)
        found = captures(_DOINGS, field_of(function.node, "body"))
        if module is None or "effect" in found:
            return False
        for node in found.get("call", ()):
            if not isinstance(self.evaluate(module, node), Logger) and code(field_of(node, "function")) not in _ASKING:
                return False
            called = self.evaluate(module, field_of(node, "function"))
            if isinstance(called, Function) and (decorators(called.node) or not self.is_quiet(called)):
                return False
        values = [node.child_by_field_name("right") for node in found.get("assign", ())]
        return all(value is None or isinstance(self.evaluate(module, value), Logger | Nothing) for value in values)

    def _through_self_set(self, module: Module, cls: ClassRef, name: str) -> bool:
        return next(self._through_self(module, cls, name), None) is not None

    def _through_self(self, module: Module, cls: ClassRef, name: str) -> Iterator[Value]:
        for node in module.attribute_targets.get(name, ()):
            target = field_of(node, "left")
            holder = self.evaluate(module, field_of(target, "object"))
            if holder in (Instance(cls), cls):
                value = node.child_by_field_name("right")
                yield self._assigned(module, Binding(name, Kind.ASSIGN, node, value, node.child_by_field_name("type")))

    # ---- calls ------------------------------------------------------------------------------------------------------

    def _call(self, module: Module, node: Node) -> Value:
        called = field_of(node, "function")
        if called.type == "attribute":
            derived = self._derived(module, node, called)
            if derived is not None:
                return derived
            built = self._built(module, called)
            if built is not None:
                return built
        return self._result(module, node, self.evaluate(module, called))

    def _built(self, module: Module, called: Node) -> Value | None:
        """An object that a constructor inherited from outside makes, as `Settings.model_validate(...)`."""
        owner = self.evaluate(module, field_of(called, "object"))
        name = code(field_of(called, "attribute"))
        if isinstance(owner, ClassRef) and name in self.types["constructors"] and self.member(owner, name) is None:
            return Instance(owner)
        return None

    def _result(self, module: Module, node: Node, function: Value) -> Value:
        match function:
            case External("typing.cast") if len(arguments := children(field_of(node, "arguments"))) == 2:
                return self.annotation(module, arguments[0])
            case External("builtins.super"):
                return self._parent(module, node)
            case External(dotted) | Typed(dotted):
                return self._external_call(module, node, dotted)
            case Logger(declared=False, chain=()):  # a configured name that is called is a factory
                return function
            case ClassRef():
                return self._constructed(function)
            case Function():
                return self.returned(function)
        return Unknown("the result of a call")

    def _parent(self, module: Module, node: Node) -> Value:
        scope = next((s for s in module.scopes.at(node.start_byte).enclosing() if s.kind == "class"), None)
        base = next(iter(self.bases(class_at(module.path, scope.node))), None) if scope else None
        return Instance(base) if isinstance(base, ClassRef) else Unknown("super()")

    def _derived(self, module: Module, node: Node, called: Node) -> Value | None:
        method = code(field_of(called, "attribute"))
        if not any(method in known.derive for known in self.known.values()):
            return self._collected(module, called, method)
        owner = self.evaluate(module, field_of(called, "object"))
        if not isinstance(owner, Logger) or method not in self.known[owner.library].derive:
            return None
        if not self.known[owner.library].derive[method]:
            return replace(owner, identity="?")
        return replace(owner, chain=(*owner.chain, Link(method, module.path, node.end_byte, node)))

    def _collected(self, module: Module, called: Node, method: str) -> Value | None:
        if method not in ("get", "pop", "values", "copy"):
            return None
        owner = self.evaluate(module, field_of(called, "object"))
        if not isinstance(owner, Container):
            return None
        return owner if method in ("values", "copy") else owner.element

    def _external_call(self, module: Module, node: Node, dotted: str) -> Value:
        for known in self.known.values():
            if dotted in known.factories:
                return self._made(module, node, known)
            if dotted in known.custom or dotted in known.types:
                return Logger(known.library, trouble="custom-logger", detail=f"made by {dotted}")
        if dotted in self.configured:
            return Logger(self.configured[dotted])
        last = dotted.rpartition(".")[2]
        if last in self.types["primitive"] or dotted in self.types["primitive_calls"]:
            return Primitive()
        return Typed(dotted) if last[:1].isupper() else Unknown("the result of a call")

    def _made(self, module: Module, node: Node, known: Knowledge) -> Logger:
        arguments = children(field_of(node, "arguments"))
        logger = Logger(known.library, self._identity(module, arguments))
        fields = [a for a in arguments if a.type in ("keyword_argument", "dictionary_splat")]
        if known.library is Library.STRUCTLOG and fields:
            return replace(logger, chain=(Link("bind", module.path, node.end_byte, node),))
        return logger

    def _identity(self, module: Module, arguments: list[Node]) -> str:
        if not arguments:
            return ""
        if arguments[0].type == "string" and "{" not in code(arguments[0]):
            return code(arguments[0]).strip("'\"")
        return f"@{module.path}" if code(arguments[0]) == "__name__" else "?"

    def _constructed(self, cls: ClassRef) -> Value:
        for base in self.ancestry(cls):
            if isinstance(base, External):
                for known in self.known.values():
                    if base.dotted in known.types | known.custom:
                        name = code(field_of(cls.node, "name"))
                        return Logger(known.library, trouble="custom-logger", detail=f"{name} is a class of its own")
        return Instance(cls)

    def returned(self, function: Function) -> Value:
        """What a function of the project gives back, as its return statements tell, else its annotation."""
        module = self.module(function.path)
        if module is None or any(not self._transparent(name) for name in decorators(function.node)):
            return Unknown("the result of a decorated function")
        values = [
            self.evaluate(module, children(node)[0]) if children(node) else Nothing()
            for node in captures(_RETURNS, function.node).get("return", ())
            if _function_around(module.scopes.at(node.start_byte)) == function.node
        ]
        value = merge(values) if values else Unknown("the result of a call")
        annotation = function.node.child_by_field_name("return_type")
        if isinstance(value, Unknown) and annotation is not None:
            return self.annotation(module, annotation)
        return value

    def _transparent(self, decorator: str) -> bool:
        return decorator.rpartition(".")[2] in self.types["transparent_decorators"]

    # ---- annotations ------------------------------------------------------------------------------------------------

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
            case "generic_type" | "subscript":
                return self._generic(module, node)
            case "identifier" | "attribute" | "member_type":
                return self._type(self.evaluate(module, node), code(node))
        return Unknown("an annotation")

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
        if name == "Literal":
            return Primitive()
        return self._type(self.evaluate(module, head), name)

    def _type(self, value: Value, text: str) -> Value:
        match value:
            case ClassRef():
                return self._constructed(value)
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


_STARS = query("(module (import_from_statement (wildcard_import)) @star)")
_TARGETS = query("(assignment left: (attribute)) @target")
_CALLS = query("(call) @call")
_RETURNS = query("(return_statement) @return")
_DOINGS = query(
    "(call) @call (assignment) @assign [(augmented_assignment) (await) (yield) (delete_statement) (with_statement)"
    " (for_statement) (while_statement) (raise_statement) (named_expression) (global_statement)] @effect"
)
_ASKING = frozenset({"hasattr", "getattr", "isinstance", "type", "super", "str"})


def _function_around(scope: Scope) -> Node | None:
    return next((s.node for s in scope.enclosing() if s.kind in ("function", "lambda")), None)


def decorators(function: Node) -> list[str]:
    """The names of a function's decorators, without their arguments."""
    parent = function.parent
    if parent is None or parent.type != "decorated_definition":
        return []
    found = []
    for child in parent.named_children:
        if child.type == "decorator" and (inner := children(child)):
            called = inner[0]
            found.append(code(field_of(called, "function") if called.type == "call" else called))
    return found
