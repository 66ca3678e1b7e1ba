# expect: partial
"""A value in the text whose name `extra` cannot hold, because logging has it itself."""
import logging

log = logging.getLogger(__name__)


def start(name, **fields):
    log.info("Job %s started", name, extra=fields)
    log.info("Job %s resumed", name, extra={"of": 2, **fields})


def end(name, rows, **fields):
    log.info("Job %s ended after %d rows", name, rows, extra=fields)  # refused: spread-collision


start("import", owner="ann")
end("import", 3, owner="ann")
