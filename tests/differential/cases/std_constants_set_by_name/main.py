# expect: partial
"""Constants of modules that these set themselves, by names that no statement shows."""
import logging

import limits
import tuning

log = logging.getLogger("tuned")


def go(number):
    log.log(tuning.LEVEL, "Round %s begun", number)  # refused: dynamic-level
    log.info(tuning.HELLO, number)  # refused: dynamic-template
    log.log(limits.LEVEL, "Round %s limited", number)  # refused: dynamic-level
    log.info(limits.FIXED, number)


go(1)
tuning.load({"LEVEL": logging.ERROR, "HELLO": "Goodbye %s, 100%%"})
limits.raised()
go(2)
