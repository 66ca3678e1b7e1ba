"""An application that switches a library's messages on and off."""
import logging

import library

log = logging.getLogger("library")
log.addHandler(logging.NullHandler())
library.work("quiet")
log.disabled = True
library.work("silent")
log.disabled = False
library.work("loud")
