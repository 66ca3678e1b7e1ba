"""`self` and `event` cannot be given twice: structlog raises."""
import structlog

log = structlog.get_logger()
calls = [
    lambda: log.info("twice", event="again"),
    lambda: log.info(),
    lambda: log.info(a=2),
    lambda: log.info("fine", a=3),
]
for number, call in enumerate(calls):
    try:
        call()
        print(number, "ok")
    except TypeError as e:
        print(number, "TypeError", e)
