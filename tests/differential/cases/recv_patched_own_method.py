"""A program replaces a method of a logger that it shares by name; other loggers of the file go on."""
# expect: same
import logging

shared = logging.getLogger("shared")
other = logging.getLogger("other")
seen = []
shared.warning = lambda *args: seen.append(args)


def run():
    logging.getLogger("shared").warning("Queue of %d waiting", 3)  # refused: logger-rebound
    other.warning("Queue of %d empty", 4)


run()
print(seen)
