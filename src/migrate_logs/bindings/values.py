"""Owns what an expression can stand for, as far as a migration needs to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

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
    """One derivation on the way to a logger: the call `logger.bind(...)` or the factory call that set fields.

    `again` are other calls of `bind` for the same name, some of which may come before or instead of this one.
    """

    method: str
    path: str
    start: int
    node: Node = field(compare=False)
    again: tuple[Node, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Logger:
    """A logger of a library.

    `identity` tells stdlib loggers apart: its name, "" for the root, "?" for unknown; one of several names has them all,
    with "|" between them.
    `trouble` is a reason why calls on it are left alone (`detail` says more). `declared` marks a logger known from an
    annotation alone: somebody may have bound fields to it before. `candidates` are the libraries whose logger it may be where
    no source tells which: an annotation that names one of them does. Of one that is `handed` only the calls in other files
    tell that it is a logger at all.
    """

    library: Library
    identity: str = "?"
    chain: tuple[Link, ...] = ()
    trouble: str = ""
    detail: str = ""
    declared: bool = False
    candidates: tuple[Library, ...] = ()
    handed: bool = False


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
    """An object of a project class; `arguments` are those that the class of a generic type has."""

    cls: ClassRef
    arguments: tuple[Value, ...] = field(default=(), compare=False)


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
class Alias:
    """A type that is put together of others, under a name of its own: `Annotated[Order, ...]`, `Order | None`, a TypeVar."""

    path: str
    start: int
    node: Node = field(compare=False)


@dataclass(frozen=True, slots=True)
class Callback:
    """Something without a name that gives `given` when it is called: a lambda, what an annotation calls a Callable.

    `place` is where a lambda stands: its file, and where in that it begins.
    """

    given: Value
    place: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Getter:
    """What gives a part of what it is called with: `itemgetter("user")`; `node` is the call that makes it, of `dotted`."""

    dotted: str
    path: str
    start: int
    node: Node = field(compare=False)


@dataclass(frozen=True, slots=True)
class Container:
    """A collection of `element`; `keys` is what a mapping of them is iterated by, `parts` what a tuple has in its places.

    One that `is_queue` is an object itself, from which its elements are taken.
    """

    element: Value
    keys: Value | None = None
    parts: tuple[Value, ...] = ()
    is_queue: bool = False

    @property
    def iterated(self) -> Value:
        """What a loop over it gives."""
        return self.element if self.keys is None else self.keys


@dataclass(frozen=True, slots=True)
class Primitive:
    """A string, a number or another value whose text is all there is to it."""


@dataclass(frozen=True, slots=True)
class Caught:
    """An exception object; `is_group` tells one that was caught as a group of them, `classes` are those of the project."""

    is_group: bool = False
    classes: tuple[ClassRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Nothing:
    """None."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """What no source tells; `why` is a short phrase for people, `may_hide` says that it may be an object.

    `guesses` are some of what it may be, and tell what its parts may be. `variable` is the TypeVar that stands for it.
    """

    why: str = ""
    may_hide: bool = False
    guesses: tuple[Value, ...] = ()
    variable: Alias | None = None


Value = (
    Logger | Method | External | ModuleRef | Package | ClassRef | Instance | Function | Typed | Alias | Callback | Getter
    | Container | Primitive | Caught | Nothing | Unknown
)  # fmt: skip


# What an expression is on the way to itself, and a logger that fields are bound to on such a way: `log = log.bind(a=1)`.
CYCLE = Unknown("made from itself")
REBOUND = Unknown("replaced by itself with other fields")

# What the detail of a logger says that is of a class of the project.
OWN_CLASS = "is a class of its own"

# What holds whatever its owner has, or anybody passes: `vars(self)`, `**kwargs`.
ANYTHING = Unknown("one of many things", may_hide=True)
EVERYTHING = Container(ANYTHING, Primitive())

# What an exception was made of: `error.args`.
ARGUMENTS = Container(ANYTHING)

# What `type(value)` gives: of a dataclass Logfire shows what its fields are by default.
A_CLASS = Unknown("a class", may_hide=True)

# What `sys.exc_info()` gives, and `__exit__` gets.
EXC_INFO = Container(Unknown("a part of an exception", may_hide=True), None, (Unknown(), Caught(), Unknown()))


def class_at(path: str, node: Node) -> ClassRef:
    """The class that a `class_definition` node defines."""
    return ClassRef(path, node.start_byte, node)


def alias_at(path: str, node: Node) -> Alias:
    """The type that an expression puts together."""
    return Alias(path, node.start_byte, node)


def function_at(path: str, node: Node, owner: ClassRef | None = None) -> Function:
    """The function that a `function_definition` node defines."""
    return Function(path, node.start_byte, node, owner)
