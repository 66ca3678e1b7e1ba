"""What is counted, on projects small enough to count by hand, and that `migrate` comes to the same."""

from pathlib import Path

import pytest
from cli.sandbox import Sandbox

from migrate_logs import worker_pool
from migrate_logs.options import Options
from migrate_logs.project import census
from migrate_logs.report.count import Count, Status
from migrate_logs.report.kinds import Kind, Kinds
from migrate_logs.report.views import Report, build, kinds
from report.trees import BROKEN, LOGURU, MIXED, PROJECT, TOTAL, migrated, put, report

ELSEWHERE = """\
import logging

logger = logging.getLogger("app.work")


class Adding(logging.Filter):
    def filter(self, record):
        record.tenant = "a"
        return True


logger.addFilter(Adding())
"""
WORK = 'import logging\n\nlogger = logging.getLogger("app.work")\n\n\ndef run():\n    logger.info("Work done")\n'
HANDED = "def stamp(logger, number):\n    logger.info('Badge %s stamped', number)\n"
HANDING = (
    "import logging\nfrom a import stamp\n\nlog = logging.getLogger(__name__)\nlog.info('Desk opened')\nstamp(log, 1)\n"
)
# two of these calls may have a field that the processor takes away
DROPPING = """import structlog


def without_seat(logger, method, event_dict):
    event_dict.pop("seat", None)
    return event_dict


structlog.configure(processors=[without_seat, structlog.processors.JSONRenderer()])
log = structlog.get_logger()
log.info("badge_printed", seat=1)
log.info("badge_taken", hall=1)
log.info("badge_lost", **{"seat": 1})


def hand_out(row, number):
    seated = log.bind(seat=row.seat())
    seated.info("badge_handed_out")
    numbered = log.bind(number=number)
    numbered.info("badge_numbered")
"""
TORN = """\
from loguru import logger

logger.info("Fine here")



def broken(:
    logger.info("Lost here")
"""


def test_each_file_by_hand(sandbox: Sandbox) -> None:
    found = {module.path: module for module in report(sandbox.root, put(sandbox, PROJECT)).modules}
    assert found["src/app/mixed.py"].count == Count(migrated=1, automatic=1, person=1, suppressed=1)
    assert found["src/app/mixed.py"].libraries == (
        ("logfire", Count(migrated=1)),
        ("logging", Count(automatic=1, person=1, suppressed=1)),
    )
    assert [(item.line, item.reason) for item in found["src/app/mixed.py"].items] == [
        (11, "dynamic-level"),
        (12, "suppressed"),
    ]
    assert found["src/app/mixed.py"].first_automatic == 10
    assert found["src/app/agents/create.py"].count == Count(automatic=2)
    assert found["src/app/broken.py"].count == Count(unreadable=3)


def test_a_status_comes_from_calls_and_not_from_imports(sandbox: Sandbox) -> None:
    found = {module.path: module.status for module in report(sandbox.root, put(sandbox, PROJECT)).modules}
    assert found["src/app/mixed.py"] is Status.MIXED
    assert found["src/app/agents/create.py"] is Status.UNMIGRATED
    assert found["src/app/agents/done.py"] is Status.MIGRATED
    assert found["src/app/imports.py"] is Status.SILENT
    assert found["src/app/__init__.py"] is Status.SILENT
    assert found["src/app/broken.py"] is Status.UNREADABLE


def test_tests_examples_and_scripts_are_no_part_of_the_share(sandbox: Sandbox) -> None:
    whole = report(sandbox.root, put(sandbox, PROJECT))
    assert whole.count == TOTAL
    assert [(row.name, row.count) for row in kinds(whole)] == [
        ("examples", Count(migrated=1)),
        ("scripts", Count(automatic=2)),
        ("tests", Count(automatic=2)),
    ]


def test_what_cannot_be_read_counts_as_not_migrated() -> None:
    count = Count(migrated=1, unreadable=1)
    assert (count.total, count.open, count.permille) == (2, 1, 500)


@pytest.mark.parametrize(
    ("migrated", "left", "permille"), [(999_999, 1, 999), (0, 0, 1000), (1, 0, 1000), (0, 5, 0), (1, 2, 333)]
)
def test_a_share_is_rounded_down(migrated: int, left: int, permille: int) -> None:
    assert Count(migrated=migrated, automatic=left).permille == permille


@pytest.mark.parametrize(
    "files",
    [
        {"a.py": MIXED, "b.py": LOGURU, "c.py": BROKEN},
        {"app/__init__.py": "", "app/filters.py": "import app.work\n" + ELSEWHERE, "app/work.py": WORK},
        {"a.py": TORN},
        {"a.py": "import logfire as lf\n" + LOGURU, "b.py": "logfire = 1\n" + LOGURU},
        {"a.py": 'import logging\nlogging.info("%s", logging.info("b"))\n'},
        {"a.py": DROPPING},
        {"a.py": HANDED, "b.py": HANDING},
        {"a.py": HANDED, "b.py": HANDING, "c.py": "from a import stamp\nstamp(print, 2)\n"},
    ],
    ids=[
        "mixed",
        "fact-from-elsewhere",
        "parse-error",
        "name-clash",
        "nested",
        "field-dropped",
        "logger-passed",
        "printer-passed",
    ],
)
def test_the_totals_are_those_of_migrate(sandbox: Sandbox, files: dict[str, str | bytes]) -> None:
    paths = put(sandbox, files)
    count = report(sandbox.root, paths).count
    assert (count.automatic, count.person + count.suppressed, count.migrated) == migrated(sandbox.root, paths)


def test_a_fact_in_another_file_refuses_calls(sandbox: Sandbox) -> None:
    paths = put(
        sandbox, {"app/__init__.py": "", "app/filters.py": "import app.work\n" + ELSEWHERE, "app/work.py": WORK}
    )
    (item,) = (item for module in report(sandbox.root, paths).modules for item in module.items)
    assert (item.path, item.line, item.reason) == ("app/work.py", 7, "logger-configured")
    assert item.source == 'logger.info("Work done")'


def test_every_file_is_read_once(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """With calls, without any, and with words as of a fact though none is stated."""
    paths = put(
        sandbox, {"a.py": WORK, "b.py": "x = 1\n", "c.py": "class Page:\n    def format(self):\n        return 1\n"}
    )
    read, seen = worker_pool._read, list[str]()

    def noted(root: Path, path: str) -> bytes:
        seen.append(path)
        return read(root, path)

    monkeypatch.setattr(worker_pool, "_read", noted)
    assert report(sandbox.root, paths).count == Count(automatic=1)
    assert sorted(seen) == paths


def test_names_are_judged_only_where_asked_for(sandbox: Sandbox) -> None:
    put(sandbox, {"a.py": "from loguru import logger\n\n\ndef f(x):\n    logger.info(x)\n"})
    unnamed = report(sandbox.root, ["a.py"])
    assert unnamed.count == Count(automatic=1)
    plans = census(sandbox.root, ["a.py"], ["a.py"], Options(min_confidence=0.6), named=True)
    named = Report("app", build(plans, ["a.py"], Kinds.of(["a.py"])), named=True)
    assert named.count == Count(person=1)
    (item,) = named.modules[0].items
    assert item.reason == "name-unsure"
    assert "." in item.proposal
    assert 0 < item.confidence < 0.6
    assert item.after == f'logfire.info("{item.proposal}", message=str(x))'


def test_neither_order_nor_processes_matter(sandbox: Sandbox) -> None:
    files: dict[str, str | bytes] = {f"app/m{number}.py": (LOGURU, MIXED, BROKEN)[number % 3] for number in range(120)}
    paths = put(sandbox, files | {"app/__init__.py": ""})
    alone = report(sandbox.root, paths)
    assert alone == report(sandbox.root, paths[::-1], jobs=2)
    assert alone.count == Count(migrated=40, automatic=120, person=40, suppressed=40, unreadable=120)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("src/app/tools/registry.py", Kind.APPLICATION),
        ("src/space/examples/shop.py", Kind.APPLICATION),  # no package, but below the sources
        ("plain/tools/a.py", Kind.APPLICATION),
        ("app/scripts/a.py", Kind.APPLICATION),
        ("app/setup.py", Kind.APPLICATION),
        ("tasks.py", Kind.APPLICATION),
        ("tools/release.py", Kind.SCRIPTS),
        ("setup.py", Kind.SCRIPTS),
        ("packages/api/scripts/seed.py", Kind.SCRIPTS),
        ("docs/conf.py", Kind.EXAMPLES),
        ("packages/api/examples/a/b.py", Kind.EXAMPLES),
        ("src/app/tests/helper.py", Kind.TESTS),
        ("conftest.py", Kind.TESTS),
    ],
)
def test_kinds(path: str, kind: Kind) -> None:
    assert Kinds.of([path, "app/__init__.py", "app/scripts/__init__.py"]).kind(path) is kind


def test_an_example_that_is_looked_at_by_itself_is_an_application() -> None:
    assert Kinds.of(["examples/shop/main.py"], "examples/shop").kind("examples/shop/main.py") is Kind.APPLICATION
    assert Kinds.of([], "examples/shop").kind("examples/shop/tests/test_a.py") is Kind.TESTS


def test_what_lies_in_the_sources_is_application_code_from_wherever_it_is_looked_at() -> None:
    for base in ("", "src", "src/app", "src/app/scripts"):
        assert Kinds.of([], base).kind("src/app/scripts/a.py") is Kind.APPLICATION


def test_a_logger_that_another_file_passes_is_one(sandbox: Sandbox) -> None:
    count = report(sandbox.root, put(sandbox, {"a.py": HANDED, "b.py": HANDING})).count
    assert count == Count(automatic=2)
