# expect: same
from loguru import logger

# loguru formats only when it is given arguments, so all of these are printed as they stand
logger.info("Template {name} loaded")
logger.info("Escaped {{name}} kept as is")
logger.warning("Lonely { brace")
logger.warning("Lonely } brace")
logger.debug("Payload was {\"a\": 1}")
logger.info("Disk is 95% full")
logger.info("Literal %s and %d and 100%% stay")
logger.info("Loading " "two " "pieces")
logger.info(
    "Spread over "
    "several lines, "
    "with a comma"
)
logger.info("""Multi line
    text with indentation""")
logger.info("Tab\tand newline\nand unicode \N{EM DASH} café")
logger.info(r"Raw \d+ path C:\temp")
logger.info("Line one \
continued")
logger.info("[INIT] 🚀 Worker pool started")
