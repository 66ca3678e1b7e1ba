"""Real git repositories whose calls are counted by hand, and the same calls as `report` counts them in a folder."""

import subprocess
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cli.sandbox import ENVIRONMENT, Sandbox
from report.trees import report

from migrate_logs.files.filters import Filters
from migrate_logs.history import commits
from migrate_logs.history.counting import Aim, Setting
from migrate_logs.history.memory import Memory
from migrate_logs.history.walk import Walk
from migrate_logs.options import Options
from migrate_logs.project import census
from migrate_logs.report.burndown import History, Point
from migrate_logs.report.kinds import Kind
from migrate_logs.report.views import Report

START = 1767268800  # 2026-01-01, noon
DAY = 86400
LOGURU = "from loguru import logger\n"
LOGGING = "import logging\n\nlogger = logging.getLogger(__name__)\n"
LOGFIRE = "import logfire\n"
WHOLE = Aim(("",), frozenset(), Filters())


def calls(count: int, on: str = "logger") -> str:
    """So many log calls, each on its line."""
    return "".join(f'{on}.info("Agent {number} created")\n' for number in range(count))


@dataclass(frozen=True)
class Repository(Sandbox):
    """A repository whose commits are a day apart."""

    def init(self) -> None:
        """Begin."""
        self.git("init", "--quiet")

    def change(self, files: Mapping[str, str | bytes | None], day: int = 0) -> str:
        """Commit files (None: gone) on the given day of 2026; the commit's id."""
        for path, text in files.items():
            if text is None:
                (self.root / path).unlink()
            else:
                self.put(path, text)
        self.git("add", "--all", ".")
        return self.seal(day)

    def seal(self, day: int, *options: str) -> str:
        """Commit what is staged."""
        self.dated(day, "commit", "--quiet", "--allow-empty", "--message", "change", *options)
        return self.git("rev-parse", "HEAD").strip()

    def dated(self, day: int, *command: str) -> None:
        """Run a git command on a day."""
        moment = f"{START + day * DAY} +0000"
        dates = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
        subprocess.run(("git", *command), cwd=self.root, env=ENVIRONMENT | dates, check=True, capture_output=True)


def history(
    root: Path,
    since: str | None = None,
    jobs: int = 1,
    aim: Aim = WHOLE,
    memory: Memory | None = None,
    looked_at: Sequence[str] = (),
) -> History:
    """The history of a folder in a repository, by the help of a report on some files as they are there now."""
    line = commits.line(root, since, aim.filters.suffixes)
    walk = Walk(Setting(root, Options(), aim), line, jobs, memory)
    if looked_at:
        census(root, looked_at, present(root), Options(), jobs, look=walk.look)
    return walk.history()


def present(root: Path) -> list[str]:
    """The Python files that are there."""
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*.py") if not path.is_symlink())


def course(found: History) -> list[tuple[int, int]]:
    """Calls on Logfire and calls left, point by point."""
    return [(point.migrated, point.open) for point in found.points]


def told(repository: Repository, point: Point, folder: Path) -> tuple[dict[str, int], dict[str, int]]:
    """What `report` says about a commit when its files lie in a folder: the application's calls, and all others."""
    subprocess.run(
        ("git", "worktree", "add", "--quiet", "--detach", "--force", str(folder), point.commit),
        cwd=repository.root, env=ENVIRONMENT, check=True,
    )  # fmt: skip
    made = report(folder, present(folder))
    repository.git("worktree", "remove", "--force", str(folder))
    return _calls(made, True), _calls(made, False)


def _calls(made: Report, application: bool) -> dict[str, int]:
    found: Counter[str] = Counter()
    for module in made.modules:
        if (module.kind is Kind.APPLICATION) is application:
            found.update({name: count.total for name, count in module.libraries})
            found["unreadable"] += module.count.unreadable
    return {name: count for name, count in sorted(found.items()) if count}
