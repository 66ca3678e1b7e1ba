"""Identifiers and texts beyond ASCII."""
# expect: same
import logging

logger = logging.getLogger(__name__)
журнал = logging.getLogger("журнал")

größe, 变量, naïve = 12, "值", True
日誌 = "logs"
logger.info("größe %d 变量 %s", größe, 变量)
logger.info(f"größe {größe} naïve {naïve}")
журнал.info("привет %s", "мир")
журнал.error(f"ошибка {变量!r}", extra={"größe": größe})
logger.info("emoji 🚀 %s 🎉", "🧪")
logger.info("combining e\u0301 %s", "é"); logger.info("after wide ß😀 %s", 日誌)
logger.info("ligature", extra={"ﬁeld": 1, "ℕ": 2})
x = "😀😀😀"; logger.info("column %s", x); y = "ß"; logger.info("column %s", y)
