"""Owns a clause with its tags: what the grammar makes of it, and whether it is a heading, a pair or an exception."""

import re
from collections.abc import Sequence

from migrate_logs.naming.clauses.shared import PLACED_VERB
from migrate_logs.naming.nominal import is_quiet
from migrate_logs.naming.outcomes import MADE_BY, RETURNED
from migrate_logs.naming.reader import Reader
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.speech import Tagged

# what a value in a label is: no object of a command
_SHOWN = frozenset(
    (
        "response", "responses", "result", "results", "args", "kwargs", "params", "options", "settings", "lines", "output",
        "sec", "secs", "seconds", "ms", "minutes",
    )
)  # fmt: skip
# what a word behind it is the value of
_VALUED = frozenset(("name", "type", "mode", "version", "kind", "level", "reason"))

# what a heading stands in front of
_BEHIND_HEADINGS = frozenset((":", "=", "]"))
# what parts a label from the sentence, besides a colon
_BEHIND_LABELS = frozenset(("-", "--", "–", "—", "|", ">", "]"))

_DASHES = frozenset(("-", "--", "–", "—"))

# `an unexpected error occurred` says less than what follows
_ERROR_MET = frozenset(("error", "unexpected", "occurred", "happened", "raised", "encountered"))

# the tags of words that end a row of nouns, and of those that are none
_EDGES = frozenset("ixol")
_VERBAL = frozenset("gpsvqakyrf")
_UNTHINGS = frozenset(("dry_run", "need", "error"))
# what a clause begins with that only says when or where
_ADJOINING = frozenset(("after", "before", "during", "in", "on", "at", "with", "for", "from", "under", "upon"))
# the tags of the words that may be the name of a mode
_NAMING = frozenset(("dh", "gdh", "jd", "jdh", "vdh", "bdh"))
# a value that is all that is asked for
_REQUEST = re.compile("request|payload|body|json")
# what a clause begins with that only says when
_TIMING = frozenset(("after", "before"))
# what parts a thing from the sentence that tells what was done about it, or from what was found out of it: `database... ok`
_ABOUT = frozenset((",", ";", ".", "-", "–", "—", "...", "…"))
# what the program does itself because of what it has just said
_OF_ITSELF = frozenset(
    (
        "finish", "exit", "return", "shut_down", "abort", "quit", "sleep", "proceed", "continue", "wait", "consider", "assume",
        "route", "go", "stop", "rerun", "use",
    )
)  # fmt: skip
_MAX_LABEL = 4
# states that are things, too: `Hall leader: {x}`
_ROLES = frozenset(("leader", "primary", "secondary", "standby"))
# the most words of a key
_LONGEST_KEY = 3
# the most nouns that are one thing
_MAX_NOUNS = 4


class TaggedClause:
    """A tagged clause, read when it is first asked for: most messages are told by their first clause."""

    __slots__ = ("_is_dump", "_is_read", "_reader", "_reading", "_whole", "after", "before", "tokens")

    def __init__(
        self,
        tokens: tuple[Tagged, ...],
        whole: tuple[Tagged, ...],
        before: str,
        after: str,
        reader: Reader,
        is_dump: bool,
    ) -> None:
        self.tokens = tokens
        self._whole = whole
        self.before = before
        self.after = after
        self._reader = reader
        self._reading: Reading | None = None
        self._is_dump = is_dump
        self._is_read = False

    @property
    def reading(self) -> Reading | None:
        """What the grammar makes of it; `Request: {body}` shows a request and does not ask for one."""
        if not self._is_read:
            self._is_read, self._reading = True, self._read()
        return self._reading

    def _read(self) -> Reading | None:
        if self._is_heading():
            return None
        found = self._reader.read(self.tokens)
        if found is None and len(self._whole) > len(self.tokens):
            found = self._reader.read(self._whole)  # `{x} does not support it` is no sentence without the value
        if found is not None and (self._shows_property(found) or self._shows_itself(found) or self._shows_rate()):
            return None
        if found is not None and found.kind == "G" and self.after in _DASHES and self._reader.showing.runs(self.tokens):
            return None
        if found is not None and self.after in (":", "=") and (found.why == PLACED_VERB or self._shows_faults(found)):
            return None
        if found is not None and found.kind == "suspected" and self._shows_candidates(found):
            return None
        if found is not None and found.kind == "A" and found.tail in _ROLES and self._shows_role():
            return None
        if found is None or found.kind != "V":
            return found
        if len(self.tokens) == 1 and self.after in _BEHIND_LABELS:
            return None  # `Backup - listing plans`
        if self._shows_return():
            return None
        if self.after not in (":", "="):
            return found
        if self._is_key() or (self.after == ":" and self._reader.showing.is_runner(self.tokens)):
            return None
        if self.tokens[-1].tags == "i":
            return found  # `Search seats with: {args}`
        if len(self.tokens) == 1 and "_" in self.tokens[0].word:
            return found  # `Turn on: {lamp}`
        shows = len(self.tokens) == 1 or self.tokens[-1].word in _SHOWN or self._reader.showing.is_property(self.tokens)
        return None if shows or "b" in self.tokens[0].tags or self._reader.showing.describes(self.tokens) else found

    def _shows_property(self, found: Reading) -> bool:
        """True for `Funding source: {x}`, `Sql parsing info: {x}`; `Loading config: {path}` tells what goes on."""
        if found.kind == "O_G" and self.after in (":", "=") and self._reader.showing.is_info(found.object):
            return True
        if found.kind == "G" and self.after in (":", "=") and self._reader.showing.is_course(self.tokens):
            return True
        if found.kind == "G" and self.after in (":", "=") and self.tokens[-1].word in RETURNED:
            return not self._reader.showing.is_deed(found)
        is_noun = self._reader.showing.owns(self.tokens) or (
            _is_outcome(self.tokens) and self._reader.showing.is_thing(self.tokens)
        )
        return found.kind == "G" and self.after in (":", "=") and is_noun

    def _shows_itself(self, found: Reading) -> bool:
        """True for `Print request {json.dumps(body)}`, a request that is shown, and for `Print start {print_start}`."""
        if found.kind != "TAIL" or len(self.tokens) < 3 or len(found.rest) > 1:
            return False
        said, value = self.tokens[-2].word, self.tokens[-1].expression or ""
        if said == "request":
            return _REQUEST.search(value) is not None
        return value.rpartition(".")[2].rpartition("_")[2] == said

    def _shows_role(self) -> bool:
        """True for `Hall leader: {x}`, `leader {x}, standby {y}`."""
        is_first = self.tokens[0].word in _ROLES and any(token.expression for token in self.tokens[1:2])
        return self.after in (":", "=") or is_first

    def _is_key(self) -> bool:
        """True for `Drop tray = {tray}`: nobody commands with such a sign."""
        is_named = all(token.expression is None for token in self.tokens)
        return self.after == "=" and is_named and len(self.tokens) <= _LONGEST_KEY

    def _shows_return(self) -> bool:
        """True for `Submit job response {x}`, `Init command outputs (exit code: {x})`."""
        words = [token.word for token in self.tokens if token.expression is None]
        is_shown = len(words) < len(self.tokens) or self.after == "("
        return is_shown and len(words) > 1 and words[-1] in RETURNED

    def _shows_faults(self, found: Reading) -> bool:
        """True for `Consecutive failures: {n}`."""
        return found.kind == "failed" and self.tokens[-1].word == "failures"

    def _shows_candidates(self, found: Reading) -> bool:
        """True for `Possible trays: {x}`, of which one may be taken; a `Possible leak: {x}` is feared."""
        return self.after in (":", "=") and bool(found.phrase) and self._reader.showing.are_things(found.phrase)

    def _shows_rate(self) -> bool:
        """True for `Error rate: {x}`, `Failed count: {n}`."""
        return self.after in (":", "=") and self._reader.showing.is_rate(self.tokens)

    @property
    def is_told_of_value(self) -> bool:
        """True for `{n} failed`, whose subject is a value that says nothing of what it is."""
        return len(self._whole) > len(self.tokens)

    @property
    def shown(self) -> str:
        """The value that it begins with, or nothing."""
        return self._whole[0].expression or ""

    @property
    def is_pair(self) -> bool:
        """True for `corrected: {x}` in a row of such pairs."""
        return len(self.tokens) == 1 and self.after in (":", "=")

    @property
    def tells_what(self) -> bool:
        """True for `Phase name`, whose value is what follows."""
        return self.after in (":", "=") and self.tokens[-1].word in _VALUED

    @property
    def is_value(self) -> bool:
        """True for what a key such as `mode` is said to be: a word, or the last ones without any value: `Mode: slow printing`."""
        is_name = not self.after and "g" not in self.tokens[0].tags
        return len(self.tokens) == 1 or (is_name and all(token.tags in _NAMING for token in self.tokens))

    @property
    def is_preamble(self) -> bool:
        """True for `After sorting, tray keys: {x}`, which only says when or where; `After sorting: {n} keys` tells of the sorting."""
        is_parted = self.after == "," or (self.after == ":" and "g" not in self.tokens[-1].tags)
        is_parted |= self.after == "-" and self.tokens[0].word in _TIMING
        return is_parted and self.tokens[0].word in _ADJOINING and len(self.tokens) > 1

    @property
    def is_label(self) -> bool:
        """True for a value, and for a value with the label of the next: `{n} seats`."""
        return self.is_pair or not self.has_word or (len(self.tokens) <= _MAX_LABEL and is_quiet(self.tokens))

    @property
    def has_word(self) -> bool:
        """True where it holds a noun."""
        return any(token.expression is None and "h" in token.tags for token in self.tokens)

    def told_of(self, following: Reading, is_headed: bool = False) -> Reading:
        """What follows, with the thing that this begins with: `Odd key in plan, skipping`, `Desk({x}): waiting`."""
        if self.after == "(" and is_headed:
            return following._replace(phrase=self.thing(), headless=False)
        if (self.after not in _ABOUT and self.after != "(") or following.verb in _OF_ITSELF:
            return following
        return following._replace(phrase=self.thing(), headless=False)

    def thing(self) -> tuple[Tagged, ...]:
        """The nouns that it begins with, where no word of them may be a verb."""
        end = next((i for i, token in enumerate(self.tokens) if token.tags in _EDGES), len(self.tokens))
        nouns = self.tokens[:end]
        is_plain = not any(set(token.tags) & _VERBAL for token in nouns) and "h" in "".join(t.tags for t in nouns[-1:])
        is_plain = is_plain and not any(token.word in _UNTHINGS for token in nouns)
        return nouns if is_plain and len(nouns) <= _MAX_NOUNS and self.has_word else ()

    @property
    def is_aside(self) -> bool:
        """True for the `cutoff` of `cursor is stale (cutoff: {x}). Falling back`."""
        return self.after == ")" or self.before == "("

    @property
    def is_remark(self) -> bool:
        """True for the same where it says nothing of what is shown as `(expected: {x})` does."""
        return self.is_aside and self.tokens[0].word != "expected"

    @property
    def is_exception(self) -> bool:
        """True for `DNSException`, which says less than what follows."""
        words = {token.word for token in self.tokens}
        return (self.tokens[-1].word == "error" and len(self.tokens) <= 2) or words <= _ERROR_MET

    @property
    def is_plan(self) -> bool:
        """True for what will be done, or is advised, about what went before."""
        kind = self.reading.kind if self.reading else ""
        return kind.endswith(("_scheduled", "_advised", "required", "fallback_used", "default_used")) or kind in (
            "G",
            "V",
            "retrying",
        )

    def _is_heading(self) -> bool:
        """True for `Request: {body}`, `Target {id}: ...`, `[billing] ...`, `sync: zone={z}, force={f}`."""
        if self._is_dump:
            return True
        if self.after not in _BEHIND_HEADINGS or (len(self.tokens) == 1 and "_" in self.tokens[0].word[1:-1]):
            return False  # `Turn on: {lamp}`
        tags = [token.tags for token in self.tokens if token.expression is None and token.tags != "u"]
        if len(tags) != 1:
            return False
        return "h" in tags[0] if self.after == "]" else "b" in tags[0] and ("p" not in tags[0] or len(self.tokens) > 1)


def _is_outcome(tokens: Sequence[Tagged]) -> bool:
    """True for `tray mapping`: what came of an activity, and has a value."""
    return len(tokens) > 1 and tokens[-1].word in MADE_BY and not set(tokens[-2].tags) & _EDGES
