import logging


def setup(level):
    logging.basicConfig(level=level.upper())
    logging.getLogger("urllib3").setLevel(logging.WARNING)
