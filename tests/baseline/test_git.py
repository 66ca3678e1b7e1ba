"""The ratchet in real repositories: merges, the hook on single files, and changed lines only."""

import shutil

import pytest

from baseline.project import FILE, HEAD, Project


def branch(project: Project, name: str, *emptied: str, **changed: tuple[str, ...]) -> None:
    """A branch from `main` on which files lose all, or some, of their calls, and the baseline is brought up to date."""
    project.git("checkout", "--quiet", "-b", name, "main")
    for path in emptied:
        project.put(path, "")
    for module, messages in changed.items():
        project.old(f"{module}.py", *messages)
    project.baseline("update")
    project.commit()


@pytest.mark.parametrize(("left", "right"), [("a", "b"), ("b", "c"), ("b", "a"), ("c", "d")])
def test_two_branches_that_empty_neighbours_merge(project: Project, left: str, right: str) -> None:
    for module in "abcd":
        project.old(f"{module}.py", "one", "two")
    project.baseline("create")
    project.commit()
    branch(project, "left", f"{left}.py")
    branch(project, "right", f"{right}.py")
    project.git("merge", "--quiet", "--no-edit", "left")
    assert project.lint("--frozen-baseline") == "6 known problems are in the baseline.\n"
    assert project.baseline("update") == "0 known problems are gone. 6 known problems are left.\n"


def test_two_branches_that_tighten_neighbours_merge(project: Project) -> None:
    for module in "abc":
        project.old(f"{module}.py", "one", "two", "three")
    project.baseline("create")
    project.commit()
    branch(project, "left", "b.py", a=("two",))
    branch(project, "right", c=("one", "three"))
    project.git("merge", "--quiet", "--no-edit", "left")
    assert project.lint("--frozen-baseline") == "5 known problems are in the baseline.\n"


def test_a_merge_does_not_bring_back_what_both_took_out(project: Project) -> None:
    project.old("a.py", "one")
    project.old("b.py", "one")
    project.baseline("create")
    project.commit()
    branch(project, "left", "a.py")
    branch(project, "right", "a.py", "b.py")
    project.git("merge", "--quiet", "--no-edit", "left")
    assert project.text() == '{\n"version": 1,\n"files": {\n"a.py": {\n},\n"b.py": {\n}\n}\n}\n'


def test_a_conflict_is_named_and_one_side_is_enough(project: Project) -> None:
    project.old("a.py", "one", "two")
    project.baseline("create")
    project.commit()
    branch(project, "left", a=("one",))
    branch(project, "right", a=("two",))
    with pytest.raises(AssertionError):
        project.git("merge", "--quiet", "--no-edit", "left")
    project.put("a.py", "")
    if "<<<<<<<" in project.text():
        assert "holds the marks of a merge that is not finished" in project.lint(code=2)
    project.git("checkout", "--quiet", "main", "--", FILE)
    project.baseline("update")
    project.lint("--frozen-baseline")


# ---- the hook
def test_the_hook_names_the_new_call_of_a_single_file(project: Project) -> None:
    project.old("a.py", "one", "two")
    project.old("b.py", "one")
    project.baseline("create")
    project.commit()
    before = project.text()
    project.put("a.py", HEAD + 'logger.info("new")\nlogger.info("two")\n')
    project.git("add", "a.py")
    assert project.new("--force-exclude", "a.py") == [("a.py", 3, "unmigrated-call")]
    assert project.lint("--force-exclude", "b.py") == "2 known problems are in the baseline.\n"
    assert project.text() == before


# ---- changed lines
@pytest.fixture
def forked(project: Project) -> Project:
    """On a branch `topic`, which left `main` where a.py and b.py had two calls each; `main` has gone on since."""
    project.old("a.py", "one", "two")
    project.old("b.py", "one", "two")
    project.commit()
    project.git("branch", "topic")
    project.old("a.py", "three", "one", "two")
    project.commit()
    project.git("checkout", "--quiet", "topic")
    return project


def test_nothing_changed(forked: Project) -> None:
    assert forked.new("--diff-base", "main", code=0) == []


def test_lines_of_the_branch_committed_staged_or_neither(forked: Project) -> None:
    forked.old("a.py", "one", "two", "committed")
    forked.commit()
    forked.old("a.py", "staged", "one", "two", "committed")
    forked.git("add", "a.py")
    forked.old("a.py", "staged", "one", "two", "neither", "committed")
    assert forked.new("--diff-base", "main") == [
        ("a.py", 3, "unmigrated-call"),
        ("a.py", 6, "unmigrated-call"),
        ("a.py", 7, "unmigrated-call"),
    ]


def test_a_new_file_is_new_all_over(forked: Project) -> None:
    forked.old("c.py", "one")
    assert forked.new("--diff-base", "main") == [("c.py", 1, "unmigrated-import"), ("c.py", 3, "unmigrated-call")]


def test_a_call_counts_where_one_of_its_lines_changed(forked: Project) -> None:
    forked.put("c.py", HEAD + 'logger.info(\n    "one",\n    1,\n)\nlogger.info("two")\n')
    forked.commit()
    forked.git("branch", "base")
    forked.put("c.py", HEAD + 'logger.info(\n    "one",\n    2,\n)\nlogger.info("two")\n')
    assert forked.new("--diff-base", "base") == [("c.py", 3, "unmigrated-call")]


def test_taking_lines_out_changes_none(forked: Project) -> None:
    forked.old("a.py", "two")
    forked.git("rm", "--quiet", "b.py")
    assert forked.new("--diff-base", "main", code=0) == []


def test_a_moved_file_has_only_the_lines_that_differ(forked: Project) -> None:
    forked.old("long.py", *"abcdefgh")
    forked.commit()
    forked.git("branch", "base")
    forked.git("config", "diff.renames", "false")
    forked.git("mv", "long.py", "moved.py")
    forked.old("moved.py", *"abcdefgh", "new")
    assert forked.new("--diff-base", "base") == [("moved.py", 11, "unmigrated-call")]


@pytest.mark.parametrize("name", ["a b.py", "é.py", 'say "x".py', "tab\t.py", "back\\slash.py", "\udcff.py"])
def test_every_file_name(forked: Project, name: str) -> None:
    forked.old(name, "one")
    forked.commit()
    forked.git("branch", "base")
    forked.old(name, "one", "two")
    said = forked.lint("--diff-base", "base", code=1)
    assert said.count("unmigrated-call") == 1
    assert ":4:1: unmigrated-call" in said


def test_the_project_may_be_a_folder_of_the_repository(forked: Project) -> None:
    forked.put("service/pyproject.toml", "[tool.migrate-logs]\n")
    forked.old("service/a.py", "one")
    forked.commit()
    forked.git("branch", "base")
    forked.old("service/a.py", "one", "two")
    done = forked.run("lint", "--diff-base", "base", cwd="service")
    assert done.stdout.decode().startswith("a.py:4:1: unmigrated-call")
    assert done.stdout.decode().endswith("Found 1 finding.\n")


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("diff.noprefix", "true"),
        ("diff.mnemonicPrefix", "true"),
        ("color.ui", "always"),
        ("diff.external", "false"),
        ("diff.interHunkContext", "9"),
    ],
)
def test_a_configured_form_of_diffs_makes_no_difference(forked: Project, setting: str, value: str) -> None:
    forked.git("config", setting, value)
    forked.old("a.py", "new", "one", "two", "last")
    assert forked.new("--diff-base", "main") == [("a.py", 3, "unmigrated-call"), ("a.py", 6, "unmigrated-call")]


def test_files_that_git_takes_for_binary(forked: Project) -> None:
    forked.put(".gitattributes", "*.py -diff\n")
    forked.old("a.py", "new", "one", "two")
    assert forked.new("--diff-base", "main") == [("a.py", 3, "unmigrated-call")]


def test_a_line_that_looks_like_the_head_of_a_patch(forked: Project) -> None:
    text = '"""Text.\n++ b/b.py\n"""\n'
    forked.put("a.py", text + HEAD + 'logger.info("one")\nlogger.info("two")\nlogger.info("new")\n')
    assert forked.new("--diff-base", "main") == [("a.py", 8, "unmigrated-call")]


def test_known_problems_on_changed_lines_stay_known(forked: Project) -> None:
    forked.baseline("create")
    forked.old("a.py", "two", "new", "one")
    assert forked.new("--diff-base", "main") == [("a.py", 4, "unmigrated-call")]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--diff-base", "none"], "error: --diff-base none: fatal: bad revision 'none'\n"),
        (["--diff-base", "--output=x"], "error: --diff-base needs a branch, a tag or a commit"),
        (["--diff-base", "main", "--fix"], "error: --diff-base and --fix do not go together\n"),
        (["--diff-base", "main", "-"], "error: --diff-base and standard input do not go together\n"),
    ],
)
def test_usage(forked: Project, arguments: list[str], said: str) -> None:
    assert forked.lint(*arguments, code=2).startswith(said)


def test_without_a_common_commit(forked: Project) -> None:
    forked.git("checkout", "--quiet", "--orphan", "island")
    forked.old("c.py", "one")
    forked.commit()
    assert "error: --diff-base main: fatal: no merge base found\n" in forked.lint("--diff-base", "main", code=2)


def test_without_a_repository(project: Project) -> None:
    shutil.rmtree(project.root / ".git")
    project.old("a.py", "one")
    assert "is in no git work tree" in project.lint("--diff-base", "main", code=2)


def test_without_git(forked: Project) -> None:
    done = forked.run("lint", "--diff-base", "main", "a.py", environment={"PATH": "/nowhere"})
    assert done.returncode == 2
    assert done.stderr.decode().startswith("error: --diff-base main: git cannot be run: ")
