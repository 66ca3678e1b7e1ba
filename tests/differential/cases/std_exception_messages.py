"""Exceptions as messages."""
import logging
import traceback

logger = logging.getLogger(__name__)


class Custom(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code
        self.secret = "exception-secret"

    def __str__(self):
        return f"custom code {self.code}"


try:
    raise Custom(41)
except Custom as e:
    logger.error(e)
    logger.exception(e)
    logger.warning(str(e))
    logger.error(repr(e))
    logger.error(e, exc_info=True)
    logger.error("%s", e)
    logger.error(f"{e}")
    logger.error(f"{e!r}")
    logger.error("code %d", e.code)
    logger.error(traceback.format_exc().splitlines()[-1])
    logger.error("trace %s", traceback.format_exc().splitlines()[-1])
    logger.error("".join(traceback.format_exception_only(type(e), e)).strip())
    logger.error(e.args[0])
    logger.error("as field", extra={"error": e, "code": e.code})
    logger.error({"error": str(e), "code": e.code})
logger.error(ValueError("never raised"))
logger.error("never raised %s", ValueError("in an argument"))
logger.error("class %s", ValueError)
