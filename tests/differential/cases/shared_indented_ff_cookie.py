# coding: utf8
# expect: same
import logging

logger = logging.getLogger(__name__)
class A:
    def b(self):
        logger.info("ünï %s ✓", "日本") ; return "é"
print(A().b()); logger.info("é" "ß" f"ø{1}") # ÿ
