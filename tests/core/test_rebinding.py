"""Who replaces a logger, a method of one or a constant: by a path, by an expression, by a keyword or by an assignment."""

import pytest

from core.building import project
from migrate_logs.effects.facts import Fact, facts

JOBS = """
import logging
logger = logging.getLogger("jobs")
LIMIT = logging.INFO
class Runner:
    log = logging.getLogger("runner")
    LIMIT = "runs"
"""
FILES = {"jobs.py": JOBS, "pkg/__init__.py": "", "pkg/inner.py": "import logging\nLOG = logging.getLogger(__name__)\n"}


def stated(line: str) -> list[Fact]:
    """The facts that a line of a program states."""
    text = f"import logging\nimport jobs\nfrom jobs import logger as theirs\nfrom pkg import inner\nmine = logging.getLogger('mine')\n{line}\n"
    resolver = project({**FILES, "a.py": text})
    module = resolver.module("a.py")
    assert module is not None
    return facts(module, resolver)


def rebound(line: str) -> list[str | None]:
    """Whose calls a line of a program touches: of a file ("->path"), or of a logger."""
    found = [fact for fact in stated(line) if not fact.constant]
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
        ("jobs.logger = logging.LoggerAdapter(mine, {})", "->jobs.py"),
        ("jobs.logger = mine if loud else fake", "->jobs.py"),
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
        "jobs.logger = mine",
        "jobs.Runner().log = theirs",
        "jobs.Runner.log = logging.getLogger('other')",
        "multiple('jobs', logger=1)",
    ],
)
def test_what_replaces_no_logger_is_not(line: str) -> None:
    assert rebound(line) == []


@pytest.mark.parametrize(
    ("line", "constant"),
    [
        ("jobs.LIMIT = 40", "jobs.py:LIMIT"),
        ("jobs.LIMIT: int = 40", "jobs.py:LIMIT"),
        ("jobs.LIMIT += 10", "jobs.py:LIMIT"),
        ("mine, (jobs.LIMIT, rest) = mine, (40, 50)", "jobs.py:LIMIT"),
        ("def change():\n    import jobs as them\n    them.LIMIT = 40", "jobs.py:LIMIT"),
        ("setattr(jobs, 'LIMIT', 40)", "jobs.py:LIMIT"),
        ("setattr(jobs, name, 40)", "jobs.py:*"),
        ("patch('jobs.LIMIT', 40)", "jobs.py:LIMIT"),
        ("patch.object(jobs.Runner, 'LIMIT', 40)", "jobs.py:Runner.LIMIT"),
        ("jobs.Runner.LIMIT = 40", "jobs.py:Runner.LIMIT"),
        ("setattr(jobs.Runner, name, 40)", "jobs.py:Runner.*"),
    ],
)
def test_each_way_to_set_a_constant_is_seen(line: str, constant: str) -> None:
    assert [fact.constant for fact in stated(line)] == [constant]


@pytest.mark.parametrize(
    "line",
    ["jobs.Runner = Fake", "jobs.Runner().LIMIT = 40", "runner.LIMIT = 40", "logging.LIMIT = 40", "jobs.LIMIT == 40"],
)
def test_what_sets_no_constant_is_not(line: str) -> None:
    assert stated(line) == []
