"""What is left of other libraries: their calls, and the imports that give loggers."""

from pathlib import Path

import pytest

from lint.checking import findings, project, seen
from migrate_logs.lint.parts.settings import Settings
from migrate_logs.model import Library


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("from loguru import logger\nlogger.info('x')\nlogger.bind(a=1).debug('y')", [2, 3]),
        ("import logging\nlogging.warning('x')", [2]),
        ("import logging\nlog = logging.getLogger(__name__)\nlog.log(10, 'x')\nlog.setLevel(10)", [3]),
        ("import structlog\nlog = structlog.get_logger()\nlog.info('x', a=1)", [3]),
        ("import logfire\nlogfire.info('x')", []),
        ("login.info('x')\nself.logger.info('x')", []),
    ],
)
def test_calls(code: str, lines: list[int]) -> None:
    assert seen(code, "unmigrated-call") == [("unmigrated-call", line, 1) for line in lines]


@pytest.mark.parametrize(
    "code",
    [
        "from loguru import logger",
        "import loguru",
        "import structlog",
        "import structlog.stdlib as s",
        "from structlog import get_logger",
        "import logging\nlog = logging.getLogger()",
        "import logging as l\nl.info('x')",
        "import logging\nlog = logging.getLogger()\nlog.setLevel(10)\nlog.info('x')",
        "import logging\nlog = logging.getLogger()\nlog.setLevel(10)\nserve(log)",
        "import logging\nclass A:\n    log = logging.getLogger()\n    log.setLevel(10)",
        "import logging\nmake = logging.getLogger",
        "import logging\ndef f(log: logging.Logger): ...",
        "from logging import getLogger\nlog = getLogger(__name__)",
        "from logging import info\ninfo('x')",
        "if True:\n    from loguru import logger",
    ],
)
def test_imports_that_log(code: str) -> None:
    assert [rule for rule, *_ in seen(code, "unmigrated-import")] == ["unmigrated-import"]


@pytest.mark.parametrize(
    "code",
    [
        "import logging\nlogging.getLogger('httpx').setLevel(logging.WARNING)",
        "import logging, logfire\nlogging.basicConfig(handlers=[logfire.LogfireLoggingHandler()])",
        "import logging.config\nlogging.config.dictConfig({})",
        "from logging import getLogger\ngetLogger('httpx').addHandler(handler)",
        "from logging import INFO, Handler\nclass H(Handler): level = INFO",
        "import logging\nh = logging.getLogger('httpx'); h.setLevel(logging.DEBUG)",
        "import logging\nfor n in names:\n    lg = logging.getLogger(n)\n    lg.propagate = True",
        "import logging",
        "from .logging import logger",
        "from app.structlog import x",
        "import logfire",
    ],
)
def test_imports_that_only_set_things_up(code: str) -> None:
    assert seen(code, "unmigrated-import") == []


def test_only_the_libraries_of_the_configuration_count() -> None:
    settings = Settings(("unmigrated-call", "unmigrated-import"), libraries=frozenset({Library.LOGURU}))
    code = "import logging\nfrom loguru import logger\nlogging.info('x')\nlogger.info('x')\n"
    assert seen(code, settings=settings) == [("unmigrated-import", 2, 1), ("unmigrated-call", 4, 1)]


def test_a_logger_may_come_from_another_module(tmp_path: Path) -> None:
    files = {
        "app/__init__.py": "",
        "app/log.py": "from loguru import logger as log\n",
        "app/a.py": "from app.log import log\nlog.info('x')\n",
    }
    found = project(tmp_path, files, "unmigrated-call").verdict.findings
    assert [str(each.place) for each in found] == ["app/a.py:2:1"]


def test_a_message_names_the_library() -> None:
    (finding,) = findings("from loguru import logger\nlogger.info('x')\n", "unmigrated-call")
    assert (
        finding.message == "`logger.info` logs through loguru; `migrate-logs migrate` can rewrite it, or says why not"
    )
