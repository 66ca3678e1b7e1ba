"""Directives that str.format has no equal for."""
import logging

logger = logging.getLogger(__name__)

logger.info("grade %c", "A")
logger.info("grade %c", 66)
logger.info("padded %.3d and %.3d", 7, -8)
logger.info("share %5.1f%%", 12.5)
logger.info("sign % .2f %+.2f", 1.5, -2.5)
logger.info("alternate %#g %#.3x", 1.0, 255)
logger.info("precise %.0f %.10g", 2.5, 1 / 3)
logger.info("wide %30s|", "ljust")
logger.info("%%s is not a directive, %s is", "this")
logger.info("%%%s%%", "wrapped")
logger.info("%d%s", 1, "st")
