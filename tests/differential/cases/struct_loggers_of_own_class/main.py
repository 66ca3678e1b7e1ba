"""A class of the project makes the loggers, and its own info() drops a field."""
# expect: left

import structlog
from ferries import sail


class Quiet(structlog.BoundLogger):
    def info(self, event, **fields):
        fields.pop("code", None)
        return self._proxy_to_logger("info", event, **fields)


structlog.configure(wrapper_class=Quiet, processors=[structlog.processors.KeyValueRenderer(sort_keys=True)])
sail("4711", 3)
