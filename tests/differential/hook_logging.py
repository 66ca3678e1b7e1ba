"""Owns the capture of the standard library's records: every level, after the filters of the logger, before the handlers."""

import logging

from .recorder import Recorder, exception_of, patch
from .traced import percent_values

NOISE = frozenset({"logfire", "asyncio", "opentelemetry", "urllib3", "concurrent", "executing"})
STANDARD = frozenset(vars(logging.LogRecord("", 0, "", 0, "", (), None))) | {"message", "asctime", "taskName"}


def install(recorder: Recorder) -> None:
    """Record what reaches `Logger.callHandlers`, whatever the thresholds are."""
    original = logging.Logger.callHandlers

    def call_handlers(self: logging.Logger, record: logging.LogRecord) -> None:
        if record.name.partition(".")[0] not in NOISE and not recorder.is_silent:
            _note(recorder, record)
        original(self, record)

    patch(logging.Logger, callHandlers=call_handlers, isEnabledFor=lambda self, level: True)
    logging.root.setLevel(1)


def _note(recorder: Recorder, record: logging.LogRecord) -> None:
    recorder.old(
        "logging",
        record.levelno,
        _text(record),
        original=record.msg,
        arguments=percent_values(str(record.msg), record.args) if record.args else (),
        exception=exception_of(record.exc_info),
        fields={key: value for key, value in vars(record).items() if key not in STANDARD},
        logger=record.name,
    )


def _text(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except Exception as error:  # logging itself would print the error and go on
        return f"<unformattable: {type(error).__name__}>"
