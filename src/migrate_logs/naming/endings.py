"""Owns what the rest of a message, or its level, says of how a deed ended: an outcome behind it, a `successfully`, an advice."""

import re
from collections.abc import Sequence

from migrate_logs.naming.clause import TaggedClause
from migrate_logs.naming.clauses.shared import OF_BOTH
from migrate_logs.naming.counts import ALARMING, is_counted
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.outcomes import DENYING, OUTCOMES, SHOWN, is_deed
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.statement import Statement
from migrate_logs.naming.under_way import is_success
from migrate_logs.naming.words import Clause

_ENDED = frozenset(("do", "finish", "complete", "end", "terminate", "exit", "return", "process", "conclude"))
# `stopping pull (cancelled)` is stopped because of it
_STOPPING = frozenset(("stop", "cancel", "abort", "end", "exit", "terminate", "kill", "shut_down", "close", "skip"))
_DONE = frozenset(("done", "completed", "succeeded", "ok", "finished"))
_DASHES = frozenset(("-", "–", "—"))
# a value that is one of two verbs, in front of a sentence or at its end, or that may say not in front of a verb
_CHOSEN = re.compile(
    r"""^\W*\{\s*(['"])[\w ]*(?:ed|ing|out)\1 if [^{}]+\}|(?<=[a-z] )(?<!\bas )\{\s*(['"])[\w ]*(?:ed|ing)\2 if [^{}]+\}\W*$"""
    r"""|\{[^{}]*(['"])[\w ]*\bnot\b[\w ]*\3(?: if [^{}]+)?\} \w""",
    re.I,
)
# what stands between a deed and why one is warned of it: `desk opened while hall is closed`
_AMISS = frozenset(("although", "though", "while", "outside", "despite", "before"))
# readings of what came
_CAME = frozenset(("received", "O_received"))
# readings of how a thing is
_SO = frozenset(("A", "Q"))
# how far a deed is, which is not done yet: `loaded... {n}%`
_SHARE = re.compile(r"\W*[a-z]+(?:\.{2,}|…|:)?\s*(?:\{[^{}]*\}|%[\d.]*[dfs])\s?%", re.I)
# what somebody is not sure of
_SEEMING = re.compile(r"\W*(?:it )?(?:seems|looks|appears)\b", re.I)
_SUCCESSFULLY = re.compile(r"(?<!not )(?<!n't )\bsuccessfully\b", re.I)
# what is only about to be done is not tried
_TRYING = re.compile(r"\b(?:try(?:ing)?|tries|attempt(?:s|ing)?) to\b", re.I)
_TRY = re.compile(r"\W*try\s+[a-z]+ing\b", re.I)
# what is said of a deed, or of a thing, that should not be: `..., which is not in the list`
_DENIED = re.compile(
    r"(?:[,;–—-]|\b(?:but|yet))\s(?:which|who|that|this|it|they|these|but|though|although|yet)\s(?:\w+\s){0,2}?(?:not|never|no longer|cannot|n't)\b"
    r"|\b(?:but|yet|though|although)\s(?:\w+\s){0,3}?(?:should|must|may|can|could|do|does|did|is|are|was|were|has|have|had)(?:\snot|n't)\b"
    r"|\b(?:should(?: not|n't| never)|must(?: not|n't| never)|never) (?:ever )?(?:happens?|occurs?|be possible)\b"
    r"|[,;:–—-] ?(?:this is |which is )?not (?:yet |currently )?(?:supported|implemented|allowed|permitted|recommended)\b"
    r"|[.!] this is (?:not|discouraged|unsupported|insecure|unsafe|dangerous|deprecated)\b|\bbelong(?:s|ing)? to (?:another|a different|someone)\b"
    r"|\b(?:that|which|who) (?:is|are|was|were|has|have|do|does|did|could|can)(?: not|n't| no longer)\b"
    r"|\bdespite (?:an? |the )?(?:\w+ )?(?:errors?|failures?|warnings?|problems?)\b",
    re.I,
)
# how many of them failed: `loaded {n} seats, {m} seats failed to load`
_PARTLY = re.compile(r"[,;.(]\s*\{[^{}]*\}\s+(?:[a-z]+\s)?failed\b", re.I)
# why a rule of the grammar reads how long something took
_DURATION = "how long it took"
# what is said to be there, and what that is worth
_THERE = re.compile(r"there(?:'s|'re| is| are| was| were)(?P<already> already)? (?!not\b)", re.I)
_EXISTING = 0.66
# what stands in front of what is to be done
_NOTES = frozenset(("todo", "fixme", "hint", "tip", "suggestion", "proposal", "recommendation", "advice"))
# behind these a verb was done
_HAVING = frozenset(("have", "has", "had"))
# who is told to do something
_READER = frozenset(("you", "your", "yourself"))


# what one does who has nothing to do
_RESTING = (["sleeping"], ["waiting"], ["idling"], ["sleep"], ["wait"])


class Endings:
    """Reads how a deed ended with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def with_outcome(self, reading: Reading, later: Sequence[TaggedClause]) -> Reading:
        """`Sending mail... failed` and `Job finished: failed` tell a failure."""
        if later and not reading.phrase and not reading.rest:
            reading = self._resting(reading, later[0])
        if reading.kind in ("S", "O_P"):
            verdict = _verdict(later[:2])
            return reading._replace(tail=verdict, kind="", object=(), why="the outcome follows") if verdict else reading
        is_told = reading.kind in ("G", "V", "P", "A") or reading.why == _DURATION
        if not is_told or not later or len(later[0].tokens) > 1:
            return reading
        word = later[0].tokens[0].word
        is_cause = word in OUTCOMES and reading.verb in _STOPPING
        if is_cause or (word in (*OUTCOMES, *_DONE) and is_counted(later)):
            return reading
        if reading.why == _DURATION:
            outcome = OUTCOMES.get(word, "")
            tail = f"{reading.verb}_{outcome}" if reading.verb else outcome
            return reading._replace(tail=tail, kind="", why="the outcome follows") if outcome else reading
        is_value = later[0].before in SHOWN and not (later[0].before == "=" and reading.rest)  # `... because tray=0`
        if reading.kind in ("P", "A") and word in DENYING and is_value:
            return reading._replace(tail=f"not_{reading.tail}", kind=f"not_{reading.kind}", why="the value denies it")
        if reading.kind in ("P", "A"):
            is_outcome = reading.verb in _ENDED and word in OUTCOMES
            return reading._replace(tail=OUTCOMES[word], kind="", why="the outcome follows") if is_outcome else reading
        if word in OUTCOMES:
            return reading._replace(tail=f"{reading.verb}_{OUTCOMES[word]}", kind="", why="the outcome follows")
        if word in _DONE:
            participle = self._lexicon.inflection.participle(reading.verb)
            return reading._replace(tail=participle, kind="P", why="the outcome follows")
        return reading

    def _resting(self, reading: Reading, behind: TaggedClause) -> Reading:
        """Who sleeps because there is nothing to do is idle."""
        words = [token.word for token in behind.tokens if token.expression is None]
        is_idle = reading.tail == "skipped" and words[:1] in _RESTING
        return reading._replace(tail="idle", kind="A") if is_idle else reading

    def done(self, statement: Statement, text: str) -> Statement:
        """`create index successfully` tells of a deed that is done, `{'failed' if exc else 'done'} printing badges` of either."""
        reading = statement.reading
        is_bare = reading.kind in ("G", "P") and all(token.expression is not None for token in reading.phrase)
        if is_bare and _SHARE.match(text):
            deed = (Tagged(self._lexicon.inflection.gerund(reading.verb), "gdh"),) if reading.verb not in _ENDED else ()
            return statement._replace(reading=reading._replace(phrase=deed, tail="progress_reported", kind=""))
        if (
            "{" in text
            and ("'" in text or '"' in text)
            and (is_deed(reading) or reading.kind in _SO)
            and _CHOSEN.search(text)
        ):
            return statement.capped(0.55, "only the value tells what was done")
        if _SEEMING.match(text):
            statement = statement.capped(0.79, "as it seems")
        if reading.tail == "reported" and _SUCCESSFULLY.search(text):
            done = self._succeeded(reading)
            return statement._replace(reading=done, why=(done.why,))
        if reading.kind != "V" or reading.why != "imperative" or not _SUCCESSFULLY.search(text):
            return statement
        participle = self._lexicon.inflection.participle(reading.verb)
        return statement._replace(reading=reading._replace(tail=participle, kind="P", why="participle first"))

    def _succeeded(self, reading: Reading) -> Reading:
        """`Badge upload successfully`, `Desk delete badge successfully`: a verb behind its subject, in whatever form, was done."""
        phrase = reading.phrase
        at = next((i for i, token in enumerate(phrase) if not set(token.tags).isdisjoint("bv")), 0)
        if not at or any(set(token.tags) & set("pgsiox") for token in phrase):
            return reading
        tail = self._lexicon.inflection.participle(phrase[at].word)
        thing = phrase[at + 1 :]
        kind = "O_P" if thing else "P"
        tail, why = f"O_{tail}" if thing else tail, "a verb that succeeded"
        return Reading(phrase[:at], thing, tail, phrase[at].word, 0.74, why, reading.rest, kind)

    def existing(self, statement: Statement, text: str) -> Statement:
        """`There are {n} open seats` tells what was found, `There is already a lock` what was there before."""
        is_open = (
            statement.reading.tail == "reported" or statement.reading.kind == "V"
        )  # `there are open seats` orders nothing
        found = _THERE.match(text) if is_open and text[:5].lower() == "there" else None
        if found is None:
            return statement
        tail = "already_exists" if found["already"] else "found"
        reading = statement.reading._replace(tail=tail, kind=tail, score=_EXISTING, why="what there is")
        return statement._replace(reading=reading, factor=1.0, why=(reading.why,))

    def alarmed(self, statement: Statement, text: str, level: str) -> Statement:
        """As a warning, `Query took {ms} ms` tells that it was slow, `Trying to open a closed file` that it was tried at all."""
        reading = statement.reading
        if level.lower() not in ALARMING:
            return self._tried(statement, text)
        if reading.kind in ("P", "TAIL") and "failed" not in reading.tail and _PARTLY.search(text):
            return statement._replace(reading=reading._replace(tail=f"partly_{reading.tail}", kind="partly_P"))
        if reading.why == "trying to" and _TRYING.search(text):
            owner = "O_" if reading.kind == "O_G" else ""
            tried = reading._replace(tail=f"{owner}{reading.verb}_attempted", kind=f"{owner}V_attempted")
            return statement._replace(reading=tried)
        is_claim = is_deed(reading) or reading.kind in _CAME
        if is_claim and reading.verb not in self._lexicon.mending and _DENIED.search(text):
            return statement.capped(0.55, "denied by what follows")
        if is_success(reading, self._lexicon) and any(token.word in _AMISS for token in reading.rest):
            return statement.capped(0.6, "done when or where it should not be")
        if reading.why == OF_BOTH:
            return statement._replace(reading=reading._replace(tail="conflict_detected", kind=""))
        if reading.why != _DURATION:
            return statement
        tail = f"{reading.verb}_slow" if reading.verb else "slow"
        return statement._replace(reading=reading._replace(tail=tail, kind="A"))

    def _tried(self, statement: Statement, text: str) -> Statement:
        """`Try printing badge {x}` advises nobody where nothing went wrong: it is tried."""
        reading = statement.reading
        if reading.kind != "V_advised" or not _TRY.match(text):
            return statement
        tried = reading._replace(tail=f"{reading.verb}_attempted", kind="V_attempted", why="trying to")
        return statement._replace(reading=tried, why=(tried.why,))

    def advice(self, statement: Statement, parts: Sequence[Clause], level: str) -> Statement:
        """`Upgrade your client`, `Set your key` ask the reader for a deed, and so does, of an error, what gets one something."""
        reading = statement.reading
        is_base = reading.tail == reading.verb and self._lexicon.is_base_verb(reading.verb)
        if reading.kind == "P" and (not is_base or reading.why != "participle first"):
            return statement
        clauses = [[token.word for token in clause.tokens] for clause in parts]
        said = {word for words in clauses if reading.verb in words for word in words}
        is_purpose = level == "error" and any(token.word in ("to_use", "if") for token in reading.rest)
        is_note = len(parts) > 1 and parts[0].tokens[0].word in _NOTES
        if reading.kind == "P" and not _HAVING.isdisjoint(said):
            return statement.capped(0.72, "what the reader has done")  # `you have set a badge`
        if _READER.isdisjoint(said) and not is_purpose and not is_note:
            return statement
        advised = reading._replace(tail=f"{reading.verb}_advised", kind="V_advised")
        return statement._replace(reading=advised).capped(0.6, "what the reader is to do")


def _verdict(later: Sequence[TaggedClause]) -> str:
    """The `refused` of `{hall} resolves to {x} - refused`, or nothing."""
    alone = (each.tokens[0].word for each in later if each.before in _DASHES and len(each.tokens) == 1)
    return next((OUTCOMES[word] for word in alone if word in OUTCOMES), "")
