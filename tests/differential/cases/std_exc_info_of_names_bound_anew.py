"""What an except clause calls an error is another thing by the time that it is logged."""
import logging

logger = logging.getLogger(__name__)


def fail(kind):
    raise kind("failed")


def told(kind):
    try:
        fail(kind)
    except ValueError as error:
        error = str(error)
        logger.error("Parsing of %s failed", error, exc_info=error)  # refused: exc-info-unknown


def changed(kind):
    error = "nothing"

    def forget():
        nonlocal error
        error = "forgotten"

    try:
        fail(kind)
    except ValueError as error:
        forget()
        logger.error("Parsing %s failed", error, exc_info=error)  # refused: exc-info-unknown


told(ValueError)
try:
    changed(ValueError)
except NameError as e:
    print(e)
