"""Options that are spread into the call."""
# expect: partial
import logging

logger = logging.getLogger(__name__)


def note(text, **options):
    logger.info("noted %s", text, **options)  # refused: spread-options
    logger.info("noted", **{"extra": {"text": text}})  # a spread in sight is no secret
    logger.info("noted %s", text, stacklevel=1, **options)  # refused: spread-options


note("first")
note("second", extra={"k": 1})
try:
    raise OSError("disk")
except OSError as e:
    note("third", exc_info=e)
    note("fourth", exc_info=True, extra={"j": 2})
