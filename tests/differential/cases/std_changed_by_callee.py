"""What a function changes in a value that an f-string has shown already."""

import asyncio
import logging

log = logging.getLogger(__name__)


def forward(clock):
    clock["hour"] += 1
    return clock["hour"]


async def later(line):
    line.append("late")
    return len(line)


class Till:
    def __init__(self):
        self.coins = [5, 10, 20]

    def pay(self):
        return self.coins.pop()

    def close(self):
        log.info(f"Coins {self.coins} before {self.pay()}")
        log.info(f"Paid {self.pay()} and left {self.coins}")


async def main(clock, line):
    log.info(f"Clock {clock} went to {forward(clock)}")
    log.info(f"Clock {clock} holds", extra={"after": forward(clock)})
    log.info("Clock %s " % (clock,) + "became %s" % forward(clock))
    log.info(f"Clock of {clock['hour']} with {clock} in {[forward(clock)]}")
    log.info("Clock %s after %s", clock, forward(clock))
    log.info(f"Line {line} grew to {await later(line)}")
    log.info(f"Line {line} of {len(line)} sorted {sorted(line)}")
    Till().close()


asyncio.run(main({"hour": 1}, ["ann"]))
