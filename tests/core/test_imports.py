"""Where `import logfire` goes, and under which name a file has it already."""

from pathlib import Path

import pytest

from core.building import MARK, marked, opened, project
from migrate_logs import imports
from migrate_logs.bindings.layout import Layout
from migrate_logs.edits import splice
from migrate_logs.options import Options
from migrate_logs.project import migrate
from migrate_logs.removal.statements import without_names

OTHERS = ("app/__init__.py", "app/log.py", "app/local.py")


def inserted(text: str) -> str:
    """The module with the import that its first call of `call` needs."""
    module = opened(text, "app/main.py", *OTHERS)
    layout = Layout(frozenset({"app/main.py", *OTHERS}), lambda path: b"")
    edits = imports.insertion(module, layout, module.source.text.index(b"call()"), None)
    return splice(module.source.text, edits).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("call()\n", "import logfire\n\ncall()\n"),
        ("import os\n\ncall()\n", "import os\n\nimport logfire\n\ncall()\n"),
        ("import httpx\n\ncall()\n", "import httpx\nimport logfire\n\ncall()\n"),
        ("import requests\n\ncall()\n", "import logfire\nimport requests\n\ncall()\n"),
        ("from httpx import get\n\ncall()\n", "import logfire\nfrom httpx import get\n\ncall()\n"),
        ("import os\nimport sys\n\nimport requests\n\ncall()\n", "import os\nimport sys\n\nimport logfire\nimport requests\n\ncall()\n"),
        ("import os\n\nfrom app import log\n\ncall()\n", "import os\n\nimport logfire\n\nfrom app import log\n\ncall()\n"),
        ("from .local import x\n\ncall()\n", "import logfire\n\nfrom .local import x\n\ncall()\n"),
        ("from __future__ import annotations\n\ncall()\n", "from __future__ import annotations\n\nimport logfire\n\ncall()\n"),
        ('"""Doc."""\n\ncall()\n', '"""Doc."""\n\nimport logfire\n\ncall()\n'),
        ('"""Doc."""\n\nfrom __future__ import annotations\n\nimport os\n\ncall()\n', '"""Doc."""\n\nfrom __future__ import annotations\n\nimport os\n\nimport logfire\n\ncall()\n'),
        ("#!/usr/bin/env python\n# coding: utf-8\nimport os\n\ncall()\n", "#!/usr/bin/env python\n# coding: utf-8\nimport os\n\nimport logfire\n\ncall()\n"),
        ("import os\r\n\r\ncall()\r\n", "import os\r\n\r\nimport logfire\r\n\r\ncall()\r\n"),
        ("import os  # why\n\ncall()\n", "import os  # why\n\nimport logfire\n\ncall()\n"),
        # code on the very next line
        ("import os\nos.nice(1)\n\ncall()\n", "import os\n\nimport logfire\n\nos.nice(1)\n\ncall()\n"),
        ("import os\nclass A:\n    x = call()\n", "import os\n\nimport logfire\n\n\nclass A:\n    x = call()\n"),
        ("import httpx\nimport requests\ncall()\n", "import httpx\nimport logfire\nimport requests\ncall()\n"),
        # what has two blank lines above it, and names that stand above the imports
        ("def f():\n    call()\n", "import logfire\n\n\ndef f():\n    call()\n"),
        ("# why\n\n@made\nclass A:\n    x = call()\n", "# why\n\nimport logfire\n\n\n@made\nclass A:\n    x = call()\n"),
        ('"""Doc."""\ncall()\n', '"""Doc."""\n\nimport logfire\n\ncall()\n'),
        ('"""Doc."""\ndef f():\n    call()\n', '"""Doc."""\n\nimport logfire\n\n\ndef f():\n    call()\n'),
        ('"""Doc."""\n\n\ndef f():\n    call()\n', '"""Doc."""\n\nimport logfire\n\n\ndef f():\n    call()\n'),
        ('"""Doc."""\n__all__ = ["f"]\n\ncall()\n', '"""Doc."""\n__all__ = ["f"]\n\nimport logfire\n\ncall()\n'),
        ('__all__ = [\n    "f",\n]\ncall()\n', '__all__ = [\n    "f",\n]\n\nimport logfire\n\ncall()\n'),
        ('"""Doc."""\n__all__ = ["f"]\nimport os\n\ncall()\n', '"""Doc."""\n__all__ = ["f"]\nimport os\n\nimport logfire\n\ncall()\n'),
        ('from __future__ import x\n\n__all__ = ["f"]\n\nimport httpx\n\ncall()\n', 'from __future__ import x\n\n__all__ = ["f"]\n\nimport httpx\nimport logfire\n\ncall()\n'),
        ("__x__ = call()\n", "import logfire\n\n__x__ = call()\n"),
        ("from httpx import (\n    a,\n    b,\n)\n\ncall()\n", "import logfire\nfrom httpx import (\n    a,\n    b,\n)\n\ncall()\n"),
    ],
)  # fmt: skip
def test_the_import_has_its_place(before: str, after: str) -> None:
    assert inserted(before) == after


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("import logfire\ncall()\n", "logfire"),
        ("import logfire as lf\ncall()\n", "lf"),
        ("import os, logfire\ncall()\n", "logfire"),
        ("call()\nimport logfire\n", None),
        ("def f():\n    import logfire\ncall()\n", None),
        ("from logfire import info\ncall()\n", None),
        ("try:\n    import logfire\nexcept ImportError:\n    logfire = None\ncall()\n", None),
        ("import logfire\nlogfire = 1\ncall()\n", None),
        ("import logfire.testing\ncall()\n", None),
        # a module of the project that hands it on
        ("from obs import logfire\ncall()\n", "logfire"),
        ("from obs import logfire as fire\ncall()\n", "fire"),
        (
            "from obs import lf\ncall()\n",
            None,
        ),  # not looked for: it would take a look into every module that is imported
        ("from more import logfire, x\ncall()\n", "logfire"),
        ("from obs import maybe_logfire\ncall()\n", None),
        ("from obs import late_logfire\ncall()\n", None),
        ("from obs import missing_logfire\ncall()\n", None),
        ("from more import circle_logfire\ncall()\n", None),
        ("from elsewhere import logfire\ncall()\n", None),
        ("call()\nfrom obs import logfire\n", None),
    ],
)
def test_the_name_that_a_file_has_for_it(text: str, name: str | None) -> None:
    handing = (
        "import logfire\nimport logfire as lf\nlate = logfire.with_tags('a')\nfrom more import circle_logfire\n"
        "try:\n    import logfire as maybe_logfire\nexcept ImportError:\n    maybe_logfire = None\n"
    )
    resolver = project({"a.py": text, "obs.py": handing, "more.py": "from obs import circle_logfire, logfire\n"})
    module = resolver.module("a.py")
    assert module is not None
    assert imports.existing(module, module.source.text.index(b"call()"), resolver) == name


@pytest.mark.parametrize(
    ("text", "clashes"),
    [
        ("call()", False),
        ("import logfire", False),
        ("logfire = 1", True),
        ("def logfire(): ...", True),
        ("from x import logfire", True),
        ("import x as logfire", True),
        ("def f():\n    logfire = 1", False),
    ],
)
def test_what_else_has_the_name(text: str, clashes: bool) -> None:
    module = opened(text)
    assert (imports.clash(module, project({"a.py": text}), "logfire") is not None) == clashes


def test_a_module_of_the_project_has_the_name() -> None:
    resolver = project({"a.py": "call()", "logfire.py": ""})
    assert imports.clash(opened("call()"), resolver, "logfire") is not None


@pytest.mark.parametrize(
    ("path", "part", "clashes"),
    [
        ("app/__init__.py", "app/logfire.py", True),
        ("app/__init__.py", "app/logfire/__init__.py", True),
        ("app/__init__.py", "app/core/logfire.py", False),
        ("app/main.py", "app/logfire.py", False),
    ],
)
def test_a_part_of_a_package_has_the_name_in_it(path: str, part: str, clashes: bool) -> None:
    resolver = project({"app/__init__.py": "", "app/core/__init__.py": "", path: "call()", part: ""})
    module = resolver.module(path)
    assert module is not None
    assert (imports.clash(module, resolver, "logfire") is not None) is clashes


@pytest.mark.parametrize(
    ("starred", "why"),
    [
        ("def logfire(): ...", "name-clash"),
        ("import clients\nlogfire = clients.make()", "name-clash"),
        ("try:\n    import logfire\nexcept ImportError:\n    logfire = None", None),
        ("def format(value, spec): ...", "name-clash"),
        ("import logfire", None),
        ("from builtins import format", None),
        ("from loguru import logger", None),
    ],
)
@pytest.mark.parametrize("known", ["", "import logfire\n"])
def test_what_else_comes_with_everything_of_a_module(tmp_path: Path, starred: str, why: str | None, known: str) -> None:
    text = f"from loguru import logger\n{known}from base import *\nlogger.info(f'Paid {{3.14159!s:.3}} euros')\n"
    for path, each in {"a.py": text, "base.py": f"{starred}\n"}.items():
        (tmp_path / path).write_text(each)
    (result,) = migrate(tmp_path, ["a.py"], ["a.py", "base.py"], Options(min_confidence=0.0)).files
    assert [refusal.reason for refusal in result.refusals] == ([why] if why else [])


@pytest.mark.parametrize(
    ("text", "hides"),
    [
        ("def f():\n    HERE", False),
        ("def f(logfire):\n    HERE", True),
        ("def f():\n    import logfire\n    HERE", False),
        ("def f():\n    HERE\n    import logfire", True),
        ("def f():\n    if x:\n        import logfire\n    HERE", True),
        ("[HERE for logfire in x]", True),
        ("class A:\n    logfire = 1\n    def f(self):\n        HERE", False),
    ],
)
def test_a_local_of_the_name_hides_it(text: str, hides: bool) -> None:
    module = opened(f"import logfire\n{text}\n")
    assert (imports.hidden(module, "logfire", marked(module, MARK).start_byte) is not None) == hides


@pytest.mark.parametrize(
    ("statement", "names", "after"),
    [
        ("import logging", {"logging"}, ""),
        ("import logging, os", {"logging"}, "import os\n"),
        ("import os, logging", {"logging"}, "import os\n"),
        ("import os, logging, sys", {"logging"}, "import os, sys\n"),
        ("import logging as lg, os", {"lg"}, "import os\n"),
        ("from x import a, log, b", {"log"}, "from x import a, b\n"),
        ("from x import log as l, b", {"l"}, "from x import b\n"),
        ("from x import a, b, c", {"a", "c"}, "from x import b\n"),
        ("from x import (a, log)", {"log"}, "from x import (a)\n"),
        ("from x import (\n    a,\n    log,\n    b,\n)", {"log"}, "from x import (\n    a,\n    b,\n)\n"),
        ("from x import (\n    a,\n    log,\n)", {"log"}, "from x import (\n    a,\n)\n"),
        ("from x import (\n    a,  # one\n    log,  # two\n    b,  # three\n)", {"log"}, "from x import (\n    a,  # one\n    b,  # three\n)\n"),
        # the last ones, in any number
        ("from x import a, log, b", {"log", "b"}, "from x import a\n"),
        ("import os, logging as lg, sys", {"lg", "sys"}, "import os\n"),
        ("from x import a, \\\n    b, \\\n    c", {"b", "c"}, "from x import a\n"),
        ("from x import a, b, \\\n    c", {"b"}, "from x import a, \\\n    c\n"),
        ("from x import (\n    a,\n    b,\n    c,\n)", {"b", "c"}, "from x import (\n    a,\n)\n"),
        ("from x import (a, b,\n    c, d)", {"b", "c", "d"}, "from x import (a)\n"),
        # a comment stays as long as an item of its line does
        ("from x import (\n    a,  # one\n    b,  # two\n    c  # three\n)", {"b", "c"}, "from x import (\n    a,  # one\n)\n"),
        ("from x import (\n    a,\n    b,  # two\n)", {"b"}, "from x import (\n    a,\n)\n"),
        ("from x import (  # all\n    a, b,  # both\n    c,\n)", {"b"}, "from x import (  # all\n    a,  # both\n    c,\n)\n"),
        ("from x import (\n    a, b,  # both\n    c,  # three\n)", {"b", "c"}, "from x import (\n    a,  # both\n)\n"),
        ("from x import (a,  # one\n    b)", {"a"}, "from x import (b)\n"),
        ("from x import (a,  # one\n    b)", {"b"}, "from x import (a,  # one\n    )\n"),
    ],
)  # fmt: skip
def test_names_go_out_of_an_import(statement: str, names: set[str], after: str) -> None:
    module = opened(statement + "\n")
    edit = without_names(module.source, module.source.root.named_children[0], frozenset(names))
    assert splice(module.source.text, [edit]).decode() == after


def test_the_mark_of_a_page_stays_where_the_import_takes_the_place_of_another() -> None:
    files = {"a.py": b"\x0cimport logging\n\nlogging.info('Job started')\n"}
    (result,) = migrate(Path(), ["a.py"], ["a.py"], Options(min_confidence=0), read=files.__getitem__).files
    assert result.after == b"\x0cimport logfire\n\nlogfire.info('job.started')\n"
