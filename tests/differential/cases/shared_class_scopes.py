"""Class bodies do not see their own names in methods; private names are mangled."""
import logging

logger = logging.getLogger("module")


class A:
    logger = logging.getLogger("class A")
    __private = "private value"
    logger.info("class body %s", __private)
    names = ["n1"]
    for name in names:
        logger.debug("class loop %s", name)

    def method(self):
        logger.info("module logger %s", self.__private)
        self.logger.info("class logger %s", self.__private)
        self.__log("mangled call")

    def __log(self, text):
        logger.info("mangled %s", text, extra={"__private": self.__private, "_A__private": "x"})

    class B:
        logger.info("body of an inner class %s", __name__)
        logger = None

        def method(self):
            logger.info("inner %s", self.logger)


def function():
    class C:
        logger = logging.getLogger("class C")
        value = logger.name

    logger.info("function %s", C.value)
    return C


A().method()
A.B().method()
function()
