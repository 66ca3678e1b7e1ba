import threading

import structlog
from structlog.contextvars import bind_contextvars

log = structlog.get_logger()
bind_contextvars(origin="main")


def run(n):
    log.info("in_thread", n=n)
    bind_contextvars(thread=n)
    log.info("bound_in_thread", n=n)


for n in range(2):
    thread = threading.Thread(target=run, args=(n,))
    thread.start()
    thread.join()
log.info("back_in_main")
