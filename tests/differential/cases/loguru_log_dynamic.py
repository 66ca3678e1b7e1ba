from loguru import logger

LEVEL = "WARNING"


def emit(level, text):
    logger.log(level, "Emitting {}", text)  # refused
    getattr(logger, level.lower())("By getattr {}", text)


def pick(ok):
    (logger.info if ok else logger.error)("Picked by condition")
    method = logger.success if ok else logger.critical
    method("Method in a variable")
    logger.log("INFO" if ok else "ERROR", "Level by condition, ok={}", ok)


emit("INFO", "a")
emit("ERROR", "b")
pick(True)
pick(False)
logger.log(LEVEL, "Level from a constant")
for name in ("DEBUG", "INFO"):
    logger.log(name, "Level from a loop")
logger.info("A call that is fine")
