"""Owns the strings of a file that spell one of its names, so that the name may be needed where no code reads it."""

from __future__ import annotations

import re

from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.spellings import spellings
from migrate_logs.model import Span
from migrate_logs.source import children, field_of


def is_mentioned(module: Module, name: str, own: Span) -> bool:
    """True where a string looks like the name: `__all__`, a quoted annotation, `patch("module.name")`; not where it is made.

    In a file that runs strings as code, any string that has the name in it may be such code, and so are the lines of a doctest.
    Code that comes from elsewhere, or gets all names of the file, may use any of them.
    """
    text = module.source.text
    if _shares_names(module):
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


def _shares_names(module: Module) -> bool:
    """True for `exec(source)` in the names of the file, and for `globals()` that is handed on as a whole."""
    text = module.source.text
    ran = module.calls_of("exec") if b"exec" in text else ()
    whole = module.calls_of("globals") if b"globals" in text else ()
    given = [children(field_of(call, "arguments")) for call in ran if field_of(call, "function").type == "identifier"]
    runs_source = any(len(each) == 1 and each[0].type != "string" for each in given)
    return runs_source or any(call.parent is None or call.parent.type in _HANDING for call in whole)


def _is_in_string(module: Module, start: int, end: int) -> bool:
    node = module.source.root.descendant_for_byte_range(start, end)
    return node is not None and node.type == "string_content"


_OPENS = re.compile(rb"[\"'](?:[\w.]*[.\[])?$")
_RUNS = (re.compile(rb"exec(?<![\w.]exec)\s*\("), re.compile(rb"eval(?<![\w.]eval)\s*\("))  # plain text first
_HANDING = frozenset({"argument_list", "keyword_argument", "dictionary_splat", "assignment", "pair"})
_PROMPT = re.compile(rb"[ \t]*(?:\w{0,2}[\"']{3}[ \t]*)?(?:>>>|\.\.\.) ")
_CLOSES = re.compile(rb"(?:[.\]][\w.\]| ]*)?[\"']")
