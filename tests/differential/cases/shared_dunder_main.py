"""Code behind the main guard, and names of modules."""
# expect: same
import logging

logger = logging.getLogger(__name__)
named = logging.getLogger("app.%s" % __name__)


def main() -> int:
    logger.info("main of %s", __name__)
    named.info("named %s", __name__)
    return 0


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    status = main()
    logger.info("status %d", status)
    raise SystemExit(status)
