# expect: partial
"""An adapter is passed where the annotation says logger: its fields would be lost."""

import logging

base = logging.getLogger("mill")


class Tagged(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return msg, {**kwargs, "extra": {"mill": "north"}}


def grind(sacks, logger: logging.Logger | None = None):
    logger = logger or base
    logger.info("Ground %d sacks", sacks)


base.info("Mill opened")
grind(1)
grind(2, Tagged(base, {}))
