"""Owns how a process that works for another one lives: it leaves Ctrl-C to that, and ends with it."""

import multiprocessing.connection
import os
import signal
import threading


def serve() -> None:
    """Make this process one that works for its parent; to be called once, at its start."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_the_parent, daemon=True).start()


def _leave_with_the_parent() -> None:
    """End this worker when the main process is gone, however it went; a pool alone would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)
