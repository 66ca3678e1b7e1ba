"""Owns the cheap looks at the bytes of a file that say whether it is worth a dearer one.

A plain search for each word is many times faster than one pattern of them all: over 33 MB 0.05 s instead of 0.25 s for what is
worth parsing, 0.2 s instead of 0.7 s for what may state a fact.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LIBRARIES = (b"logg", b"LOGG", b"Logg", b"loguru", b"structlog", b"logfire")
_METHOD = re.compile(
    rb"\.\s*a?(?:trace|debug|info|success|warn|warning|error|err|exception|critical|fatal|msg|log)\s*\("
)
_NAMED = re.compile(
    rb"\.\s*a?(?:trace|debug|info|notice|success|warn|warning|error|err|exception|critical|fatal|msg|log|span)\s*\("
)
# A method that is imported to be called by its name, or by one that people make of it.
_IMPORTED = re.compile(rb"import\b[ \t]*(\([^)]*|[^\n]*)")
_ALIAS = re.compile(
    rb"\b(?:a?(?:trace|debug|info|notice|success|warn|warning|error|err|exception|critical|fatal|msg|log)|log_\w+|\w+_log)\b"
)
_CALLED = re.compile(rb"(?<![\w.])(?:" + _ALIAS.pattern + rb")[ \t]*\(")
# What changes the records of a program from outside of its calls, but for the assignment of a logger or to one, and loguru's `add`.
# Each stands behind what several have in common: mostly that is not there, and one search tells it of all of them.
_DEEDS = {
    b"context": (b"contextualize", b"contextvars"), b"bind(": (b"tmp_bind(", b".bind("), b"_threadlocal(": (b"",),
    b"configure": (b".configure(", b"configure_once("), b".disable": (b".disable(", b".disabled"), b".new(": (b"",),
    b"setL": (b"setLogRecordFactory", b"setLoggerClass", b"setLevel("), b"addFilter": (b"",), b"setattr(": (b"",),
    b"Handler": (b"addHandler", b"removeHandler"), b"dictConfig": (b"",), b"fileConfig": (b"",), b"basicConfig": (b"",), b"def format": (b"",),
    b"filters": (b"\"filters\"", b"'filters'"), b"handlers": (b"\"handlers\"", b"'handlers'", b".handlers =", b".handlers +=", b".handlers.append", b".handlers.insert", b".handlers.extend"),
    b"_logs": (b"capture_logs", b"captured_logs"), b"log_": (b"log_capture", b"log_output"), b"LogCapture": (b"",),
    b"cap": (b"caplog", b"capsys", b"capfd"), b"Logs": (b"assertLogs", b"assertNoLogs"), b"ProcessorFormatter": (b"",),
    b"make_filtering_bound_logger": (b"",), b"globals(": (b"",), b"def emit": (b"",), b"def filter(self, ": (b"",), b"def handle(self, ": (b"",),
}  # fmt: skip
_PATCH = re.compile(
    rb"patch(?:(?<!\wpatch)(?!\w)|\s*\.\s*(?:object|multiple)\b)"
)  # "dispatcher" is in half of some projects
_ADDED = re.compile(rb"log\w*\.add\(")
_METHOD_SET = re.compile(
    rb"\.(?:trace|debug|info|success|warn|warning|error|err|exception|critical|fatal|msg|log)\s*=[^=]"
)
# A constant of another module or class that is set anew; an object may have a level of its own.
_CONSTANT = re.compile(rb"\.(?:[A-Z_][A-Z0-9_]*|[a-z0-9_]*level)(?:[ \t]*|,[\w., \t]* )(?:[-+*|]|<<)?=[^=]")
_ASSIGNED = re.compile(rb"log\w*\s*(?::[^=\n]*)?=[^=]")
# Plain text first: it is found ten times as fast.
_MADE = re.compile(rb"ogger\((?:(?<=[gG]et[lL]ogger\()|(?<=[gG]et_[lL]ogger\())")
_PROPERTY = re.compile(rb"def[ \t]+\w*log\w*\s*\(\s*\w*\s*\)")
_WORD = re.compile(rb"\w*\Z")
_UTF_16 = (
    b"\xff\xfe",
    b"\xfe\xff",
)  # byte order marks: no Python, and no search finds a word in it, so it is opened to be told


def worth_parsing(text: bytes) -> bool:
    """True for what may hold a log call, or a logger that others use: a method of any library, or a library itself."""
    return (
        _has(text, _LIBRARIES)
        or _METHOD.search(text) is not None
        or text.startswith(_UTF_16)
        or _may_import_method(text)
    )


def worth_linting(text: bytes) -> bool:
    """True for what a lint rule may have something to say about: a log call or a span, a library, or a suppression."""
    said = _has(text, (*_LIBRARIES, b"migrate-logs:", b"MIGRATE-LOGS:")) or _NAMED.search(text) is not None
    return said or text.startswith(_UTF_16) or _may_import_method(text)


def may_state_facts(text: bytes) -> bool:
    """True for what may change records from outside of the calls, or set a logger that is no global of its own."""
    done = _does(text) or _METHOD_SET.search(text) is not None or (b"patch" in text and _PATCH.search(text))
    return bool(done) or _sets_logger(text) or _sets_constant(text)


def _may_import_method(text: bytes) -> bool:
    """True where a logging method may be imported, by its name or with all the names of a module, and is called."""
    imported = (found[1] for found in _IMPORTED.finditer(text))
    return any(names.startswith(b"*") or _ALIAS.search(names) for names in imported) and (
        _CALLED.search(text) is not None or b" as " in text
    )


def _does(text: bytes) -> bool:
    return any(common in text and _has(text, words) for common, words in _DEEDS.items())


def _sets_logger(text: bytes) -> bool:
    """True where an attribute, a name in an indented line, or a property is called like a logger, or one is added to."""
    lower = text.lower()  # what begins with plain text is found many times faster than what spells both cases
    if any(_is_inside(text, found.start()) for found in _ASSIGNED.finditer(lower)):
        return True
    if any(_is_indented(text, found.start()) for found in _MADE.finditer(text)):
        return True
    return _PROPERTY.search(lower) is not None or (b".add(" in lower and _ADDED.search(lower) is not None)


def _sets_constant(text: bytes) -> bool:
    return any(not text.endswith(b"self", 0, found.start()) for found in _CONSTANT.finditer(text))


def _is_inside(text: bytes, at: int) -> bool:
    """True where the word at an offset is not the first thing in its line."""
    word = _WORD.search(text, max(0, at - 80), at)
    start = word.start() if word else at
    return start > 0 and text[start - 1] not in b"\r\n"


def _is_indented(text: bytes, at: int) -> bool:
    return text[(start := text.rfind(b"\n", 0, at) + 1) : start + 1] in (b" ", b"\t")


def _has(text: bytes, words: Sequence[bytes]) -> bool:
    return any(word in text for word in words)
