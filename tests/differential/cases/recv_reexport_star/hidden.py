from logging import getLogger

logger = getLogger("hidden")
_private = getLogger("hidden.private")
_private.info("Imported hidden")
