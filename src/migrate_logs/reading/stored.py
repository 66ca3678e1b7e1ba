"""Owns the loggers that keep bound fields under a name: `log = logger.bind(user=user_id)`.

What was bound is evaluated once, where it is bound, so its values live on in a mapping that each call spreads:

    log_fields = dict(user=user_id)
    logfire.info("row.loaded", **log_fields)
"""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.binders import Kind
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.occurrences import occurrences, spellings
from migrate_logs.bindings.purity import is_droppable
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import External, Link
from migrate_logs.model import Span, Stored
from migrate_logs.reading.site import Argument, Site, arguments
from migrate_logs.source import code, field_of, span, unwrap

# What a library takes out of the fields itself.
_TAKEN = frozenset({"event", "exc_info", "stack_info", "stacklevel", "positional_args"})
_SUFFIX = "_fields"
_NAMESPACES = ("locals", "vars", "globals")  # what hands all names on: `render(**locals())`


def stored(site: Site, link: Link) -> Stored | None:
    """The fields that a call gets from a name which is bound once, by `name = logger.bind(...)` in the file of the call.

    None where something else may give the name a meaning, or the keys are not in sight.
    """
    found = next(((name, scope) for name, scope, value in _names(site) if span(value) == span(link.node)), None)
    if found is None or link.method != "bind" or link.path != site.module.path:
        return None
    name, scope = found
    receiver = field_of(field_of(link.node, "function"), "object")
    if not _has_own_lines(site.module, link.node) or not is_droppable(site.resolver, site.module, receiver):
        return None
    given = list(arguments(link.node))
    if len(given) == 1 and given[0].name == "**":
        return _spread(site, link, scope, given[0])
    keys = tuple(each.name for each in given)
    if not keys or not _TAKEN.isdisjoint(keys) or any(key in ("", "*", "**") for key in keys):
        return None
    fields, statement = name + _SUFFIX, _statement(link.node)
    if _is_taken(site, scope, fields):
        return None
    head = Span(statement.start_byte, field_of(link.node, "arguments").start_byte)
    return Stored(name, fields, keys, span(statement), head)


def _spread(site: Site, link: Link, scope: Scope, given: Argument) -> Stored | None:
    """The fields of `name = logger.bind(**fields)`, which has the form already that others get."""
    fields = code(given.value)
    binding = scope.names.get(fields, []) if given.value.type == "identifier" else []
    if len(binding) != 1 or binding[0].kind is not Kind.ASSIGN or binding[0].value is None:
        return None
    made = unwrap(binding[0].value)
    is_made = made.type == "call" and site.value(field_of(made, "function")) == External("builtins.dict")
    keys = tuple(each.name for each in arguments(made)) if is_made else ()
    if not keys or not _TAKEN.isdisjoint(keys) or any(key in ("", "*", "**") for key in keys):
        return None
    own = span(binding[0].node)
    uses = (use for use in occurrences(site.module, fields, scope.body) if not own.holds(span(use)))
    if not all(use.parent is not None and use.parent.type == "dictionary_splat" for use in uses):
        return None
    return Stored(code(field_of(_statement(link.node), "left")), fields, keys, span(_statement(link.node)))


def _names(site: Site) -> Iterator[tuple[str, Scope, Node]]:
    """The names on the way from the receiver of a call to what it was made from, each with its scope and its value."""
    node = _made_from(field_of(unwrap(field_of(site.call, "function")), "object"))
    seen: set[int] = set()
    while node.type == "identifier" and node.id not in seen:
        seen.add(node.id)
        found = site.module.scopes.find(code(node), node.start_byte)
        if found is None or len(found[1]) != 1 or len(found[0].binding(code(node))) != 1:
            return
        scope, (binding,) = found
        is_own = site.module.scopes.at(binding.node.start_byte) is scope  # nobody else's by `global` or `nonlocal`
        if scope.kind not in ("module", "function") or not is_own:
            return
        if binding.kind is not Kind.ASSIGN or binding.value is None:
            return
        yield code(node), scope, binding.value
        node = _made_from(binding.value)


def _made_from(node: Node) -> Node:
    """The name that `name.bind(...).opt(...)` begins with; any other expression as it is."""
    node = unwrap(node)
    while node.type == "call" and field_of(node, "function").type == "attribute":
        node = unwrap(field_of(field_of(node, "function"), "object"))
    return node


def _statement(value: Node) -> Node:
    """The assignment that a value stands in."""
    assert value.parent is not None
    return value.parent


def _has_own_lines(module: Module, value: Node) -> bool:
    """True for an assignment to one name, that shares its lines with nothing but a comment."""
    statement = value.parent
    if statement is None or statement.type != "assignment" or field_of(statement, "left").type != "identifier":
        return False
    if statement.parent is None or statement.parent.type != "expression_statement":
        return False
    source = module.source
    before = source.text[source.line_start(statement.start_byte) : statement.start_byte]
    after = source.text[statement.end_byte : source.line_end(statement.end_byte)].strip()
    head = source.text[statement.start_byte : field_of(value, "arguments").start_byte]
    return not before.strip() and (not after or after.startswith(b"#")) and b"\n" not in head and b"\r" not in head


def _is_taken(site: Site, scope: Scope, name: str) -> bool:
    """True where a function, or for a module the file, cannot have one more name, or one of its own for `dict`."""
    text, within = site.module.source.text, span(scope.node)
    is_spelled = any(within.holds(Span(at, at)) for word in (name, *_NAMESPACES) for at in spellings(text, word))
    return is_spelled or site.module.scopes.find("dict", scope.body.start) is not None
