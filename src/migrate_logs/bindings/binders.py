"""Owns what binds a name: the statement, pattern or parameter, and the expression that the name gets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tree_sitter import Node

from migrate_logs.source import children, code, field_of

_PATTERNS = ("pattern_list", "tuple_pattern", "list_pattern", "expression_list", "tuple", "list")
_PLAIN = frozenset({"identifier", "import_statement", "import_from_statement"})  # what sets no attribute
_DISPLAYS = frozenset({"tuple", "list", "expression_list"})


class Kind(StrEnum):
    """How a name is bound."""

    IMPORT = "import"
    ASSIGN = "assign"
    ITEM = "item"  # one target of an unpacking
    REST = "rest"  # the one with the star
    LOOP = "loop"
    WITH = "with"
    CAUGHT = "caught"
    PARAMETER = "parameter"
    FUNCTION = "function"
    CLASS = "class"
    DELETED = "deleted"
    CAPTURE = "capture"  # a name in a case pattern, which is the last child of `node`
    TYPE = "type"  # type Name = value
    OTHER = "other"


@dataclass(slots=True)
class Binding:
    """One place that binds `name`; `node` is the statement or pattern, `value` the expression that it gets, if any.

    Nobody changes one. It is not frozen since there are a hundred in each file, and a frozen one takes five times as long.
    """

    name: str
    kind: Kind
    node: Node
    value: Node | None = None
    annotation: Node | None = None
    index: int | None = None  # which element of `value` an unpacking takes
    within: tuple[int, ...] = ()  # which one the targets around that take, outermost first: (1,) for `b` in `a, (b, c)`
    holder: Node | None = None  # of an attribute: `x` in `x.name = value`

    @property
    def places(self) -> tuple[int, ...]:
        """The way to what an unpacking takes, outermost first; empty for what takes all."""
        return self.within if self.index is None else (*self.within, self.index)


def may_bind(text: bytes, name: str, start: int, end: int) -> bool:
    """False for a range in which a name only stands for what has a part, as `log` in `log.info(...)`: no scope there binds it."""
    word = name.encode()
    at = text.find(word, start, end)
    while at >= 0:
        behind = at + len(word)
        before, after = text[at - 1 : at], text[behind : behind + 1]
        is_part = before.isalnum() or before in (b"_", b".") or after.isalnum() or after == b"_"  # of another name
        if not is_part and (after != b"." or _may_be_imported(text, at)):
            return True
        at = text.find(word, behind, end)
    return False


def _may_be_imported(text: bytes, at: int) -> bool:
    """True where `log.handlers` at an offset may be what an import statement names."""
    before = text[max(0, at - 40) : at].rstrip()
    return not before or before.endswith((b"import", b",", b"\\"))


def given(binding: Binding) -> Node | None:
    """The expression that an assignment gives a name; of an unpacking that writes all of them down, the one in its place."""
    value, at = binding.value, binding.index
    if binding.kind is not Kind.ITEM or value is None or at is None or binding.within:
        return value if binding.kind is Kind.ASSIGN else None
    items = children(value) if value.type in _DISPLAYS else []
    is_plain = -len(items) <= at < len(items) and not any(each.type == "list_splat" for each in items)
    return items[at] if is_plain else None


def parameters(node: Node) -> Iterator[tuple[str, Node | None, Node | None]]:
    """The name that one parameter binds, with its annotation and default."""
    if node.type == "identifier":
        yield code(node), None, None
    elif node.type in ("default_parameter", "typed_default_parameter"):
        yield code(field_of(node, "name")), node.child_by_field_name("type"), node.child_by_field_name("value")
    elif node.type == "typed_parameter":
        inner = node.named_children[0]
        yield code(inner).lstrip("*"), node.child_by_field_name("type"), None
    elif node.type in ("list_splat_pattern", "dictionary_splat_pattern"):
        yield code(node).lstrip("*").strip(), None, None


def parameter_names(listed: Sequence[Node]) -> list[str]:
    """What each parameter of a list is called, with its stars, so that places count."""
    return [code(each).partition(":")[0].partition("=")[0].strip() for each in listed]


def bindings(node: Node) -> Iterator[Binding]:
    """The names that a node of `queries/scopes.scm` binds, in source order."""
    target = node.child_by_field_name("left") or node
    if target.type in ("attribute", "subscript"):
        return iter(())
    found = _bound(node)
    return found if target.type in _PLAIN else (binding for binding in found if binding.holder is None)


def attributes(node: Node, name: str) -> Iterator[Binding]:
    """What such a node gives the attributes that have this name, each with its holder."""
    yield from (binding for binding in _bound(node) if binding.holder is not None and binding.name == name)


def attribute_names(target: Node) -> Iterator[str]:
    """The names of the attributes that a target sets: `x.name`, or several in a tuple."""
    if target.type == "attribute":
        yield code(field_of(target, "attribute"))
    for element in children(target) if target.type in _PATTERNS else ():
        yield from attribute_names(element)


def assigned(statement: Node) -> Node | None:
    """What an assignment gives its target: `value` in `a = b = value`, where the inner one is captured itself."""
    value = statement.child_by_field_name("right")
    while value is not None and value.type == "assignment":
        value = value.child_by_field_name("right")
    return value


def _bound(node: Node) -> Iterator[Binding]:
    match node.type:
        case "assignment":
            value, annotation = assigned(node), node.child_by_field_name("type")
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
            yield Binding(code(field_of(node, "left")).partition("[")[0], Kind.TYPE, node, field_of(node, "right"))


def _targets(
    target: Node,
    kind: Kind,
    node: Node,
    value: Node | None = None,
    annotation: Node | None = None,
    index: int | None = None,
    within: tuple[int, ...] = (),
) -> Iterator[Binding]:
    if target.type == "identifier":
        yield Binding(code(target), kind, node, value, annotation, index, within)
    elif target.type == "attribute":
        name, holder = code(field_of(target, "attribute")), field_of(target, "object")
        yield Binding(name, kind, node, value, annotation, index, within, holder)
    elif target.type in _PATTERNS:
        yield from _unpacked(children(target), Kind.ITEM if kind is Kind.ASSIGN else kind, node, value, within)
    elif target.type in ("list_splat_pattern", "parenthesized_expression", "as_pattern_target"):
        rest = Kind.REST if kind in (Kind.ITEM, Kind.LOOP) else Kind.OTHER
        for element in children(target):
            taken = kind if target.type != "list_splat_pattern" else rest
            yield from _targets(element, taken, node, value, annotation, None, within)


def _unpacked(
    elements: Sequence[Node], kind: Kind, node: Node, value: Node | None, within: tuple[int, ...]
) -> Iterator[Binding]:
    """What the targets of an unpacking bind; behind a star they are counted from the end."""
    starred = False
    for position, element in enumerate(elements):
        starred = starred or element.type == "list_splat_pattern"
        index = position - len(elements) if starred else position
        part = _part(value, position, len(elements)) if kind is Kind.ITEM and not (starred or within) else None
        if element.type not in _PATTERNS:
            yield from _targets(element, kind, node, value, None, index, within)
        elif part is not None:
            yield from _targets(element, Kind.ASSIGN, node, part)
        else:
            yield from _targets(element, kind, node, value, None, None, (*within, index))


def _part(value: Node | None, position: int, count: int) -> Node | None:
    """The expression that goes to one of `count` targets, where all are written down."""
    items = children(value) if value is not None and value.type in ("tuple", "expression_list", "list") else []
    is_plain = len(items) == count and not any(each.type == "list_splat" for each in items)
    return items[position] if is_plain else None


def _as_pattern(node: Node) -> Iterator[Binding]:
    alias, value = node.child_by_field_name("alias"), node.named_children[0]
    if alias is None:  # inside a match statement: the last child is the name
        asked = _matched_class(value)
        yield from _targets(node.named_children[-1], Kind.OTHER if asked else Kind.CAPTURE, node, annotation=asked)
        return
    parent = node.parent
    kind = Kind.CAUGHT if parent is not None and parent.type in ("except_clause", "except_group_clause") else Kind.WITH
    yield from _targets(alias, kind, node, value)


def _matched_class(pattern: Node) -> Node | None:
    """The class that a pattern asks for: `Point` in `case Point(x=0) as origin`."""
    inner = children(pattern)
    return inner[0].named_children[0] if inner and inner[0].type == "class_pattern" else None


def _captured(node: Node) -> Iterator[Binding]:
    """A bare name in a `case` pattern is a capture; a dotted one is a value, and so is the name of a keyword."""
    for child in children(node)[1 if node.type == "keyword_pattern" else 0 :]:
        if child.type == "identifier" or (child.type == "dotted_name" and len(children(child)) == 1):
            yield Binding(code(child), Kind.CAPTURE, node)


def imported(node: Node) -> Iterator[tuple[str, Node]]:
    """The names that an import statement binds, each with its item (`a.b`, `a.b as c`)."""
    for item in node.children_by_field_name("name"):
        if item.type == "aliased_import":
            yield code(field_of(item, "alias")), item
        else:
            yield code(item if node.type == "import_from_statement" else item.named_children[0]), item
