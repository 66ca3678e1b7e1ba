"""Owns what an expression can stand for, as far as a migration needs to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tree_sitter import Node

from migrate_logs.model import Library


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a library's file says of its names; all names are dotted, as they are imported.

    `derive` are methods of a logger that return a logger: True where the result differs from the logger it was made
    from (bound fields, options), False where it is as plain (`getChild`). `awaited` methods are coroutines.
    """

    library: Library
    modules: frozenset[str] = frozenset()
    loggers: frozenset[str] = frozenset()
    factories: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    custom: frozenset[str] = frozenset()
    derive: Mapping[str, bool] = field(default_factory=dict)
    methods: frozenset[str] = frozenset()
    awaited: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Link:
    """One derivation on the way to a logger: the call `logger.bind(...)` or the factory call that set fields."""

    method: str
    path: str
    start: int
    node: Node = field(compare=False)


@dataclass(frozen=True, slots=True)
class Logger:
    """A logger of a library.

    `identity` tells stdlib loggers apart: the constant name, "@path" for `__name__`, "" for the root, "?" for unknown;
    one of several names has them all, with "|" between them.
    `trouble` is a reason why calls on it are left alone (`detail` says more). `declared` marks a logger known from an
    annotation alone: somebody may have bound fields to it before. `candidates` are the libraries whose logger it may be where
    no source tells which: an annotation that names one of them does.
    """

    library: Library
    identity: str = "?"
    chain: tuple[Link, ...] = ()
    trouble: str = ""
    detail: str = ""
    declared: bool = False
    candidates: tuple[Library, ...] = ()


@dataclass(frozen=True, slots=True)
class Method:
    """A logging method of a logger, as a value."""

    logger: Logger
    name: str


@dataclass(frozen=True, slots=True)
class External:
    """Something of a module outside the project, by its dotted name."""

    dotted: str


@dataclass(frozen=True, slots=True)
class ModuleRef:
    """A module of the project, by its path."""

    path: str


@dataclass(frozen=True, slots=True)
class Package:
    """A folder of the project without `__init__.py`."""

    path: str


@dataclass(frozen=True, slots=True)
class ClassRef:
    """A class of the project; the same class is equal in every parse of its file."""

    path: str
    start: int
    node: Node = field(compare=False)


@dataclass(frozen=True, slots=True)
class Instance:
    """An object of a project class."""

    cls: ClassRef


@dataclass(frozen=True, slots=True)
class Function:
    """A function or method of the project; `owner` is the class that it was taken from."""

    path: str
    start: int
    node: Node = field(compare=False)
    owner: ClassRef | None = None


@dataclass(frozen=True, slots=True)
class Typed:
    """An object of a class outside the project."""

    dotted: str


@dataclass(frozen=True, slots=True)
class Container:
    """A collection of `element`; `keys` is what a mapping of them is iterated by, `parts` what a tuple has in its places."""

    element: Value
    keys: Value | None = None
    parts: tuple[Value, ...] = ()

    @property
    def iterated(self) -> Value:
        """What a loop over it gives."""
        return self.element if self.keys is None else self.keys


@dataclass(frozen=True, slots=True)
class Primitive:
    """A string, a number or another value whose text is all there is to it."""


@dataclass(frozen=True, slots=True)
class Caught:
    """An exception object; `is_group` tells one that was caught as a group of them."""

    is_group: bool = False


@dataclass(frozen=True, slots=True)
class Nothing:
    """None."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """What no source tells; `why` is a short phrase for people, `may_hide` says that it may be an object."""

    why: str = ""
    may_hide: bool = False


Value = (
    Logger | Method | External | ModuleRef | Package | ClassRef | Instance | Function | Typed | Container | Primitive | Caught
    | Nothing | Unknown
)  # fmt: skip


# What an expression is on the way to itself, and a logger that fields are bound to on such a way: `log = log.bind(a=1)`.
CYCLE = Unknown("made from itself")
REBOUND = Unknown("replaced by itself with other fields")

# How the detail of a logger ends that is of a class of the project.
OWN_CLASS = "is a class of its own"

_CHOICE = "loggers = "

# What holds whatever its owner has, or anybody passes: `vars(self)`, `**kwargs`.
ANYTHING = Unknown("one of many things", may_hide=True)
EVERYTHING = Container(ANYTHING, Primitive())

# What `sys.exc_info()` gives, and `__exit__` gets.
EXC_INFO = Container(Unknown("a part of an exception", may_hide=True), None, (Unknown(), Caught(), Unknown()))


def class_at(path: str, node: Node) -> ClassRef:
    """The class that a `class_definition` node defines."""
    return ClassRef(path, node.start_byte, node)


def function_at(path: str, node: Node, owner: ClassRef | None = None) -> Function:
    """The function that a `function_definition` node defines."""
    return Function(path, node.start_byte, node, owner)


def merge(values: list[Value]) -> Value:
    """What a name stands for that is bound to any of `values`."""
    some = [value for value in values if not isinstance(value, Nothing)]
    if not some:
        return Nothing() if values else Unknown("never assigned")
    first = some[0]
    if all(value == first for value in some):
        return first
    containers = [value for value in some if isinstance(value, Container)]
    if len(containers) == len(some):
        return _merge_containers(containers)
    loggers = [value for value in some if isinstance(value, Logger)]
    if not loggers:
        return Unknown("bound to different things", any(map(hides, some)))
    return _merge_loggers(loggers, [value for value in some if not isinstance(value, Logger)])


def merged(containers: list[Container]) -> Container:
    """One collection of all that several hold, in no place of its own."""
    keys = [value.keys for value in containers if value.keys is not None]
    return Container(merge([value.element for value in containers]), merge([*keys]) if keys else None)


def _merge_containers(containers: list[Container]) -> Container:
    is_even = len({len(value.parts) for value in containers}) == 1
    parts = [merge([*column]) for column in zip(*(value.parts for value in containers), strict=True)] if is_even else []
    return replace(merged(containers), parts=tuple(parts))


def hides(value: Value) -> bool:
    """True for what may hold more than its text shows."""
    match value:
        case Unknown(may_hide=known):
            return known
        case Container(element, keys):
            return hides(element) or (keys is not None and hides(keys))
    return isinstance(value, Instance | Typed | Caught)


def veiled(value: Value, why: str) -> Value:
    """A value that may be another one elsewhere: whether it is an object is told, but not which."""
    if isinstance(value, Container):
        return Container(veiled(value.element, why), None if value.keys is None else veiled(value.keys, why))
    return Unknown(why, hides(value))


def settled(value: Value, declared: Value) -> Value:
    """What an annotation makes of a logger: it says which of several it is, or that it is of a class of the project."""
    if not isinstance(value, Logger) or not isinstance(declared, Logger):
        return value
    if declared.detail.endswith(OWN_CLASS):
        return declared
    is_told = not declared.trouble and declared.library in value.candidates
    return replace(declared, declared=True) if is_told else value


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
    return Logger(first.library, identity, first.chain, declared=any(logger.declared for logger in loggers))
