"""Owns `import logfire`: under which name a file has it, and where a new one goes."""

from __future__ import annotations

import itertools
import re
import sys
from collections.abc import Sequence

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind, imported
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import External, ModuleRef
from migrate_logs.model import Edit, EditKind, Span
from migrate_logs.source import Source, children, code, field_of, original, span

_IMPORTS = ("import_statement", "import_from_statement", "future_import_statement")
_DEFINITIONS = ("function_definition", "class_definition", "decorated_definition")
_FUTURE, _STANDARD, _THIRD_PARTY, _FIRST_PARTY, _LOCAL = range(5)
_STEPS = 8  # modules that hand the name on to each other
_HEADING = re.compile(
    rb"third.?party|\b3rd\b|\bimports?\b|librar|packages|dependenc|\bexternal\b|\bvendor|^#[ #*=-]*$", re.I
)
_OURS = (_THIRD_PARTY, False, "logfire")


def existing(module: Module, first_use: int, resolver: Resolver) -> str | None:
    """The name under which the whole module can use Logfire already: bound once, at the top level, before `first_use`."""
    may_have = b"logfire" in module.source.text  # mostly not, and then no name needs a look
    for name, bindings in module.scopes.module.names.items() if may_have else ():
        is_known = _is_logfire(resolver, module, bindings, _STEPS) and bindings[0].node.end_byte <= first_use
        if is_known and not resolver.is_covered(module, name):
            return name
    return None


def _is_logfire(resolver: Resolver, module: Module, bindings: Sequence[Binding], steps: int) -> bool:
    """True for a name that is bound once, at the top level: to Logfire, or to what a module of the project calls logfire."""
    if len(bindings) != 1 or not _is_top_level(bindings[0].node) or not steps:
        return False
    statement, item = bindings[0].node, bindings[0].value
    if statement.type != "import_from_statement" or item is None:
        return _imports_logfire(bindings[0])
    if b"logfire" not in (statement.text or b""):  # other names are not worth a look into every module that is imported
        return False
    origin = resolver.imported_module(module, statement)
    home = resolver.module(origin.path) if isinstance(origin, ModuleRef) else None
    name = code(original(item))
    found = home.scopes.module.names.get(name, ()) if home is not None else ()
    return home is not None and _is_logfire(resolver, home, found, steps - 1)


def first_use(module: Module, calls: Sequence[Span]) -> int:
    """The start of the first top-level statement with one of these calls."""
    first = min(span.start for span in calls)
    return next(node.start_byte for node in module.source.root.named_children if node.end_byte > first)


def clash(module: Module, resolver: Resolver, name: str) -> str | None:
    """What else has the name that Logfire would get in this file; None where nothing has."""
    if not isinstance(resolver.layout.absolute(module.path, "logfire"), External):
        return "the project has a module of its own called logfire"
    folder, _, file = module.path.rpartition("/")
    if file == "__init__.py" and resolver.layout.locate(folder, name) is not None:  # a part is a name of its package
        return f"the package has a module of its own called {name}"
    for binding in module.scopes.module.names.get(name, ()):
        if not _imports_logfire(binding):
            return f"the name {name} is used for something else in line {binding.node.start_point.row + 1}"
    return (
        f"the name {name} comes from a module of which everything is imported"
        if resolver.is_covered(module, name)
        else None
    )


def hidden(module: Module, name: str, offset: int) -> str | None:
    """What hides the module's Logfire from a call at `offset`: a local of that name, not or not yet bound to it."""
    found = module.scopes.find(name, offset)
    if found is None or found[0] is module.scopes.module:
        return None
    scope, bindings = found
    for binding in bindings:
        early = (
            binding.node.end_byte <= offset
            and binding.node.parent is not None
            and binding.node.parent.parent == scope.node
        )
        if not _imports_logfire(binding) or not early:
            return f"the name {name} is a local one here, bound in line {binding.node.start_point.row + 1}"
    return None


def _imports_logfire(binding: Binding) -> bool:
    if binding.kind is not Kind.IMPORT or binding.node.type != "import_statement" or binding.value is None:
        return False
    item = binding.value
    return code(original(item)) == "logfire"


def _is_top_level(node: Node) -> bool:
    return node.parent is not None and node.parent.type == "module"


def insertion(
    module: Module, layout: Layout, first_use: int, replaced: Edit | None, removals: Sequence[Edit] = ()
) -> list[Edit]:
    """`import logfire` in its isort place before the top-level statement at `first_use`.

    `replaced` is the removal of an import line, if there is one: where the new import would stand next to it, it takes
    its place. `removals` are all statements that go. Returns the edits to make for both.
    """
    source = module.source
    block = _block(module, first_use)
    anchor, before = _anchor(module, layout, block)
    if anchor is None:
        return [_without_block(source, first_use), *([replaced] if replaced else [])]
    if replaced is not None and replaced.span.holds(Span(anchor.start_byte, anchor.end_byte)):
        staying = [node for node in block if not any(gone.span.holds(span(node)) for gone in removals if not gone.text)]
        return [_in_place(module, layout, anchor, replaced, staying, removals)]
    if source.line_end(anchor.end_byte - 1) > first_use:
        return [_on_the_line(anchor.start_byte), *([replaced] if replaced else [])]
    edit = _before(module, layout, anchor) if before else _after(module, layout, anchor, removals)
    return [edit, *([replaced] if replaced else [])]


def _block(module: Module, first_use: int) -> list[Node]:
    """The imports at the top of a file, before anything else runs."""
    found: list[Node] = []
    for at, node in enumerate(children(module.source.root)):
        if node.start_byte >= first_use or not _is_head(node, at, bool(found)):
            break
        if node.type in _IMPORTS:
            found.append(node)
    return found


def _is_head(node: Node, at: int, is_below_import: bool) -> bool:
    """True for what may stand at the top of a file without ending its imports."""
    if node.type in ("if_statement", "try_statement"):
        return is_below_import
    return node.type in _IMPORTS or _is_dunder(node) or (at == 0 and node.type == "expression_statement")


def _section(module: Module, layout: Layout, node: Node) -> tuple[int, bool, str]:
    if node.type == "future_import_statement":
        return _FUTURE, True, "__future__"
    is_from = node.type == "import_from_statement"
    name = code(field_of(node, "module_name")) if is_from else code(_first(node))
    if name.startswith("."):
        return _LOCAL, is_from, name
    if name.partition(".")[0] in sys.stdlib_module_names:
        return _STANDARD, is_from, name.lower()
    known = isinstance(layout.absolute(module.path, name.partition(".")[0]), External)
    return (_THIRD_PARTY if known else _FIRST_PARTY), is_from, name.lower()


def _first(node: Node) -> Node:
    item = next(item for _, item in imported(node))
    return original(item)


def _anchor(module: Module, layout: Layout, block: list[Node]) -> tuple[Node | None, bool]:
    """The import to stand next to, and whether before it."""
    keys = [(_section(module, layout, node), node) for node in block]
    smaller = [node for key, node in keys if key < _OURS]
    if smaller and (_section(module, layout, smaller[-1])[0] == _THIRD_PARTY or len(smaller) == len(block)):
        return smaller[-1], False
    same = [node for key, node in keys if key[0] == _THIRD_PARTY]
    if same:
        return same[0], True
    if smaller:
        return smaller[-1], False
    return (block[0], True) if block else (None, False)


def _after(module: Module, layout: Layout, anchor: Node, removals: Sequence[Edit]) -> Edit:
    source = module.source
    end = source.line_end(max(anchor.end_byte - 1, 0))
    own_section = _section(module, layout, anchor)[0] == _THIRD_PARTY
    newline = source.newline
    start = "" if source.text[:end].endswith((b"\n", b"\r")) else newline
    gap = newline * _blank_lines_below(source, end, removals)
    return Edit(Span(end, end), f"{start}{'' if own_section else newline}import logfire{newline}{gap}", EditKind.IMPORT)


def _blank_lines_below(source: Source, end: int, removals: Sequence[Edit]) -> int:
    """How many blank lines an import at `end` lacks to the code that stands on the very next line and stays there."""
    for gone in sorted(removals):
        if gone.span.start == end and not gone.text:
            end = gone.span.end
    below = next((node for node in children(source.root) if node.end_byte > end), None)
    if below is None or below.type in _IMPORTS or not source.text[end : source.line_end(end)].strip():
        return 0
    return 2 if below.type in _DEFINITIONS else 1


def _before(module: Module, layout: Layout, anchor: Node) -> Edit:
    source = module.source
    start = _comments_above(source, anchor)
    own_section = _section(module, layout, anchor)[0] == _THIRD_PARTY
    newline = source.newline
    return Edit(Span(start, start), f"import logfire{newline}" + ("" if own_section else newline), EditKind.IMPORT)


def _comments_above(source: Source, anchor: Node) -> int:
    """Where the comments begin that are about an import; those at the top of a file are about that, a heading about all below."""
    start, last = source.line_start(anchor.start_byte), anchor
    while (above := last.prev_sibling) is not None and above.type == "comment":
        is_own_line = not source.text[source.line_start(above.start_byte) : above.start_byte].strip()
        if above.end_point.row != last.start_point.row - 1 or not is_own_line or _HEADING.search(above.text or b""):
            break
        last = above
    return start if last.start_byte == 0 else source.line_start(last.start_byte)


def _in_place(
    module: Module, layout: Layout, anchor: Node, replaced: Edit, block: list[Node], removals: Sequence[Edit]
) -> Edit:
    """The new import on the line of the old one; a blank line parts it from imports of an earlier section."""
    source = module.source
    removed = source.slice(replaced.span)
    if removed.strip() != source.text[anchor.start_byte : anchor.end_byte].decode() and ";" in removed:
        old = source.text[anchor.start_byte : anchor.end_byte].decode()
        before, _, behind = removed.partition(old)
        is_last = not _left_on_line(source, replaced.span.end, removals)
        return Edit(replaced.span, f"{before}import logfire{'' if is_last else behind}", replaced.kind)
    earlier = [node for node in block if node.end_byte <= anchor.start_byte]
    adjacent = bool(earlier) and not source.text[earlier[-1].end_byte : anchor.start_byte].count(b"\n") > 1
    parted = adjacent and _section(module, layout, earlier[-1])[0] != _THIRD_PARTY
    start, end = source.line_start(anchor.start_byte), source.line_end(max(anchor.end_byte - 1, 0))
    start = anchor.start_byte - len(source.text[start : anchor.start_byte].lstrip(b"\f"))  # the mark of a page stays
    newline = source.newline if source.text[start:end].endswith((b"\n", b"\r")) else ""
    later = next((node for node in block if node.start_byte >= end), None)
    if later is not None and not source.text[end : later.start_byte].strip(b" \t"):
        newline += source.newline if _section(module, layout, later)[0] > _THIRD_PARTY else ""
    return Edit(Span(start, end), (source.newline if parted else "") + "import logfire" + newline, replaced.kind)


def _left_on_line(source: Source, start: int, removals: Sequence[Edit]) -> bytes:
    """What stays behind `start` on its line, apart from semicolons."""
    end = source.line_end(max(start - 1, 0))
    text = bytearray(source.text[start:end])
    for gone in removals:
        if not gone.text and gone.span.start < end:
            low, high = max(gone.span.start - start, 0), max(gone.span.end - start, 0)
            text[low:high] = b" " * len(text[low:high])
    return bytes(text).strip(b"; \t\r\n")


def _on_the_line(offset: int) -> Edit:
    """In front of a statement that shares its line with the first use."""
    return Edit(Span(offset, offset), "import logfire; ", EditKind.IMPORT)


def _without_block(source: Source, first_use: int) -> Edit:
    """A file without imports at its top: below the docstring and names like `__all__`, above the first statement."""
    newline = source.newline
    statements = children(source.root)
    above = [node for node in statements if node.end_byte <= first_use]
    head = list(itertools.takewhile(lambda node: _is_dunder(node) or (node is above[0] and _is_text(node)), above))
    following = statements[len(head)] if len(head) < len(statements) else None
    gap = newline * (3 if following is not None and following.type in _DEFINITIONS else 2)
    if not head:
        at = source.line_start(following.start_byte) if following is not None else len(source.text)
        return Edit(Span(at, at), f"import logfire{gap}", EditKind.IMPORT)
    end = source.line_end(max(head[-1].end_byte - 1, 0))
    if end > first_use:
        return _on_the_line(first_use)
    start = "" if source.text[:end].endswith((b"\n", b"\r")) else newline
    is_glued = source.text[end : source.line_end(end)].strip() != b""
    return Edit(Span(end, end), f"{start}{newline}import logfire{gap if is_glued else newline}", EditKind.IMPORT)


def _is_text(node: Node) -> bool:
    return node.type == "expression_statement" and node.named_children[0].type == "string"


def _is_dunder(node: Node) -> bool:
    """True for `__all__ = [...]` and its like, which stand above the imports."""
    inner = node.named_children[0] if node.type == "expression_statement" else node
    return inner.type == "assignment" and re.fullmatch(r"__\w+__", code(field_of(inner, "left"))) is not None
