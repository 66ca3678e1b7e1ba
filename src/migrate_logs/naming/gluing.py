"""Owns the words of old event names that lost their hyphen: `re_indexed`, `pre_registration`."""

from collections.abc import Sequence

from migrate_logs.naming.tagging import Tagger

_PREFIXES = frozenset(("re", "un", "de", "mis"))
# what stands alone in an old event name only because its hyphen was lost
_GLUED = frozenset(("pre", "non", "multi", "sub", "semi", "auto", "co", "anti", "inter", "pseudo"))
# prepositions that make an adjective of the noun behind them: `in_memory_cache`, `on_demand_scan`
_ADJECTIVES = frozenset(
    (("in", "memory"), ("in", "process"), ("on", "demand"), ("on", "call"), ("on", "chain"), ("off", "chain"),
     ("off", "peak"), ("one", "off"), ("one", "shot"), ("one", "time"), ("ad", "hoc"), ("follow", "up"), ("well", "known"))
)  # fmt: skip


def joined(words: Sequence[str], tagger: Tagger) -> list[str]:
    """`re_indexed` as a form of reindex."""
    result: list[str] = []
    for at, word in enumerate(words):
        is_last = at + 1 == len(words)
        if result and (result[-1], word) in _ADJECTIVES and not is_last and _is_glued(tagger.tags(words[at + 1])):
            result[-1] += f"_{word}"
        elif result == ["auto"] and is_last and "p" in tagger.tags(word):
            result = [f"auto_{word}"]
        elif result and result[-1] in _PREFIXES and set(tagger.tags(result[-1] + word)) & set("pgvb"):
            result[-1] += word
        elif result and result[-1] in _GLUED and _is_glued(tagger.tags(word), result[-1] == "auto"):
            result[-1] += f"_{word}"
        else:
            result.append(word)
    return result


def _is_glued(tags: str, may_go_on: bool = False) -> bool:
    """True for `registration` behind `pre`, and for `scaling` behind `auto`."""
    return "h" in tags and "p" not in tags and (may_go_on or "g" not in tags)
