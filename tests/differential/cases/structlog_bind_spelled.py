"""Fields that are bound with a dict display, whose keys may be no names."""
import structlog
from loguru import logger

log = structlog.get_logger()
more = {"port": 80}
log.bind(**{"http.method": "GET", "path": "/"}).info("request_started", status=200)
log.bind(user=1, **{"user.id": 2}).warning("user_known")
logger.bind(**{"http.method": "PUT"}).info("Request {} ended", 7)
log.bind(**{**more, "host": "a"}).info("host_known")  # refused: bound-logger-stored
log.bind(**more).info("port_known")  # refused: bound-logger-stored
