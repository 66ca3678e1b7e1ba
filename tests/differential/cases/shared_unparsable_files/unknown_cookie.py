# coding: no-such-encoding
import logging
logging.info("x %s", 1)
