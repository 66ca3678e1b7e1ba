"""The cache folder: what is read is what was written, or nothing, whatever happens to the folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from migrate_logs.store import Store

ANY_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)


@ANY_FOLDER
@given(data=st.binary(max_size=200))
def test_what_is_read_is_what_was_written(tmp_path: Path, data: bytes) -> None:
    store = Store(tmp_path / "cache")
    store.write("a-1", data)
    assert store.read("a-1") == data
    assert store.read("a-2") is None


@ANY_FOLDER
@given(data=st.binary(min_size=1, max_size=40), at=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_a_damaged_entry_is_none(tmp_path: Path, data: bytes, at: int, bit: int) -> None:
    store = Store(tmp_path / "cache")
    store.write("a", data)
    held = bytearray((tmp_path / "cache" / "a").read_bytes())
    held[at % len(held)] ^= 1 << bit
    (tmp_path / "cache" / "a").write_bytes(held)
    assert store.read("a") is None


def test_a_truncated_or_longer_entry_is_none(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache")
    store.write("a", b"body")
    held = (tmp_path / "cache" / "a").read_bytes()
    for other in [held[:size] for size in range(len(held))] + [held + b"x", b"\0" * 100]:
        (tmp_path / "cache" / "a").write_bytes(other)
        assert store.read("a") is None


def test_an_entry_under_another_name_is_none(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache")
    store.write("a", b"body")
    os.rename(tmp_path / "cache" / "a", tmp_path / "cache" / "b")
    assert store.read("b") is None


def test_git_and_backups_leave_the_folder_alone(tmp_path: Path) -> None:
    subprocess.run(("git", "init", "-q", str(tmp_path)), check=True)
    Store(tmp_path / "cache").write("a", b"body")
    said = subprocess.run(("git", "status", "--porcelain"), cwd=tmp_path, capture_output=True, text=True, check=True)
    assert said.stdout == ""
    assert (tmp_path / "cache" / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")


def test_a_folder_of_somebody_else_is_not_marked(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    Store(tmp_path, given=True).write("a", b"body")
    assert sorted(os.listdir(tmp_path)) == ["a", "notes.txt"]


def test_nothing_is_made_by_reading(tmp_path: Path) -> None:
    assert Store(tmp_path / "cache").read("a") is None
    assert os.listdir(tmp_path) == []


def test_a_file_in_the_place_of_the_folder_means_no_cache(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    store = Store(tmp_path / "cache")
    store.write("a", b"body")
    assert store.read("a") is None
    assert (tmp_path / "cache").read_text() == "a file"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="file modes are those of a POSIX system")
def test_a_folder_that_one_may_not_write_means_no_cache(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    assert _as_nobody(tmp_path, lambda: Store(Path("cache")).write("a", b"body")) == 0
    assert os.listdir(tmp_path) == []


def _as_nobody(folder: Path, work: Callable[[], None]) -> int:
    """The exit status of `work`, done in a folder by a process that is not root, who may write anywhere."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        os.chdir(folder)
        if os.geteuid() == 0:
            os.setuid(65534)
        work()
    except BaseException:
        os._exit(1)
    os._exit(0)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder that even root may not write")
def test_a_folder_that_cannot_be_made_means_no_cache() -> None:
    store = Store(Path("/proc/self/cache"))
    store.write("a", b"body")
    assert store.read("a") is None


def test_a_link_that_somebody_put_there_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "cache").symlink_to(tmp_path / "theirs")
    Store(tmp_path / "cache").write("a", b"body")
    assert os.listdir(tmp_path / "theirs") == []
    Store(tmp_path / "cache", given=True).write("a", b"body")
    assert Store(tmp_path / "cache", given=True).read("a") == b"body"
    assert Store(tmp_path / "cache").read("a") is None


def test_an_entry_that_is_a_link_or_a_pipe_is_none(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache")
    store.write("a", b"body")
    os.rename(tmp_path / "cache" / "a", tmp_path / "a")
    (tmp_path / "cache" / "a").symlink_to(tmp_path / "a")
    os.mkfifo(tmp_path / "cache" / "b")
    assert store.read("a") is None
    assert store.read("b") is None  # and does not wait for a writer


def test_old_entries_go_and_other_files_stay(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache")
    store.write("oldest", b"body")
    os.utime(tmp_path / "cache" / "oldest", (0, 0))
    (tmp_path / "cache" / "notes.txt").write_text("mine")
    os.utime(tmp_path / "cache" / "notes.txt", (0, 0))
    for number in range(30):
        store.write(f"n-{number}", b"body")
    names = os.listdir(tmp_path / "cache")
    assert "oldest" not in names
    assert {"n-29", "notes.txt", ".gitignore"} <= set(names)
    assert len(names) < 30


WRITER = """
import sys
from collections.abc import Callable
from pathlib import Path
from migrate_logs.store import Store
store = Store(Path(sys.argv[1]))
for number in range(150):
    body = sys.argv[2].encode() * 5000
    store.write("a", body)
    assert store.read("a") in (sys.argv[2].encode() * 5000, sys.argv[3].encode() * 5000)
"""


def test_of_two_runs_at_a_time_the_last_one_wins(tmp_path: Path) -> None:
    folder = str(tmp_path / "cache")
    runs = [subprocess.Popen((sys.executable, "-c", WRITER, folder, one, other)) for one, other in ("xy", "yx")]
    assert [run.wait(timeout=60) for run in runs] == [0, 0]
    assert Store(Path(folder)).read("a") in (b"x" * 5000, b"y" * 5000)
    assert not [name for name in os.listdir(folder) if name.endswith(".tmp")]
