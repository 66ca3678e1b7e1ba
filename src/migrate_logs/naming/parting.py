"""Owns how the clauses of a message are parted and tagged: which of them is a dump, who speaks, and where one runs into the next."""

import re
from collections.abc import Sequence

from migrate_logs.naming import run_on
from migrate_logs.naming.clause import TaggedClause
from migrate_logs.naming.nominal import counts
from migrate_logs.naming.nouns import Nouns
from migrate_logs.naming.reader import Reader
from migrate_logs.naming.roots import is_exception
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.tagging import Tagger
from migrate_logs.naming.words import Clause

_MAX_TOKENS = 18
_ERROR = Tagged("error", "dhk")
# what is said of an exception that is shown
_UNFORESEEN = frozenset(("unexpected", "unhandled", "uncaught", "unknown", "fatal"))
# the words of a mark in brackets that may read as a command, and the tags of its noun
_MARK = 2
_NAMING = frozenset("dhnws")


class Parting:
    """Parts messages with one tagger."""

    def __init__(self, tagger: Tagger, reader: Reader, nouns: Nouns) -> None:
        self._tagger = tagger
        self._reader = reader
        self._nouns = nouns

    def clauses(self, parts: Sequence[Clause], level: str) -> list[TaggedClause]:
        """The clauses of a message with their tags, those left out that hold none."""
        result = []
        for index, (said, before, after) in enumerate(parts, 1):
            tokens = self._tagger.tag(said[:_MAX_TOKENS])
            is_failure = level == "error" or (after == ":" and _shows_error(parts[index:]))
            whole = _exception_first(tokens, "error" if is_failure else level)
            tokens = self._without_speaker(whole)
            if tokens:
                if (cut := run_on.end(tokens)) < len(tokens):
                    result.append(
                        TaggedClause(tokens[:cut], whole[: cut - len(tokens)], before, ",", self._reader, False)
                    )
                    whole, tokens, before = tokens[cut:], tokens[cut:], ","
                is_heading = after == ":" and len(tokens) == 1 and index < len(parts)
                is_dump = is_heading and parts[index].after == "="
                is_dump = is_dump or (after in (":", "=") and _spells(tokens, parts[index:]))
                is_dump = is_dump or (before == "[" and after == "]" and _is_mark(tokens, parts[index:]))
                result.append(TaggedClause(tokens, whole, before, after, self._reader, is_dump))
        return result

    def _without_speaker(self, tokens: tuple[Tagged, ...]) -> tuple[Tagged, ...]:
        """`{self} closing` without the value in front, where that says nothing of what it is."""
        while (
            len(tokens) > 1
            and tokens[0].expression is not None
            and tokens[1].tags not in ("i", "c")
            and (tokens[1].word == "no" or not self._nouns.root(tokens[0].expression))
        ):
            tokens = tokens[1:]
        return tokens


def _shows_error(later: Sequence[Clause]) -> bool:
    """True for what follows in `While closing {x}: {exc}`."""
    shown = later[0].tokens[0].expression if later else None
    return shown is not None and is_exception(shown)


def _spells(tokens: Sequence[Tagged], behind: Sequence[Clause]) -> bool:
    """True for `Mount dir: {self.mount_dir}`: what may be a command is the name of what is shown."""
    value = behind[0].tokens[0].expression if behind else ""
    name = (value or "").rpartition(".")[2].strip("_").lower()
    if "p" in tokens[0].tags and value and len(tokens) > 1:
        is_plain = all("h" in token.tags and token.expression is None for token in tokens[1:])
        is_sort = "a" in tokens[0].tags and name == "_".join([token.word for token in tokens])
        is_told = is_sort or (counts(value) and tokens[0].word in re.split(r"\W|_", value))
        return is_plain and is_told  # `Free seats: {len(seats.free)}`, `Enabled seats: {enabled_seats}`
    is_command = len(tokens) > 1 and bool(set(tokens[0].tags + tokens[-1].tags) & set("bvg"))
    is_command = is_command and "p" not in tokens[0].tags
    said = "_".join([token.word for token in tokens])
    return is_command and (name == said or (len(tokens) > 1 and "g" in tokens[-1].tags and name.endswith(f"_{said}")))


def _is_mark(tokens: Sequence[Tagged], behind: Sequence[Clause]) -> bool:
    """True for the `[Print Tools]` in front of a sentence: what may be a command only says where."""
    if len(tokens) != _MARK or not behind or behind[0].tokens[0].expression is not None:
        return False
    return not set(tokens[0].tags).isdisjoint("bv") and set(tokens[1].tags) <= _NAMING


def _exception_first(tokens: tuple[Tagged, ...], level: str) -> tuple[Tagged, ...]:
    """`{type(e).__name__} while reading` begins with an error, and so does `while reading` at error level."""
    if len(tokens) < 2:
        return tokens
    if level == "error" and tokens[0].word == "while" and "g" in tokens[1].tags:
        return (_ERROR, *tokens)
    if (
        tokens[0].expression
        and tokens[1].word in ("while", "when", "during", "in", "on", "raised", "occurred")
        and is_exception(tokens[0].expression)
    ):
        return (_ERROR, *tokens[1:])
    if tokens[0].word in _UNFORESEEN and tokens[1].expression and is_exception(tokens[1].expression):
        return (tokens[0], _ERROR, *tokens[2:])  # `Unexpected {exc!r} while printing`
    return tokens
