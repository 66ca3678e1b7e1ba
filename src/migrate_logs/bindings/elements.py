"""Owns what a collection gives: to a loop, an unpacking, an index, and to the builtins that pass its elements on."""

from __future__ import annotations

from collections.abc import Callable

from tree_sitter import Node

from migrate_logs.bindings.injecting import InjectingReader
from migrate_logs.bindings.merging import UNSET, choices, hides, merge, merged
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.values import (
    Callback,
    ClassRef,
    Container,
    External,
    Function,
    Instance,
    Primitive,
    Typed,
    Unknown,
    Value,
    alias_at,
)
from migrate_logs.literals import constant
from migrate_logs.source import children, code, field_of, unwrap

_NAMED_TUPLE = "typing.NamedTuple"
NAMED_TUPLE_CLASS = "collections.namedtuple()"  # what that function makes: a call of it makes a tuple
MODULE = Typed("types.ModuleType")
_ENUM = "enum."
_RESULT_OR_ERROR = Unknown("a result or an exception", may_hide=True)


class ElementReader(InjectingReader):
    """Follows objects into collections and out of them."""

    def display(self, module: Module, nodes: list[Node], has_places: bool) -> Container:
        """The collection that is written down as its items, or made of what a call is given."""
        values = [self._written(module, node) for node in nodes]
        is_plain = has_places and not any(map(_is_starred, nodes))
        return Container(merge(values), None, tuple(values) if is_plain else ())

    def _written(self, module: Module, node: Node) -> Value:
        value = self.evaluate(module, node)
        return self._element(value) if _is_starred(node) else value

    def mapping(self, module: Module, node: Node) -> Container:
        """A dict display, with what its spreads hold."""
        keys, values = (
            [self.evaluate(module, each) for item in children(node) if (each := item.child_by_field_name(side))]
            for side in ("key", "value")
        )
        given = (self.evaluate(module, children(item)[0]) for item in children(node) if item.type == "dictionary_splat")
        spreads = [each for each in map(self.opened, given) if isinstance(each, Container)]
        own = [Container(merge(values), merge(keys))] if values or not spreads else []
        return merged([*own, *spreads])

    def item(self, module: Module, value: Node, places: tuple[int, ...]) -> Value:
        """What the target of an unpacking gets that `places` lead to."""
        value = unwrap(value)
        is_list = value.type == "list" and places
        known = self.display(module, children(value), has_places=True) if is_list else self.evaluate(module, value)
        return self.within(known, places)

    def loop(self, module: Module, iterable: Node, places: tuple[int, ...]) -> Value:
        """What a loop over an expression gives the target that `places` lead to; none where it has only one."""
        return self.within(self.each(module, iterable), places)

    def within(self, value: Value, places: tuple[int, ...]) -> Value:
        """What has its place in a value, or in what that has there, and so on."""
        for at in places:
            value = self._place(value, at)
        return value

    def _place(self, value: Value, index: int) -> Value:
        """What a collection has at an index."""
        parts = value.parts if isinstance(value, Container) else self._fields(value)
        return parts[index] if -len(parts) <= index < len(parts) else self._element(value)

    def _fields(self, value: Value) -> tuple[Value, ...]:
        """What the object of a NamedTuple has in its places."""
        is_one = isinstance(value, Instance) and External(_NAMED_TUPLE) in self.bases(value.cls)
        return self.declared_fields(value) if is_one else ()

    def _element(self, value: Value) -> Value:
        value = self.opened(value)
        if isinstance(value, Instance):
            return self._iterated(value)
        if isinstance(value, ClassRef) and any(map(is_enum, self.ancestry(value))):
            return self.constructed(value)
        if isinstance(value, Unknown) and value.guesses:
            return self.may_be([self._element(each) for each in value.guesses], value.why)
        return value.iterated if isinstance(value, Container) else Unknown("an item of something")

    def _iterated(self, owner: Instance) -> Value:
        """What a loop over an object gets: what its iterator gives next, which may be the object, or each of its items."""
        made = (self.given_by(owner, method) for method in ("__iter__", "__aiter__"))
        iterator = next((each for each in made if isinstance(each, Container | Instance)), owner)
        if isinstance(iterator, Container):
            return iterator.iterated
        given = (self.given_by(iterator, method) for method in ("__next__", "__anext__", "__getitem__"))
        return next(filter(hides, given), Unknown("an item of something"))

    def each(self, module: Module, iterable: Node) -> Value:
        """What a loop over an expression gives."""
        value = self.evaluate(module, iterable)
        if isinstance(value, Primitive) and iterable.type == "call" and code(field_of(iterable, "function")) == "range":
            return value
        return self._element(value)

    def mapped(self, module: Module, function: Node, each: Callable[[], Value]) -> Value:
        """What a function makes of the elements of a collection: what it gives back, be it what it gets."""
        function = unwrap(function)
        if function.type == "lambda":
            return self.evaluate(module, field_of(function, "body"))
        return self.made_by(self.evaluate(module, function))

    def made_by(self, function: Value) -> Value:
        """What a function, a class or a lambda makes of whatever it is given."""
        match function:
            case ClassRef():
                return self.constructed(function)
            case Function():
                return self.returned(function)
            case Instance():
                return self.given_by(function, "__call__")
            case Callback(given):
                return given
        return Unknown("what a function makes of something")

    def run_by(self, module: Module, call: Node, at: int) -> Value | None:
        """What a call gives that runs the function among its arguments, where it is an object."""
        given = positional(call)
        made = self.made_by(self.evaluate(module, given[at])) if len(given) > at else Unknown()
        return made if hides(made) else None

    def stocked(self, module: Module, node: Node) -> Container:
        """What `dict(...)` and the like make: a collection of what is in their arguments, and of what their keywords give."""
        held: list[Container] = []
        given = passed_to(node)
        if not given:
            return Container(UNSET)
        for each in given:
            if each.type == "keyword_argument":
                held.append(Container(self.evaluate(module, field_of(each, "value")), Primitive()))
            else:
                value = self.opened(
                    self.evaluate(module, children(each)[0] if each.type == "dictionary_splat" else each)
                )
                held += [_as_mapping(value)] if isinstance(value, Container) else []
        return merged(held) if any(map(hides, held)) else Container(Unknown("an item of something"))

    def applied(self, module: Module, node: Node) -> Value:
        """What `value[...]` is: a type with its arguments, or a part of a collection."""
        owner, at = field_of(node, "value"), field_of(node, "subscript")
        value = self.evaluate(module, owner)
        if isinstance(value, ClassRef) and self.is_telling_enum(value):
            return Instance(value)
        if self.is_type(value):
            return alias_at(module.path, node)
        found = self.subscripted(value, at)
        put = self.put_under_key(module, owner, at) if isinstance(found, Unknown) and not found.may_hide else None
        return found if put is None else put

    def subscripted(self, value: Value, at: Node) -> Value:
        """What `value[at]` is: an element, or for a slice as many of them."""
        if isinstance(value, Instance) and at.type == "string" and self.is_record(value.cls):
            return self.attribute(value, constant(at) or "")
        if self._fields(value) and at.type == "integer" and code(at).isdecimal():
            return self._place(value, int(code(at)))
        value = self.opened(value)
        if isinstance(value, Unknown) and (records := [each for each in value.guesses if self.may_be_record(each)]):
            return self.may_be([self.subscripted(each, at) for each in records], value.why)
        if not isinstance(value, Container):
            return self.given_by(value, "__getitem__")
        if at.type == "slice":
            return Container(value.element, value.keys)  # not the same places
        is_place = value.keys is None and at.type == "integer" and code(at).isdecimal()
        return self._place(value, int(code(at))) if is_place else value.element

    def may_be_record(self, value: Value) -> bool:
        """True for what may be an object of a TypedDict."""
        return any(isinstance(each, Instance) and self.is_record(each.cls) for each in choices(value))

    def opened(self, value: Value) -> Value:
        """A collection, where something is or may be one, as are mappings from outside of the project; any other value as it is."""
        if isinstance(value, Unknown) and value.guesses:
            collections = [each for each in value.guesses if isinstance(each, Container)]
            return merged(collections) if collections else value
        held = self.types["holds"].get(value.dotted) if isinstance(value, Typed) else None
        return value if held is None else Container(Typed(held), Primitive())

    def passed_first(self, module: Module, node: Node) -> Value | None:
        """The first argument of a call, where it is an object or a collection: nothing else is told by being passed."""
        given = positional(node)
        value = self.evaluate(module, given[0]) if given else Unknown()
        return value if hides(value) or isinstance(value, Container) else None

    def passed(self, module: Module, node: Node, dotted: str) -> Value | None:
        """What a builtin gives back that hands on what it gets: all elements, or one of them; None for all others."""
        if dotted == NAMED_TUPLE_CLASS:
            return self._tuple(module, passed_to(node))
        given = positional(node)
        if not given:
            return None
        if dotted in self.types["passes_first"]:
            return self.passed_first(module, node)
        if dotted in self.types["runs"]:
            return self.run_by(module, node, self.types["runs"][dotted])
        if dotted in self.types["passes_each"]:
            each = self.display(module, given, has_places=True)
            return _or_errors(each) if _returns_errors(node) else each if hides(each) else None
        if dotted == "asyncio.wait":  # those that are done, and the others
            tasks = self.evaluate(module, given[0])
            return Container(tasks, None, (tasks, tasks)) if hides(tasks) else None
        if dotted == "builtins.map":
            return Container(self.mapped(module, given[0], lambda: self.each(module, given[-1])))
        if dotted == "functools.partial":
            made = self.run_by(module, node, 0)
            return Callback(made) if made is not None else None
        if dotted in self.types["passes_one"]:
            values = [self._written(module, each) for each in given]
            is_one = len(given) == 1 and not _is_starred(given[0])
            return self._element(values[0]) if is_one else merge(values)
        return self._rearranged(module, node, given, dotted)

    def _tuple(self, module: Module, given: list[Node]) -> Container:
        """What a call of a namedtuple makes."""
        named = [each for each in given if each.type == "keyword_argument"]
        values = [field_of(each, "value") if each in named else each for each in given]
        return self.display(module, values, has_places=not named)

    def _rearranged(self, module: Module, node: Node, given: list[Node], dotted: str) -> Value | None:
        """What a builtin makes that gives the elements of its arguments in another order, or together; None for all others."""
        types = self.types
        if dotted in types["passes_all"] or dotted in types["passes_all_of_first"]:
            value = self.evaluate(module, given[-1 if dotted in types["passes_all"] else 0])
            return Container(self._element(value)) if isinstance(value, Container | Instance) else None
        if dotted in types["chains"]:
            return Container(merge([self._element(self._written(module, each)) for each in given]))
        if dotted == "itertools.chain.from_iterable":
            return Container(self._element(self.each(module, given[0])))
        if dotted in types["groups"]:
            return Container(Container(self.each(module, given[0])))
        if dotted == "itertools.groupby":
            each, by = self.each(module, given[0]), _key_of(node, given)
            return _rows([each if by is None else self.mapped(module, by, lambda: each), Container(each)])
        if dotted == "itertools.tee":
            return Container(Container(self.each(module, given[0])))
        if dotted == "builtins.enumerate":
            return _rows([Primitive(), self.each(module, given[0])])
        return _rows([self.each(module, each) for each in given]) if dotted in types["zips"] else None


def _is_starred(node: Node) -> bool:
    """True for `*rows`, also where the grammar takes the star for a part of the first name: `[*self.rows()]`."""
    return (node.text or b"").startswith(b"*")


def _key_of(call: Node, given: list[Node]) -> Node | None:
    """The function that things are grouped by: the second argument, or that which is called `key`."""
    named = (
        each for each in passed_to(call) if each.type == "keyword_argument" and code(field_of(each, "name")) == "key"
    )
    return given[1] if len(given) > 1 else next((field_of(each, "value") for each in named), None)


def positional(call: Node) -> list[Node]:
    """The arguments of a call that have no name."""
    return [each for each in passed_to(call) if each.type != "keyword_argument"]


def passed_to(call: Node) -> list[Node]:
    """The arguments of a call; that of `list(row for row in rows)` is the generator itself."""
    listed = field_of(call, "arguments")
    return [listed] if listed.type == "generator_expression" else children(listed)


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


def is_enum(value: Value) -> bool:
    return isinstance(value, External) and value.dotted.startswith(_ENUM)
