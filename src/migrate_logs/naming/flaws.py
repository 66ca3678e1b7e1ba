"""Owns what was wrong with the means or the end of a deed: `Badge linked to wrong guest {x}` is no deed as it should be."""

from collections.abc import Sequence

from migrate_logs.naming.conformance import has_tense
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.outcomes import is_deed
from migrate_logs.naming.owners import LINKS
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.statement import Statement

# a name that tells the flaw, and one of a flaw that no noun tells
_TOLD = 0.74
_UNTOLD = 0.55
# the most nouns behind the flaw, and what ends them: what is said of the thing, or where it is
_MAX_NOUNS = 2
_MAX_WORDS = 5
_MAX_LENGTH = 34
_NOUN = frozenset("hd")
# what stands behind these is only why it was done, or what is to come of it
_CAUSING = frozenset(
    (
        "because",
        "since",
        "although",
        "though",
        "if",
        "unless",
        "when",
        "while",
        "who",
        "which",
        "that",
        "so",
        "of",
        "after",
        "before",
        "during",
        "until",
        "in_order",
    )
)
# what a thing was made, where no noun follows: `plan reduced to blank`
_ENDING = frozenset(("to", "into", "as"))
# what is there for the flaw, and has none: `started with invalid badge check`
_AGAINST = frozenset(
    ("check", "checks", "checker", "handling", "handler", "detection", "detector", "cleanup", "reporting")
)
# prepositions that a name says in another word
_SAID = {"containing": "with", "including": "with", "having": "with"}
# readings whose tail is yet to be put into its form
_COMMANDS = frozenset(("V", "O_V"))
# readings of how a thing is that tell it goes on (`running on an outdated printer`), besides deeds
_GOING = frozenset(("running", "active", "live", "ready", "available"))


class Flaws:
    """Finds flaws behind deeds with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def flawed(self, statement: Statement) -> Statement:
        """The statement with what is wrong with that which the deed was done with, or towards."""
        reading = statement.reading
        if not (reading.rest or reading.place) or not self._claims(reading):
            return statement
        lacked = _lacked(reading)
        if lacked:
            tail = _joined((reading.tail, "without"), lacked)
            return statement._replace(reading=reading._replace(tail=tail, kind=f"{reading.kind}_without")).capped(
                _TOLD, "without"
            )
        for behind in (reading.rest, reading.place):
            at = self._flaw(reading, behind)
            if at:
                return self._told(statement, behind, at)
        return statement

    def _told(self, statement: Statement, behind: Sequence[Tagged], at: int) -> Statement:
        """The deed with the flaw at `at` behind it, and less sure."""
        reading, link = statement.reading, _link(behind, at)
        nouns, preposition = _nouns(behind[at + 1 :]), _SAID.get(behind[link].word, behind[link].word)
        tail = _joined((reading.tail, preposition, behind[at].word), nouns)
        is_state = at + 1 == len(behind) and preposition in _ENDING
        is_open = not (nouns or is_state) or reading.kind in _COMMANDS
        if is_open or not has_tense(tail.removeprefix("O_"), self._lexicon):
            return statement.capped(_UNTOLD, "an unread flaw")
        told = reading._replace(tail=tail, kind="O_P_flawed" if tail.startswith("O_") else "P_flawed")
        return statement._replace(reading=told).capped(_TOLD, "what is wrong with it")

    def _claims(self, reading: Reading) -> bool:
        """True for a deed that is done for its own sake, and not because something is wrong."""
        is_going = reading.kind == "A" and reading.tail in _GOING
        if reading.phrase and reading.phrase[-1].word in LINKS:
            return False  # `connection to wrong printer opened` is told of that printer
        if not (is_deed(reading) or is_going or reading.kind in ("O_received", "received")):
            return False
        return reading.verb not in self._lexicon.mending

    def _flaw(self, reading: Reading, behind: Sequence[Tagged]) -> int:
        """Where in `behind` the word stands that tells what is wrong, behind a preposition, or 0."""
        for at, token in enumerate(behind):
            if token.tags in ("c", "l", "x", "o", "r", "f") or token.word in _CAUSING:
                return 0
            if at and token.word in self._lexicon.flaws:
                link = _link(behind, at)
                is_sought = link >= 0 and behind[link].word == "for" and reading.verb in self._lexicon.seeking
                is_met = not _AGAINST.isdisjoint(_nouns(behind[at + 1 :]))
                return at if link >= 0 and not (is_sought or is_met) else 0
        return 0


def _lacked(reading: Reading) -> list[str]:
    """The `seats` of `printed with no seats`, `printed {x} without seats`."""
    if reading.kind not in ("P", "G", "O_P"):
        return []
    for at, token in enumerate(reading.rest):
        is_none = token.word in ("no", "neither") and at > 0 and reading.rest[at - 1].word == "with"
        if is_none or (token.word == "without" and reading.kind != "O_P"):
            nouns = reading.rest[at + 1 :]
            return [] if nouns and "g" in nouns[0].tags else _nouns(nouns)
        if token.tags in ("c", "l", "x", "o", "r", "f") or token.word in _CAUSING:
            return []
    return []


def _link(rest: Sequence[Tagged], at: int) -> int:
    """Where the preposition stands that governs the flaw at `at`, with nothing between but its adjectives, or -1."""
    before = next((index for index in range(at - 1, -1, -1) if "j" not in rest[index].tags), -1)
    return before if before >= 0 and rest[before].tags == "i" else -1


def _joined(deed: Sequence[str], nouns: Sequence[str]) -> str:
    """The deed with its flaw and the nouns as one, of those only the last words where they would be too many or too long."""
    tail = "_".join((*deed, *nouns))
    is_short = tail.count("_") < _MAX_WORDS and len(tail) <= _MAX_LENGTH
    return tail if is_short else "_".join((*deed, *"_".join(nouns[-1:]).split("_")[-_MAX_NOUNS:]))


def _nouns(behind: Sequence[Tagged]) -> list[str]:
    """The words of the thing that is flawed."""
    end = next(
        (i for i, token in enumerate(behind) if token.expression is not None or not _NOUN & set(token.tags)),
        len(behind),
    )
    while end and "h" not in behind[end - 1].tags:
        end -= 1  # `with no tray given`
    words = [token.word for token in behind[:end]]
    return words[-_MAX_NOUNS:]
