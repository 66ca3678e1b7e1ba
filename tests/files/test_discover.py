import os
from pathlib import Path

import pytest
from cli.sandbox import Sandbox

from migrate_logs.files.discover import Chosen, absolute, choose, whole
from migrate_logs.files.filters import Filters


def found(sandbox: Sandbox, *paths: str, filters: Filters | None = None) -> Chosen:
    filters = filters or Filters()
    places = [absolute(str(sandbox.root / path)) for path in paths or (".",)]
    return choose(sandbox.root, places, whole(sandbox.root, filters), filters)


IGNORE_TRAPS = {
    ".gitignore": "/build\n*.gen.py\n!keep.gen.py\nlogs/\ndocs/*\n!docs/conf.py\n",
    "a.py": "",
    "build/out.py": "",
    "pkg/build/kept.py": "",
    "pkg/x.gen.py": "",
    "pkg/keep.gen.py": "",
    "pkg/logs/gone.py": "",
    "docs/gone.py": "",
    "docs/conf.py": "",
    "sub/.gitignore": "local.py\n!logs/\n/anchored.py\n",
    "sub/local.py": "",
    "sub/logs/back.py": "",
    "sub/anchored.py": "",
    "sub/deep/anchored.py": "",
    "sub/deep/local.py": "",
    "other/local.py": "",
}
VISIBLE = (
    "a.py",
    "docs/conf.py",
    "other/local.py",
    "pkg/build/kept.py",
    "pkg/keep.gen.py",
    "sub/deep/anchored.py",
    "sub/logs/back.py",
)


@pytest.mark.parametrize("with_git", [True, False])
def test_ignore_files_mean_the_same_with_and_without_git(sandbox: Sandbox, with_git: bool) -> None:
    for path, text in IGNORE_TRAPS.items():
        sandbox.put(path, text)
    if with_git:
        sandbox.git("init", "--quiet")
    assert whole(sandbox.root, Filters()) == VISIBLE


@pytest.mark.parametrize("with_git", [True, False])
@pytest.mark.parametrize("line", ["[z-a]", "!", "[[z]"])
def test_a_line_that_is_no_pattern_ignores_nothing_and_hides_no_other(
    sandbox: Sandbox, line: str, with_git: bool, recwarn: pytest.WarningsRecorder
) -> None:
    sandbox.put(".gitignore", f"gone.py\n{line}\nback.py\n!back.py\n")
    for name in ("a.py", "gone.py", "back.py"):
        sandbox.put(name)
    if with_git:
        sandbox.git("init", "--quiet")
    assert whole(sandbox.root, Filters()) == ("a.py", "back.py")
    assert not recwarn.list


def test_ignored_files_are_seen_on_demand(sandbox: Sandbox) -> None:
    sandbox.put(".gitignore", "gen/\n")
    sandbox.put("gen/a.py")
    sandbox.git("init", "--quiet")
    assert whole(sandbox.root, Filters(respect_gitignore=False)) == ("gen/a.py",)


def test_without_git_ignore_files_above_the_root_count(sandbox: Sandbox) -> None:
    sandbox.put(".gitignore", "generated/\n")
    sandbox.put("service/generated/a.py")
    sandbox.put("service/b.py")
    sandbox.put(".git", "not a repository that git would open")
    assert whole(sandbox.root / "service", Filters()) == ("b.py",)


def test_a_tracked_file_counts_even_where_it_is_ignored(sandbox: Sandbox) -> None:
    sandbox.put("gen/a.py")
    sandbox.commit()
    sandbox.put(".gitignore", "gen/\n")
    assert whole(sandbox.root, Filters()) == ("gen/a.py",)


@pytest.mark.parametrize("with_git", [True, False])
def test_folders_of_tools_are_never_looked_at(sandbox: Sandbox, with_git: bool) -> None:
    for folder in (".venv/lib", "node_modules/x", "app/__pycache__", ".tox/py", "lib/site-packages"):
        sandbox.put(f"{folder}/a.py")
    sandbox.put("app/build/a.py")
    if with_git:
        sandbox.git("init", "--quiet")
    assert whole(sandbox.root, Filters()) == ("app/build/a.py",)


def test_excluded_files_belong_to_the_project_but_are_no_targets(sandbox: Sandbox) -> None:
    for path in ("a.py", "vendor/b.py", "src/vendor/c.py", "src/d_pb2.py", "src/keep_pb2.py"):
        sandbox.put(path)
    filters = Filters(extend_exclude=("/vendor", "*_pb2.py", "!keep_pb2.py"))
    assert found(sandbox, filters=filters).targets == ("a.py", "src/keep_pb2.py", "src/vendor/c.py")
    assert "vendor/b.py" in whole(sandbox.root, filters)


def test_exclude_stands_in_place_of_the_default_folders(sandbox: Sandbox) -> None:
    for path in ("dist/a.py", "venv/b.py", "c.py"):
        sandbox.put(path)
    filters = Filters(exclude=("venv",))
    assert found(sandbox, filters=filters).targets == ("c.py", "dist/a.py")
    assert whole(sandbox.root, filters) == ("c.py", "dist/a.py")


def test_what_is_named_counts_whatever_excludes_it(sandbox: Sandbox) -> None:
    for path in ("gen/a.py", "gen/old/b.py", "bin/tool", "c.py"):
        sandbox.put(path)
    sandbox.put(".gitignore", "gen/\n")
    sandbox.git("init", "--quiet")
    filters = Filters(extend_exclude=("gen", "old", "c.py"))
    assert found(sandbox, "c.py", "bin/tool", filters=filters) == Chosen(
        ("bin/tool", "c.py"), frozenset({"bin/tool", "c.py"})
    )
    assert found(sandbox, "gen", filters=filters).targets == ("gen/a.py",)


def test_force_exclude_holds_for_what_is_named(sandbox: Sandbox) -> None:
    for path in ("gen/a.py", "b.py", "c.py"):
        sandbox.put(path)
    filters = Filters(extend_exclude=("gen", "b.py"), force_exclude=True)
    assert found(sandbox, "gen", "b.py", "c.py", filters=filters) == Chosen(("c.py",), frozenset({"c.py"}))


def test_a_folder_without_git_in_a_folder_with_git(sandbox: Sandbox) -> None:
    sandbox.put("a.py")
    Sandbox(sandbox.root / "inner").put("b.py")
    Sandbox(sandbox.root / "inner").commit()
    sandbox.git("init", "--quiet")
    assert found(sandbox).targets == ("a.py",)
    assert found(sandbox, "inner").targets == ("inner/b.py",)


def test_odd_names_survive(sandbox: Sandbox) -> None:
    names = ("with space.py", "new\nline.py", os.fsdecode(b"caf\xe9.py"), "ünï.py", '"quoted".py')
    for name in names:
        sandbox.put(name)
    assert set(whole(sandbox.root, Filters())) == set(names)
    sandbox.commit()
    assert set(whole(sandbox.root, Filters())) == set(names)


def test_a_file_that_is_tracked_but_gone_is_no_file(sandbox: Sandbox) -> None:
    sandbox.put("gone.py")
    sandbox.put("here.py")
    sandbox.commit()
    (sandbox.root / "gone.py").unlink()
    assert whole(sandbox.root, Filters()) == ("here.py",)


@pytest.mark.parametrize("with_git", [True, False])
def test_links_inside_the_root_stand_for_their_file_once(
    sandbox: Sandbox, tmp_path_factory: pytest.TempPathFactory, with_git: bool
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.py").write_text("")
    sandbox.put("real/a.py")
    (sandbox.root / "link.py").symlink_to("real/a.py")
    (sandbox.root / "folder").symlink_to("real")
    (sandbox.root / "loop.py").symlink_to("loop.py")
    (sandbox.root / "real" / "up").symlink_to("..")
    (sandbox.root / "out.py").symlink_to(outside / "secret.py")
    (sandbox.root / "outer").symlink_to(outside)
    if with_git:
        sandbox.commit()
    assert whole(sandbox.root, Filters()) == ("real/a.py",)
    assert found(sandbox, "link.py") == Chosen(("real/a.py",), frozenset({"real/a.py"}))
    assert found(sandbox, "folder").targets == ("real/a.py",)
    assert found(sandbox, "out.py", "loop.py").unusable == ("out.py", "loop.py")


def test_a_pipe_is_no_file(sandbox: Sandbox) -> None:
    os.mkfifo(sandbox.root / "pipe.py")
    assert whole(sandbox.root, Filters()) == ()
    assert found(sandbox, "pipe.py").unusable == ("pipe.py",)


def test_a_repository_in_a_hook_is_the_one_of_the_files(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = Sandbox(tmp_path_factory.mktemp("other"))
    other.put("wrong.py")
    other.commit()
    sandbox.put("right.py")
    sandbox.commit()
    monkeypatch.setenv("GIT_DIR", str(other.root / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.root / ".git" / "index"))
    assert whole(sandbox.root, Filters()) == ("right.py",)


def test_paths_are_relative_to_the_root_wherever_we_stand(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    sandbox.put("pkg/sub/a.py")
    sandbox.put("pkg/b.py")
    monkeypatch.chdir(sandbox.root / "pkg" / "sub")
    project = whole(sandbox.root, Filters())
    assert choose(sandbox.root, [absolute("../b.py"), absolute(".")], project, Filters()).targets == (
        "pkg/b.py",
        "pkg/sub/a.py",
    )
    assert absolute("..") == Path(sandbox.root / "pkg")


def test_a_file_in_a_closed_folder_is_not_passed_over(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may look into every folder, so a refusal is made up."""
    for path in ("a.py", "closed/b.py"):
        sandbox.put(path)
    sandbox.commit()
    look = os.lstat

    def refusing(path: str) -> os.stat_result:
        if "closed/" in str(path):
            raise PermissionError
        return look(path)

    monkeypatch.setattr(os, "lstat", refusing)
    assert whole(sandbox.root, Filters()) == ("a.py", "closed/b.py")
