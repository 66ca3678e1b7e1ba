"""Owns the adverbs that change what is said of a deed: they go with it, wherever they stand; others say nothing."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.speech import COMPOUND, Tagged

# adverbs that change nothing about a deed that was done
_IDLE = frozenset(("already", "previously", "still"))
# that these are unexpected goes without saying
_FAILED = frozenset(("failed", "crashed", "died", "errored"))
# what is so for as long as it is done
_LASTING = frozenset(
    ("tracked", "used", "watched", "monitored", "followed", "observed", "served", "managed", "hosted", "held", "shared")
)
# adjectives that are verbs or nouns as well, as participles
_ENDS = {"complete": "completed", "ok": "succeeded", "okay": "succeeded", "successful": "succeeded"}


def qualified(tokens: list[Tagged], lexicon: Lexicon) -> list[Tagged]:
    """`already registered`, `almost full` are one state; an adverb that stands apart goes to the nearest deed, or says nothing."""
    adverbs = lexicon.adverbs
    is_told = not adverbs.isdisjoint([token.word for token in tokens])
    result = _attached(_joined(_as_done(tokens, lexicon), adverbs), lexicon) if is_told else tokens
    return [
        replace(token, tags="jd") if token.tags == COMPOUND and _before_noun(result, index) else token
        for index, token in enumerate(result)
        if token.word not in adverbs and not _is_degree(result, index)
    ]


def _as_done(tokens: Sequence[Tagged], lexicon: Lexicon) -> list[Tagged]:
    """`badge already print`, `already print badge` as those mean it who write so: nobody commands what is done."""
    result = list(tokens)
    for at in range(1, len(tokens)):
        is_base = tokens[at].word in lexicon.only_verbs and set("pa").isdisjoint(tokens[at].tags)
        if is_base and tokens[at - 1].word == "already" and (at == 1 or "h" in tokens[at - 2].tags):
            result[at] = Tagged(lexicon.inflection.participle(tokens[at].word), "pd")
    return result


def _joined(tokens: Sequence[Tagged], adverbs: AbstractSet[str]) -> list[Tagged]:
    """`tokens` with each adverb and the deed or the state behind it as one."""
    result: list[Tagged] = []
    for token in tokens:
        is_told = bool(set(token.tags) & set("pagq")) or token.word in _ENDS
        if result and result[-1].word in adverbs and is_told:
            adverb = result.pop().word
            if token.word in _LASTING and adverb == "already" and result and result[-1].word == "being":
                result.pop()  # what is being tracked is tracked, while what is being printed is not printed yet
            token = Tagged(f"{adverb}_{_ENDS.get(token.word, token.word)}", "pd")
        elif result and result[-1].word in adverbs and token.word in ("be", "been"):
            token, result[-1] = result[-1], token  # `has hardly been read`
        elif result and result[-1].word == "already" and token.word == "being":
            token, result[-1] = result[-1], token  # `is already being printed`
        result.append(token)
    if len(result) > 1 and result[-1].word == "already" and "p" in result[-2].tags:
        result[-2:] = [Tagged(f"already_{result[-2].word}", "pd")]  # `user deleted already`
    return result


def unqualified(token: Tagged) -> Tagged:
    """The `closed` of an `already closed latch`: in front of a noun the adverb says nothing that the participle does not."""
    adverb, _, word = token.word.partition("_")
    is_done = adverb in ("already", "previously") and word.endswith(("ed", "en", "ing", "nown"))
    return replace(token, word=word) if is_done else token


def _is_degree(tokens: Sequence[Tagged], index: int) -> bool:
    """True for `roughly` in `not roughly equal`."""
    return (
        index > 0 and tokens[index - 1].tags == "o" and tokens[index].tags == "jd" and tokens[index].word[-2:] == "ly"
    )


def _attached(tokens: list[Tagged], lexicon: Lexicon) -> list[Tagged]:
    """`order shipped partially`, `maybe order shipped`: the adverb goes to the deed in front of it, else to the next one."""
    adverbs = lexicon.qualifiers
    result = list(tokens)
    for index, token in enumerate(tokens):
        if token.word not in adverbs or token.word in _IDLE:
            continue
        deeds = [i for i, other in enumerate(result) if "p" in other.tags and other.expression is None]
        if deeds:
            at = max((i for i in deeds if i < index), default=deeds[0])
            if token.word == "unexpectedly" and result[at].word in _FAILED:
                continue
            told = (result[at].word, token.word) if token.word in lexicon.afterwards else (token.word, result[at].word)
            result[at] = Tagged("_".join(told), "pd")
        elif index and "g" in tokens[index - 1].tags and token.word not in lexicon.afterwards:
            result[index - 1] = Tagged(f"{token.word}_{tokens[index - 1].word}", "gd")  # `exiting abnormally`
    return result


def _before_noun(tokens: Sequence[Tagged], index: int) -> bool:
    """False for the `bulk-updated` of `bulk-updated {n} seats`: what stands in front of a number is a deed."""
    if index + 1 == len(tokens) or (not index and tokens[1].tags in ("u", "zhd")):
        return False
    return bool(set(tokens[index + 1].tags) & set("dh"))
