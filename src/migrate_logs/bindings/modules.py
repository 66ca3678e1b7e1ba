"""Owns the parsed modules of a project: what each of them binds, calls and sets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from tree_sitter import Node

from migrate_logs.bindings import scopes
from migrate_logs.bindings.asking import Answers
from migrate_logs.bindings.binders import Binding, Kind, assigned, attribute_names, attributes
from migrate_logs.bindings.filling import Filling, constant_key, fillable, outermost
from migrate_logs.bindings.scopes import Scope, Scopes, outer_first
from migrate_logs.bindings.spellings import spellings
from migrate_logs.bindings.values import (
    ClassRef,
    Value,
)
from migrate_logs.rules import load
from migrate_logs.source import Source, captures, children, code, field_of, unwrap

_CALLS = "(call) @call"
_MADE = frozenset({"subscript", "call", "boolean_operator", "conditional_expression"})
_DEFINED = frozenset({Kind.IMPORT, Kind.FUNCTION, Kind.CLASS, Kind.TYPE})
_ASKED = re.compile(rb"isinstance\(\s*([\w.]+)\s*,")


@dataclass(eq=False)
class Module:
    """A file of the project, parsed when somebody asks for its scopes, and what is known of its expressions so far.

    `values` are those of its expressions and parameters, `careful` the same of an evaluation that asks other files, too;
    `given` are the objects that files give its names and the attributes of its classes (by the start of the class);
    `starred` is what comes through `import *`;
    `initialising` are the classes whose objects its own initialise (by where those begin);
    `sees_formats` says whether it, or what it imports, has a class with a `__format__`, once somebody asked;
    of one that `is_whole` everything will be asked, so that its functions are better looked into all at once.
    """

    source: Source
    dotted: str
    values: Answers[Value] = field(init=False)
    careful: Answers[Value] = field(init=False)
    given: Answers[tuple[Value, ...]] = field(init=False)
    starred: Answers[Value | None] = field(init=False)
    initialising: Answers[tuple[ClassRef, ...]] = field(init=False)
    sees_formats: bool | None = None
    is_whole: bool = False
    _calls: dict[str, tuple[list[Node], list[Node]]] = field(default_factory=dict)
    _searches: int = 0

    def __post_init__(self) -> None:
        path = self.source.path
        self.values, self.careful, self.given = Answers(path), Answers(path), Answers(path)
        self.starred, self.initialising = Answers(path), Answers(path)

    @cached_property
    def scopes(self) -> Scopes:
        """The scopes of the file, found when they are first asked for."""
        return scopes.build(self.source, self.is_whole)

    @cached_property
    def attribute_targets(self) -> dict[str, list[Node]]:
        """Assignments to attributes (`x.name = ...`, `x.name, y = ...`) by attribute name."""
        found: dict[str, list[Node]] = {}
        for node in self.scopes.binds:
            for name in attribute_names(field_of(node, "left")) if node.type == "assignment" else ():
                found.setdefault(name, []).append(node)
        return found

    def set_on(self, name: str) -> list[Binding]:
        """What the assignments to attributes of this name give them, whoever has these."""
        return [each for node in self.attribute_targets.get(name, ()) for each in attributes(node, name)]

    @cached_property
    def set_by_key(self) -> list[tuple[Node, Node, Node]]:
        """What sets attributes by a name that is a value: `setattr(owner, key, value)`, `vars(owner)[key] = value`."""
        calls = (call for name in ("setattr", "__setattr__") for call in self.calls_of(name))
        given = (children(field_of(call, "arguments")) for call in calls)
        found = [(each[0], each[1], each[2]) for each in given if len(each) == 3]
        if b"vars(" in self.source.text or b"__dict__" in self.source.text:
            found += _set_in_variables(self.scopes.binds)
        return found

    @cached_property
    def all_calls(self) -> list[Node]:
        """The calls of the file, but for those whose only argument is a generator."""
        found = captures(_CALLS, self.source.root).get("call", ())
        return [node for node in found if field_of(node, "arguments").type == "argument_list"]

    def calls_of(self, name: str) -> list[Node]:
        """Those of what has this name, or of an attribute that has; the text tells where they may be."""
        return self._called_so(name)[0]

    def fed_calls_of(self, name: str) -> list[Node]:
        """The same of those whose only argument is a generator: `Deck(Card(n) for n in range(9))`."""
        return self._called_so(name)[1]

    def _called_so(self, name: str) -> tuple[list[Node], list[Node]]:
        if name not in self._calls:
            found = sorted(self._called(name), key=outer_first)
            fed = [each for each in found if field_of(each, "arguments").type == "generator_expression"]
            self._calls[name] = [each for each in found if field_of(each, "arguments").type == "argument_list"], fed
        return self._calls[name]

    def _called(self, name: str) -> Iterator[Node]:
        text, size = self.source.text, len(name.encode())
        places = ((at, at + size) for at in self._spelled(name) if _OPENED.match(text, at + size))
        for named in filter(None, (self._named(*each) for each in places)):
            whole = named.parent
            is_part = whole is not None and whole.type == "attribute" and whole.end_byte == named.end_byte
            function = whole if whole is not None and is_part else named
            call = function.parent
            if call is not None and call.type == "call" and field_of(call, "function") == function:
                yield call

    def _named(self, start: int, end: int) -> Node | None:
        """The name that stands in a range of the text; None where none does."""
        node = self.source.root.descendant_for_byte_range(start, end)
        return node if node is not None and node.type == "identifier" else None

    @cached_property
    def loose_calls(self) -> list[Node]:
        """Those that pass something to what has no name of its own: to a part of a collection, a parameter, an attribute."""
        return [each for each in self.all_calls if children(field_of(each, "arguments")) and self._is_loose(each)]

    def _is_loose(self, call: Node) -> bool:
        called = unwrap(field_of(call, "function"))
        if called.type == "identifier":
            found = self.scopes.find(code(called), called.start_byte)
            return found is not None and not any(each.kind in _DEFINED for each in found[1])
        if called.type == "attribute":
            name = code(field_of(called, "attribute"))
            return name in self.attribute_targets or name in self.class_values
        return called.type in _MADE

    @cached_property
    def class_values(self) -> frozenset[str]:
        """What the bodies of the classes give values: names of attributes that are no methods of their own."""
        bodies = (scope.names for scope in self.scopes.all() if scope.kind == "class")
        return frozenset(name for names in bodies for name, bound in names.items() if bound[0].kind is Kind.ASSIGN)

    @cached_property
    def heirs(self) -> list[Scope]:
        """The classes of the file that derive from others."""
        named = (self._named(*each.span(1)) for each in _DERIVED.finditer(self.source.text))
        classes = (each.parent for each in named if each is not None)
        derived = (
            each for each in classes if each is not None and each.child_by_field_name("superclasses") is not None
        )
        return [self.scopes.of(each) for each in derived]

    @cached_property
    def asked(self) -> frozenset[bytes]:
        """The names and attributes that `isinstance` is asked of."""
        return frozenset(_ASKED.findall(self.source.text))

    @cached_property
    def fillable(self) -> frozenset[bytes]:
        """The last words of all that the text may put something into; found long before the nodes of `fillings` are."""
        return fillable(self.source.text)

    @cached_property
    def fillings(self) -> dict[str, list[Filling]]:
        """What is put into collections, by the last word of those."""
        found: dict[str, list[Filling]] = {}
        for each in map(outermost, (*self._filled_by_methods(), *self._filled_by_assignments())):
            found.setdefault(code(each.holder).rpartition(".")[2], []).append(each)
        return found

    def _filled_by_methods(self) -> Iterator[Filling]:
        """`x.append(value)`, `x.update(key=value)`, `x.extend(values)`."""
        types = load("types")
        for method, place in types["fills"].items():
            for call in self.calls_of(method):
                function, given = field_of(call, "function"), children(field_of(call, "arguments"))
                if function.type == "attribute" and len(given) > place:
                    yield Filling(field_of(function, "object"), given[place])
        for name in types["fill_functions"]:
            for call in self.calls_of(name):
                given = children(field_of(call, "arguments"))
                if len(given) > 1:
                    yield Filling(given[0], given[1])
        for method in types["pours"]:
            for call in self.calls_of(method):
                function = field_of(call, "function")
                for each in children(field_of(call, "arguments")) if function.type == "attribute" else ():
                    value = each.child_by_field_name("value") if each.type == "keyword_argument" else None
                    yield Filling(field_of(function, "object"), value or each, is_all=value is None)

    def _filled_by_assignments(self) -> Iterator[Filling]:
        """`x[key] = value`, `x += values`."""
        for node in self.scopes.binds:
            target, value = node.child_by_field_name("left"), assigned(node)
            if target is None or value is None:
                continue
            places = target.children_by_field_name("subscript") if target.type == "subscript" else []
            if len(places) == 1 and places[0].type in _MAY_BE_OBJECT:
                yield Filling(field_of(target, "value"), places[0], is_key=True)
            if node.type == "assignment" and target.type == "subscript":
                yield Filling(field_of(target, "value"), value, key=constant_key(field_of(target, "subscript")))
            elif node.type == "augmented_assignment":
                yield Filling(target, value, is_all=True)

    @cached_property
    def handed(self) -> dict[bytes, list[int]]:
        """Where arguments end with a word, by that word: `run` in `submit(run, job)`."""
        return _places(_HANDED, self.source.text)

    def mentions(self, name: str) -> Iterator[int]:
        """Where a name stands without being called, defined or bound: what may be a function that is handed over."""
        text, size = self.source.text, len(name.encode())
        return (at for at in self._spelled(name) if not _USED.match(text, at + size))

    def _spelled(self, name: str) -> Iterable[int]:
        """Where the text spells a name: it is searched for a few, and read once for the many that a long file has."""
        self._searches += 1
        return spellings(self.source.text, name) if self._searches <= _FEW else self._words.get(name.encode(), ())

    @cached_property
    def _words(self) -> dict[bytes, list[int]]:
        return _places(_WORD, self.source.text)

    @cached_property
    def got(self) -> list[tuple[bytes, Node]]:
        """How names of attributes begin that the file puts together, with the calls: `visit_` in `getattr(self, f"visit_{kind}")`."""
        begins = {each.start(): each[1] or b"" for each in _GOT.finditer(self.source.text)}
        calls = ((begins.get(call.start_byte), call) for call in self.calls_of("getattr")) if begins else ()
        return [(begin, call) for begin, call in calls if begin is not None]

    @cached_property
    def looked_up(self) -> frozenset[bytes]:
        """How names of functions begin that the file puts together: `handle_` in `globals()[f"handle_{kind}"]`."""
        return frozenset(_LOOKED_UP.findall(self.source.text))

    @cached_property
    def decorating(self) -> dict[bytes, list[int]]:
        """Where the name of a decorator ends with a word, by that word: `on` in `@bus.on(OrderPlaced)`."""
        return _places(_DECORATING, self.source.text)

    @cached_property
    def stars(self) -> list[Node]:
        """The `from x import *` statements of the module."""
        return [
            node
            for node in self.source.root.named_children
            if node.type == "import_from_statement"
            and any(child.type == "wildcard_import" for child in node.named_children)
        ]

    @property
    def path(self) -> str:
        """The file's path, relative to the root of the project."""
        return self.source.path


def _set_in_variables(binds: Sequence[Node]) -> Iterator[tuple[Node, Node, Node]]:
    """The owners, keys and values of `vars(owner)[key] = value` and `owner.__dict__[key] = value`."""
    for node in binds:
        target, value = (node.child_by_field_name(side) for side in ("left", "right"))
        if node.type == "assignment" and target is not None and value is not None and target.type == "subscript":
            variables, key = field_of(target, "value"), field_of(target, "subscript")
            if variables.type == "attribute" and code(field_of(variables, "attribute")) == "__dict__":
                yield field_of(variables, "object"), key, value
            elif variables.type == "call" and code(field_of(variables, "function")) == "vars":
                yield from ((owner, key, value) for owner in children(field_of(variables, "arguments")))


def _places(pattern: re.Pattern[bytes], text: bytes) -> dict[bytes, list[int]]:
    """Where a pattern finds its words, by word."""
    found: dict[bytes, list[int]] = {}
    for each in pattern.finditer(text):
        found.setdefault(each[1], []).append(each.start(1))
    return found


_MAY_BE_OBJECT = ("identifier", "attribute", "call", "tuple")
_FEW = 300  # searches, which take as long as the index of all words
_WORD = re.compile(rb"(?<![\w\x80-\xff])([A-Za-z_\x80-\xff][\w\x80-\xff]*)")
_HANDED = re.compile(rb"(?<![\w\x80-\xff])([\w\x80-\xff]++)\s*+[,)]")
_GOT = re.compile(rb"""getattr\([^,\n]+,\s*(?:f?["'](\w*+)(?=\{|["']\s*[+%])|(?=[a-z_]\w*\s*[,)]))""")
_LOOKED_UP = re.compile(
    rb"""(?:globals\(|locals\(|vars\([^()\n]*)\)(?:\.get\(|\[)\s*(?:f?["'](\w*+)(?=\{|["']\s*[+%])|(?=[a-z_]\w*\s*[\],)]))"""
)
_DERIVED = re.compile(rb"class(?<!\wclass)(?:\s|\\\n)+(\w+)")
_USED = re.compile(rb"[ \t]*+[(:=.\w\x80-\xff]")
_OPENED = re.compile(rb"(?:[\s\\]|#[^\n]*\n)*\(")
_DECORATING = re.compile(rb"@[ \t]*+(?:[\w\x80-\xff]++\.)*+([\w\x80-\xff]++)")
