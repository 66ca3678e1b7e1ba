import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cli.results import Swap, file_result
from cli.sandbox import Sandbox
from migrate_logs.cli.parts.diff import unified
from migrate_logs.model import FileResult


def test_one_hunk_with_its_context() -> None:
    result = file_result("1\n2\n3\n4\nlog(a)\n6\n7\n8\n9\n", Swap("log(a)", "new(a,\n  b)"), path="pkg/a.py")
    assert "".join(unified(result)) == (
        "--- a/pkg/a.py\n+++ b/pkg/a.py\n@@ -2,7 +2,8 @@\n 2\n 3\n 4\n-log(a)\n+new(a,\n+  b)\n 6\n 7\n 8\n"
    )


def test_changes_that_share_no_context_get_hunks_of_their_own() -> None:
    result = file_result("log(a)\n1\n2\n3\n4\n5\n6\nlog(b)\n", Swap("log(a)", "A\nA"), Swap("log(b)", "B"))
    assert [line for line in unified(result) if line.startswith("@@")] == ["@@ -1,8 +1,9 @@\n"]
    result = file_result("log(a)\n1\n2\n3\n4\n5\n6\n7\nlog(b)\n", Swap("log(a)", "A\nA"), Swap("log(b)", "B"))
    assert [line for line in unified(result) if line.startswith("@@")] == ["@@ -1,4 +1,5 @@\n", "@@ -6,4 +7,4 @@\n"]


def test_a_last_line_without_an_end_says_so() -> None:
    assert list(unified(file_result("x\nlog(a)", Swap("log(a)", "new(a)"))))[3:] == [
        " x\n",
        "-log(a)\n\\ No newline at end of file\n",
        "+new(a)\n\\ No newline at end of file\n",
    ]


NAMES = ("a b.py", 'quo"te.py', "back\\slash.py", "tab\there.py", "new\nline.py", "ünï.py", os.fsdecode(b"caf\xe9.py"))


@pytest.mark.parametrize("name", NAMES)
def test_git_applies_it_whatever_the_file_is_called(sandbox: Sandbox, name: str) -> None:
    result = file_result("x\r\nlog('\xe9')\r\ny", Swap("log('\xe9')", "new()"), path=f"pkg dir/{name}")
    applied(sandbox, result)


def applied(sandbox: Sandbox, result: FileResult) -> None:
    """Put the old text down, let git apply the diff, and compare with the new text."""
    place = sandbox.put(result.path, result.before)
    sandbox.git("apply", "-", stdin="".join(unified(result)).encode("utf-8", "surrogateescape"))
    assert place.read_bytes() == result.after


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shared")


LINES = st.lists(st.sampled_from([b"a\n", b"b\r\n", b"\xff\n", b"\n", b"\x0c\n"]), min_size=1, max_size=25).map(
    b"".join
)


@given(old=LINES, new=LINES, end=st.sampled_from([b"", b"z"]), new_end=st.sampled_from([b"", b"z"]))
@settings(max_examples=40, deadline=None)
def test_git_applies_any_change(shared: Path, old: bytes, new: bytes, end: bytes, new_end: bytes) -> None:
    result = FileResult("a.py", old + end, new + new_end)
    if result.changed:
        applied(Sandbox(shared), result)
