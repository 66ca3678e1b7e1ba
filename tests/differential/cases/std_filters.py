"""Filters that drop records, change them and add to them."""
# expect: left
import logging


class Drop(logging.Filter):
    def filter(self, record):
        return "secret" not in record.getMessage()


class Inject(logging.Filter):
    def filter(self, record):
        record.tenant = "tenant-7"
        record.msg = str(record.msg).replace("password", "***")
        return True


dropping = logging.getLogger("dropping")
dropping.addFilter(Drop())
dropping.info("a secret is dropped")
dropping.info("this %s stays", "one")
injecting = logging.getLogger("injecting")
injecting.addFilter(Inject())
injecting.info("the password is masked")
by_function = logging.getLogger("function")
by_function.addFilter(lambda record: record.levelno >= logging.WARNING)
by_function.info("dropped by a lambda")
by_function.error("kept by a lambda")
silent = logging.getLogger("silent")
silent.disabled = True
silent.error("never seen")
