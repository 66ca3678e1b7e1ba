import logging


def log(text, *args):
    logging.getLogger("core").info(text, *args)
