"""Arguments are evaluated once, in source order, whatever the template says."""
from loguru import logger

trace = []


def t(name, value=None):
    trace.append(name)
    return value if value is not None else name


class Lazy:
    @property
    def value(self):
        trace.append("property")
        return 5

    def __getitem__(self, key):
        trace.append(f"item {key}")
        return key


lazy = Lazy()
logger.info("{1} {0}", t("a"), t("b"))
logger.info("{y} {x}", x=t("x"), y=t("y"))
logger.info("{0} {0}", t("once"))
logger.info("surplus {}", t("used"), t("surplus"))
logger.info(f"{t('f1')} {t('f1')} {t('f2')}")
logger.info(f"{lazy.value} {lazy['k']} {lazy['k']}")
logger.bind(a=t("bound")).info("{}", t("arg"))
logger.info(t("msg"), k=t("kw"))
logger.info({"event": "ordered", "b": t("d1"), "a": t("d2"), "b2": t("d3")})
logger.opt(exception=t("opt", False)).info("{}", t("after opt"))
print(trace)
