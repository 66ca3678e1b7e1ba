"""Owns replacing files, so that at any moment each of them is wholly old or wholly new."""

import contextlib
import os
import stat
from pathlib import Path

MEANWHILE = "was changed by someone else meanwhile"


def write_atomic(path: Path, old: bytes, new: bytes) -> str | None:
    """Put `new` in the place of `old`; what stood in the way, in words, or None.

    Mode, owner and links stay. A file that no longer holds `old` is left alone, and so is one that nobody may write: the
    folder alone would let us replace it.
    """
    target = os.path.realpath(path)
    try:
        status = os.stat(target)
        if not (status.st_mode & 0o222 and os.access(target, os.W_OK)):
            return "is read-only"
        if Path(target).read_bytes() != old:
            return MEANWHILE
        _replace(target, new, status)
    except OSError as error:
        return error.strerror or type(error).__name__
    return None


def _replace(target: str, data: bytes, status: os.stat_result) -> None:
    folder, name = os.path.split(target)
    temporary = os.path.join(folder, f".{name[:32]}.{os.urandom(8).hex()}.tmp")
    try:  # from before the file is made, so that no interrupt can leave it behind
        with open(temporary, "xb", opener=_private) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(PermissionError):
            os.chown(temporary, status.st_uid, status.st_gid)
        os.chmod(temporary, stat.S_IMODE(status.st_mode))
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
