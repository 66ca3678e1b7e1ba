"""The guard: every fault that an edit could make is seen. Each case is the old text, the edit, and what became of the file."""

import pytest

from migrate_logs.edits import splice
from migrate_logs.guard import GuardError, check
from migrate_logs.model import Edit, EditKind, Span
from migrate_logs.source import read

OLD = "import os\n\nlogger.info(f(a), g(b))  # kept\nx = 1\n"


def run(old: str, part: str, new: str, after: str | None = None, kind: EditKind = EditKind.CALL) -> None:
    """Check the file in which `part` was to become `new`; `after` is the whole file where it is another one than said."""
    before = read("a.py", old.encode())
    start = before.text.index(part.encode())
    edit = Edit(Span(start, start + len(part.encode())), new, kind)
    text = splice(before.text, [edit]) if after is None else after.encode()
    check(before, read("a.py", text), [edit])


CALL = "logger.info(f(a), g(b))"


@pytest.mark.parametrize(
    ("part", "new"),
    [
        (CALL, "logfire.info('a.b', x=f(a), y=g(b))"),
        (CALL, "logfire.info('a.b', x=str(f(a)), y=format(g(b), '.2f'))"),
        (CALL, "logfire.log('info', 'a.b', attributes={'x-y': f(a), **g(b)})"),
        (CALL, "logfire.info(\n    'a.b',\n    x=f( a ),\n    y=g(b),\n)"),
    ],
)
def test_a_good_edit_passes(part: str, new: str) -> None:
    run(OLD, part, new)


@pytest.mark.parametrize(
    ("new", "fault"),
    [
        ("logfire.info('a.b', x=f(a))", "does not evaluate"),
        ("logfire.info('a.b', x=f(a), y=g(b), z=h(c))", "does not evaluate"),
        ("logfire.info('a.b', x=f(a), y=g(b), z=g(b))", "does not evaluate"),
        ("logfire.info('a.b', y=g(b), x=f(a))", "does not evaluate"),
        ("logfire.info('a.b', x=f(a), y=g(c))", "does not evaluate"),
        ("logfire.info('a.b', x=f, y=g(b))", "does not evaluate"),
        ("logfire.info('a.b', x=f(a), y=g(b), z=(n := 1))", "does not evaluate"),
        ("logfire.info('a.b', x=f(a), y=g(b)", "does not parse"),
        ("logfire.info('a.b', x=, y=g(b))", "does not parse"),
        ("logfire.info('a.b', x=f(a), x=g(b))", "does not compile"),
        ("logfire.info('a.b', x=f(a), g(b))", "does not compile"),
    ],
)
def test_a_bad_call_is_seen(new: str, fault: str) -> None:
    with pytest.raises(GuardError, match=fault):
        run(OLD, CALL, new)


NEW = "logfire.info('a.b', x=f(a), y=g(b))"


@pytest.mark.parametrize(
    "after",
    [
        OLD.replace(CALL, NEW).replace("x = 1", "x = 2"),
        OLD.replace(CALL, NEW).replace("import os", "import  os"),
        OLD.replace(CALL, NEW).replace("# kept", ""),
        OLD.replace(CALL, NEW) + "\n",
        OLD.replace(CALL, NEW).replace("\n", "\r\n"),
        OLD.replace(CALL, NEW).removesuffix("\n"),
        OLD,
    ],
)
def test_a_byte_that_changed_elsewhere_is_seen(after: str) -> None:
    with pytest.raises(GuardError, match="outside of the edits"):
        run(OLD, CALL, NEW, after)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("logger.info(\n    'a',  # why\n)", "logfire.info(\n    'a.b',\n)", "comment got lost"),
        ("logger.info(  # why\n    a,  # why\n)", "logfire.info(  # why\n    'a.b', a=a\n)", "comment got lost"),
        ("logger.info('a', await b)", "logfire.info('a.b')", "does not evaluate"),
        ("logger.info('a', (yield))", "logfire.info('a.b')", "does not evaluate"),
        ("logger.info('a', (n := 1))", "logfire.info('a.b', n=n)", "does not evaluate"),
        ("logger.bind(a=f()).info('a')", "logfire.info('a.b')", "does not evaluate"),
        ("logger.bind(a=f()).info(g())", "logfire.info('a.b', b=g(), a=f())", "does not evaluate"),
        ("logger.info(f'{next(it)} {next(it)}')", "logfire.info('a.b', a=next(it))", "does not evaluate"),
    ],
)
def test_what_got_lost_is_seen(old: str, new: str, fault: str) -> None:
    with pytest.raises(GuardError, match=fault):
        run(f"async def f():\n    {old}\n", old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("logger.bind(a=f()).info(g())", "logfire.info('a.b', a=f(), b=g())"),
        ("logger.info('{}'.format(f()))", "logfire.info('a.b', a=f())"),
        ("logger.info(f'{f():>{g()}}')", "logfire.info('a.b', a=format(f(), f'>{g()}'))"),
        ("logger.info(f'{x:=5}')", "logfire.info('a.b', x=x)"),
        ("logger.info('a', extra=dict(a=f()))", "logfire.info('a.b', a=f())"),
        ("logger.info('a',  # why\n        b)", "logfire.info('a.b',  # why\n        b=b)"),
    ],
)
def test_the_same_in_other_words_passes(old: str, new: str) -> None:
    run(f"def f():\n    {old}\n", old, new)


def test_a_second_error_beside_an_old_one_is_seen() -> None:
    with pytest.raises(GuardError, match="does not parse"):
        run("logger.info(a)\n\n\ndef f(:\n    pass\n", "logger.info(a)", "logfire.info('a.b', a=)")


def test_an_old_error_elsewhere_is_no_fault_of_the_edit() -> None:
    run("logger.info(a)\n\n\ndef f(:\n    pass\n", "logger.info(a)", "logfire.info('a.b', a=a)")


@pytest.mark.parametrize("old", ["import logging\n\nprint(1)\n", "if x:\n    import logging\n"])
def test_an_import_may_go_but_no_hole_may_stay(old: str) -> None:
    if old.startswith("if"):
        with pytest.raises(GuardError, match="does not"):
            run(old, "    import logging\n", "", kind=EditKind.IMPORT)
    else:
        run(old, "import logging\n\n", "", kind=EditKind.IMPORT)


@pytest.mark.parametrize(
    ("above", "below"),
    [('    """Doc."""\n    # why\n', ""), ('    """Doc."""\n    # why\n', "\n    y = 1\n"), ("    x = 1\n\n    # why\n", "    y = 1\n")],
)  # fmt: skip
def test_a_comment_in_a_class_is_no_statement(above: str, below: str) -> None:
    run(f"class A:\n{above}    log = get()\n{below}", "    log = get()\n", "", kind=EditKind.DEFINITION)


@pytest.mark.parametrize("opening", ["class A:\n", "def f():\n", "if x:\n", "class A:\n    def f():\n    "])
def test_a_comment_fills_no_hole(opening: str) -> None:
    with pytest.raises(GuardError, match="does not"):
        run(f"{opening}    # why\n        log = get()\n", "        log = get()\n", "", kind=EditKind.DEFINITION)


@pytest.mark.parametrize(
    "around",
    [
        "class A:\n    def f(self):\n        {call}\n",
        "class A:\n    x = 1\n\n    @cached\n    async def f(self):\n        {call}\n        await y\n",
        "@made\nclass A:\n\tclass B:\n\t\tdef f(self):\n\t\t\t{call}\n",
        "class A: {call}\n",
        "x = 1\n\f{call}\n",
        "class A:\r\n    def f(self): return {call}\r\n",
        "if x:\n    class A:\n        def f(self):\n            {call}\n",
        "def g():\n    def f():\n        nonlocal n\n        {call}\n    n = 1\n",
    ],
)
def test_a_call_is_compiled_in_what_stands_around_it(around: str) -> None:
    old = around.format(call=CALL)
    run(old, CALL, NEW)
    with pytest.raises(GuardError, match="does not compile"):
        run(old, CALL, "logfire.info('a.b', x=f(a), x=g(b))")


@pytest.mark.parametrize("new", ["import logfire\nfrom __future__ import annotations", "import os\nx = 1\n"])
def test_an_import_before_a_future_one_is_seen(new: str) -> None:
    old = '"""Doc."""\n\nfrom __future__ import annotations\n\nimport os\n'
    part = "from __future__ import annotations"
    if new.startswith("import os"):
        run(old, "import os\n", new, kind=EditKind.IMPORT)
    else:
        with pytest.raises(GuardError, match="does not compile: from __future__"):
            run(old, part, new, kind=EditKind.IMPORT)


BOUND = "def f(a):\n    log = logger.bind(a=g(a))\n    return log\n"


def test_bound_fields_get_a_name() -> None:
    run(BOUND, "log = logger.bind", "log_fields = dict", kind=EditKind.FIELDS)


@pytest.mark.parametrize(
    ("part", "new"),
    [
        ("log = logger.bind", "log_fields = {}"),
        ("log = logger.bind", "log_fields = dict(x=h()) or dict"),
        ("return log", "log_fields = dict"),
        ("logger.bind", "dict"),
    ],
)
def test_bound_fields_get_nothing_else(part: str, new: str) -> None:
    with pytest.raises(GuardError, match="touches"):
        run(BOUND, part, new, kind=EditKind.FIELDS)


def below(new: str) -> None:
    """Check the file in which `new` comes below the bound logger."""
    before = read("a.py", BOUND.encode())
    at = before.text.index(b"\n    return")
    edit = Edit(Span(at, at), new, EditKind.FIELDS)
    check(before, read("a.py", splice(before.text, [edit])), [edit])


def test_a_bound_logger_may_stay_below_its_fields() -> None:
    below("\n    log = logger.bind(**log_fields)")


@pytest.mark.parametrize("new", ["\n    log = logger.bind(**log_fields, b=h())", "\n    h()"])
def test_nothing_else_may_come_there(new: str) -> None:
    with pytest.raises(GuardError, match="touches"):
        below(new)
