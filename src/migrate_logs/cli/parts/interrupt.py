"""Owns what Ctrl-C does: it is never lost, and never leaves unknown what was written."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def watched(raising: bool) -> Iterator[Callable[[], bool]]:
    """Within, the given function tells whether there was a Ctrl-C, which raises KeyboardInterrupt only where asked for.

    A raised one may be lost (in a callback of a fork, say), so ask even then. Forked workers only take note: the process
    that has started them ends them.
    """
    seen: list[int] = []
    here = os.getpid()

    def note(number: int, frame: FrameType | None) -> None:
        seen.append(number)
        if raising and os.getpid() == here:
            raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, note)
    try:
        yield lambda: bool(seen)
    finally:
        signal.signal(signal.SIGINT, before)
