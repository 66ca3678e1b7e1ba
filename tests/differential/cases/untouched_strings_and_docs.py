"""Docstring that shows how to log.

    from loguru import logger
    logger.info("Hello {}", name)

>>> import logging
>>> logging.getLogger("doc").info("doctest %s", 1)
"""

TEMPLATE = '''
import logging
logger = logging.getLogger(__name__)
logger.info("in a template %s", x)
'''
SNIPPETS = ["logger.info('x')", "from loguru import logger", 'structlog.get_logger().info("a")']
PATTERN = r"logger\.(info|debug)\("


def render(name):
    # logger.info("commented out %s", name)
    # from loguru import logger
    """Return the code.

    logging.info("in a docstring")
    """
    return f"logger.info('{name}')" + TEMPLATE.strip()


print(len(render("x")), len(SNIPPETS), PATTERN)
