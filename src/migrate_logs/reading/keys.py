"""Owns which keys a mapping has where a call spreads it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.occurrences import occurrences
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.spellings import spellings
from migrate_logs.bindings.values import External, Instance, Method
from migrate_logs.literals import constant
from migrate_logs.reading.giving import given
from migrate_logs.reading.site import Site
from migrate_logs.source import children, code, field_of, span, unwrap

_READING = frozenset({"get", "keys", "values", "items", "copy"})
# What asks for a truth or a text, or goes over the keys.
_LOOKS = frozenset(
    [
        "interpolation",
        "comparison_operator",
        "not_operator",
        "if_statement",
        "elif_clause",
        "while_statement",
        "assert_statement",
        "for_statement",
        "for_in_clause",
    ]
)


def keys_in_sight(site: Site, node: Node) -> frozenset[str] | None:
    """The keys that a mapping may have: a dict display, what a function of the project makes, or a local name that is bound
    once to one and keeps its keys.

    Such a name may be spread, read and given constant keys, and nothing else; a loop over displays may give it, too. None
    where the keys cannot be seen.
    """
    node = unwrap(node)
    match node.type:
        case "conditional_expression":
            body, _, other = children(node)
            return _all_keys([keys_in_sight(site, each) for each in (body, other)])
        case "boolean_operator":
            return _all_keys([keys_in_sight(site, field_of(node, side)) for side in ("left", "right")])
        case "identifier":
            return _keys_of_name(site, node)
    made = _keys_made(site, node)
    return _keys_of_attribute(site, node) if made is None and node.type == "attribute" else made


def _keys_of_name(site: Site, node: Node) -> frozenset[str] | None:
    found = site.module.scopes.find(code(node), node.start_byte)
    if found is None or found[0].kind not in ("function", "module") or len(found[1]) != 1:
        return None
    scope, (binding,) = found
    made = _made(binding)
    if not made or (site.hops and site.module.scopes.at(site.call.start_byte) is not scope):
        return None  # a function that gives what others have, too
    uses = occurrences(site.module, code(node), scope.body)
    given = [_keys_given(site, use) for use in uses if not _comes_later(site, use, scope, binding)]
    return _all_keys([*(_keys_made(site, each) for each in made), *given])


def _keys_of_attribute(site: Site, node: Node) -> frozenset[str] | None:
    """The keys of `self.fields`, where whatever the project does with an attribute of that name is as with a local name."""
    owner, name = site.value(field_of(node, "object")), code(field_of(node, "attribute"))
    if not isinstance(owner, Instance) or site.resolver.member(owner.cls, name) is None:
        return None
    paths, importers = {each.path for each in site.resolver.lineage(owner.cls)}, site.resolver.importers
    if not all(map(importers.are_asked, paths)):
        return None
    users = {user for path in paths for user in importers.of(path, lambda text: name.encode() in text.data)}
    modules = list(map(site.resolver.module, sorted(paths | users)))
    uses = [_keys_by_use(site, each, use) for each in modules if each is not None for use in _spelled(each, name)]
    return _all_keys(uses) if None not in modules else None


def _spelled(module: Module, name: str) -> Iterator[Node]:
    """Where the code of a file spells a name, also as the whole of a string."""
    for at in spellings(module.source.text, name):
        node = module.source.root.descendant_for_byte_range(at, at + len(name.encode()))
        if node is not None and code(node) == name:
            yield node


def _keys_by_use(site: Site, module: Module, word: Node) -> frozenset[str] | None:
    """The keys that an attribute may get where a file spells its name; None for a string, and in the body of a class."""
    use = word.parent
    if use is None or use.type != "attribute" or field_of(use, "attribute") != word:
        is_other = word.type == "identifier" and module.scopes.at(word.start_byte).kind != "class"
        return frozenset() if is_other else None  # a local name, a parameter
    statement = use.parent
    if statement is not None and statement.type == "assignment" and field_of(statement, "left") == use:
        value = statement.child_by_field_name("right")
        made = replace(site, module=module, call=value or use, hops=site.hops + 1)
        return frozenset() if value is None else _keys_made(made, value)
    return _keys_given(replace(site, module=module, call=use), use)


def _made(binding: Binding) -> list[Node]:
    """The expressions that a binding gives its name one of."""
    value = binding.value
    if binding.kind is Kind.LOOP and binding.index is None and value is not None:
        value = unwrap(value)
        return [unwrap(each) for each in children(value)] if value.type in ("tuple", "list") else []
    return [value] if binding.kind is Kind.ASSIGN and value is not None else []


def _all_keys(parts: Sequence[frozenset[str] | None]) -> frozenset[str] | None:
    """The keys of all parts; None where those of one cannot be seen."""
    seen = [keys for keys in parts if keys is not None]
    return frozenset[str]().union(*seen) if len(seen) == len(parts) else None


def _keys_made(site: Site, node: Node) -> frozenset[str] | None:
    """The keys of a mapping that nobody else has: `{...}`, `dict(a=1)`, `one | other`, one of two such, what a function makes."""
    node = unwrap(node)
    match node.type:
        case "none":
            return frozenset()
        case "dictionary":
            return _all_keys([_keys_of(site, item) for item in children(node)])
        case "conditional_expression":
            body, _, other = children(node)
            return _all_keys([_keys_made(site, each) for each in (body, other)])
        case "binary_operator" if _is_union(node):
            return _all_keys([keys_in_sight(site, field_of(node, side)) for side in ("left", "right")])
        case "call" if site.value(field_of(node, "function")) == External("builtins.dict"):
            return _all_keys([_keys_of(site, item) for item in children(field_of(node, "arguments"))])
        case "call" | "attribute":
            return _keys_returned(site, node)
    return None


def _keys_returned(site: Site, node: Node) -> frozenset[str] | None:
    """The keys of what a function of the project makes anew each time, or a property."""
    parts = given(site, node)
    if parts is None:
        return None
    homes = [(replace(site, module=module, call=end, hops=site.hops + 1), end) for module, end in parts]
    fresh = [
        _keys_of_name(home, unwrap(end)) if unwrap(end).type == "identifier" else _keys_made(home, end)
        for home, end in homes
    ]
    return _all_keys(fresh)


def _keys_of(site: Site, item: Node) -> frozenset[str] | None:
    """The keys that one item of a dict display, or one argument of `dict(...)`, gives it."""
    match item.type:
        case "pair":
            key = constant(field_of(item, "key"))
            return None if key is None else frozenset({key})
        case "keyword_argument":
            return frozenset({code(field_of(item, "name"))})
        case "dictionary_splat":
            return keys_in_sight(site, children(item)[0])
        case "list_splat":
            return None
    return keys_in_sight(site, item)


def _comes_later(site: Site, use: Node, scope: Scope, binding: Binding) -> bool:
    """True for a use that can only happen when the call is over: the dict is made anew before the call comes again."""
    if use.start_byte < site.call.end_byte or site.module.scopes.at(site.call.start_byte) is not scope:
        return False
    around = site.call.parent
    while around is not None and around != scope.node:
        if around.type in ("for_statement", "while_statement") and not _makes_anew(around, site.call, binding):
            return False
        around = around.parent
    return True


def _makes_anew(loop: Node, call: Node, binding: Binding) -> bool:
    """True for a loop in which every turn that comes to a call has bound the name again above it."""
    statement = binding.node.parent
    block = statement.parent if statement is not None else None
    is_above = binding.node.end_byte <= call.start_byte
    return is_above and block is not None and span(loop).holds(span(block)) and span(block).holds(span(call))


def _keys_given(site: Site, name: Node) -> frozenset[str] | None:
    """The key that one use of a dict's name may add; None for a use that may do anything."""
    use = name.parent
    if _is_spread_or_empty(name) or _is_looked_at(site, name):
        return frozenset()
    if use is not None and use.type == "attribute":
        return _keys_by_method(site, use)
    if use is not None and _is_union(use):
        return frozenset()
    if site.hops and name.type == "identifier" and use is not None and use.type == "return_statement":
        return frozenset()
    if use is None or use.type not in ("subscript", "assignment", "dictionary_splat", "keyword_argument"):
        return None
    if use.type == "assignment" and field_of(use, "left") != name:  # another name for the same dict
        return None
    if use.type == "keyword_argument" and code(field_of(use, "name")) != "extra":
        return None
    if use.type != "subscript":
        return frozenset()
    key = constant(field_of(use, "subscript"))
    return None if key is None else frozenset({key})


def _keys_by_method(site: Site, method: Node) -> frozenset[str] | None:
    """The keys that `name.update(...)` adds; none for a method that only reads."""
    call, called = method.parent, code(field_of(method, "attribute"))
    if called in _READING:
        return frozenset()
    if called != "update" or call is None or call.type != "call":
        return None
    return _all_keys([_keys_of(site, item) for item in children(field_of(call, "arguments"))])


def _is_looked_at(site: Site, name: Node) -> bool:
    """True in `if name:`, `len(name)`, `dict(name, more=1)` and where a call logs it, which only read it."""
    around = name.parent
    if around is None or around.type in _LOOKS:
        return around is not None
    is_named = around.type == "keyword_argument"
    listed = around.parent if is_named else around
    call = listed.parent if listed is not None and listed.type == "argument_list" else None
    if call is None or call.type != "call":  # a class has arguments, too
        return False
    match site.value(field_of(call, "function")):
        case Method():
            return True
        case External(dotted):
            return dotted.startswith("logfire.") or (not is_named and _reads_only(site, dotted))
    return False


def _reads_only(site: Site, dotted: str) -> bool:
    types = site.resolver.types
    return dotted in (*types["primitive_calls"], *types["passes_all"], "builtins.dict", "builtins.print")


def _is_union(node: Node) -> bool:
    """True for `one | other`, which reads two mappings and makes a third."""
    return node.type == "binary_operator" and code(field_of(node, "operator")) == "|"


def _is_spread_or_empty(name: Node) -> bool:
    """True in `**(name or {})`, which is what a call that was rewritten has."""
    around = name.parent
    while around is not None and around.type in ("boolean_operator", "parenthesized_expression"):
        around = around.parent
    return around is not None and around.type == "dictionary_splat"
