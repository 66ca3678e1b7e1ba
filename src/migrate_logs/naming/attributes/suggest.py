"""Owns the name of one attribute: `suggest`."""

from dataclasses import dataclass, field
from typing import Final

from tree_sitter import Node

from migrate_logs.naming.attributes import calls, operators, plain
from migrate_logs.naming.attributes.context import name_in_text, near
from migrate_logs.naming.attributes.named import NAMELESS, Named, Readers, named
from migrate_logs.naming.attributes.words import Words, identifier, vocabulary
from migrate_logs.source import children, code, field_of, unwrap

_READERS: Final[Readers] = {**plain.READERS, **operators.READERS, **calls.READERS}
_MAX_DEPTH = 16  # a name is made of the outermost few operations; a chain of a thousand needs no reading


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name for an attribute; it is not `sure` where it was invented or says little.

    `near` is what the text beside the value calls it, for where another value of the call has the same name.
    """

    name: str
    sure: bool
    near: str = field(default="", compare=False)


def suggest(
    node: Node, text_before: str = "", text_after: str = "", *, cut: bool = False, harmless: Words = frozenset()
) -> Suggestion:
    """The name of the value of an expression: a legal keyword of a Logfire call.

    The texts are the message's own right before and behind the value; empty where the expression is an argument. `cut`
    says that a format spec shows only the beginning of the value (`{token:.4}`). `harmless` are variables that are no
    exceptions, whatever they are called.
    """
    read = _read(node, harmless)
    found = name_in_text(read.part("prefix") if cut else read, text_before, text_after)
    return Suggestion(found.name or "value", found.sure and bool(found.name), near(found, text_before, text_after))


def owner_of(node: Node, harmless: Words = frozenset()) -> str:
    """What may be put before a name that is not unique: `a` for `a.score`, `len(a["score"])`, `a.get_score()`; else ""."""
    match node.type:
        case "attribute":
            return _owner(field_of(node, "object"), harmless)
        case "subscript":
            return _owner(field_of(node, "value"), harmless)
        case "call":
            return _owner_of_call(node, harmless)
        case "parenthesized_expression" | "await":
            return owner_of(unwrap(children(node)[-1]), harmless)
    return ""


def form_of(node: Node) -> str:
    """What is put behind a name that the value itself has beside it: `abspath` for `abspath(path)`; else ""."""
    function = node.child_by_field_name("function") if node.type == "call" else None
    name = plain.last_name(function)
    return identifier(name) if name in vocabulary().wrappers else ""


def _owner_of_call(node: Node, harmless: Words) -> str:
    function, arguments = field_of(node, "function"), children(field_of(node, "arguments"))
    receiver = function.child_by_field_name("object")
    if receiver is None or plain.is_module(receiver):
        return owner_of(arguments[0], harmless) if arguments else ""
    is_shown = plain.last_name(function) in vocabulary().methods
    return owner_of(receiver, harmless) if is_shown else _owner(receiver, harmless)


def _owner(node: Node, harmless: Words) -> str:
    return "" if plain.is_bare(node) else _read(node, harmless).name


def _read(node: Node, harmless: Words, depth: int = 0) -> Named:
    reader = _READERS.get(node.type)
    if reader is None or depth > _MAX_DEPTH:
        return NAMELESS
    if node.type == "identifier" and code(node) in harmless:
        return named(code(node))
    return reader(node, lambda child: _read(child, harmless, depth + 1))
