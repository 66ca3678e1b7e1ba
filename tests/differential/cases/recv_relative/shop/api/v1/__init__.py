from ...log import logger as log

log.debug("Version one loaded")
