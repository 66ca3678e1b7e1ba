import os; import logging; import sys
# expect: same
logger = logging.getLogger(__name__); print(os.sep)
logger.info("a %d", 1); logger.info("b %d", 2); print(len(sys.argv))
if True: import logging as late; late.warning("late %s", "x")
