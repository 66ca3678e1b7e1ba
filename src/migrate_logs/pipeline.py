"""Owns what happens to one file, as two pure steps: a plan from its bytes, and new bytes from a plan that was agreed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from migrate_logs import facts, imports, libraries, statements
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.edits import splice
from migrate_logs.guard import GuardError, check
from migrate_logs.leftovers import Leftover, Uses, leftovers, uses
from migrate_logs.locate import locate
from migrate_logs.members import MemberUse, member_uses
from migrate_logs.model import Edit, EditKind, EventName, FileResult, LogCall, Place, Problem, Refusal, Rewrite, Span
from migrate_logs.naming import Message, Namer, NamingConfig
from migrate_logs.options import Options
from migrate_logs.render import Style, render
from migrate_logs.source import Source, UnreadableError

# What a file must hold to be worth parsing; every method name of every library, or a library itself.
WORTH_PARSING = re.compile(
    rb"\.\s*a?(?:trace|debug|info|success|warn|warning|error|err|exception|critical|fatal|msg|log)\s*\(|loguru|structlog|[lL]ogging|\b_?(?:logger|LOGGER)\b"
)


@dataclass(frozen=True, slots=True)
class Planned:
    """A call that can be rewritten, and the name it would get."""

    call: LogCall
    event: EventName
    source: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What one file holds and wants; small, picklable, made without looking at what other files want."""

    path: str
    calls: tuple[Planned, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    uses: Uses | None = None
    member_uses: tuple[MemberUse, ...] = ()
    facts: tuple[facts.Fact, ...] = ()
    logfire_calls: int = 0
    problem: Problem | None = None


@dataclass(eq=False)
class Workshop:
    """What a process needs to serve files: how modules resolve, how events are named, what was asked for."""

    layout: Layout
    options: Options
    resolver: Resolver = field(init=False)
    namer: Namer = field(init=False)

    def __post_init__(self) -> None:
        self.resolver = Resolver(self.layout, libraries.knowledge(), self.options.loggers)
        self.namer = Namer(NamingConfig.parse(self.options.naming))


def plan(shop: Workshop, path: str, data: bytes) -> Plan:
    """The calls of a file with their names, and what stands between them and Logfire."""
    module = open_module(shop, path, data)
    if isinstance(module, Problem):
        return Plan(path, problem=module)
    found = locate(module, shop.resolver, shop.options.event_keys, frozenset(shop.options.libraries))
    calls = [Planned(call, _name(shop, call), module.source.slice(call.span)) for call in found.calls]
    known = imports.existing(module, _first_use(module, calls)) if calls else None
    clash = None if known else imports.clash(module, shop.layout, "logfire")
    whys = [(each, _why_not(shop, module, each, known or "logfire", clash)) for each in calls]
    refused = [refuse(each, *why) for each, why in whys if why is not None]
    spans = {refusal.span for refusal in refused}
    taken = [call.taken for call in found.calls]
    return Plan(
        path,
        tuple(each for each in calls if each.call.span not in spans),
        tuple(sorted([*found.refusals, *refused], key=lambda refusal: refusal.span)),
        tuple(leftovers(module, shop.resolver, taken)),
        uses(module, shop.resolver),
        tuple(member_uses(module, shop.resolver, taken)),
        tuple(facts.facts(module, shop.resolver)) if facts.HINTS.search(data) else (),
        found.logfire_calls,
    )


def survey(shop: Workshop, path: str, data: bytes) -> Plan:
    """What a file that is not to be changed means for the others: its imports, and what it does to records."""
    module = open_module(shop, path, data)
    if isinstance(module, Problem):
        return Plan(path, problem=module)
    found = tuple(facts.facts(module, shop.resolver)) if facts.HINTS.search(data) else ()
    return Plan(path, uses=uses(module, shop.resolver), facts=found)


def open_module(shop: Workshop, path: str, data: bytes) -> Module | Problem:
    """A file as a module, or why it cannot be one."""
    try:
        return shop.resolver.open(path, data)
    except UnreadableError as error:
        return Problem(path, 1, 1, "unreadable", str(error))


def refuse(each: Planned, reason: str, detail: str) -> Refusal:
    """A call that could be rewritten, but is not."""
    call = each.call
    return Refusal(call.place, call.span, reason, detail, call.library, each.source, each.event)


def _name(shop: Workshop, call: LogCall) -> EventName:
    place = call.place
    return shop.namer.name(
        Message(call.text, level=call.method, module=place.path, function=place.function, dynamic=call.dynamic)
    )


def _why_not(shop: Workshop, module: Module, each: Planned, name: str, clash: str | None) -> tuple[str, str] | None:
    clash = clash or imports.hidden(module, name, each.call.span.start)
    if clash:
        return "name-clash", clash
    if each.event.confidence < shop.options.min_confidence:
        return "name-unsure", f"{each.event.name} is a guess (confidence {each.event.confidence:.2f})"
    return None


# ---- second step --------------------------------------------------------------------------------------------------------


def finish(shop: Workshop, data: bytes, agreed: Plan, going: Sequence[Leftover]) -> FileResult:
    """The file with the calls of `agreed` rewritten and the leftovers `going` taken out; proved by the guard."""
    result = FileResult(
        agreed.path, data, data, refusals=agreed.refusals, problem=agreed.problem, logfire_calls=agreed.logfire_calls
    )
    if not agreed.calls and not going:
        return result
    module = open_module(shop, agreed.path, data)
    assert isinstance(module, Module)
    rewrites, edits = _edits(shop, module, agreed, going)
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
    return replace(result, after=after, rewrites=tuple(rewrites))


def _stopped(result: FileResult, module: Module, agreed: Plan, error: str) -> FileResult:
    """A file that the guard stopped. Where it did not parse before, the parser's guesses are to blame, not a rewrite."""
    errors = [node for node in module.source.root.children if node.has_error]
    if not errors:
        return replace(result, problem=Problem(agreed.path, 1, 1, "guard", error, ours=True))
    line, column = module.source.position(errors[0].start_byte)
    left = [refuse(each, "syntax-error", "stands in a file that does not parse") for each in agreed.calls]
    refusals = tuple(sorted([*result.refusals, *left], key=lambda refusal: refusal.span))
    problem = Problem(agreed.path, line, column, "syntax-error", "the file does not parse from here on")
    return replace(result, refusals=refusals, problem=problem)


def _edits(shop: Workshop, module: Module, agreed: Plan, going: Sequence[Leftover]) -> tuple[list[Rewrite], list[Edit]]:
    first = _first_use(module, agreed.calls) if agreed.calls else 0
    known = imports.existing(module, first)
    style = Style(known or "logfire", _usual_quote(module.source), shop.options.keep_message)
    rewrites: list[Rewrite] = []
    edits: list[Edit] = []
    for each in agreed.calls:
        after = render(each.call, each.event.name, module.source, style)
        rewrites.append(Rewrite(each.call, each.event, each.source, after))
        edits.append(Edit(each.call.span, after, EditKind.CALL))
    removals = _removals(module, going)
    if agreed.calls and known is None:
        removals = _with_import(shop, module, agreed, removals)
    return rewrites, edits + statements.tidy(module.source, removals)


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


def _with_import(shop: Workshop, module: Module, agreed: Plan, removals: list[Edit]) -> list[Edit]:
    """The removals and the new import; the import of the old library makes room for it where it can."""
    first = _first_use(module, agreed.calls)
    for removed in removals:
        if removed.kind is EditKind.IMPORT and not removed.text:
            edits = imports.insertion(module, shop.layout, first, removed, removals)
            if len(edits) == 1:
                return [*edits, *(each for each in removals if each is not removed)]
    return [*imports.insertion(module, shop.layout, first, None), *removals]


def _first_use(module: Module, calls: Sequence[Planned]) -> int:
    """The start of the first top-level statement with a rewritten call."""
    first = min(each.call.span.start for each in calls)
    for node in module.source.root.named_children:
        if node.end_byte > first:
            return node.start_byte
    return first


def _usual_quote(source: Source) -> str:
    return '"' if source.text.count(b'"') >= source.text.count(b"'") else "'"


def place_of(problem: Problem) -> Place:
    """Where a problem stands."""
    return Place(problem.path, problem.line, problem.column)
