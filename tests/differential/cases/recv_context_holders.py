import contextlib
import contextvars
import logging
import threading
import types

current = contextvars.ContextVar("logger", default=logging.getLogger("context"))
local = threading.local()
local.logger = logging.getLogger("local")
box = types.SimpleNamespace(logger=logging.getLogger("box"), log=print)


@contextlib.contextmanager
def borrowed(name):
    yield logging.getLogger(name)


class App:
    logger = logging.getLogger("app")


class Request:
    def __init__(self, app):
        self.app = app

    def handle(self):
        self.app.logger.info("Through another object %s", 1)
        current.get().info("Through a context variable %s", 2)
        local.logger.info("Through thread locals %s", 3)
        box.logger.info("Through a namespace %s", 4)
        box.log("printed, not logged")
        with borrowed("borrowed") as log:
            log.info("Through a context manager %s", 5)
        App.logger.warning("Through a class %s", 6)
        App().logger.warning("Through an instance %s", 7)


Request(App()).handle()
