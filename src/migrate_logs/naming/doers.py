"""Owns who did it: of `User {id} deleted {doc}` it is not the user who was deleted."""

from collections.abc import Sequence
from functools import cached_property

from migrate_logs.naming.clauses.shared import UNTOLD
from migrate_logs.naming.grammar import Match
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.outcomes import OUTCOMES
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.roots import Roots
from migrate_logs.naming.speech import Tagged

# who does something to a known thing
_AGENTS = frozenset(("worker", "agent", "bot", "client", "service", "model", "crawler"))
# what they do by themselves
_OWN_DEEDS = frozenset(
    (
        "log_in",
        "log_out",
        "sign_in",
        "sign_out",
        "sign_up",
        "start",
        "stop",
        "begin",
        "exit",
        "arrive",
        "win",
        "lose",
        "reach",
        "exceed",
        "become",
        "return",
        "fail",
        "crash",
        "die",
        "disappear",
        "time_out",
        "expire",
        "register",
        "authenticate",
        "reply",
        "respond",
        "answer",
    )
)
# of these what someone `has done` has an object
_OWN_TRANSITIVE = frozenset(("start", "stop", "begin", "register", "authenticate", "return", "answer"))
_PERFECT = frozenset(("has", "have", "had"))
_DONE_BY = 0.79


class Doers:
    """Tells who did it from what it was done to, with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._roots = Roots(lexicon)

    def done_by(self, reading: "Reading", match: Match, tokens: Sequence[Tagged]) -> "Reading":
        """`User {id} deleted {doc}`: what someone did, was done to the value behind the deed, and not to the one who did it."""
        at = len(match.np)
        has_done = at > 0 and len(tokens) > at + 1 and tokens[at].word in _PERFECT
        at += has_done
        if not at or len(tokens) < at + 2 or tokens[at + 1].expression is None:
            return reading
        if reading.phrase != match.np or tokens[at].word != match.words.get("p"):
            return reading
        value = tokens[at + 1].expression
        moves = self._moves - _OWN_TRANSITIVE if has_done else self._moves
        if value is None or self._lexicon.base(reading.verb) in moves:
            return reading
        who = next((token.word for token in reversed(match.np) if token.expression is None), "")
        doer = self._lexicon.inflection.singular(who) if who else self._roots.root(match.np[0].expression or "")
        thing = self._roots.root(value)
        is_person = doer in self._lexicon.persons
        is_known = has_done or (doer in _AGENTS and thing in self._lexicon.categories)
        is_agent = is_known and bool(thing) and reading.tail not in OUTCOMES
        if thing == doer or not (is_person or is_agent):
            return reading._replace(why=UNTOLD) if has_done and thing != doer else reading
        if thing:
            score = min(reading.score, _DONE_BY)
            return reading._replace(phrase=(tokens[at + 1],), score=score, why="what someone did to it")
        is_own = (
            match.np[-1].expression is None and value.rpartition("_")[2].rpartition(".")[2] in self._lexicon.identity
        )
        return reading if is_own else reading._replace(why=UNTOLD)

    def does(self, reading: "Reading") -> "Reading":
        """`Reader supports {feature}`: the feature is supported; where the value tells no thing, the one who does it is only doing it."""
        base = self._lexicon.base(reading.verb)
        is_told_more = bool(reading.rest) and reading.rest[0].word in ("that", "which")
        if base in self._moves or not self._lexicon.is_base_verb(base) or is_told_more or not _is_shown(reading.object):
            return reading
        values = [token.expression for token in reading.object if token.expression]
        thing = next(filter(None, map(self._roots.root, values)), "")
        if thing:
            return reading._replace(object=(Tagged(thing, "dh"),))
        tail = self._lexicon.inflection.gerund(base)
        return reading._replace(tail=tail, kind="G", object=())

    @cached_property
    def _moves(self) -> frozenset[str]:
        """The verbs of what one does without doing it to a thing: `joined`, `logged_in`."""
        relating = (self._lexicon.relating[preposition] for preposition in ("to", "from", "in"))
        return self._lexicon.motion.union(_OWN_DEEDS, *relating)


def _is_shown(phrase: Sequence[Tagged]) -> bool:
    """True for an object that only a value tells."""
    return bool(phrase) and all(token.expression is not None for token in phrase)
