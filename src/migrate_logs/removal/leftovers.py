"""Owns which old imports and logger definitions nobody needs any more: a question to the whole project.

A file tells what it binds and who uses it; `settlement` then finds the largest set that can go.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind, bindings, imported
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.occurrences import occurrences
from migrate_logs.bindings.purity import is_factory, is_pure_logger, is_quiet_import
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import External, Function, Logger, Method, ModuleRef, Value
from migrate_logs.model import Span, Stored
from migrate_logs.reading.levels import STANDARD
from migrate_logs.removal.members import Owner, members
from migrate_logs.removal.spelled import is_mentioned
from migrate_logs.source import children, code, field_of, original, span
from migrate_logs.takings import Takings


@dataclass(frozen=True, slots=True)
class Leftover:
    """A name that was bound for logging: by an import, or by a definition that does nothing but get a logger.

    `statement` is the range of what binds it. `calls` are the starts of the calls made through it, `used_in` the statements
    of other leftovers that mention it; `held` says that something else does. `target` is the module and name that it comes
    from in the project. Names of a module may be used by other files. An attribute of a class has its class as `owner`; its
    uses are told apart (`MemberUse`). An import of a module in a package `loads` it for everybody: (package, submodule).
    One that is held by nothing but what the module `runs` when it is imported says so. `stays` is a part of the statement that
    something else takes over: what is bound to a logger.
    """

    name: str
    statement: Span
    is_global: bool
    calls: tuple[int, ...]
    used_in: tuple[Span, ...]
    held: bool
    target: tuple[str, str] | None = None
    owner: Owner | None = None
    loads: tuple[str, str] | None = None
    runs: bool = False
    stays: Span | None = None


def leftovers(
    module: Module, resolver: Resolver, taken: Takings, stored: Mapping[Span, Stored] = MappingProxyType({})
) -> list[Leftover]:
    """The leftovers of a file; `taken` is what rewriting its calls takes away, `stored` tells of the statements that bind
    fields which these calls log from then on.
    """
    roots = {root for each in taken.spans for root in _ROOT.findall(module.source.text, each.start, each.end)[:2]}
    bound = list(_bound(module, resolver, roots, stored))
    if makers := _makers(binding for _, binding in bound) - roots:
        bound = list(_bound(module, resolver, roots | makers, stored))
    attributes = list(members(module, resolver, stored))
    statements = {span(binding.node) for _, binding in bound} | {each.statement for each in attributes}
    names = [_leftover(module, resolver, scope, binding, statements, taken, stored) for (_, scope), binding in bound]
    names = list(_beside_others(module, resolver, names, [binding for _, binding in bound]))
    return names + [
        Leftover(
            each.name, each.statement, False, (), (), False, owner=each.owner, stays=_stays(each.statement, stored)
        )
        for each in attributes
    ]


def _stays(statement: Span, stored: Mapping[Span, Stored]) -> Span | None:
    """The arguments of `name = logger.bind(...)`, which its fields take over."""
    head = stored[statement].head if statement in stored else None
    return None if head is None or head == statement else Span(head.end, statement.end)


def _makers(bound: Iterable[Binding]) -> set[bytes]:
    """What definitions call to get a logger, where the name does not tell: `child` in `audit = child("audit")`."""
    values = [
        binding.value.text or b"" for binding in bound if binding.kind is Kind.ASSIGN and binding.value is not None
    ]
    found = (_ROOT.match(value) for value in values)
    return {root[0] for root in found if root is not None and b"log" not in root[0].lower()}


def _beside_others(
    module: Module, resolver: Resolver, names: Sequence[Leftover], bound: Sequence[Binding]
) -> Iterator[Leftover]:
    """The same leftovers, with what matters where all names of an import go: what it runs holds them, or it `loads`."""
    free = Counter(each.statement for each in names if not each.held)
    for each, binding in zip(names, bound, strict=True):
        if each.target is None or free[each.statement] < sum(1 for _ in imported(binding.node)):
            yield each
        else:
            runs = not each.held and _runs_something(module, resolver, each.target[0])
            loads = _submodule(resolver.layout.dotted(each.target[0]), -2)
            yield replace(each, held=each.held or runs, runs=runs, loads=loads)


def _runs_something(module: Module, resolver: Resolver, path: str) -> bool:
    """True where importing a module does more than define; the packages that a file is in have been imported before it."""
    folder, _, name = path.rpartition("/")
    is_around = name == "__init__.py" and module.path.startswith(f"{folder}/")
    return not is_around and not is_quiet_import(resolver, module.path, path)


def _bound(
    module: Module, resolver: Resolver, roots: set[bytes], stored: Collection[Span]
) -> Iterator[tuple[tuple[str, Scope], Binding]]:
    """The names that are bound once, by an import or an assignment, to something for logging; outer scopes come first.

    Those that get fields more than once come with each of these statements.
    """
    hint = re.compile(b"|".join([b"log", *map(re.escape, sorted(roots))]), re.IGNORECASE)
    found: dict[Scope, set[str]] = {}
    for node in module.scopes.binds:
        if node.type in _BINDING and hint.search(module.source.text, node.start_byte, node.end_byte):
            scope = module.scopes.at(node.start_byte)
            if scope.kind in ("module", "function"):
                found.setdefault(scope, set()).update(binding.name for binding in bindings(node))
    for scope in (scope for scope in module.scopes.all() if scope in found):
        for name, bound in scope.names.items():
            if name not in found[scope]:
                continue
            if all(span(each.node) in stored for each in bound):  # they stay, and so does what they may raise
                yield from (((name, scope), each) for each in bound)
                continue
            binding = _only(name, bound)
            if binding is None or not (name.encode() in roots or b"log" in (binding.node.text or b"").lower()):
                continue
            if _stands_alone(binding, scope) and _is_logging(module, resolver, binding):
                yield (name, scope), binding


def _only(name: str, bound: Sequence[Binding]) -> Binding | None:
    """The one statement that binds a name; behind a parameter it is that which has something instead: `log = log or default`."""
    if len(bound) == 1:
        return bound[0]
    value = bound[1].value if len(bound) == 2 and bound[0].kind is Kind.PARAMETER else None
    choosing = children(value) if value is not None and value.type in _CHOOSING else ()
    return bound[1] if name in map(code, choosing) else None


_CHOOSING = ("boolean_operator", "conditional_expression")
_IMPORTS = ("import_statement", "import_from_statement")
_BINDING = ("assignment", *_IMPORTS)


def _stands_alone(binding: Binding, scope: Scope) -> bool:
    """True for a statement of its own in a module or a function, where nobody waits for what it may raise."""
    node = binding.node
    if node.type == "assignment":
        if (
            field_of(node, "left").type != "identifier"
            or node.parent is None
            or node.parent.type != "expression_statement"
        ):
            return False
        node = node.parent
    elif node.type not in _IMPORTS:
        return False
    parent = node.parent
    if parent is None or parent.type == "module":
        return parent is not None
    return scope.kind == "function" and not _is_awaited(node, scope)


def _is_awaited(statement: Node, scope: Scope) -> bool:
    """True in the body of a `try` of its function, which may go on where the statement raises; for an import, of a `with`."""
    waiting = ("try_statement", "with_statement") if statement.type in _IMPORTS else ("try_statement",)
    block = statement.parent
    while block is not None and block.parent is not None and block.parent != scope.node:
        if block.type == "block" and block.parent.type in waiting:
            return True
        block = block.parent
    return False


def _is_logging(module: Module, resolver: Resolver, binding: Binding) -> bool:
    if binding.kind is Kind.IMPORT and binding.value is not None:
        value = resolver.name(module, binding.name, binding.node.end_byte)
        return _is_logging_value(resolver, value)
    return binding.kind is Kind.ASSIGN and binding.value is not None and is_pure_logger(resolver, module, binding.value)


def _is_logging_value(resolver: Resolver, value: Value) -> bool:
    match value:
        case Logger() | Method():
            return True
        case External(dotted):
            return dotted.removeprefix("logging.") in STANDARD or any(
                dotted in known.modules | known.factories | known.types or dotted == known.library.value
                for library, known in resolver.known.items()
                if library.value != "logfire"
            )
        case Function():
            return is_factory(resolver, value)
    return False


def _leftover(
    module: Module,
    resolver: Resolver,
    scope: Scope,
    binding: Binding,
    statements: set[Span],
    taken: Takings,
    stored: Mapping[Span, Stored],
) -> Leftover:
    statement = binding.node
    own = span(statement)
    calls: list[int] = []
    used_in: list[Span] = []
    loses = own not in stored and _holds_comment(binding)
    staying = [_stays(each, stored) for each in stored]
    held = is_mentioned(module, binding.name, own, scope) or loses or _is_exported(binding)
    for node in occurrences(module, binding.name, scope.body):
        at = span(node)
        found = module.scopes.find(binding.name, node.start_byte)
        if any(stays is not None and stays.holds(at) for stays in staying):
            held = held or (found is not None and found[0] is scope)
            continue
        if own.holds(at) or found is None or found[0] is not scope:
            here = module.scopes.at(node.start_byte)  # a class body reads the outer name until it binds its own
            class_body = found is not None and found[0] is here and here.kind == "class" and not _is_target(node)
            held = held or (not own.holds(at) and (_is_global_statement(node) or class_body or _reads(node, binding)))
            continue
        call = taken.call_of(at)
        definition = next((other for other in statements if other != own and other.holds(at)), None)
        if call is not None:
            calls.append(call)
        elif definition is not None:
            used_in.append(definition)
        else:
            held = True
    is_global, target = scope.kind == "module", _target(module, resolver, binding)
    loads, stays = _loaded(binding), _stays(own, stored)
    return Leftover(binding.name, own, is_global, tuple(calls), tuple(used_in), held, target, loads=loads, stays=stays)


def _holds_comment(binding: Binding) -> bool:
    """True where a comment would get lost: any in a definition; in an import that of the item, or of the whole list."""
    if binding.node.type not in _IMPORTS or binding.value is None:
        return b"#" in (binding.node.text or b"")
    rows = {item.end_point.row for _, item in imported(binding.node)} - {binding.value.end_point.row}
    return any(child.type == "comment" and child.start_point.row not in rows for child in binding.node.children)


def _is_exported(binding: Binding) -> bool:
    """True for `from x import name as name`, which says that others take the name from here (PEP 484, stub files)."""
    item = binding.value
    if binding.node.type != "import_from_statement" or item is None or item.type != "aliased_import":
        return False
    return code(field_of(item, "name")) == binding.name


def _loaded(binding: Binding) -> tuple[str, str] | None:
    """The package and the submodule of `import package.submodule`."""
    item = binding.value
    is_dotted = binding.node.type == "import_statement" and item is not None and item.type == "dotted_name"
    return _submodule(code(item), 0) if is_dotted and item is not None else None


def _submodule(dotted: str, at: int) -> tuple[str, str] | None:
    """Two neighbours in a dotted name; None where it has one part only."""
    parts = dotted.split(".")[at:]
    return (parts[0], parts[1]) if len(parts) > 1 else None


def _reads(node: Node, binding: Binding) -> bool:
    """True for `package.submodule`, the package being another binding than that of `import package.submodule`."""
    loads, parent = _loaded(binding), node.parent
    if loads is None or parent is None or parent.type != "attribute":
        return False
    return code(field_of(parent, "attribute")) == loads[1]


def _is_global_statement(node: Node) -> bool:
    return node.parent is not None and node.parent.type in ("global_statement", "nonlocal_statement")


def _is_target(node: Node) -> bool:
    return node.parent is not None and node.parent.type == "assignment" and field_of(node.parent, "left") == node


_ROOT = re.compile(rb"\w+")  # the first word of a call; behind an `await`, the second


def _target(module: Module, resolver: Resolver, binding: Binding) -> tuple[str, str] | None:
    if binding.kind is not Kind.IMPORT or binding.node.type != "import_from_statement" or binding.value is None:
        return None
    origin = resolver.imported_module(module, binding.node)
    item = binding.value
    name = code(original(item))
    return (origin.path, name) if isinstance(origin, ModuleRef) else None
