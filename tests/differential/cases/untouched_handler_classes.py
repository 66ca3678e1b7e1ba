import logging


class ListHandler(logging.Handler):
    """Keeps the records it is given."""

    def __init__(self, level: int = logging.NOTSET) -> None:
        super().__init__(level)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


class OnlyErrors(logging.Filter):
    def filter(self, record):
        return record.levelno >= logging.ERROR


handler = ListHandler()
handler.addFilter(OnlyErrors())
for level in (logging.INFO, logging.ERROR):
    handler.handle(logging.LogRecord("n", level, "p", 1, "message %s", ("x",), None))
print([r.getMessage() for r in handler.records], logging.Formatter("%(message)s").format(handler.records[0]))
