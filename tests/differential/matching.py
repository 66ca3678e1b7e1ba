"""Owns the question whether an exported value carries an old one, and which exported values the old record had shown."""

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from .records import Json, Kind, Record, Value

DEFAULT_REPR = " object at 0x"
SINGLE = frozenset({Kind.CONSTANT, Kind.NUMBER})  # their raw form says no more than any text of them
SHORT = 3  # texts up to this length are looked for as whole words


def same_json(a: Json, b: Json) -> bool:
    """Equality that tells True from 1 and knows 1 and 1.0 as one number."""
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same_json(a[key], b[key]) for key in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same_json, a, b))
    if is_number(a) and is_number(b):
        return a == b
    return type(a) is type(b) and a == b


def is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def number(value: Json) -> float | None:
    """The number that a value is or spells, thousands separators and a percent sign put aside."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return float(value if not isinstance(value, str) else re.sub(r"[,_]|%\s*$", "", value))
    except (ValueError, OverflowError):
        return None


def carries(exported: Json, value: Value) -> bool:
    """Does the exported value stand for the old one: the value itself, a text of it, or the same number?"""
    if (
        value.kind is Kind.OBJECT
        and value.key is None
        and DEFAULT_REPR in value.repr
        and exported == value.repr != value.text
    ):
        return False  # the log showed str(x); `<X object at 0x0>` is not that any more
    if same_json(value.json, exported) or spellings(exported) & value.spellings:
        return True
    amount = number(exported)
    if amount is None or value.kind not in SINGLE | {Kind.SCALAR}:
        return False
    known = [number(text) for text in (value.json, value.rendered, value.text)]
    return any(other is not None and math.isclose(other, amount, rel_tol=1e-9) for other in known)


def spellings(exported: Json) -> set[str]:
    """Texts that an exported value may have come from."""
    if isinstance(exported, str):
        return {exported, exported.strip()}
    return {str(exported), json.dumps(exported), json.dumps(exported, ensure_ascii=False)}


def leaves(exported: Json) -> Iterator[Json]:
    """The single values inside a container (its keys are not values)."""
    if isinstance(exported, dict | list):
        for item in exported.values() if isinstance(exported, dict) else exported:
            yield from leaves(item)
    else:
        yield exported


def flattened(values: tuple[Value, ...]) -> Iterator[Value]:
    """Values, and the values that they were built from."""
    for value in values:
        yield value
        yield from flattened(value.parts)


def was_shown_whole(value: Value) -> bool:
    """Did the old record hold all of the value? Of a token, `%.5s` showed less; of a date, `%H:%M` did."""
    if value.key is not None or value.kind in SINGLE:
        return True
    if value.rendered is None:
        return not value.optional  # an argument that no placeholder names was never shown
    rendered = value.rendered
    if value.kind is Kind.TEXT:
        return any(text in rendered for text in (value.content, repr(value.content), ascii(value.content)))
    return value.kind is Kind.SCALAR and any(text in rendered for text in (value.text, value.repr, value.ascii))


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything that an old record showed: its texts, and the values it held in full."""

    text: str
    known: tuple[Json, ...]
    numbers: frozenset[float]

    @classmethod
    def by(cls, record: Record) -> "Shown":
        values = [*flattened(record.parts), *record.fields.values()]
        whole = [value for value in values if was_shown_whole(value)]
        texts = [
            *(record.message, record.template, record.logger, *(record.exception or ())),
            *(
                text
                for value in record.fields.values()
                for text in (value.text, value.repr, json.dumps(value.json, ensure_ascii=False))
            ),
            *(value.rendered for value in values if value.rendered is not None),
            *(value.text for value in whole),
        ]
        numeric = [value for value in whole if value.kind in SINGLE | {Kind.SCALAR} or value.key is not None]
        spelled = (number(text) for value in numeric for text in (value.json, value.rendered, value.text))
        return cls(
            text="\n".join(texts),
            known=tuple(leaf for value in whole for leaf in leaves(value.json)),
            numbers=frozenset(amount for amount in spelled if amount is not None),
        )

    def has(self, leaf: Json) -> bool:
        """Had the old record shown this single value, as itself or within a text?"""
        if any(same_json(leaf, known) for known in self.known) or number(leaf) in self.numbers:
            return True
        return any(self._mentions(text) for text in spellings(leaf))

    def _mentions(self, text: str) -> bool:
        if len(text) <= SHORT:
            return not text or re.search(rf"(?<!\w){re.escape(text)}(?!\w)", self.text) is not None
        return any(form in self.text for form in (text, text.replace("\\", "\\\\"), repr(text)[1:-1]))
