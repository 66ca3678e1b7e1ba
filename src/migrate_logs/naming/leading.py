"""Owns which texts are an event name with nothing behind it but values."""

import re

# an identifier with nothing behind it but values: `order_paid: %s`, `order_paid id=%s amount={amount}`, `order.paid {id}`
_LEADING = re.compile(
    r"(?:[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+|[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+|[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+)"
    r"(?=[\s:,;|>-])(?!\s*=)"
)
_VALUE = re.compile(r"(?:[\w.]+\s*[=:]\s*)?(?:%(?:\(\w+\))?[-#0 +\d.*]*[a-zA-Z]|\{[^{}]*\})\w{0,3}")
# a value that is always the same: `reason=timeout`
_CONSTANT = re.compile(r"(?<=\s)[a-z_]+=[\w.-]+(?!\S)")
_LETTER = re.compile(r"[^\W\d_]")
# what became of it, and no key of a value: `put_row failed: {exc}`
_VERDICT = re.compile(
    r"\s+(?:failed|failure|fails|errors?|exception|timed?[ -]?out|aborted|skipped|denied|rejected)\s*:", re.I
)
# how classes are called that tell what was raised
_RAISED = ("Error", "Exception")


def leading(text: str) -> re.Match[str] | None:
    """The identifier that only values follow, or None: `order_paid {id}`, but neither `OrderError {id}` nor `put_row failed: {exc}`."""
    found = _LEADING.match(text)
    if found is None or found[0].endswith(_RAISED) or _VERDICT.match(text, found.end()):
        return None
    said = _CONSTANT.sub("", _VALUE.sub("", text[found.end() :]))
    return None if _LETTER.search(said) else found
