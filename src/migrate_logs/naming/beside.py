"""Owns what a word is by the words beside it: a verb in front of an article, a comparison in front of `than`."""

from collections.abc import Sequence

from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.words import Token

# in front of its object: `model selected the name`
DETERMINERS = frozenset(
    (
        "a",
        "an",
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "your",
        "my",
        "multiple",
        "several",
        "many",
        "some",
        "another",
        "every",
        "both",
    )
)
# in front of `than` no word of a noun phrase
_COMPARING = frozenset(
    (
        "shorter",
        "longer",
        "larger",
        "smaller",
        "bigger",
        "greater",
        "higher",
        "lower",
        "later",
        "earlier",
        "fewer",
        "slower",
    )
)
# behind a noun and before a value they tell which of them: `badges matching {pattern}`
_LIMITING = frozenset(("matching", "containing"))
_WAYS = frozenset(("back", "first", "last"))
# the same before `with`: `keys beginning with {prefix}`
_BORDERING = frozenset(("beginning", "starting", "ending"))
# the same also where a noun follows: `badges needing review`
_WANTING = frozenset(("needing", "requiring", "matching", "lacking", "awaiting", "exceeding"))
# what is said behind `that` of who stands in front of it
_LINKS = frozenset(("has", "have", "had", "is", "are", "was", "were"))
# what a deed with a thing is told by
_DEALING = frozenset("gp")
# the same, and what one fails in
_GOVERNED = frozenset("gpr")
# the tags of a word that is a verb, or a noun as well
_COMMANDING = ("vdh", "bdh", "avdh")
# the tags of what only adjectives may follow before a noun, of adjectives, and of what is more than one
_GOVERNING = frozenset("pgvroiy")
_STATES = frozenset("jaq")
_NO_ADJECTIVE = frozenset("hgsz")
_BOTH = frozenset(("and", "or"))
# what only says which thing is meant, behind it, and the tags of what the sentence says of it then
GIVEN = frozenset(
    ("specified", "given", "provided", "supplied", "passed", "entered", "parsed", "requested", "selected", "chosen")
)
_VERBS = ("x", "o", "r", "l")
PARTING = _COMPARING | _LIMITING | _BORDERING | _WANTING


def without_given(tokens: list[Tagged]) -> list[Tagged]:
    """`the badge specified is not valid` without `specified`: the sentence tells of the badge something else."""
    return [token for at, token in enumerate(tokens) if not (token.word in GIVEN and _is_told_more(tokens, at))]


def _is_told_more(tokens: Sequence[Tagged], at: int) -> bool:
    """True for what stands behind a noun, and in front of the verb of the sentence."""
    is_told = at + 1 < len(tokens) and tokens[at + 1].tags in _VERBS and tokens[at + 1].word != "no"
    return is_told and at > 0 and "h" in tokens[at - 1].tags and all(token.tags != "o" for token in tokens[:at])


def described_once(tokens: list[Tagged]) -> list[Tagged]:
    """`found new or changed badges` without the second of two adjectives: what is found is the same."""
    ends = (at for at, token in enumerate(tokens[2:-2], 2) if token.word in _BOTH and _is_of_adjectives(tokens, at))
    end = next(ends, 0)
    return [*tokens[:end], *tokens[end + 2 :]] if end else tokens


def _is_of_adjectives(tokens: Sequence[Tagged], at: int) -> bool:
    """True for the `or` of `found new or changed badges`; `trays printed or closed badges` tells of two deeds."""
    verb, first, _, second, noun = (_tags(token) for token in tokens[at - 2 : at + 3])
    are_adjectives = bool(first & _STATES and second & {*_STATES, "p"}) and not (first | second) & _NO_ADJECTIVE
    return are_adjectives and bool(verb & _GOVERNING) and "h" in noun


def _tags(token: Tagged) -> set[str]:
    """The tags of a word; a `non-string` is an adjective in front of a conjunction, whatever it is elsewhere."""
    return {"j"} if token.word.startswith("non_") else set(token.tags)


def is_dealt_with(before: Sequence[Tagged]) -> bool:
    """True for the `auto-tracing` of `disabling auto-tracing`, which is a thing there."""
    return bool(before) and not _DEALING.isdisjoint(before[-1].tags)


def is_verb(before: Sequence[Tagged]) -> bool:
    """True for `model selected` in front of a determiner: what follows is the verb's object."""
    if len(before) < 2 or "p" not in before[-1].tags:
        return False
    return "h" in before[-2].tags and all(not set(token.tags) & set("xioc") for token in before)


def is_command(before: Sequence[Tagged]) -> bool:
    """True for the `print` of `print the badges`: a first word that may be a verb is one in front of a determiner."""
    return len(before) == 1 and before[0].tags in _COMMANDING


def parts(word: str, before: Sequence[Tagged], following: Sequence[Token]) -> bool:
    """True for `matching` in `badges matching {pattern}`, and for `shorter` in `shorter than`."""
    if word in _COMPARING:
        return bool(following) and following[0].word == "than"
    is_noun = len(before) > 1 and before[-1].expression is None and "h" in before[-1].tags
    if word in _BORDERING:
        is_told = any(set(token.tags) & set("pgvro") for token in before)
        return is_noun and is_told and bool(following) and following[0].word in ("with", "from", "at")
    if word in _WANTING and following and following[0].expression is None:
        return is_noun and before[-1].word.endswith("s") and not _GOVERNED.isdisjoint(before[0].tags)
    return is_noun and (not following or following[0].expression is not None)


def is_name(before: Sequence[Tagged], following: Sequence[Token]) -> bool:
    """True for the `New` of `starting New Relic`, in capitals amid a sentence."""
    is_within = bool(before) and before[-1].expression is None and before[-1].tags != "u"
    return is_within and bool(following) and following[0].whole


def is_way(tokens: Sequence[Tagged], index: int) -> bool:
    """True for the `back` of `released back to pool`, the `last` of `was executed last`: where or when, and no thing."""
    if index == 0 or tokens[index].word not in _WAYS:
        return False
    is_last = index + 1 == len(tokens)
    if tokens[index].word == "back":
        return is_last or tokens[index + 1].tags == "i"
    if not is_last and "p" in tokens[index + 1].tags:
        return "h" in tokens[index - 1].tags and tokens[index - 1].expression is None
    return "p" in tokens[index - 1].tags and (is_last or tokens[index + 1].tags in ("i", "c"))


def names_value(tokens: Sequence[Tagged], index: int) -> bool:
    """True for `named` in `playlist named {x}`, where a value or nothing follows."""
    return index > 0 and (index + 1 == len(tokens) or tokens[index + 1].expression is not None)


def ends_phrase(tokens: Sequence[Tagged], index: int) -> bool:
    """True for the adjective in `order total`, which is a noun there."""
    is_after = index > 0 and "h" in tokens[index - 1].tags and tokens[index - 1].expression is None
    return is_after and (index + 1 == len(tokens) or not set(tokens[index + 1].tags) & set("dhzu"))


def is_told(before: Sequence[Tagged]) -> bool:
    """True for the last participle of `stored badge printed`: what was done successfully is what the sentence tells."""
    if len(before) < 3 or not ("p" in before[0].tags and "p" in before[-1].tags):
        return False
    return before[-2].expression is not None or ("h" in before[-2].tags and "g" not in before[-2].tags)


def is_related(before: Sequence[Tagged], following: Sequence[Token]) -> bool:
    """True for the `that` of `badges that are old`, `badge removed that is old`; `ensured that it is` tells what was ensured."""
    if not before:
        return False
    is_told = len(before) > 1 and "p" in before[-1].tags and bool(following) and following[0].word in _LINKS
    return "h" in before[-1].tags or (is_told and "h" in before[0].tags)


def is_amount(token: Tagged) -> bool:
    """True for a value and a number."""
    return token.expression is not None or token.tags == "u"


def may_be_verb(before: Sequence[Tagged]) -> bool:
    """False for a base verb in the middle of a sentence, which is a noun there (`a switch on the wall`)."""
    return len(before) == 1 or bool(set(before[-1].tags) & set("pgs")) or before[-2].tags in ("r", "l", "o", "c", "i")


def ends_there(rest: Sequence[Tagged]) -> bool:
    """True at the end of an old event name and in front of its outcome: `desk_roll_back`, `desk_roll_back_skipped`."""
    return not rest or (len(rest) == 1 and not set(rest[0].tags).isdisjoint("pak"))
