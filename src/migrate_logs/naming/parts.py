"""Owns old event names in parts: `cleanup-jobs.lease-lost`, `badge_store:load_badges:started` tell who says what of what."""

from migrate_logs.naming.conformance import MAX_CATEGORY_WORDS
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.snakes import snake


def parts(text: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """Who tells it and what is told, or None where the name has no such parts.

    Of several steps the last tells what happened; a word alone tells how the step in front of it went.
    """
    owner, dot, tail = text.partition(".")
    if dot:
        return (owner, tail) if "-" in text and tail and "." not in tail else None
    owner, *steps = text.split(":")
    said = list(map(snake, steps))
    if not said or not all(said) or owner in lexicon.generic_names:
        return None
    if snake(owner).count("_") >= MAX_CATEGORY_WORDS:
        return None  # rather a class with its method
    is_course = len(said) > 1 and "_" not in said[-1]
    return owner, "_".join(said[-2:] if is_course else said[-1:])
