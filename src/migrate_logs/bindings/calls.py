"""Owns what a call gives back: a logger, a derived logger, an object, or what a function of the project returns."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial

from tree_sitter import Node

from migrate_logs.bindings.binders import Kind
from migrate_logs.bindings.deriving import derived
from migrate_logs.bindings.elements import MODULE, NAMED_TUPLE_CLASS, positional
from migrate_logs.bindings.futures import FutureReader, is_called_future
from migrate_logs.bindings.logger_names import spelled
from migrate_logs.bindings.merging import cast, hides, merge
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.options import as_called
from migrate_logs.bindings.picking import METHODS
from migrate_logs.bindings.values import (
    A_CLASS,
    ANYTHING,
    CYCLE,
    EVERYTHING,
    EXC_INFO,
    REBOUND,
    Alias,
    Callback,
    Caught,
    ClassRef,
    Container,
    External,
    Function,
    Getter,
    Instance,
    Knowledge,
    Link,
    Logger,
    Primitive,
    Typed,
    Unknown,
    Value,
    alias_at,
    class_at,
)
from migrate_logs.literals import constant
from migrate_logs.model import Library
from migrate_logs.source import children, code, field_of, unwrap


class CallReader(FutureReader):
    """Reads calls of factories, constructors, methods and functions."""

    def call(self, module: Module, node: Node) -> Value:
        called = unwrap(field_of(node, "function"))
        if called.type == "lambda":
            return self.evaluate(module, field_of(called, "body"))
        if called.type == "attribute" and code(field_of(called, "attribute")) in self._telling_methods:
            made = (
                self._derived(module, node, called)
                or self._made_of(module, node, called)
                or self.asked_by_method(module, node, called)
                or self.queried(module, node, called)
            )
            if made is not None:
                return made
        return self._given_by(module, node, self.evaluate(module, called))

    @cached_property
    def _telling_methods(self) -> frozenset[str]:
        """The names of methods that may tell more than what they return; most calls are of others."""
        derived = (method for known in self.known.values() for method in known.derive)
        made = (method for each in _MAKING for method in self.types[each])
        queried = (method for words in self.types["queries"].values() for method in words)
        return frozenset((*derived, *made, *queried, *self.types["takes"], *_PARTS, *METHODS, "__new__"))

    def _given_by(self, module: Module, node: Node, function: Value) -> Value:
        return self.called(module, node, function, self._result(module, node, function))

    def _made_of(self, module: Module, node: Node, called: Node) -> Value | None:
        """What a method that is inherited from outside makes: `Settings.model_validate(...)`, `settings.model_copy()`."""
        name, types = code(field_of(called, "attribute")), self.types
        if name != "__new__" and not any(name in types[each] for each in _MAKING):
            return None
        if name == "__new__":
            of = positional(node)
            cls = self.evaluate(module, of[0]) if of else Unknown()
            return Instance(cls) if isinstance(cls, ClassRef) else None
        owner = self.evaluate(module, field_of(called, "object"))
        cls = owner.cls if isinstance(owner, Instance) else owner
        if isinstance(cls, ClassRef) and self.member(cls, name) is not None:
            return None
        if name in types["enters"]:
            given = self.passed_first(module, node)
            return self.entered(given) if given is not None else None
        if name in types["passing_methods"]:
            return self.passed_first(module, node)
        if name in types["running_methods"]:
            return self.run_by(module, node, types["running_methods"][name])
        if name in types["mapping_methods"]:
            return self._mapped_by(module, node)
        if name in types["caught_methods"]:
            is_called = isinstance(owner, Unknown) and is_called_future(module, field_of(called, "object"), types)
            is_asked = not children(field_of(node, "arguments")) and (is_called or self.is_future(owner))
            return Caught() if is_asked else None
        if isinstance(owner, ClassRef):
            return Instance(owner) if name in types["constructors"] else None
        if name in types["future_makers"] or (name in types["outcomes"] and self.is_future(owner)):
            return self.outcome(module)
        is_kept = name in types["copies"] or (name in types["outcomes"] and not isinstance(owner, Typed))
        return owner if is_kept and hides(owner) else None

    def _mapped_by(self, module: Module, node: Node) -> Value | None:
        """What `pool.map(function, rows)` gives, where it may be objects."""
        given = positional(node)
        made = self.mapped(module, given[0], lambda: self.each(module, given[-1])) if given else Unknown()
        return Container(made) if hides(made) else None

    def _result(self, module: Module, node: Node, function: Value) -> Value:
        match function:
            case External("typing.cast") if len(arguments := children(field_of(node, "arguments"))) == 2:
                return cast(self.evaluate(module, arguments[1]), self.annotation(module, arguments[0]))
            case External("builtins.type"):
                given = self.passed_first(module, node)
                return given.cls if isinstance(given, Instance) else A_CLASS
            case External("logging.getLoggerClass"):
                return External("logging.Logger")
            case External("builtins.super"):
                return self._parent(module, node)
            case External(dotted) | Typed(dotted):
                return self._external_call(module, node, dotted)
            case Logger(declared=False, chain=()):  # a configured name that is called is a factory
                return function
            case ClassRef() | Alias():
                made = self.made(module, node, self.instance(function))
                return cast(self.passed_first(module, node) or made, made) if isinstance(function, Alias) else made
            case Function(path=path, node=called, owner=None):
                home = self.module(path)
                name = f"{home.dotted}.{code(field_of(called, 'name'))}" if home else ""
                return Logger(self.configured[name]) if name in self.configured else self._fitted(node, function)
            case Function():
                return self._fitted(node, function)
            case Instance():
                return self.given_by(function, "__call__")
            case Callback(given):
                return given
            case Getter():
                of = positional(node)
                return self.picked(function, self.evaluate(module, of[0])) if of else Unknown("a part of nothing")
            case Unknown(why, guesses=guesses) if guesses:
                return self.may_be([self._given_by(module, node, each) for each in guesses], why)
            case Unknown(may_hide=True):
                return ANYTHING
        return Unknown("the result of a call")

    def _fitted(self, call: Node, function: Function) -> Value:
        home, made = self.module(function.path), self.returned(function)
        return as_called(home, function, call, made) if home is not None else made

    def _parent(self, module: Module, node: Node) -> Value:
        scope = next((s for s in module.scopes.at(node.start_byte).enclosing() if s.kind == "class"), None)
        base = next(iter(self.bases(class_at(module.path, scope.node))), None) if scope else None
        return Instance(base) if isinstance(base, ClassRef) else Unknown("super()")

    def _derived(self, module: Module, node: Node, called: Node) -> Value | None:
        method = code(field_of(called, "attribute"))
        if not any(method in known.derive for known in self.known.values()):
            return self._collected(module, called, method)
        owner = self.evaluate(module, field_of(called, "object"))
        if owner == CYCLE and any(known.derive.get(method) for known in self.known.values()):
            return REBOUND
        return derived(module, node, owner, method, self.known[owner.library]) if isinstance(owner, Logger) else None

    def _collected(self, module: Module, called: Node, method: str) -> Value | None:
        if method not in self.types["takes"] and method not in _PARTS:
            return None
        owner = self.opened(self.evaluate(module, field_of(called, "object")))
        if not isinstance(owner, Container):
            return self._asked_for(module, called, method, owner)
        if owner.is_queue and not hides(owner.element):
            return self.dequeued(module, field_of(called, "object"), owner)
        pair = (owner.keys or Unknown("a key"), owner.element)
        given = {
            "copy": owner,
            "_asdict": Container(owner.element, Primitive()),
            "values": Container(owner.element),
            "keys": Container(owner.iterated),
            "items": Container(Container(merge([*pair]), None, pair)),
            "popitem": Container(merge([*pair]), None, pair),
        }
        return given.get(method) or self._or_default(module, called, owner.element)

    def _asked_for(self, module: Module, called: Node, method: str, owner: Value) -> Value | None:
        """What `event.get("user")` gives, or a queue, where it is an object."""
        holder, given = (
            field_of(called, "object"),
            children(field_of(called.parent, "arguments")) if called.parent else [],
        )
        if method == "get" and given and self.may_be_record(owner):
            found = self.subscripted(owner, given[0])
            return found if hides(found) else None
        is_taken = isinstance(owner, Unknown) and method in self.types["takes"] and given
        put = self.put_under_key(module, holder, given[0]) if is_taken else None
        return put or (self.dequeued(module, holder, owner) if method.startswith("get") else None)

    def _or_default(self, module: Module, called: Node, element: Value) -> Value:
        """What `rows.get(key, other)` gives: an element, or the other one, where that may be an object or a function."""
        given = children(field_of(called.parent, "arguments")) if called.parent is not None else []
        other = self.evaluate(module, given[1]) if len(given) > 1 else None
        tells = other is not None and (isinstance(element, Logger) or self.is_telling(other))
        return merge([element, other]) if other is not None and tells else element

    def _external_call(self, module: Module, node: Node, dotted: str) -> Value:
        for known in self.known.values():
            if dotted in known.factories:
                return self._made(module, node, known)
            if dotted in known.custom or dotted in known.types:
                return Logger(known.library, trouble="custom-logger", detail=f"made by {dotted}")
        if dotted in self.configured:
            return Logger(self.configured[dotted])
        if (passed := self.passed(module, node, dotted) or self.selected(node, dotted)) is not None:
            return passed
        if dotted in self.types["getters"]:
            return Getter(dotted, module.path, node.start_byte, node)
        if dotted in self.types["makes"]:
            return Typed(self.types["makes"][dotted])
        if dotted in self.types["column_calls"]:
            return self._column(module, node, dotted)
        last = dotted.rpartition(".")[2]
        if last in ("TypeVar", "NewType"):
            return alias_at(module.path, node)
        if dotted in self.types["caught_calls"]:
            return Caught()
        if dotted == "collections.namedtuple":
            return External(NAMED_TUPLE_CLASS)
        if dotted == "sys.exc_info":
            return EXC_INFO
        if last in self.types["containers"] and dotted.startswith(("builtins.", "collections.")) and last.islower():
            return self.stocked(module, node)
        if dotted in self.types["shows_all"]:
            return EVERYTHING
        if dotted in self.types["gives_anything"]:
            return ANYTHING
        if dotted in self.types["gives_modules"]:
            return MODULE
        if last in self.types["primitive"] or dotted in self.types["primitive_calls"]:
            return Primitive()
        return self.made_outside(dotted) if last[:1].isupper() else Unknown(f"the result of {dotted}()")

    def _column(self, module: Module, node: Node, dotted: str) -> Value:
        """A column by its type, which may have the name of the column before it: `Column("id", Integer)`, `Column(String(9))`."""
        given = [each for each in children(field_of(node, "arguments")) if each.type != "keyword_argument"]
        told = (self.evaluate(module, each) for each in given[:2] if each.type != "string")
        return next((Typed(each.dotted) for each in told if isinstance(each, External | Typed)), Typed(dotted))

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
        named = arguments[0]
        if named.type == "string" and "{" not in code(named):
            return code(named).strip("'\"")
        names = spelled(module, named, partial(self.evaluate, module), self.layout.dotted) or _listed(module, named)
        return "|".join(names) or "?"


_PARTS = ("values", "keys", "items", "popitem", "copy", "_asdict")  # what gives the contents of a dict or a namedtuple
_MAKING = (
    "constructors",
    "copies",
    "outcomes",
    "enters",
    "passing_methods",
    "running_methods",
    "mapping_methods",
    "caught_methods",
    "future_makers",
)


def _listed(module: Module, name: Node) -> list[str]:
    """The texts that a name takes one after the other, in a loop over a display of them; none where it may be another."""
    found = module.scopes.find(code(name), name.start_byte) if name.type == "identifier" else None
    if found is None or len(found[1]) != 1 or found[1][0].kind is not Kind.LOOP or found[1][0].index is not None:
        return []
    listed = _display(module, found[1][0].value)
    texts = [constant(each) for each in children(listed)] if listed is not None else []
    return sorted({text for text in texts if text is not None}) if None not in texts else []


def _display(module: Module, node: Node | None) -> Node | None:
    """The list, tuple or set that an expression is, or that a name is bound to once and that nothing is put into."""
    if node is not None and node.type == "identifier":
        found = module.scopes.find(code(node), node.start_byte)
        is_settled = found is not None and len(found[1]) == 1 and code(node).encode() not in module.fillable
        node = found[1][0].value if found is not None and is_settled else None
    return node if node is not None and node.type in ("list", "tuple", "set") else None
