"""Both branches are the same library."""
try:
    from logging import getLogger
except ImportError:  # never
    from logging import getLogger  # noqa: F811

import logging

try:
    import json5 as json
    logger = logging.getLogger("with-json5")
except ImportError:
    import json
    logger = logging.getLogger("plain-json")

log = getLogger("same")
log.info("Parsed %s", json.loads("[1, 2]"))
logger.info("Parser is %s", json.__name__ != "")
