"""Indented by tabs, and by tabs and spaces."""
# expect: same
import logging

logger = logging.getLogger(__name__)


def run(n):
	if n:
	    logger.info("mixed %d", n)
	    logger.debug(
			"tabs %s",
			n + 1,
	    )
	for i in range(n):
		logger.warning("tab\t%d	%s", i, "	value")
	try:
		raise ValueError("v")
	except ValueError as e:
		logger.exception("failed %s", e)


run(2)
