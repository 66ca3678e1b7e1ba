"""bind_contextvars() reaches every later call in this context."""
import structlog
from structlog.contextvars import bind_contextvars, bound_contextvars, clear_contextvars, unbind_contextvars

log = structlog.get_logger()


def step(n):
    log.info("step", n=n)


def handle(request_id):
    clear_contextvars()
    bind_contextvars(request_id=request_id, attempt=1)
    log.info("handling")
    step(1)
    with bound_contextvars(phase="inner", attempt=2):
        log.info("inside")
        step(2)
    unbind_contextvars("attempt")
    log.info("call wins", request_id="mine")
    step(3)


handle("r1")
clear_contextvars()
log.info("clean again")
