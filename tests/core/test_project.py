"""What a whole project decides: which names other files reach, and that a draft never differs from the agreed result."""

from dataclasses import replace
from pathlib import Path

import pytest

from migrate_logs import pipeline
from migrate_logs.options import Options, ProjectResult
from migrate_logs.plans import Draft, Plan
from migrate_logs.project import migrate
from migrate_logs.worker_context import WorkerContext

EXAMPLE = Path(__file__).parents[2] / "examples" / "agent_service"
SENSOR = 'import logging\n\nLOG = logging.getLogger(__name__)\n\n\ndef read() -> None:\n    LOG.info("Sensor read")\n'
EVERYTHING = Options(min_confidence=0.0)


def migrated(root: Path, files: dict[str, str]) -> dict[str, str]:
    """The new text of each file of a small project."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    result = migrate(root, list(files), list(files), EVERYTHING)
    assert not [each.problem for each in result.files if each.problem]
    return {each.path: each.after.decode() for each in result.files}


STRANGERS = """import logging

STRANGERS = ["pika.adapters", "pika.connection"]


def hush(judge):
    for name in STRANGERS:
        logging.getLogger(name).addFilter(judge)


class Broker:
    def __init__(self, queue: str) -> None:
        self.logger = logging.getLogger(LOGGER_NAME)

    def close(self) -> None:
        self.logger.info("Broker closed")
"""


@pytest.mark.parametrize(
    ("name", "reasons"),
    [
        ('"shop.window"', []),
        ('"pika." + queue', ["logger-configured"]),
        ('f"pika.{queue}"', ["logger-configured"]),
        ("__name__", []),
        ("queue", ["logger-configured"]),
        ('"pika.adapters"', ["logger-configured"]),
    ],
)
def test_a_filter_of_other_people_s_loggers_reaches_what_may_be_one(
    tmp_path: Path, name: str, reasons: list[str]
) -> None:
    (tmp_path / "broker.py").write_text(STRANGERS.replace("LOGGER_NAME", name))
    result = migrate(tmp_path, ["broker.py"], ["broker.py"], EVERYTHING)
    assert [each.reason for file in result.files for each in file.refusals] == reasons


def test_what_a_logger_class_formats_itself_is_no_bug_of_the_author(tmp_path: Path) -> None:
    own = (
        "import logging\n\nclass Own(logging.Logger):\n    def _log(self, *given): ...\n\nlogging.setLoggerClass(Own)\n"
    )
    call = "import logging\n\nlogging.getLogger('x').info('Sent {} mails', 3)\n"
    (tmp_path / "own.py").write_text(own)
    (tmp_path / "app.py").write_text(call)
    result = migrate(tmp_path, ["app.py", "own.py"], ["app.py", "own.py"], EVERYTHING)
    (told,) = (each for file in result.files for each in file.refusals)
    assert (told.reason, told.detail) == ("context-attached", "the logger class overrides _log (own.py:6)")


REACHES = {
    "a patch": 'from unittest.mock import patch\n\nwith patch("sensor.logging"):\n    pass\n',
    "an attribute": "import sensor\n\nsensor.logging.shutdown()\n",
    "an attribute of an alias": "import sensor as s\n\ns.logging.shutdown()\n",
    "patch.object": 'from unittest.mock import patch\nimport sensor\n\nwith patch.object(sensor, "logging"):\n    pass\n',
    "setattr over two lines": 'import sensor\n\nsetattr(\n    sensor, "logging", None\n)\n',
    "the module's dictionary": 'import sensor\n\nvars(sensor)["logging"] = None\n',
}


@pytest.mark.parametrize("other", REACHES.values(), ids=REACHES)
def test_a_name_that_another_file_reaches_stays(tmp_path: Path, other: str) -> None:
    assert "import logging" in migrated(tmp_path, {"sensor.py": SENSOR, "other.py": other})["sensor.py"]


APART = {
    "a word in a list": 'import sensor\n\nPARTS = ["logging", "sensor"]\n',
    "an attribute of something else": "import sensor\nimport other\n\nother.logging.shutdown(sensor)\n",
    "a longer name": "import sensor\n\nsensor.logging_level = 1\n",
}


@pytest.mark.parametrize("other", APART.values(), ids=APART)
def test_a_name_that_nobody_reaches_goes(tmp_path: Path, other: str) -> None:
    assert "import logging" not in migrated(tmp_path, {"sensor.py": SENSOR, "other.py": other})["sensor.py"]


def test_an_alias_that_only_rewritten_calls_used_goes(tmp_path: Path) -> None:
    text = 'import logging\n\nlog = logging.getLogger(__name__)\nwarn = log.warning\n\nwarn("Disk %s is full", 1)\n'
    after = migrated(tmp_path, {"disk.py": text})["disk.py"]
    assert after.startswith("import logfire\n")
    assert "logging" not in after
    assert "warn =" not in after


def test_a_draft_is_what_the_agreement_would_have_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Finishing each file on a guess is only quicker: without drafts the results are the same, byte for byte."""
    paths = sorted(str(path.relative_to(EXAMPLE)) for path in EXAMPLE.rglob("*.py"))

    def run() -> ProjectResult:
        return migrate(EXAMPLE, paths, paths, EVERYTHING)

    used: list[bool] = []
    fits = Draft.fits

    def watched(draft: Draft, *agreed: object) -> bool:
        used.append(fits(draft, *agreed))  # type: ignore[arg-type]
        return used[-1]

    monkeypatch.setattr(Draft, "fits", watched)
    with_drafts = run()
    assert any(used)

    def undrafted(shop: WorkerContext, data: bytes, wanted: Plan) -> Plan:
        return replace(wanted, draft=None)

    monkeypatch.setattr(pipeline, "drafted", undrafted)
    assert run() == with_drafts


KEPT = """import structlog

log = structlog.get_logger()


def ship(number, line):
    bound = log.bind(number=number.text())
    bound.info("order_shipped")
    bound.info("line_shipped", number=line)
"""


def test_bound_fields_that_a_run_gave_a_name_serve_the_next_one(tmp_path: Path) -> None:
    once = migrated(tmp_path, {"a.py": KEPT})["a.py"]
    assert "bound_fields = dict(number=number.text())\n    bound = log.bind(**bound_fields)\n" in once
    again = migrated(tmp_path, {"a.py": once.replace("number=line", "line=line")})["a.py"]
    assert again == KEPT.replace("import structlog\n\nlog = structlog.get_logger()", "import logfire").replace(
        'bound = log.bind(number=number.text())\n    bound.info("order_shipped")\n    bound.info("line_shipped", number=line)',
        "bound_fields = dict(number=number.text())\n"
        '    logfire.info("order.shipped", **bound_fields)\n    logfire.info("line.shipped", line=line, **bound_fields)',
    )
