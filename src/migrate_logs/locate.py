"""Owns the way from a parsed file to its log calls: every one is either understood or refused with a reason."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tree_sitter import Node

from migrate_logs import libraries
from migrate_logs.bindings.binders import Kind
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.occurrences import occurrences
from migrate_logs.bindings.purity import is_droppable
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import External as Outside
from migrate_logs.bindings.values import Instance, Logger, Method, ModuleRef, Nothing, Typed, Unknown, Value
from migrate_logs.comments import suppressions
from migrate_logs.libraries import logfire
from migrate_logs.model import Comment, Library, LogCall, LogfireCall, Place, Refusal, Span
from migrate_logs.reading.site import Refused, Site
from migrate_logs.source import MAX_NESTING, captures, code, field_of, query, span

# What people call their loggers; only such names are reported when nothing tells what they are.
_LOOKS = re.compile(r"_{0,2}(?:\w+_)?log(?:ger|ging)?\d*", re.IGNORECASE)
_LEVELS = frozenset(["debug", "info", "warning", "warn", "error", "exception", "critical", "fatal", "success", "trace"])
_CALL_LIKE = re.compile(
    rb"(?<![\w.])(?:(?:self|cls)\.)?_{0,2}(?:\w+_)?log(?:ger|ging)?\.(?:"
    + "|".join(sorted(_LEVELS)).encode()
    + rb")\s*\(",
    re.IGNORECASE,
)
_SPARING = frozenset({"migrate", "unmigrated-call"})  # what keeps a call from being rewritten
_COMMENTS = query("(comment) @comment")
_CONFIGURE = Outside(logfire.CONFIGURE)
# Python 2 statements parse, but nothing about them is safe to touch.
_ERRORS = query("(ERROR) @error (MISSING) @error")
_PYTHON2 = query("[(print_statement) (exec_statement)] @old")
_PYTHON2_HINT = re.compile(rb"\b(?:print|exec)\b(?!\()")
# A call whose function is computed: `getattr(logger, level)(...)`, `(logger.info if ok else logger.error)(...)`.
_COMPUTED = query(
    '(call function: (call function: (identifier) @getattr (#eq? @getattr "getattr"))) @computed'
    "(call function: (parenthesized_expression [(conditional_expression) (boolean_operator)])) @computed"
)
_GAP = rb"(?:[\s\\]|#[^\n]*\n)*"
_COMPUTED_HINT = re.compile(rb"\)" + _GAP + rb"\(")


@dataclass(frozen=True, slots=True)
class Found:
    """What a file logs: the calls that were understood, those that were not, and those that are Logfire's already."""

    calls: tuple[LogCall, ...]
    refusals: tuple[Refusal, ...]
    events: tuple[LogfireCall, ...] = ()

    @property
    def logfire_calls(self) -> int:
        """How many calls log through Logfire already; spans and `configure` are no logs."""
        return sum(event.is_log for event in self.events)


@cache
def _method_call() -> re.Pattern[bytes]:
    """A dot, the name of a logging method and an opening bracket, whatever blanks and comments stand between."""
    return re.compile(rb"\." + _GAP + rb"(" + _any_method() + rb")" + _GAP + rb"\(")


@cache
def _alias_hint() -> re.Pattern[bytes]:
    """What a file must hold that gives a logging method another name: an import of it, or its use as a value."""
    methods = _any_method()
    imported = rb"\bimport\b" + _GAP + rb"(?:\([^)]*|[^\n]*?)\b(?:" + methods + rb")\b"
    return re.compile(imported + rb"|=[^\n=]*\." + _GAP + rb"(?:" + methods + rb")\b(?![ \t]*[(.\w=])")


def _any_method() -> bytes:
    return b"|".join(sorted(name.encode() for name in _methods()))


@cache
def _methods() -> frozenset[str]:
    return frozenset({"configure"}).union(*(known.methods for known in libraries.knowledge()))


def locate(module: Module, resolver: Resolver, event_keys: tuple[str, ...], sources: frozenset[Library]) -> Found:
    """The log calls of a file, in source order; `sources` are the libraries to migrate from."""
    calls: list[LogCall] = []
    refusals: list[Refusal] = []
    events: list[LogfireCall] = []
    errors = captures(_ERRORS, module.source.root).get("error", []) if module.source.root.has_error else []
    if _PYTHON2_HINT.search(module.source.text) and "old" in captures(_PYTHON2, module.source.root):
        errors = [module.source.root]
    for node, value in sorted(_candidates(module, resolver), key=lambda pair: pair[0].start_byte):
        library = value.logger.library if isinstance(value, Method) else None
        method = _of_logfire(value)
        if method is not None:
            events.append(logfire.event(module, resolver, node, method, place(module, node)))
            continue
        if library is not None and library not in sources:
            continue
        answer = _read(module, resolver, node, value, event_keys, errors)
        if isinstance(answer, LogCall):
            calls.append(answer)
        else:
            refusals.append(_refusal(module, node, answer, library))
    refusals += _unclosed(module, errors, [*calls, *refusals])
    return _without_nested(Found(tuple(calls), tuple(refusals), tuple(events)), module)


def call_lines(data: bytes) -> int:
    """How many lines of a text that cannot be parsed look like log calls."""
    return sum(_CALL_LIKE.search(line) is not None for line in data.splitlines())


def logging_calls(module: Module, resolver: Resolver) -> Iterator[tuple[Node, Library, str]]:
    """Every call of a logging method (and of `logfire.configure`), in source order, with its library and the method.

    Nothing but the function is looked at, which is all that the lint needs of calls of other libraries.
    """
    for node, value in sorted(_candidates(module, resolver), key=lambda pair: pair[0].start_byte):
        if isinstance(value, Method):
            yield node, value.logger.library, value.name
        elif value == _CONFIGURE:
            yield node, Library.LOGFIRE, "configure"


def _of_logfire(value: Value) -> str | None:
    """Logfire's method that a value is; None for everything else."""
    if isinstance(value, Method) and value.logger.library is Library.LOGFIRE:
        return value.name
    return "configure" if value == _CONFIGURE else None


def _unclosed(module: Module, errors: list[Node], known: Sequence[LogCall | Refusal]) -> Iterator[Refusal]:
    """Calls in broken code that the parser could not even see as calls."""
    seen = {each.span.start for each in known}
    for error in errors:
        for match in _CALL_LIKE.finditer(module.source.text, error.start_byte, error.end_byte):
            node = module.source.root.descendant_for_byte_range(match.start(), match.start() + 1)
            if node is not None and node.type == "identifier" and match.start() not in seen:
                seen.add(match.start())
                source = match.group().decode()
                yield Refusal(
                    place(module, node), span(node), "syntax-error", "stands in code that does not parse", None, source
                )


def _candidates(module: Module, resolver: Resolver) -> Iterator[tuple[Node, Value]]:
    """Call nodes and what their functions stand for, as far as these may log."""
    for node, name in _method_calls(module):
        function = field_of(node, "function")
        value = resolver.evaluate(module, function)
        if (
            isinstance(value, Method)
            or value == _CONFIGURE
            or (name in _LEVELS and _looks_like_logger(module, resolver, function))
        ):
            yield node, value
    computed = captures(_COMPUTED, module.source.root) if _COMPUTED_HINT.search(module.source.text) else {}
    for node in computed.get("computed", ()):
        if any(isinstance(value, Method | Logger) for value in _parts(module, resolver, field_of(node, "function"))):
            yield node, Unknown("the method is chosen at run time")
    for name in _aliases(module):
        for node in occurrences(module, name):
            parent = node.parent
            if parent is not None and parent.type == "call" and parent.child_by_field_name("function") == node:
                value = resolver.evaluate(module, node)
                if isinstance(value, Method) or value == _CONFIGURE:
                    yield parent, value


def _method_calls(module: Module) -> Iterator[tuple[Node, str]]:
    """Calls of an attribute that has the name of a logging method: the text says where, the tree what it is."""
    root = module.source.root
    for match in _method_call().finditer(module.source.text):
        named = root.descendant_for_byte_range(match.start(1), match.end(1))
        function = named.parent if named is not None and named.type == "identifier" else None
        if function is None or function.type != "attribute" or field_of(function, "attribute") != named:
            continue
        node = function.parent
        if node is not None and node.type == "call" and field_of(node, "function") == function:
            yield node, match[1].decode()


def _aliases(module: Module) -> Iterator[str]:
    """Names that may stand for a logging method: imported under its name, or assigned from one."""
    if not _alias_hint().search(module.source.text):
        return
    names: dict[str, None] = {}
    for scope in module.scopes.all():
        for name, bindings in scope.names.items():
            for binding in bindings:
                value = binding.value
                if binding.kind is Kind.IMPORT and value is not None and binding.node.type == "import_from_statement":
                    item = field_of(value, "name") if value.type == "aliased_import" else value
                    names |= {name: None} if code(item) in _methods() else {}
                elif binding.kind is Kind.ASSIGN and value is not None and value.type == "attribute":
                    names |= {name: None} if code(field_of(value, "attribute")) in _methods() else {}
    yield from names


def _parts(module: Module, resolver: Resolver, function: Node) -> Iterator[Value]:
    """What the pieces of a computed function stand for."""
    waiting = [function]
    while waiting:
        node = waiting.pop()
        if node.type in ("attribute", "identifier"):
            yield resolver.evaluate(module, node)
        else:
            waiting += node.named_children


def _looks_like_logger(module: Module, resolver: Resolver, function: Node) -> bool:
    receiver = field_of(function, "object")
    name = code(field_of(receiver, "attribute") if receiver.type == "attribute" else receiver)
    if not _LOOKS.fullmatch(name):
        return False
    value = resolver.evaluate(module, receiver)
    return isinstance(value, Unknown | Instance | Typed | Outside | ModuleRef | Logger | Nothing)


def _read(
    module: Module, resolver: Resolver, node: Node, value: Value, event_keys: tuple[str, ...], errors: list[Node]
) -> LogCall | Refused:
    if errors and _is_near_error(module, node, errors):
        return Refused("syntax-error", "stands in code that does not parse")
    if _is_suppressed(module, node):
        return Refused("suppressed", "a comment asks to leave it")
    if not isinstance(value, Method):
        return _unknown(module, resolver, node, value)
    if value.logger.trouble:
        return Refused(value.logger.trouble, value.logger.detail)
    if _depth(node) > MAX_NESTING:
        return Refused("too-deep", "nested too deeply to be rewritten")
    if not _may_drop_receiver(module, resolver, node):
        return Refused("receiver-effects", f"{code(field_of(node, 'function'))[:60]} may do more than get the logger")
    around = _around(node)
    if "interpolation" in around:
        return Refused("nested-call", "stands inside a string")
    replaced = _replaced(node, value)
    if isinstance(replaced, Refused):
        return replaced
    site = Site(module, resolver, node, value.logger, value.name, event_keys)
    reading = libraries.read(site)
    if isinstance(reading, Refused):
        return reading
    return LogCall(
        value.logger.library, place(module, node), replaced, span(node), reading.message, reading.method, reading.text,
        reading.attributes, reading.exception, reading.dynamic, reading.as_mapping, reading.notes, value.logger.identity,
        value.logger.declared, _comments(module, node),
    )  # fmt: skip


def _is_near_error(module: Module, node: Node, errors: list[Node]) -> bool:
    """True inside an error, and in a top-level statement that holds one or that lost the line above its indentation."""
    if any(error.start_byte <= node.end_byte and node.start_byte <= error.end_byte for error in errors):
        return True
    top = next((each for each in module.source.root.children if each.end_byte > node.start_byte), node)
    return top.has_error or top.start_point.column > 0


def _may_drop_receiver(module: Module, resolver: Resolver, node: Node) -> bool:
    function = field_of(node, "function")
    return function.type == "identifier" or is_droppable(resolver, module, field_of(function, "object"))


def _unknown(module: Module, resolver: Resolver, node: Node, value: Value) -> Refused:
    function = field_of(node, "function")
    if function.type != "attribute":
        return Refused("dynamic-level", "the method is chosen at run time")
    receiver = field_of(function, "object")
    owner = resolver.evaluate(module, receiver)
    if isinstance(owner, Instance):
        name = code(field_of(owner.cls.node, "name"))
        return Refused("custom-logger", f"{code(receiver)} is an object of the class {name}")
    if isinstance(owner, Logger):
        return Refused(owner.trouble or "custom-logger", owner.detail or f"{owner.library} has no such method")
    why = f": {value.why}" if isinstance(value, Unknown) and value.why else ""
    why = ": only None is assigned to it here" if isinstance(owner, Nothing) else why
    return Refused("unknown-logger", f"nothing tells what {code(receiver)} is{why}")


def _replaced(node: Node, method: Method) -> Span | Refused:
    """The range to replace: the call, or `await` and the call where the method is a coroutine."""
    parent = node.parent
    awaited = parent is not None and parent.type == "await"
    known = next(known for known in libraries.knowledge() if known.library is method.logger.library)
    if not awaited and method.name not in known.awaited:
        return span(node)
    statement = parent.parent if parent is not None else None
    if awaited and method.name in known.awaited and statement is not None and statement.type == "expression_statement":
        return Span(statement.start_byte, node.end_byte)
    return Refused("async-value", "the coroutine is used as a value")


def _around(node: Node) -> set[str]:
    """The types of the nodes between a call and its statement."""
    found: set[str] = set()
    parent = node.parent
    while parent is not None and not parent.type.endswith(("statement", "block", "module")):
        found.add(parent.type)
        parent = parent.parent
    return found


def _comments(module: Module, node: Node) -> tuple[Comment, ...]:
    source = module.source
    if b"#" not in source.text[node.start_byte : node.end_byte]:
        return ()
    found = captures(_COMMENTS, node).get("comment", [])
    return tuple(
        Comment(
            code(each).rstrip("\r"),
            span(each),
            not source.text[source.line_start(each.start_byte) : each.start_byte].strip(),
        )
        for each in sorted(found, key=lambda each: each.start_byte)
    )


def _depth(node: Node) -> int:
    """How many expressions stand inside each other; a short text cannot hold many, and is not walked."""
    if node.end_byte - node.start_byte < 2 * MAX_NESTING:
        return 0
    deepest, cursor = 0, node.walk()
    while True:
        deepest = max(deepest, cursor.depth)
        if deepest > MAX_NESTING:
            return deepest
        if cursor.goto_first_child():
            continue
        while not cursor.goto_next_sibling():
            if not cursor.goto_parent():
                return deepest


def _is_suppressed(module: Module, node: Node) -> bool:
    source = module.source
    if b"migrate-logs" not in source.text:
        return False
    lines = source.text[source.line_start(node.start_byte) : source.line_end(node.end_byte)]
    return any(rules is None or not _SPARING.isdisjoint(rules) for _, rules in suppressions(lines))


def place(module: Module, node: Node) -> Place:
    """Where a node stands, with the names around it."""
    line, column = module.source.position(node.start_byte)
    names = [scope.name for scope in module.scopes.at(node.start_byte).enclosing() if scope.name]
    return Place(module.path, line, column, module.dotted, ".".join(reversed(names)))


def _refusal(module: Module, node: Node, why: LogCall | Refused, library: Library | None) -> Refusal:
    assert isinstance(why, Refused)
    return Refusal(place(module, node), span(node), why.reason, why.detail, library, code(node))


def _without_nested(found: Found, module: Module) -> Found:
    """A log call inside a log call: rewriting one would move the other, so both stay."""
    spans = sorted([call.span for call in found.calls] + [refusal.span for refusal in found.refusals])
    nested: set[Span] = set()
    for first, second in itertools.pairwise(spans):
        if first.holds(second) and first != second:
            nested |= {first, second}
    if not nested:
        return found
    calls = tuple(call for call in found.calls if call.span not in nested)
    refused = [
        Refusal(
            call.place,
            call.span,
            "nested-call",
            "a log call within a log call",
            call.library,
            module.source.slice(call.span),
        )
        for call in found.calls
        if call.span in nested
    ]
    refusals = sorted([*found.refusals, *refused], key=lambda refusal: refusal.span)
    return Found(calls, tuple(refusals), found.events)
