"""A folder with files, mostly a git repository, for tests that need real ones."""

import io
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn

from migrate_logs.cli import main
from migrate_logs.options import Options
from migrate_logs.project import migrate

ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "MIGRATE_LOGS_"))},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "a",
    "GIT_AUTHOR_EMAIL": "a@example.com",
    "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@example.com",
}
NOTHING: Mapping[str, str] = MappingProxyType({})
migrate(Path(), (), (), Options())  # so that a fork starts with all imports and rules loaded
PROGRAM = (sys.executable, "-c", "from migrate_logs.cli import main; main()")


@dataclass(frozen=True)
class Done:
    """What a process left: its exit code (negative: the signal that ended it) and its two outputs."""

    returncode: int
    stdout: bytes
    stderr: bytes


@dataclass(frozen=True)
class Sandbox:
    """A folder; every answer of a program run in it is that of a real process."""

    root: Path

    def put(self, path: str, text: str | bytes = "") -> Path:
        """Write a file, and the folders that lead to it."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode() if isinstance(text, str) else text)
        return place

    def git(self, *command: str, stdin: bytes = b"") -> str:
        """What a git command says; an error fails the test."""
        done = subprocess.run(
            ("git", "-c", "init.defaultBranch=main", *command),
            cwd=self.root,
            env=ENVIRONMENT,
            input=stdin,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode("utf-8", "surrogateescape")

    def commit(self) -> None:
        """Make the folder a repository and commit all of it."""
        self.git("init", "--quiet")
        self.git("add", "--all", ".")
        self.git("commit", "--quiet", "--allow-empty", "--message", "state")

    def run(
        self, *arguments: str, stdin: bytes = b"", cwd: str = ".", environment: Mapping[str, str] = NOTHING
    ) -> Done:
        """Run migrate-logs in a fork of this process, which spares it the imports."""
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            given.write(stdin)
            given.seek(0)
            child = os.fork()
            if child == 0:
                _become(
                    self.root / cwd,
                    {**ENVIRONMENT, **environment},
                    (given.fileno(), out.fileno(), err.fileno()),
                    arguments,
                )
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            for stream in (out, err):
                stream.seek(0)
            return Done(code, out.read(), err.read())

    def start(self, *arguments: str) -> "subprocess.Popen[bytes]":
        """Start migrate-logs as a process group of its own, as a shell does."""
        return subprocess.Popen(
            (*PROGRAM, *arguments),
            cwd=self.root,
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def shell(self, script: str) -> "subprocess.CompletedProcess[bytes]":
        """Run a bash script whose positional parameters start migrate-logs."""
        return subprocess.run(
            ("bash", "-c", script, "bash", *PROGRAM),
            cwd=self.root,
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )


def _become(
    folder: Path, environment: dict[str, str], streams: tuple[int, ...], arguments: tuple[str, ...]
) -> NoReturn:
    """In the fork: take on folder, environment and streams, run the program, and leave without pytest noticing."""
    code = 70
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(environment)
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
        sys.stdin, sys.stdout, sys.stderr = (
            io.TextIOWrapper(open(number, mode, closefd=False), encoding="utf-8")  # noqa: SIM115 - lives as long as the process
            for number, mode in enumerate(("rb", "wb", "wb"))
        )
        main(arguments)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
