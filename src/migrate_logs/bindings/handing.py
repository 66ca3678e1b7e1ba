"""Owns what a function gets that is handed over to be called: `submit(run, job)`, `Thread(target=run, args=(job,))`, `@traced`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from tree_sitter import Node

from migrate_logs.bindings.classes import decorator_calls, decorators
from migrate_logs.bindings.fitting import NAMED, argument, keyword, passed_by
from migrate_logs.bindings.importers import Text
from migrate_logs.bindings.mentioning import runs_nothing
from migrate_logs.bindings.merging import choices
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.stock import StockReader
from migrate_logs.bindings.values import Callback, ClassRef, Container, Function, Instance, Value, class_at, function_at
from migrate_logs.source import children, code, field_of

_LISTS = ("tuple", "list")
_CHOOSING = ("conditional_expression", "boolean_operator", "parenthesized_expression")


class HandingReader(StockReader):
    """Follows objects to functions that others call, and functions to what decorates them."""

    def handed_to(self, module: Module, called: str, target: Value, name: str, names: list[str]) -> Iterator[Value]:
        """What a file passes for the parameter `name` of a function where it passes the function itself."""
        for call, node in handed(module, called):
            if runs_nothing(call) or self.evaluate(module, node) != target:
                continue
            yield from self.passed_beside(module, call, node, name, names)
            yield from self._of_classes(module, call, node)

    def sent_to(self, module: Module, called: str, target: Value, name: str, names: list[str]) -> Iterator[Value]:
        """What a file passes to a function through a method that a decorator gave it: `charge.delay(order)`."""
        bound = names[1:] if names[:1] == ["self"] else names  # a task that gets itself first
        for method in self.types["sends"]:
            for call in module.calls_of(method):
                function = field_of(call, "function").child_by_field_name("object")
                if function is not None and code(function).rpartition(".")[2] == called:
                    given = argument(passed_by(call), name, bound)
                    if given is not None and self.evaluate(module, function) == target:
                        yield self.evaluate(module, given)

    def passed_beside(self, module: Module, call: Node, function: Node, name: str, names: list[str]) -> Iterator[Value]:
        """What a call that is given a function passes on for one of its parameters, be it through `partial(function, ...)`."""
        behind = beside(call, function)
        given = argument(behind, name, names)
        if given is not None:
            value = self.evaluate(module, given)
            yield value.iterated if isinstance(value, Container) and self._is_mapped(call) else value
        elif _method(call) == "partial" and (around := call_around(call)) is not None:
            taken = sum(each.type not in NAMED for each in behind)
            yield from self.passed_beside(module, around, call, name, names[taken:])
        elif names[:1] == [name] and _method(call) in self.types["hands_itself"]:
            yield self.evaluate(module, field_of(field_of(call, "function"), "object"))
        elif names[:1] == [name] and (_is_key(function) or _method(call) in self.types["keyed"]):
            listed = (
                field_of(call, "function").child_by_field_name("object") or children(field_of(call, "arguments"))[0]
            )
            value = self.evaluate(module, listed)
            yield from (value.iterated,) if isinstance(value, Container) else ()

    def announced(self, module: Module, scope: Scope, name: str) -> Iterator[Value]:
        """Objects of the classes that a decorator is given: `@bus.on(OrderPlaced)`, `@app.exception_handler(PaymentError)`.

        What it is given under the name of a parameter is that, or makes it: `@inject(client=Client)`.
        """
        for each in decorator_calls(scope.node):
            if _method(each) not in self.types["tells_results"]:
                yield from self._of_classes(module, each)
            named = argument(passed_by(each), name, [])
            if named is not None:
                value = self.evaluate(module, named)
                yield self.made_by(value) if isinstance(value, ClassRef | Function | Callback) else value

    def _of_classes(self, module: Module, call: Node, function: Node | None = None) -> Iterator[Value]:
        """Objects of the classes that a call is given besides a function: `bus.subscribe(OrderPlaced, bill)`."""
        for node in children(field_of(call, "arguments")):
            is_other = node != function and node.type in ("identifier", "attribute")
            value = self.evaluate(module, node) if is_other else None
            if isinstance(value, ClassRef):
                yield Instance(value)

    def decorated_by(self, module: Module, scope: Scope, target: Value) -> Iterator[Value]:
        """The functions and classes of a file that a function decorates, or that one gets which it makes."""
        for called in makers(scope):
            for expression, function in decorated(module, called):
                if target in choices(self.evaluate(module, expression)):
                    is_class = function.type == "class_definition"
                    yield (class_at if is_class else function_at)(module.path, function)

    def _is_mapped(self, call: Node) -> bool:
        return _method(call) in (*self.types["mapping_methods"], *self.types["testing"])


def makers(scope: Scope) -> list[str]:
    """What a decorator may be called by: its own name, that of its class, or that of the function around it."""
    return [each.name for each in scope.enclosing() if each.kind in ("function", "class")]


def may_hand(text: Text, called: str, scope: Scope) -> bool:
    """True for a file that may call a function, hand it over or decorate with it."""
    word, data = called.encode(), text.data
    if word + b"(" in data or word + b"," in data or word + b")" in data or word in text.bases:
        return True
    if word + b"." in data and decorators(scope.node):  # `charge.delay(order)`
        return True
    names = [name.encode() for name in makers(scope)] if b"@" in data else []
    return any(b"@" + name in data or b"." + name in data for name in names)


def handed(module: Module, called: str) -> Iterator[tuple[Node, Node]]:
    """The names and attributes that calls are given as arguments and that end with a word, each with its call."""
    yield from _at(module, called, module.handed.get(called.encode(), ()))


def given_on(module: Module, scope: Scope, name: str) -> Iterator[tuple[Node, Node]]:
    """The calls that are given what a scope calls by a name, each with the name; a long file has the same in other scopes.

    A display may have it on its way: `Thread(target=run, args=(jobs,))`.
    """
    places = module.handed.get(name.encode(), [])
    inside = places[bisect_left(places, scope.body.start) : bisect_left(places, scope.body.end)]
    for call, node in _at(module, name, inside, in_displays=True):
        bound = module.scopes.find(name, node.start_byte) if node.type == "identifier" else None
        if bound is not None and bound[0] is scope:
            yield call, node


def _at(module: Module, name: str, places: Iterable[int], in_displays: bool = False) -> Iterator[tuple[Node, Node]]:
    for at in places:
        node = _name_at(module, at, name)
        around = node.parent if node is not None and in_displays else None
        given = around if around is not None and around.type in _LISTS else node
        call = call_around(given) if given is not None else None
        if node is not None and call is not None:
            yield call, node


def call_around(node: Node) -> Node | None:
    """The call that has a node as one of its arguments, or as what one of them may be."""
    around = node.parent
    while around is not None and around.type in _CHOOSING:
        node, around = around, around.parent
    if around is not None and around.type == "keyword_argument" and field_of(around, "value") == node:
        around = around.parent
    call = around.parent if around is not None and around.type == "argument_list" else None
    return call if call is not None and call.type == "call" else None


def decorated(module: Module, called: str) -> Iterator[tuple[Node, Node]]:
    """The decorators of a file whose names end with a word, each with its function or class."""
    for at in module.decorating.get(called.encode(), ()):
        node = _name_at(module, at, called)
        around = node.parent if node is not None else None
        if around is not None and around.type == "call":
            node, around = around, around.parent
        whole = around.parent if around is not None and around.type == "decorator" else None
        function = whole.child_by_field_name("definition") if whole is not None else None
        if node is not None and function is not None and function.type in ("function_definition", "class_definition"):
            yield node, function


def _name_at(module: Module, start: int, name: str) -> Node | None:
    """The name that stands somewhere, with what it is an attribute of; None where the word is only a part of one."""
    node = module.source.root.descendant_for_byte_range(start, start + len(name.encode()))
    if node is None or node.type != "identifier" or node.start_byte != start:
        return None
    is_last = node.parent is not None and node.parent.type == "attribute" and node.end_byte == node.parent.end_byte
    return node.parent if is_last else node


def beside(call: Node, function: Node) -> list[Node]:
    """What a call passes besides a function: the arguments behind it and the keywords, or what it has for both in displays."""
    given = passed_by(call)
    keywords = [each for each in given if each.type in NAMED]
    positional = [each for each in given if each.type not in NAMED]
    behind = positional[positional.index(function) + 1 :] if function in positional else []
    named = {keyword(each): field_of(each, "value") for each in keywords}
    displays = [named.get("args"), named.get("kwargs")]
    if behind and behind[0].type in _LISTS and all(each.type == "dictionary" for each in behind[1:]):
        displays = [*behind[:2], *displays]
    packed = [each for each in displays if each is not None and each.type in (*_LISTS, "dictionary")]
    is_packed = any(each.type in _LISTS for each in packed)
    return [*(() if is_packed else behind), *(inner for each in packed for inner in children(each)), *keywords]


def _is_key(function: Node) -> bool:
    """True for what gets each of the things that are put in order: `sorted(rows, key=name_of)`, `rows.sort(key=name_of)`."""
    around = function.parent
    return around is not None and around.type == "keyword_argument" and code(field_of(around, "name")) == "key"


def _method(call: Node) -> str:
    return code(field_of(call, "function")).lstrip("*").rpartition(".")[2]
