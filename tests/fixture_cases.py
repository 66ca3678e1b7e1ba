"""Owns the fixture programs: where they stand, what is expected of them, and what the tool makes of them."""

import codecs
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from migrate_logs.model import FileResult
from migrate_logs.options import Options
from migrate_logs.project import migrate

FOLDER = Path(__file__).parent / "fixtures"
MARK = re.compile(rb"#\s*refused:\s*([a-z-]+(?:,\s*[a-z-]+)*)")
COOKIE = re.compile(rb"\A[^\n]*coding[:=]\s*(?!utf)")
Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Fixture:
    """One program, `<library>/<idiom>`: a file, or a folder with a `main.py`."""

    name: str

    @property
    def before(self) -> dict[str, bytes]:
        """The program, by path; a single file is called `main.py`, so that its name tells the naming engine nothing."""
        return _files(FOLDER / self.name, "before")

    @property
    def after(self) -> dict[str, bytes]:
        """The program that is expected; the program itself where nothing may change."""
        return _files(FOLDER / self.name, "after") or self.before

    @property
    def is_utf8(self) -> bool:
        """True where a byte order mark would not contradict the file's own declaration."""
        return not any(COOKIE.search(data) for data in self.before.values())

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Answer:
    """What the tool made of a program: its files, and what it says of each of them that it has something to say about."""

    files: dict[str, bytes]
    results: tuple[FileResult, ...]

    @property
    def refusals(self) -> Counter[tuple[str, int, str]]:
        """(path, line, reason) of every call that was left alone."""
        return Counter((r.place.path, r.place.line, r.reason) for result in self.results for r in result.refusals)

    @property
    def rewrites(self) -> list[str]:
        """The calls that were rewritten, as they are now."""
        return [rewrite.after for result in self.results for rewrite in result.rewrites]

    @property
    def problems(self) -> list[str]:
        """Files that could not be served."""
        return [f"{r.path}: {r.problem.detail}" for r in self.results if r.problem is not None]


def fixtures() -> list[Fixture]:
    """All fixtures, by name."""
    found = [path for path in FOLDER.glob("*/*") if (path / "before.py").exists() or (path / "before").is_dir()]
    return [Fixture(path.relative_to(FOLDER).as_posix()) for path in sorted(found)]


def run(files: Files) -> Answer:
    """The tool's answer for a program; every name is taken, however unsure."""
    paths = sorted(files)
    result = migrate(FOLDER, paths, paths, Options(min_confidence=0), jobs=1, read=files.__getitem__)
    return Answer({**files, **{each.path: each.after for each in result.files if each.changed}}, result.files)


@cache
def answer(fixture: Fixture) -> Answer:
    """The tool's answer for a fixture."""
    return run(fixture.before)


def marked(files: Files) -> Counter[tuple[str, int, str]]:
    """(path, line, reason) of every `# refused: reason` comment; one comment may name several calls of its line."""
    return Counter(
        (path, number, reason.strip().decode())
        for path, data in files.items()
        for number, line in enumerate(data.split(b"\n"), 1)
        for mark in MARK.findall(line)
        for reason in mark.split(b",")
    )


def with_crlf(data: bytes) -> bytes:
    """The file with Windows line ends."""
    return data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def with_bom(data: bytes) -> bytes:
    """The file with a byte order mark."""
    return codecs.BOM_UTF8 + data.removeprefix(codecs.BOM_UTF8)


def _files(folder: Path, side: str) -> dict[str, bytes]:
    single = folder / f"{side}.py"
    if single.exists():
        return {"main.py": single.read_bytes()}
    home = folder / side
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in sorted(home.rglob("*.py"))}
