"""Processes that work beside this one."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from migrate_logs.history.processes import Processes, Tell


def counted(last: int, tell: Tell) -> int:
    for _ in range(last):
        tell()
    return last


def slow(tell: Tell) -> int:
    time.sleep(0.5)
    return 7


def failing(tell: Tell) -> int:
    raise ValueError("no number")


def dying(tell: Tell) -> int:
    os._exit(3)


def noting(path: Path, tell: Tell) -> int:
    path.write_text("here")
    return 1


def starting(path: Path, tell: Tell) -> int:
    """Start a program that outlasts its parent, unless that ends it."""
    program = subprocess.Popen((sys.executable, "-c", "import time; time.sleep(60)"))
    try:
        path.write_text(str(program.pid))
        time.sleep(60)
    finally:
        program.kill()
        program.wait()
    return 1


def answers(works: Sequence[Callable[[Tell], int]]) -> tuple[list[int], int]:
    """What was found, and in how many steps."""
    steps: list[None] = []
    with closing(Processes(works)) as processes:
        return processes.answers(partial(steps.append, None)), len(steps)


def there(path: Path) -> str:
    """What a file holds as soon as it holds something."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if path.exists() and (text := path.read_text()):
            return text
        time.sleep(0.01)
    raise AssertionError(f"{path} is not written")


def test_the_answers_are_in_order_and_all_steps_are_told() -> None:
    assert answers([slow, *(partial(counted, last) for last in (200, 0, 3))]) == ([7, 200, 0, 3], 203)
    assert answers([]) == ([], 0)


def test_an_error_is_raised_here() -> None:
    with pytest.raises(ValueError, match="no number"):
        answers([partial(counted, 1), failing])


def test_the_end_of_a_process_is_no_end_to_wait_for() -> None:
    with pytest.raises(EOFError):
        answers([partial(counted, 1), dying])


def test_they_work_before_they_are_asked(tmp_path: Path) -> None:
    with closing(Processes([partial(noting, tmp_path / "note")])):
        assert there(tmp_path / "note") == "here"


def test_what_they_started_ends_with_them(tmp_path: Path) -> None:
    with closing(Processes([partial(starting, tmp_path / "id")])):
        program = int(there(tmp_path / "id"))
        os.kill(program, 0)
    with pytest.raises(ProcessLookupError):
        os.kill(program, 0)
