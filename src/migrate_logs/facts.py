"""Owns what a program does to its records from outside of the calls: fields attached by context, filters, rebinding.

A call that such a fact touches would log something else after the migration, so it is refused. A fact reaches the files
that are connected with its own by imports, since only those can run inside its scope; one in a test reaches that test.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tree_sitter import Node

from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.resolve import Module, Resolver
from migrate_logs.bindings.values import External, Logger, ModuleRef, Typed
from migrate_logs.literals import constant
from migrate_logs.model import Library, LogCall
from migrate_logs.reading.site import arguments
from migrate_logs.source import captures, children, code, field_of, query, unwrap

HINTS = re.compile(
    rb"contextualize|contextvars|\.configure\(|patcher|\.disable\(|setLogRecordFactory|setLoggerClass|addFilter|\.disabled\b"
    rb"|\.(?:bind|new)\(|setattr\(|\.\w*[lL][oO][gG]\w*\s*=[^=]"
)
_CALLS = query("(call) @call")
_ASSIGNMENTS = query("(assignment left: (attribute)) @assign")
_IMPORT_LINE = re.compile(rb"^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import\b[ \t]*\(?([^\n#]*)|import[ \t]+([^\n#;]+))", re.MULTILINE)
# Processors that shape the output; the fields of the record stay what the call gave.
_HARMLESS = re.compile(r"structlog\.(?:stdlib|processors|dev|contextvars|testing|tracebacks|threadlocal|twisted)\.\w+")
_ADDING = frozenset({"CallsiteParameterAdder", "EventRenamer", "ExtraAdder", "MaybeTimeStamper", "filter_by_level"})


@dataclass(frozen=True, slots=True)
class Fact:
    """One such thing: which calls it touches (`identity` None: all of the library) and the reason to refuse them."""

    path: str
    line: int
    library: Library
    reason: str
    what: str
    identity: str | None = None
    declared_only: bool = False

    def touches(self, call: LogCall) -> bool:
        """True where the fact changes what `call` logs."""
        if call.library is not self.library or (self.declared_only and not call.declared):
            return False
        return self.identity is None or self.identity == call.identity


def facts(module: Module, resolver: Resolver) -> list[Fact]:
    """The facts that a file states."""
    found = [fact for node in captures(_CALLS, module.source.root).get("call", ()) for fact in _of_call(module, resolver, node)]
    for node in captures(_ASSIGNMENTS, module.source.root).get("assign", ()):
        found += _of_assignment(module, resolver, node)
    return found


def _of_call(module: Module, resolver: Resolver, node: Node) -> Iterator[Fact]:
    function = field_of(node, "function")
    name = code(function).rpartition(".")[2]
    if name not in _READERS:
        return
    line = node.start_point.row + 1
    for library, reason, what, identity, declared in _READERS[name](module, resolver, node):
        yield Fact(module.path, line, library, reason, what, identity, declared)


_Found = tuple[Library, str, str, str | None, bool]


def _owner(module: Module, resolver: Resolver, node: Node) -> object:
    function = field_of(node, "function")
    return resolver.evaluate(module, field_of(function, "object")) if function.type == "attribute" else None


def _contextualize(module: Module, resolver: Resolver, node: Node) -> Iterator[_Found]:
    owner = _owner(module, resolver, node)
    if isinstance(owner, Logger) and owner.library is Library.LOGURU:
        yield Library.LOGURU, "context-attached", "contextualize(...) adds fields to every record", None, False


def _contextvars(module: Module, resolver: Resolver, node: Node) -> Iterator[_Found]:
    value = resolver.evaluate(module, field_of(node, "function"))
    if isinstance(value, External) and value.dotted.startswith(("structlog.contextvars.", "structlog.threadlocal.")):
        what = f"{value.dotted.rpartition('.')[2]}(...) adds fields to every event"
        yield Library.STRUCTLOG, "context-attached", what, None, False


def _configure(module: Module, resolver: Resolver, node: Node) -> Iterator[_Found]:
    owner = _owner(module, resolver, node)
    given = {argument.name: argument.value for argument in arguments(node)}
    if isinstance(owner, Logger) and owner.library is Library.LOGURU:
        for key in ("extra", "patcher"):
            if key in given and code(given[key]) not in ("None", "{}"):
                yield Library.LOGURU, "context-attached", f"configure({key}=...) changes every record", None, False
        if "activation" in given:
            yield Library.LOGURU, "logger-configured", "configure(activation=...) switches loggers off", None, False
    value = resolver.evaluate(module, field_of(node, "function"))
    if isinstance(value, External) and value.dotted in ("structlog.configure", "structlog.configure_once") and "processors" in given:
        foreign = _foreign_processor(module, resolver, given["processors"])
        if foreign:
            yield Library.STRUCTLOG, "context-attached", f"the processor {foreign} may change every event", None, False


def _foreign_processor(module: Module, resolver: Resolver, node: Node) -> str | None:
    """A processor that may add, rename or drop; the last one only renders."""
    node = unwrap(node)
    if node.type == "identifier":
        found = module.scopes.find(code(node), node.start_byte)
        values = [binding.value for binding in found[1] if binding.value is not None] if found else []
        node = unwrap(values[0]) if len(values) == 1 else node
    if node.type != "list":
        return code(node)[:40]
    items = children(node)
    for item in items[:-1]:
        function = field_of(item, "function") if item.type == "call" else item
        value = resolver.evaluate(module, function)
        dotted = value.dotted if isinstance(value, External | Typed) else ""
        if not _HARMLESS.fullmatch(dotted) or dotted.rpartition(".")[2] in _ADDING:
            return code(function)[:40]
    return None


def _disable(module: Module, resolver: Resolver, node: Node) -> Iterator[_Found]:
    owner = _owner(module, resolver, node)
    if isinstance(owner, Logger) and owner.library is Library.LOGURU:
        yield Library.LOGURU, "logger-configured", "disable(...) switches loggers off", None, False


def _factory(module: Module, resolver: Resolver, node: Node) -> Iterator[_Found]:
    value = resolver.evaluate(module, field_of(node, "function"))
    if isinstance(value, External) and value.dotted in ("logging.setLogRecordFactory", "logging.setLoggerClass"):
        yield Library.LOGGING, "context-attached", f"{value.dotted}(...) changes every record", None, False


def _filter(module: Module, resolver: Resolver, node: Node) -> Iterator[_Found]:
    owner = _owner(module, resolver, node)
    if isinstance(owner, Logger) and owner.library is Library.LOGGING:
        yield Library.LOGGING, "logger-configured", "a filter may drop or change records", owner.identity, False


def _bind(module: Module, resolver: Resolver, node: Node) -> Iterator[_Found]:
    """A logger with bound fields that is kept may arrive wherever a parameter is annotated as logger."""
    parent = node.parent
    if parent is not None and parent.type == "attribute":
        return
    owner = _owner(module, resolver, node)
    if isinstance(owner, Logger) and owner.library in (Library.LOGURU, Library.STRUCTLOG):
        yield owner.library, "bound-logger-stored", "a logger with bound fields is passed around", None, True


def _setattr(module: Module, resolver: Resolver, node: Node) -> Iterator[_Found]:
    given = children(field_of(node, "arguments"))
    if len(given) == 3 and (name := constant(given[1])) is not None:
        yield from _rebinds(resolver, resolver.evaluate(module, given[0]), name)


_READERS = {
    "contextualize": _contextualize,
    "bind_contextvars": _contextvars,
    "bound_contextvars": _contextvars,
    "bind_threadlocal": _contextvars,
    "bound_threadlocal": _contextvars,
    "tmp_bind": _contextvars,
    "configure": _configure,
    "configure_once": _configure,
    "disable": _disable,
    "setLogRecordFactory": _factory,
    "setLoggerClass": _factory,
    "addFilter": _filter,
    "bind": _bind,
    "new": _bind,
    "setattr": _setattr,
}


def _of_assignment(module: Module, resolver: Resolver, node: Node) -> Iterator[Fact]:
    target = field_of(node, "left")
    owner, name = resolver.evaluate(module, field_of(target, "object")), code(field_of(target, "attribute"))
    line = node.start_point.row + 1
    if isinstance(owner, Logger) and owner.library is Library.LOGGING and name == "disabled":
        yield Fact(module.path, line, Library.LOGGING, "logger-configured", "disabled switches the logger off", owner.identity)
    for library, reason, what, identity, declared in _rebinds(resolver, owner, name):
        yield Fact(module.path, line, library, reason, what, identity, declared)


def _rebinds(resolver: Resolver, owner: object, name: str) -> Iterator[_Found]:
    """`module.logger = other` from outside: the calls of that module then go to the other logger."""
    if isinstance(owner, ModuleRef):
        value = resolver.attribute(owner, name)
        if isinstance(value, Logger):
            yield value.library, "logger-rebound", f"{owner.path}: {name} is replaced from outside", f"->{owner.path}", False


# ---- reach --------------------------------------------------------------------------------------------------------------


def is_test(path: str) -> bool:
    """True for files that only a test run imports."""
    *folders, name = path.split("/")
    return name.startswith("test_") or name.endswith("_test.py") or name == "conftest.py" or bool({"tests", "test"} & set(folders))


def reach(found: Sequence[Fact], texts: Iterable[tuple[str, bytes]], layout: Layout) -> dict[str, list[Fact]]:
    """The facts that reach each file; `texts` are the files of the project."""
    if not found:
        return {}
    groups = _connected(dict(_edges(path, text, layout) for path, text in texts))
    reached: dict[str, list[Fact]] = {}
    for fact in found:
        paths = [fact.path] if is_test(fact.path) else groups.get(fact.path, [fact.path])
        for path in paths:
            reached.setdefault(path, []).append(fact)
    return reached


def _edges(path: str, text: bytes, layout: Layout) -> tuple[str, set[str]]:
    """The project files that a file imports, read from its import lines."""
    found: set[str] = set()
    for match in _IMPORT_LINE.finditer(text):
        origin, names, plain = (part.decode("utf-8", "replace") if part else "" for part in match.groups())
        if origin:
            found |= _from(path, origin, re.findall(r"\w+", names), layout)
        for item in plain.split(","):
            dotted = item.split()[0] if item.split() else ""
            if dotted:
                found |= {ref.path for ref in [layout.absolute(path, dotted)] if isinstance(ref, ModuleRef)}
    return path, found


def _from(path: str, origin: str, names: list[str], layout: Layout) -> set[str]:
    level = len(origin) - len(origin.lstrip("."))
    base = origin.lstrip(".")
    found = set()
    for dotted in (base, *(f"{base}.{name}" if base else name for name in names)):
        ref = layout.relative(path, level, dotted) if level else layout.absolute(path, dotted) if dotted else None
        found |= {ref.path} if isinstance(ref, ModuleRef) else set()
    return found


def _connected(edges: Mapping[str, set[str]]) -> dict[str, list[str]]:
    """For each file the files that it is connected with; tests connect nothing, since nothing runs inside them."""
    neighbours: dict[str, set[str]] = {}
    for path, targets in edges.items():
        for target in targets:
            if not is_test(path):
                neighbours.setdefault(path, set()).add(target)
                neighbours.setdefault(target, set()).add(path)
    groups: dict[str, list[str]] = {}
    for path in neighbours:
        if path in groups:
            continue
        group: list[str] = []
        waiting = [path]
        while waiting:
            at = waiting.pop()
            if at not in groups:
                groups[at] = group
                group.append(at)
                waiting += neighbours[at]
    return groups
