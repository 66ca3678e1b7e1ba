"""The shop."""

import logging

VERSION = "1.0"
log = logging.getLogger(__name__)
log.debug("loading version %s", VERSION)

from shop import cart  # noqa: E402


def __getattr__(name):
    log.info("lazy attribute %s", name)
    return f"<{name}>"
