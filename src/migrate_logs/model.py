"""Owns the values that every floor speaks in: places, calls, names, refusals and the result of a file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from migrate_logs.library import Library as Library

_DOING = re.compile(r"[\w)\]]\s*\(|\b(?:await|yield)\b|:=")


class Level(StrEnum):
    """Logfire's severity levels, in rising order (`logfire.log` takes just these words)."""

    TRACE = "trace"
    DEBUG = "debug"
    INFO = "info"
    NOTICE = "notice"
    WARN = "warn"
    ERROR = "error"
    FATAL = "fatal"


METHOD_LEVELS = {str(level): level for level in Level} | {"warning": Level.WARN, "exception": Level.ERROR}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of UTF-8 byte offsets in the decoded text of a file, without its byte order mark."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """True where `other` lies within this range."""
        return self.start <= other.start and other.end <= self.end


class EditKind(StrEnum):
    """The closed list of what an edit may be; the guard has a check for each."""

    CALL = "call"
    IMPORT = "import"
    DEFINITION = "definition"
    PASS = "pass"
    NAME = "name"
    FIELDS = "fields"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace the bytes of `span` by `text` (UTF-8)."""

    span: Span
    text: str
    kind: EditKind


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: 1-based line and column (in characters), and the names around it."""

    path: str
    line: int
    column: int
    module: str = ""
    function: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Stored:
    """A logger that keeps bound fields under a `name`, and the name that the `fields` get by themselves, with their keys.

    `statement` is the assignment. `head` is what comes before its arguments, all of it where it binds none; None where `fields` is a mapping already. They may be
    added `onto` others; `others` are the other statements that the fields come from.
    """

    name: str
    fields: str
    keys: tuple[str, ...]
    statement: Span
    head: Span | None = None
    onto: str = ""
    others: "tuple[Stored, ...]" = ()


@dataclass(frozen=True, slots=True)
class Attribute:
    """One keyword of the new call: `name=code`, or `**code` where the name is None.

    `span` is what it was made from in the old call; it lies before the message for `logger.bind(a=1).info(...)`. An
    `inline` attribute was a value inside the message. `stored` are the fields that a spread has from a logger.
    """

    name: str | None
    code: str
    span: Span
    inline: bool = False
    stored: Stored | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """What the values are called that it stands for, as far as that is in sight."""
        given = () if self.name is None else (self.name,)
        return given if self.stored is None else self.stored.keys

    @property
    def is_doing(self) -> bool:
        """True for code that may do something, so that its place among the others is behaviour."""
        return _DOING.search(self.code) is not None


@dataclass(frozen=True, slots=True)
class EventName:
    """What the naming engine answers: `category.action`, how sure it is (0.05 to 1), and one reason a decision."""

    name: str
    confidence: float
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """What a rewrite takes away: the range of a call, without the expressions in it that live on."""

    span: Span
    kept: tuple[Span, ...]

    def holds(self, at: Span) -> bool:
        """True where `at` is gone after the rewrite."""
        return self.span.holds(at) and not any(kept.holds(at) for kept in self.kept)


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment inside a call; `own_line` tells whether it has its line to itself."""

    text: str
    span: Span
    own_line: bool


@dataclass(frozen=True, slots=True)
class Folded:
    """A constant of which a rewritten call has the value: its home (`path:NAME`), and the reason to leave the call if others set it."""

    home: str
    reason: str


@dataclass(frozen=True, slots=True)
class LogCall:
    """A log call, whatever library it was written for.

    `span` is what a rewrite replaces (with the `await` of an async method), `call` the call itself, `message` its message.
    `method` is the Logfire method that keeps the level ("warning", "fatal", "exception", ...); `text` is the message with
    `{expression}` in place of each value; of a `dynamic` one, which stays an attribute, it only gives the name, and is empty
    where nothing tells it. `template` has `{attribute}` there, and doubles all other braces. `exception` is `_exc_info`, if any.
    `as_mapping` says that some key is no legal keyword, so that `logfire.log(level, name, attributes={...})` carries all.
    `identity` and `declared` say which logger it was called on (see `bindings.values.Logger`). `folded` are the constants that
    the rewritten call asks for no more.
    """

    library: Library
    place: Place
    span: Span
    call: Span
    message: Span
    method: str
    text: str
    attributes: tuple[Attribute, ...]
    exception: Attribute | None = None
    dynamic: bool = False
    as_mapping: bool = False
    notes: tuple[str, ...] = ()
    identity: str = "?"
    declared: bool = False
    comments: tuple[Comment, ...] = ()
    template: str = ""
    folded: tuple[Folded, ...] = ()

    @property
    def taken(self) -> Taken:
        """What is gone when this call is rewritten: the logger, a constant level, text, values that were not shown."""
        kept = tuple(each.span for each in self.attributes)
        return Taken(self.span, kept if self.exception is None else (*kept, self.exception.span))

    @property
    def level(self) -> Level:
        """The severity of the call."""
        return METHOD_LEVELS[self.method]


def stored_by(calls: Iterable[LogCall]) -> dict[Span, Stored]:
    """The loggers whose kept fields some calls log, by the statement that binds them."""
    found = (each.stored for call in calls for each in call.attributes)
    return {each.statement: each for one in found if one is not None for each in (one, *one.others)}


@dataclass(frozen=True, slots=True)
class LogfireCall:
    """A call that is on Logfire already: what it emits, and where its parts stand.

    `method` is the function as Logfire names it ("info", "warning", "span", "log", "instrument", "configure", ...).
    `event` is the constant event name, through constants and enum members of the project too; None where it is dynamic or
    missing. `name` is the range of that argument, and `literal` tells whether it is a plain string that a fix may replace.
    `attributes` are its keywords as written, with a span that covers `name=value`, and the items of a dictionary display that is
    spread (for `log` those of its mapping, for "configure" and "instrument" their options); Logfire's own, as `_tags`, are not
    among them. `positional` are the arguments
    behind the name, `severity` is the range of a level that is an argument.
    """

    place: Place
    call: Span
    method: str
    level: Level | None
    name: Span | None
    event: str | None
    literal: bool
    attributes: tuple[Attribute, ...] = ()
    positional: tuple[Span, ...] = ()
    severity: Span | None = None

    @property
    def is_log(self) -> bool:
        """True where it emits a log."""
        return self.method == "log" or self.method in METHOD_LEVELS

    @property
    def is_span(self) -> bool:
        """True where it opens a span, so that its name is a base verb."""
        return self.method in ("span", "instrument")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A log call as the catalog of events sees it.

    `old` is its text and `proposal` the name that the engine gives it, as far as it is not on Logfire yet; `name` is the name
    that it has there, or gets in this run. `attributes` are the names of its fields.
    """

    place: Place
    level: Level | None
    attributes: tuple[str, ...]
    old: str = ""
    proposal: EventName | None = None
    name: str = ""
    is_span: bool = False


@dataclass(frozen=True, slots=True)
class Rename:
    """A call on Logfire already whose event gets another name; `span` is the literal."""

    place: Place
    span: Span
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A call that is left alone: the reason (a name of `rules/reasons.toml`), what was seen, and the proposed name if any."""

    place: Place
    span: Span
    reason: str
    detail: str
    library: Library | None = None
    source: str = ""
    proposal: EventName | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A lint rule (its kebab-case name) that something breaks, and the edits that mend it, all or none.

    `end` is the line and column just behind it, `lines` are the first and last line on which a comment may suppress it.
    `code` is the call or statement that it is about, as it is written; empty where it is about none.
    """

    rule: str
    place: Place
    span: Span
    end: tuple[int, int]
    lines: tuple[int, int]
    message: str
    edits: tuple[Edit, ...] = ()
    code: str = ""

    @property
    def fixable(self) -> bool:
        """True where `--fix` mends it."""
        return bool(self.edits)


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A call and what replaces it; `before` and `after` are source text."""

    call: LogCall
    event: EventName
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be served: why, and whether the fault is the file's (False) or ours (True)."""

    path: str
    line: int
    column: int
    reason: str
    detail: str
    ours: bool = False


@dataclass(frozen=True, slots=True)
class FileResult:
    """What was found in one file, and its bytes before and after; equal bytes mean that nothing changes."""

    path: str
    before: bytes
    after: bytes
    rewrites: tuple[Rewrite, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    problem: Problem | None = None
    logfire_calls: int = 0
    renames: tuple[Rename, ...] = ()

    @property
    def changed(self) -> bool:
        """True where writing the file would change it."""
        return self.before != self.after
