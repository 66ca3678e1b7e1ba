"""Loggers that other libraries hand out, and other libraries' logging functions."""
import logging
import multiprocessing
import warnings
from multiprocessing import get_logger

mp = multiprocessing.get_logger()
same = get_logger()
logger = logging.getLogger(__name__)


class App:
    """Like a web framework's application object."""

    def __init__(self):
        self.logger = logging.getLogger("app")


app = App()
mp.info("from multiprocessing %s", "one")
same.warning("same logger %s", "two")
app.logger.info("application %s", "three")
logger.info("own %s", "four")
warnings.warn("not a log call")
print(multiprocessing.current_process().name)
