"""Owns the string that remembers the values it was built from, and how `%` and `.format` hand them on."""

import re
import string
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Self, SupportsIndex

from .describe import describe
from .records import Value

Values = tuple[Value, ...]
DIRECTIVE = re.compile(
    r"%(?:\((?P<key>[^)]*)\))?(?P<flags>[#0 +-]*)(?P<width>\*|\d+)?(?P<precision>\.(?:\*|\d*))?[hlL]?(?P<type>[a-zA-Z%])"
)
CONVERSIONS: dict[str, Callable[[object], str]] = {"r": repr, "s": str, "a": ascii}


class Traced(str):
    """A string with its provenance.

    `literal`: a text of the program, not a value. `opaque`: dynamic text of unknown composition, which has to survive
    as a whole. `parts`: the values it shows.
    """

    parts: Values
    literal: bool
    opaque: bool

    def __new__(cls, text: str, parts: Values = (), *, literal: bool = False, opaque: bool = False) -> Self:
        made = str.__new__(cls, text)
        made.parts, made.literal, made.opaque = parts, literal, opaque
        return made

    def __mod__(self, args: Any) -> "Traced":
        return Traced(str.__mod__(self, args), (*self.parts, *percent_values(str(self), args)))

    def __add__(self, other: Any) -> "Traced":
        return Traced(str.__add__(self, other), (*self.parts, *parts_of(other)))

    def __radd__(self, other: str) -> "Traced":
        return Traced(str.__add__(other, str(self)), (*parts_of(other), *self.parts))

    def format(self, /, *args: Any, **kwargs: Any) -> "Traced":
        return Traced(str.format(self, *args, **kwargs), (*self.parts, *format_values(str(self), args, kwargs)))

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[type[str], tuple[str]]:
        return str, (str.__str__(self),)


def parts_of(text: object) -> Values:
    """The values that a string was built from; none for a string of unknown making."""
    return text.parts if isinstance(text, Traced) else ()


def value_of(value: object, rendered: str | None = None, *, key: str | None = None, optional: bool = False) -> Value:
    """`describe`, and for a traced string also where it comes from."""
    plain = describe(value, rendered, key=key, optional=optional)
    return replace(plain, parts=value.parts, literal=value.literal) if isinstance(value, Traced) else plain


def percent_values(template: str, args: object) -> Values:
    """The values of `template % args` in order; those passed and not shown are optional. Never raises."""
    directives = [d for d in DIRECTIVE.finditer(template) if d["type"] != "%"]
    try:
        if isinstance(args, Mapping) and any(d["key"] is not None for d in directives):
            return tuple(_mapped(directives, args))
        return tuple(_positional(directives, args if isinstance(args, tuple) else (args,)))
    except Exception:  # the wrong number or type of arguments: nothing is shown, all of it was passed
        passed = args.values() if isinstance(args, Mapping) else args if isinstance(args, tuple) else (args,)
        return tuple(value_of(value) for value in passed)


def _mapped(directives: list[re.Match[str]], args: Mapping[Any, Any]) -> Iterator[Value]:
    for d in directives:
        value = args[d["key"]]
        yield value_of(value, _directive(d) % value if not isinstance(value, tuple) else _directive(d) % (value,))
    shown = {d["key"] for d in directives}
    # logging's own record carries the whole mapping, so its other items are no news
    yield from (value_of(value, str(value), optional=True) for key, value in args.items() if key not in shown)


def _positional(directives: list[re.Match[str]], args: tuple[Any, ...]) -> Iterator[Value]:
    left = list(args)
    for d in directives:
        stars = [left.pop(0) for piece in (d["width"], d["precision"]) if piece and "*" in piece]
        yield from (value_of(star, optional=True) for star in stars)
        value = left.pop(0)
        yield value_of(value, _directive(d) % (*stars, value))
    yield from (value_of(value) for value in left)


def _directive(d: re.Match[str]) -> str:
    return f"%{d['flags']}{d['width'] or ''}{d['precision'] or ''}{d['type']}"


def format_values(template: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Values:
    """The values of `template.format(*args, **kwargs)` in order, like `percent_values`."""
    try:
        reader = _Fields(args, kwargs)
        shown = tuple(reader.read(template))
        return shown + tuple(value_of(value, optional=True) for value in reader.unread())
    except Exception:
        return tuple(value_of(value) for value in (*args, *kwargs.values()))


class _Fields(string.Formatter):
    """Reads a `{}` template the way `str.format` does and notes which arguments it used."""

    def __init__(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> None:
        self.args, self.kwargs = args, kwargs
        self.used: set[int | str] = set()
        self.automatic = 0

    def read(self, template: str) -> Iterator[Value]:
        for _, name, spec, conversion in self.parse(template):
            if name is None:
                continue
            value = self.look_up(name)
            converted = CONVERSIONS[conversion](value) if conversion else value
            inner, resolved = self.resolve(spec or "")
            yield from inner
            yield value_of(value, format(converted, resolved))

    def look_up(self, name: str) -> Any:
        if not name or name[0] in ".[":
            name, self.automatic = f"{self.automatic}{name}", self.automatic + 1
        value, first = self.get_field(name, self.args, self.kwargs)
        self.used.add(first)
        return value

    def resolve(self, spec: str) -> tuple[list[Value], str]:
        """A format spec with its own fields filled in, and their values."""
        values, text = [], ""
        for literal, name, inner, _ in self.parse(spec):
            text += literal
            if name is not None:
                value = self.look_up(name)
                values.append(value_of(value, optional=True))
                text += format(value, inner or "")
        return values, text

    def unread(self) -> Iterator[Any]:
        yield from (value for i, value in enumerate(self.args) if i not in self.used)
        yield from (value for key, value in self.kwargs.items() if key not in self.used)
