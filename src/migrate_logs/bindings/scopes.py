"""Owns the scopes of one file: which names are bound where, and by what."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files

from tree_sitter import Node, Query

from migrate_logs.model import Span
from migrate_logs.source import Source, captures, children, code, field_of, query, span


class Kind(StrEnum):
    """How a name is bound."""

    IMPORT = "import"
    ASSIGN = "assign"
    ITEM = "item"  # one target of an unpacking
    LOOP = "loop"
    WITH = "with"
    CAUGHT = "caught"
    PARAMETER = "parameter"
    FUNCTION = "function"
    CLASS = "class"
    DELETED = "deleted"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Binding:
    """One place that binds `name`; `node` is the statement or pattern, `value` the expression that it gets, if any."""

    name: str
    kind: Kind
    node: Node
    value: Node | None = None
    annotation: Node | None = None
    index: int | None = None  # which element of `value` an unpacking takes


@dataclass(eq=False, slots=True)
class Scope:
    """A module, class, function, lambda or comprehension; `body` is the range in which its names are looked up first."""

    kind: str
    node: Node
    body: Span
    parent: Scope | None
    names: dict[str, list[Binding]] = field(default_factory=dict)
    elsewhere: dict[str, str] = field(default_factory=dict)  # name -> "global" | "nonlocal"
    inner: list[Scope] = field(default_factory=list)

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

    def bind(self, binding: Binding) -> None:
        """Record a binding where Python puts it: here, in the module, or in an outer function."""
        target = self
        match self.elsewhere.get(binding.name):
            case "global":
                target = list(self.enclosing())[-1]
            case "nonlocal":
                outer = (s for s in self.enclosing() if s is not self and s.kind == "function")
                target = next((s for s in outer if binding.name in s.names), self)
        target.names.setdefault(binding.name, []).append(binding)


@dataclass(eq=False)
class Scopes:
    """All scopes of a file."""

    module: Scope

    def at(self, offset: int) -> Scope:
        """The innermost scope whose body holds a byte offset."""
        scope = self.module
        while scope.inner:  # in source order, and apart from each other
            at = bisect_right(scope.inner, offset, key=lambda inner: inner.body.start) - 1
            if at < 0 or offset >= scope.inner[at].body.end:
                break
            scope = scope.inner[at]
        return scope

    def find(self, name: str, offset: int) -> tuple[Scope, list[Binding]] | None:
        """Where `name`, read at `offset`, is bound; None where no scope of the file binds it."""
        here = self.at(offset)
        for scope in here.enclosing():
            if scope.kind == "class" and scope is not here:
                continue
            if scope.elsewhere.get(name) == "global":
                scope = self.module
            bindings = scope.names.get(name, [])
            # `log = log.bind(...)` reads what was bound before; in a class body that may be the outer name.
            before = [b for b in bindings if b.value is None or not b.value.start_byte <= offset < b.value.end_byte]
            if before or (bindings and scope.kind == "function"):
                return scope, _last(scope, before, here, offset)
        return None


def _last(scope: Scope, bindings: list[Binding], here: Scope, offset: int) -> list[Binding]:
    """The bindings that a use may see: where a module binds a name in straight lines, the last one before it."""
    if scope.kind != "module" or len(bindings) < 2 or not all(_is_straight(binding) for binding in bindings):
        return bindings
    inside = any(each.kind in ("function", "lambda") for each in here.enclosing())
    last = max(bindings, key=lambda binding: binding.node.start_byte)
    return [last] if inside or last.node.end_byte <= offset else bindings


def _is_straight(binding: Binding) -> bool:
    """True for an import or an assignment that stands at the top level of its module."""
    node = binding.node.parent if binding.kind is Kind.ASSIGN else binding.node
    top = node.parent if node is not None else None
    return binding.kind in (Kind.ASSIGN, Kind.IMPORT) and top is not None and top.type == "module"


@cache
def _query() -> Query:
    return query((files("migrate_logs") / "queries" / "scopes.scm").read_text("utf-8"))


_KIND = {"function_definition": "function", "class_definition": "class", "lambda": "lambda"}


def build(source: Source) -> Scopes:
    """The scopes of a file, from one query over its tree."""
    found = captures(_query(), source.root)
    module = Scope("module", source.root, Span(0, len(source.text) + 1), None)
    scopes = [module]
    for node in sorted(found.get("scope", ()), key=lambda n: (n.start_byte, -n.end_byte)):
        scopes.append(_open(node, scopes))
    for scope in scopes:
        scope.inner.sort(key=lambda inner: inner.body.start)
    tree = Scopes(module)
    binds = sorted(found.get("bind", ()), key=lambda n: n.start_byte)
    for node in binds:
        if node.type in ("global_statement", "nonlocal_statement"):
            here = tree.at(node.start_byte)
            here.elsewhere |= {code(name): node.type.removesuffix("_statement") for name in children(node)}
    for scope in scopes[1:]:
        _bind_scope(scope, tree)
    for node in binds:
        here = tree.at(node.start_byte)
        for binding in _bindings(node):
            _home(here, node).bind(binding)
    return tree


def _open(node: Node, scopes: list[Scope]) -> Scope:
    body = node.child_by_field_name("body") if node.type in _KIND else node
    parent = scopes[-1]
    while not (parent.node.start_byte <= node.start_byte and node.end_byte <= parent.node.end_byte):
        assert parent.parent is not None
        parent = parent.parent
    # What stands outside the body (defaults, decorators, annotations) belongs to the scope around it.
    while not parent.body.holds(span(body or node)) and parent.parent is not None:
        parent = parent.parent
    scope = Scope(_KIND.get(node.type, "comprehension"), node, span(body or node), parent)
    parent.inner.append(scope)
    return scope


def _bind_scope(scope: Scope, tree: Scopes) -> None:
    if scope.kind in ("function", "class"):
        assert scope.parent is not None
        kind = Kind.FUNCTION if scope.kind == "function" else Kind.CLASS
        scope.parent.bind(Binding(scope.name, kind, scope.node))
    if scope.kind in ("function", "lambda") and (parameters := scope.node.child_by_field_name("parameters")):
        for parameter in children(parameters):
            for name, annotation, default in _parameter(parameter):
                scope.bind(Binding(name, Kind.PARAMETER, parameter, default, annotation))


def _parameter(node: Node) -> Iterator[tuple[str, Node | None, Node | None]]:
    if node.type == "identifier":
        yield code(node), None, None
    elif node.type in ("default_parameter", "typed_default_parameter"):
        yield code(field_of(node, "name")), node.child_by_field_name("type"), node.child_by_field_name("value")
    elif node.type == "typed_parameter":
        inner = node.named_children[0]
        annotation = node.child_by_field_name("type") if inner.type == "identifier" else None
        yield code(inner).lstrip("*"), annotation, None
    elif node.type in ("list_splat_pattern", "dictionary_splat_pattern"):
        yield code(node).lstrip("*").strip(), None, None


def _home(here: Scope, node: Node) -> Scope:
    """A walrus in a comprehension binds outside of it."""
    if node.type != "named_expression":
        return here
    return next(s for s in here.enclosing() if s.kind != "comprehension")


def _bindings(node: Node) -> Iterator[Binding]:
    match node.type:
        case "assignment":
            value, annotation = node.child_by_field_name("right"), node.child_by_field_name("type")
            while value is not None and value.type == "assignment":  # a = b = value: the inner one is captured itself
                value = value.child_by_field_name("right")
            if value is not None or annotation is not None:
                yield from _targets(field_of(node, "left"), Kind.ASSIGN, node, value, annotation)
        case "augmented_assignment":
            yield from _targets(field_of(node, "left"), Kind.OTHER, node)
        case "named_expression":
            yield from _targets(field_of(node, "name"), Kind.ASSIGN, node, field_of(node, "value"))
        case "for_statement" | "for_in_clause":
            yield from _targets(field_of(node, "left"), Kind.LOOP, node, field_of(node, "right"))
        case "as_pattern":
            yield from _as_pattern(node)
        case "delete_statement":
            for target in children(node):
                yield from _targets(target, Kind.DELETED, node)
        case "import_statement" | "import_from_statement":
            for name, item in imported(node):
                yield Binding(name, Kind.IMPORT, node, item)
        case "case_pattern" | "splat_pattern" | "keyword_pattern":
            yield from _captured(node)
        case "type_alias_statement":
            yield Binding(code(node.named_children[0]), Kind.OTHER, node)


def _targets(
    target: Node,
    kind: Kind,
    node: Node,
    value: Node | None = None,
    annotation: Node | None = None,
    index: int | None = None,
) -> Iterator[Binding]:
    if target.type == "identifier":
        yield Binding(code(target), kind, node, value, annotation, index)
    elif target.type in ("pattern_list", "tuple_pattern", "list_pattern", "expression_list", "tuple", "list"):
        inner = Kind.ITEM if kind is Kind.ASSIGN else kind
        for position, element in enumerate(children(target)):
            yield from _targets(element, inner, node, value, None, position)
    elif target.type in ("list_splat_pattern", "parenthesized_expression", "as_pattern_target"):
        for element in children(target):
            yield from _targets(
                element, Kind.OTHER if target.type == "list_splat_pattern" else kind, node, value, annotation
            )


def _as_pattern(node: Node) -> Iterator[Binding]:
    alias, value = node.child_by_field_name("alias"), node.named_children[0]
    if alias is None:  # inside a match statement: the last child is the name
        yield from _targets(node.named_children[-1], Kind.OTHER, node)
        return
    parent = node.parent
    kind = Kind.CAUGHT if parent is not None and parent.type in ("except_clause", "except_group_clause") else Kind.WITH
    yield from _targets(alias, kind, node, value)


def _captured(node: Node) -> Iterator[Binding]:
    """A bare name in a `case` pattern is a capture; a dotted one is a value, and so is the name of a keyword."""
    for child in children(node)[1 if node.type == "keyword_pattern" else 0 :]:
        if child.type == "identifier" or (child.type == "dotted_name" and len(children(child)) == 1):
            yield Binding(code(child), Kind.OTHER, node)


def imported(node: Node) -> Iterator[tuple[str, Node]]:
    """The names that an import statement binds, each with its item (`a.b`, `a.b as c`)."""
    for item in node.children_by_field_name("name"):
        if item.type == "aliased_import":
            yield code(field_of(item, "alias")), item
        else:
            yield code(item if node.type == "import_from_statement" else item.named_children[0]), item
