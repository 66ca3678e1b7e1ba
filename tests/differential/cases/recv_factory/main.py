# expect: partial
from logs import get_logger
from worker import Worker

logger = get_logger(__name__)


def main():
    logger.info("Main started")
    Worker("w1").work([3, 0])
    get_logger("inline").warning("Inline factory call with %s", "args")


main()
