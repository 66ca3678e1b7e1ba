"""Objects with logger-like names and methods which are no loggers."""
import logging
import math


class Form:
    def __init__(self):
        self.errors = []

    def info(self, text):
        self.errors.append(("info", text))
        return text

    def error(self, text, *args):
        self.errors.append(("error", text, args))
        return self

    warning = error

    def log(self, n):
        return math.log(n)


class Catalog(dict):
    def info(self, key, **kw):
        return {**self[key], **kw}


login_form, dialog, catalog = Form(), Form(), Catalog(a={"n": 1})
logger_form = log_form = Form()
blog, catalogue, backlog = Form(), Form(), Form()
login_form.info(f"x {login_form.log(1)}")
dialog.error("failed %s", 3).warning("chained %s", 4)
print(catalog.info("a", extra=2), math.log(1), blog.info("post"), backlog.log(1))
logger_form.info("looks like one"), log_form.error("looks like another")


class Page:
    def __init__(self):
        self.log = []
        self.logger = Form()
        self.logging = logging

    def run(self):
        self.logger.info("not a logger")
        self.log.append("entry")
        self.logging.getLogger("real").info("Real one %s", 1)
        return self.log, self.logger.errors


print(Page().run(), login_form.errors, dialog.errors, logger_form.errors)
