import logging


def make(name):
    logger = logging.getLogger(name)
    calls = 0

    def log(message, *args):
        nonlocal calls
        calls += 1
        logger.info(message, *args)

    def inner():
        logger.debug("Inner of %s", name)

        def deeper():
            logger.warning("Deeper of %s", name)

        return deeper

    def replace():
        nonlocal logger
        logger = logging.getLogger("replaced")
        logger.info("Replaced %s", name)

    return log, inner, replace


log, inner, replace = make("closure")
log("Called with %s", 1)
inner()()
replace()
inner()()


class Outer:
    def method(self):
        outer = self
        outer_log = logging.getLogger("outer")

        class Inner:
            logger = logging.getLogger("inner")

            def run(self):
                self.logger.info("Nested class %s", type(outer).__name__)
                outer_log.info("Closed over")

        return Inner()


Outer().method().run()
