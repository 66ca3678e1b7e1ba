"""Owns the way from a parsed file to its log calls: every one is either understood or refused with a reason."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tree_sitter import Node

from migrate_logs import broken, libraries
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.purity import is_droppable
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import Method, Value
from migrate_logs.candidates import CONFIGURE, candidates
from migrate_logs.comments import suppressions
from migrate_logs.libraries import logfire
from migrate_logs.model import Comment, Library, LogCall, LogfireCall, Place, Refusal, Span
from migrate_logs.reading.folded import folded
from migrate_logs.reading.site import Refused, Site
from migrate_logs.source import MAX_NESTING, all_of, code, field_of, span, unwrap
from migrate_logs.suspects import unknown

_SPARING = frozenset({"migrate", "unmigrated-call"})  # what keeps a call from being rewritten
_BROKEN = "stands in code that does not parse"
Sighting = tuple[Node | None, Library | None, str]


@dataclass(frozen=True, slots=True)
class Found:
    """What a file logs: the calls that were understood, those that were not, and those that are Logfire's already.

    `unasked` are the places of calls of libraries that are not to be migrated, which nobody has looked at; `handed` are the
    calls of loggers that only other files tell.
    """

    calls: tuple[LogCall, ...]
    refusals: tuple[Refusal, ...]
    events: tuple[LogfireCall, ...] = ()
    unasked: tuple[Place, ...] = ()
    handed: tuple[Span, ...] = ()

    @property
    def logfire_calls(self) -> int:
        """How many calls log through Logfire already; spans and `configure` are no logs."""
        return sum(event.is_log for event in self.events)


def locate(
    module: Module,
    resolver: Resolver,
    event_keys: tuple[str, ...],
    sources: frozenset[Library],
    counting: bool = False,
) -> Found:
    """The log calls of a file, in source order; `sources` are the libraries to migrate from.

    Calls for `counting` alone have attributes, but not the names and the text that these would get.
    """
    calls: list[LogCall] = []
    refusals: list[Refusal] = []
    events: list[LogfireCall] = []
    unasked: list[Place] = []
    handed: list[Span] = []
    errors = broken.errors(module.source)
    for node, value in sorted(candidates(module, resolver), key=lambda pair: pair[0].start_byte):
        library = value.logger.library if isinstance(value, Method) else None
        method = _of_logfire(value)
        if method is not None:
            events.append(logfire.event(module, resolver, node, method, place(module, node)))
            continue
        if library is not None and library not in sources:
            unasked.append(place(module, node))
            continue
        answer = _read(module, resolver, node, value, event_keys, errors, counting)
        if isinstance(answer, LogCall):
            calls.append(answer)
        else:
            refusals.append(_refusal(module, node, answer, library))
        if isinstance(value, Method) and value.logger.handed:
            handed.append(answer.span if isinstance(answer, LogCall) else span(node))
    seen = {call.span.start for call in calls} | {refusal.span.start for refusal in refusals}
    refusals += [
        Refusal(place(module, node), span(node), "syntax-error", _BROKEN, None, text)
        for node, text in broken.unseen(module.source, errors, seen)
    ]
    found = Found(tuple(calls), tuple(refusals), tuple(events), tuple(unasked), tuple(handed))
    return _without_nested(found, module)


def sightings(module: Module, resolver: Resolver, sources: frozenset[Library]) -> Iterator[Sighting]:
    """Every call that `locate` has an answer for, with its library (None: nothing tells) and the method, for counting.

    Nothing but the function is looked at; what the parser did not see as a call has no node.
    """
    seen: set[int] = set()
    for node, value in candidates(module, resolver):
        method = _of_logfire(value)
        library = value.logger.library if isinstance(value, Method) else None
        if method is not None:
            yield node, Library.LOGFIRE, method
        elif library is None or library in sources:
            seen.add(node.start_byte)
            yield node, library, value.name if isinstance(value, Method) else ""
    for _ in broken.unseen(module.source, broken.errors(module.source), seen):
        yield None, None, ""


def _of_logfire(value: Value) -> str | None:
    """Logfire's method that a value is; None for everything else."""
    if isinstance(value, Method) and value.logger.library is Library.LOGFIRE:
        return value.name
    return "configure" if value == CONFIGURE else None


def _read(
    module: Module,
    resolver: Resolver,
    node: Node,
    value: Value,
    event_keys: tuple[str, ...],
    errors: list[Node],
    counting: bool,
) -> LogCall | Refused:
    if errors and broken.is_near(module.source, node, errors):
        return Refused("syntax-error", "stands in a file for Python 2" if errors[0].type == "module" else _BROKEN)
    if _is_suppressed(module, node):
        return Refused("suppressed", "a comment asks to leave it")
    if not isinstance(value, Method):
        return unknown(module, resolver, node, value)
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
    site = Site(module, resolver, node, value.logger, value.name, event_keys, counting)
    reading = libraries.read(site)
    if isinstance(reading, Refused):
        return reading
    return LogCall(
        value.logger.library, place(module, node), replaced, span(node), reading.message, reading.method, reading.text,
        reading.attributes, reading.exception, reading.dynamic, reading.as_mapping, reading.notes, value.logger.identity,
        value.logger.declared, _comments(module, node), reading.template, folded(site, reading),
    )  # fmt: skip


def _may_drop_receiver(module: Module, resolver: Resolver, node: Node) -> bool:
    function = unwrap(field_of(node, "function"))
    return function.type == "identifier" or is_droppable(resolver, module, field_of(function, "object"))


def _replaced(node: Node, method: Method) -> Span | Refused:
    """The range to replace: the call, or `await` and the call where the method is a coroutine."""
    outer = node.parent
    while outer is not None and outer.type == "parenthesized_expression":
        outer = outer.parent
    awaited = outer if outer is not None and outer.type == "await" else None
    known = next(known for known in libraries.knowledge() if known.library is method.logger.library)
    if method.name not in known.awaited:
        if awaited is None:
            return span(node)
        return Refused("async-value", f"it is awaited, and {method.name} is no coroutine by itself")
    if awaited is None:
        return Refused("async-value", "the coroutine is used as a value")
    if "#" in code(awaited).replace(code(node), ""):
        return Refused("async-value", "a comment stands between await and the call")
    if "generator_expression" in _around(node):
        return Refused("async-value", "awaiting it makes the generator an asynchronous one")
    return span(awaited)  # its value is None, as that of Logfire's method


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
    found = all_of("comment", node)
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
    found = suppressions(source, source.line_start(node.start_byte), source.line_end(node.end_byte))
    return any(rules is None or not _SPARING.isdisjoint(rules) for _, rules in found)


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
    return replace(found, calls=calls, refusals=tuple(refusals))
