"""Owns how often Python looks for circles of garbage in a process of this tool."""

import gc


def collect_seldom() -> None:
    """Leave what is there alone, and look for circles of garbage seldom: there are few, and looking takes a tenth of a run (measured)."""
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)
