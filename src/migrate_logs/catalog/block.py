"""Owns the text of one `[[event]]` block: written by us, mended where a value changes, as people left it everywhere else."""

from __future__ import annotations

import itertools
import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from migrate_logs.catalog.event import Event

HEADER = "[[event]]\n"
Values = Mapping[str, str | float | Sequence[str]]

_LINE = r'"(?:\\[^\n]|[^"\\\n])*"|\'[^\'\n]*\''  # a string that may be a key, too
_STRING = rf'"""(?:\\.|[^\\])*?"{{3,5}}|\'\'\'.*?\'{{3,5}}|{_LINE}'
_PART = rf"[ \t]*([A-Za-z0-9_-]+|{_LINE})[ \t]*"
_KEY = re.compile(rf"{_PART}[=.]")
_TABLE = re.compile(rf"[ \t]*\[\[?(?:{_PART}\.)?{_PART}")
_TOKEN = re.compile(rf"{_STRING}|(?P<comment>\#[^\n]*)|(?P<mark>[\[\]{{}}\n])", re.DOTALL)
_START = re.compile(
    rf"""{_STRING}|\#[^\n]*|(?P<header>^[ \t]*\[\[[ \t]*(["']?)event\2[ \t]*\]\][ \t]*(?:\#[^\n]*)?$)""",
    re.DOTALL | re.MULTILINE,
)
_ELEMENT = re.compile(r'^[ \t]*("(?:\\.|[^"\\\n])*")[ \t]*,?[ \t]*(#[^\n]*)?$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of a block, with the ends of its lines: a key with its value and the comment behind it, or other lines.

    `key` has no quotes; of a dotted one it is the first part, of a sub-table the one that the block knows it by.
    """

    key: str
    text: str
    comments: tuple[str, ...] = ()
    is_table: bool = False

    @property
    def trailing(self) -> str:
        """The comment behind the value."""
        last = self.text.rstrip("\n").rpartition("\n")[2]
        return self.comments[-1] if self.comments and last.endswith(self.comments[-1]) else ""


def values(event: Event) -> dict[str, str | float | Sequence[str]]:
    """The keys of an event in their order; what says nothing is left out."""
    everything: dict[str, str | float | Sequence[str]] = {
        "old": event.old,
        "new": event.new,
        "status": str(event.status),
        "proposed": event.proposed,
        "in_code": event.in_code,
        "confidence": event.confidence,
        "why": event.why,
        "kind": "span" if event.is_span else "",
        "levels": [str(level) for level in event.levels],
        "attributes": event.attributes,
        "sites": event.sites,
    }
    return {key: value for key, value in everything.items() if value or key in ("old", "new", "confidence", "sites")}


def fresh(event: Event) -> str:
    """A block for an event that has none yet."""
    return HEADER + "".join(_line(key, value) for key, value in values(event).items())


def mended(text: str, was: Values, now: Values) -> str:
    """A block with those values put in place that changed; comments, other keys and the layout of the rest stay."""
    changed = {key for key in {*was, *now} if was.get(key) != now.get(key)}
    if not changed:
        return text
    head, *items = split(text)
    kept = [piece for item in items for piece in (_mend(item, now) if item.key in changed else [item])]
    missing = changed & now.keys() - {item.key for item in kept}
    order = list(now)
    for key in sorted(missing, key=order.index):
        before = set(order[: order.index(key)])
        at = max((at + 1 for at, item in enumerate(kept) if item.key in before), default=0)
        kept.insert(at, Item(key, _line(key, now[key])))
    return head.text + "".join(item.text for item in kept)


def starts(text: str) -> list[int]:
    """Where blocks begin in the text of a catalog: their headers, but not what looks like one within a string."""
    return [found.start() for found in _START.finditer(text) if found["header"]]


def comments(text: str) -> list[str]:
    """All comments of a block, in their order."""
    return [token["comment"].rstrip() for token in _TOKEN.finditer(text) if token["comment"]]


def split(text: str) -> list[Item]:
    """The pieces of a block: what stands up to its header, then its items; sub-tables come last."""
    start = text.index("\n", re.search(r"^[ \t]*\[\[", text, re.MULTILINE).start()) + 1  # type: ignore[union-attr]
    return [Item("", text[:start]), *_items(text, start)]


def _items(text: str, at: int) -> Iterator[Item]:
    while at < len(text):
        key = _KEY.match(text, at)
        if key is None and text[at:].lstrip(" \t").startswith("["):
            yield from _tables(text, at)
            return
        end, comments = _end(text, key.end() if key else at)
        yield Item(_plain(key[1]) if key else "", text[at:end], comments if key else ())
        at = end


def _tables(text: str, at: int) -> Iterator[Item]:
    """The sub-tables of a block, which reach from `at` to its end."""
    begins: list[tuple[int, str]] = []
    while at < len(text):
        if table := _TABLE.match(text, at):
            begins.append((at, _plain(table[2])))
        at, _ = _end(text, at)
    for (begin, key), (end, _) in itertools.pairwise([*begins, (at, "")]):
        yield Item(key, text[begin:end], is_table=True)


def _plain(key: str) -> str:
    """A key without its quotes."""
    return next(iter(tomllib.loads(f"{key} = 0"))) if key[0] in "\"'" else key


def _end(text: str, at: int) -> tuple[int, tuple[str, ...]]:
    """Where the line of a value ends that begins at `at`, and the comments on the way."""
    depth = 0
    comments: list[str] = []
    for token in _TOKEN.finditer(text, at):
        if token["comment"]:
            comments.append(token["comment"].rstrip())
        elif token["mark"] == "\n" and not depth:
            return token.end(), tuple(comments)
        elif token["mark"] and token["mark"] != "\n":
            depth += 1 if token["mark"] in "[{" else -1
    return len(text), tuple(comments)


def _mend(item: Item, now: Values) -> Iterator[Item]:
    """An item with its new value; comments within the old one stay with their elements or move above it."""
    if item.key not in now:
        yield from (Item("", f"{comment}\n") for comment in item.comments)
        return
    beside = {element: comment for element, comment in _ELEMENT.findall(item.text) if comment}
    value = now[item.key]
    strings = [] if isinstance(value, str | float | int) else [string(each) for each in value]
    inner = list(item.comments[:-1] if item.trailing else item.comments)
    notes = {element: comment.rstrip() for element, comment in beside.items() if element in strings}
    yield from (Item("", f"{comment}\n") for comment in inner if comment not in notes.values())
    yield Item(item.key, _line(item.key, value, item.trailing, notes))


def _line(
    key: str, value: str | float | Sequence[str], trailing: str = "", notes: Mapping[str, str] = MappingProxyType({})
) -> str:
    if isinstance(value, str):
        shown = string(value)
    elif isinstance(value, int | float):
        shown = repr(float(value))
    else:
        shown = _array(key, [string(each) for each in value], notes)
    return f"{key} = {shown}{f'  {trailing}' if trailing else ''}\n"


def _array(key: str, strings: Sequence[str], notes: Mapping[str, str]) -> str:
    """Sites stand one a line, where there are several, so that branches which add some do not meet in a line."""
    if not notes and (key != "sites" or len(strings) < 2):
        return "[" + ", ".join(strings) + "]"
    lines = [f"    {each},{f'  {notes[each]}' if each in notes else ''}\n" for each in strings]
    return "[\n" + "".join(lines) + "]"


def string(text: str) -> str:
    """A TOML string; JSON's differ from it in one character only."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
