import logging
from dataclasses import dataclass, field, fields
from typing import NamedTuple, Optional

import structlog


@dataclass
class Job:
    name: str
    logger: logging.Logger = logging.getLogger("job")
    log: logging.Logger = field(default_factory=lambda: logging.getLogger("factory"), repr=False, compare=False)

    def run(self):
        self.logger.info("Job %s runs", self.name)
        self.log.debug("Job %s details", self.name)


@dataclass(frozen=True)
class Context:
    request: str
    logger: structlog.BoundLogger
    other: Optional[logging.Logger] = None


class Deps(NamedTuple):
    log: logging.Logger
    limit: int = 3


def handle(ctx: Context, deps: Deps):
    ctx.logger.info("handled", request=ctx.request)
    deps.log.warning("Limit is %d", deps.limit)
    if ctx.other:
        ctx.other.info("Other logger")


Job("a").run()
Job("b", logging.getLogger("given")).run()
handle(Context("r1", structlog.get_logger()), Deps(logging.getLogger("deps")))
handle(Context("r2", structlog.get_logger().bind(k=1), logging.getLogger("other")), Deps(logging.getLogger("d"), 5))
print([f.name for f in fields(Job)], Deps._fields)
