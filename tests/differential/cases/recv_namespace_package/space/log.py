import logging

LOG = logging.getLogger("space")
