from .. import logs
from ..logs import logger as log
from . import helper


def run(name):
    logs.logger.info("through the module %s", name)
    log.warning("through the name %s", name)
    helper.help_with(name)
