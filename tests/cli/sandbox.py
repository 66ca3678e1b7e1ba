"""A folder with files, mostly a git repository, for tests that need real ones."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "MIGRATE_LOGS_"))},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "a",
    "GIT_AUTHOR_EMAIL": "a@example.com",
    "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@example.com",
}
PROGRAM = (sys.executable, "-c", "from migrate_logs.cli import main; main()")


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
        self, *arguments: str | bytes, stdin: bytes = b"", cwd: str = ".", **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        """Run migrate-logs as a process of its own."""
        return subprocess.run(
            (*PROGRAM, *arguments),
            cwd=self.root / cwd,
            env={**ENVIRONMENT, **environment},
            input=stdin,
            capture_output=True,
            check=False,
        )
