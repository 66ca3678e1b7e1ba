"""A logger class with its own way to fill a text: nothing is wrong with its calls."""
# expect: left
import logging


class Braces(logging.Logger):
    def _log(self, level, msg, args, **options):
        super()._log(level, str(msg).format(*args), (), **options)


logging.setLoggerClass(Braces)
logger = logging.getLogger("braces")
logger.info("Sent {} mails", 3)  # refused: context-attached
logger.info("Mails sent")  # refused: context-attached
