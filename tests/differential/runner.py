"""Owns the execution of programs: a process that has every library imported and hooked forks one child a program.

`python -m ....runner JOBS RESULTS WORKERS TIMEOUT` reads a pickled list of jobs and writes a pickled list of runs in the same order. It is a
process of its own because the caller (a test runner) has handlers and hooks of its own.
"""

import asyncio
import atexit
import builtins
import concurrent.futures
import contextlib
import importlib.machinery
import os
import pickle
import signal
import sys
import threading
import time
import traceback
import types
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from . import hook_logfire, hook_logging, hook_loguru, hook_structlog, instrument
from .describe import shown
from .recorder import Recorder, patch
from .records import Job, Mode, Run, tidy

PRELOADED = (asyncio, concurrent.futures)  # imported once here, inherited by every child
PRIVATE = ("LOGFIRE_", "OTEL_", "PYTEST_")


def prepare() -> Recorder:
    """Hook all four libraries of this process."""
    for name in [name for name in os.environ if name.startswith(PRIVATE)]:
        del os.environ[name]
    recorder = Recorder()
    for hook in (hook_logging, hook_loguru, hook_structlog, hook_logfire):
        hook.install(recorder)
    return recorder


def execute(job: Job, recorder: Recorder, result: Path) -> NoReturn:
    """Run one program in this process (a fork) and leave its run in `result`."""
    path = os.path.join(job.root, job.main)
    recorder.root = os.path.join(job.root, "")
    _redirect(result)
    sys.dont_write_bytecode = True
    sys.argv, sys.path[0] = [path], os.path.dirname(path)
    os.chdir(os.path.dirname(path))
    if job.mode is Mode.TRACED:
        instrument.install()
        _trace_imports(recorder.root)
    run = Run(records=recorder.records, complaints=recorder.complaints)
    _run_main(path, job.mode, run)
    with contextlib.suppress(Exception):
        sys.stdout.flush()
        sys.stderr.flush()
    result.write_bytes(pickle.dumps(run))
    os._exit(0)


def _redirect(result: Path) -> None:
    """No input; stdout and stderr go to files beside the result."""
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for number, name in ((1, "stdout"), (2, "stderr")):
        os.dup2(os.open(result.with_suffix(f".{name}"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
        stream = os.fdopen(number, "w", encoding="utf-8", errors="backslashreplace", closefd=False)
        patch(sys, **{name: stream, f"__{name}__": stream})


def _trace_imports(root: str) -> None:
    """Modules of the program are compiled with tracing."""
    plain: Callable[..., Any] = importlib.machinery.SourceFileLoader.source_to_code

    def source_to_code(self: Any, data: Any, path: Any, *, _optimization: int = -1) -> Any:
        if isinstance(path, str) and path.startswith(root):
            return instrument.compile_traced(data, path)
        return plain(self, data, path, _optimization=_optimization)

    patch(importlib.machinery.SourceFileLoader, source_to_code=source_to_code)


def _run_main(path: str, mode: Mode, run: Run) -> None:
    """Execute the file as `__main__`, through its end: threads, exit handlers, exit status, final exception."""
    main = types.ModuleType("__main__")
    vars(main).update(__file__=path, __builtins__=builtins)
    sys.modules["__main__"] = main
    try:
        source = Path(path).read_bytes()
        code = (
            instrument.compile_traced(source, path)
            if mode is Mode.TRACED
            else compile(source, path, "exec", dont_inherit=True)
        )
        exec(code, vars(main))
    except SystemExit as stop:
        run.status = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
        run.final = ("SystemExit", str(stop.code))
    except BaseException as error:
        run.status, run.final = 1, (type(error).__name__, shown(str, error))
        run.traceback = "".join(traceback.format_exception(error)[-3:])
    try:
        threading._shutdown()  # type: ignore[attr-defined]
        atexit._run_exitfuncs()
    except BaseException as error:
        run.final = run.final or (type(error).__name__, shown(str, error))


@dataclass(frozen=True, slots=True)
class Child:
    """A running program: its place in the list of jobs, where its result will be, when it began."""

    index: int
    result: Path
    started: float


def run_all(jobs: list[Job], scratch: Path, workers: int, timeout: float) -> list[Run]:
    """Run every job in a child of its own, `workers` at a time; runs come back in the order of the jobs."""
    recorder = prepare()
    waiting = deque(enumerate(jobs))
    running: dict[int, Child] = {}
    runs: dict[int, Run] = {}
    while waiting or running:
        while waiting and len(running) < workers:
            index, job = waiting.popleft()
            result = scratch / str(index)
            running[_fork(job, recorder, result)] = Child(index, result, time.monotonic())
        for pid, child in list(running.items()):
            end = _ended(pid, child, timeout)
            if end:
                runs[child.index] = _collect(child.result, end)
                del running[pid]
        time.sleep(0.003)
    return [runs[index] for index in range(len(jobs))]


def _fork(job: Job, recorder: Recorder, result: Path) -> int:
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        try:
            execute(job, recorder, result)
        finally:
            os._exit(70)
    return pid


def _ended(pid: int, child: Child, timeout: float) -> str:
    """How a child ended ("" while it runs); one that is late is killed."""
    done, status = os.waitpid(pid, os.WNOHANG)
    if done:
        return f"wait status {status}"
    if time.monotonic() - child.started <= timeout:
        return ""
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return "Timeout"


def _collect(result: Path, end: str) -> Run:
    """The run that a child left, or one that says how it broke off."""
    if end == "Timeout" or not result.exists():
        run = Run(status=1, final=(end if end == "Timeout" else "Crash", end))
    else:
        run = pickle.loads(result.read_bytes())
    run.stdout = tidy(_output(result, "stdout"))
    run.stderr = _output(result, "stderr")[-4000:]
    return run


def _output(result: Path, name: str) -> str:
    path = result.with_suffix(f".{name}")
    return path.read_text("utf-8", "replace") if path.exists() else ""


def main() -> None:
    jobs, results, workers, timeout = sys.argv[1:]
    scratch = Path(results).parent
    runs = run_all(pickle.loads(Path(jobs).read_bytes()), scratch, int(workers), float(timeout))
    Path(results).write_bytes(pickle.dumps(runs))


if __name__ == "__main__":
    main()
