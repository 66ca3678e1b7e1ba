from first import base_logger as log

log.debug("Second module loaded")
