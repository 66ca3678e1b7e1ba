import logging

import limits
import structlog
from limits import LOUD, Choice, Wanted

logger = logging.getLogger(__name__)
events = structlog.get_logger()
OWN = logging.INFO
SAME = limits.FIXED
TRACED = False


def sell(name: str) -> None:
    logger.log(limits.QUIET, "selling %s", name)  # refused: dynamic-level
    logger.log(LOUD, "sold %s", name)  # refused: dynamic-level
    logger.log(limits.RAISED, "packing %s", name)  # refused: dynamic-level
    logger.log(limits.FIXED, "packed %s", name)
    logger.log(OWN, "weighing %s", name)  # refused: dynamic-level
    logger.log(SAME, "weighed %s", name)
    events.log(OWN, "item_posted", item=name)  # refused: dynamic-level
    logger.log(Choice.NOISE, "choosing %s", name)  # refused: dynamic-level
    logger.log(Choice.STILL, "chosen %s", name)
    logger.log(Wanted.FIRST, "wanting %s", name)  # refused: dynamic-level
    logger.info(limits.DONE, name)  # refused: dynamic-template
    logger.info(limits.KEPT, name)
    logger.info(Choice.LABEL, name)
    logger.warning("checked %s", name, exc_info=TRACED)  # refused: exc-info-unknown
