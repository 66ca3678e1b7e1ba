"""Parameters without annotation that take a logger: what the calls in sight tell of them, and when they do not."""

from collections.abc import Mapping

import pytest

from core.building import before_mark, linked
from migrate_logs.bindings.values import Logger, Value
from migrate_logs.model import Library

STDLIB = "import logging\nlog = logging.getLogger('shop')\n"
WORKER = "class Worker:\n    def __init__(self, name, logger=None):\n        self.logger = {}\n    def run(self):\n        self.logger.HERE\n"
FALLBACK = STDLIB + WORKER.format("logger or logging.getLogger('worker')")
TAKEN = STDLIB + WORKER.format("logger")
FUNCTION = STDLIB + "def run(job, log):\n    log.HERE\n"
PRINTER = "class Printer:\n    def info(self, *args):\n        print(*args)\n"


def value(files: Mapping[str, str]) -> Value:
    """What the expression in front of `.HERE` stands for in `main.py`, whose importers are known."""
    return before_mark(files, resolver=linked(files))[1]


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        (FALLBACK + "Worker('a').run()", "worker"),
        (FALLBACK + "Worker('a', None).run()", "worker"),
        (FALLBACK + "Worker('a', logger=log).run()", "shop|worker"),
        (FALLBACK + "Worker('a', log)\nWorker('b')", "shop|worker"),
        (TAKEN + "Worker('a', log).run()", "shop"),
        (FUNCTION + "run(1, log)", "shop"),
        (FUNCTION + "run(1, log=logging.getLogger('other'))\nrun(2, log)", "other|shop"),
        (FUNCTION + "def again(job, log):\n    run(job, log)\nagain(1, log)", "shop"),
        (STDLIB + "def run(job, log):\n    log.HERE\n    run(job, log)\nrun(1, log)", "shop"),
        (STDLIB + "def run(job, log=logging.getLogger('own')):\n    log.HERE\n", "own"),
        (STDLIB + "class A:\n    @staticmethod\n    def run(job, log):\n        log.HERE\nA.run(1, log)", "shop"),
        (STDLIB + "class A:\n    def run(self, job, log):\n        log.HERE\nA().run(1, log)", "shop"),
        (TAKEN + "class Heir(Worker): ...\nHeir('a', log)", "shop"),
        (TAKEN + "class Heir(Worker):\n    def __init__(self):\n        super().__init__('a', logger=log)\n", "shop"),
        (TAKEN + "class Heir(Worker):\n    def __init__(self, logger):\n        super().__init__('a', logger)\nHeir(log)", "shop"),
    ],
)  # fmt: skip
def test_a_parameter_that_each_call_passes_a_logger_is_that_logger(text: str, identity: str) -> None:
    answer = value({"main.py": text})
    assert isinstance(answer, Logger)
    assert (answer.library, answer.trouble, answer.identity) == (Library.LOGGING, "", identity)


@pytest.mark.parametrize(
    "text",
    [
        FALLBACK,  # nobody in sight makes one
        FALLBACK + "Worker(*given)",
        FALLBACK + "Worker('a', **given)",
        FALLBACK + "Worker('a')\nWorker('b', unknown)",
        FALLBACK + "Worker('a')\nregister(Worker)",
        FALLBACK.replace("class Worker", "@registered\nclass Worker") + "Worker('a')",
        FALLBACK + PRINTER + "Worker('a')\nWorker('b', logger=Printer())",
        FALLBACK + "class Heir(Worker): ...\nWorker('a')\nHeir('b', unknown)",
        FALLBACK + "Worker('a')\nclass Heir(Worker):\n    def __init__(self):\n        super().__init__('a', unknown)\n",
        TAKEN + "Worker('a')",  # gets none
        FALLBACK + "class Plugin:\n    log = None\n    def f(self):\n        Worker('a', self.log)\n",  # filled by others
        FUNCTION,
        FUNCTION + "run(1, open('log.txt'))",
        FUNCTION + "run(1, log)\nThread(target=run, args=(2, other))",
        FUNCTION.replace("def run", "@with_log\ndef run") + "run(1, log)",
        STDLIB + "def run(job, given):\n    given.HERE\nrun(1, log)",  # is not called like a logger
        STDLIB + "class A:\n    def run(self, log):\n        log.HERE\nA().run(log)\ndef f(it, other):\n    it.run(other)",
        "import logging, structlog\n" + FUNCTION + "run(1, log)\nrun(2, structlog.get_logger())",
        "import structlog\nlog = structlog.get_logger().bind(a=1)\ndef run(job, log):\n    log.HERE\nrun(1, log)",
    ],
)  # fmt: skip
def test_a_parameter_of_which_the_calls_do_not_tell_is_left_alone(text: str) -> None:
    answer = value({"main.py": text})
    assert not isinstance(answer, Logger) or answer.trouble in ("logger-ambiguous", "bound-logger-stored")


OTHER = "from main import Worker, log\n"


@pytest.mark.parametrize(
    ("other", "is_told"),
    [
        (OTHER + "Worker('a')", True),
        (OTHER + "Worker('a', log)", True),
        (OTHER + "Worker('a', unknown)", False),
        (OTHER + PRINTER + "Worker('a', Printer())", False),
        (OTHER + "class Heir(Worker): ...\nHeir('a', log)", True),
        (OTHER + "class Heir(Worker): ...\nHeir('a', unknown)\nWorker('b')", False),
        (OTHER + "register(Worker)\nWorker('a')", False),
    ],
)
def test_importers_tell_too(other: str, is_told: bool) -> None:
    answer = value({"main.py": FALLBACK, "other.py": other})
    assert isinstance(answer, Logger)
    assert (answer.trouble == "") is is_told


@pytest.mark.parametrize(("passed", "is_told"), [("log", True), ("unknown", False)])
def test_importers_of_derived_classes_tell_too(passed: str, is_told: bool) -> None:
    heir = OTHER + "class Heir(Worker): ...\nWorker('a')"
    files = {"main.py": FALLBACK, "heir.py": heir, "third.py": f"from heir import Heir, log\nHeir('a', {passed})"}
    answer = value(files)
    assert isinstance(answer, Logger)
    assert (answer.trouble == "") is is_told


def test_the_loggers_of_tests_do_not_count() -> None:
    test = OTHER + PRINTER + "def test_it():\n    Worker('a', Printer())\n"
    answer = value({"main.py": FALLBACK + "Worker('a')", "tests/test_worker.py": test})
    assert isinstance(answer, Logger)
    assert answer.trouble == ""


def test_classes_that_derive_from_each_other_are_followed_once() -> None:
    text = TAKEN + "Worker('a', log)\nclass A(B, Worker): ...\nclass B(A): ...\nA('b', log)"
    answer = value({"main.py": text})
    assert isinstance(answer, Logger)
    assert answer.trouble == ""
