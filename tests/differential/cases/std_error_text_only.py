"""Errors that were logged without a traceback stay without one."""
# expect: same
import logging

logger = logging.getLogger(__name__)


class Client:
    def __init__(self):
        self.last_error = None

    def call(self, n):
        try:
            return 10 / n
        except ZeroDivisionError as exc:
            self.last_error = exc
            logger.error("Call %d failed: %s", n, exc)
            logger.warning(f"Retrying after {exc}")
            logger.info("Error type %s", exc.__class__.__name__)
            return None
        except Exception as err:
            logger.error("Unexpected: {}".format(err))


client = Client()
client.call(0)
client.call("x")
logger.info("Last error was %s", client.last_error)
