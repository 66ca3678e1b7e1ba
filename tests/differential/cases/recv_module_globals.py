# expect: same
from __future__ import annotations

import logging
from logging import getLogger
from logging import getLogger as get

logger = logging.getLogger(__name__)
LOG: logging.Logger = logging.getLogger("app.upper")
_log = getLogger("app.private")
audit_logger = get()
AUTH, NETWORK = logging.getLogger("auth"), logging.getLogger("network")
log = alias = logging.getLogger("chained")


class Server:
    def __init__(self, host, port):
        self.host = host
        self.port = port

    def start(self):
        logger.info("Server starting on %s:%d", self.host, self.port)
        LOG.debug("Upper case receiver for %s", self.host)
        _log.info("Private receiver")
        audit_logger.warning("Started by %s", "root")
        AUTH.info("Authentication ready")
        NETWORK.error("Port %d is taken", self.port)
        log.info("First of a chain")
        alias.info("Second of a chain")


Server("localhost", 8080).start()
