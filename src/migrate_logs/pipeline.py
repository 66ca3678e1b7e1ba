"""Owns what happens to one file, as two pure steps: a plan from its bytes, and new bytes from a plan that was agreed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from migrate_logs import facts, imports, libraries, prefilter, statements
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.trail import NotingResolver
from migrate_logs.candidates import call_lines, may_call
from migrate_logs.edits import splice
from migrate_logs.guard import GuardError, check
from migrate_logs.leftovers import Leftover, Uses, leftovers, uses
from migrate_logs.literals import written
from migrate_logs.locate import Found, locate
from migrate_logs.members import MemberUse, member_uses
from migrate_logs.model import (
    Edit,
    EditKind,
    EventName,
    FileResult,
    LogCall,
    LogfireCall,
    Place,
    Problem,
    Refusal,
    Rename,
    Rewrite,
    Span,
)
from migrate_logs.naming import Message, Namer, NamingConfig
from migrate_logs.options import Options
from migrate_logs.render import Style, render
from migrate_logs.settlement import settle
from migrate_logs.source import Source, UnreadableError
from migrate_logs.takings import Takings


@dataclass(frozen=True, slots=True)
class Planned:
    """A call that can be rewritten, and the name it would get."""

    call: LogCall
    event: EventName
    source: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A file finished on the guess that nobody else needs its leftovers; mostly right, and then the work is done."""

    result: FileResult
    calls: tuple[tuple[Span, EventName], ...]
    going: tuple[tuple[str, Span], ...]

    def fits(self, agreed: Plan, going: Sequence[Leftover]) -> bool:
        """True where the guess came true."""
        same = self.calls == _named(agreed) and self.going == _names(going)
        return same and not agreed.renames and self.result.problem is None


@dataclass(frozen=True, slots=True)
class Plan:
    """What one file holds and wants; picklable, made without looking at what other files want.

    `unseen` counts the lines of a file that cannot be read which look like log calls; `previews` are calls that a person
    has to decide about, as they would be, with the ranges of the old ones.
    """

    path: str
    calls: tuple[Planned, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    uses: Uses | None = None
    member_uses: tuple[MemberUse, ...] = ()
    facts: tuple[facts.Fact, ...] = ()
    logfire_calls: int = 0
    problem: Problem | None = None
    blocked: tuple[Planned, ...] = ()
    events: tuple[LogfireCall, ...] = ()
    renames: tuple[Rename, ...] = ()
    draft: Draft | None = None
    unseen: int = 0
    previews: tuple[tuple[Span, str], ...] = ()


@dataclass(eq=False)
class Workshop:
    """What a process needs to serve files: how modules resolve, how events are named, what was asked for.

    A `noting` one keeps a trail of what the answers depend on.
    """

    layout: Layout
    options: Options
    noting: bool = False
    resolver: Resolver = field(init=False)
    namer: Namer = field(init=False)

    def __post_init__(self) -> None:
        resolver = NotingResolver if self.noting else Resolver
        self.resolver = resolver(self.layout, libraries.knowledge(), self.options.loggers)
        self.layout = self.resolver.layout
        self.namer = Namer(NamingConfig.parse(self.options.naming))


def plan(shop: Workshop, path: str, data: bytes) -> Plan:
    """The calls of a file with their names, and what stands between them and Logfire."""
    module = open_module(shop, path, data)
    if isinstance(module, Problem):
        return Plan(path, problem=module)
    found = _located(shop, module)
    calls = [Planned(call, _name(shop, call), module.source.slice(call.span)) for call in found.calls]
    taken = Takings([call.taken for call in found.calls])
    return replace(
        _sifted(shop, module, found, calls),
        leftovers=tuple(leftovers(module, shop.resolver, taken)),
        uses=uses(module, shop.resolver),
        member_uses=tuple(member_uses(module, shop.resolver, taken)),
        facts=_facts(shop, module, data),
        events=found.events,
    )


def census(shop: Workshop, path: str, data: bytes, named: bool) -> Plan:
    """A plan for counting alone: its calls have neither names (unless `named`) nor fields, and nothing is left over.

    Where the parser had to guess, only a rewrite tells what becomes of the calls, so there it is tried.
    """
    module = open_module(shop, path, data)
    if isinstance(module, Problem):
        return Plan(path, problem=module, unseen=call_lines(data))
    if not may_call(module.source.text):
        return Plan(path, facts=_facts(shop, module, data))
    if module.source.root.has_error:
        return _tried(shop, path, data)
    if named:
        wanted = plan(shop, path, data)
        return replace(wanted, previews=_previews(shop, module, wanted))
    found = _located(shop, module, counting=True)
    calls = [Planned(_bare(call), _UNNAMED, module.source.slice(call.span)) for call in found.calls]
    return replace(_sifted(shop, module, found, calls), facts=_facts(shop, module, data))


def _previews(shop: Workshop, module: Module, wanted: Plan) -> tuple[tuple[Span, str], ...]:
    """The calls that a person has to decide about, as they would be under the engine's names."""
    style = Style("logfire", _usual_quote(module.source), shop.options.keep_message)
    unsure = [each for each in wanted.calls if each.event.confidence < shop.options.min_confidence]
    return tuple(
        (each.call.span, render(each.call, each.event.name, module.source, style))
        for each in (*unsure, *wanted.blocked)
    )


_UNNAMED = EventName("", 1.0)


def _bare(call: LogCall) -> LogCall:
    """A call with nothing but what other files may have a say in."""
    return replace(call, text="", attributes=(), exception=None, notes=(), comments=())


def _tried(shop: Workshop, path: str, data: bytes) -> Plan:
    """The plan of a file with errors; where the guard stops its rewrite, all its calls are refused."""
    wanted = drafted(shop, data, plan(shop, path, data))
    if wanted.draft is None or wanted.draft.result.problem is None:
        return replace(wanted, draft=None)
    result = wanted.draft.result
    stopped = {span for span, _ in wanted.draft.calls}
    kept = tuple(each for each in wanted.calls if each.call.span not in stopped)
    return replace(wanted, calls=kept, refusals=result.refusals, problem=result.problem, draft=None)


def _located(shop: Workshop, module: Module, counting: bool = False) -> Found:
    return locate(module, shop.resolver, shop.options.event_keys, frozenset(shop.options.libraries), counting)


def _facts(shop: Workshop, module: Module, data: bytes) -> tuple[facts.Fact, ...]:
    return tuple(facts.facts(module, shop.resolver)) if prefilter.may_state_facts(data) else ()


def _sifted(shop: Workshop, module: Module, found: Found, calls: Sequence[Planned]) -> Plan:
    """The calls that can be rewritten, apart from those for which the name `logfire` is not free."""
    known = imports.existing(module, _first_use(module, calls)) if calls else None
    clash = None if known else imports.clash(module, shop.layout, "logfire")
    whys = [(each, _why_not(module, each, known or "logfire", clash)) for each in calls]
    refused = [refuse(each, *why) for each, why in whys if why is not None]
    spans = {refusal.span for refusal in refused}
    return Plan(
        module.path,
        tuple(each for each in calls if each.call.span not in spans),
        tuple(sorted([*found.refusals, *refused], key=lambda refusal: refusal.span)),
        logfire_calls=found.logfire_calls,
        blocked=tuple(each for each in calls if each.call.span in spans),
    )


def drafted(shop: Workshop, data: bytes, wanted: Plan) -> Plan:
    """The plan with its draft, while the file's tree is at hand: opening it once more is half of the whole work."""
    sure = tuple(each for each in wanted.calls if each.event.confidence >= shop.options.min_confidence)
    if not sure:
        return wanted
    hoped = replace(wanted, calls=sure)
    rewritten = frozenset(each.call.span.start for each in sure)
    alone = settle({wanted.path: wanted.leftovers}, {wanted.path: rewritten}, (), frozenset(), wanted.member_uses)
    going = alone.get(wanted.path, [])
    return replace(wanted, draft=Draft(finish(shop, data, hoped, going), _named(hoped), _names(going)))


def _named(agreed: Plan) -> tuple[tuple[Span, EventName], ...]:
    return tuple((each.call.span, each.event) for each in agreed.calls)


def _names(going: Sequence[Leftover]) -> tuple[tuple[str, Span], ...]:
    return tuple((each.name, each.statement) for each in going)


def survey(shop: Workshop, path: str, data: bytes) -> Plan:
    """What a file that is not to be changed means for the others: its imports, and what it does to records."""
    module = open_module(shop, path, data)
    if isinstance(module, Problem):
        return Plan(path, problem=module)
    return Plan(path, uses=uses(module, shop.resolver), facts=_facts(shop, module, data))


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


def _why_not(module: Module, each: Planned, name: str, clash: str | None) -> tuple[str, str] | None:
    clash = clash or imports.hidden(module, name, each.call.span.start)
    if clash:
        return "name-clash", clash
    return None


# ---- second step --------------------------------------------------------------------------------------------------------


def finish(shop: Workshop, data: bytes, agreed: Plan, going: Sequence[Leftover]) -> FileResult:
    """The file with the calls of `agreed` rewritten and the leftovers `going` taken out; proved by the guard."""
    result = FileResult(
        agreed.path, data, data, refusals=agreed.refusals, problem=agreed.problem, logfire_calls=agreed.logfire_calls
    )
    if not agreed.calls and not going and not agreed.renames:
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
    return replace(result, after=after, rewrites=tuple(rewrites), renames=agreed.renames)


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
    edits = [_renamed(module.source, each) for each in agreed.renames]
    for each in agreed.calls:
        after = render(each.call, each.event.name, module.source, style)
        rewrites.append(Rewrite(each.call, each.event, each.source, after))
        edits.append(Edit(each.call.span, after, EditKind.CALL))
    removals = _removals(module, going)
    if agreed.calls and known is None:
        removals = _with_import(shop, module, agreed, removals)
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
