"""Owns processes that work beside this one from the moment that they are there: each does one thing, and tells how far it is."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Sequence
from functools import partial
from multiprocessing import connection
from multiprocessing.connection import Connection
from types import FrameType
from typing import Generic, NoReturn, TypeVar

from migrate_logs import worker

Answer = TypeVar("Answer")
Tell = Callable[[], None]  # to be called at each step


class Processes(Generic[Answer]):
    """One process for each piece of work, which is started at once; no thread is, so that more may be forked meanwhile."""

    def __init__(self, works: Sequence[Callable[[Tell], Answer]]) -> None:
        self._readers: list[Connection] = []
        self._running: list[multiprocessing.Process] = []
        for work in works:
            reader, writer = multiprocessing.Pipe(duplex=False)
            process = multiprocessing.Process(target=_serve, args=(work, writer), daemon=True)
            process.start()
            writer.close()  # so that the end of the process is the end of what is read
            self._readers.append(reader)
            self._running.append(process)

    def __len__(self) -> int:
        return len(self._running)

    def answers(self, tell: Tell) -> list[Answer]:
        """What all of them found, in order; the error of the first that fails, EOFError where one was killed."""
        found: dict[Connection, Answer] = {}
        while left := [reader for reader in self._readers if reader not in found]:
            for reader in connection.wait(left):
                assert isinstance(reader, Connection)
                told = reader.recv()
                if told is None:
                    tell()
                elif isinstance(told, Exception):
                    raise told
                else:
                    found[reader] = told
        return [found[reader] for reader in self._readers]

    def close(self) -> None:
        """End those that still run."""
        for process in self._running:
            process.terminate()
            process.join()
        for reader in self._readers:
            reader.close()


def _serve(work: Callable[[Tell], object], writer: Connection) -> None:
    worker.serve()
    signal.signal(signal.SIGTERM, _leave)
    try:
        writer.send(work(partial(writer.send, None)))
    except Exception as error:
        writer.send(error)
    finally:
        # raised behind this function, the exit would not end the process: it would go on as a copy of its parent
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _leave(number: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit  # so that what the work has started ends, too
