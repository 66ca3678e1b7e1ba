from pathlib import Path

import pytest
from cli.sandbox import Sandbox

from migrate_logs.files.root import common_folder, find_root


def test_the_deepest_folder_that_holds_all(sandbox: Sandbox) -> None:
    one, other = sandbox.put("src/a/x.py"), sandbox.put("src/b/y.py")
    assert common_folder([one]) == sandbox.root / "src" / "a"
    assert common_folder([one, other]) == sandbox.root / "src"
    assert common_folder([one.parent]) == one.parent


def test_the_configuration_marks_the_root(sandbox: Sandbox) -> None:
    folder = sandbox.put("service/app/x.py").parent
    sandbox.git("init", "--quiet")
    assert find_root(folder, sandbox.root / "service" / "pyproject.toml") == sandbox.root / "service"


def test_without_configuration_the_work_tree_is_the_root(sandbox: Sandbox) -> None:
    folder = sandbox.put("service/app/x.py").parent
    sandbox.put("service/pyproject.toml")
    sandbox.git("init", "--quiet")
    assert find_root(folder, None) == sandbox.root


def test_without_git_the_nearest_project_is_the_root(sandbox: Sandbox) -> None:
    folder = sandbox.put("service/app/x.py").parent
    sandbox.put("service/pyproject.toml")
    sandbox.put("pyproject.toml")
    assert find_root(folder, None) == sandbox.root / "service"


def test_with_nothing_the_folder_is_the_root(tmp_path: Path) -> None:
    assert find_root(tmp_path, None) == tmp_path


def test_without_any_mark_a_project_begins_around_its_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "shop" / "app" / "core"
    inner.mkdir(parents=True)
    for folder in (inner, inner.parent):
        (folder / "__init__.py").touch()
    assert find_root(inner, None) == tmp_path / "shop"
    assert find_root(tmp_path / "shop", None) == tmp_path / "shop"
    monkeypatch.setenv("HOME", str(tmp_path / "shop"))
    assert find_root(inner, None) == inner
