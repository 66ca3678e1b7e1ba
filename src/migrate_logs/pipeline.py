"""Owns the first step of a file: a plan from its bytes, made without looking at what other files want."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from migrate_logs import imports, prefilter, wrapped
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.broken import call_lines
from migrate_logs.candidates import may_call
from migrate_logs.effects import facts
from migrate_logs.locate import Found, locate
from migrate_logs.model import Attribute, EventName, LogCall, Problem, Span, stored_by
from migrate_logs.naming import Message
from migrate_logs.plans import Draft, Plan, Planned, named_spans, refuse
from migrate_logs.removal.leftovers import leftovers
from migrate_logs.removal.members import member_uses
from migrate_logs.removal.needs import uses
from migrate_logs.removal.settlement import settle
from migrate_logs.takings import Takings
from migrate_logs.worker_context import WorkerContext


def plan(context: WorkerContext, path: str, data: bytes) -> Plan:
    """The calls of a file with their names, and what stands between them and Logfire."""
    module = context.open(path, data)
    if isinstance(module, Problem):
        return Plan(path, problem=module)
    module.is_whole = True
    found = _located(context, module)
    calls = [Planned(call, _name(context, call), module.source.slice(call.span)) for call in found.calls]
    taken = Takings([call.taken for call in found.calls])
    return replace(
        _sifted(context, module, found, calls),
        leftovers=tuple(leftovers(module, context.resolver, taken, stored_by(found.calls))),
        uses=uses(module, context.resolver),
        member_uses=tuple(member_uses(module, context.resolver, taken)),
        facts=_facts(context, module, prefilter.may_state_facts(data)),
        events=found.events,
        unasked=found.unasked,
    )


def census(context: WorkerContext, path: str, data: bytes, named: bool, may_log: bool) -> Plan:
    """A plan for counting alone: its calls have neither names (unless `named`) nor values, and nothing is left over.

    Where the parser had to guess, only a rewrite tells what becomes of the calls, so there it is tried. Nobody misses the
    calls of a file that cannot be read where none can be in it, as `may_log` tells.
    """
    module = context.open(path, data)
    if isinstance(module, Problem):
        return Plan(path, problem=module, unseen=call_lines(data)) if may_log else Plan(path)
    module.is_whole = may_state = prefilter.may_state_facts(data)  # only facts are told from everything
    if not (may_log and may_call(module.source.text)):
        return Plan(path, facts=_facts(context, module, may_state))
    if module.source.root.has_error:
        return _tried(context, path, data)
    if named:
        wanted = plan(context, path, data)
        return replace(wanted, previews=_previews(context, module, wanted))
    found = _located(context, module, counting=not wrapped.has_namesakes(module))  # what is written tells what it needs
    calls = [Planned(_bare(call), _UNNAMED, module.source.slice(call.span)) for call in found.calls]
    return replace(_sifted(context, module, found, calls), facts=_facts(context, module, may_state))


def _previews(context: WorkerContext, module: Module, wanted: Plan) -> tuple[tuple[Span, str], ...]:
    """The calls that a person has to decide about, as they would be under the engine's names."""
    from migrate_logs.render import Style, render  # who only counts has no use for what it loads

    style = Style("logfire", module.source.usual_quote, context.options.keep_message)
    unsure = [each for each in wanted.calls if each.event.confidence < context.options.min_confidence]
    return tuple(
        (each.call.span, render(each.call, each.event.name, module.source, style))
        for each in (*unsure, *wanted.blocked)
    )


_UNNAMED = EventName("", 1.0)
_NOWHERE = Span(0, 0)


def _bare(call: LogCall) -> LogCall:
    """A call with nothing but what other files may have a say in: of its fields that is which they are."""
    named = tuple(Attribute(each.name, "", _NOWHERE, stored=each.stored) for each in call.attributes)
    return replace(call, text="", attributes=named, exception=None, notes=(), comments=())


def _tried(context: WorkerContext, path: str, data: bytes) -> Plan:
    """The plan of a file with errors; where the guard stops its rewrite, all its calls are refused."""
    wanted = drafted(context, data, plan(context, path, data))
    if wanted.draft is None or wanted.draft.result.problem is None:
        return replace(wanted, draft=None)
    result = wanted.draft.result
    stopped = {span for span, _ in wanted.draft.calls}
    kept = tuple(each for each in wanted.calls if each.call.span not in stopped)
    return replace(wanted, calls=kept, refusals=result.refusals, problem=result.problem, draft=None)


def _located(context: WorkerContext, module: Module, counting: bool = False) -> Found:
    return locate(module, context.resolver, context.options.event_keys, frozenset(context.options.libraries), counting)


def _facts(context: WorkerContext, module: Module, may_state: bool) -> tuple[facts.Fact, ...]:
    return tuple(facts.facts(module, context.resolver)) if may_state else ()


def _sifted(context: WorkerContext, module: Module, found: Found, calls: Sequence[Planned]) -> Plan:
    """The calls that can be rewritten, apart from those for which the name `logfire` is not free."""
    first = imports.first_use(module, [each.call.span for each in calls]) if calls else 0
    known = imports.existing(module, first, context.resolver) if calls else None
    clash = None if known else imports.clash(module, context.resolver, "logfire")
    whys = [(each, _why_not(module, context.resolver, each, known or "logfire", clash)) for each in calls]
    refused = [refuse(each, *why) for each, why in whys if why is not None]
    spans = {refusal.span for refusal in refused}
    return Plan(
        module.path,
        tuple(each for each in calls if each.call.span not in spans),
        tuple(sorted([*found.refusals, *refused], key=lambda refusal: refusal.span)),
        logfire_calls=found.logfire_calls,
        blocked=tuple(each for each in calls if each.call.span in spans),
        handed=found.handed,
    )


def drafted(context: WorkerContext, data: bytes, wanted: Plan) -> Plan:
    """The plan with its draft, while the file's tree is at hand: opening it once more is half of the whole work."""
    from migrate_logs.finishing import finish  # as above

    sure = tuple(each for each in wanted.calls if each.event.confidence >= context.options.min_confidence)
    if not sure:
        return wanted
    hoped = replace(wanted, calls=sure)
    rewritten = frozenset(each.call.span.start for each in sure)
    alone = settle({wanted.path: wanted.leftovers}, {wanted.path: rewritten}, (), frozenset(), wanted.member_uses)
    going = alone.get(wanted.path, [])
    return replace(wanted, draft=Draft(finish(context, data, hoped, going), hoped.named, named_spans(going)))


def survey(context: WorkerContext, path: str, data: bytes) -> Plan:
    """What a file that is not to be changed means for the others: its imports, and what it does to records."""
    module = context.open(path, data)
    if isinstance(module, Problem):
        return Plan(path, problem=module)
    module.is_whole = True
    return Plan(
        path, uses=uses(module, context.resolver), facts=_facts(context, module, prefilter.may_state_facts(data))
    )


def _name(context: WorkerContext, call: LogCall) -> EventName:
    place = call.place
    shown = call.attributes[0].code if call.dynamic and call.attributes else ""
    text = call.text or f"{{{shown}}}"
    hidden = call.dynamic and not call.text
    return context.namer.name(
        Message(text, level=call.method, module=place.path, function=place.function, dynamic=hidden)
    )


def _why_not(module: Module, resolver: Resolver, each: Planned, name: str, clash: str | None) -> tuple[str, str] | None:
    clash = clash or imports.hidden(module, name, each.call.span.start)
    clash = clash or wrapped.hidden_builtin(module, resolver, each.call)
    if clash:
        return "name-clash", clash
    return None
