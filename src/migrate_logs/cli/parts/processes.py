"""Owns how many processes work."""

import os
import sys


def processes(asked: int | None) -> int:
    """How many processes to use: as asked, else one for each CPU that this process may use; Windows allows 61."""
    count = asked or (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)
    return min(count, 61) if sys.platform == "win32" else count
