"""Loggers that are reached through their module."""
import pkg
import pkg.log
import pkg.log as log_module
from pkg import log as renamed
from pkg.log import *

pkg.log.logger.info("full path %s", "one")
log_module.logger.info("module alias %s", "two")
renamed.logger.warning("from import %s", "three")
logger.info("star import %s", "four")
pkg.shared.error("attribute of the package %s", "five")
log_module.count = 6
log_module.report()
