"""What a decorated function gives: what stands in its place gives, and what it gives itself where that is passed on."""

import pytest

from core.test_handing import ROW, may_hide

WRAP = (
    "import functools\ndef wrap(fn):\n    @functools.wraps(fn)\n    def inner(*args):\n        BODY\n    return inner\n"
)
OPTIONAL = "def wrap(fn=None, *, times=1):\n    def around(fn):\n        async def inner(*args):\n            BODY\n        return inner\n    return around if fn is None else around(fn)\n"
TYPED = "from typing import Callable, TypeVar, cast\nF = TypeVar('F', bound=Callable)\ndef wrap(fn: F) -> F:\n    def inner(*args):\n        BODY\n    return cast(F, inner)\n"
CLASS = "class wrap:\n    def __init__(self, fn):\n        self.fn = fn\n    def __call__(self, *args):\n        BODY\n"
METHOD = "class Desk:\n    def wrap(self, fn):\n        def inner(*args):\n            BODY\n        return inner\n    def plain(self, fn):\n        return fn\ndesk = Desk()\nwrap = desk.wrap\n"
LAMBDA = "class Task:\n    def __init__(self, fn):\n        self.fn = fn\n    def __call__(self, *args):\n        BODY\nwrap = lambda fn: Task(fn)\n"
COUNT = "@wrap\ndef load(number) -> int:\n    return number\nload(1).HERE\n"
MAKERS = [WRAP, TYPED, CLASS, METHOD, LAMBDA]


@pytest.mark.parametrize("maker", MAKERS)
def test_what_a_decorator_gives_instead(maker: str) -> None:
    assert may_hide({"main.py": ROW + maker.replace("BODY", "return Row()") + COUNT})
    assert may_hide({"main.py": ROW + maker.replace("BODY", "return [Row()]") + COUNT})
    assert not may_hide({"main.py": ROW + maker.replace("BODY", "return 1") + COUNT})


def test_what_a_decorator_with_arguments_gives_instead() -> None:
    maker = ROW + OPTIONAL.replace("BODY", "return Row()")
    assert may_hide({"main.py": maker + COUNT.replace("@wrap", "@wrap(times=2)")})
    assert may_hide({"main.py": maker + COUNT.replace("@wrap", "@wrap()")})
    assert not may_hide({"main.py": maker.replace("return Row()", "return 1") + COUNT.replace("@wrap", "@wrap()")})


def test_one_of_several_ways_out_of_what_stands_in_place() -> None:
    body = "try:\n            return fn(*args)\n        except OSError:\n            return {}"
    assert may_hide({"main.py": ROW + WRAP.replace("BODY", body.format("Row()")) + COUNT})
    assert not may_hide({"main.py": ROW + WRAP.replace("BODY", body.format("None")) + COUNT})


@pytest.mark.parametrize(
    "maker",
    [
        WRAP.replace("BODY", "return fn(*args)"),
        WRAP.replace("BODY", "result = fn(*args)\n        return result"),
        "def wrap(fn):\n    HOOKS.append(fn)\n    return fn\n",
    ],
)
def test_what_another_function_under_the_same_decorator_gives_is_not_told_of_this_one(maker: str) -> None:
    other = "@wrap\ndef other():\n    return Row()\n"
    assert not may_hide({"main.py": ROW + maker + other + COUNT})
    assert may_hide({"main.py": ROW + maker + COUNT.replace("-> int:\n    return number", ":\n    return Row()")})


TASK = "class Receipt:\n    pass\nclass Task:\n    def __init__(self, fn):\n        self.fn = fn\n    def delay(self, *args):\n        return GIVEN\n"


@pytest.mark.parametrize(
    ("maker", "use"),
    [
        ("", "@Task"),
        ("def task(fn):\n    return Task(fn)\n", "@task"),
        ("def task(**options):\n    return lambda fn: Task(fn)\n", "@task(name='x')"),
        ("def task(fn=None):\n    if fn:\n        return Task(fn)\n    return lambda fn: Task(fn)\n", "@task()"),
    ],
)
def test_the_methods_of_what_stands_in_place(maker: str, use: str) -> None:
    text = f"{TASK}{maker}{use}\ndef load(number):\n    return number\nload.delay(1).HERE\n"
    assert may_hide({"main.py": text.replace("GIVEN", "Receipt()")})
    assert not may_hide({"main.py": text.replace("GIVEN", "1")})
