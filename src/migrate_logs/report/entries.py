"""Owns reading JSON that somebody else may have written: each value is asked for by its key and its kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


class UnfitError(Exception):
    """JSON that is not what it should be; the message says in a few words where."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An object of JSON and the keys that lead to it."""

    content: Mapping[str, Any]
    way: str = ""

    @classmethod
    def of(cls, value: Any, way: str = "") -> Entry:
        """A value as an object; UnfitError where it is none."""
        if not isinstance(value, dict):
            raise UnfitError(f'"{way}" is no object' if way else "it is no object")
        return cls(value, way)

    def text(self, key: str) -> str:
        """A string; bytes that were no UTF-8 stand in it as Python has them."""
        return self._checked(key, self._value(key, str, "no text"))

    def words(self, key: str) -> str | None:
        """A string or null."""
        return None if self._has_null(key) else self.text(key)

    def number(self, key: str) -> int:
        """A number that counts something."""
        value = self._value(key, int, "no number")
        if isinstance(value, bool) or value < 0:
            raise UnfitError(f'"{self._to(key)}" is no number')
        return int(value)

    def share(self, key: str) -> float:
        """A number that need not be whole."""
        return float(self._value(key, (int, float), "no number"))

    def flag(self, key: str) -> bool:
        """True or false."""
        return bool(self._value(key, bool, "neither true nor false"))

    def verdict(self, key: str) -> bool | None:
        """True, false or null."""
        return None if self._has_null(key) else self.flag(key)

    def inner(self, key: str) -> Entry:
        """An object."""
        return Entry.of(self._value(key, object, ""), self._to(key))

    def maybe(self, key: str) -> Entry | None:
        """An object or null."""
        return None if self._has_null(key) else self.inner(key)

    def each(self, key: str) -> Iterator[Entry]:
        """The objects of a list."""
        for at, value in enumerate(self._value(key, list, "no list")):
            yield Entry.of(value, f"{self._to(key)}[{at}]")

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings."""
        values = self._value(key, list, "no list")
        if not all(isinstance(value, str) for value in values):
            raise UnfitError(f'"{self._to(key)}" holds what is no text')
        return tuple(self._checked(key, value) for value in values)

    def _checked(self, key: str, value: str) -> str:
        try:
            value.encode("utf-8", "surrogateescape")
        except UnicodeEncodeError:
            raise UnfitError(f'"{self._to(key)}" holds half a character') from None
        return value

    def _to(self, key: str) -> str:
        return f"{self.way}.{key}" if self.way else key

    def _has_null(self, key: str) -> bool:
        return self._value(key, object, "") is None

    def _value(self, key: str, kind: type | tuple[type, ...], fault: str) -> Any:
        if key not in self.content:
            raise UnfitError(f'"{self._to(key)}" is missing')
        if not isinstance(self.content[key], kind):
            raise UnfitError(f'"{self._to(key)}" is {fault}')
        return self.content[key]
