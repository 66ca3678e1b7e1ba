"""Owns the line of commits that led to the one that is checked out, and what each of them changed."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from migrate_logs.files import git
from migrate_logs.files.git import GitError

# What a user's configuration may change about the answer, set to what is read here.
_PLAIN = ("-c", "log.showSignature=false", "-c", "log.showRoot=true", "-c", "log.mailmap=false")
_FORM = (
    "--first-parent",
    "-m",
    "--raw",
    "-z",
    "--no-abbrev",
    "--no-renames",
    "--no-color",
    "--format=commit %H %ct %P",
)
_FILE = "100"  # how the mode of a regular file begins; links are 120000, submodules 160000
# The words of days that git knows; it guesses at all others, and so takes a typing error for some day.
_WORDS = re.compile(
    r"(?:second|minute|hour|day|week|month|year)s?|ago|last|yesterday|noon|midnight|tea|at|of|am|pm|t|z|utc|gmt|and"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|an?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?"
    r"|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|th|st|nd|rd"
)
_ISO = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}")
_NUMBERS = rf"(?:{_ISO.pattern}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}})"
_DATE = re.compile(rf"{_NUMBERS}|[A-Za-z]+ \d{{1,2}},? \d{{4}}|\d{{1,2}} [A-Za-z]+ \d{{4}}")
# What is a day without a word; git makes one of any number, as of a version.
_WORDLESS = re.compile(rf"(?:{_NUMBERS}(?: \d{{1,2}}:\d\d(?::\d\d)?)?|@?\d{{9,10}})(?: [+-]\d\d:?\d\d)?")
_YEAR = re.compile(r"(?<![\d+:])(?<! -)\d{4}(?![\d:])")
_YEARS = range(1970, 2100)  # git takes others for the present one
_LAST_SECOND = 253402300799  # of the year 9999
_STEPS: Mapping[str, Callable[[int], object]] = {
    "commit": lambda moment: object(),  # each is one of its own
    "day": lambda moment: moment // 86400,
    "week": lambda moment: (moment // 86400 + 3) // 7,  # from Monday on; the epoch was a Thursday
    "month": lambda moment: datetime.fromtimestamp(moment, UTC).strftime("%Y-%m"),
}


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit on the first-parent line.

    `before` are the files that it changed (paths relative to the root) as they were in its first parent: the blob, or None
    where there was no regular file; `time` is in seconds and never falls from parent to child.
    """

    id: str
    time: int
    before: Mapping[str, str | None] = field(default_factory=dict)
    parents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """Commits, newest first; the last one is where the look back ends. `shallow` says that the clone ends there."""

    commits: tuple[Commit, ...]
    shallow: bool


def line(root: Path, since: str | None, suffixes: Sequence[str]) -> Line:
    """The commits down to `since`, a revision or a day in git's words; GitError where there are none to be had.

    Those that changed no file with one of the suffixes are left out, but for the newest.
    """
    if git.top(root) is None:
        raise GitError("no git work tree")
    newest, is_shallow = _head(root)
    times = {} if since is None else _times(root)
    begin = None if since is None else _begin(root, since, times, is_shallow)
    globs = [f"*{suffix}" for suffix in suffixes]
    span = newest if begin is None else f"{begin}..{newest}"
    told = git.answer(root, *_PLAIN, "log", "--relative", *_FORM, span, "--", *globs)
    commits = list(_parsed(told))
    if begin is not None and commits:
        commits += _base(root, commits[-1])
    if not commits or commits[0].id != newest:
        commits[:0] = _one(root, newest)
    if times:
        commits = [replace(commit, time=times.get(commit.id, commit.time)) for commit in commits]
    return Line(tuple(_rising(commits)), begin not in times and is_shallow)


def files(root: Path, commit: str, suffixes: Sequence[str]) -> dict[str, str]:
    """The regular files of a commit below `root` with one of the suffixes, and their blobs."""
    found = {}
    for entry in git.answer(root, "ls-tree", "-r", "-z", commit, "--", ".").split(b"\0"):
        head, _, path = entry.partition(b"\t")
        if head.startswith(_FILE.encode()) and (name := os.fsdecode(path)).endswith(tuple(suffixes)):
            found[name] = head.split()[2].decode()
    return found


def sampled(commits: Sequence[Commit], most: int) -> tuple[str, list[Commit]]:
    """The finest step of which there are at most `most` points (months without a limit), and its last commits, newest first.

    What the commits between two of them changed is added to the newer one; the oldest commit is always among them.
    """
    choices = ((step, list(_lasts(commits, of))) for step, of in _STEPS.items())
    return next((step, kept) for step, kept in choices if len(kept) <= most or step == "month")


def without(commits: Sequence[Commit], known: Container[str]) -> list[Commit]:
    """The commits that are not known, newest first; what the others changed is added to the next newer one that is left."""
    groups: list[list[Commit]] = []
    for commit in commits:
        if commit.id not in known:
            groups.append([commit])
        elif groups:
            groups[-1].append(commit)
    return [_joined(group) for group in groups]


def _lasts(commits: Sequence[Commit], step: Callable[[int], object]) -> Iterator[Commit]:
    held: list[Commit] = []
    key: object = None
    for at, commit in enumerate(commits):
        mine = step(commit.time)
        if held and (mine != key or at == len(commits) - 1):
            yield _joined(held)
            held = []
        key = mine
        held.append(commit)
    yield _joined(held)


def _joined(commits: Sequence[Commit]) -> Commit:
    before: dict[str, str | None] = {}
    for commit in commits:  # newest first: what the oldest found counts
        before.update(commit.before)
    return Commit(commits[0].id, commits[0].time, before)


def _head(root: Path) -> tuple[str, bool]:
    """The commit that is checked out, and whether the clone is shallow."""
    try:
        shallow, newest = git.answer(root, "rev-parse", "--is-shallow-repository", "HEAD^{commit}").decode().split()
    except GitError:
        git.check(root)
        raise GitError("the repository has no commit yet") from None
    return newest, shallow == "true"


def _commit(root: Path, revision: str) -> Commit | None:
    try:
        told = git.answer(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except GitError as error:
        if "cannot be run" in str(error):
            raise
        return None
    (commit,) = _one(root, told.decode().strip())
    return commit


def _one(root: Path, name: str) -> Iterator[Commit]:
    """A commit, without what it changed."""
    return _parsed(git.answer(root, *_PLAIN, "log", "-1", "--no-patch", "-z", _FORM[-1], name))


def _times(root: Path) -> dict[str, int]:
    """The times of all commits of the line, newest first: one whose clock ran wrong does not end a look back."""
    told = git.answer(root, *_PLAIN, "log", "--first-parent", "--no-patch", "-z", _FORM[-1], "HEAD")
    return {commit.id: commit.time for commit in _rising(list(_parsed(told)))}


def _begin(root: Path, since: str, times: Mapping[str, int], is_shallow: bool) -> str | None:
    """The last commit before a look back from `since` on; None where there is none."""
    if (base := _commit(root, since)) is not None:
        return base.id
    begun = (
        f"{since} 00:00:00" if _DATE.fullmatch(since.strip()) else since
    )  # git would take the present time of that day
    told = git.answer(root, "rev-parse", f"--since={begun}").decode().strip()
    moment = int(told.rpartition("=")[2])
    # Git takes what it does not understand for "now", and the number in a mistyped tag for a day.
    if not _is_day(since) or moment > time.time() - 2:
        lacking = " that the shallow clone has" if is_shallow else ""
        raise GitError(f"--since {since}: neither a revision{lacking} nor a day in the past")
    return next((name for name, made in times.items() if made < moment), None)


def _is_day(since: str) -> bool:
    """True for a day in words that git knows, which is in the calendar."""
    words = re.findall(r"[a-z]+", since.lower())
    known = all(map(_WORDS.fullmatch, words)) and (words or _WORDLESS.fullmatch(since.strip()))
    years = all(int(year) in _YEARS for year in _YEAR.findall(since))
    return bool(known) and years and all(map(_is_in_calendar, _ISO.findall(since)))


def _is_in_calendar(day: str) -> bool:
    try:
        date(*map(int, re.findall(r"\d+", day)))
    except ValueError:
        return False
    return True


def _base(root: Path, oldest: Commit) -> list[Commit]:
    """What was there when the look back begins."""
    found = _commit(root, oldest.parents[0]) if oldest.parents else None
    return [] if found is None else [found]


def _parsed(told: bytes) -> Iterator[Commit]:
    pieces = iter(told.split(b"\0"))
    commit: Commit | None = None
    before: dict[str, str | None] = {}
    for piece in pieces:
        piece = piece.lstrip(b"\n")
        if piece.startswith(b"commit "):
            if commit is not None:
                yield commit
            _, name, moment, *parents = piece.decode().split()
            before = {}
            commit = Commit(name, int(moment), before, tuple(parents))
        elif piece.startswith(b":"):
            mode, _, blob, *_ = piece[1:].decode().split()
            before[os.fsdecode(next(pieces))] = blob if mode.startswith(_FILE) else None
    if commit is not None:
        yield commit


def _rising(commits: Sequence[Commit]) -> list[Commit]:
    """The commits with times that never fall from parent to child, whatever the clocks of their makers said."""
    risen, latest, end = [], 0, min(commits[0].time, _LAST_SECOND)
    for commit in reversed(commits):
        latest = min(max(latest, commit.time), end)
        risen.append(Commit(commit.id, latest, commit.before, commit.parents))
    return risen[::-1]
