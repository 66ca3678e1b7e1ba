"""Owns the reading of prose: which clause of a message tells the event, which is its label, and what changes its meaning."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import takewhile

from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.message import Message
from migrate_logs.naming.nouns import Nouns
from migrate_logs.naming.reading import Reader, Reading
from migrate_logs.naming.statement import Statement, noun_only
from migrate_logs.naming.tagging import Tagged, Tagger
from migrate_logs.naming.words import clauses, foreign_share

_LABEL_SIGNS = frozenset((":", "]", ")", "|", ">", "-", "--", "–", "—", "->", "=>", "==", "==="))
_OUTCOMES = {
    "failed": "failed",
    "skipped": "skipped",
    "aborted": "aborted",
    "cancelled": "cancelled",
    "refused": "refused",
}
_DONE = frozenset(("done", "completed", "succeeded", "ok", "finished"))
_DEEDS = frozenset(
    (
        "P",
        "G",
        "O_P",
        "O_G",
        "V",
        "S",
        "O_S",
        "TAIL",
        "F",
        "O_F",
        "N_started",
        "N_starting",
        "O_N_started",
        "O_N_starting",
    )
)
_MAX_CLAUSES = 4
_MAX_TOKENS = 14


class _Clause:
    """A tagged clause, read when it is first asked for: most messages are told by their first clause."""

    def __init__(self, tokens: tuple[Tagged, ...], before: str, after: str, reader: Reader) -> None:
        self.tokens = tokens
        self.before = before
        self.after = after
        self._reader = reader

    @cached_property
    def reading(self) -> Reading | None:
        """What the grammar makes of it; `Request: {body}` shows a request and does not ask for one."""
        return None if self._is_heading() else self._reader.read(self.tokens)

    def _is_heading(self) -> bool:
        return (
            len(self.tokens) == 1
            and self.after in (":", "=")
            and "b" in self.tokens[0].tags
            and "p" not in self.tokens[0].tags
        )


class Sentences:
    """Reads messages with one lexicon."""

    def __init__(self, lexicon: Lexicon, tagger: Tagger, reader: Reader, nouns: Nouns) -> None:
        self._lexicon = lexicon
        self._nouns = nouns
        self._tagger = tagger
        self._reader = reader

    def statement(self, message: Message, level: str) -> Statement | None:
        """What the message says, or None where it holds no word."""
        found = self._clauses(message)
        if not any(token.expression is None for clause in found for token in clause.tokens):
            return None
        statement = self._expectation(found) or self._main(found, level)
        if statement is None:
            return None
        statement = self._dry_run(statement, found)
        share = foreign_share(message.text)
        if share > 0.1:
            statement = statement.capped(0.55 if share < 0.3 else 0.3, "text in another language")
        return statement

    def _clauses(self, message: Message) -> list[_Clause]:
        result = []
        for clause in clauses(message.text[:600], message.placeholders, self._lexicon.brands)[:_MAX_CLAUSES]:
            tokens = self._tagger.tag(clause.tokens[:_MAX_TOKENS])
            tokens = self._without_speaker(_exception_first(tokens))
            if tokens:
                result.append(_Clause(tokens, clause.before, clause.after, self._reader))
        return result

    def _without_speaker(self, tokens: tuple[Tagged, ...]) -> tuple[Tagged, ...]:
        """`{self} closing` without the value in front, where that says nothing of what it is."""
        while (
            len(tokens) > 1
            and tokens[0].expression is not None
            and tokens[1].tags not in ("i", "c")
            and not self._nouns.root(tokens[0].expression)
        ):
            tokens = tokens[1:]
        return tokens

    def _main(self, found: Sequence[_Clause], level: str) -> Statement | None:
        telling = [clause for clause in found if not self._is_mark(clause)] or list(found)
        sure = (i for i, clause in enumerate(telling) if clause.reading and clause.reading.score >= 0.6)
        return self._statement(telling, next(sure, 0), level) if telling else None

    def _statement(self, found: Sequence[_Clause], index: int, level: str) -> Statement:
        clause = found[index]
        if clause.reading is None:
            return Statement(noun_only(clause.tokens, level, self._has_value(clause)))
        label = self._label(found, index)
        reading = self._with_outcome(clause.reading, found[index + 1 :])
        statement = Statement(reading, label, why=(reading.why,))
        if label:
            statement = statement.weaker(0.95, "a label before the sentence") if reading.phrase else statement
        elif index:
            statement = statement.weaker(0.7, "not the first clause")
        if clause.after == "?":
            statement = statement.capped(0.5, "a question")
        statement = self._contrast(statement, clause, found[index + 1 :], level)
        return self._unread(statement, clause, found[index + 1 :])

    def _has_value(self, clause: _Clause) -> bool:
        return clause.after in (":", "=", "[", "(", "->", "=>", "-") or any(
            token.expression is not None for token in clause.tokens
        )

    def _is_mark(self, clause: _Clause) -> bool:
        """True for `ERROR:`, `[INFO]`, `{name}:`: they name neither thing nor event."""
        if all(token.expression is not None or token.tags in ("u", "x", "i", "c") for token in clause.tokens):
            return True
        return clause.after in _LABEL_SIGNS and all(token.word in self._lexicon.marks for token in clause.tokens)

    def _label(self, found: Sequence[_Clause], index: int) -> tuple[Tagged, ...]:
        """The short noun phrase in front of the sentence (`Phoenixd: ...`, `[worker] ...`)."""
        if not index or found[index - 1].after not in _LABEL_SIGNS:
            return ()
        tokens = [
            token
            for token in found[index - 1].tokens
            if token.expression is None and "i" not in token.tags and not token.word.isdigit()
        ]
        return tuple(tokens) if 0 < len(tokens) <= 3 and found[index - 1].reading is None else ()

    def _with_outcome(self, reading: Reading, later: Sequence[_Clause]) -> Reading:
        """`Sending mail... failed` tells a failure."""
        if reading.kind not in ("G", "V") or not later or len(later[0].tokens) > 1:
            return reading
        word = later[0].tokens[0].word
        if word in _OUTCOMES:
            return replace(reading, tail=f"{reading.verb}_{_OUTCOMES[word]}", kind="", why="the outcome follows")
        if word in _DONE:
            participle = self._lexicon.inflection.participle(reading.verb)
            return replace(reading, tail=participle, kind="P", why="the outcome follows")
        return reading

    def _contrast(self, statement: Statement, clause: _Clause, later: Sequence[_Clause], level: str) -> Statement:
        """`Session migrated but index missing`: what went wrong is the event."""
        if statement.reading.kind not in _DEEDS:
            return statement
        second = self._after_contrast(statement.reading.rest, later)
        if second is None:
            return statement
        if second.kind in _DEEDS or second.score < 0.6 or not second.phrase:
            return statement.capped(0.7, "a second fact follows")
        return Statement(second, (), 0.88, (second.why, "the fact after the `but`"))

    def _after_contrast(self, rest: Sequence[Tagged], later: Sequence[_Clause]) -> Reading | None:
        index = next((i for i, token in enumerate(rest) if token.word in self._lexicon.contrast), None)
        if index is not None:
            return self._reader.read(rest[index + 1 :]) or noun_only(rest, "info", False)
        if later and later[0].tokens[0].word in self._lexicon.contrast:
            return self._reader.read(later[0].tokens[1:]) or noun_only(rest, "info", False)
        return None

    def _unread(self, statement: Statement, clause: _Clause, later: Sequence[_Clause]) -> Statement:
        """What the reading leaves out makes it less sure, a negation above all."""
        rest = statement.reading.rest
        tags = {tag for token in rest for tag in token.tags}
        if rest and rest[0].tags == "c" and tags & set("lrf"):
            return statement.weaker(0.88, "another fact follows")
        if statement.reading.kind in _DEEDS and (
            tags & set("olrf") or any(token.word in ("without", "instead_of", "unless", "if") for token in rest)
        ):
            return statement.capped(0.7, "an unread negation or condition")
        if statement.reading.kind in _DEEDS and any(
            token.word in _OUTCOMES or token.word in ("error", "failing") for token in rest
        ):
            return statement.capped(0.55, "an unread outcome")
        if (
            rest
            and rest[0].tags not in ("i", "c")
            and any(token.expression is None and token.tags != "u" for token in rest)
        ):
            statement = statement.weaker(0.86, "unread words")
        elif len([token for token in rest if token.expression is None]) > 6:
            statement = statement.weaker(0.95, "a long rest")
        for after in later[:1]:
            if (
                after.before in (",", ";", ".", "-", "–", "—", "(")
                and after.reading
                and after.reading.kind not in _DEEDS
                and statement.reading.kind in _DEEDS
            ):
                return statement.capped(0.72, "another fact follows")
        return statement

    def _dry_run(self, statement: Statement, found: Sequence[_Clause]) -> Statement:
        """In a dry run no deed is done."""
        if (
            not any(token.word == "dry_run" for clause in found for token in clause.tokens)
            or statement.reading.kind not in _DEEDS
        ):
            return statement
        if not statement.reading.verb or any(token.word == "dry_run" for token in statement.reading.phrase):
            return statement
        objects = "O_" if statement.reading.kind.startswith("O_") else ""
        reading = replace(statement.reading, tail=f"{objects}{statement.reading.verb}_skipped", kind="V_skipped")
        return replace(statement, reading=reading, label=()).capped(0.85, "a dry run")

    def _expectation(self, found: Sequence[_Clause]) -> Statement | None:
        """`Expected one X but got Y` tells a mismatch, whatever Y is."""
        words = [token.word for clause in found for token in clause.tokens]
        first = found[0].tokens[0].word
        if first in ("expected", "expecting") and self._lexicon.answers & set(words[1:]):
            phrase = self._noun_phrase(found[0].tokens[1:])
            reading = Reading(phrase, (), "mismatched", "mismatch", 0.78, "expected one thing, got another", ())
            return Statement(reading, why=(reading.why,))
        return None

    def _noun_phrase(self, tokens: Sequence[Tagged]) -> tuple[Tagged, ...]:
        tokens = tuple(token for token in tokens if token.tags not in ("x", "r") and token.word not in ("to", "be"))
        inside = (bool(set(token.tags) & set("dhzu")) and token.word not in self._lexicon.answers for token in tokens)
        return tuple(token for token, _ in takewhile(lambda pair: pair[1], zip(tokens, inside, strict=True)))


def _exception_first(tokens: tuple[Tagged, ...]) -> tuple[Tagged, ...]:
    """`{type(e).__name__} while reading` begins with an error."""
    if (
        len(tokens) > 1
        and tokens[0].expression
        and tokens[1].word in ("while", "when", "during", "in", "on", "raised", "occurred")
        and _is_exception(tokens[0].expression)
    ):
        return (Tagged("error", "dhk"), *tokens[1:])
    return tokens


def _is_exception(expression: str) -> bool:
    names = expression.replace("(", " ").replace(")", " ").replace(".", " ").split()
    return any(
        name in ("e", "ex", "exc", "err", "error", "exception", "exception_type", "error_type", "exc_type")
        for name in names
    )
