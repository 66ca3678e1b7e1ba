"""Owns which old imports and logger definitions nobody needs any more: a question to the whole project.

A file tells what it binds and who uses it (`Leftover`); `settle` then finds the largest set that can go.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tree_sitter import Node

from migrate_logs.bindings.occurrences import occurrences
from migrate_logs.bindings.purity import is_factory, is_pure_logger, is_quiet_import
from migrate_logs.bindings.resolve import Module, Resolver
from migrate_logs.bindings.scopes import Binding, Kind, Scope, imported
from migrate_logs.bindings.values import External, Function, Logger, Method, ModuleRef, Value
from migrate_logs.members import MemberUse, Owner, members
from migrate_logs.model import Span, Taken
from migrate_logs.source import captures, code, field_of, query, span


@dataclass(frozen=True, slots=True)
class Leftover:
    """A name that was bound for logging: by an import, or by a definition that does nothing but get a logger.

    `statement` is the range of what binds it. `calls` are the starts of the calls made through it, `used_in` the statements
    of other leftovers that mention it; `held` says that something else does. `target` is the module and name that it comes
    from in the project. Names of a module may be used by other files. An attribute of a class has its class as `owner`; its
    uses are told apart (`MemberUse`).
    """

    name: str
    statement: Span
    is_global: bool
    calls: tuple[int, ...]
    used_in: tuple[Span, ...]
    held: bool
    target: tuple[str, str] | None = None
    owner: Owner | None = None


def leftovers(module: Module, resolver: Resolver, taken: Sequence[Taken]) -> list[Leftover]:
    """The leftovers of a file; `taken` is what rewriting its calls takes away."""
    roots = {root for each in taken for root in _ROOT.findall(module.source.text, each.span.start, each.span.end)[:2]}
    bound = list(_bound(module, resolver, roots))
    attributes = list(members(module, resolver))
    statements = {span(_statement(binding)) for _, binding in bound} | {each.statement for each in attributes}
    names = [_leftover(module, resolver, scope, binding, statements, taken) for (_, scope), binding in bound]
    return names + [Leftover(each.name, each.statement, False, (), (), False, owner=each.owner) for each in attributes]


def _bound(module: Module, resolver: Resolver, roots: set[bytes]) -> Iterator[tuple[tuple[str, Scope], Binding]]:
    waiting = [module.scopes.module]
    while waiting:
        scope = waiting.pop()
        waiting += [inner for inner in scope.inner if inner.kind in ("function", "class")]
        if scope.kind == "class":
            continue
        for name, bindings in scope.names.items():
            binding = bindings[0]
            if len(bindings) > 1 or not (name.encode() in roots or b"log" in (binding.node.text or b"").lower()):
                continue
            if _stands_alone(binding, scope) and _is_logging(module, resolver, binding):
                yield (name, scope), binding


def _stands_alone(binding: Binding, scope: Scope) -> bool:
    """True for a statement directly in the body of its module or function."""
    node = _statement(binding)
    if node.type == "assignment":
        if field_of(node, "left").type != "identifier" or node.parent is None or node.parent.type != "expression_statement":
            return False
        node = node.parent
    elif node.type not in ("import_statement", "import_from_statement"):
        return False
    parent = node.parent
    return parent is not None and (parent.type == "module" or (scope.kind == "function" and parent.parent == scope.node))


def _statement(binding: Binding) -> Node:
    return binding.node


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
            return any(
                dotted in known.modules | known.factories or dotted == known.library.value
                for library, known in resolver.known.items()
                if library.value != "logfire"
            )
        case Function():
            return is_factory(resolver, value)
    return False


def _leftover(
    module: Module, resolver: Resolver, scope: Scope, binding: Binding, statements: set[Span], taken: Sequence[Taken]
) -> Leftover:
    statement = _statement(binding)
    own = span(statement)
    calls: list[int] = []
    used_in: list[Span] = []
    held = _is_mentioned(module, binding.name) or b"#" in module.source.text[own.start : own.end]
    for node in occurrences(module, binding.name, scope.body):
        at = span(node)
        found = module.scopes.find(binding.name, node.start_byte)
        if own.holds(at) or found is None or found[0] is not scope:
            here = module.scopes.at(node.start_byte)  # a class body reads the outer name until it binds its own
            class_body = found is not None and found[0] is here and here.kind == "class"
            held = held or (not own.holds(at) and (_is_global_statement(node) or class_body))
            continue
        call = next((each.span.start for each in taken if each.holds(at)), None)
        definition = next((other for other in statements if other != own and other.holds(at)), None)
        if call is not None:
            calls.append(call)
        elif definition is not None:
            used_in.append(definition)
        else:
            held = True
    target = _target(module, resolver, binding)
    held = held or (target is not None and not is_quiet_import(resolver, module.path, target[0]))
    return Leftover(binding.name, own, scope.kind == "module", tuple(calls), tuple(used_in), held, target)


def _is_global_statement(node: Node) -> bool:
    return node.parent is not None and node.parent.type in ("global_statement", "nonlocal_statement")


def _is_mentioned(module: Module, name: str) -> bool:
    """True where a string looks like the name: `__all__`, a quoted annotation, `patch("module.name")`."""
    text = module.source.text
    for found in re.finditer(rb"(?<!\w)" + re.escape(name.encode()) + rb"(?!\w)", text):
        before, after = text[max(found.start() - 80, 0) : found.start()], text[found.end() : found.end() + 80]
        if _OPENS.search(before) and _CLOSES.match(after):
            return True
    return False


_ROOT = re.compile(rb"\w+")  # the first word of a call; behind an `await`, the second
_OPENS = re.compile(rb"[\"'](?:[\w.]*[.\[])?$")
_CLOSES = re.compile(rb"(?:[.\]][\w.\]| ]*)?[\"']")


def _target(module: Module, resolver: Resolver, binding: Binding) -> tuple[str, str] | None:
    if binding.kind is not Kind.IMPORT or binding.node.type != "import_from_statement" or binding.value is None:
        return None
    origin = resolver.imported_module(module, binding.node)
    item = binding.value
    name = code(field_of(item, "name") if item.type == "aliased_import" else item)
    return (origin.path, name) if isinstance(origin, ModuleRef) else None


# ---- the whole project --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Uses:
    """What a file takes from other modules of the project: (path, name); "*" stands for all names."""

    path: str
    imports: tuple[tuple[str, str, Span], ...]


def uses(module: Module, resolver: Resolver) -> Uses:
    """The names of other modules that a file imports, at any depth, each with the import statement's range."""
    found: list[tuple[str, str, Span]] = []
    for node in captures(_FROM, module.source.root).get("from", ()):
        origin = resolver.imported_module(module, node)
        if not isinstance(origin, ModuleRef):
            continue
        names = [code(field_of(item, "name") if item.type == "aliased_import" else item) for _, item in imported(node)]
        found += [(origin.path, name, span(node)) for name in names or ["*"]]
    return Uses(module.path, tuple(found))


_FROM = query("(import_from_statement) @from")

Key = tuple[str, str, Span]


def settle(
    found: Mapping[str, Sequence[Leftover]],
    rewritten: Mapping[str, frozenset[int]],
    needs: Iterable[Uses],
    mentioned: frozenset[tuple[str, str]],
    reached: Iterable[MemberUse] = (),
) -> dict[str, list[Leftover]]:
    """The leftovers that go, by file: nobody uses them but calls that were rewritten and leftovers that go as well.

    `rewritten` are the starts of the calls that are rewritten, by file; `needs` what every file of the project imports;
    `mentioned` the (path, name) pairs that some file reaches in another way ("", name: an attribute of whatever class);
    `reached` every use of an attribute that is called like a logger.
    """
    going = {
        (path, each.name, each.statement): each
        for path, listed in found.items()
        for each in listed
        if not each.held and all(call in rewritten.get(path, frozenset()) for call in each.calls)
    }
    imports = [(use.path, *imported) for use in needs for imported in use.imports]
    uses_of: dict[str, list[MemberUse]] = {}
    for use in reached:
        uses_of.setdefault(use.name, []).append(use)
    going = {key: _with_calls(each, uses_of.get(each.name, ())) for key, each in going.items()}
    while True:
        stays = {
            key
            for key, each in going.items()
            if not _may_go(key, each, going, imports, mentioned)
            or (each.owner is not None and not _member_may_go(each, going, uses_of.get(each.name, ()), rewritten, mentioned))
        }
        if not stays:
            break
        for key in stays:
            del going[key]
    used = _with_a_purpose(going)
    result: dict[str, list[Leftover]] = {}
    for (path, _, _), each in used.items():
        result.setdefault(path, []).append(each)
    return result


def _may_go(
    key: Key,
    each: Leftover,
    going: Mapping[Key, Leftover],
    imports: Sequence[tuple[str, str, str, Span]],
    mentioned: frozenset[tuple[str, str]],
) -> bool:
    path, name, _ = key
    here = {statement for where, _, statement in going if where == path}
    if any(statement not in here for statement in each.used_in):
        return False
    if not each.is_global:
        return True
    if (path, name) in mentioned:
        return False
    return not any(
        target == path and wanted in (name, "*") and not _import_goes(importer, target, wanted, statement, going)
        for importer, target, wanted, statement in imports
    )


def _with_calls(each: Leftover, reached: Sequence[MemberUse]) -> Leftover:
    """An attribute with the calls that are made through it, in whatever file."""
    if each.owner is None:
        return each
    return replace(each, calls=tuple(use.call for use in reached if use.owner == each.owner and use.call is not None))


def _member_may_go(
    each: Leftover,
    going: Mapping[Key, Leftover],
    reached: Sequence[MemberUse],
    rewritten: Mapping[str, frozenset[int]],
    mentioned: frozenset[tuple[str, str]],
) -> bool:
    """True where every use of the attribute goes: in a rewritten call, or where it is set."""
    if ("", each.name) in mentioned:
        return False
    setting = {(path, other.statement) for (path, _, _), other in going.items() if other.owner == each.owner}
    for use in reached:
        if use.owner is None and use.call is None:
            return False
        if use.owner != each.owner:
            continue
        if use.call is not None and use.call in rewritten.get(use.path, frozenset()):
            continue
        if not any(path == use.path and statement.start == use.at.start for path, statement in setting):
            return False
    return True


def _import_goes(importer: str, target: str, name: str, statement: Span, going: Mapping[Key, Leftover]) -> bool:
    return any(
        where == importer and at == statement and each.target == (target, name) for (where, _, at), each in going.items()
    )


def _with_a_purpose(going: dict[Key, Leftover]) -> dict[Key, Leftover]:
    """Only what this run made superfluous: used by a rewritten call, or by something that goes for that reason."""
    purposeful = {key for key, each in going.items() if each.calls}
    while True:
        statements = {(path, statement) for path, _, statement in purposeful}
        targets = {going[key].target for key in purposeful}
        more = {
            (path, name, statement)
            for (path, name, statement), each in going.items()
            if (path, name) in targets or any((path, user) in statements for user in each.used_in)
        } - purposeful
        if not more:
            return {key: each for key, each in going.items() if key in purposeful}
        purposeful |= more
