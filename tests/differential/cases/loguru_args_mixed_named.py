from loguru import logger

steps = ["parse", "load", "store"]
for position, step in enumerate(steps, 1):
    logger.info("Step {} of {total}: {step}", position, total=len(steps), step=step)
    logger.debug("{0} is {what} number {0}", position, what="step")

logger.info("Ordered {b} before {a}", a=1, b=2)
logger.info("Same name in both {step}", step="x", detail="kept as a field")
logger.warning("Positional {} with extra field", "here", retry=True, attempt=2)
logger.info("{message} {level} {name}", message="m", level="l", name="n")
logger.info("{self} and {logger}", self="s", logger="lg")
logger.info("{_hidden} is an underscore field", _hidden="yes")
logger.info("{event}", event="signup")
logger.info("Attribute of a keyword {s.total} and {d[k]}", s=type("S", (), {"total": 4, "__repr__": lambda s: "S!"})(), d={"k": 1})
logger.info("{tags} {exc_info}", tags=["a"], exc_info="no")
