"""Owns the scopes of one file: which names are bound where, and by what."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from weakref import ref

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind, bindings, may_bind, parameters
from migrate_logs.bindings.early import own_names, runs_before
from migrate_logs.bindings.outlines import outline
from migrate_logs.model import Span
from migrate_logs.rules import query_text
from migrate_logs.source import Source, captures, children, code, field_of, span


@dataclass(eq=False, slots=True, weakref_slot=True)
class Scope:
    """A module, class, function, lambda or comprehension; `body` is the range in which its names are looked up first.

    What is above it is only known weakly: without circles a file's tree is gone the moment that nobody needs it.
    """

    kind: str
    node: Node
    body: Span
    _parent: ref[Scope] | None
    _tree: ref[Scopes]
    elsewhere: dict[str, str] = field(default_factory=dict)  # name -> "global" | "nonlocal"
    _inner: list[Scope] | None = field(default_factory=list)  # None: nobody has looked into the body so far
    _names: dict[str, list[Binding]] | None = None

    @property
    def parent(self) -> Scope | None:
        """The scope around this one; None for the module."""
        return self._parent() if self._parent is not None else None

    @property
    def tree(self) -> Scopes:
        """All scopes of the file."""
        tree = self._tree()
        assert tree is not None, "a scope outlived its file"
        return tree

    @property
    def inner(self) -> list[Scope]:
        """The scopes right within this one, in source order; those of a function are found when they are first asked for."""
        if self._inner is None:
            self._inner = []
            self.tree.add(self, captures(_QUERY, field_of(self.node, "body")))
        return self._inner

    def close(self) -> None:
        """Leave what is within this scope to be found when it is asked for."""
        self._inner = None

    @property
    def names(self) -> dict[str, list[Binding]]:
        """What binds each name of this scope, in source order; found out when it is first asked for."""
        if self._names is None:
            self._names = {}
            for binding in _bound_in(self):
                if binding.name not in self.elsewhere:
                    self._names.setdefault(binding.name, []).append(binding)
        return self._names

    def binding(self, name: str) -> list[Binding]:
        """What binds a name in this scope; mostly the text tells that nothing does, and no node need be asked."""
        if self._names is None and not may_bind(self.tree.source.text, name, self.node.start_byte, self.node.end_byte):
            return []
        return self.names.get(name, [])

    @property
    def name(self) -> str:
        """The name of the class or function; "" for others."""
        named = self.node.child_by_field_name("name") if self.kind in ("function", "class") else None
        return code(named) if named else ""

    def enclosing(self) -> Iterator[Scope]:
        """This scope and those around it, innermost first."""
        scope: Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.parent

    def hand_over(self) -> None:
        """Record the bindings of `global` and `nonlocal` names where Python puts them: in the module, in an outer function."""
        for binding in _bound_in(self):
            where = self.elsewhere.get(binding.name)
            target = self.tree.module
            if where == "nonlocal":
                outer = (s for s in self.enclosing() if s is not self and s.kind == "function")
                target = next((s for s in outer if binding.name in s.names), self)
            if where is not None:
                listed = target.names.setdefault(binding.name, [])
                listed.append(binding)
                listed.sort(key=lambda each: (each.kind not in _HEADS, each.node.start_byte))


@dataclass(eq=False, slots=True, weakref_slot=True)
class Scopes:
    """All scopes of a file, with the nodes that bind names in those that were looked into, in source order."""

    source: Source
    module: Scope = field(init=False)
    _binds: list[Node] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)  # the offsets of these

    def __post_init__(self) -> None:
        self.module = Scope("module", self.source.root, Span(0, len(self.source.text) + 1), None, ref(self))

    @property
    def binds(self) -> list[Node]:
        """All nodes of the file that bind names, in source order."""
        for _ in self.all():
            pass
        return self._binds

    @property
    def from_imports(self) -> list[Node]:
        """The `from x import y` statements of the file."""
        return [node for node in self.binds if node.type == "import_from_statement"]

    def add(self, scope: Scope, found: Mapping[str, Sequence[Node]]) -> list[Scope]:
        """Take in what the query found in the body of a scope that is looked into; the scopes in it are given back."""
        binds = sorted(found.get("bind", ()), key=outer_first)
        at = bisect_left(self._starts, scope.body.start)
        self._binds[at:at] = binds
        self._starts[at:at] = [node.start_byte for node in binds]
        scopes, around = [scope], [scope]
        for node in sorted(found.get("scope", ()), key=outer_first):
            while len(around) > 1 and node.end_byte > around[-1].node.end_byte:
                around.pop()
            scopes.append(_open(node, around))
            around.append(scopes[-1])
        for each in scopes:
            each.inner.sort(key=_body_start)
        return scopes[1:]

    def at(self, offset: int) -> Scope:
        """The innermost scope whose body holds a byte offset."""
        scope = self.module
        while scope.inner:  # in source order, and apart from each other
            at = bisect_right(scope.inner, offset, key=_body_start) - 1
            if at < 0 or offset >= scope.inner[at].body.end:
                break
            scope = scope.inner[at]
        return scope

    def of(self, node: Node) -> Scope:
        """The scope that a class or a function opens."""
        return next(scope for scope in self.at(field_of(node, "body").start_byte).enclosing() if scope.node == node)

    def all(self) -> Iterator[Scope]:
        """Every scope of the file, outer ones before inner ones."""
        waiting = [self.module]
        while waiting:
            scope = waiting.pop()
            yield scope
            waiting += reversed(scope.inner)

    def between(self, start: int, end: int) -> list[Node]:
        """The binding nodes that start in a range of offsets."""
        return self._binds[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def find(self, name: str, offset: int) -> tuple[Scope, list[Binding]] | None:
        """Where `name`, read at `offset`, is bound; None where no scope of the file binds it."""
        here = self.at(offset)
        for scope in here.enclosing():
            if scope.kind == "class" and scope is not here:
                continue
            if scope.elsewhere.get(name) == "global":
                scope = self.module
            bindings = scope.binding(name)
            # `log = log.bind(...)` reads what was bound before; in a class body that may be the outer name.
            before = [b for b in bindings if b.kind is Kind.TYPE or b.value is None or not _is_within(b.value, offset)]
            if before or (bindings and scope.kind == "function"):
                return scope, _last(scope, before, here, offset)
        return None


def going_round(scope: Scope, name: str, offset: int) -> list[Binding]:
    """The bindings of a name that are made of what is read at an offset, and that a loop around comes back to with what they gave."""
    own = (each for each in scope.binding(name) if each.value is not None and _is_within(each.value, offset))
    return [each for each in own if _is_in_loop(each.node)]


def _is_in_loop(node: Node | None) -> bool:
    while node is not None and node.type not in ("function_definition", "class_definition"):
        if node.type in ("for_statement", "while_statement"):
            return True
        node = node.parent
    return False


def _is_within(node: Node, offset: int) -> bool:
    return node.start_byte <= offset < node.end_byte


def _body_start(scope: Scope) -> int:
    return scope.body.start


def outer_first(node: Node) -> tuple[int, int]:
    """The order of the source: what begins first, then what holds the other."""
    return node.start_byte, -node.end_byte


def _last(scope: Scope, bindings: list[Binding], here: Scope, offset: int) -> list[Binding]:
    """The bindings that a use may see: where a module binds a name in straight lines, the last one before it."""
    if scope.kind != "module" or len(bindings) < 2 or not all(_is_straight(binding) for binding in bindings):
        return bindings
    last = max(bindings, key=lambda binding: binding.node.start_byte)
    if all(each.kind not in ("function", "lambda") for each in here.enclosing()):
        return [last] if last.node.end_byte <= offset else bindings
    if last.node.start_byte < offset:
        return [last]
    stated = [each.node.parent for each in bindings if each.node.parent is not None]
    is_early = runs_before(scope.node, offset, last.node.start_byte, own_names(scope.names), stated)
    return bindings if is_early else [last]


def _is_straight(binding: Binding) -> bool:
    """True for an import or an assignment that stands at the top level of its module."""
    node = binding.node.parent if binding.kind is Kind.ASSIGN else binding.node
    top = node.parent if node is not None else None
    return binding.kind in (Kind.ASSIGN, Kind.IMPORT) and top is not None and top.type == "module"


_QUERY = query_text("scopes")
_KIND = {"function_definition": "function", "class_definition": "class", "lambda": "lambda"}
# Plain text first: what begins with it is found ten times as fast.
_MOVING = (re.compile(rb"global(?<!\wglobal)\b"), re.compile(rb"nonlocal(?<!\wnonlocal)\b"))
_HEADS = (Kind.FUNCTION, Kind.CLASS, Kind.PARAMETER)


def build(source: Source, at_once: bool = False) -> Scopes:
    """The scopes of a file; its functions are looked into when they are asked for, its names read scope by scope.

    They are all looked into `at_once` also where one may bind a name elsewhere, or the parser had to guess.
    """
    if at_once or any(word.search(source.text) for word in _MOVING) or source.root.has_error:
        found, closed = captures(_QUERY, source.root), frozenset[int]()
    else:
        found, closed = outline(source, _QUERY)
    tree = Scopes(source)
    for scope in tree.add(tree.module, found):
        if scope.kind == "function" and scope.node.start_byte in closed:
            scope.close()
    moved = [(tree.at(node.start_byte), node) for node in found.get("moved", ())]
    for scope, node in moved:
        scope.elsewhere |= {code(name): node.type.removesuffix("_statement") for name in children(node)}
    for scope in dict.fromkeys(scope for scope, _ in moved):
        scope.hand_over()
    return tree


def _open(node: Node, around: list[Scope]) -> Scope:
    """The scope of a node within others; what stands outside of a body (defaults, decorators) belongs to the scope around it."""
    kind = _KIND.get(node.type, "comprehension")
    body = span((node.child_by_field_name("body") if kind != "comprehension" else None) or node)
    parent = next(scope for scope in reversed(around) if scope.body.holds(body))
    scope = Scope(kind, node, body, ref(parent), parent._tree)
    parent.inner.append(scope)
    return scope


def _bound_in(scope: Scope) -> Iterator[Binding]:
    """What a scope binds: its parameters, the functions and classes that it defines, then the rest in source order."""
    if scope.kind in ("function", "lambda") and (listed := scope.node.child_by_field_name("parameters")):
        for parameter in children(listed):
            for name, annotation, default in parameters(parameter):
                yield Binding(name, Kind.PARAMETER, parameter, default, annotation)
    for inner in sorted(scope.inner, key=lambda each: (each.node.start_byte, -each.node.end_byte)):
        if inner.kind in ("function", "class"):
            yield Binding(inner.name, Kind.FUNCTION if inner.kind == "function" else Kind.CLASS, inner.node)
    for node in _own_nodes(scope):
        yield from bindings(node)


def _own_nodes(scope: Scope) -> Iterator[Node]:
    """The binding nodes of a scope's body; a walrus in a comprehension binds outside of it."""
    walrus = scope.kind != "comprehension"
    at = scope.body.start
    for inner in scope.inner:
        yield from _of_kind(scope.tree.between(at, inner.body.start), walrus)
        if inner.kind == "comprehension" and walrus:
            yield from _walruses(inner)
        at = inner.body.end
    yield from _of_kind(scope.tree.between(at, scope.body.end), walrus)


def _of_kind(nodes: list[Node], walrus: bool) -> list[Node]:
    return nodes if walrus else [node for node in nodes if node.type != "named_expression"]


def _walruses(comprehension: Scope) -> Iterator[Node]:
    at = comprehension.body.start
    for inner in comprehension.inner:
        yield from (n for n in comprehension.tree.between(at, inner.body.start) if n.type == "named_expression")
        if inner.kind == "comprehension":
            yield from _walruses(inner)
        at = inner.body.end
    yield from (n for n in comprehension.tree.between(at, comprehension.body.end) if n.type == "named_expression")
