"""Owns the capture of loguru's records, with the message and the arguments that its sinks never see."""

import threading
from collections.abc import Callable
from typing import Any, NamedTuple

import loguru

from .recorder import Recorder, exception_of, patch
from .traced import Values, format_values


class Call(NamedTuple):
    """One call of a log method: the message as given, its arguments (lazy ones as they came out), `opt(record=True)`."""

    message: object
    args: list[Any]
    kwargs: dict[str, Any]
    with_record: bool


class Calls(threading.local):
    """The calls that are under way in this thread."""

    def __init__(self) -> None:
        self.stack: list[Call] = []


def install(recorder: Recorder) -> None:
    """Record every call; the sink survives `logger.remove()`."""
    logger, core = loguru.logger, type(loguru.logger)
    original_log: Callable[..., Any] = vars(core)["_log"]
    original_remove: Callable[..., Any] = vars(core)["remove"]
    calls = Calls()

    def log(
        self: Any, level: Any, from_decorator: Any, options: tuple[Any, ...], message: Any, args: Any, kwargs: Any
    ) -> None:
        exception, depth, with_record, lazy, *others = options
        call = Call(message, list(args), dict(kwargs), with_record)
        if lazy:
            args = [_watch(call.args, i, make) for i, make in enumerate(args)]
            kwargs = {key: _watch(call.kwargs, key, make) for key, make in kwargs.items()}
        calls.stack.append(call)
        try:
            original_log(
                self, level, from_decorator, (exception, depth + 1, with_record, lazy, *others), message, args, kwargs
            )
        finally:
            calls.stack.pop()

    def sink(line: Any) -> None:
        if not recorder.is_silent:
            record = line.record
            call = calls.stack[-1] if calls.stack else Call(record["message"], [], {}, False)
            _note(recorder, record, call)

    def add() -> None:
        logger.add(sink, format=lambda record: "", level=0, backtrace=False, diagnose=False, catch=False)

    def remove(self: Any, handler_id: int | None = None) -> None:
        original_remove(self, handler_id)
        if handler_id is None:
            add()

    patch(core, _log=log, remove=remove)
    add()


def _watch(store: Any, key: Any, make: Callable[[], Any]) -> Callable[[], Any]:
    """A lazy argument that notes its value when it is asked for it."""

    def made() -> Any:
        store[key] = make()
        return store[key]

    return made


def _note(recorder: Recorder, record: Any, call: Call) -> None:
    recorder.old(
        "loguru",
        record["level"].no,
        record["message"],
        original=call.message,
        arguments=_arguments(record, call),
        exception=exception_of(record["exception"] and tuple(record["exception"])),
        fields=record["extra"],
        logger=record["name"] or "",
    )


def _arguments(record: Any, call: Call) -> Values:
    """loguru formats only where it was given arguments; what `{record[...]}` shows counts, the rest of it does not."""
    text = str(call.message)
    if call.with_record:
        values = format_values(text, tuple(call.args), {**call.kwargs, "record": record})
        return tuple(value for value in values if not value.optional)
    if (call.args or call.kwargs) and isinstance(call.message, str):
        return format_values(text, tuple(call.args), call.kwargs)
    return ()
