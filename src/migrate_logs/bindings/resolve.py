"""Owns what an expression stands for: a logger, something else, or nobody knows; across the files of a project."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind
from migrate_logs.bindings.classes import decorators
from migrate_logs.bindings.elements import MODULE
from migrate_logs.bindings.handover import SPLATS, exit_parameter, is_set_by_python
from migrate_logs.bindings.imported import ImportReader
from migrate_logs.bindings.merging import chosen_by, hides, merge, settled, veiled
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.narrowing import holding
from migrate_logs.bindings.rebound import bound_again
from migrate_logs.bindings.scopes import Scope, going_round
from migrate_logs.bindings.values import (
    A_CLASS,
    ANYTHING,
    ARGUMENTS,
    CYCLE,
    EVERYTHING,
    Alias,
    Callback,
    Caught,
    ClassRef,
    Container,
    External,
    Function,
    Instance,
    Logger,
    Method,
    ModuleRef,
    Nothing,
    Package,
    Primitive,
    Typed,
    Unknown,
    Value,
    alias_at,
    class_at,
    function_at,
)
from migrate_logs.source import children, code, field_of

# What the rest of the file may tell more of: collections, and what nobody knows or shows no more than itself.
_OPEN = (Container, Unknown, Nothing, Primitive)
# What stays what it is, whatever others put beside it.
_SETTLED = (Logger, Method, External, ModuleRef, Package, ClassRef, Instance, Typed, Caught, Alias)


class Resolver(ImportReader):
    """Evaluates expressions to values; lives in one process and reads other modules when they are asked for."""

    # ---- expressions ------------------------------------------------------------------------------------------------

    @contextmanager
    def carefully(self) -> Iterator[None]:
        """What is asked here is asked of other files, too: what do they put into names, attributes and parameters?

        That is dearer, and matters only for whether something may be an object.
        """
        self.careful = True
        try:
            yield
        finally:
            self.careful = False

    def evaluate(self, module: Module, node: Node) -> Value:
        """What the expression `node` of `module` stands for."""
        key = (node.start_byte, node.end_byte, node.type)
        known = module.values
        if self.careful and not isinstance(known.sure.get(key), _SETTLED):
            known = module.careful
        return self.answer(known, key, CYCLE, partial(self._evaluate, module, node))

    def _evaluate(self, module: Module, node: Node) -> Value:
        if self.is_far():
            return Unknown("too far away to be followed")
        match node.type:
            case "identifier":
                return self.told(module, node, self.name(module, code(node), node.start_byte))
            case "attribute":
                owner = self.evaluate(module, field_of(node, "object"))
                return self.told(module, node, self.attribute(owner, code(field_of(node, "attribute"))))
            case "call":
                return self.call(module, node)
            case "parenthesized_expression" | "await" | "list_splat":
                value = self.evaluate(module, inner[0]) if (inner := children(node)) else Unknown()
                return self.outcome(module) if node.type == "await" and self.is_future(value) else value
            case "yield":
                return self.sent(module, node)
            case "named_expression":
                return self.evaluate(module, field_of(node, "value"))
            case "boolean_operator":
                return merge([self.evaluate(module, field_of(node, side)) for side in ("left", "right")])
            case "conditional_expression":
                body, _, other = children(node)
                return merge([self.evaluate(module, body), self.evaluate(module, other)])
            case "none":
                return Nothing()
            case "list" | "set" | "tuple" | "expression_list":
                return self.display(module, children(node), has_places=node.type in ("tuple", "expression_list"))
            case "dictionary":
                return self.mapping(module, node)
            case "list_comprehension" | "set_comprehension" | "generator_expression":
                return Container(self.evaluate(module, field_of(node, "body")))
            case "dictionary_comprehension":
                pair = field_of(node, "body")
                key, value = (self.evaluate(module, field_of(pair, side)) for side in ("key", "value"))
                return Container(value, key)
            case "binary_operator" | "unary_operator":
                return self.joined(module, node) if node.type == "binary_operator" else self.turned(module, node)
            case "subscript":
                return self.applied(module, node)
            case "string" | "concatenated_string" | "integer" | "float" | "true" | "false":
                return Primitive()
            case "comparison_operator" | "not_operator":
                return Primitive()
            case "lambda":
                return Callback(self.evaluate(module, field_of(node, "body")), (module.path, node.start_byte))
        return Unknown("the result of an expression")

    def told(self, module: Module, node: Node, value: Value) -> Value:
        """What a name or attribute stands for, with what the rest of the file tells of it."""
        if not isinstance(value, _OPEN):
            return value
        known = self.narrowed(module, node, self.with_attributes(module, node, self.filled(module, node, value)))
        return self.by_heirs(known)

    # ---- names ------------------------------------------------------------------------------------------------------

    def name(self, module: Module, name: str, offset: int) -> Value:
        """What `name`, read at `offset` of `module`, stands for."""
        found = module.scopes.find(name, offset)
        if found is None:
            return self.starred(module, name) or self._builtin(name)
        scope, bindings = found
        value = self.bound(module, scope, holding(scope, bindings, offset))
        if self.careful and not hides(value) and (own := going_round(scope, name, offset)):
            again = self.bound(module, scope, own)
            value = veiled(merge([value, again]), "what the round before gave") if hides(again) else value
        if scope is not module.scopes.module:
            return value
        value, configured = self.with_set(module, name, value), self.configured.get(f"{module.dotted}.{name}")
        return value if configured is None else self.as_configured(configured, value)

    def _builtin(self, name: str) -> Value:
        return Primitive() if name in self.types["builtin_values"] else External(f"builtins.{name}")

    def bound(self, module: Module, scope: Scope, bindings: list[Binding]) -> Value:
        if len(bindings) > 1:  # what serves all ways of a call comes after their signatures
            bindings = [each for each in bindings if not _is_signature(each)] or bindings
        if (again := bound_again(module.path, scope, bindings, partial(self.binding, module, scope))) is not None:
            return again
        values = [self.binding(module, scope, binding) for binding in bindings]
        merged = merge(values)
        if scope is module.scopes.module and len(bindings) > 1:
            merged = chosen_by(merged, f"{module.dotted}.{bindings[0].name}")
        if isinstance(merged, Logger) and not merged.trouble and isinstance(values[-1], Nothing):
            return replace(merged, trouble="logger-ambiguous", detail="also set to None")
        return merged

    def binding(self, module: Module, scope: Scope, binding: Binding) -> Value:
        value, node = binding.value, binding.node
        match binding.kind:
            case Kind.IMPORT if value is not None:
                return self.imported(module, node, value)
            case Kind.ASSIGN:
                return self.assigned(module, binding)
            case Kind.ITEM if value is not None:
                return self.item(module, value, binding.places)
            case Kind.REST if value is not None:
                taken = self.item if node.type == "assignment" else self.loop
                return Container(self._element(taken(module, value, binding.places)))
            case Kind.LOOP if value is not None:
                return self.loop(module, value, binding.places)
            case Kind.WITH if value is not None:
                return self.within(self.entered(self.evaluate(module, value)), binding.places)
            case Kind.CAUGHT:
                clause = binding.node.parent
                is_group = clause is not None and any(each.type == "*" for each in clause.children)
                is_many = is_group or (value is not None and code(value).endswith("Group"))
                return Caught(is_many, self.caught_classes(module, value))
            case Kind.PARAMETER:
                return self._parameter(module, scope, binding)
            case Kind.TYPE if value is not None:
                return alias_at(module.path, value)
            case Kind.CAPTURE:
                return self.captured(module, children(node)[-1])
            case Kind.OTHER if binding.annotation is not None:
                return self.annotation(module, binding.annotation)
            case Kind.FUNCTION:
                return function_at(module.path, node)
            case Kind.CLASS:
                return class_at(module.path, node)
        return Unknown("it is deleted somewhere" if binding.kind is Kind.DELETED else f"bound by {binding.kind}")

    def entered(self, manager: Value) -> Value:
        """What a with statement gives for the object that it enters: mostly that object, or another that it keeps."""
        if isinstance(manager, Instance):
            given = self.given_by(manager, "__enter__" if self.member(manager.cls, "__enter__") else "__aenter__")
            return given if hides(given) or isinstance(given, Logger) else manager
        if isinstance(manager, Unknown) and manager.guesses:
            return self.may_be([self.entered(each) for each in manager.guesses], manager.why)
        return manager if hides(manager) or isinstance(manager, Logger) else Unknown("what a with statement gives")

    def assigned(self, module: Module, binding: Binding) -> Value:
        if binding.value is not None and binding.annotation is not None and _names_type(binding.annotation):
            return alias_at(module.path, binding.value)
        known = self.evaluate(module, binding.value) if binding.value is not None else Unknown()
        told = known.element if isinstance(known, Container) else known  # `items: list[Item] = []`
        if binding.annotation is None or not isinstance(told, Unknown | Typed | Alias | Nothing | Logger | Instance):
            return known
        declared = self.annotation(module, binding.annotation)  # `field: Kind = Field(...)` says more than the call
        if isinstance(told, Logger):
            return settled(known, declared)
        if isinstance(told, Instance):
            return declared if self.says_more(declared, told) else known
        tells = not isinstance(declared, Unknown) or declared.may_hide or declared.variable is not None
        return declared if tells else known

    def _parameter(self, module: Module, scope: Scope, binding: Binding) -> Value:
        owner = self._receiver(module, scope, binding.name)
        if owner is not None:
            return owner
        if binding.annotation is not None:
            declared = self.annotation(module, binding.annotation)
            if (splat := binding.node.named_children[0].type) in SPLATS:
                return self.spread(module, scope, splat, declared)
            if not isinstance(declared, Logger) or declared.trouble:
                return self.passed_as(module, scope, binding.name, declared)
            other = self.passed_instead(module, scope, binding.name)
            if other:
                told = f"{scope.name}(...) is given {other} as {binding.name}, which is no plain logger"
                return replace(declared, trouble="logger-ambiguous", detail=told)
            return replace(declared, declared=True)
        default = self.evaluate(module, binding.value) if binding.value is not None else Nothing()
        if (logger := self.injected(module, scope, binding)) is not None:
            return logger
        if isinstance(default, Primitive):
            passed = self.passed_to(module, scope, binding.name) if self.careful else default
            return passed if hides(passed) else default
        if self.is_object(default):
            return veiled(default, "a parameter with a default")
        if (given := exit_parameter(scope, binding)) is not None:
            return given
        if is_set_by_python(scope, binding, self.types["gets_values"]):
            return ANYTHING
        splat = binding.node.type
        if splat in SPLATS:
            return self.spread(module, scope, splat, Unknown())
        passed = self.passed_to(module, scope, binding.name)
        is_kept = self.careful and isinstance(default, External) and default.dotted.startswith("builtins.")
        return default if is_kept and not self.is_telling(passed) else passed  # `f(rows, len=len)`

    def _receiver(self, module: Module, scope: Scope, name: str) -> Value | None:
        """The object that `self` or `cls` is, when `name` is the first parameter of a method."""
        if scope.kind != "function" or scope.parent is None or scope.parent.kind != "class":
            return None
        first = next(iter(children(field_of(scope.node, "parameters"))), None)
        if first is None or code(first) != name or "staticmethod" in decorators(scope.node):
            return None
        owner = class_at(module.path, scope.parent.node)
        return owner if "classmethod" in decorators(scope.node) or name == "cls" else Instance(owner)

    # ---- attributes -------------------------------------------------------------------------------------------------

    def _of_module(self, path: str, name: str) -> Value:
        """What a module has under a name, which others may give it that it does not have itself."""
        value = self.taken_from(path, name)
        home = self.module(path) if self.careful else None
        if home is None or name in home.scopes.module.names:
            return value
        value = self.with_set(home, name, value)
        getter = next(iter(home.scopes.module.names.get("__getattr__", ())), None)
        if not hides(value) and getter is not None and getter.kind is Kind.FUNCTION:
            given = self.returned(function_at(path, getter.node))
            return given if hides(given) else value
        return value

    def attribute(self, owner: Value, name: str) -> Value:
        """What `owner.name` stands for."""
        if name in self.types["all_variables"]:
            return EVERYTHING
        match owner:
            case Typed(dotted) if dotted in self.types["namespaces"]:
                return Unknown("an attribute that anybody may set")
            case Typed() if owner == MODULE and name.startswith("__"):
                return Primitive()
            case Typed() if owner == MODULE:
                return ANYTHING
            case External(dotted) | Typed(dotted):
                return self.external(f"{dotted}.{name}")
            case ModuleRef(path):
                return self._of_module(path, name)
            case Package(path):
                return self.layout.locate(path, name) or Unknown("no such module")
            case Logger():
                return Method(owner, name) if name in self.known[owner.library].methods else Unknown("part of a logger")
            case ClassRef():
                value = self.member(owner, name)
                is_member = isinstance(value, Primitive | Unknown) and self.is_telling_enum(owner)
                return Instance(owner) if is_member else value or Unknown("not set by the class or its bases")
            case Instance(cls) if name == "__class__":
                return cls
            case Instance(cls):
                return self.of(owner, self.read(cls, name, self.member(cls, name)) or self.given_by_getattr(cls))
            case Function() if placed := [each for each in self.put_in_place(owner) if isinstance(each, Instance)]:
                return merge([self.attribute(each, name) for each in placed])
            case Caught() if name == "args":
                return ARGUMENTS
            case Container(element, parts=parts) if (name in self.types["takes"] or parts) and hides(element):
                return Callback(element) if name in self.types["takes"] else Unknown("part of a tuple", may_hide=True)
            case Caught() if name in ("__cause__", "__context__"):
                return Typed("builtins.BaseException")
            case Caught(is_group=True, classes=classes) if name == "exceptions":
                return Container(Caught(classes=classes))
            case Caught(classes=classes) if classes:
                return self.may_be([self.attribute(Instance(cls), name) for cls in classes], "an attribute")
            case Unknown(why, guesses=guesses) if guesses:
                return self.may_be([self.attribute(each, name) for each in guesses], why)
        if name == "__class__":
            return A_CLASS
        return Unknown(owner.why if isinstance(owner, Unknown) else "an attribute")


def _is_signature(binding: Binding) -> bool:
    """True for one of the ways in which an overloaded function may be called."""
    return binding.kind is Kind.FUNCTION and any(each.endswith("overload") for each in decorators(binding.node))


def _names_type(annotation: Node) -> bool:
    """True for `TypeAlias`: what is assigned is a type, be it spelled as a text."""
    return code(annotation).rpartition(".")[2] == "TypeAlias"
