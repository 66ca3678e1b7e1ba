"""The sentences about what stands around the calls and no longer takes part."""

from pathlib import Path

import pytest

from migrate_logs.options import Options
from migrate_logs.project import migrate

CONFIGURED = "import logfire\nlogfire.configure()\n"
CALL = "import logging\nlog = logging.getLogger('x')\nlog.info('Job started')\n"


UNCONFIGURED = "No logfire.configure(...) was found in this project: until it runs, Logfire emits nothing at all."


def told(**files: str) -> tuple[str, ...]:
    """The warnings for files by name, beside one that configures Logfire."""
    texts = {f"{name}.py": text for name, text in {"main": CONFIGURED, **files}.items()}
    paths = sorted(texts)
    result = migrate(Path(), paths, paths, Options(min_confidence=0), read=lambda path: texts[path].encode())
    assert any(each.changed for each in result.files)
    return result.warnings


def test_filters_that_judge_are_named_with_their_places() -> None:
    line = "handler.addFilter(lambda record: True)\n"
    assert told(app=CALL, setup=f"import logging\n{line}\n{line}") == (
        "A filter of a handler drops records (setup.py:2; setup.py:4): Logfire gets them all.",
    )
    (many,) = told(app=CALL, setup=f"import logging\n{line * 4}")
    assert many == (
        "A filter of a handler drops records (setup.py:2; setup.py:3; setup.py:4; ...): Logfire gets them all."
    )


def test_a_formatter_that_shapes_is_named_with_its_place() -> None:
    formatter = "import logging\n\nclass Json(logging.Formatter):\n    def format(self, record):\n        return ''\n"
    assert told(app=CALL, setup=formatter) == (
        "A formatter gives records their text (setup.py:3): what it adds is not in Logfire.",
    )


def test_imports_that_stay_for_what_they_run_are_told() -> None:
    module = "from loguru import logger\nlogger.add('jobs.txt')\n"
    call = "from setup import logger\nlogger.info('Job started')\n"
    *_, kept = told(app=call, more=call, late=f"{call}print(logger)\n", setup=module)
    assert kept == (
        "2 imports of setup.py lost all log calls and stayed: importing that file does more than give a logger. "
        "Where its work is still wanted, import it once at the start of the program; then the others can go."
    )
    assert not any("stayed" in each for each in told(app=call, setup="from loguru import logger\n"))


def test_what_is_about_another_library_or_a_test_is_not_told() -> None:
    line = "import logging\nhandler.addFilter(lambda record: True)\n"
    assert told(app="from loguru import logger\nlogger.info('Job started')\n", setup=line) == ()
    assert told(app=CALL, test_setup=line) == ()


ASSERTING = """
def test_caplog(caplog):
    run()
    assert "started" in caplog.text
    assert not caplog.records[1:]

async def test_patched():
    with patch("app.log") as log:
        await run()
    log.info.assert_called_once_with("Job started")

def test_object(monkeypatch):
    monkeypatch.setattr(app, "logger", Fake())

class TestCase(unittest.TestCase):
    def test_lines(self):
        with self.assertLogs("app", level="INFO"):
            run()

def test_other(catalog, monkeypatch):
    monkeypatch.setattr(app, "catalog", catalog)
    assert catalog.logs == dialog.called
    with patch("app.blog.login"):
        math.log(2)
"""


def test_tests_that_look_at_what_is_logged_are_counted_by_file() -> None:
    (asserting,) = told(app=CALL, test_app=ASSERTING, test_plain="def test_plain():\n    assert run()\n")
    assert asserting.startswith(
        "Tests that look at what is logged see nothing of migrated calls (4 tests: test_app.py (4)). "
    )
    (asserting,) = told(app=CALL, tests=ASSERTING)  # where Django looks for the tests of an app
    assert "(4 tests: tests.py (4))" in asserting
    assert told(app=CALL, other=ASSERTING) == ()


@pytest.mark.parametrize(
    "line",
    [
        "handler = logging.handlers.RotatingFileHandler('app.txt')",
        "logging.basicConfig(level='ERROR', filename='app.txt')",
        "CONFIG = {'handlers': {'file': {'class': 'logging.FileHandler'}}}",
        "from loguru import logger; logger.add(f'{home}/app.txt')",
    ],
)
def test_the_places_that_write_log_files_are_named(line: str) -> None:
    told_of = told(app=CALL, setup=f"import logging\n{line}\n", test_setup=f"import logging\n{line}\n")
    assert "Log lines go to files today (setup.py:2): those of migrated calls are not written there." in told_of


def test_services_that_take_records_from_the_loggers_are_named() -> None:
    (sentry,) = told(app=CALL, setup="import sentry_sdk\n\nsentry_sdk.init(dsn=DSN)\n")
    assert sentry == (
        "Sentry takes log records today, errors among them (setup.py:3): those of migrated calls do not reach it. "
        "Report what it has to hear of by a call of its own."
    )
    assert told(app=CALL, setup="# sentry_sdk.init()\nsentry_sdk.initial\n", test_a="sentry_sdk.init()\n") == ()


def test_what_writes_elsewhere_writes_no_log_files() -> None:
    assert not any("to files" in each for each in told(app=CALL, setup="logger.add(1)\nlogging.basicConfig()\n"))


def test_debug_events_that_the_standard_library_hides_are_counted_too() -> None:
    events = "import structlog\nlog = structlog.get_logger()\nlog.debug('job_started')\n"
    assert told(app=events) == ()
    assert told(app=events, setup="import logging\nlogging.basicConfig(level='INFO')\n") == ()
    given = "processors=[structlog.stdlib.filter_by_level, last], logger_factory=structlog.stdlib.LoggerFactory()"
    asking = f"{events}structlog.configure({given})\n"
    (hidden,) = told(app=asking, setup="import logging\nlogging.basicConfig(level='INFO')\n")
    assert hidden.startswith("Today's logging level (setup.py:2) hides 1 debug call, ")


def test_the_decorators_of_a_test_are_its_own() -> None:
    one = "class T:\n    def test_a(self):\n        with self.assertLogs('x'):\n            run()\n"
    two = "    @slow\n    @mock.patch('app.log')\n    def test_b(self, log):\n        run()\n"
    (told_of,) = told(app=CALL, test_app=f"from unittest import mock\n{one}{two}")
    assert "(2 tests: test_app.py (2))" in told_of


LEVELS = (
    "import logging\nlog = logging.getLogger('shop.door')\n"
    "log.debug('Door asked')\nlog.info('Door opened')\nlog.error('Door broke')\n"
)


@pytest.mark.parametrize(
    ("line", "hidden", "least"),
    [
        ("basicConfig(level=logging.INFO)", "1 debug call", "info"),
        ("basicConfig(level='WARNING')", "2 debug and info calls", "warning"),
        ("basicConfig()", "2 debug and info calls", "warning"),
        ("basicConfig(level=40)", "2 debug and info calls", "error"),
        ("getLogger().setLevel(logging.ERROR)", "2 debug and info calls", "error"),
        ("root.setLevel('FATAL')", "3 debug, info and error calls", "fatal"),
        ("config.dictConfig({'version': 1, 'root': {'level': 'WARNING'}})", "2 debug and info calls", "warning"),
    ],
)
def test_what_the_root_level_hides_is_counted_with_a_level_that_keeps_it_quiet(
    line: str, hidden: str, least: str
) -> None:
    assert told(app=LEVELS, setup=f"import logging, logging.config\nlogging.{line}\n") == (
        f"Today's logging level (setup.py:2) hides {hidden}, and Logfire would export what it hides: "
        f"pass min_level='{least}' to logfire.configure to keep that quiet.",
    )


def test_of_several_root_levels_the_lowest_counts() -> None:
    lines = "logging.basicConfig(level='ERROR')\nlogging.getLogger().setLevel('INFO')\n"
    (hidden,) = told(app=LEVELS, setup=f"import logging\n{lines}")
    assert hidden.startswith("Today's logging level (setup.py:2; setup.py:3) hides 1 debug call, ")
    assert "min_level='info'" in hidden


STRUCTLOG = "import structlog\nlog = structlog.get_logger()\nlog.debug('door_asked')\nlog.info('door_opened')\n"
FILTERING = "import logging, structlog\nstructlog.configure(logger_factory=factory, wrapper_class=structlog.{made})\n"


@pytest.mark.parametrize(
    ("made", "hidden", "least"),
    [
        ("make_filtering_bound_logger(logging.INFO)", "1 debug call", "info"),
        ("make_filtering_bound_logger(min_level=30)", "2 debug and info calls", "warning"),
        ("make_filtering_bound_logger('error')", "2 debug and info calls", "error"),
    ],
)
def test_what_structlog_drops_by_its_level_is_counted(made: str, hidden: str, least: str) -> None:
    (line,) = (each for each in told(app=STRUCTLOG, setup=FILTERING.format(made=made)) if "hides" in each)
    assert line == (
        f"Today's level of structlog (setup.py:2) hides {hidden}, and Logfire would export what it hides: "
        f"pass min_level='{least}' to logfire.configure to keep that quiet."
    )


@pytest.mark.parametrize(
    "made", ["make_filtering_bound_logger(level)", "make_filtering_bound_logger(0)", "BoundLogger"]
)
def test_a_level_of_structlog_that_nobody_knows_or_that_shows_all_is_not_told(made: str) -> None:
    assert not any("hides" in each for each in told(app=STRUCTLOG, setup=FILTERING.format(made=made)))


LOGURU = (
    "from loguru import logger\nlogger.trace('Door seen')\nlogger.debug('Door asked')\nlogger.info('Door opened')\n"
)


@pytest.mark.parametrize(
    ("lines", "places", "hidden", "least"),
    [
        ("logger.remove()\nlogger.add(run, level='INFO')", "setup.py:3", "2 trace and debug calls", "info"),
        ("logger.remove(0)\nlogger.add(sink=run, level=30)", "setup.py:3", "3 trace, debug and info calls", "warning"),
        ("logger.configure(handlers=[{'sink': run, 'level': 'SUCCESS'}])", "setup.py:2", "3 trace, debug and info calls", "notice"),
        ("logger.remove()\nlogger.add(run, level='ERROR')\nlogger.add(a)", "setup.py:3; setup.py:4", "1 trace call", "debug"),
        ("logger.add(run, level='ERROR')", "setup.py:2; its first sink", "1 trace call", "debug"),
        ("", "its first sink", "1 trace call", "debug"),
    ],
)  # fmt: skip
def test_what_no_sink_of_loguru_shows_is_counted(lines: str, places: str, hidden: str, least: str) -> None:
    assert told(app=LOGURU, setup=f"from loguru import logger\n{lines}\n") == (
        f"Today's level of loguru ({places}) hides {hidden}, and Logfire would export what it hides: "
        f"pass min_level='{least}' to logfire.configure to keep that quiet.",
    )


@pytest.mark.parametrize("level", ["level", "'TRACE'", "0"])
def test_a_sink_of_loguru_whose_level_nobody_knows_or_that_shows_all_is_not_told(level: str) -> None:
    setup = f"from loguru import logger\nlogger.remove()\nlogger.add(run, level={level})\n"
    assert told(app=LOGURU, setup=setup) == ()


def test_structlog_that_was_told_no_factory_prints_to_stdout() -> None:
    line = "import structlog\nstructlog.configure(processors=[structlog.processors.JSONRenderer()]"
    (printed,) = told(app=STRUCTLOG, setup=f"{line})\n")
    assert printed.startswith("Log lines go to stdout today (setup.py:2). ")
    assert told(app=STRUCTLOG, setup=f"{line}, logger_factory=structlog.stdlib.LoggerFactory())\n") == ()


@pytest.mark.parametrize(
    "line",
    ["basicConfig(level=level)", "basicConfig(**options)", "basicConfig(level=10)", "config.dictConfig(options)"],
)
def test_a_root_level_that_nobody_knows_or_that_shows_all_is_not_told(line: str) -> None:
    assert told(app=LEVELS, setup=f"import logging, logging.config\nlogging.{line}\n") == ()


@pytest.mark.parametrize("other", ["", "logging.getLogger('vendor').setLevel('WARNING')\n"])
def test_without_a_root_level_nothing_is_claimed(other: str) -> None:
    (unknown,) = told(app=LEVELS, setup=f"import logging\n{other}")
    assert unknown == (
        "Nothing here tells which levels are shown today: Logfire exports them all, 1 debug call among them, "
        "unless logfire.configure gets a min_level."
    )
    assert told(app=CALL) == ()
    in_test = "import logging\nlogging.basicConfig(level='WARNING')\n"
    assert told(app=LEVELS, test_setup=in_test) == (unknown,)


@pytest.mark.parametrize(
    ("named", "is_told"), [("shop.door", True), ("shop", True), ("shop.doors", False), ("sho", False)]
)
def test_the_level_of_a_logger_is_told_where_its_calls_are_below(named: str, is_told: bool) -> None:
    setup = f"import logging\nlogging.basicConfig(level=10)\nlogging.getLogger({named!r}).setLevel(logging.ERROR)\n"
    assert told(app=LEVELS, setup=setup) == (
        ("The level of a logger holds records back (setup.py:3): Logfire gets them all.",) if is_told else ()
    )
    assert told(app=LEVELS, setup=setup.replace("ERROR", "DEBUG")) == ()


def test_the_level_of_the_logger_of_a_module_is_told() -> None:
    own = "import logging\nlog = logging.getLogger(__name__)\nlog.setLevel('ERROR')\nlog.info('Door opened')\n"
    assert told(app=own) == ("The level of a logger holds records back (app.py:3): Logfire gets them all.",)


@pytest.mark.parametrize(
    ("text", "is_configured"),
    [
        ("import logfire\nlogfire.configure()\n", True),
        ("import logfire as flames\nif True:\n    flames.configure(console=False)\n", True),
        ("from logfire import configure\nconfigure()\n", True),
        ("import logfire\nstart = partial(1, logfire.configure(token='#'))\n", True),
        ("import logfire\n# logfire.configure()\n", False),
        ("import logfire\napp.configure()\n", False),
        ("import structlog, logfire\nstructlog.configure()\n", False),
    ],
)
def test_whether_logfire_is_configured(text: str, is_configured: bool) -> None:
    assert (UNCONFIGURED not in told(main=text, app=CALL)) is is_configured


def test_what_another_project_of_the_repository_does_is_not_told(tmp_path: Path) -> None:
    handler = "import logging\n\nlogging.FileHandler('x.log')\n"
    checks = "def test_it(caplog):\n    assert not caplog.records\n"
    texts = {
        "pyproject.toml": "",
        "setup_all.py": handler + "import shop\n",
        "tests/test_tools.py": checks,
        "tests/test_shop.py": "from shop import pay\n\n\n" + checks,
        "shop/pyproject.toml": "",
        "shop/src/shop/__init__.py": "",
        "shop/src/shop/pay.py": CONFIGURED + CALL,
        "shop/src/shop/out.py": handler,
        "stock/setup.cfg": "",
        "stock/shop_client.py": handler,
    }
    for path, text in texts.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    everything = sorted(path for path in texts if path.endswith(".py"))
    files, tests = migrate(tmp_path, ["shop/src/shop/pay.py"], everything, Options(min_confidence=0)).warnings
    assert "(setup_all.py:3; shop/src/shop/out.py:3)" in files
    assert "(1 test: tests/test_shop.py (1))" in tests
