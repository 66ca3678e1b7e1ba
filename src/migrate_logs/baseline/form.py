"""Owns the form in which two pieces of code are the same: what a formatter may change is not in it, all else is.

The running Python is not asked, so that all versions agree.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tree_sitter import Node

from migrate_logs.baseline.strings import Inside, pieces
from migrate_logs.source import Source

_TWO_WORDS = re.compile(rb"[\w\x80-\xff]{2}")
_SPACE = re.compile(rb"\s")
_CONTINUED = re.compile(rb"\\\r?\n")
_SKIPPED = frozenset({"comment", "line_continuation"})
_IDLE = frozenset({"(", ")", ","})
_NUMBERS = frozenset({"integer", "float"})
_VERBATIM = frozenset({"interpolation", "format_specifier"})
_STRINGS = frozenset({"string", "concatenated_string"})
_IMPORTS = frozenset({"import_statement", "import_from_statement", "future_import_statement"})
# What stands between commas needs no parentheses, nor does what holds together by itself.
_SLOTS = frozenset({"argument_list", "keyword_argument", "list", "tuple", "set", "pair", "lambda"})
_CLOSED = frozenset(
    {
        *("identifier", "attribute", "call", "subscript", "string", "concatenated_string", "integer", "float"),
        *("true", "false", "none", "list", "tuple", "set", "dictionary", "parenthesized_expression"),
        *("list_comprehension", "set_comprehension", "dictionary_comprehension", "generator_expression"),
    }
)
_TUPLES = frozenset({"tuple", "subscript"})  # with one item, the comma is what makes it a tuple


@dataclass(slots=True)
class _Form:
    """A form in the making; words are kept apart where `spaced`."""

    spaced: bool
    rest: bytearray = field(default_factory=bytearray)
    texts: list[bytes] = field(default_factory=list)

    def token(self, token: bytes) -> None:
        """Add what stands outside of strings."""
        if self.spaced and _TWO_WORDS.match(self.rest[-1:] + token[:1]):
            self.rest += b" "
        self.rest += token

    def text(self, text: bytes) -> None:
        """Add what stands inside a string; texts side by side are one."""
        if self.rest.endswith(b"\0"):
            self.texts[-1] += text
        else:
            self.rest += b"\0"
            self.texts.append(text)


def normalised(code: str) -> bytes:
    """What some code has outside of strings, with NUL for each text in one, and below it these texts, a line each."""
    source = Source("", code.encode("utf-8", "surrogateescape"))
    first = next(iter(source.root.named_children), None)
    form = _Form(spaced=first is not None and first.type not in _IMPORTS)
    waiting: list[Node | Inside | bytes] = [source.root]
    while waiting:
        piece = waiting.pop()
        if isinstance(piece, bytes):
            form.token(piece)
        elif isinstance(piece, Inside):
            form.text(piece.text)
        else:
            waiting += reversed(list(_parts(source.text, piece)))
    return b"\n".join([bytes(form.rest), *form.texts])


def _parts(text: bytes, node: Node) -> Iterable[Node | Inside | bytes]:
    """What a node comes to: its children and what stands between them, or its own text."""
    kind = node.type
    if kind in _STRINGS:
        return pieces(node)
    written = text[node.start_byte : node.end_byte]
    if kind in _VERBATIM and _is_verbatim(node) and _SPACE.search(written):
        return (Inside(written),)
    if kind in _NUMBERS:
        return (_number(written.decode()).encode(),)
    if node.child_count:
        return _inside(text, node)
    return () if kind in _SKIPPED or (kind in _IDLE and _is_idle(node)) else (written,)


def _inside(text: bytes, node: Node) -> Iterator[Node | bytes]:
    """The children of a node, and what the grammar has no node for."""
    at = node.start_byte
    for child in node.children:
        if at < child.start_byte:
            yield _squeezed(text[at : child.start_byte])
        yield child
        at = child.end_byte
    if at < node.end_byte:
        yield _squeezed(text[at : node.end_byte])


def _squeezed(text: bytes) -> bytes:
    return b"" if text.isspace() else b"".join(_CONTINUED.sub(b"", text).split())


def _is_verbatim(node: Node) -> bool:
    """True for what is shown as it is written: a value in an f-string like `{x = }`, and a format."""
    if node.type == "interpolation":
        return any(child.type == "=" for child in node.children)
    return node.type == "format_specifier" and not node.named_children


def _is_idle(node: Node) -> bool:
    """True for a parenthesis or a comma that means nothing."""
    parent = node.parent
    if parent is None:
        return False
    if node.type == ",":
        return _is_last(node) and not (parent.type in _TUPLES and _commas(parent) == 1)
    return parent.type == "import_from_statement" or (
        parent.type == "parenthesized_expression" and _is_needless(parent)
    )


def _is_last(comma: Node) -> bool:
    after = comma.next_sibling
    while after is not None and after.type in _SKIPPED:
        after = after.next_sibling
    return after is not None and after.type in (")", "]", "}")


def _commas(node: Node) -> int:
    return sum(child.type == "," for child in node.children)


def _is_needless(parentheses: Node) -> bool:
    """True where an expression means the same without its parentheses; what formatters leave in f-strings counts."""
    outer = parentheses.parent
    while outer is not None and outer.type == "parenthesized_expression":
        outer = outer.parent
    if outer is None or outer.type == "interpolation":
        return False
    inside = (child.type for child in parentheses.named_children if child.type not in _SKIPPED)
    return outer.type in _SLOTS or not _CLOSED.isdisjoint(inside)


def _number(text: str) -> str:
    """A number as formatters write it: `0xFF`, `1e5`, `0.5`."""
    low = text.lower()
    if low.startswith("0x"):
        return f"0x{text[2:].upper()}"
    low = low.replace("e+", "e")
    return re.sub(r"\.(?!\d)", ".0", f"0{low}" if low.startswith(".") else low)
