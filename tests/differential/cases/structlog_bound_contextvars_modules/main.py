from structlog.contextvars import bound_contextvars

import jobs


@bound_contextvars(source="decorator")
def decorated():
    jobs.run("decorated", 1)


with bound_contextvars(batch="b-7"):
    jobs.run("inside", 2)
decorated()
jobs.run("outside", 3)
