"""Owns what a deed is done to where only a value tells it, and tells little: of `fetching {url}` the URL and not the fetcher."""

import re

from migrate_logs.naming.reading import Reading
from migrate_logs.naming.snakes import snake

# names of values that are no category, but tell what is dealt with
_PATIENTS = {
    "url": "url",
    "uri": "uri",
    "host": "host",
    "hostname": "host",
    "port": "port",
    "path": "path",
    "data": "data",
    "payload": "payload",
    "query": "query",
    "key": "key",
    "message": "message",
    "content": "content",
    "text": "text",
    "body": "body",
    "line": "line",
    "func": "function",
    "function": "function",
    "method": "method",
    "cmd": "command",
    "prefix": "prefix",
    "suffix": "suffix",
    "pattern": "pattern",
    "encoding": "encoding",
    "timeout": "timeout",
    "attr": "attribute",
    "attribute": "attribute",
    "option": "option",
    "param": "parameter",
    "arg": "argument",
    "requirement": "requirement",
    "identifier": "identifier",
    "obj": "object",
    "object": "object",
    "req": "requirement",
}
# whose path it is tells more: `cls_path` is a class
_PLAIN = frozenset(("local", "full", "src", "dst", "dest", "source", "target", "abs", "real", "old", "new", "host"))
# who does this is not told, and does nothing to what is entered
_ENTERING = ("log_in", "sign_in")
# a class that is called by one of these does it, and is not what is dealt with: `BulkCreateView`
_DEEDS = frozenset(
    ("create", "update", "delete", "import", "export", "edit", "bulk", "destroy", "add", "remove", "save")
)
_KINDS = frozenset(
    (
        "G", "P", "V", "A", "Q", "V_failed", "V_error", "V_skipped", "V_timed_out", "V_attempted", "V_scheduled", "not_P", "not_A",
        "no_longer_P", "possibly_P", "would_be_P", "not_found", "missing", "invalid", "skipped", "ignored", "unavailable",
        "already_exists", "already_present",
    )
)  # fmt: skip
# how the tail of a reading ends that judges whether something should be used
_VERDICTS = ("deprecated", "discouraged", "recommended", "obsolete", "unsupported", "not_supported")
_SHOWN = re.compile(r"(?:\w+\.)*(?P<name>[a-z]\w*)")


def is_judged(reading: Reading, expression: str) -> bool:
    """True for `{x} is deprecated`: that is said of what the value names, and not of who tells it."""
    return reading.tail.endswith(_VERDICTS) and expression != "self"


def patient(reading: Reading, category: str) -> tuple[str, ...]:
    """The word for the value that the deed is done to, or nothing where it says none or `category` tells it."""
    is_direct = reading.kind in _KINDS and not (reading.headless or reading.oblique or reading.verb in _ENTERING)
    if not is_direct or len(reading.phrase) != 1:
        return ()
    expression = reading.phrase[0].expression or ""
    is_value = reading.why.startswith("none") or is_judged(reading, expression)
    thing = shown(expression) or ("value" if is_value else "")
    told = {word.removesuffix("s") for word in category.split("_")}
    if thing == "object" and told.isdisjoint(_DEEDS):
        return ()  # `Created {obj}`, told by a view of seats
    return (thing,) if thing and thing not in told and category != reading.verb.replace("_", "") else ()


def shown(expression: str) -> str:
    """The `key` of `self.tray_key`, or nothing."""
    found = _SHOWN.fullmatch(expression)
    words = snake(found["name"]).split("_") if found else [""]
    if len(words) > 1 and words[-1] == "name":
        words.pop()
    thing = _PATIENTS.get(words[-1], "")
    return "" if thing == "path" and not _PLAIN.issuperset(words[:-1]) else thing
