"""A git repository with loguru calls, and the commands of the ratchet run in it."""

import re
from dataclasses import dataclass

from cli.sandbox import Done, Sandbox

FILE = ".migrate-logs-baseline.json"
HEAD = "from loguru import logger\n\n"
_NEW = re.compile(r"^([^ ]+):(\d+):\d+: ([a-z-]+): ", re.MULTILINE)


@dataclass(frozen=True)
class Project(Sandbox):
    """A sandbox whose files mostly log through loguru."""

    def old(self, path: str, *messages: str) -> None:
        """A file whose first call stands in line 3, each with its message."""
        self.put(path, HEAD + "".join(f'logger.info("{message}")\n' for message in messages))

    def baseline(self, *arguments: str, code: int = 0) -> str:
        """What `baseline` says on both streams; another exit code fails the test."""
        return _said(self.run("baseline", *arguments), code)

    def text(self) -> str:
        """The baseline as it is on the disk."""
        return (self.root / FILE).read_text()

    def new(self, *arguments: str, code: int = 1) -> list[tuple[str, int, str]]:
        """Path, line and rule of what `lint` names; another exit code fails the test."""
        return [(path, int(line), rule) for path, line, rule in _NEW.findall(_said(self.run("lint", *arguments), code))]

    def lint(self, *arguments: str, code: int = 0) -> str:
        """What `lint` says on both streams; another exit code fails the test."""
        return _said(self.run("lint", *arguments), code)


def _said(done: Done, code: int) -> str:
    said = (done.stdout + done.stderr).decode("utf-8", "surrogateescape")
    assert done.returncode == code, said
    return said
