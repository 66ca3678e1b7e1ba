# expect: partial
"""Attributes that get their logger together with other things, or together with each other."""
from __future__ import annotations

import logging


class Pump:
    def __init__(self, log: logging.Logger, name: str) -> None:
        self.log, self.name = log, name

    def run(self) -> None:
        self.log.info("pump %s runs", self.name)


class Valve:
    def __init__(self, name: str) -> None:
        (self.name, self.size), self._log = (name, 3), logging.getLogger("valve")

    def turn(self) -> None:
        self._log.warning("valve %s of size %d turns", self.name, self.size)


class Tank:
    def __init__(self, log: logging.Logger) -> None:
        self.log = self.second = log

    def fill(self) -> None:
        self.log.info("tank fills")
        self.second.debug("tank is full")


class Fake:
    def info(self, *args: object) -> None:
        print("fake", args)


class Pipe:
    def __init__(self, log: logging.Logger) -> None:
        self.log, self.length = log, 4

    def mute(self) -> None:
        self.length, self.log = 0, Fake()

    def flow(self) -> None:
        self.log.info("pipe of %d flows", self.length)


def parts(log: logging.Logger) -> tuple[logging.Logger, int]:
    return log, 2


class Meter:
    def __init__(self, log: logging.Logger) -> None:
        self.log, self.count = parts(log)

    def read(self) -> None:
        self.log.error("meter reads %d", self.count)


main = other = logging.getLogger("plant")
for part in (Pump(main, "a"), Valve("b"), Tank(other), Pipe(main), Meter(main)):
    for method in ("run", "turn", "fill", "flow", "mute", "flow", "read"):
        if hasattr(part, method):
            getattr(part, method)()
main.info("plant is up")
other.info("plant is checked")
