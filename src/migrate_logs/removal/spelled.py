"""Owns what may need a name of a file where no code reads it: strings that spell it, and whoever gets all names at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.spellings import spellings
from migrate_logs.model import Span
from migrate_logs.source import children, code, field_of, span


def is_mentioned(module: Module, name: str, own: Span, scope: Scope) -> bool:
    """True where a string looks like the name: `__all__`, a quoted annotation, `patch("module.name")`; not where it is made.

    In a file that runs strings as code, any string that has the name in it may be such code, and so are the lines of a doctest.
    Code that comes from elsewhere, or gets all names of `scope`, which has the name, may use any of them.
    """
    text = module.source.text
    if _shares_names(module, scope):
        return True
    ran = (found.span() for word in _RUNS for found in word.finditer(text))
    runs = any(not _is_in_string(module, *found) for found in ran)
    for start in spellings(text, name):
        end = start + len(name.encode())
        if own.holds(Span(start, end)):
            continue
        before, after = text[max(start - 80, 0) : start], text[end : end + 80]
        is_run = runs or _PROMPT.match(text, module.source.line_start(start))
        if (_OPENS.search(before) and _CLOSES.match(after)) or (is_run and _is_in_string(module, start, end)):
            return True
    return False


def _shares_names(module: Module, scope: Scope) -> bool:
    """True for `exec(source)` in the names of the file, and where all names of a scope are handed on: `return locals()`."""
    ran = module.calls_of("exec") if b"exec" in module.source.text else ()
    given = [children(field_of(call, "arguments")) for call in ran if field_of(call, "function").type == "identifier"]
    runs_source = any(len(each) == 1 and each[0].type != "string" for each in given)
    return runs_source or not all(map(_asks_for_one, _listings(module, scope)))


def _listings(module: Module, scope: Scope) -> Iterator[Node]:
    """The calls that give all names of a scope: `globals()` anywhere in a file, `locals()` in the scope itself."""
    is_module = scope is module.scopes.module
    for word in _SHOWING:
        for call in module.calls_of(word) if word.encode() in module.source.text else ():
            is_bare = not children(field_of(call, "arguments")) and field_of(call, "function").type == "identifier"
            is_own = word == "globals" or module.scopes.at(call.start_byte).kind != "function"
            if is_bare and (is_own if is_module else word != "globals" and scope.body.holds(span(call))):
                yield call


def _asks_for_one(call: Node) -> bool:
    """True for what gets or sets one name by its key: `globals()[name]`, `globals().get(name)`, `name in globals()`."""
    around = call.parent
    if around is None:
        return False
    if around.type == "attribute":
        return code(field_of(around, "attribute")) in _KEYED
    is_asked = around.type == "comparison_operator" and around.children[-1] == call
    return (
        is_asked
        or around.type == "expression_statement"
        or (around.type == "subscript" and field_of(around, "value") == call)
    )


def _is_in_string(module: Module, start: int, end: int) -> bool:
    node = module.source.root.descendant_for_byte_range(start, end)
    return node is not None and node.type == "string_content"


_OPENS = re.compile(rb"[\"'](?:[\w.]*[.\[])?$")
_RUNS = (re.compile(rb"exec(?<![\w.]exec)\s*\("), re.compile(rb"eval(?<![\w.]eval)\s*\("))  # plain text first
_SHOWING = ("globals", "locals", "vars", "dir")
_KEYED = frozenset({"get", "update", "setdefault", "pop", "__getitem__", "__setitem__", "__contains__"})
_PROMPT = re.compile(rb"[ \t]*(?:\w{0,2}[\"']{3}[ \t]*)?(?:>>>|\.\.\.) ")
_CLOSES = re.compile(rb"(?:[.\]][\w.\]| ]*)?[\"']")
