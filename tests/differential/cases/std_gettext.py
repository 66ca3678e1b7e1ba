"""Translated messages."""
import gettext
import logging
from gettext import gettext as _
from gettext import ngettext

logger = logging.getLogger(__name__)

user, n = "ann", 2
logger.info(_("translated"))
logger.info(_("translated %s"), user)
logger.info(_("translated %s") % user)
logger.info(_("translated {}").format(user))
logger.info(_("translated %(user)s") % {"user": user})
logger.info(ngettext("%d item", "%d items", n), n)
logger.info(gettext.gettext("by module") + " " + user)
for _ in range(2):
    logger.info("underscore is now %d", _)
