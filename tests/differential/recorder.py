"""Owns the list that the hooks of all libraries write to, and what they share: places, levels, exceptions, messages."""

import enum
import os
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import FrameType

from .describe import shown
from .records import Record, tidy
from .traced import Traced, Values, value_of

# stdlib, loguru and structlog number -> Logfire number; a custom level keeps its own number, out of Logfire's range
LEVELS = {5: 1, 10: 5, 20: 9, 25: 10, 30: 13, 40: 17, 50: 21}
CUSTOM = 1000


class Recorder:
    """What one program logs, in order; `root` is the folder whose files count as the program."""

    def __init__(self) -> None:
        self.root = ""
        self.records: list[Record] = []
        self.complaints: list[str] = []
        self.muted = threading.local()

    @contextmanager
    def silent(self) -> Iterator[None]:
        """While one library hands a record to another, the other does not record it again."""
        self.muted.depth = getattr(self.muted, "depth", 0) + 1
        try:
            yield
        finally:
            self.muted.depth -= 1

    @property
    def is_silent(self) -> bool:
        return bool(getattr(self.muted, "depth", 0))

    def place(self) -> str:
        """`file:line` of the innermost frame of the program."""
        frame: FrameType | None = sys._getframe(1)
        while frame is not None:
            path = frame.f_code.co_filename
            if path.startswith(self.root):
                return f"{os.path.relpath(path, self.root)}:{frame.f_lineno}"
            frame = frame.f_back
        return "?"

    def old(
        self,
        library: str,
        level: int,
        text: object,
        *,
        original: object,
        arguments: Values = (),
        exception: tuple[str, str] | None,
        fields: Mapping[str, object],
        logger: str = "",
    ) -> None:
        """Note a record of an old library: `text` as shown, `original` the message before its arguments were applied."""
        self.records.append(
            Record(
                library=library,
                level=LEVELS.get(level, CUSTOM + level),
                message=tidy(str(text)),
                place=self.place(),
                exception=exception,
                template=tidy(str(original)),
                logger=logger,
                opaque=isinstance(original, Traced) and original.opaque,
                parts=(*message_values(original), *arguments),
                fields={str(key): value_of(value, key=str(key)) for key, value in fields.items()},
            )
        )


def message_values(message: object) -> Values:
    """The values of a message object, before its own arguments are applied."""
    match message:
        case Traced():
            return message.parts
        case str() if type(message) is str or isinstance(message, enum.Enum):
            return ()
        case dict():
            return tuple(value_of(value, key=str(key)) for key, value in message.items())
    return (value_of(message, shown(str, message)),)


def exception_of(info: object) -> tuple[str, str] | None:
    """Class and text of what an `exc_info` argument attaches: an exception, a triple, or any true value."""
    if info and not isinstance(info, tuple | BaseException):
        info = sys.exc_info()
    error = info[1] if isinstance(info, tuple) and len(info) == 3 else info
    return (type(error).__name__, shown(str, error)) if isinstance(error, BaseException) else None


def patch(owner: object, **members: object) -> None:
    """Replace members of a class, a module or an object."""
    for name, member in members.items():
        setattr(owner, name, member)
