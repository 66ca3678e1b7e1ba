"""Owns how the bytes of a file become UTF-8 text with a syntax tree, and how text becomes bytes again."""

import codecs
import io
import itertools
import re
import tokenize
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, cached_property, partial

import tree_sitter_python
from tree_sitter import Language, Node, Parser, Query, QueryCursor, Tree

from migrate_logs.fills import unmarked, with_marks
from migrate_logs.model import Span
from migrate_logs.type_parameters import without_defaults

PYTHON = Language(tree_sitter_python.language())
_PARSER = Parser(PYTHON)
_LONE_CR = re.compile(rb"\r(?!\n)")
MAX_NESTING = 200  # LibCST overflows the C stack at 2,000 nested brackets; code written by people stays below 50


class UnreadableError(Exception):
    """The bytes are no Python source that can be read and written back; the message is one line."""


@dataclass
class Source:
    """A decoded file.

    `text` is UTF-8 without byte order mark, newlines as they were; all spans of the program are offsets into it.
    Not a value: it holds a tree, and never leaves the process that parsed it.
    """

    path: str
    text: bytes
    encoding: str = "utf-8"
    bom: bytes = b""

    @cached_property
    def tree(self) -> Tree:
        """The syntax tree, made when it is first asked for."""
        # A lone carriage return ends a line for Python but not for the grammar; a newline in its place keeps all offsets.
        text = _LONE_CR.sub(b"\n", self.text) if b"\r" in self.text else self.text
        tree = _PARSER.parse(text)
        for known_by in (with_marks, without_defaults):
            if not tree.root_node.has_error:
                break
            known = known_by(text, partial(_is_code, tree))
            text, tree = known, tree if known == text else _PARSER.parse(known)
        return tree

    @property
    def root(self) -> Node:
        """The module node."""
        return self.tree.root_node

    @property
    def errors(self) -> list[Node]:
        """What the grammar does not take, and what it misses."""
        return captures("(ERROR) @error (MISSING) @error", self.root).get("error", []) if self.root.has_error else []

    @cached_property
    def newline(self) -> str:
        """The line ending that the file's first line has ("\\n" where there is none)."""
        found = re.search(rb"\r\n|\n|\r", self.text)
        return found.group().decode() if found else "\n"

    @property
    def usual_quote(self) -> str:
        """The quotation mark that the file has more of; the double one where it has as many of each."""
        return '"' if self.text.count(b'"') >= self.text.count(b"'") else "'"

    @cached_property
    def _lines(self) -> list[int]:
        if b"\r" in self.text:
            return [0, *(m.end() for m in re.finditer(rb"\r\n|\n|\r", self.text))]
        ends = itertools.accumulate(map(len, self.text.split(b"\n")))
        return [0, *(end + count for count, end in enumerate(ends, 1))][:-1]

    def position(self, offset: int) -> tuple[int, int]:
        """1-based line and column (in characters) of a byte offset."""
        line = bisect_right(self._lines, offset)
        return line, len(self.text[self._lines[line - 1] : offset].decode("utf-8", "replace")) + 1

    def line_start(self, offset: int) -> int:
        """Where the line that holds `offset` begins."""
        return self._lines[bisect_right(self._lines, offset) - 1]

    def line_end(self, offset: int) -> int:
        """Where the line that holds `offset` ends, its newline included."""
        line = bisect_right(self._lines, offset)
        return self._lines[line] if line < len(self._lines) else len(self.text)

    def slice(self, span: Span) -> str:
        """The text of a span."""
        return self.text[span.start : span.end].decode()

    def encode(self, text: bytes) -> bytes:
        """`text` (UTF-8) as the file's own bytes; UnicodeEncodeError where its encoding lacks a character."""
        return self.bom + (text if self.encoding == "utf-8" else text.decode().encode(self.encoding))


def read(path: str, data: bytes) -> Source:
    """The source of a file; UnreadableError where its bytes cannot be decoded, or decoding does not reproduce them."""
    if b"\0" in data:
        raise UnreadableError("holds NUL bytes")
    bom = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    try:
        encoding = tokenize.detect_encoding(io.BytesIO(data).readline)[0].removesuffix("-sig")
        source = Source(path, data[len(bom) :].decode(encoding).encode(), encoding, bom)
        survives = source.encode(source.text) == data
    except (SyntaxError, UnicodeError, LookupError) as error:
        raise UnreadableError(f"cannot be decoded: {error}") from None
    if not survives:
        raise UnreadableError(f"does not survive decoding and encoding as {encoding}")
    return source


def _is_code(tree: Tree, at: int) -> bool:
    """True for an offset in no string and no comment."""
    node = tree.root_node.descendant_for_byte_range(at, at)
    return node is None or node.type not in ("comment", "string_content", "string")


def code(node: Node) -> str:
    """The source text of a node."""
    text = node.text or b""
    try:
        return text.decode()
    except UnicodeDecodeError:  # a mark, which stands in hardly any file
        return unmarked(text).decode()


def span(node: Node) -> Span:
    """The byte range of a node."""
    return Span(node.start_byte, node.end_byte)


def captures(query: str, node: Node) -> dict[str, list[Node]]:
    """All captures of a query over the Python grammar below `node`, by capture name."""
    return QueryCursor(_compiled(query)).captures(node)


def all_of(kind: str, node: Node) -> list[Node]:
    """The nodes of a kind in `node`, itself included."""
    return captures(f"({kind}) @it", node).get("it", [])


@cache
def _compiled(query: str) -> Query:
    """Compiling a query takes 2 ms, and most files ask few of them."""
    return Query(PYTHON, query)


def unwrap(node: Node) -> Node:
    """The expression inside redundant parentheses."""
    while node.type == "parenthesized_expression" and len(inner := children(node)) == 1:
        node = inner[0]
    return node


def children(node: Node) -> list[Node]:
    """Named children, without comments and line continuations."""
    return [child for child in node.named_children if child.type not in ("comment", "line_continuation")]


def original(item: Node) -> Node:
    """What an import takes, without the name that it gives it."""
    return field_of(item, "name") if item.type == "aliased_import" else item


def attribute_at(source: Source, start: int, end: int) -> Node | None:
    """The attribute whose own name stands between two offsets, as `info` in `log.info`; None where anything else does."""
    named = source.root.descendant_for_byte_range(start, end)
    node = named.parent if named is not None and named.type == "identifier" else None
    return node if node is not None and node.child_by_field_name("attribute") == named else None


def field_of(node: Node, name: str) -> Node:
    """A field that the grammar guarantees."""
    found = node.child_by_field_name(name)
    assert found is not None, f"{node.type} without {name}"
    return found
