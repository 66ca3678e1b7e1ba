"""Exception groups and except*."""
import logging

logger = logging.getLogger(__name__)

try:
    raise ExceptionGroup("several", [ValueError("one"), TypeError("two"), ValueError("three")])
except* ValueError as group:
    logger.error("values %s", group.exceptions)
    logger.exception("values %s", group)
    for e in group.exceptions:
        logger.warning("one of them %s", e, exc_info=e)
except* TypeError as group:
    logger.error(f"types {group.message} {len(group.exceptions)}", exc_info=group)
try:
    raise ExceptionGroup("outer", [ExceptionGroup("inner", [OSError("deep")])])
except ExceptionGroup as eg:
    logger.error("split %s", eg.subgroup(OSError))
    eg.add_note("a note of ours")
    logger.exception("notes %s", eg.__notes__)
