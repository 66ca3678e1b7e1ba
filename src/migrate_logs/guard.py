"""Owns the proof, before a file is written, that the edits changed what they say and nothing else."""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence

from tree_sitter import Node

from migrate_logs.model import Edit, EditKind, Span
from migrate_logs.source import Source, all_of, captures, children, code, field_of

_EFFECTS = "[(call) (await) (yield) (named_expression)] @effect"
_SET_UP = frozenset(
    {
        "import_statement",
        "import_from_statement",
        "assignment",
        "named_expression",
        "pass_statement",
        "comment",
        "string",
    }
)
# What rendering itself puts around a value; they evaluate their operand once, like the text they stand for.
_WRAPPERS = frozenset({"str", "repr", "ascii", "format", "bool", "int", "float"})


class GuardError(Exception):
    """The edits of a file did more, or less, than they should; the file stays as it was. Always our own fault."""


def check(old: Source, new: Source, edits: Sequence[Edit]) -> None:
    """Raise GuardError unless `new` is `old` with these edits and nothing else."""
    places = _placed(edits)
    _same_elsewhere(old, new, places)
    if len(new.errors) > len(old.errors) or (new.root.has_error and not old.root.has_error):
        raise GuardError("the new text does not parse")
    _compiles(old, new, places)
    for edit, at in places:
        if edit.kind is EditKind.NAME:
            _only_text(old, edit.span)
            _only_text(new, at)
        elif edit.kind is EditKind.CALL:
            _comments_kept(old, edit, new.text[at.start : at.end])
            _same_effects(old, new, edit.span, at)
        elif edit.kind is EditKind.FIELDS:
            _only_fields(old.text[edit.span.start : edit.span.end], new.text[at.start : at.end])
        else:
            _only_set_up(old.text[edit.span.start : edit.span.end])
            _only_set_up(new.text[at.start : at.end])


def _only_set_up(fragment: bytes) -> None:
    """An edit beside the calls holds imports, one assignment with its docstring or `pass`.

    A comment on a line of its own is never in it.
    """
    lines = [line.strip(b" \t\f;") for line in fragment.splitlines()]
    if not any(lines):
        return
    root = Source("fragment", b"\n".join(lines)).root
    if any(comment.start_point.column == 0 for comment in all_of("comment", root)):
        raise GuardError("a comment beside a definition got lost")
    for node in root.named_children:
        inner = node.named_children[0].type if node.type == "expression_statement" else node.type
        if inner not in _SET_UP:
            raise GuardError(f"an edit of an import or a definition touches {node.type}")


def _only_fields(before: bytes, after: bytes) -> None:
    """An edit of bound fields puts `name = dict` in place of `name = logger.bind` (or `new`), that logger below it, or `name` inside.

    A logger without fields gives way to `name = dict()`, or gets it below.
    """
    if not any(old.fullmatch(before) and new.fullmatch(after) for old, new in _FIELDS):
        raise GuardError(f"an edit of bound fields touches {before[:60].decode(errors='replace')}")


_SET = rb"[\w.]+[ \t]*(?::[^=\r\n]+)?=[^\r\n]+"
_BIND = _SET + rb"\.[ \t]*(?:bind|new)[ \t]*"
_BELOW = rb"(?:\r\n|\n|\r)[ \t]*"
_FIELDS = [
    (re.compile(old), re.compile(new))
    for old, new in (
        (_BIND, rb"[\w.]+ = dict"),
        (_SET, rb"[\w.]+ = dict\(\)"),
        (b"", _BELOW + _BIND + rb"\(\*\*[\w.]+\)"),
        (b"", _BELOW + rb"[\w.]+ = dict\(\)"),
        (b"", rb"\s*[\w.]+(?:, ?)?"),
    )
]


def _only_text(source: Source, at: Span) -> None:
    """An edit of a name replaces one constant string by another."""
    node = _node(source, at)
    if (
        node.type != "string"
        or Span(node.start_byte, node.end_byte) != at
        or any(each.type == "interpolation" for each in node.named_children)
    ):
        raise GuardError(f"an edit of a name touches {node.type}")


def _placed(edits: Sequence[Edit]) -> list[tuple[Edit, Span]]:
    """Each edit with the range that its text has in the new file."""
    placed: list[tuple[Edit, Span]] = []
    shift = 0
    for edit in sorted(edits):
        length = len(edit.text.encode())
        placed.append((edit, Span(edit.span.start + shift, edit.span.start + shift + length)))
        shift += length - (edit.span.end - edit.span.start)
    return placed


def _same_elsewhere(old: Source, new: Source, places: Sequence[tuple[Edit, Span]]) -> None:
    at_old = at_new = 0
    for edit, span in places:
        if old.text[at_old : edit.span.start] != new.text[at_new : span.start]:
            raise GuardError("bytes outside of the edits differ")
        at_old, at_new = edit.span.end, span.end
    if old.text[at_old:] != new.text[at_new:]:
        raise GuardError("bytes outside of the edits differ")


def _compiles(old: Source, new: Source, places: Sequence[tuple[Edit, Span]]) -> None:
    """Where the running Python understands the old text, it has to understand what changed in the new one."""
    for piece in _changed_pieces(new, places):
        problem = _error(piece)
        if problem is not None and _error(old.text) is None:
            raise GuardError(f"the new text does not compile: {problem}")


def _changed_pieces(new: Source, places: Sequence[tuple[Edit, Span]]) -> Iterator[bytes]:
    """Programs that stand for all that changed: a call by itself, where it can be one, other edits with their statements."""
    around = [at for edit, at in places if edit.kind not in _IN_CALLS or not _is_whole(new, at)]
    yield from dict.fromkeys(_standing_alone(new, node) for at in around for node in _touched(new, at))
    if around and b"__future__" in new.text:  # it has to come first, so what is above it is a piece too
        ends = [node.end_byte for node in new.root.named_children if node.type == "future_import_statement"]
        yield new.text[: max(ends, default=0)]


def _is_whole(new: Source, at: Span) -> bool:
    """True where a range is one expression, and Python understands it wherever an expression may stand."""
    node = _node(new, at)
    whole = node.type in ("call", "string") and Span(node.start_byte, node.end_byte) == at
    return whole and _error(b"async def _():\n (" + new.text[at.start : at.end] + b"\n)") is None


def _touched(source: Source, at: Span) -> Iterator[Node]:
    """The statements of the module, or of a class at its top level, that a range is in or next to."""
    for node in _top(source.root, at):
        inner = node.child_by_field_name("definition") if node.type == "decorated_definition" else node
        body = inner.child_by_field_name("body") if inner is not None and inner.type == "class_definition" else None
        if body is None or not (body.start_byte < at.start and at.end < body.end_byte):
            yield node
        else:
            yield from _top(body, at)


def _top(block: Node, at: Span) -> Iterator[Node]:
    """The statements that a range is in or next to, and the one above: only comments may be left of what it held."""
    listed = children(block)
    above = next((node for node in reversed(listed) if node.start_byte <= at.start), None)
    return (
        node for node in listed if node is above or (at.start <= node.end_byte + 1 and node.start_byte <= at.end + 1)
    )


def _standing_alone(source: Source, node: Node) -> bytes:
    """The text of a statement; one of a class keeps its indentation, and gets a class around it."""
    text = source.text[node.start_byte : node.end_byte]
    indent = source.text[source.line_start(node.start_byte) : node.start_byte]
    is_module = node.parent is not None and node.parent.type == "module"
    return text if is_module or indent.strip() else b"class _:\n" + indent + text


_IN_CALLS = (EditKind.CALL, EditKind.NAME)


def _error(text: bytes) -> str | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(text.decode(), "", "exec", dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            return str(error)
    return None


def _comments_kept(old: Source, edit: Edit, new: bytes) -> None:
    """Every comment of an edited call is in the new one; a definition takes only the comment behind it along."""
    if b"#" not in old.text[edit.span.start : edit.span.end]:
        return
    node = _node(old, edit.span)
    had = Counter(code(comment).rstrip("\r") for comment in all_of("comment", node))
    for comment, count in had.items():
        if new.count(comment.encode()) < count:
            raise GuardError(f"a comment got lost: {comment[:60]}")


def _same_effects(old: Source, new: Source, before: Span, after: Span) -> None:
    """What the old call evaluated, the new one evaluates: the same calls, once each, in the same order."""
    was = _effects(_arguments(_node(old, before)))
    now = _effects(_arguments(_node(new, after)))
    if was != now:
        lost = next((one for one, two in zip([*was, "(nothing)"], [*now, "(nothing)"], strict=False) if one != two), "")
        raise GuardError(f"the new call does not evaluate what the old one did: {lost[:80]}")


def _node(source: Source, span: Span) -> Node:
    node = source.root.descendant_for_byte_range(span.start, span.end)
    assert node is not None
    return node


def _arguments(node: Node) -> list[Node]:
    """The argument lists of the outermost call of a range, and of the calls in its receiver."""
    found: list[Node] = []
    outer = next(iter(sorted(all_of("call", node), key=lambda n: (n.start_byte, -n.end_byte))), None)
    while outer is not None:
        found.append(field_of(outer, "arguments"))
        receiver = outer.child_by_field_name("function")
        inner = receiver.child_by_field_name("object") if receiver is not None else None
        outer = inner if inner is not None and inner.type == "call" else None
    return list(reversed(found))


def _effects(listed: Sequence[Node]) -> list[str]:
    found: list[str] = []
    for arguments in listed:
        nodes = captures(_EFFECTS, arguments).get("effect", [])
        for node in sorted(nodes, key=lambda each: (each.end_byte, -each.start_byte)):
            text = _effect(node)
            if text is not None:
                found.append(text)
    return found


def _effect(node: Node) -> str | None:
    """What a node evaluates, in words that do not change when its operands are wrapped; None for a wrapper."""
    if node.type == "named_expression" and node.parent is not None and node.parent.type == "interpolation":
        return None  # f"{x:=5}": a format spec
    if node.type != "call":
        return f"{node.type} " + re.sub(r"\s+", "", code(node))
    function = code(field_of(node, "function"))
    if function in _WRAPPERS or function.endswith(".format") or function == "dict":
        return None
    return re.sub(r"\s+", "", code(node))
