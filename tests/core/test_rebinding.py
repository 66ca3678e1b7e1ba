"""Who replaces a logger or a method of one: by a path, by an expression, by a keyword or by an assignment."""

import pytest

from core.building import project
from migrate_logs.effects.facts import facts

JOBS = """
import logging
logger = logging.getLogger("jobs")
class Runner:
    log = logging.getLogger("runner")
"""
FILES = {"jobs.py": JOBS, "pkg/__init__.py": "", "pkg/inner.py": "import logging\nLOG = logging.getLogger(__name__)\n"}


def rebound(line: str) -> list[str | None]:
    """Whose calls a line of a program touches: of a file ("->path"), or of a logger."""
    text = f"import logging\nimport jobs\nfrom jobs import logger as theirs\nfrom pkg import inner\nmine = logging.getLogger('mine')\n{line}\n"
    resolver = project({**FILES, "a.py": text})
    module = resolver.module("a.py")
    assert module is not None
    found = facts(module, resolver)
    assert {fact.reason for fact in found} <= {"logger-rebound"}
    return [fact.identity for fact in found]


@pytest.mark.parametrize(
    ("line", "identity"),
    [
        ("patch('jobs.logger')", "->jobs.py"),
        ("patch('jobs.logger.warning')", "->jobs.py"),
        ("patch('jobs.Runner.log')", "->jobs.py"),
        ("mocker.patch('pkg.inner.LOG.info')", "->pkg/inner.py"),
        ("patch('a.mine')", "->a.py"),
        ("patch.object(jobs, 'logger')", "->jobs.py"),
        ("patch.object(jobs.logger, 'warning')", "->jobs.py"),
        ("patch.object(jobs.Runner, 'log')", "->jobs.py"),
        ("patch.object(theirs, 'error')", "jobs"),
        ("patch.object(mine, 'error')", "mine"),
        ("patch.multiple('jobs', logger=fake)", "->jobs.py"),
        ("patch.multiple(inner, other=1, LOG=fake)", "->pkg/inner.py"),
        ("monkeypatch.setattr('jobs.logger', fake)", "->jobs.py"),
        ("monkeypatch.setattr('jobs.logger.info', fake, raising=False)", "->jobs.py"),
        ("monkeypatch.setattr(jobs.logger, 'info', fake)", "->jobs.py"),
        ("monkeypatch.setattr(inner, 'LOG', fake, raising=False)", "->pkg/inner.py"),
        ("setattr(jobs, 'logger', fake)", "->jobs.py"),
        ("jobs.logger = fake", "->jobs.py"),
        ("logging.getLogger = fake", None),
        ("logging.Logger.info = fake", None),
        ("jobs.logger.warning = fake", "->jobs.py"),
        ("theirs.warning = fake", "jobs"),
        ("mine.warning = fake", "mine"),
    ],
)
def test_each_way_is_seen(line: str, identity: str) -> None:
    assert rebound(line) == [identity]


@pytest.mark.parametrize(
    "line",
    [
        "patch('jobs.Runner')",
        "patch('jobs.logger.level')",
        "patch('jobs.logger.handlers')",
        "patch('logging.Logger.warning')",
        "patch(f'{name}.logger')",
        "patch('not a path.logger')",
        "patch.object(jobs.logger, 'handlers')",
        "patch.multiple('jobs', other=1)",
        "monkeypatch.setattr('os.name', fake)",
        "runner.warning = fake",
        "jobs.logger.propagate = False",
        "multiple('jobs', logger=1)",
    ],
)
def test_what_replaces_no_logger_is_not(line: str) -> None:
    assert rebound(line) == []
