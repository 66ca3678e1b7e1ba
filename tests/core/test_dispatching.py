"""What a function may get from calls that do not name it: only from those that it can take, and only where somebody has it."""

import pytest

from core.test_handing import ROW, may_hide

NOTIFY = "class Bus:\n    def __init__(self):\n        self.hooks = []\n    def notify(self, row):\n        for hook in self.hooks:\n            hook({})\n"
ONE = NOTIFY.format("Row()")
HANDLE = "def handle(row):\n    row.HERE\n"


@pytest.mark.parametrize(
    ("passed", "head", "wanted"),
    [
        ("Row()", "handle(row)", True),
        ("Row()", "handle(row, times=1)", True),
        ("Row()", "handle(row, *rest)", True),
        ("Row()", "handle(row, number)", False),
        ("Row()", "handle(row, *, number)", False),
        ("1, Row()", "handle(number, row)", True),
        ("1, Row()", "handle(row, number)", False),
        ("1, Row()", "handle(number, /, row)", True),
        ("Row(), 1", "handle(row)", False),
        ("1, row=Row()", "handle(number, *, row)", True),
        ("1, row=Row()", "handle(number, row, times)", False),
        ("1, what=Row()", "handle(number, row=None)", False),
        ("1, what=Row()", "handle(number, row=None, **rest)", False),
    ],
)
def test_a_call_runs_only_what_can_take_it(passed: str, head: str, wanted: bool) -> None:
    handle = f"def {head}:\n    row.HERE\nbus = Bus()\nbus.hooks.append(handle)\n"
    assert may_hide({"main.py": ROW + NOTIFY.format(passed) + handle}) is wanted


def test_a_decorator_may_pass_more() -> None:
    handle = "@with_session\ndef handle(row, session):\n    row.HERE\n"
    assert may_hide({"main.py": ROW + ONE + handle})
    assert not may_hide({"main.py": ROW + ONE + handle.replace("@with_session\n", "")})


@pytest.mark.parametrize(
    ("use", "wanted"),
    [
        ("bus.hooks.append(handle)", True),
        ("HOOKS = {'row': handle}", True),
        ("load('shop.main:handle')", True),
        ("TEXT = 'they handle rows'", False),
        ("# all that handle rows", False),
        ("def show(handle): print(handle, 1)", False),
        ("def show(rows) -> 'handle': pass", False),
        ("from tools import handle, other", False),
        ("isinstance(handle, Row)", False),
        ("handle(1)", False),
    ],
)
def test_only_what_somebody_has_is_run(use: str, wanted: bool) -> None:
    assert may_hide({"main.py": f"{ROW}{ONE}{HANDLE}{use}\n"}) is wanted


def test_what_a_partial_passes_comes_first() -> None:
    handle = "from functools import partial\ndef handle({}):\n    row.HERE\nbus = Bus()\nbus.hooks.append(partial(handle, 1))\n"
    assert may_hide({"main.py": ROW + ONE + handle.format("number, row")})
    assert not may_hide({"main.py": ROW + ONE + handle.format("row, number")})


def test_a_method_that_is_called_with_its_object() -> None:
    desk = "class Desk:\n    def pack(self, row):\n        row.HERE\n    KINDS = {'pack': pack}\n    def take(self, kind):\n        self.KINDS[kind](self, GIVEN)\n"
    assert may_hide({"main.py": ROW + desk.replace("GIVEN", "Row()")})
    assert not may_hide({"main.py": ROW + desk.replace("GIVEN", "1")})


@pytest.mark.parametrize(("holder", "wanted"), [("self", True), ("other", True), ("signal", False), ("Row()", False)])
def test_a_method_that_is_got_by_a_name_put_together(holder: str, wanted: bool) -> None:
    tree = (
        "import signal\nclass Visitor:\n    def visit_row(self, row):\n        row.HERE\n"
        f"    def visit(self, row, name, other):\n        visitor = getattr({holder}, name)\n        return visitor(Row())\n"
    )
    assert may_hide({"main.py": ROW + tree}) is wanted


def test_a_class_is_not_made_of_itself() -> None:
    made = "class Page:\n    def __init__(self, url=None):\n        url.HERE\nclass Sub(Page):\n    def show(self):\n        super(Page, self).show()\n"
    assert not may_hide({"main.py": ROW + made + "pages.register(Page)\nisinstance(Row(), Page)\n"})
    assert may_hide({"main.py": ROW + made + "Page(Row())\n"})


def test_a_builtin_that_is_a_default() -> None:
    handle = "def size(rows, {}):\n    return len(Row())\ndef handle(row):\n    row.HERE\nHOOKS = [handle]\n"
    assert may_hide({"main.py": ROW + handle.format("len=None")})
    assert not may_hide({"main.py": ROW + handle.format("len=len")})


def test_a_class_that_tells_what_is_given_back() -> None:
    handle = "@api.{}(Row)\ndef handle(number):\n    number.HERE\n"
    assert not may_hide({"main.py": ROW + handle.format("response")})
    assert may_hide({"main.py": ROW + handle.format("on")})


@pytest.mark.parametrize(
    ("got", "wanted"),
    [
        ("globals()[f'on_{kind}'](Row())", True),
        ("globals()['on_' + kind](Row())", True),
        ("globals()[kind](Row())", True),
        ("globals().get(kind)(Row())", True),
        ("getattr(sys.modules[__name__], f'on_{kind}')(Row())", True),
        ("globals()[f'at_{kind}'](Row())", False),
        ("globals()['on_row'](1)", False),
        ("getattr(sys, f'on_{kind}')(Row())", False),
    ],
)
def test_a_function_that_is_got_by_a_name_put_together(got: str, wanted: bool) -> None:
    on_row = f"import sys\ndef on_row(row):\n    row.HERE\ndef take(kind):\n    {got}\n"
    assert may_hide({"main.py": ROW + on_row}) is wanted


@pytest.mark.parametrize(
    "use",
    [
        "HOOKS = {'show': lambda row: row.HERE}\nHOOKS['show'](GIVEN)",
        "HOOKS = [len, lambda row: row.HERE]\nfor hook in HOOKS:\n    hook(GIVEN)",
        "show = lambda row: row.HERE\nshow(GIVEN)",
        "def run(hook, row):\n    hook(row)\nrun(lambda row: row.HERE, GIVEN)",
        "def run(rows, hook=None):\n    hook(rows[0])\nrun([GIVEN], hook=lambda row: row.HERE)",
        "def run(hook, row):\n    hook(row)\nshow = lambda row: row.HERE\nrun(show, GIVEN)",
        "class Desk:\n    def __init__(self):\n        self.hook = lambda row: row.HERE\n    def take(self):\n        self.hook(GIVEN)",
        "class Desk:\n    hook = None\n    def take(self):\n        self.hook(GIVEN)\nDesk.hook = lambda row: row.HERE",
        "class Desk:\n    def __init__(self, hook):\n        self.hook = hook\n    def take(self):\n        self.hook(GIVEN)\nDesk(lambda row: row.HERE)",
    ],
)
def test_a_lambda_is_run_as_any_function(use: str) -> None:
    assert may_hide({"main.py": ROW + use.replace("GIVEN", "Row()")})
    assert not may_hide({"main.py": ROW + use.replace("GIVEN", "1")})


def test_a_lambda_that_is_kept_is_run_by_what_it_is_handed_to() -> None:
    desk = ROW + "class Desk:\n    rows = {}\n    def add(self):\n        self.rows[0] = Row()\n"
    desk += "    def each(self, hook):\n        for row in self.rows.values():\n            hook(row)\n"
    for show in ("show = lambda row: row.HERE\nDesk().each(show)", "Desk().each(lambda row: row.HERE)"):
        assert may_hide({"desk.py": desk, "main.py": f"from desk import Desk\n{show}"})


def test_a_lambda_is_not_run_by_the_calls_of_another_one() -> None:
    hooks = "HOOKS = {{'show': lambda row: row.HERE}}\nOTHERS = {{'show': lambda row: row}}\n{}['show'](Row())"
    assert may_hide({"main.py": ROW + hooks.format("HOOKS")})
    assert not may_hide({"main.py": ROW + hooks.format("OTHERS")})


SIGNAL = (
    "class Signal:\n    def __init__(self):\n        self.hooks = []\n    def connect(self, hook):\n        self.hooks.append(hook)\n"
    "    def __call__(self, *args, **options):\n        for hook in self.hooks:\n            hook(*args, **options)\n    send = __call__\n"
)


@pytest.mark.parametrize("sent", ["self.sold(GIVEN)", "self.sold(row=GIVEN)", "self.sold.send(GIVEN)"])
@pytest.mark.parametrize("hook", ["lambda row: row.HERE", "show"])
def test_what_an_observed_object_sends(sent: str, hook: str) -> None:
    shop = f"class Shop:\n    sold = Signal()\n    def sell(self):\n        {sent}\n"
    show = "def show(row):\n    row.HERE\n" if hook == "show" else ""
    text = f"{ROW}{SIGNAL}{shop}{show}Shop.sold.connect({hook})\n"
    assert may_hide({"main.py": text.replace("GIVEN", "Row()")})
    assert not may_hide({"main.py": text.replace("GIVEN", "1")})
