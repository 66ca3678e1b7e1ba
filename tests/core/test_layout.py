"""Which file a module name stands for."""

import pytest

from core.building import layout
from migrate_logs.bindings.values import External, ModuleRef, Package

PROJECT = layout(
    "main.py",
    "scripts/tool.py",
    "scripts/helper.py",
    "app/__init__.py",
    "app/log.py",
    "app/core/__init__.py",
    "app/core/db.py",
    "app/core/log.py",
    "src/service/__init__.py",
    "src/service/log.py",
    "src/space/part/log.py",
    "tests/test_service.py",
    "logging.py",
    "loguru/notes.py",
)


@pytest.mark.parametrize(
    ("path", "dotted", "file"),
    [
        ("main.py", "app", "app/__init__.py"),
        ("main.py", "app.log", "app/log.py"),
        ("main.py", "app.core.db", "app/core/db.py"),
        ("app/core/db.py", "app.log", "app/log.py"),
        ("scripts/tool.py", "helper", "scripts/helper.py"),
        ("scripts/tool.py", "app.log", "app/log.py"),
        ("src/service/log.py", "service", "src/service/__init__.py"),
        ("tests/test_service.py", "service.log", "src/service/log.py"),
        ("main.py", "service.log", "src/service/log.py"),
        ("main.py", "space.part.log", "src/space/part/log.py"),
        ("app/core/db.py", "log", "app/core/log.py"),  # run as a script, its own folder comes first
    ],
)
def test_absolute_imports(path: str, dotted: str, file: str) -> None:
    assert PROJECT.absolute(path, dotted) == ModuleRef(file)


@pytest.mark.parametrize(
    ("path", "dotted"),
    [
        ("main.py", "logging"),
        ("main.py", "loguru"),
        ("main.py", "requests"),
        ("main.py", "app.nothing"),
        ("main.py", "main"),
    ],
)
def test_what_is_not_of_the_project(path: str, dotted: str) -> None:
    assert PROJECT.absolute(path, dotted) == External(dotted)


@pytest.mark.parametrize(
    ("dotted", "folder"), [("space", "src/space"), ("space.part", "src/space/part"), ("scripts", "scripts")]
)
def test_a_folder_without_init_is_a_namespace(dotted: str, folder: str) -> None:
    assert PROJECT.absolute("main.py", dotted) == Package(folder)


@pytest.mark.parametrize(
    ("path", "level", "dotted", "file"),
    [
        ("app/core/db.py", 1, "log", "app/core/log.py"),
        ("app/core/db.py", 1, "", "app/core/__init__.py"),
        ("app/core/db.py", 2, "log", "app/log.py"),
        ("app/core/db.py", 2, "", "app/__init__.py"),
        ("app/core/__init__.py", 1, "db", "app/core/db.py"),
        ("app/core/__init__.py", 2, "log", "app/log.py"),
        ("app/log.py", 1, "core.db", "app/core/db.py"),
    ],
)
def test_relative_imports(path: str, level: int, dotted: str, file: str) -> None:
    assert PROJECT.relative(path, level, dotted) == ModuleRef(file)


def test_a_relative_import_that_leads_nowhere() -> None:
    assert PROJECT.relative("app/log.py", 1, "nothing") == External(".nothing")
    assert PROJECT.relative("src/space/part/log.py", 1, "") == Package("src/space/part")


@pytest.mark.parametrize(
    ("path", "dotted"),
    [
        ("main.py", "main"),
        ("app/__init__.py", "app"),
        ("app/core/db.py", "app.core.db"),
        ("app/core/__init__.py", "app.core"),
        ("src/service/log.py", "service.log"),
        ("src/space/part/log.py", "log"),  # nothing tells where a namespace begins
    ],
)
def test_the_name_of_a_file(path: str, dotted: str) -> None:
    assert PROJECT.dotted(path) == dotted


WORKSPACE = layout(
    "packages/common-log/src/common_log/__init__.py",
    "packages/common-log/src/common_log/setup.py",
    "packages/tools/src/single.py",
    "packages/tools/src/space/part.py",
    "packages/one/src/shared/log.py",
    "packages/two/src/shared/log.py",
    "libs/flat-lib/flat_lib/__init__.py",
    "libs/flat-lib/flat_lib/log.py",
    "libs/other/plain/__init__.py",
    "vendor/src/loguru/__init__.py",
    "services/api/src/api/main.py",
)


@pytest.mark.parametrize(
    ("dotted", "file"),
    [
        ("common_log", "packages/common-log/src/common_log/__init__.py"),
        ("common_log.setup", "packages/common-log/src/common_log/setup.py"),
        ("single", "packages/tools/src/single.py"),
        ("space.part", "packages/tools/src/space/part.py"),
        ("flat_lib.log", "libs/flat-lib/flat_lib/log.py"),
        ("shared.log", None),  # either of two
        ("plain", None),  # perhaps nobody installs it
        ("loguru", None),
        ("common_log.nothing", None),
    ],
)
def test_a_distribution_finds_the_others_of_its_workspace(dotted: str, file: str | None) -> None:
    meant = External(dotted) if file is None else ModuleRef(file)
    assert WORKSPACE.absolute("services/api/src/api/main.py", dotted) == meant
