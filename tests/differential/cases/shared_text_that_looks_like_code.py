'''Texts that hold log calls.

>>> logger.info("doctest %s", 1)
'''
import logging

logger = logging.getLogger(__name__)

SNIPPET = """
import logging
logger = logging.getLogger(__name__)
logger.info("in a text %s", 1)
"""
exec(SNIPPET)
# logger.info("in a comment %s", 2)
print("logger.info('in a print %s', 3)")
logger.info("logger.info('in a message %s')", )
eval('logger.warning("in an eval %s", 4)')
logger.error("outside %s", SNIPPET.count("logger"))


def documented():
    """Calls logger.info("in a docstring %s", 5)."""
    logger.info("documented %s", documented.__doc__[:5])


documented()
namespace = {}
exec("import logging\nlogging.getLogger('exec').info('exec %s', 6)", namespace)
print("logging" in globals(), "logger" in globals())
