"""Owns the second step of a file: new bytes from a plan that was agreed, proved by the guard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from migrate_logs import imports
from migrate_logs.bindings.modules import Module
from migrate_logs.edits import splice
from migrate_logs.guard import GuardError, check
from migrate_logs.literals import written
from migrate_logs.model import Edit, EditKind, FileResult, Problem, Rename, Rewrite, Span, stored_by
from migrate_logs.plans import Plan, refuse
from migrate_logs.removal import fields, statements
from migrate_logs.removal.leftovers import Leftover
from migrate_logs.render import Style, render
from migrate_logs.source import Source
from migrate_logs.worker_context import WorkerContext


def finish(context: WorkerContext, data: bytes, agreed: Plan, going: Sequence[Leftover]) -> FileResult:
    """The file with the calls of `agreed` rewritten and the leftovers `going` taken out; proved by the guard."""
    result = FileResult(
        agreed.path, data, data, refusals=agreed.refusals, problem=agreed.problem, logfire_calls=agreed.logfire_calls
    )
    if not agreed.calls and not going and not agreed.renames:
        return result
    module = context.open(agreed.path, data)
    assert isinstance(module, Module)
    rewrites, edits = _edits(context, module, agreed, going)
    source = module.source
    text = splice(source.text, edits)
    if not text:  # an emptied module keeps its last newline
        edits = [*edits[:-1], replace(edits[-1], text=source.newline)]
        text = splice(source.text, edits)
    try:
        after = source.encode(text)
        check(source, Source(agreed.path, text, source.encoding, source.bom), edits)
    except (GuardError, UnicodeEncodeError) as error:
        return _stopped(result, module, agreed, str(error))
    return replace(result, after=after, rewrites=tuple(rewrites), renames=agreed.renames)


def _stopped(result: FileResult, module: Module, agreed: Plan, error: str) -> FileResult:
    """A file that the guard stopped. Where it did not parse before, the parser's guesses are to blame, not a rewrite."""
    root = module.source.root
    if not root.has_error:
        return replace(result, problem=Problem(agreed.path, 1, 1, "guard", error, ours=True))
    broken = next((node for node in root.children if node.has_error), root)  # a line end may be all that is missing
    line, column = module.source.position(broken.start_byte)
    left = [refuse(each, "syntax-error", "stands in a file that does not parse") for each in agreed.calls]
    refusals = tuple(sorted([*result.refusals, *left], key=lambda refusal: refusal.span))
    problem = Problem(agreed.path, line, column, "syntax-error", "the file does not parse from here on")
    return replace(result, refusals=refusals, problem=problem)


def _edits(
    context: WorkerContext, module: Module, agreed: Plan, going: Sequence[Leftover]
) -> tuple[list[Rewrite], list[Edit]]:
    first = imports.first_use(module, [each.call.span for each in agreed.calls]) if agreed.calls else 0
    known = imports.existing(module, first, context.resolver)
    style = Style(known or "logfire", module.source.usual_quote, context.options.keep_message)
    rewrites: list[Rewrite] = []
    edits = [_renamed(module.source, each) for each in agreed.renames]
    for each in agreed.calls:
        after = render(each.call, each.event.name, module.source, style)
        rewrites.append(Rewrite(each.call, each.event, each.source, after))
        edits.append(Edit(each.call.span, after, EditKind.CALL))
    kept = stored_by(each.call for each in agreed.calls)
    edits += fields.edits(module.source, kept.values(), {each.statement for each in going})
    removals = _removals(
        module, [each for each in going if each.statement not in kept or kept[each.statement].head is None]
    )
    if agreed.calls and known is None:
        removals = _with_import(context, module, agreed, removals)
    return rewrites, edits + statements.tidy(module.source, removals)


def _renamed(source: Source, each: Rename) -> Edit:
    """The edit that gives a call on Logfire its new name, in the quotes that it has."""
    old = source.slice(each.span)
    return Edit(each.span, written(each.after, old[-1]), EditKind.NAME)


def _removals(module: Module, going: Sequence[Leftover]) -> list[Edit]:
    names: dict[Span, set[str]] = {}
    for each in going:
        names.setdefault(each.statement, set()).add(each.name)
    edits = []
    for span, doomed in names.items():
        node = module.source.root.descendant_for_byte_range(span.start, span.end)
        while node is not None and node.parent is not None and node.type not in _STATEMENTS:
            node = node.parent
        assert node is not None
        edits.append(statements.without_names(module.source, node, frozenset(doomed)))
    return edits


_STATEMENTS = ("import_statement", "import_from_statement", "assignment")


def _with_import(context: WorkerContext, module: Module, agreed: Plan, removals: list[Edit]) -> list[Edit]:
    """The removals and the new import; the import of the old library makes room for it where it can."""
    first = imports.first_use(module, [each.call.span for each in agreed.calls])
    for removed in removals:
        if removed.kind is EditKind.IMPORT and not removed.text:
            edits = imports.insertion(module, context.layout, first, removed, removals)
            if len(edits) == 1:
                return [*edits, *(each for each in removals if each is not removed)]
    return [*imports.insertion(module, context.layout, first, None, removals), *removals]
