"""Owns what Ctrl-C does, and other requests to end: it is never lost, and never leaves unknown what was written."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_ENDING = (
    "SIGTERM",
    "SIGHUP",
)  # how a CI system, or a terminal that is closed, ends a program; not every system knows both


@contextmanager
def watched(raising: bool) -> Iterator[Callable[[], bool]]:
    """Within, the given function tells whether there was a Ctrl-C, which raises KeyboardInterrupt only where asked for.

    A raised one may be lost (in a callback of a fork, say), so ask even then. Forked workers only take note: the process
    that has started them ends them. Where nothing is raised, there are none, and other requests to end count as well,
    unless somebody has the program ignore them (`nohup`).
    """
    seen: list[int] = []
    here = os.getpid()

    def note(number: int, frame: FrameType | None) -> None:
        seen.append(number)
        if raising and os.getpid() == here:
            raise KeyboardInterrupt

    others = () if raising else [number for name in _ENDING if (number := getattr(signal, name, None)) is not None]
    heeded = [signal.SIGINT, *(number for number in others if signal.getsignal(number) is not signal.SIG_IGN)]
    before = {number: signal.signal(number, note) for number in heeded}
    try:
        yield lambda: bool(seen)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
