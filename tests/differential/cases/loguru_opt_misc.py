from loguru import logger


def helper(text):
    logger.opt(depth=1).info("Helper says {}", text)


def outer():
    helper("hello")


outer()
logger.opt(depth=2).warning("Depth at module level")
logger.opt(colors=True).info("A <red>red</red> word and <bold>{}</bold>", "<blue>kept</blue>")
logger.opt(colors=True).info("No markup")
logger.opt(raw=True).info("raw progress line\n")
logger.opt(raw=True).info("raw with {}\n", "value")
logger.opt(record=True).info("Line from {record[function]} with {}", 5)
logger.opt(record=True).info("Level {record[level].name} {record[module]}")
logger.opt(capture=False).info("Not captured {x}", x=1)
logger.opt(capture=False).info("Not captured and not shown", secret="s3cr3t-value")
logger.opt(ansi=False).info("Old name of colors") if False else None
logger.opt(exception=True, depth=0).info("Combined outside of a handler")
