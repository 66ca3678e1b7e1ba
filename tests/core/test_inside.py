"""Which code may run inside of a block, as names tell."""

import pytest

from migrate_logs.effects.inside import inside
from migrate_logs.model import Span

_BLOCK = "BLOCK"


def _functions(text: str, **others: str) -> set[str] | None:
    """The functions of the files that may run inside of the block which a comment marks; None where that may be all."""
    texts = {"main.py": text.encode(), **{f"{name}.py": other.encode() for name, other in others.items()}}
    start = text.index(f"# {_BLOCK}\n")
    start = text.index("\n", start) + 1
    start += len(text[start:]) - len(text[start:].lstrip())
    end = text.find("\n\n", start)
    found = inside("main.py", Span(start, len(text) if end < 0 else end), texts)
    if found is None:
        return None
    parts = [texts[path][part.start : part.end].decode() for path, listed in found.items() for part in listed]
    heads = [part.partition("(")[0].removeprefix("async ") for part in parts]
    return {head.removeprefix("def ") for head in heads if head.startswith("def ")}


def _program(block: str, rest: str = "") -> str:
    return f"with entered():  # {_BLOCK}\n    {block}\n\n{rest}"


@pytest.mark.parametrize(
    ("block", "rest", "expected"),
    [
        pytest.param("go()", "def go(): step()\ndef step(): pass\ndef other(): pass", {"go", "step"}, id="calls"),
        pytest.param("go()", "def go(): pass\nother = print\nother()", {"go"}, id="nothing-else"),
        pytest.param("calls[0]()", "def go(): pass\ncalls = [go]", {"go"}, id="kept-by-others"),
        pytest.param("send()", "def send(): pass\n@on\ndef go(): pass", {"send", "go"}, id="registered"),
        pytest.param("send()", "def send(): pass\n@cache\ndef go(): pass", {"send"}, id="only-cached"),
        pytest.param("x + y", "class A:\n    def __add__(self, o): pass", {"__add__"}, id="operators"),
        pytest.param("A()", "class A(B): pass\nclass B:\n    def __init__(self): pass", {"__init__"}, id="constructors"),
        pytest.param("A.b", "class A:\n    def __init__(self): pass\n    def b(self): pass\nA().b()", {"__init__", "b"}, id="class"),
        pytest.param("f()", "class A:\n    def __init__(self): pass\nA()", set(), id="made-elsewhere"),
        pytest.param("f()", "class A(Thread):\n    def run(self): pass\nA().run()", {"run"}, id="of-outside"),
        pytest.param("f()", "class A:\n    def run(self): pass\nA().run()", set(), id="of-nobody"),
        pytest.param("f()", "class A:\n    def on_run(self): pass", {"on_run"}, id="called-by-nobody"),
        pytest.param("next(rows)", "def load():\n    yield 1\nrows = load()", {"load"}, id="generators"),
        pytest.param("f(await job)", "async def load(): pass\njob = load()", {"load"}, id="awaited-later"),
        pytest.param("f()", "async def load(): pass\nasyncio.run(load())", set(), id="run-elsewhere"),
        pytest.param("other()", "from a import go as other\ndef go(): pass", {"go"}, id="other-names"),
        pytest.param("f(x)", "def go(): pass\nx = (go() for _ in y)", set(), id="generator-expressions"),
    ],
)  # fmt: skip
def test_what_names_lead_to_runs_inside(block: str, rest: str, expected: set[str]) -> None:
    found = _functions(_program(block, rest))
    assert found is not None
    assert found == (expected | {"go"} if "(go() for" in rest else expected)


def test_files_that_are_imported_count() -> None:
    block = _program("steps.go()", "def go(): pass")
    assert _functions(block, steps="def go(): follow()\ndef follow(): pass\ndef other(): pass") == {"go", "follow"}


@pytest.mark.parametrize(
    ("block", "rest"),
    [
        pytest.param("getattr(self, kind)()", "", id="names-at-run-time"),
        pytest.param("f()", "x = {n: globals()[n] for n in names}", id="names-elsewhere"),
        pytest.param("go()", "def go():\n    import steps", id="imports"),
        pytest.param("yield", "", id="yields"),
    ],
)
def test_where_names_do_not_tell_everything_may_run_inside(block: str, rest: str) -> None:
    assert _functions(_program(block, rest), steps="def other(): pass") is None


def test_an_attribute_with_a_constant_name_is_a_name() -> None:
    assert _functions(_program('getattr(x, "go")()', "def go(): pass\ndef other(): pass")) == {"go"}
