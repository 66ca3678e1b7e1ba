"""Where a name is bound, as Python's own rules have it. Each program reads `log` at HERE, in `log.HERE`."""

import pytest

from core.building import marked, opened
from migrate_logs.bindings.binders import Kind


def found(text: str) -> tuple[str, list[Kind]] | None:
    """The kind of the scope that binds `log` at the mark, and how it is bound there."""
    module = opened(text)
    answer = module.scopes.find("log", marked(module).start_byte)
    return (answer[0].kind, [binding.kind for binding in answer[1]]) if answer else None


@pytest.mark.parametrize(
    ("text", "scope", "kinds"),
    [
        ("log = 1\nlog.HERE", "module", [Kind.ASSIGN]),
        ("import log\nlog.HERE", "module", [Kind.IMPORT]),
        ("import log.inner\nlog.HERE", "module", [Kind.IMPORT]),
        ("import x, log.inner\nlog.HERE", "module", [Kind.IMPORT]),
        ("import x, \\\n    log.inner\nlog.HERE", "module", [Kind.IMPORT]),
        ("import" + " " * 99 + "log.inner\nlog.HERE", "module", [Kind.IMPORT]),
        ("def f():\n    import \\\n  log.inner\n    log.HERE", "function", [Kind.IMPORT]),
        ("from x import y as log\nlog.HERE", "module", [Kind.IMPORT]),
        ("log = 1\ndef f():\n    log.HERE", "module", [Kind.ASSIGN]),
        ("log = 1\ndef f(log):\n    log.HERE", "function", [Kind.PARAMETER]),
        ("log = 1\ndef f(*, log=2):\n    log.HERE", "function", [Kind.PARAMETER]),
        ("log = 1\ndef f(*log):\n    log.HERE", "function", [Kind.PARAMETER]),
        ("log = 1\ndef f(**log: int):\n    log.HERE", "function", [Kind.PARAMETER]),
        ("log = 1\ndef f(a, /, log: int):\n    log.HERE", "function", [Kind.PARAMETER]),
        ("log = 1\ndef f(x=log.HERE, log=2): pass", "module", [Kind.ASSIGN]),
        ("log = 1\n@log.HERE\ndef f(log): pass", "module", [Kind.ASSIGN]),
        ("log = 1\ndef f():\n    log.HERE\n    log = 2", "function", [Kind.ASSIGN]),
        ("log = 1\nlambda log: log.HERE", "lambda", [Kind.PARAMETER]),
        ("log = 1\nlambda x=log.HERE: 1", "module", [Kind.ASSIGN]),
        ("log = 1\n[log.HERE for log in x]", "comprehension", [Kind.LOOP]),
        ("log = 1\n{k: log.HERE for k, (log, v) in x}", "comprehension", [Kind.LOOP]),
        ("log = 1\n[1 for log in x]\nlog.HERE", "module", [Kind.ASSIGN]),
        ("[(log := x) for x in y]\nlog.HERE", "module", [Kind.ASSIGN]),
        ("def f():\n    [(log := x) for x in y]\n    log.HERE", "function", [Kind.ASSIGN]),
        ("log = 1\nclass A:\n    log = 2\n    log.HERE", "class", [Kind.ASSIGN]),
        ("log = 1\nclass A:\n    log = 2\n    def f(self):\n        log.HERE", "module", [Kind.ASSIGN]),
        ("log = 1\nclass A:\n    log = log.HERE", "module", [Kind.ASSIGN]),
        ("def f():\n    log = 1\n    class A:\n        def g(self):\n            log.HERE", "function", [Kind.ASSIGN]),
        ("def f():\n    log = 1\n    def g():\n        nonlocal log\n        log = 2\n        log.HERE", "function", [Kind.ASSIGN, Kind.ASSIGN]),
        ("log = 1\ndef f():\n    global log\n    log = 2\n    log.HERE", "module", [Kind.ASSIGN, Kind.ASSIGN]),
        ("def f(log):\n    def g():\n        global log\n        log.HERE\nlog = 1", "module", [Kind.ASSIGN]),
        ("log = 1\ndef g():\n    global log\n    log = 2\nlog.HERE", "module", [Kind.ASSIGN, Kind.ASSIGN]),
        ("for log in x:\n    log.HERE", "module", [Kind.LOOP]),
        ("with x as log:\n    log.HERE", "module", [Kind.WITH]),
        ("with x as (log, y):\n    log.HERE", "module", [Kind.WITH]),
        ("try: pass\nexcept E as log:\n    log.HERE", "module", [Kind.CAUGHT]),
        ("try: pass\nexcept* E as log:\n    log.HERE", "module", [Kind.CAUGHT]),
        ("log, y = x\nlog.HERE", "module", [Kind.ITEM]),
        ("[y, *log] = x\nlog.HERE", "module", [Kind.REST]),
        ("a = log = 1\nlog.HERE", "module", [Kind.ASSIGN]),
        ("log: int = 1\nlog.HERE", "module", [Kind.ASSIGN]),
        ("log: int\nlog.HERE", "module", [Kind.ASSIGN]),  # no value, but it tells what the name will be
        ("log = 1\nlog += 1\nlog.HERE", "module", [Kind.ASSIGN, Kind.OTHER]),
        ("log = 1\ndel log\nlog.HERE", "module", [Kind.ASSIGN, Kind.DELETED]),
        ("def log(): pass\nlog.HERE", "module", [Kind.FUNCTION]),
        ("class log: pass\nlog.HERE", "module", [Kind.CLASS]),
        ("match x:\n    case [log, *_]:\n        log.HERE", "module", [Kind.CAPTURE]),
        ("match x:\n    case {'a': 1, **log}:\n        log.HERE", "module", [Kind.CAPTURE]),
        ("match x:\n    case A() as log:\n        log.HERE", "module", [Kind.OTHER]),
        ("match x:\n    case A(b=log):\n        log.HERE", "module", [Kind.CAPTURE]),
        ("if x:\n    log = 1\nelse:\n    log = None\nlog.HERE", "module", [Kind.ASSIGN, Kind.ASSIGN]),
        ("type log = int\nlog.HERE", "module", [Kind.TYPE]),
        ("log = 1\nasync def f(log):\n    log.HERE", "function", [Kind.PARAMETER]),
        ("def f(x=lambda: 1):\n    log = 1\n    lambda: 2\n    log.HERE", "function", [Kind.ASSIGN]),
        ("def f(x=[1 for x in y]):\n    log = 1\n    g(z for z in y)\n    log.HERE", "function", [Kind.ASSIGN]),
        ("def f(x=(log := 1)): pass\nlog.HERE", "module", [Kind.ASSIGN]),
        ("@g(log := 1)\ndef f(): pass\nlog.HERE", "module", [Kind.ASSIGN]),
        ("class A(g(log := 1)): pass\nlog.HERE", "module", [Kind.ASSIGN]),
        ("class A:\n    @g(lambda log: log.HERE)\n    def f(self): pass", "lambda", [Kind.PARAMETER]),
        ("if x:\n    def f():\n        log = 1\n        def g(): log.HERE", "function", [Kind.ASSIGN]),
        ("import x; log = 1; log.HERE", "module", [Kind.ASSIGN]),
    ],
)  # fmt: skip
def test_a_name_is_bound_where_python_binds_it(text: str, scope: str, kinds: list[Kind]) -> None:
    assert found(text) == (scope, kinds)
    assert found(f"{text}\n# global: this word has all functions looked into at once") == (scope, kinds)


@pytest.mark.parametrize(
    "text",
    [
        "log.HERE",
        "x.log = 1\nlog.HERE",
        "x['log'] = 1\nlog.HERE",
        "f(log=1)\nlog.HERE",
        "def f():\n    log = 1\nlog.HERE",
        "class A:\n    log = 1\nlog.HERE",
        "import x.log\nlog.HERE",
        "from log import x\nlog.HERE",
        "match x:\n    case log.LEVEL:\n        log.HERE",
    ],
)
def test_what_binds_no_name(text: str) -> None:
    assert found(text) is None


def test_a_scope_knows_what_is_around_it() -> None:
    module = opened("class A:\n    def f(self):\n        [HERE for x in y]\n")
    scope = module.scopes.at(marked(module).start_byte)
    assert [(each.kind, each.name) for each in scope.enclosing()] == [
        ("comprehension", ""), ("function", "f"), ("class", "A"), ("module", ""),
    ]  # fmt: skip


def test_names_that_nothing_binds_are_looked_for_in_the_text_alone() -> None:
    module = opened(
        "log = 1\ndef f(unlogged, value: int = 1, *, other=2):\n    log.HERE(unlogged)\n    log.info(f(x.log))"
    )
    scope = module.scopes.at(marked(module).start_byte)
    assert module.scopes.find("log", marked(module).start_byte) is not None
    assert (scope._names, scope.binding("other")[0].kind) == (None, Kind.PARAMETER)


def test_functions_are_looked_into_when_they_are_asked_for() -> None:
    module = opened(
        "class A:\n    def f(self): x = 1\n    def g(self, y=lambda: 0):\n        z = HERE\n\ndef h(): w = 2"
    )
    cls, last = module.scopes.module.inner
    module.scopes.at(marked(module).start_byte)
    assert [scope._inner for scope in (*cls.inner, last)] == [None, [], [], None]  # f, the lambda, g, h
    assert [node.text for node in module.scopes.binds] == [b"x = 1", b"z = HERE", b"w = 2"]
