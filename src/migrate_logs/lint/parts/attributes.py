"""Owns the attributes of a file one by one, and how a keyword is renamed."""

from __future__ import annotations

from collections.abc import Iterator
from keyword import iskeyword

from migrate_logs.libraries.logfire import OPTIONS
from migrate_logs.lint.parts.file import File
from migrate_logs.model import Attribute, Edit, LogfireCall, Span
from migrate_logs.rules import load


def keywords(file: File) -> Iterator[tuple[LogfireCall, Attribute, str]]:
    """Every named attribute of a log or span, with its call and its name."""
    for call in file.calls:
        if call.is_log or call.method == "span":
            for attribute in call.attributes:
                if attribute.name is not None:
                    yield call, attribute, attribute.name


def is_keyword(file: File, attribute: Attribute) -> bool:
    """True for `name=value`; the other named ones are items of a dictionary display."""
    return attribute.name is not None and file.text(attribute.span).startswith(attribute.name)


def renamed(file: File, call: LogfireCall, attribute: Attribute, name: str) -> tuple[Edit, ...]:
    """The edit that gives a keyword another name; none where that would clash, or a template speaks of the old one.

    What another rule would object to is left to people, and so is a name that only lacks the underscore of an option, which
    they may have meant.
    """
    others = [each.name for each in call.attributes if each is not attribute]
    taken = any(other is None or _folded(other) == _folded(name) for other in others)
    bare = name.strip("_").lower()
    unfit = not (name.isidentifier() and name.isascii()) or iskeyword(bare) or bare in load("lint")["generic"]
    meant = f"_{name}" in OPTIONS.get(call.method, ())
    apart = call.method == "log" or not is_keyword(file, attribute)
    if taken or unfit or meant or apart or "{" in (call.event or "{"):
        return ()
    start = attribute.span.start
    return file.replaced(Span(start, start + len((attribute.name or "").encode())), name)


def _folded(name: str) -> str:
    """What is the same for all names that may be mended to one."""
    return name.replace("_", "").lower()
