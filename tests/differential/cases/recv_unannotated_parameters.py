# expect: left
"""What these parameters are is nobody's guess: callers pass anything with an info method."""


class Screen:
    def __init__(self):
        self.lines = []

    def info(self, text, *args, **kw):
        self.lines.append(text % args if args else text)

    error = warning = debug = info


def report(logger, total):
    logger.info("Total is %d", total)  # refused
    logger.debug(f"Total was {total}")  # refused


class Runner:
    def __init__(self, log):
        self.log = log

    def run(self):
        self.log.warning("Running")  # refused
        self.log.error("Failed %s", "twice")  # refused


def main():
    import logging

    screen = Screen()
    report(screen, 4)
    Runner(screen).run()
    report(logging.getLogger("real"), 5)
    Runner(logging.getLogger("real")).run()
    print(screen.lines)


main()
