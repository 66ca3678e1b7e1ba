"""Owns the progress bar: on standard error, only in a terminal, only for work that takes a while."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

PATIENCE = 1.0  # seconds without a bar


@contextmanager
def progress(wanted: bool) -> Iterator[Callable[[int, int], None] | None]:
    """A function to call with the work done and all of it; None where nobody would see a bar."""
    if not wanted or not sys.stderr.isatty():
        yield None
        return
    with ExitStack() as stack:
        yield _late_bar(stack)


def _late_bar(stack: ExitStack) -> Callable[[int, int], None]:
    begun = time.monotonic()
    move: Callable[[int, int], None] | None = None

    def tell(done: int, total: int) -> None:
        nonlocal move
        if move is None and time.monotonic() - begun > PATIENCE:
            move = _bar(stack)
        if move:
            move(done, total)

    return tell


def _bar(stack: ExitStack) -> Callable[[int, int], None]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = stack.enter_context(Progress(*columns, console=Console(stderr=True), transient=True))
    task = bar.add_task("")
    return lambda done, total: bar.update(task, completed=done, total=total)
