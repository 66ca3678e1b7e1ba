"""Docstring."""; import logging; logger = logging.getLogger(__name__)
# expect: same
logger.info("on %s", "one"); print(__doc__)
