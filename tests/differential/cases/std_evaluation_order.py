"""What is evaluated in a call is evaluated once and in the order in which it is written."""
# expect: same
import logging

logger = logging.getLogger(__name__)


def t(value):
    print("evaluated", value)
    return value


it = iter(range(100, 120))
logger.info("args %s %s %s", t("a1"), t("a2"), t("a3"))
logger.info("message first " + t("m1"), extra={"x": t("e1"), "y": t("e2")})
logger.info(f"holes {t('h1')} {t('h2')} {t('h3')}")
logger.info("keywords %s", t("k1"), extra={"z": t("k3")}, exc_info=None)
logger.info("nexts %s %s", next(it), next(it))
logger.info(f"nexts {next(it)} {next(it)}")
logger.info("nexts {} {}".format(next(it), next(it)))
logger.info("nexts " + str(next(it)) + " " + str(next(it)))
logger.info("nexts %(a)s %(b)s", {"b": next(it), "a": next(it)})
logger.info("numbered {1} {0}".format(t("n0"), t("n1")))
logger.info("named {b} {a}".format(a=t("na"), b=t("nb")))
logger.info("early %s %s" % (t("p1"), t("p2")))
logger.info("mixed %s " % t("x1") + f"{t('x2')}" + t("x3"))
print("left in the iterator:", next(it))
