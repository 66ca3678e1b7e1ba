import os
import resource
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from migrate_logs.files.write import write_atomic


def test_the_text_is_replaced_and_the_mode_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(b"old")
    path.chmod(0o751)
    assert write_atomic(path, b"old", b"new\r\n") is None
    assert path.read_bytes() == b"new\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o751
    assert os.listdir(tmp_path) == ["a.py"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
def test_the_owner_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(b"old")
    os.chown(path, 1234, 2345)
    assert write_atomic(path, b"old", b"new") is None
    assert (path.stat().st_uid, path.stat().st_gid) == (1234, 2345)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real = tmp_path / "real" / "a.py"
    real.write_bytes(b"old")
    link = tmp_path / "link.py"
    link.symlink_to("real/a.py")
    assert write_atomic(link, b"old", b"new") is None
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_a_read_only_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(b"old")
    path.chmod(0o444)
    assert write_atomic(path, b"old", b"new") == "is read-only"
    assert path.read_bytes() == b"old"


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(b"edited")
    assert write_atomic(path, b"old", b"new") == "was changed by someone else meanwhile"
    assert path.read_bytes() == b"edited"


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    assert write_atomic(tmp_path / "a.py", b"old", b"new") == "No such file or directory"
    assert os.listdir(tmp_path) == []


def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(b"old")
    path.chmod(0o666)
    for folder in (tmp_path, *tmp_path.parents[:3]):
        folder.chmod(folder.stat().st_mode | 0o055)
    before = os.geteuid()
    try:
        if before == 0:
            os.seteuid(65534)
        else:
            tmp_path.chmod(0o555)
        assert write_atomic(path, b"old", b"new") == "Permission denied"
    finally:
        os.seteuid(before)
    assert os.listdir(tmp_path) == ["a.py"]
    assert path.read_bytes() == b"old"


def test_a_write_that_fails_leaves_the_old_text_and_no_litter(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(b"old")
    limits, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
        hindrance = write_atomic(path, b"old", b"x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert hindrance == "File too large"
    assert os.listdir(tmp_path) == ["a.py"]
    assert path.read_bytes() == b"old"


WRITER = """
import sys
from pathlib import Path
from migrate_logs.files.write import write_atomic
path, old, new = Path(sys.argv[1]), b"a" * 300_000, b"b" * 300_000
print("ready", flush=True)
while True:
    assert write_atomic(path, old, new) is None
    old, new = new, old
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_at_any_moment_the_file_is_old_or_new(tmp_path: Path, number: int) -> None:
    path = tmp_path / "a.py"
    for delay in (0.01, 0.017, 0.023, 0.029, 0.037, 0.051):
        path.write_bytes(b"a" * 300_000)
        with subprocess.Popen(
            (sys.executable, "-c", WRITER, str(path)), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as writer:
            assert writer.stdout
            writer.stdout.readline()
            time.sleep(delay)
            writer.send_signal(number)
        assert path.read_bytes() in (b"a" * 300_000, b"b" * 300_000)
        if number == signal.SIGINT:
            assert os.listdir(tmp_path) == ["a.py"]
