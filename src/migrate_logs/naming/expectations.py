"""Owns what an expectation tells that was not met: `Expected one X but got Y` is a mismatch, whatever Y is, and as an error
`Expected X in Y` tells that it is missing."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from migrate_logs.naming.clause import TaggedClause
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.outcomes import is_deed
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.statement import Statement

_EXPECTING = frozenset(("expected", "expecting", "expects"))
_LACKING = 0.66
# what one got instead is told behind these; the fewest words of that
_ASKING = frozenset(("asked", "requested", "wanted"))
_SHORTEST = 4
_MET = frozenset(("got", "received", "found", "had"))


def unmet(found: Sequence[TaggedClause], said: AbstractSet[str], lexicon: Lexicon) -> Statement | None:
    """The mismatch that clauses tell; None where they tell none. `said` are all their words."""
    tokens = [token for clause in found for token in clause.tokens]
    if _EXPECTING.isdisjoint(said):
        return _otherwise(tokens, lexicon) if tokens[0].word in _ASKING else None
    index = next((i for i, token in enumerate(tokens) if token.word in _EXPECTING), -1)
    if index < 0 or (index and _is_told(found[0])):
        return None
    words = [token.word for token in tokens]
    if "not_found" in words[index + 1 :]:
        return None  # `badge expected but not found`
    if lexicon.answers.isdisjoint(words[index + 1 :] + words[: index and 1]):
        return None
    start = int(words[0] in _MET)
    if words[index + 1 :].count("exist") == 1 and not start:
        end = words.index("exist", index)
        return _told(_noun_phrase((*tokens[:index], *tokens[index + 1 : end]), lexicon), "not_found")
    before = _noun_phrase(tokens[start:index], lexicon)
    if len(before) < index - start - sum(token.tags == "c" for token in tokens[start:index]):
        return None
    before = tuple(token for token in before if token.word not in ("mismatch", "error"))
    phrase = before or _noun_phrase(tokens[index + 1 :], lexicon)
    reading = Reading(phrase, (), "mismatched", "mismatch", 0.78, "expected one thing, got another", ())
    return Statement(reading, why=(reading.why,))


def _otherwise(tokens: Sequence[Tagged], lexicon: Lexicon) -> Statement | None:
    """The mismatch of `Asked for tray {x}, got {y}`."""
    if len(tokens) < _SHORTEST or tokens[-2].word not in _MET or tokens[-1].expression is None:
        return None
    phrase = _noun_phrase(tokens[1 + (tokens[1].word == "for") : -2], lexicon)
    is_told = any(token.expression is None for token in phrase) and phrase[-1].expression is not None
    return _told(phrase, "mismatched") if is_told else None


def lacking(found: Sequence[TaggedClause], level: str, lexicon: Lexicon) -> Statement | None:
    """What an error tells of that was expected, and nothing else: `Expected a seat plan in {x}`, `Expected seat=3`."""
    first, *others = found[0].tokens
    if level != "error" or first.word not in _EXPECTING or not others:
        return None
    phrase = _noun_phrase(others, lexicon)
    behind = others[len(phrase) :]
    asked = next((at for at, token in enumerate(phrase) if token.tags[:1] == "p" and token.word.isalpha()), -1)
    if 0 <= asked < len(phrase) - 1 and not behind:
        return _told(phrase[asked + 1 :], f"not_{phrase[asked].word}")  # `Expected signed badge`
    is_plain = not any(set(token.tags) & set("pk") or token.word in lexicon.faults for token in phrase)
    is_plain = is_plain and not any("g" in token.tags for token in phrase[-1:])  # `deep thinking pause` is one
    if not is_plain or not any(token.expression is None and "h" in token.tags for token in phrase):
        return None
    if len(behind) == 2 and behind[0].word == "to_be" and "p" in behind[1].tags:
        return _told(phrase, f"not_{behind[1].word}")
    if found[0].after == "=" or lexicon.is_datum(phrase[-1].word):
        return _told(phrase, "mismatched")
    return None if any(set(token.tags) & set("pxlorsf") for token in behind) else _told(phrase, "missing")


def _told(phrase: tuple[Tagged, ...], tail: str) -> Statement:
    reading = Reading(phrase, (), tail, "", _LACKING, "expected, and not there", (), tail)
    return Statement(reading, why=(reading.why,))


def _is_told(clause: TaggedClause) -> bool:
    """True for `Type mismatch: expected {x}`: what is wrong is said before."""
    if clause.is_exception or clause.after not in (":", ",", "."):
        return False
    return clause.reading is not None and not is_deed(clause.reading)


def _noun_phrase(tokens: Sequence[Tagged], lexicon: Lexicon) -> tuple[Tagged, ...]:
    tokens = tuple(token for token in tokens if token.tags not in ("x", "r") and token.word not in ("to", "be"))
    inside = (bool(set(token.tags) & set("dhzu")) and token.word not in lexicon.answers for token in tokens)
    return tuple(token for token, _ in takewhile(lambda pair: pair[1], zip(tokens, inside, strict=True)))
