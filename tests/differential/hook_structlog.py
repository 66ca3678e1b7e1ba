"""Owns the capture of structlog's events: after the processors of the program, before the renderer."""

import logging
from typing import Any

import structlog
from structlog import _native
from structlog._base import BoundLoggerBase
from structlog._log_levels import NAME_TO_LEVEL, map_method_name

from .recorder import Recorder, exception_of, patch
from .traced import percent_values

# keys that structlog's own processors add, and keys that are not fields of the event
ADDED = frozenset(
    {"level", "timestamp", "logger", "logger_name", "exception", "stack", "_record", "_from_structlog", "log_level"}
)
CONTROL = frozenset({"event", "exc_info", "stack_info", "stacklevel", "positional_args"})
OUTPUTS = (structlog.PrintLogger, structlog.WriteLogger, structlog.BytesLogger)
OUTPUT_METHODS = (
    "msg",
    "log",
    "debug",
    "info",
    "warn",
    "warning",
    "error",
    "critical",
    "fatal",
    "failure",
    "err",
    "exception",
)


def install(recorder: Recorder) -> None:
    """Record every event of every level; structlog's own printing is silenced, the program's is not."""
    for output in OUTPUTS:
        patch(output, **dict.fromkeys(OUTPUT_METHODS, _print_nothing))
    lowest = _native.make_filtering_bound_logger(logging.NOTSET)
    for module in (structlog, _native):
        patch(module, make_filtering_bound_logger=lambda min_level: lowest)
    original, proxy = BoundLoggerBase._process_event, BoundLoggerBase._proxy_to_logger

    def process_event(self: Any, method: str, event: Any, event_kw: dict[str, Any]) -> Any:
        initial = {**self._context, **event_kw}
        final = dict(initial)

        def probe(_: Any, __: str, event_dict: Any) -> Any:
            final.clear()
            final.update(event_dict)
            return event_dict

        processors = self._processors
        self._processors = [*processors[:-1], probe, *processors[-1:]]
        try:
            result = original(self, method, event, event_kw)  # a DropEvent passes: nothing was logged
        finally:
            self._processors = processors
        _note(recorder, method, event, initial, final)
        return result

    def proxy_to_logger(self: Any, *args: Any, **kwargs: Any) -> Any:
        with recorder.silent():
            return proxy(self, *args, **kwargs)

    patch(BoundLoggerBase, _process_event=process_event, _proxy_to_logger=proxy_to_logger)


def _print_nothing(*args: object, **kwargs: object) -> None:
    """The default output of structlog is stdout, which is compared."""


def _note(recorder: Recorder, method: str, event: Any, initial: dict[str, Any], final: dict[str, Any]) -> None:
    args: Any = initial.get("positional_args") or ()
    if len(args) == 1 and isinstance(args[0], dict):
        args = args[0]
    text = final.get("event", event)
    attached = {key: value for key, value in final.items() if key not in ADDED | CONTROL}
    given = {key: value for key, value in initial.items() if key in ADDED}
    recorder.old(
        "structlog",
        NAME_TO_LEVEL[map_method_name(method)],
        str(event) % args if args and text == event else text,
        original=event,
        arguments=percent_values(str(event), args) if args else (),
        exception=exception_of(initial.get("exc_info", method == "exception")),
        fields=attached | given,
    )
