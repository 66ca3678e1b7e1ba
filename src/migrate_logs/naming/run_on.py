"""Owns a sentence that runs into the next without a sign between them: `key already set skipping print`."""

from migrate_logs.naming.speech import Tagged

# what is done because of what was said
_CONSEQUENCES = frozenset(("skipping", "ignoring", "exiting", "aborting", "returning", "retrying", "quitting"))
# whose object may be a deed: `worker has stopped ignoring seats`
_PHASES = frozenset(("started", "began", "begun", "stopped", "finished", "resumed", "continued", "kept", "tried"))
_FINITE = ("x", "o", "r")
_PREDICATE = frozenset("pa")


def end(tokens: tuple[Tagged, ...]) -> int:
    """Where the first sentence of `tokens` ends: behind the last of them where no other follows."""
    for at in range(2, len(tokens)):
        if tokens[at].word in _CONSEQUENCES and _is_told(tokens[:at]):
            return at
    return len(tokens)


def _is_told(tokens: tuple[Tagged, ...]) -> bool:
    """True for `key already set`, `hall is not open`."""
    last = tokens[-1]
    if _PREDICATE.isdisjoint(last.tags) or last.word in _PHASES:
        return False
    return last.word.startswith(("already_", "not_")) or any(token.tags in _FINITE for token in tokens)
