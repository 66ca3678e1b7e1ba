# expect: same
import loguru
import loguru as lg
from loguru import logger as log

import os.path


def local_import(n):
    from loguru import logger

    logger.info("Local import {}", n)
    return n


def nested():
    def inner():
        from loguru import logger as deep_logger

        deep_logger.warning("Deep import")

    inner()


loguru.logger.info("Through the module")
lg.logger.debug("Through an alias {}", os.path.basename("/a/b"))
log.error("Through a renamed logger", code=4)
local_import(3)
nested()
