"""Small projects whose calls are counted by hand, and reports made without a project."""

import subprocess
import sys
from pathlib import Path

from cli.sandbox import Sandbox

from migrate_logs.options import Options
from migrate_logs.project import census, migrate
from migrate_logs.report.count import Count, ModuleCount
from migrate_logs.report.kinds import Kind, Kinds
from migrate_logs.report.views import Report, build

MIXED = """\
import logfire
import logging

logger = logging.getLogger(__name__)


def run(level, size):
    logfire.info("job.started")
    with logfire.span("job.run"):
        logger.info("Job of %d bytes", size)
    logger.log(level, "Job done")
    logger.debug("kept")  # migrate-logs: ignore[migrate] wanted as it is
"""
LOGURU = 'from loguru import logger\n\nlogger.info("Agent created")\nlogger.error("Agent lost")\n'
MIGRATED = 'import logfire\n\nlogfire.info("agent.created")\n'
BROKEN = b'import logging\nlogging.info("a")\nlog.info("\xff")\nx = logging.info\nself.logger.debug("b")\n'
PROJECT: dict[str, str | bytes] = {
    "src/app/__init__.py": "",
    "src/app/mixed.py": MIXED,
    "src/app/agents/__init__.py": "",
    "src/app/agents/create.py": LOGURU,
    "src/app/agents/done.py": MIGRATED,
    "src/app/broken.py": BROKEN,
    "src/app/imports.py": "import logging\nimport logfire\n",
    "tests/test_app.py": LOGURU,
    "examples/demo.py": MIGRATED,
    "scripts/clean.py": LOGURU,
}
# By hand: mixed.py 1 done, 1 automatic, 1 for a person, 1 kept; create.py 2 automatic; done.py 1 done; broken.py 3 lines.
TOTAL = Count(migrated=2, automatic=3, person=1, suppressed=1, unreadable=3)


def put(sandbox: Sandbox, files: dict[str, str | bytes]) -> list[str]:
    """Write a project; the paths of its files."""
    for path, text in files.items():
        sandbox.put(path, text)
    return sorted(files)


def report(root: Path, paths: list[str], options: Options = Options(min_confidence=0), jobs: int = 1) -> Report:  # noqa: B008
    """The report of a project on the disk."""
    plans = census(root, paths, paths, options, jobs)
    return Report("app", build(plans, paths, Kinds.of(paths)))


def made(*modules: ModuleCount) -> Report:
    """A report of files that are on no disk."""
    return Report("app", modules)


def module(path: str, kind: Kind = Kind.APPLICATION, **count: int) -> ModuleCount:
    """A file whose calls are all of loguru, or on Logfire."""
    whole = Count(**count)
    parts = {"logfire": Count(migrated=whole.migrated), "loguru": Count(automatic=whole.automatic)}
    return ModuleCount(path, kind, whole, tuple((name, part) for name, part in parts.items() if part.total))


def migrated(root: Path, paths: list[str]) -> tuple[int, int, int]:
    """What `migrate` counts: calls that it would rewrite, that it refuses, and that are on Logfire."""
    files = migrate(root, paths, paths, Options(min_confidence=0)).files
    rewritten = sum(len(file.rewrites) for file in files)
    return rewritten, sum(len(file.refusals) for file in files), sum(file.logfire_calls for file in files)


def program(*words: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    """migrate-logs in a process of its own."""
    code = "from migrate_logs.cli import main; main()"
    return subprocess.run((sys.executable, "-c", code, *words), cwd=cwd, capture_output=True, text=True, check=False)
