"""Objects of modules and methods that only the run knows the names of, and those that a decorator or the last round brings."""
# expect: same
import importlib
import logging

import late
import rounds

logger = logging.getLogger(__name__)


def load(kind):
    part = importlib.import_module(f"part_{kind}")
    logger.info("Part is %s", part.PART)
    made = getattr(part, "make")()
    logger.info("Made %s", made)
    return made


def hook(parts, method):
    for part in parts:
        run = getattr(part, method, None)
        logger.info("Hook gave %s", run())


hook([load("one")], "again")
thing = late.thing
logger.info("Late is %s", thing)
rounds.run()
