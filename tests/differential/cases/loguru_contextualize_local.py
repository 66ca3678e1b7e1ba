"""Fields of contextualize() are on every record inside the block."""
from loguru import logger


def inner(n):
    logger.info("Inner step", n=n)


def handle(request_id):
    with logger.contextualize(request_id=request_id):
        logger.info("Handling")
        inner(1)
        with logger.contextualize(phase="second"):
            logger.warning("Nested context")
            inner(2)
        inner(3)
    logger.info("Outside again")


handle("r-1")
inner(4)


@logger.contextualize(task="decorated")
def decorated(x):
    logger.info("In a decorated function", x=x)
    inner(5)


decorated(9)
inner(6)
