"""How far a fact reaches: the files that its own is connected with by imports; from a test, nowhere."""

from dataclasses import replace

import pytest

from core.building import layout
from migrate_logs.bindings.importers import Imports, imported
from migrate_logs.effects.facts import Fact
from migrate_logs.effects.reach import reach
from migrate_logs.model import Library
from migrate_logs.testing import is_test

FILES = {
    "app/__init__.py": "",
    "app/main.py": "from app import worker\n",
    "app/worker.py": "from .tools import run\n",
    "app/tools.py": "import os, logging\n",
    "app/alone.py": "from elsewhere import x\n",
    "other/script.py": "import json\n",
    "other/lazy.py": "def f():\n    import app.tools as t\n",
    "tests/test_worker.py": "from app import worker\nfrom app.alone import x\n",
    "shop/tests.py": "from app import worker\n",
    "lab/ab_tests.py": "import random\n",
    "lab/trial.py": "from lab import ab_tests\n",
}


def reached(path: str) -> set[str]:
    """The files that a fact of a file reaches."""
    fact = Fact(Library.LOGURU, "context-attached", "contextualize(...)", path=path, line=1)
    found = reach([fact], {name: imported(name, text.encode(), layout(*FILES)) for name, text in FILES.items()})
    return {name for name, facts in found.items() if facts == [fact]}


CONNECTED = {"app/__init__.py", "app/main.py", "app/worker.py", "app/tools.py", "other/lazy.py"}


@pytest.mark.parametrize("path", ["app/main.py", "app/worker.py", "app/tools.py", "other/lazy.py"])
def test_a_fact_reaches_importers_and_imported_alike(path: str) -> None:
    assert reached(path) == CONNECTED


@pytest.mark.parametrize("path", ["app/alone.py", "other/script.py"])
def test_what_nobody_imports_reaches_itself(path: str) -> None:
    assert reached(path) == {path}


def test_a_fact_of_a_test_stays_there_and_a_test_connects_nothing() -> None:
    assert reached("tests/test_worker.py") == {"tests/test_worker.py"}
    assert "app/alone.py" not in reached("app/worker.py")


def test_the_tests_of_a_django_app_are_tests() -> None:
    assert reached("shop/tests.py") == {"shop/tests.py"}


def test_what_the_application_imports_is_no_test_whatever_it_is_called() -> None:
    assert reached("lab/ab_tests.py") == {"lab/ab_tests.py", "lab/trial.py"}


def test_nobody_is_asked_for_all_imports_where_a_few_tell() -> None:
    """Of a large application those of the fact's own file do, and of a fact about its own file none are needed."""
    shop = {f"app/m{number}.py": {f"app/m{number + 1}.py"} for number in range(20)}

    def every() -> dict[str, set[str]]:
        raise AssertionError("all imports were asked for")

    fact = Fact(Library.LOGURU, "context-attached", "contextualize(...)", path="app/m0.py", line=1)
    assert reach([fact], Imports(shop.__getitem__, every)) == {"app/m0.py": [fact]}
    last = replace(fact, path="app/m19.py")
    with pytest.raises(AssertionError):
        reach([last], Imports(shop.__getitem__, every))
    assert reach([last], shop) == {"app/m19.py": [last]}
    assert reach([last], Imports(shop.__getitem__, every), lambda fact: True) == {"app/m19.py": [last]}


def test_no_fact_reaches_nothing() -> None:
    assert reach([], {}) == {}


@pytest.mark.parametrize(
    ("path", "verdict"),
    [
        ("tests/helpers.py", True), ("app/test/x.py", True), ("test_a.py", True), ("app/a_test.py", True), ("conftest.py", True),
        ("app/tests.py", True), ("app/a_tests.py", True), ("app/tests_a.py", True), ("app/attests.py", False),
        ("integration_tests/helpers.py", True), ("load-test/run.py", True), ("app/ab_tests/run.py", False),
        ("app/testing.py", False), ("app/contest.py", False), ("latest/a.py", False), ("app/attest_x.py", False),
    ],
)  # fmt: skip
def test_what_is_a_test(path: str, verdict: bool) -> None:
    assert is_test(path) == verdict
