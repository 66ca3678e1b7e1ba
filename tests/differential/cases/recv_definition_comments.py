# expect: same
"""Comments and sections around the definition of the logger."""

# Copyright of the example project

# --- imports -------------------------------------------------------
import logging  # the standard library
import os

# --- logging -------------------------------------------------------
# This module logs under its own name.
logger = logging.getLogger(__name__)  # noqa: N816

# --- code ----------------------------------------------------------
ROOT = os.sep  # the root


def visit(path):
    """Say where we are.

    >>> logger.info("in a docstring")
    """
    # logger.info("commented out %s", path)
    logger.info("Visiting %s", path)  # tell them
    return path


visit(ROOT)
