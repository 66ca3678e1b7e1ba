"""Owns what is left of a value where others are beside it: a name that is bound twice, a collection, an annotation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from migrate_logs.bindings.values import (
    CYCLE,
    OWN_CLASS,
    REBOUND,
    Callback,
    Caught,
    ClassRef,
    Container,
    Function,
    Getter,
    Instance,
    Logger,
    Nothing,
    Typed,
    Unknown,
    Value,
)
from migrate_logs.model import Library

_CHOICE = "loggers = "

UNSET = Unknown("nothing in sight gives it a value")

_WITH_PARTS = (Instance, Function, ClassRef, Callback, Getter, Caught, Container)
MANY = 8  # guesses that are followed; a name is rarely bound to more different things


def merge(values: list[Value]) -> Value:
    """What a name stands for that is bound to any of `values`."""
    some = [value for value in values if not isinstance(value, Nothing)]
    if not some:
        return Nothing() if values else UNSET
    first = some[0]
    if all(value == first for value in some):
        return first
    containers = [value for value in some if isinstance(value, Container)]
    if len(containers) == len(some):
        return _merge_containers(containers)
    loggers = [value for value in some if isinstance(value, Logger)]
    if not loggers:
        return _merge_errors(some) or Unknown("bound to different things", any(map(hides, some)), _guesses(some))
    return _merge_loggers(loggers, [value for value in some if not isinstance(value, Logger)])


def merged(containers: list[Container]) -> Container:
    """One collection of all that several hold, in no place of its own."""
    keys = [value.keys for value in containers if value.keys is not None]
    is_queue = any(value.is_queue for value in containers)
    return Container(merge([value.element for value in containers]), merge([*keys]) if keys else None, (), is_queue)


def _merge_containers(containers: list[Container]) -> Container:
    is_even = len({len(value.parts) for value in containers}) == 1
    parts = [merge([*column]) for column in zip(*(value.parts for value in containers), strict=True)] if is_even else []
    return replace(merged(containers), parts=tuple(parts))


def _merge_errors(values: Sequence[Value]) -> Caught | None:
    """Exceptions of several classes, where all are exceptions, and none a group of them."""
    errors = [value for value in values if isinstance(value, Caught) and not value.is_group]
    classes = dict.fromkeys(cls for error in errors for cls in error.classes)
    return Caught(classes=tuple(classes)) if len(errors) == len(values) else None


def _guesses(values: Sequence[Value]) -> tuple[Value, ...]:
    """What can be asked for its parts among the things that something may be."""
    found: list[Value] = []
    for value in values:
        found += value.guesses if isinstance(value, Unknown) else [value] if isinstance(value, _WITH_PARTS) else []
    return tuple(dict.fromkeys(found))[:MANY]


def hides(value: Value) -> bool:
    """True for what may hold more than its text shows."""
    match value:
        case Unknown(may_hide=known):
            return known
        case Container(element, keys, is_queue=is_queue):
            return is_queue or hides(element) or (keys is not None and hides(keys))
    return isinstance(value, Instance | Typed | Caught | ClassRef)


def may_be_filled(value: Value) -> bool:
    """True for a collection, or what may be one, of which nobody knows yet that it holds objects."""
    is_queue = isinstance(value, Container) and value.is_queue and not hides(value.element)
    return is_queue or (isinstance(value, Container | Unknown) and not hides(value))


def tells(found: object) -> bool:
    """True for what may hold more than its text shows, or make such a thing, or have it as a part."""
    match found:
        case Unknown(may_hide=known, guesses=guesses):
            return known or bool(guesses)
        case Container(element, keys, is_queue=is_queue):
            return is_queue or tells(element) or tells(keys)
        case tuple():
            return any(map(tells, found))
    return isinstance(found, Instance | Typed | Caught | ClassRef | Function | Callback)


def is_certain(value: Value) -> bool:
    """True for what is an object, or a collection of them, and not perhaps one."""
    return isinstance(value.element if isinstance(value, Container) else value, Instance | Typed)


def choices(value: Value) -> tuple[Value, ...]:
    """What something may be, as far as that is known."""
    return value.guesses if isinstance(value, Unknown) else (value,)


def veiled(value: Value, why: str) -> Value:
    """A value that may be another one elsewhere: whether it is an object is told, but not which."""
    if isinstance(value, Container):
        keys = None if value.keys is None else veiled(value.keys, why)
        parts = tuple(veiled(part, why) for part in value.parts)
        return replace(value, element=veiled(value.element, why), keys=keys, parts=parts)
    return Unknown(why, hides(value), _guesses([value]))


def settled(value: Value, declared: Value) -> Value:
    """What an annotation makes of a logger: it says which of several it is, or that it is of a class of the project."""
    if not isinstance(value, Logger) or not isinstance(declared, Logger):
        return value
    if OWN_CLASS in declared.detail:
        return declared
    is_told = not declared.trouble and declared.library in value.candidates
    return replace(declared, declared=True) if is_told else value


def cast(value: Value, declared: Value) -> Value:
    """What `cast(T, value)` gives: what the type says, but a logger stays the one that it is, and an object or a function is one."""
    if isinstance(value, Logger):
        return settled(value, declared)
    is_plainer = not hides(declared) and (is_certain(value) or isinstance(value, Function | Callback))
    return value if is_plainer else declared


def of_own_class(library: Library, name: str, setting: str) -> Logger:
    """A logger of the class `name` of the project, with what takes it for a plain one where a setting can name the class."""
    offer = (
        f'; {_CHOICE}{{"{setting}" = "{library}"}} takes it for a plain one, without what it adds' if setting else ""
    )
    return Logger(library, trouble="custom-logger", detail=f"{name} {OWN_CLASS}{offer}")


def chosen_by(value: Value, name: str) -> Value:
    """A logger of one of several libraries with the setting that says which; `name` is what the setting calls it."""
    if not name or not isinstance(value, Logger) or len(value.candidates) < 2 or _CHOICE in value.detail:
        return value
    first, *rest = value.candidates
    others = " or ".join(f'"{each}"' for each in rest)
    return replace(value, detail=f'{value.detail}; {_CHOICE}{{"{name}" = "{first}"}} (or {others}) says which')


def _is_open(value: Value) -> bool:
    """True for what no source tells; what is made from itself is told by what it was before."""
    return isinstance(value, Unknown) and value not in (CYCLE, REBOUND) and not value.may_hide


def _ambiguous(library: Library, detail: str, loggers: list[Logger]) -> Logger:
    """One of several loggers; those that calls are left alone on anyway cannot be chosen from."""
    plain = all(not logger.chain and (logger.candidates or not logger.trouble) for logger in loggers)
    found = {each for logger in loggers for each in (logger.candidates or (logger.library,))}
    candidates = tuple(sorted(found)) if plain else ()
    return Logger(library, trouble="logger-ambiguous", detail=detail, candidates=candidates)


def _ambiguity(others: list[Value]) -> str:
    """What is beside a logger, for people."""
    whys = [value.why for value in others if isinstance(value, Unknown)]
    if len(whys) < len(others):
        return "also bound to something that is no logger"
    if all(why == CYCLE.why for why in whys):
        return CYCLE.why
    why = next((f": {why}" for why in whys if why and why != CYCLE.why), "")
    return f"may also be what no source tells{why}"


def _merge_loggers(loggers: list[Logger], others: list[Value]) -> Logger:
    first = loggers[0]
    if others:
        if all(value == REBOUND for value in others):
            return Logger(first.library, trouble="bound-logger-stored", detail=REBOUND.why)
        return _ambiguous(first.library, _ambiguity(others), loggers if all(map(_is_open, others)) else [])
    names = sorted({str(logger.library) for logger in loggers})
    if len(names) > 1:
        return _ambiguous(first.library, f"may be a logger of {' or '.join(names)}", loggers)
    troubled = next((logger for logger in loggers if logger.trouble), None)
    if troubled:
        return troubled
    if any(logger.chain != first.chain for logger in loggers):
        return Logger(first.library, trouble="bound-logger-stored", detail="has fields bound to it on one way only")
    identities = {name for logger in loggers for name in logger.identity.split("|")}
    if "?" in identities:
        identities = {"?"}
    identity = "|".join(sorted(identities))
    return replace(
        Logger(first.library, identity, first.chain),
        declared=any(logger.declared for logger in loggers),
        handed=all(logger.handed for logger in loggers),
    )


def as_configured(library: Library, value: Value) -> Logger:
    """The logger that the configuration says a name is; where the source says so too, it also tells which one."""
    is_told = isinstance(value, Logger) and value.library is library and not value.trouble
    return value if is_told and isinstance(value, Logger) else Logger(library)
