import os
import subprocess
from pathlib import Path

import pytest
from cli.sandbox import Sandbox

from migrate_logs.cli.parts.shell import undo
from migrate_logs.files.undo import standing


def test_what_git_cannot_bring_back_is_dirty(sandbox: Sandbox) -> None:
    names = ("clean.py", "changed.py", "staged.py", "untracked.py", "ignored.py", "new.py", "moved.py")
    for name in ("clean.py", "changed.py", "staged.py", "old.py", "elsewhere.py"):
        sandbox.put(name, "1\n")
    sandbox.put(".gitignore", "ignored.py\n")
    sandbox.commit()
    for name in ("changed.py", "staged.py", "elsewhere.py", "untracked.py", "ignored.py", "new.py"):
        sandbox.put(name, "2\n")
    sandbox.git("add", "staged.py", "new.py")
    sandbox.git("mv", "old.py", "moved.py")
    found = standing(sandbox.root, names)
    assert found.dirty(sandbox.root) == ("changed.py", "ignored.py", "moved.py", "new.py", "staged.py", "untracked.py")
    assert found.repositories[0].clean == {"clean.py"}
    assert "elsewhere.py" in found.repositories[0].busy
    assert found.unversioned == ()


def test_without_git_nothing_is_dirty_and_nothing_can_be_undone(sandbox: Sandbox) -> None:
    sandbox.put("a.py")
    found = standing(sandbox.root, ["a.py"])
    assert found.dirty(sandbox.root) == ()
    assert found.unversioned == ("a.py",)


def test_paths_are_those_of_the_project_not_of_the_repository(sandbox: Sandbox) -> None:
    sandbox.put("service/a.py", "1\n")
    sandbox.commit()
    sandbox.put("service/a.py", "2\n")
    assert standing(sandbox.root / "service", ["a.py"]).dirty(sandbox.root / "service") == ("a.py",)


def test_each_file_is_asked_of_its_own_repository(sandbox: Sandbox) -> None:
    inner = Sandbox(sandbox.root / "inner")
    sandbox.put("a.py", "1\n")
    sandbox.commit()
    inner.put("b.py", "1\n")
    inner.commit()
    inner.put("b.py", "2\n")
    assert standing(sandbox.root, ["a.py", "inner/b.py"]).dirty(sandbox.root) == ("inner/b.py",)


def test_a_repository_that_git_refuses_counts_as_dirty(sandbox: Sandbox) -> None:
    sandbox.put("a.py")
    sandbox.put(".git/HEAD", "nonsense")
    found = standing(sandbox.root, ["a.py"])
    assert found.dirty(sandbox.root) == ("a.py",)
    assert "not a git repository" in found.repositories[0].failure


def undone(sandbox: Sandbox, written: list[str], here: Path) -> list[str]:
    """Change committed files, restore them with the printed commands in a real shell, and answer the commands."""
    git = standing(sandbox.root, written).repositories
    for path in written:
        sandbox.put(path, "migrated\n")
    commands = list(undo(git, sandbox.root, written))
    for command in commands:
        subprocess.run(("bash", "-c", command), cwd=here, check=True, capture_output=True)
    assert {(sandbox.root / path).read_bytes() for path in written} == {b"1\n"}
    return commands


def committed(sandbox: Sandbox, paths: list[str]) -> None:
    for path in paths:
        sandbox.put(path, "1\n")
    sandbox.commit()


def test_few_files_are_named(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = ["a b.py", "src/it's.py"]
    committed(sandbox, paths)
    monkeypatch.chdir(sandbox.root)
    assert undone(sandbox, paths, sandbox.root) == ["git restore -- 'a b.py' 'src/it'\"'\"'s.py'"]


def test_many_files_are_named_by_their_folder(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [f"src/app/{name}.py" for name in "abcde"]
    committed(sandbox, paths)
    monkeypatch.chdir(sandbox.root)
    assert undone(sandbox, paths, sandbox.root) == ["git restore -- src/app"]


def test_the_work_of_others_is_not_undone(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [f"src/{folder}/{name}.py" for folder in ("one", "two") for name in "abcd"]
    committed(sandbox, [*paths, "src/two/mine.py"])
    sandbox.put("src/two/mine.py", "work in progress\n")
    monkeypatch.chdir(sandbox.root)
    assert undone(sandbox, paths, sandbox.root) == [
        "git restore -- src/one src/two/a.py src/two/b.py src/two/c.py src/two/d.py"
    ]
    assert (sandbox.root / "src/two/mine.py").read_text() == "work in progress\n"


def test_what_is_staged_as_it_stands_comes_back_from_the_index(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    committed(sandbox, ["a.py", "b.py"])
    sandbox.put("b.py", "0\n")
    sandbox.put("c.py", "1\n")
    sandbox.git("add", ".")
    sandbox.put("b.py", "1\n")
    monkeypatch.chdir(sandbox.root)
    found = standing(sandbox.root, ["a.py", "b.py", "c.py"])
    assert found.dirty(sandbox.root) == ("b.py", "c.py")
    assert found.lost(sandbox.root) == ("b.py",)
    assert undone(sandbox, ["a.py", "c.py"], sandbox.root) == ["git restore -- a.py c.py"]


def test_from_elsewhere_the_repository_is_named(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    committed(sandbox, ["pkg/a.py"])
    monkeypatch.chdir(sandbox.root / "pkg")
    assert undone(sandbox, ["pkg/a.py"], sandbox.root / "pkg") == ["git -C .. restore -- pkg/a.py"]


def test_odd_names_are_restored_and_only_they(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [os.fsdecode(b"caf\xe9\n'.py"), "[ab].py"]
    committed(sandbox, [*paths, "a.py"])
    monkeypatch.chdir(sandbox.root)
    undone(sandbox, paths, sandbox.root)
    sandbox.put("a.py", "mine\n")
    undone(sandbox, paths, sandbox.root)
    assert (sandbox.root / "a.py").read_text() == "mine\n"
