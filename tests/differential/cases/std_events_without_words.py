"""Messages that give no name to an event."""
# expect: same
import logging

logger = logging.getLogger("wordless")


class Engine:
    def start(self, a, b):
        logger.info("%s", a)
        logger.info("%s %s", a, b)
        logger.info(f"{a}: {b}")
        logger.info(f"[{a}] ({b})")
        logger.info("%s=%s", "k", b)
        logger.info("...")
        logger.info("->")
        logger.info("123 456")
        logger.info("*** %d ***", 3)
        logger.info("你好 %s", a)
        logger.info("🚀")
        logger.info("%.1f%%", 12.5)
        logger.info("a")
        logger.info("to the of %s", b)
        logger.info("\n\n%s\n", a)
        logger.info("\x1b[31m%s\x1b[0m", b)


Engine().start("first", "second")
logger.info("")
logger.error("!")
(lambda: logger.info("?"))()
