"""Which files call something else by the name of a builtin."""

import pytest

from core.building import opened
from migrate_logs.wrapped import has_namesakes


def found(text: str) -> bool:
    module = opened(text)
    assert not module.source.root.has_error
    return has_namesakes(module)


@pytest.mark.parametrize(
    "text",
    [
        "str = f", "str: int = 1", "str += 1", "a, (b, str) = x", "[a, *str] = x", "x = str = 1", "(str := 1)",
        "import str", "import str.x", "from x import str", "from x import (y as str)", "def str(): ...",
        "class str: ...", "def f(str): ...", "def f(a, str='x'): ...", "def f(*, str: int): ...", "def f(*str): ...",
        "def f(**str: int): ...", "lambda str: 1", "lambda *str: 1", "for str in x: ...", "for a, str in x: ...",
        "[1 for str in x]", "with x as str: ...", "with x as (a, str): ...", "del str", "type str = int", "type str[T] = int",
        "try: ...\nexcept E as str: ...", "match x:\n    case str: ...", "match x:\n    case [str, *_]: ...",
        "match x:\n    case {'a': str}: ...", "match x:\n    case {**str}: ...", "match x:\n    case A(b=str): ...",
        "match x:\n    case int() as str: ...", "def f():\n    global str\n    str = 1",
    ],
)  # fmt: skip
def test_whatever_gives_the_name_a_meaning(text: str) -> None:
    assert found(text + "\n")


@pytest.mark.parametrize(
    "text",
    [
        "x: str | None = str(y)",
        "def f(a: str, b: list[str] = [str]) -> str: ...",
        "f(str, format='x', key=str)",
        "x.str = 1",
    ],
)
def test_what_only_reads_it(text: str) -> None:
    assert not found(text + "\n")
