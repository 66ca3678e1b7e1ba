"""The logger exists only when the file is run as a program."""
import logging


def work(n):
    log.info("Working on %d", n)
    return n + 1


def main():
    print(work(1))


if __name__ == "__main__":
    log = logging.getLogger("main")
    log.info("Started as a program")
    main()
