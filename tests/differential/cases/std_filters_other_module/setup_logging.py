import logging


class Redact(logging.Filter):
    def filter(self, record):
        record.request = "request-9"
        return record.levelno != logging.DEBUG


def configure():
    logging.getLogger("service").addFilter(Redact())
