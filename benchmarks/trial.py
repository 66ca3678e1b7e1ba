"""Owns one trial: a package is migrated, written, compiled and migrated again; what happened comes back as numbers and lists."""

import re
import time
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from migrate_logs.files.discover import whole
from migrate_logs.files.filters import Filters
from migrate_logs.files.write import write_atomic
from migrate_logs.model import FileResult, Rewrite, Span
from migrate_logs.options import Options, ProjectResult
from migrate_logs.project import migrate
from migrate_logs.source import Source

PLAIN = re.compile(
    rb"(?<![\w.])(?:(?:self|cls)\.)?_{0,2}(?:logger|log|LOGGER|LOG|_LOGGER|logging)"
    rb"\.(?:debug|info|warning|warn|error|exception|critical|fatal|success|trace)\("
)
BANDS = {">=.8": 0.8, ".6-.8": 0.6, "<.6": 0.0}
_MARK = b"\xef\xbb\xbf"
NEWLINE = b"\n"


@dataclass(frozen=True, slots=True)
class Line:
    """Something to be read by a person: its group, where it stands, its source and what is said about it."""

    group: str
    where: str
    source: str
    detail: str = ""


@dataclass(slots=True)
class Trial:
    """The outcome for one package, or for several added up; the lists name each case."""

    name: str
    files: int = 0
    seconds: float = 0.0
    plain: int = 0
    rewrites: list[Line] = field(default_factory=list)
    refusals: list[Line] = field(default_factory=list)
    misses: list[Line] = field(default_factory=list)
    extras: list[Line] = field(default_factory=list)
    faults: list[Line] = field(default_factory=list)

    @property
    def own(self) -> int:
        """Calls of methods that a project gave its loggers, which no library has and the plain pattern does not look for."""
        return sum(line.group == "own-method" for line in self.refusals)

    @property
    def found(self) -> int:
        """Calls of the libraries' methods that were rewritten or refused."""
        return len(self.rewrites) + len(self.refusals) - self.own

    @property
    def failed(self) -> Counter[str]:
        """How often the guard, the compiler, the second pass and the reader of files had something to say."""
        return Counter(line.group for line in self.faults)

    def add(self, other: "Trial") -> None:
        """Take in the outcome for another package."""
        self.files += other.files
        self.seconds += other.seconds
        self.plain += other.plain
        for name in ("rewrites", "refusals", "misses", "extras", "faults"):
            getattr(self, name).extend(getattr(other, name))


def run(name: str, root: Path, options: Options, jobs: int) -> Trial:
    """Migrate the Python files below `root` in place, and then once more."""
    files = whole(root, Filters(respect_gitignore=False))
    texts = {path: (root / path).read_bytes() for path in files}
    started = time.perf_counter()
    first = migrate(root, files, files, options, jobs)
    trial = Trial(
        name, len(files), time.perf_counter() - started, sum(len(PLAIN.findall(text)) for text in texts.values())
    )
    for result in first.files:
        trial.rewrites += [_rewritten(rewrite) for rewrite in result.rewrites]
        trial.refusals += [Line(r.reason, str(r.place), r.source, r.detail) for r in result.refusals]
    _compare(trial, texts, {result.path: result for result in first.files})
    trial.faults += [*_problems(first), *_write(root, first), *_second_pass(root, files, options, jobs)]
    return trial


def _rewritten(rewrite: Rewrite) -> Line:
    band = next(name for name, least in BANDS.items() if rewrite.event.confidence >= least)
    return Line(band, str(rewrite.call.place), rewrite.before, rewrite.after)


# ---- against the plain pattern ------------------------------------------------------------------------------------------


def _compare(trial: Trial, texts: dict[str, bytes], results: dict[str, FileResult]) -> None:
    """Which calls only one of the two sees: the pattern, or the tool."""
    for path, text in texts.items():
        hits = [match.start() for match in PLAIN.finditer(text)]
        result = results.get(path)
        if hits or result is not None:
            shift = len(_MARK) if text.startswith(_MARK) else 0
            found = [Span(each.start + shift, each.end + shift) for each in _found(result)]
            trial.misses += _misses(path, text, hits, found)
            trial.extras += _extras(path, text, hits, found)


def _found(result: FileResult | None) -> list[Span]:
    if result is None:
        return []
    return [each.call.span for each in result.rewrites] + [each.span for each in result.refusals]


def _misses(path: str, text: bytes, hits: Iterable[int], found: Iterable[Span]) -> Iterator[Line]:
    covered = {hit for hit in hits for each in found if each.start <= hit < each.end}
    for hit in sorted(set(hits) - covered):
        yield Line(_surroundings(path, text, hit), _where(path, text, hit), _line(text, hit))


def _extras(path: str, text: bytes, hits: Iterable[int], found: Iterable[Span]) -> Iterator[Line]:
    for each in found:
        if not any(each.start <= hit < each.end for hit in hits):
            group = re.split(rb"\(", text[each.start : each.end].removeprefix(b"await "), maxsplit=1)[0]
            yield Line(b"".join(group.split()).decode()[-60:], _where(path, text, each.start), _line(text, each.start))


def _surroundings(path: str, text: bytes, at: int) -> str:
    """Whether a place in a file is code at all."""
    mark = len(_MARK) if text.startswith(_MARK) else 0
    node = Source(path, text[mark:], "utf-8", b"").root.descendant_for_byte_range(at - mark, at - mark + 1)
    while node is not None:
        if node.type == "comment":
            return "comment"
        if node.type == "interpolation":
            break
        if node.type == "string":
            return "string"
        node = node.parent
    return "code"


def _where(path: str, text: bytes, at: int) -> str:
    return f"{path}:{text.count(NEWLINE, 0, at) + 1}"


def _line(text: bytes, at: int) -> str:
    end = text.find(b"\n", at)
    return text[text.rfind(b"\n", 0, at) + 1 : end if end >= 0 else len(text)].decode(errors="replace").strip()


# ---- what must not happen -----------------------------------------------------------------------------------------------


def _problems(result: ProjectResult) -> Iterator[Line]:
    for file in result.files:
        if (problem := file.problem) is not None:
            group = "guard" if problem.ours else "unreadable"
            yield Line(group, f"{problem.path}:{problem.line}:{problem.column}", problem.reason, problem.detail)


def _write(root: Path, result: ProjectResult) -> Iterator[Line]:
    """Put the results on the disk; what could not be written, and what compiled before and does not now."""
    for file in result.files:
        if not file.changed:
            continue
        if hindrance := write_atomic(root / file.path, file.before, file.after):
            yield Line("unwritten", file.path, "", hindrance)
        elif (error := _error(file.after)) and not _error(file.before):
            yield Line("compile", file.path, "", error)


def _error(data: bytes) -> str | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(data, "module.py", "exec", dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            return str(error)
    return None


def _second_pass(root: Path, files: tuple[str, ...], options: Options, jobs: int) -> Iterator[Line]:
    again = migrate(root, files, files, options, jobs)
    for file in again.files:
        if file.changed:
            what = "; ".join(rewrite.before for rewrite in file.rewrites) or "imports or definitions"
            yield Line("second pass", file.path, what)
