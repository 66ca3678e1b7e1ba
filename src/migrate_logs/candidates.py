"""Owns where a file may log: the calls of a logging method, whatever its name there, and what their functions stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from tree_sitter import Node

from migrate_logs import libraries
from migrate_logs.bindings.binders import Binding, Kind
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.occurrences import occurrences
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import External as Outside
from migrate_logs.bindings.values import Logger, Method, Unknown, Value
from migrate_logs.broken import LEVELS
from migrate_logs.effects.effect import behind, shown
from migrate_logs.libraries import logfire
from migrate_logs.model import Library
from migrate_logs.source import attribute_at, captures, children, code, field_of, original, unwrap
from migrate_logs.suspects import BLANK, looks_like_logger, may_call_own, own_method, own_methods

CONFIGURE = Outside(logfire.CONFIGURE)
_CHOSEN = Unknown("the method is chosen at run time")
# A call whose function is computed: `getattr(logger, level)(...)`, `(logger.info if ok else logger.error)(...)`, `(log.info)(...)`.
_COMPUTED = (
    '(call function: (call function: (identifier) @getattr (#eq? @getattr "getattr"))) @computed'
    "(call function: (parenthesized_expression [(conditional_expression) (boolean_operator) (attribute) (identifier)])) @computed"
)
_COMPUTED_HINT = re.compile(rb"\)" + BLANK + rb"\(")
_IMPORTED = re.compile(rb"import\b" + BLANK + rb"(\([^)]*|[^\n]*)")


def may_call(text: bytes) -> bool:
    """True for a text in which `locate` may find anything; all others need not be parsed."""
    hints = (_method_call(), _COMPUTED_HINT)
    return any(hint.search(text) for hint in hints) or _may_rename(text) or may_call_own(text)


def logging_calls(module: Module, resolver: Resolver) -> Iterator[tuple[Node, Library, str]]:
    """Every call of a logging method (and of `logfire.configure`), in source order, with its library and the method.

    Nothing but the function is looked at, which is all that the lint needs of calls of other libraries. Those of Logfire
    that `functools.partial` has filled are left out: not all of their arguments stand in the call.
    """
    for node, value in sorted(candidates(module, resolver), key=lambda pair: pair[0].start_byte):
        if isinstance(value, Method):
            if value.logger.library is not Library.LOGFIRE or value.logger.trouble != "partial-method":
                yield node, value.logger.library, value.name
        elif value == CONFIGURE:
            yield node, Library.LOGFIRE, "configure"


def candidates(module: Module, resolver: Resolver) -> Iterator[tuple[Node, Value]]:
    """Call nodes and what their functions stand for, as far as these may log."""
    for node, name in _method_calls(module):
        function = field_of(node, "function")
        value = resolver.evaluate(module, function)
        if (
            isinstance(value, Method)
            or value == CONFIGURE
            or (name in LEVELS and looks_like_logger(module, resolver, function))
        ):
            yield node, value
    computed = captures(_COMPUTED, module.source.root) if _COMPUTED_HINT.search(module.source.text) else {}
    for node in computed.get("computed", ()):
        function = unwrap(field_of(node, "function"))
        if function.type in ("attribute", "identifier"):
            method = resolver.evaluate(module, function)
            yield from [(node, method)] if isinstance(method, Method) else []
        elif any(isinstance(value, Method | Logger) for value in _parts(module, resolver, function)):
            yield node, _CHOSEN
    yield from own_methods(module, resolver)
    for name in aliases(module):
        for node in occurrences(module, name):
            parent = node.parent
            if parent is not None and parent.type == "call" and parent.child_by_field_name("function") == node:
                value = _called(module, resolver, node)
                if isinstance(value, Method) or value in (CONFIGURE, _CHOSEN):
                    yield parent, value


def _method_calls(module: Module) -> Iterator[tuple[Node, str]]:
    """Calls of an attribute that has the name of a logging method: the text says where, the tree what it is."""
    for match in _method_call().finditer(module.source.text):
        function = attribute_at(module.source, match.start(1), match.end(1))
        node = function.parent if function is not None else None
        if node is not None and node.type == "call" and field_of(node, "function") == function:
            yield node, match[1].decode()


def aliases(module: Module) -> Iterator[str]:
    """Names that may stand for a logging method: imported under its name or a like one, or assigned from one."""
    if not _may_rename(module.source.text):
        return
    every = (
        (name, binding) for scope in module.scopes.all() for name, given in scope.names.items() for binding in given
    )
    names = {name: None for name, binding in every if _may_give_method(binding)}
    if module.stars:
        names |= {found[1].decode(): None for found in _called_bare().finditer(module.source.text)}
    yield from names


def _may_give_method(binding: Binding) -> bool:
    value = binding.value
    if value is not None and binding.kind is Kind.IMPORT and binding.node.type == "import_from_statement":
        item = original(value)
        return _alias_word().fullmatch(code(item).encode()) is not None
    if value is None or binding.kind is not Kind.ASSIGN:
        return False
    methods = (method for each in _choices(value) if (method := _filled(each)) is not None)
    return any(code(field_of(method, "attribute")) in _methods() for method in methods)


def _choices(value: Node) -> Iterator[Node]:
    """The expressions of which a value is one: `a if x else b`, `a or b`."""
    value = unwrap(value)
    if value.type == "conditional_expression":
        body, _, other = children(value)
        yield from (*_choices(body), *_choices(other))
    elif value.type == "boolean_operator":
        yield from (*_choices(field_of(value, "left")), *_choices(field_of(value, "right")))
    else:
        yield value


def _filled(value: Node) -> Node | None:
    """The attribute that an expression is, or that `functools.partial(...)` fills arguments into."""
    if value.type == "call" and code(field_of(value, "function")).rpartition(".")[2] == "partial":
        value = next(iter(children(field_of(value, "arguments"))), value)
    return value if value.type == "attribute" else None


def _called(module: Module, resolver: Resolver, name: Node) -> Value:
    """What calling a name calls; a method with arguments filled in beforehand is told from what is as plain as it looks."""
    value, made = resolver.evaluate(module, name), behind(module, name)
    if isinstance(value, Unknown) and any(
        isinstance(resolver.evaluate(module, each), Method) for each in _given(module, name)
    ):
        return _CHOSEN
    method = _filled(made) if made.type == "call" else None
    inner = resolver.evaluate(module, method) if method is not None else None
    if not isinstance(inner, Method):
        return value
    return replace(
        inner, logger=replace(inner.logger, trouble="partial-method", detail=f"{code(name)} is {shown(made)}")
    )


def _given(module: Module, name: Node) -> Iterator[Node]:
    """All expressions that a name may be."""
    found = module.scopes.find(code(name), name.start_byte)
    for binding in found[1] if found is not None else ():
        if binding.kind is Kind.ASSIGN and binding.value is not None:
            yield from _choices(binding.value)


def _parts(module: Module, resolver: Resolver, function: Node) -> Iterator[Value]:
    """What the pieces of a computed function stand for."""
    waiting = [function]
    while waiting:
        node = waiting.pop()
        if node.type in ("attribute", "identifier"):
            yield resolver.evaluate(module, node)
        else:
            waiting += node.named_children


@cache
def traces() -> bytes:
    """The pattern of what a line must hold to add or take a call, names of loggers aside: a method, or a way to one."""
    method = rb"(?:" + _any_method() + rb")"
    called = rb"\." + BLANK + method + BLANK + rb"\("
    renamed = rb"=[^=\n]*\." + BLANK + method + rb"\b(?!" + BLANK + rb"\()"
    word = _alias_word().pattern
    imported = rb"\bimport\b.*\b" + word + rb"\b|^\s*" + word + rb"(?:\s+as\s+\w+)?\s*,?\s*(?:#.*)?$"
    return b"|".join((called, renamed, imported, _COMPUTED_HINT.pattern, own_method()))


@cache
def _method_call() -> re.Pattern[bytes]:
    """A dot, the name of a logging method and an opening bracket, whatever blanks and comments stand between."""
    return re.compile(rb"\." + BLANK + rb"(" + _any_method() + rb")" + BLANK + rb"\(")


@cache
def _alias_word() -> re.Pattern[bytes]:
    """What people call a method that they give a name of its own: like the method, or `log_error`, `audit_log`."""
    return re.compile(rb"\b(?:" + _any_method() + rb"|log_\w+|\w+_log)\b")


@cache
def _called_bare() -> re.Pattern[bytes]:
    return re.compile(rb"(?<![\w.])(" + _alias_word().pattern + rb")[ \t]*\(")


@cache
def _method_value() -> re.Pattern[bytes]:
    return re.compile(rb"\." + BLANK + rb"(?:" + _any_method() + rb")\b(?![ \t]*(?:[(.=]|(?!if\b|or\b)\w))")


@lru_cache(maxsize=4)  # the history asks it of each file again
def _may_rename(text: bytes) -> bool:
    """True where a logging method may get another name: by an import of it, or by its use as a value."""
    for found in _IMPORTED.finditer(text):
        if _alias_word().search(found[1]) or (found[1].startswith(b"*") and _called_bare().search(text)):
            return True
    values = _method_value().finditer(text)
    return any(b"=" in text[text.rfind(b"\n", 0, found.start()) + 1 : found.start()] for found in values)


def _any_method() -> bytes:
    return b"|".join(sorted(name.encode() for name in _methods()))


@cache
def _methods() -> frozenset[str]:
    return frozenset({"configure"}).union(*(known.methods for known in libraries.knowledge()))
