import logging

LOGGER = logging.getLogger("applog")
