#!/usr/bin/env python3
# expect: same
# Copyright: ours

"""A docstring after comments."""

from __future__ import annotations
from __future__ import division; import logging

# comment before the logger
logger = logging.getLogger(__name__)  # comment behind the logger
# comment after the logger


def run(x: int | None = None) -> Undefined | None:
    logger.info("annotated %s", x)


run()
print(__doc__)
