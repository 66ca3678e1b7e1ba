"""Owns when one event name says the same as another, so that `--fix` may write it without asking."""

from __future__ import annotations

import re
from collections.abc import Sequence

from migrate_logs.naming.lexicon import Lexicon

_SLOT = re.compile(r"\{[^{}]*\}")
_WORDY = re.compile(r"[\w\s.,:;!'\"()-]*")  # other signs have a meaning: `a > b`, `a & b`
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_EMPTY = frozenset({"a", "an", "the", "successfully"})


def says_the_same(old: str, new: str, lexicon: Lexicon) -> bool:
    """True where two names have the same words in the same order, and so the same category where the old one has one.

    Spelling, case, separators, the tense of a verb, articles, auxiliaries and a repeated category make no difference. A dot
    less does: whoever asks for `service.message.*` finds it no more. So does the tense beside a word that keeps a deed from
    being done: `user.about_to_delete`, `user.attempt_delete`.
    """
    text = _SLOT.sub(" ", old)
    if not _WORDY.fullmatch(text):
        return False
    category, dot, action = text.rpartition(".")
    if not dot or re.search(r"\s", text):
        return _alike(_words(text, lexicon), _words(new, lexicon), lexicon)
    if old.count(".") != new.count("."):
        return False
    thing, deed = _words(category, lexicon), _words(action, lexicon)
    deed = deed[len(thing) :] if deed[: len(thing)] == thing else deed
    new_category, _, new_action = new.rpartition(".")
    if is_denied(category, lexicon):
        return False
    is_kept = "".join(thing) == "".join(_words(new_category, lexicon))
    return is_kept and _alike(deed, _words(new_action, lexicon), lexicon)


def _words(text: str, lexicon: Lexicon) -> list[str]:
    """The words of a name or a sentence in lower case, without those that say nothing."""
    words = re.findall(r"[^\W_]+", _HUMP.sub("_", text).lower())
    return [word for word in words if word not in _EMPTY and word not in lexicon.auxiliaries]


def _alike(old: Sequence[str], new: Sequence[str], lexicon: Lexicon) -> bool:
    if "".join(old) == "".join(new):
        return True
    lemma, pasts = lexicon.inflection.lemma, lexicon.inflection.simple_pasts
    if any(word in pasts for word in old):  # who did it is not whom it was done to: `user.chose`, `user.chosen`
        return False
    if len(old) > 1 and lexicon.inflection.is_past(old[0]) and old[0] != new[0]:
        return False  # `cached_query` may be a query that is cached, and no order to cache one
    return [*map(lemma, old)] == [*map(lemma, new)] and not keeps_back(old, lexicon)


def overstates(old: str, new: str, lexicon: Lexicon) -> bool:
    """True where a name tells a deed as done that the same words of another hold back: `start_load`, `start_loaded`."""
    before, after = _words(old, lexicon), _words(new, lexicon)
    lemma = lexicon.inflection.lemma
    return before != after and [*map(lemma, before)] == [*map(lemma, after)] and keeps_back(before, lexicon)


def tells_of_a_deed(old: str, new: str, lexicon: Lexicon) -> bool:
    """True where a name has a past form of which another one makes an order."""
    lemma, kept = lexicon.inflection.lemma, _words(new, lexicon)
    words = [word for word in _words(_SLOT.sub(" ", old), lexicon) if word not in kept]
    return any(lexicon.inflection.is_past(word) and lemma(word) in kept for word in words)


def is_respelled(old: str, new: str) -> bool:
    """True where two names differ in nothing but case and separators."""
    return re.sub(r"[\W_]", "", old).lower() == re.sub(r"[\W_]", "", new).lower()


def keeps_back(words: Sequence[str], lexicon: Lexicon) -> bool:
    """True for words beside which a verb does not say that something is done: `would_delete`, `expires_soon`, `start_load`.

    The last verb may have such a name itself.
    """
    unsaid = lexicon.ahead | _denying(lexicon)
    return len(words) > 1 and not unsaid.isdisjoint(words[:-1] if words[-1] in lexicon.ahead & lexicon.verbs else words)


def is_denied(category: str, lexicon: Lexicon) -> bool:
    """True for a category that denies what its action says: `would.delete`, `about_to.start`, `pending.start`."""
    denying = _denying(lexicon) | (lexicon.ahead - lexicon.categories)
    return not denying.isdisjoint(category.replace(".", "_").split("_"))


def _denying(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.holding.union(lexicon.modals, lexicon.negations, lexicon.auxiliaries, lexicon.prepositions)
