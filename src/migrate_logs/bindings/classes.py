"""Owns the attributes of classes: set in a body, through `self`, by a property or by a base class."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tree_sitter import Node

from migrate_logs.bindings.binders import Kind
from migrate_logs.bindings.evaluator import Evaluator
from migrate_logs.bindings.importers import Text
from migrate_logs.bindings.keeping import is_own_place
from migrate_logs.bindings.merging import as_configured, hides, merge, veiled
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import (
    Callback,
    ClassRef,
    Container,
    External,
    Function,
    Getter,
    Instance,
    Logger,
    Nothing,
    Primitive,
    Unknown,
    Value,
    function_at,
)
from migrate_logs.source import captures, children, code, field_of, span

_PROPERTIES = frozenset({External("builtins.property"), External("functools.cached_property")})
_GETTING = ("super().__get__(", "self.fget(", "self.fget.__get__(")
_DEPTH = 24  # base classes followed for one attribute; real chains stay below 10
_LINEAGE = 200  # classes that one may derive from; that of a store that is put together of mixins are 70


class ClassReader(Evaluator):
    """Finds what an attribute of a class of the project stands for."""

    def member(self, cls: ClassRef, name: str, depth: int = 0) -> Value | None:
        """An attribute of a class: set in its body, through `self` or `cls` in its methods, or by a base class."""
        module = self.module(cls.path)
        if module is None or depth > _DEPTH:
            return None
        own = self.own_member(cls, name)
        if configured := self.configured.get(f"{module.dotted}.{code(field_of(cls.node, 'name'))}.{name}"):
            return Logger(configured) if own is None else as_configured(configured, own)
        if own is not None:
            return own
        for base in self.bases(cls):
            if isinstance(base, ClassRef) and (inherited := self.member(base, name, depth + 1)) is not None:
                return inherited
            if isinstance(base, External) and isinstance(given := self.external(f"{base.dotted}.{name}"), Logger):
                return given
        return None

    def own_member(self, cls: ClassRef, name: str) -> Value | None:
        """An attribute that the class itself sets, in its body or through its objects; None where it does not."""
        module = self.module(cls.path)
        if module is None:
            return None
        set_through_self = list(self._through_self(module, cls, name))
        found = [*self._in_body(module, cls, name, bool(set_through_self)), *set_through_self]
        return merge(found) if found else None

    def gets_through(self, cls: ClassRef) -> bool:
        """True for a property of the project's own that gives what its getter gives, and does nothing else."""
        is_property = any(each in _PROPERTIES for each in self.ancestry(cls))
        getter = self.member(cls, "__get__") if is_property else None
        if not isinstance(getter, Function):
            return is_property
        body = children(field_of(getter.node, "body"))
        given = children(body[0]) if len(body) == 1 and body[0].type == "return_statement" else []
        return len(given) == 1 and given[0].type == "call" and code(given[0]).startswith(_GETTING)

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
        while waiting and len(seen) < _LINEAGE:
            value = waiting.pop(0)
            if value not in seen:
                seen.append(value)
                yield value
                waiting += self.bases(value) if isinstance(value, ClassRef) else ()

    def is_plain(self, base: Value) -> bool:
        """True for a class from outside whose objects are as plain as their value."""
        return isinstance(base, External) and base.dotted in self.types["plain_bases"]

    def is_record(self, cls: ClassRef) -> bool:
        """True for a TypedDict: its objects are dicts of what it declares."""
        return any(isinstance(base, External) and base.dotted.endswith(".TypedDict") for base in self.ancestry(cls))

    def declared_fields(self, value: Value) -> tuple[Value, ...]:
        """What the bodies of an object's class and of its bases declare, in the order that a dataclass takes them in."""
        names = self.field_names(value.cls) if isinstance(value, Instance) else ()
        return tuple(self.attribute(value, name) for name in names)

    def field_names(self, cls: ClassRef) -> tuple[str, ...]:
        """The names of these."""
        homes = ((self.module(each.path), each) for each in reversed(self.lineage(cls)))
        bodies = [body_of(module, each).names for module, each in homes if module is not None]
        names = (name for names in bodies for name, given in names.items() if given[0].annotation is not None)
        return tuple(dict.fromkeys(names))

    def lineage(self, cls: ClassRef) -> list[ClassRef]:
        """A class and its bases, as far as the project has them."""
        return [each for each in self.ancestry(cls) if isinstance(each, ClassRef)]

    def says_more(self, declared: Value, known: Instance) -> bool:
        """True for a type that says more than what is made: a class that derives from that of it, or arguments that it lacks."""
        if not isinstance(declared, Instance):
            return False
        if declared.cls == known.cls:
            return bool(declared.arguments) and not known.arguments
        return known.cls in self.ancestry(declared.cls)

    def is_object(self, value: Value, around: tuple[ClassRef, ...] = ()) -> bool:
        """True for what may hold more than its text shows: no member of an enum or the like, unless it makes its own text.

        A collection is one where it holds one.
        """
        match value:
            case Container(element, keys, is_queue=is_queue):
                return (
                    is_queue or self.is_object(element, around) or (keys is not None and self.is_object(keys, around))
                )
            case Instance(cls) if self.is_record(cls):
                fields = self.declared_fields(value) if cls not in around else ()
                return any(self.is_object(each, (*around, cls)) for each in fields)
            case Instance(cls):
                return self.shows_itself(cls) or not any(map(self.is_plain, self.ancestry(cls)))
        return hides(value)

    def is_telling(self, value: Value) -> bool:
        """True for what may be an object, and for what may make one when it is called."""
        match value:
            case Function() | Callback() | Getter():
                return True
            case Container(element):
                return self.is_telling(element) or self.is_object(value)
            case Unknown(guesses=guesses) if any(isinstance(each, Function | Callback | Getter) for each in guesses):
                return True
        return self.is_object(value)

    def is_telling_enum(self, cls: ClassRef) -> bool:
        """True for an enum whose members have a text of their own, which is not that of their values."""
        is_enum = any(isinstance(each, External) and each.dotted.startswith("enum.") for each in self.ancestry(cls))
        return is_enum and self.shows_itself(cls)

    def shows_itself(self, cls: ClassRef) -> bool:
        """True for a class that says what the text of its objects is."""
        return any(self.member(cls, name) is not None for name in ("__str__", "__repr__", "__format__"))

    def given_by_getattr(self, cls: ClassRef) -> Value:
        """What an attribute is that a class does not set: what `__getattr__` gives, where that is an object."""
        getter = self.member(cls, "__getattr__")
        given = self.returned(getter) if isinstance(getter, Function) else Unknown()
        return given if hides(given) and self.is_object(given) else Unknown("not set by the class or its bases")

    def may_be(self, values: list[Value], why: str) -> Value:
        """Something that is one of `values`, or yet another thing."""
        return veiled(
            merge([Primitive() if hides(each) and not self.is_object(each) else each for each in values]), why
        )

    def _in_body(self, module: Module, cls: ClassRef, name: str, is_set_elsewhere: bool) -> Iterator[Value]:
        body = body_of(module, cls)
        for binding in body.names.get(name, ()):
            value = self.binding(module, body, binding)
            if isinstance(value, Function) and _is_property(value.node):
                yield self._property(function_at(value.path, value.node, cls))
            elif isinstance(value, Function):
                yield function_at(value.path, value.node, cls)
            elif not (binding.kind is Kind.ASSIGN and binding.value is None and is_set_elsewhere):
                yield value

    def given_by(self, owner: Value, method: str) -> Value:
        """What a method of an object gives back, where the project defines it."""
        found = self.member(owner.cls, method) if isinstance(owner, Instance) else None
        return self.returned(found) if isinstance(found, Function) else Unknown(f"what {method} gives")

    def property_of(self, owner: Value, name: str) -> Function | None:
        """The property that reading the attribute `name` of `owner` runs; None where it runs nothing."""
        for cls in self.ancestry(owner.cls) if isinstance(owner, Instance) else ():
            module = self.module(cls.path) if isinstance(cls, ClassRef) else None
            if module is not None and isinstance(cls, ClassRef) and (found := body_of(module, cls).names.get(name)):
                runs = (each.node for each in found if each.kind is Kind.FUNCTION and _is_property(each.node))
                return next((function_at(cls.path, node, cls) for node in runs), None)
        return None

    def _property(self, function: Function) -> Value:
        """What a property gives; a logger whose property does more than get it cannot be dropped."""
        value = self.returned(function)
        if isinstance(value, Logger) and not self.is_quiet(function):
            name = code(field_of(function.node, "name"))
            return replace(
                value, trouble="receiver-effects", detail=f"the property {name} does more than get the logger"
            )
        return value

    def is_quiet(self, function: Function, callers: tuple[Function, ...] = ()) -> bool:
        """True for a function that gets a logger, perhaps keeps it, and does nothing else; nor does what it calls."""
        module = self.module(function.path) if function not in callers else None
        found = captures(_DOINGS, field_of(function.node, "body"))
        if module is None or "effect" in found:
            return False
        for node in found.get("call", ()):
            called = self.evaluate(module, field_of(node, "function"))
            if isinstance(called, Function):
                if not self.is_undisguised(called) or not self.is_quiet(called, (*callers, function)):
                    return False
            elif (
                not isinstance(self.evaluate(module, node), Logger)
                and code(field_of(node, "function")).rpartition(".")[2] not in self.types["asking"]
            ):
                return False
        # A local name is nobody's business; what is kept elsewhere has to be the logger, and for this function alone.
        kept = [place for place in found.get("place", ()) if not _is_local(module, place)]
        inside = [span(each.node) for each in (*callers, function) if each.path == function.path]
        return all(
            self._is_logger_or_nothing(module, place) and is_own_place(module, self.importers, place, inside)
            for place in kept
        )

    def is_undisguised(self, function: Function) -> bool:
        """True for a function whose decorators do nothing but keep what it gives, which nobody counts."""
        names = {each.rpartition(".")[2] for each in decorators(function.node)}
        home = self.module(function.path)
        if home is None or not names <= set(self.types["repeating_decorators"]):
            return False
        is_counted = b"cache_info" in home.source.text or self.importers.may_hold(home.path, _counts)
        return not (names & set(self.types["caching_decorators"]) and is_counted)

    def _is_logger_or_nothing(self, module: Module, place: Node) -> bool:
        kept = place.parent
        value = kept and (kept.child_by_field_name("right") or kept.child_by_field_name("value"))
        return value is None or isinstance(self.evaluate(module, value), Logger | Nothing)

    def _through_self(self, module: Module, cls: ClassRef, name: str) -> Iterator[Value]:
        for each in module.set_on(name):
            if each.holder is not None and self.evaluate(module, each.holder) in (Instance(cls), cls):
                annotation = each.annotation or self._declared(module, cls, name)
                yield self.binding(module, module.scopes.module, replace(each, annotation=annotation))

    def _declared(self, module: Module, cls: ClassRef, name: str) -> Node | None:
        """The annotation that the body of a class has for an attribute without giving it a value."""
        body = body_of(module, cls)
        bare = (each for each in body.names.get(name, ()) if each.kind is Kind.ASSIGN and each.value is None)
        return next((each.annotation for each in bare), None)


def _counts(text: Text) -> bool:
    return b"cache_info" in text.data


_DOINGS = (
    "(call) @call (assignment left: (_) @place) (named_expression name: (_) @place) [(augmented_assignment) (await)"
    " (yield) (delete_statement) (with_statement) (for_statement) (while_statement) (raise_statement)] @effect"
)


def _is_local(module: Module, place: Node) -> bool:
    """True for a name that the function which gives it a value has for itself."""
    return place.type == "identifier" and code(place) not in module.scopes.at(place.start_byte).elsewhere


def body_of(module: Module, cls: ClassRef) -> Scope:
    """The scope of what the body of a class binds."""
    return module.scopes.at(field_of(cls.node, "body").start_byte)


def _is_property(function: Node) -> bool:
    return "property" in " ".join(decorators(function))


def decorators(function: Node) -> list[str]:
    """The names of a function's decorators, without their arguments."""
    return [code(each) for each in decorator_names(function)]


def decorator_names(function: Node) -> list[Node]:
    """The same as expressions."""
    return [field_of(each, "function") if each.type == "call" else each for each in decorator_expressions(function)]


def decorator_calls(function: Node) -> list[Node]:
    """Those of a function's decorators that are called with arguments of their own."""
    return [each for each in decorator_expressions(function) if each.type == "call"]


def decorator_expressions(function: Node) -> list[Node]:
    """What decorates a function, with the arguments that a call has there."""
    parent = function.parent
    listed = parent.named_children if parent is not None and parent.type == "decorated_definition" else []
    inner = [children(each) for each in listed if each.type == "decorator"]
    return [each[0] for each in inner if each]
