"""Owns what one run of a program leaves behind: the values it logged, its records, its output and its end."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

EVENT_KEYS = ("event", "action", "message", "msg")  # of a dict message: the first that is there names the event
ADDRESS = re.compile(r"\b0x[0-9a-fA-F]{6,}\b")
WORKER = re.compile(r"((?:process|thread) '[^']*' )\(\d+\)")


def tidy(text: str) -> str:
    """The text without what differs from run to run: object addresses, process and thread numbers."""
    return WORKER.sub(r"\1(N)", ADDRESS.sub("0x0", text))


class Mode(StrEnum):
    """How a program is run: as it is written, or with its string building traced."""

    PLAIN = "plain"
    TRACED = "traced"


class Kind(StrEnum):
    """What sort of value was logged, as far as a comparison has to know."""

    CONSTANT = "constant"  # None, True, False
    TEXT = "text"
    NUMBER = "number"
    SCALAR = "scalar"  # one value with a text of its own: a date, a path, an enum member
    CONTAINER = "container"
    OBJECT = "object"


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a record: what Logfire exports for it, and every way it may have been written down.

    `content` is the true text of a string whatever its class prints; `rendered` is the piece of the message it became;
    `key` the name it was attached under; `optional` marks a value that was passed and has no placeholder; `literal` a text of
    the program itself; `parts` the values that a built string was made of.
    """

    json: Json
    kind: Kind
    text: str
    repr: str
    ascii: str
    content: str
    rendered: str | None = None
    key: str | None = None
    optional: bool = False
    literal: bool = False
    error: bool = False
    parts: tuple["Value", ...] = ()

    @property
    def spellings(self) -> set[str]:
        """Every text that stands for the whole value or for what the message showed of it."""
        known = {self.text, self.repr, self.ascii}
        return known if self.rendered is None else known | {self.rendered, self.rendered.strip()}


@dataclass(frozen=True, slots=True)
class Record:
    """One record as its library emitted it; `attributes` and `name` are Logfire's, all else is the old library's."""

    library: str
    level: int
    message: str
    place: str
    exception: tuple[str, str] | None = None
    template: str = ""
    logger: str = ""
    opaque: bool = False
    parts: tuple[Value, ...] = ()
    fields: dict[str, Value] = field(default_factory=dict)
    name: str = ""
    attributes: dict[str, Json] = field(default_factory=dict)
    tags: tuple[str, ...] = ()


@dataclass(slots=True)
class Run:
    """One execution: its records in order, what Logfire complained about, and how it ended."""

    records: list[Record] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    status: int = 0
    final: tuple[str, str] | None = None
    traceback: str = ""
    stdout: str = ""
    stderr: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """One program to run: `main` is a path under `root`."""

    root: str
    main: str
    mode: Mode
