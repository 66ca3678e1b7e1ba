"""The default logger would print; wrap_logger makes one by hand."""
import io

import structlog

buffer = io.StringIO()
manual = structlog.wrap_logger(structlog.PrintLogger(buffer), processors=[structlog.processors.JSONRenderer()])
manual.info("to a buffer", n=1)
manual.bind(a=2).warning("bound to a buffer")
default = structlog.get_logger()
default.info("to the default logger", n=3)
raw = structlog.PrintLogger()
raw.info("raw text only")
print(buffer.getvalue())
