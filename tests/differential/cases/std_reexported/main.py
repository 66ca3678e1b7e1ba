"""A logger that is made in one module and used in many."""
# expect: same
from app.jobs import run
from app.log import logger

logger.info("main starts %s", "one")
run(3)
logger.info("main is done")
