"""Loggers that keep bound fields under a name: computed once, where they are bound, and logged by each call."""
import asyncio

import structlog

logger = structlog.get_logger()
counter = iter(range(100))


class Order:
    def __init__(self, number, total):
        self.number = number
        self.total = total


def ship(order, lines):
    log = logger.bind(
        order=order.number,  # read before it is changed
        attempt=next(counter),
        lines=lines,
    )  # one logger for all of it
    log.info("order_accepted")
    order.number += 1
    lines.append("late")
    for line in lines:
        if line == "late":
            log.warning("line_late", line=line)
    try:
        order.total / 0
    except ZeroDivisionError:
        log.exception("total_failed", total=order.total)
    return order


def pay(order):
    bound = logger.bind(order=order.number)
    bound.info("payment_started")
    step = bound.bind(step=next(counter))
    step.info("card_charged")

    def refund(reason):
        step.info("card_refunded", reason=reason)

    refund("test")
    refund(reason="again")
    return [bound.info("payment_closed", turn=turn) for turn in range(2)]


def audit(order, sink):
    log = logger.bind(order=order.number, audit=True)
    log.info("audit_started")
    sink.append(log)  # so the logger stays
    if order.number:
        tagged = log.bind(**{"http.method": "GET"}, tag=next(counter))
        tagged.info("audit_tagged")  # refused: bound-logger-stored


def underscored(number):
    log = logger.bind(_number=number, size=number + 1)
    log.info("number_seen")
    log.info("number_seen_again", kind="int")


def overridden(number):
    log = logger.bind(number=number, size=number + 1)
    log.info("number_changed", number=5)  # refused: duplicate-key
    log.info("number_left")


def rebound(number):
    log = logger.bind(number=number)
    log.info("first_seen")
    log = log.bind(number=number + 1)
    log.info("second_seen")


async def fetch(url):
    log = logger.bind(url=url.lower())
    await log.ainfo("fetch_started")
    await asyncio.sleep(0)
    await log.adebug("fetch_completed", size=next(counter))


def loop():
    for name in ("left", "right"):
        part = logger.bind(part=name)
        part.info("part_started")
        name = name.upper()
        part.info("part_completed", upper=name)


def everything(number):
    log = logger.bind(number=number)
    log.info("all_seen")  # refused: bound-logger-stored
    return sorted(locals())


sink = []
ship(Order(7, 12.5), ["a", "b"])
pay(Order(1, 2))
audit(Order(3, 4), sink)
sink[0].info("audit_left")
underscored(1)
overridden(2)
rebound(3)
asyncio.run(fetch("HTTP://A"))
loop()
print(everything(4))
