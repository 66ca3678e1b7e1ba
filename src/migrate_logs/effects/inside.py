"""Owns which code may run inside of a block, as names tell: what it mentions, what that mentions, and what others may call back.

Nobody follows here what a name stands for: a function counts as called wherever its name is mentioned. Where names do not tell
who is called (`getattr(self, kind)()`, a block that yields), everything may run inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from tree_sitter import Node

from migrate_logs.bindings.classes import decorators
from migrate_logs.effects.mentioned import (
    FUNCTIONS,
    around,
    imported_as,
    is_generator,
    is_kept_generator,
    last_name,
    mentioned_in,
    names_in,
    passed_around,
)
from migrate_logs.model import Span
from migrate_logs.rules import load
from migrate_logs.source import Source, UnreadableError, all_of, children, code, field_of, read, span

Inside = Mapping[str, tuple[Span, ...]]

_CONSTANT = re.compile(rb"\bgetattr\(\s*[\w.]+\s*,\s*[\"'](\w+)[\"']")
_DYNAMIC = re.compile(
    rb"\b(?:getattr|setattr|globals|locals|vars|eval|exec|__import__|import_module|attrgetter|methodcaller|__dict__"
    rb"|__getattribute__|__subclasses__|run_path|run_module|entry_points)\b"
)
_MAKING = frozenset({"__init__", "__new__", "__post_init__", "__init_subclass__", "model_post_init"})
_OWN_CLASS = frozenset({"cls", "__class__"})
# What calls methods that it does not name, with their names: what makes objects of whatever class, writes to streams, closes.
_UNNAMED = (
    (
        re.compile(
            rb"\bmetaclass\s*=|dataclasses\.replace\b|from dataclasses import[^\n]*\breplace\b|\btype\([^()]*\)\("
        ),
        _OWN_CLASS,
    ),
    (re.compile(rb"\bredirect_std|\bsys\.std\w+\s*=(?!=)"), frozenset({"write", "flush"})),
    (re.compile(rb"\ba?closing\("), frozenset({"close", "aclose"})),
)


def inside(path: str, block: Span, texts: Mapping[str, bytes]) -> Inside | None:
    """The parts of files that may run inside of a block of one of them; None where that may be any."""
    dynamic = (_DYNAMIC.search(_CONSTANT.sub(b"", text)) for text in texts.values())
    if any(dynamic):
        return None
    try:
        sources = {each: read(each, text) for each, text in texts.items()}
    except UnreadableError:
        return None
    if any(source.errors for source in sources.values()):
        return None
    start = _whole(sources[path].root, block)
    if start is None or any(around(each) in (around(start), start) for each in all_of("yield", start)):
        return None
    return _Reading(sources).reached(path, start, block)


@dataclass(frozen=True, slots=True)
class _Part:
    """A function, or without a name a lambda or generator expression; `owner` is the class whose method it is."""

    path: str
    node: Node
    name: str = ""
    owner: str = ""


@dataclass(eq=False)
class _Reading:
    """What the files define, and which of it somebody may call without its name."""

    sources: Mapping[str, Source]
    _names: dict[int, frozenset[str]] = field(default_factory=dict)

    def reached(self, path: str, start: Node, block: Span) -> Inside | None:
        """The block, and the functions that may run inside of it; None where one of them imports a file."""
        header = start.parent if start.parent is not None and start.parent.type == "with_statement" else start
        seen: set[str] = set()
        reached: dict[_Part, None] = dict.fromkeys(self._called_back)
        waiting = [header, *(each.node for each in reached)]
        fresh = {*self._handed}
        while waiting or fresh:
            fresh |= {name for node in waiting for name in names_in(node)}
            if any(self._imports(node) for node in waiting):
                return None
            fresh = self._meant(fresh) - seen
            seen |= fresh
            found = [part for part in self._parts if part not in reached and self._is_run(part, fresh, seen)]
            reached |= dict.fromkeys(found)
            waiting, fresh = [part.node for part in found], set()
        spans: dict[str, list[Span]] = {path: [block]}
        for part in reached:
            spans.setdefault(part.path, []).append(span(part.node))
        return {each: tuple(listed) for each, listed in spans.items()}

    def _is_run(self, part: _Part, fresh: set[str], seen: set[str]) -> bool:
        if part.name in _MAKING:
            return part.owner in fresh or bool(_OWN_CLASS & seen)
        return part.name in fresh

    def _meant(self, names: Iterable[str]) -> set[str]:
        """The names with those that they are other names of, and of classes with those of their bases."""
        found: set[str] = set()
        waiting = [*names]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += [*self._aliases.get(name, ()), *self._bases.get(name, ())]
        return found

    def _imports(self, node: Node) -> bool:
        """True for code that imports one of the files while it runs."""
        stems = {
            stem for path in self.sources for stem in path.removesuffix(".py").removesuffix("/__init__").split("/")
        }
        taken = (each for kind in ("import_statement", "import_from_statement") for each in all_of(kind, node))
        return any(stems & {*names_in(each)} for each in taken)

    @cached_property
    def _parts(self) -> list[_Part]:
        return [part for path, source in self.sources.items() for part in _parts(path, source.root)]

    @cached_property
    def _classes(self) -> list[Node]:
        return [node for source in self.sources.values() for node in all_of("class_definition", source.root)]

    @cached_property
    def _bases(self) -> dict[str, list[str]]:
        """The names of the classes that those of the project derive from, by their own."""
        found: dict[str, list[str]] = {}
        for node in self._classes:
            listed = node.child_by_field_name("superclasses")
            given = [each for each in children(listed) if each.type != "keyword_argument"] if listed is not None else []
            found.setdefault(code(field_of(node, "name")), []).extend(map(last_name, given))
        return found

    @cached_property
    def _aliases(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for source in self.sources.values():
            for alias, name in imported_as(source.root):
                found.setdefault(alias, set()).add(name)
        return found

    @cached_property
    def _called_back(self) -> list[_Part]:
        """What runs without being named: operators, lambdas, what a decorator may have registered, what a base class may call."""
        return [part for part in self._parts if part.name not in _MAKING and self._may_be_called_back(part)]

    def _may_be_called_back(self, part: _Part) -> bool:
        types = load("types")
        names = [each.rpartition(".")[2] for each in decorators(part.node)]
        plain = (*types["transparent_decorators"], *types["context_decorators"], *types["unregistering_decorators"])
        is_entered = any(name in types["context_decorators"] for name in names)
        return (
            not part.name
            or (part.name.startswith("__") and part.name.endswith("__"))
            or not all(name in plain for name in names)
            or (is_generator(part.node) and not is_entered)
            or (part.owner != "" and self._is_for_others(part))
        )

    def _is_for_others(self, part: _Part) -> bool:
        """True for a method that a class from outside may call, or that is called by nobody in sight."""
        return part.owner in self._of_outside or part.name not in self._mentioned

    @cached_property
    def _mentioned(self) -> set[str]:
        return {name for source in self.sources.values() for name in mentioned_in(source.root)}

    @cached_property
    def _of_outside(self) -> set[str]:
        """The classes that derive from one of another package, which may call their methods."""
        harmless = {*load("types")["uncalling_bases"]}
        found: set[str] = set()
        while more := {
            name
            for name, bases in self._bases.items()
            if name not in found
            and any(base in found or not (base in self._bases or base in harmless or _is_error(base)) for base in bases)
        }:
            found |= more
        return found

    @cached_property
    def _handed(self) -> set[str]:
        """The functions and classes that somewhere are passed on, kept or awaited later, so that anybody may call them."""
        coroutines = {part.name for part in self._parts if part.node.children and part.node.children[0].type == "async"}
        known = {part.name for part in self._parts} | {*self._bases} | {*self._aliases} | _OWN_CLASS
        handed = {
            name for source in self.sources.values() for name in passed_around(source.root, coroutines) if name in known
        }
        constants = {each.decode() for source in self.sources.values() for each in _CONSTANT.findall(source.text)}
        registered = {code(field_of(node, "name")) for node in self._classes if decorators(node)}
        texts = [source.text for source in self.sources.values()]
        unnamed = (names for pattern, names in _UNNAMED if any(map(pattern.search, texts)))
        return (handed | constants | registered).union(*unnamed)


def _whole(root: Node, block: Span) -> Node | None:
    """The outermost node that is the block: one of a single statement is as long as that."""
    node = root.descendant_for_byte_range(block.start, block.end)
    while node is not None and node.parent is not None and span(node.parent) == block:
        node = node.parent
    return node


def _parts(path: str, root: Node) -> Iterator[_Part]:
    for node in (*all_of("lambda", root), *filter(is_kept_generator, all_of("generator_expression", root))):
        yield _Part(path, node)
    for node in all_of("function_definition", root):
        outer = node.parent
        while outer is not None and outer.type not in (*FUNCTIONS, "class_definition"):
            outer = outer.parent
        owner = code(field_of(outer, "name")) if outer is not None and outer.type == "class_definition" else ""
        yield _Part(path, node, code(field_of(node, "name")), owner)


def _is_error(base: str) -> bool:
    return base.endswith(("Error", "Exception", "Warning"))
