"""Owns the words that tell whether a deed was done: outcomes, denials, and the kinds of readings that claim a deed."""

from migrate_logs.naming.reading import Reading
from migrate_logs.naming.speech import Tagged

OUTCOMES = {
    "failed": "failed",
    "skipped": "skipped",
    "aborted": "aborted",
    "cancelled": "cancelled",
    "refused": "refused",
    "denied": "denied",
    "declined": "declined",
    "rejected": "rejected",
    "blocked": "blocked",
    "failure": "failed",
    "unsuccessful": "failed",
}
# what comes of a deed: with a value it is shown, whatever is to be done (`Submit job response {x}`)
RETURNED = frozenset(("response", "responses", "result", "results", "output", "outputs"))
# activities that are also what comes of them: `create tray mapping`
MADE_BY = frozenset(
    ("mapping", "setting", "listing", "pricing", "binding", "ordering", "rating", "ranking", "reading", "heading", "embedding",
     "encoding", "booking", "posting", "recording", "drawing", "painting", "holding")
)  # fmt: skip
# what a value says that denies the deed in front of it: `User created: no`
DENYING = frozenset(
    ("false", "no", "not", "off", "none", "never", "nope", "negative", "nothing", "nobody", "zero", "0")
)
# of what is called although its means are so nothing comes
BARRING = frozenset(("disable", "lock", "block", "suspend", "close", "deactivate"))
# what a value stands behind
SHOWN = frozenset((":", "=", "->", "=>"))
DEEDS = frozenset(
    (
        "P",
        "G",
        "O_P",
        "O_G",
        "V",
        "all_P",
        "S",
        "TAIL",
        "F",
        "O_F",
        "N_started",
        "N_starting",
        "O_N_started",
        "O_N_starting",
    )
)


def is_deed(reading: "Reading") -> bool:
    """True where the reading tells something done or going on, and no failure."""
    if reading.kind not in DEEDS:
        return False
    words = reading.tail.split("_")
    return words[-1] not in OUTCOMES and words[0] != "not"


def is_ignored(reading: "Reading") -> bool:
    """True for what will not count."""
    return reading.why == "what will not count"


def bars(reading: "Reading") -> bool:
    """True for the `disabled` of `configured, but disabled`: what is said of a thing that was told before."""
    return reading.kind == "P" and reading.verb in BARRING and not reading.phrase


def denies(token: Tagged) -> bool:
    """True for `not`, `not_found`, and what fails."""
    return token.tags in ("o", "r") or token.word.startswith("not_")


def is_denial(token: Tagged) -> bool:
    """True for what, as a value, denies what it is the value of."""
    return token.word in DENYING or denies(token)
