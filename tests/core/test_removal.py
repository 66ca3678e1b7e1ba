"""What goes from a whole project when its last calls are rewritten: definitions, and the imports that only they needed."""

from pathlib import Path

import pytest

from migrate_logs.options import Options
from migrate_logs.project import migrate

BASE = """from logging import getLogger

root = getLogger("shop")


def child(name):
    return root.getChild(name)


def price(name):
    return len(name)
"""
USER = """from base import child

audit = child("audit")
{more}

def sell(item):
    audit.info("Sold %s", item)
"""


@pytest.mark.parametrize(
    ("more", "left"),
    [
        ("", ["import logfire"]),
        ("other = child('other')\n", ["from base import child", "import logfire"]),
        ("kinds = {'child': child}\n", ["from base import child", "import logfire"]),
    ],
)
def test_the_import_of_a_maker_of_loggers_goes_with_what_it_made(tmp_path: Path, more: str, left: list[str]) -> None:
    files = {"base.py": BASE, "user.py": USER.format(more=more)}
    for path, text in files.items():
        (tmp_path / path).write_text(text)
    result = migrate(tmp_path, list(files), list(files), Options(min_confidence=0.0))
    after = {each.path: each.after.decode() for each in result.files}["user.py"]
    assert sorted(line for line in after.splitlines() if "import" in line) == left
    assert "audit =" not in after


LOG = "from logging import getLogger\n{}\nlog = getLogger('shop')\n"
SHOP = "from log import log\n\n\ndef sell(item):\n    log.info('Sold %s', item)\n"
EVENTS = "class Event:\n    def __init_subclass__(cls):\n        print(cls)\n\n\nclass Sale(Event):\n    pass\n"


@pytest.mark.parametrize(
    ("log", "parts", "is_left"),
    [
        ("", {}, False),
        ("from parts import first\n", {"parts/first.py": "print('loaded')\n"}, True),
        ("from parts import first\n", {"parts/first.py": "LIMIT = 1\n"}, False),
        ("from parts.first import LIMIT\n", {"parts/first.py": "LIMIT = print(1)\n"}, True),
        ("", {"log.py": LOG.format(EVENTS)}, True),
        ("", {"log.py": LOG.format(EVENTS.partition("class Sale")[0])}, False),
        ("", {"log.py": LOG.format("class Table(metaclass=Tables):\n    pass\n")}, True),
        ("from sqlalchemy.orm import DeclarativeBase\n\n\nclass Base(DeclarativeBase):\n    pass\n", {}, True),
        ("from abc import ABC\n\n\nclass Base(ABC):\n    pass\n", {}, False),
    ],
)
def test_an_import_stays_for_what_it_runs(tmp_path: Path, log: str, parts: dict[str, str], is_left: bool) -> None:
    files = {"log.py": LOG.format(log), "shop.py": SHOP, "parts/__init__.py": "", **parts}
    (tmp_path / "parts").mkdir()
    for path, text in files.items():
        (tmp_path / path).write_text(text)
    result = migrate(tmp_path, list(files), list(files), Options(min_confidence=0.0))
    after = {each.path: each.after.decode() for each in result.files}["shop.py"]
    assert ("from log import log" in after) is is_left


@pytest.mark.parametrize(
    ("statement", "is_left"),
    [
        ("from app.log import log", True),
        ("from app.log import *", True),
        ("from app.log import (\n    log as audit,\n)", True),
        ("from app.log import start", False),
        ("from other.log import log", False),
    ],
)
def test_a_logger_stays_for_who_imports_it_from_a_folder_that_is_not_known(
    tmp_path: Path, statement: str, is_left: bool
) -> None:
    log = "from logging import getLogger\n\nlog = getLogger('shop')\n\n\ndef start():\n    log.info('Shop opened')\n"
    files = {"backend/app/__init__.py": "", "backend/app/log.py": log, "worker/main.py": f"{statement}\n"}
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / path).write_text(text)
    result = migrate(tmp_path, list(files), list(files), Options(min_confidence=0.0))
    after = {each.path: each.after.decode() for each in result.files}["backend/app/log.py"]
    assert ("log = getLogger" in after) is is_left


@pytest.mark.parametrize(
    "statement",
    ["from .log import *", "from .log import start, \\\n    log", "from .log import (\n    start,\n    log,\n)"],
)
def test_a_logger_stays_for_a_package_that_passes_it_on(tmp_path: Path, statement: str) -> None:
    log = "from logging import getLogger\n\nlog = getLogger('shop')\n\n\ndef start():\n    log.info('Shop opened')\n"
    files = {"app/__init__.py": statement, "app/log.py": log, "main.py": "from app import log\n\nprint(log)\n"}
    (tmp_path / "app").mkdir()
    for path, text in files.items():
        (tmp_path / path).write_text(text)
    result = migrate(tmp_path, list(files), list(files), Options(min_confidence=0.0))
    after = {each.path: each.after.decode() for each in result.files}["app/log.py"]
    assert "log = getLogger" in after
    assert "logfire.info" in after


@pytest.mark.parametrize(
    ("line", "is_left"),
    [
        ("exec(open('local.txt').read())", True),
        ("exec(source, globals())", True),
        ("run_path('child.py', init_globals=globals())", True),
        ("names = globals()", True),
        ("exec(source, {})", False),
        ("exec('print(1)')", False),
        ("job.exec(source)", False),
        ("print(globals()['limit'])", False),
        ("print(globals().get('limit'))", False),
        ("print('exec(x), globals()')", False),
    ],
)
def test_a_logger_stays_for_code_that_gets_all_names(tmp_path: Path, line: str, is_left: bool) -> None:
    (tmp_path / "a.py").write_text(f"from loguru import logger\nlogger.info('Shop opened')\n{line}\n")
    (result,) = migrate(tmp_path, ["a.py"], ["a.py"], Options(min_confidence=0.0)).files
    assert ("import logger" in result.after.decode()) is is_left


@pytest.mark.parametrize(
    ("made", "call", "left"),
    [
        ("log = Shop().own()", "log.info('Shop opened')", "log = Shop().own()"),
        ("log = Shop.named('x')", "log.info('Shop opened')", ""),
        ("shop = Shop()", "shop.own().info('Shop opened')", "shop = Shop()"),
        ("", "Shop().own().info('Shop opened')", "Shop().own().info('Shop opened')"),
    ],
)
def test_what_makes_the_owner_of_a_logger_stays(tmp_path: Path, made: str, call: str, left: str) -> None:
    shop = (
        "from logging import getLogger\n\n\nclass Shop:\n    def __init__(self):\n        print('made')\n\n"
        "    def own(self):\n        return getLogger('shop')\n\n"
        "    @staticmethod\n    def named(name):\n        return getLogger(name)\n\n\n#\n"
    )
    (tmp_path / "a.py").write_text(f"{shop}{made}\n{call}\n")
    (result,) = migrate(tmp_path, ["a.py"], ["a.py"], Options(min_confidence=0.0)).files
    rest = result.after.decode().partition("#\n")[2].replace("logfire.info('shop.opened')", "")
    assert rest.strip() == left
