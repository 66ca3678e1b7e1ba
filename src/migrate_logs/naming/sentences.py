"""Owns the reading of prose: which clause of a message tells the event, which is its label, and what changes its meaning."""

import re
from collections.abc import Sequence
from functools import lru_cache

from migrate_logs.naming import counts, patients
from migrate_logs.naming.answers import answered, asks, question
from migrate_logs.naming.asked import asked
from migrate_logs.naming.clause import TaggedClause
from migrate_logs.naming.contrasts import Contrasts
from migrate_logs.naming.dry_runs import dry_run
from migrate_logs.naming.endings import Endings
from migrate_logs.naming.expectations import lacking, unmet
from migrate_logs.naming.facts import Facts
from migrate_logs.naming.flaws import Flaws
from migrate_logs.naming.foreign import in_english
from migrate_logs.naming.headings import begun, hinted, uncoded, unnumbered
from migrate_logs.naming.labels import LABEL_SIGNS, Labels, is_titled
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.message import Message
from migrate_logs.naming.nominal import Nominals
from migrate_logs.naming.nouns import Nouns
from migrate_logs.naming.outcomes import is_deed
from migrate_logs.naming.own_names import as_command, own_name, without_own_name
from migrate_logs.naming.parting import Parting
from migrate_logs.naming.reader import Reader
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.roots import is_exception
from migrate_logs.naming.rows import one_of
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.statement import Statement
from migrate_logs.naming.tagging import Tagger
from migrate_logs.naming.titles import gives_way, is_heading
from migrate_logs.naming.under_way import among_errors
from migrate_logs.naming.values import is_dump, told
from migrate_logs.naming.words import Clause, clauses, foreign_share

# what stands between a thing and what was found out of it: `printer... ready`
_DRAWN_OUT = frozenset(("...", "…"))
_DENYING = ("o", "l", "r")
# the tags of words that name nothing
_IDLE = ("u", "x", "i", "c")
_MARK_SIGNS = LABEL_SIGNS | {"!"}
# the option of a command: ` -f `
_OPTION = re.compile(r"(?<!\S)-[a-zA-Z](?!\S)")
# behind these a word with a value is no sentence: `... (wanted: {x})`
_SHOWING = frozenset((":", "(", "["))
# words that alone tell the end of what their label names
_ENDS = frozenset(("done", "ok", "success", "failure", "failed", "complete", "completed", "finished"))
# what names nothing, whatever it is about: `SECURITY WARNING - badge desk is open`, `Capacity note: {x} is full`
_NOTICES = frozenset(("warning", "notice", "note", "hint", "tip"))
# what a value may be called, whatever it is of
_UNTOLD = frozenset(("value", "response", "header", "email"))
# what is done to a thing by its id, but for what is done to the id
_DONE = frozenset(("G", "P", "V", "V_failed", "V_error"))
_LEARNT = frozenset(
    ("get", "find", "generate", "receive", "resolve", "assign", "extract", "set", "parse", "use", "return", "obtain", "retrieve",
     "determine", "detect", "read", "fetch", "validate", "look_up", "map", "convert", "evaluate", "compute", "calculate", "derive",
     "infer", "guess", "choose", "select")
)  # fmt: skip
# the tags of what is counted
_COUNTED = frozenset("dhsb")
_MAX_CLAUSES = 4
# what was translated is no surer than that
_TRANSLATED = 0.72
_BEHIND_A_NAME = 0.79


class Sentences:
    """Reads messages with one lexicon."""

    def __init__(self, lexicon: Lexicon, tagger: Tagger, reader: Reader, nouns: Nouns) -> None:
        self._lexicon = lexicon
        self._nouns = nouns
        self._reader = reader
        self._parting = Parting(tagger, reader, nouns)
        self._contrasts = Contrasts(lexicon, reader)
        self._facts = Facts(lexicon)
        self._flaws = Flaws(lexicon)
        self._endings = Endings(lexicon)
        self._labels = Labels(lexicon)
        self._nominals = Nominals(lexicon)
        # texts are repeated near by, if at all; to keep what all of them say would be dearer than to read some again
        self._known = lru_cache(maxsize=512)(self._stated)

    def statement(self, message: Message, level: str) -> Statement | None:
        """What the message says, wherever that is, or None where it holds no word."""
        return self._known(message.text, message.placeholders, message.level, own_name(message), level)

    def _stated(
        self, text: str, placeholders: tuple[str, ...], method: str, function: str, level: str
    ) -> Statement | None:
        """What `text` says where `function` logs it with `method`, whose level is `level`."""
        text = uncoded(text)
        if heading := unnumbered(text):
            step = begun(self._stated(heading, placeholders, method, function, level), self._lexicon)
            return hinted(step, text) if step else step
        parts = _beginning(clauses(text[:600], placeholders))
        told = without_own_name(parts, function, self._lexicon)
        statement = self._told(told, text, function, level)
        if statement is None:
            return None
        statement = self._endings.existing(self._endings.done(statement, text), text)
        statement = hinted(self._flaws.flawed(self._endings.alarmed(statement, text, method)), text)
        statement = counts.doubted(statement, told, method, self._lexicon)
        if " -" in text and _OPTION.search(text.partition(". ")[0]):
            statement = statement.capped(0.55, "a command line")
        return statement if told is parts else statement.capped(_BEHIND_A_NAME, "behind the name of its function")

    def _told(self, parts: tuple[Clause, ...], text: str, function: str, level: str) -> Statement | None:
        english = in_english(parts)
        parts = as_command(parts, function, self._lexicon)
        statement = self._said(english, level) if english else None
        if statement is not None:
            return statement.capped(_TRANSLATED, "put into English")
        statement = self._said(parts, level)
        share = foreign_share(text)
        if statement is None or share <= 0.1:
            return statement
        return statement.capped(0.55 if share < 0.3 else 0.3, "text in another language")

    def _said(self, parts: Sequence[Clause], level: str) -> Statement | None:
        if is_dump(parts):
            return None
        found = self._parting.clauses(parts, level)
        by_values = told(parts, found, self._lexicon)
        if by_values is not None:
            return by_values
        words = {token.word for clause in found for token in clause.tokens if token.expression is None}
        if not words:
            return None
        by_hope = unmet(found, words, self._lexicon) or lacking(found, level, self._lexicon)
        statement = by_hope or self._main(found, level)
        if statement is not None and statement.reading.kind in ("V", "P"):
            statement = self._endings.advice(statement, parts, level)
        if statement is None or "dry_run" not in words:
            return statement
        return dry_run(statement, found, self._lexicon)

    def _main(self, found: Sequence[TaggedClause], level: str) -> Statement | None:
        telling = [clause for clause in found if not self._is_mark(clause, found)] or list(found)
        if not telling:
            return None
        index = next((i for i in range(len(telling)) if self._is_sure(telling, i, found)), 0)
        if not index and telling[0].is_pair and telling[0].after == "=":
            return self._nouns_alone(telling, level)
        index += is_heading(telling, index, self._lexicon)
        statement = self._statement(telling, index, found[found.index(telling[index]) + 1 :], level)
        is_aside = not index and telling[0].before == "(" and telling[0] is not found[0]
        return statement.capped(0.55, "only said in brackets") if is_aside else statement

    def _is_sure(self, telling: Sequence[TaggedClause], index: int, found: Sequence[TaggedClause]) -> bool:
        """True for a clause that the grammar reads, and that is no value of what stands in front of it."""
        clause, reading = telling[index], telling[index].reading
        if reading is None or reading.score < 0.6 or reading.kind == "reported":
            return False
        if clause.after == "?" and self._is_answered(telling, index, found):
            return False
        if index and reading.kind == "V" and telling[0].reading and telling[0].reading.kind == "V_advised":
            return False  # `To enable it, ask the desk`
        if clause.is_pair and (
            clause.after == "=" or clause.before in _SHOWING or sum(each.is_pair for each in found) > 1
        ):
            return False
        if index and telling[index - 1].tells_what and not clause.is_told_of_value and clause.is_value:
            return False
        return not gives_way(telling, index)

    def _statement(
        self, found: Sequence[TaggedClause], index: int, later: Sequence[TaggedClause], level: str
    ) -> Statement:
        """What the clause at `index` tells; `later` is all that follows it, values too."""
        clause, reading = found[index], found[index].reading
        if reading is None:
            return self._nouns_alone(found, level, later)
        label = self._labels.label(found, index)
        if thing := self._labels.named(found, index, reading) or self._labels.first_of_row(found, index, reading):
            reading, label = (
                reading._replace(phrase=thing, headless=False, score=min(reading.score, _BEHIND_A_NAME)),
                (),
            )
        reading = asked(self._endings.with_outcome(reading, later), later, self._lexicon)
        if clause.after == ":" and later and later[0].shown and self._is_known_by(reading):
            reading = reading._replace(phrase=reading.phrase[:-1])
        if index and not label and not reading.phrase and all(map(_is_idle_remark, found[1:index])):
            reading = found[0].told_of(reading, clause.before == ":")
        is_named = bool(patients.shown(clause.shown)) or patients.is_judged(reading, clause.shown)
        if clause.is_told_of_value and not reading.phrase and is_named:
            reading = reading._replace(phrase=(Tagged("", "zhd", clause.shown),))  # `{key} is missing`
        is_bare = not (reading.phrase or reading.rest or label)
        if is_bare and clause.after == ":" and reading.kind in ("G", "P"):
            reading = reading._replace(phrase=self._shown(later))
        statement = Statement(reading, label, why=(reading.why,))
        if label:
            statement = statement.weaker(0.86, "a label before the sentence") if reading.phrase else statement
        elif index and not thing and not (reading.phrase and clause.before in _DRAWN_OUT):
            statement = statement.weaker(0.7, "not the first clause")
        if index and any(token.word in ("if", "unless") for token in found[0].tokens[:2]) and is_deed(reading):
            return statement.capped(0.55, "behind a condition")
        if clause.after == "?" or asks(clause):
            return question(statement, level)
        statement = self._contrasts.contrast(statement, found[index + 1 :])
        statement = self._facts.unread(statement, clause, found[index + 1 :])
        if level == "error":
            statement = among_errors(statement, clause, later, self._lexicon)
        return answered(statement, clause.tokens[-1].word, later, level)

    def _is_answered(self, telling: Sequence[TaggedClause], index: int, found: Sequence[TaggedClause]) -> bool:
        """True for `Is the printer on? No badge received`: what is known follows what is only asked."""
        later = range(index + 1, len(telling))
        return any(
            telling[at].after != "?" and self._is_sure(telling, at, found) and not telling[at].is_plan for at in later
        )

    def _is_known_by(self, reading: Reading) -> bool:
        """True for `Closing tray id: {x}`, which closes the tray; of `Found tray id: {x}` the id is what is found."""
        *things, last = reading.phrase or (Tagged("", ""),)
        is_of_thing = bool(things) and "h" in things[-1].tags and last.word in self._lexicon.ids
        return is_of_thing and reading.kind in _DONE and reading.verb not in _LEARNT

    def _shown(self, later: Sequence[TaggedClause]) -> tuple[Tagged, ...]:
        """The thing that a deed is done to, where only the value behind it tells it: `Printing: {badge.id}`."""
        counted = later[0].tokens if later and later[0].is_told_of_value and later[0].before == ":" else ()
        if counted and all(set(token.tags) <= _COUNTED for token in counted) and self._is_many(counted[-1].word):
            return counted  # `Printing: {n} badges`
        value = later[0].tokens[0] if later and len(later[0].tokens) == 1 else None
        if value is None or not value.expression:
            return ()
        root = self._nouns.root(value.expression)
        return (value,) if root in self._lexicon.categories and root not in _UNTOLD else ()

    def _is_many(self, word: str) -> bool:
        return self._lexicon.inflection.singular(word) != word

    def _nouns_alone(self, found: Sequence[TaggedClause], level: str, later: Sequence[TaggedClause] = ()) -> Statement:
        """A message without a verb: its first phrase, or the second where the first is a mark in brackets."""
        if (single := one_of(found, later, self._lexicon)) is not None:
            return Statement(single, why=(single.why,))
        clause, label = found[0], self._labels.label(found, 0)
        if len(found) > 1 and found[1].has_word and (clause.after == "]" or clause.is_preamble or is_titled(found)):
            clause, label = found[1], self._labels.label(found, 1)
        after = [each for each in found[found.index(clause) + 1 :] if not each.is_remark]
        shown = [each for each in (*after, *later) if not each.is_remark][:1]
        value = (shown[0].tokens[0].expression or "") if shown else ""
        is_pair = clause.after in (":", "=") and clause.tokens[-1].expression is not None
        is_pair = is_pair and not any(token.tags == "i" for token in clause.tokens)
        is_row = bool(after) and after[0].tokens[0].expression is not None and all(each.is_label for each in after)
        says_more = not (is_row or all(clause.is_pair or not clause.has_word for clause in after)) or (
            is_pair and level != "error"
        )
        if value and is_exception(value) and is_pair and not self._reader.showing.is_info(clause.tokens[-2:-1]):
            level, says_more = "error", False  # `Tray {x}: {exc}`
        reading = self._nominals.message(clause.tokens, level, self._has_value(clause), value, says_more)
        owner = self._nouns.root(value) if value and reading.tail == "reported" and len(reading.phrase) == 1 else ""
        if owner and "." in value and owner != reading.phrase[0].word and self._reader.showing.is_info(reading.phrase):
            reading = reading._replace(phrase=(Tagged(owner, "dh"), *reading.phrase))  # `Status: {job.status}`
        return Statement(reading, label, why=(reading.why,))

    def _has_value(self, clause: TaggedClause) -> bool:
        return clause.after in (":", "=", "[", "(", "->", "=>", "-") or any(
            token.expression is not None for token in clause.tokens
        )

    def _is_mark(self, clause: TaggedClause, found: Sequence[TaggedClause]) -> bool:
        """True for `ERROR:`, `[INFO]`, `{name}:`: they name neither thing nor event."""
        if not any(token.expression is None and token.tags not in _IDLE for token in clause.tokens):
            return True
        if clause is found[-1] and len(found) > 1 and len(clause.tokens) == 1 and clause.tokens[0].word in _ENDS:
            return False  # `[label] Done!`
        if _is_notice(clause.tokens):
            return clause.after in _MARK_SIGNS and any(each.has_word for each in found[1:])
        if clause.tokens[0].word == "deprecated" and len(clause.tokens) < len(found):
            return _tells_end(found[1].reading)  # `DEPRECATED: tray is deprecated`
        return clause.after in _MARK_SIGNS and all(
            token.word in self._lexicon.marks or (token.tags == "u" and clause.tokens[0].word != "error")
            for token in clause.tokens
        )


def _beginning(parts: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The first clauses of a message; where all of those are values and their keys, as many behind them."""
    first = parts[:_MAX_CLAUSES]
    is_row = len(parts) > _MAX_CLAUSES and all(_is_key(each) or each.tokens[0].expression is not None for each in first)
    return parts[: 2 * _MAX_CLAUSES] if is_row and any(each.before == "(" for each in first) else first


def _is_notice(tokens: Sequence[Tagged]) -> bool:
    """True for `security warning`; `printing note` tells what is being done."""
    return len(tokens) == 2 and tokens[1].word in _NOTICES and not set(tokens[0].tags) & set("gpz")


def _is_key(clause: Clause) -> bool:
    return len(clause.tokens) == 1 and clause.after in ("=", ":")


def _is_idle_remark(clause: TaggedClause) -> bool:
    """True for the `(tray {x})` of `printer (tray {x}) ready`, not for a `(no longer)`."""
    return clause.is_remark and all(token.tags not in _DENYING for token in clause.tokens)


def _tells_end(reading: Reading | None) -> bool:
    """True for what is deprecated or no longer supported."""
    return reading is not None and reading.tail.endswith(("deprecated", "supported"))
