"""Owns the words of old event names that lost their hyphen: `re_indexed`, `pre_registration`."""

from collections.abc import Sequence

from migrate_logs.naming.tagging import Tagger

_PREFIXES = frozenset(("re", "un", "de", "mis"))
# what stands alone in an old event name only because its hyphen was lost
_GLUED = frozenset(("pre", "non", "multi", "sub", "semi", "auto", "co", "anti", "inter", "pseudo"))


def joined(words: Sequence[str], tagger: Tagger) -> list[str]:
    """`re_indexed` as a form of reindex."""
    result: list[str] = []
    for word in words:
        if result and result[-1] in _PREFIXES and set(tagger.tags(result[-1] + word)) & set("pgvb"):
            result[-1] += word
        elif result and result[-1] in _GLUED and _is_glued(tagger.tags(word)):
            result[-1] += f"_{word}"
        else:
            result.append(word)
    return result


def _is_glued(tags: str) -> bool:
    """True for `registration` behind `pre`."""
    return "h" in tags and not set(tags) & set("pg")
