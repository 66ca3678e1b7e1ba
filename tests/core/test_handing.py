"""What a function gets that others call: the value for it stands beside it, or the function is decorated or registered.

The expression is the one in front of `.HERE`.
"""

import pytest

from core.building import marked, project
from migrate_logs.bindings.merging import hides
from migrate_logs.source import field_of

ROW = "class Row:\n    pass\ndef make():\n    return Row()\ndef count():\n    return 1\n"
TRACED = "def traced(fn):\n    def inner(*args):\n        result = fn(*args)\n        result.HERE\n    return inner\n"
RETRY = "def retry(times):\n    def around(fn):\n        async def inner():\n            (await fn()).HERE\n        return inner\n    return around\n"
COUNTED = "class Counted:\n    def __init__(self, fn):\n        self.fn = fn\n    def __call__(self):\n        self.fn().HERE\n"
TYPED = "from typing import Any, Callable\ndef traced(fn: Callable[..., Any]):\n    def inner():\n        fn().HERE\n    return inner\n"


def may_hide(files: dict[str, str]) -> bool:
    """True where the marked expression may hold more than its text shows."""
    resolver = project(files)
    module = resolver.module("main.py")
    attribute = marked(module).parent if module is not None else None
    assert module is not None
    assert attribute is not None
    with resolver.carefully():
        return hides(resolver.evaluate(module, field_of(attribute, "object")))


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("pool.submit(run, 1, Row())", True),
        ("pool.submit(run, 1, row=Row())", True),
        ("pool.submit(run, Row(), 1)", False),
        ("Thread(target=run, args=(1, Row()))", True),
        ("Timer(2.0, run, [1, Row()])", True),
        ("Thread(target=run, args=(1,), kwargs={'row': Row()})", True),
        ("Thread(target=run, args=(1,), kwargs={'number': Row()})", False),
        ("Process(target=run, kwargs={'number': 1, 'row': Row()})", True),
        ("scheduler.enter(1, 1, run, (1,), {'row': Row()})", True),
        ("scheduler.enter(1, 1, run, (Row(),), {'row': 1})", False),
        ("partial(run, *[1, Row()])", True),
        ("partial(run, **{'row': Row()})", True),
        ("run(*(1, Row()))", True),
        ("run(*(Row(), 1))", False),
        ("run(1, **{'row': Row()})", True),
        ("run(1, **{'number': Row()})", False),
        ("options = {'number': 1, 'row': Row()}\nrun(**options)", True),
        ("options = {'number': Row(), 'row': 1}\nrun(**options)", False),
        ("partial(run, row=make())", True),
        ("map(run, [1], [Row()])", True),
        ("pool.map(run, [1], [2])", False),
        ("bus.subscribe(Row, run)", True),
        ("bus.subscribe('row', run)", False),
        ("pool.submit(other, 1, Row())", False),
        ("pool.submit(make(), 1, Row())", False),
    ],
)
def test_what_stands_beside_a_function(line: str, wanted: bool) -> None:
    run = "def run(number, row):\n    row.HERE\n"
    assert may_hide({"main.py": ROW + run + line}) is wanted


@pytest.mark.parametrize("line", ["sorted({}, key=GIVEN)", "max({}, key=GIVEN)", "{}.sort(reverse=True, key=GIVEN)"])
def test_what_is_put_in_order(line: str) -> None:
    for key, given in (("def key(row):\n    row.HERE\n", "key"), ("", "lambda row: row.HERE")):
        text = ROW + key + line.replace("GIVEN", given)
        assert may_hide({"main.py": text.format("[Row()]")})
        assert not may_hide({"main.py": text.format("[1]")})


def test_what_stands_beside_a_method() -> None:
    job = "class Job:\n    def run(self, row):\n        row.HERE\n    def start(self, pool):\n        pool.submit(self.run, Row())\n"
    assert may_hide({"main.py": ROW + job})
    assert not may_hide({"main.py": ROW + job.replace("Row())", "1)")})


@pytest.mark.parametrize(
    "done",
    [
        "def done(task):\n    task.result().HERE\npool.submit(make).add_done_callback(done)",
        "pool.submit(make).add_done_callback(lambda task: task.result().HERE)",
    ],
)
def test_what_calls_back_with_itself(done: str) -> None:
    assert may_hide({"main.py": ROW + done})
    assert not may_hide({"main.py": ROW + done.replace("submit(make)", "submit(count)")})


@pytest.mark.parametrize(
    ("decorator", "use"), [(TRACED, "@traced"), (RETRY, "@retry(3)"), (COUNTED, "@Counted"), (TYPED, "@traced")]
)
def test_what_a_decorated_function_gives(decorator: str, use: str) -> None:
    decorated, other = f"{use}\ndef load():\n    return Row()\n", f"{use}\ndef load():\n    return 1\n"
    assert may_hide({"main.py": ROW + decorator + decorated})
    assert not may_hide({"main.py": ROW + decorator + other})


def test_a_class_that_a_decorator_is_given() -> None:
    handler = "@bus.on(Row)\ndef handle(event):\n    event.HERE\n"
    assert may_hide({"main.py": ROW + handler})
    assert not may_hide({"main.py": ROW + handler.replace("Row", "'row'")})


@pytest.mark.parametrize("annotation", ["Any", "object", "'Any'"])
def test_an_annotation_that_says_nothing(annotation: str) -> None:
    show = f"from typing import Any\ndef show(value: {annotation}):\n    value.HERE\n"
    assert may_hide({"main.py": ROW + show + "show(Row())"})
    assert not may_hide({"main.py": ROW + show + "show(1)"})


def test_what_getattr_gives() -> None:
    lazy = "class Lazy:\n    def __getattr__(self, name):\n        return Row()\nLazy().row.HERE"
    assert may_hide({"main.py": ROW + lazy})
    assert not may_hide({"main.py": ROW + lazy.replace("return Row()", "return self.names[name]")})
