"""Measures `report --history` against its budget: what it adds to a report, by the clock, from 1,000 commits and no cache.

That is divided by what git alone takes for the same: `git log --raw` over these commits and `git cat-file --batch` of the
versions of files that are counted. All take turns, so that whatever else the machine does hits all of them; of each the
median counts. At most 4 times. Without a repository given, one is made: packages of Python's own library, edited a thousand
times. Give a clone of a real project for numbers that mean more.
"""

import argparse
import random
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from migrate_logs.history import commits
from migrate_logs.history.walk import MOST

ALLOWED = 4.0
COMMITS, FILES, EDITED = 1000, 300, 5
DAY = 86400
REPORT = (sys.executable, "-c", "from migrate_logs.cli import main; main()", "report", "--no-cache")
LOG = ("git", "log", "--first-parent", "-m", "--raw", "-z", "--no-abbrev", "--no-renames", "--format=%H %ct")
CALL = 'def step_{}(rows):\n    {}.info("Row %s stored", rows)\n\n\n'
EDITS = (
    "def load_{}(rows):\n    return sorted(rows, key=len)\n\n\n",
    "# What the next lines are for is said above: {}.\n",
)


def main() -> int:
    """Measure, print, and exit with 1 where the budget is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repository", type=Path, metavar="CLONE", help="a clone with its files checked out")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="how often each runs")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = options.repository.resolve() if options.repository else _made(Path(folder) / "project")
        since = _since(root)
        blobs = Path(folder) / "blobs"
        blobs.write_text("".join(f"{blob}\n" for blob in _blobs(root, since)), "ascii")
        plain, whole, peer = _measured(root, since, blobs, options.rounds)
    ratio = (whole - plain) / peer
    verdict = "kept" if ratio <= ALLOWED else "MISSED"
    print(
        f"history {ratio:8.2f}  <= {ALLOWED:<6g} {verdict:7} {whole - plain:.2f} s on top of a report of {plain:.2f} s,"
        f" git alone {peer:.2f} s"
    )
    return int(ratio > ALLOWED)


def _since(root: Path) -> str:
    """The commit from which on a thousand have changed a Python file."""
    told = subprocess.run(
        ("git", "log", "--first-parent", "--format=%H", f"-{COMMITS + 1}", "--", "*.py"),
        cwd=root, check=True, capture_output=True, text=True,
    )  # fmt: skip
    return told.stdout.split()[-1]


def _blobs(root: Path, since: str) -> list[str]:
    """The versions of files that the tool reads, in the order in which it does."""
    step, kept = commits.sampled(commits.line(root, since, (".py",)).commits, MOST)
    print(f"{COMMITS:,} commits, {len(kept):,} points (one a {step})")
    found = list(commits.files(root, kept[0].id, (".py",)).values())
    found += [blob for commit in kept[:-1] for blob in commit.before.values() if blob is not None]
    return list(dict.fromkeys(found))


def _measured(root: Path, since: str, blobs: Path, rounds: int) -> tuple[float, float, float]:
    """The median seconds of a report, of one with history, and of git alone."""
    taken: tuple[list[float], ...] = ([], [], [])
    for _ in range(rounds + 1):  # the first run compiles, and warms the file system
        taken[0].append(_timed(REPORT, root))
        taken[1].append(_timed((*REPORT, "--history", "--since", since), root))
        read = _timed((*LOG, f"{since}..HEAD", "--", "*.py"), root)
        taken[2].append(read + _timed(("git", "cat-file", "--batch"), root, blobs))
    plain, whole, peer = (statistics.median(each[1:]) for each in taken)
    return plain, whole, peer


def _timed(command: Sequence[str], folder: Path, given: Path | None = None) -> float:
    with open(given or "/dev/null", "rb") as stdin, open("/dev/null", "wb") as out:
        started = time.perf_counter()
        subprocess.run(command, cwd=folder, stdin=stdin, stdout=out, check=True)
        return time.perf_counter() - started


# ---- a repository -------------------------------------------------------------------------------------------------------


def _made(root: Path) -> Path:
    """A repository with a thousand commits and one, a few a day."""
    root.mkdir()
    _git(root, "init", "--quiet", "--initial-branch=main")
    _git(root, "fast-import", "--quiet", "--force", given=b"".join(_stream()))
    _git(root, "checkout", "--quiet", "main")
    return root


def _stream() -> Iterator[bytes]:
    """What `git fast-import` takes: all files, and then a few edits a commit, of which some migrate a file."""
    dice = random.Random(8)
    texts = dict(_library())
    paths = sorted(texts)
    changed = paths
    for number in range(COMMITS + 1):
        moment = 1_700_000_000 + number * DAY // 5
        yield b"commit refs/heads/main\ncommitter a <a@example.com> %d +0000\ndata 1\nx\n" % moment
        for path in changed:
            text = texts[path].encode()
            yield b"M 644 inline %s\ndata %d\n%s\n" % (path.encode(), len(text), text)
        changed = dice.sample(paths, EDITED)
        for path in changed:
            texts[path] = _edited(texts[path], dice)


def _library() -> Iterator[tuple[str, str]]:
    """Modules of the standard library; two of three get a logger and a few calls."""
    folder = Path(sysconfig.get_path("stdlib"))
    found = [path for path in sorted(folder.rglob("*.py")) if 2_000 < path.stat().st_size < 40_000]
    usual = [path for path in found if not {"test", "tests", "site-packages", "idlelib"} & set(path.parts)]
    for number, path in enumerate(usual[:FILES]):
        text = path.read_text("utf-8", errors="replace")
        calls = "".join(f'\n\ndef step{n}(rows):\n    logger.info("Step {n} done")\n' for n in range(number % 7))
        head = "import logging\n\nlogger = logging.getLogger(__name__)\n" if number % 3 else ""
        yield f"app/{path.relative_to(folder).as_posix()}", text + (f"\n{head}{calls}" if head else "")


def _edited(text: str, dice: random.Random) -> str:
    """A text with one thing more before some function or class, and now and then migrated."""
    if dice.random() < 0.03:
        text = text.replace("logger.info(", "logfire.info(").replace("import logging\n", "import logfire\n")
    lines = text.splitlines(keepends=True)
    places = [at for at, line in enumerate(lines) if line.startswith(("def ", "class ")) and lines[at - 1] == "\n"]
    at = dice.choice(places or [len(lines)])
    logger = next((name for name in ("logger", "logfire") if f"{name}.info(" in text), None)
    piece = dice.choice(EDITS if logger is None else (CALL, *EDITS))
    lines[at:at] = [piece.format(dice.randrange(1000), logger)]
    return "".join(lines)


def _git(root: Path, *command: str, given: bytes = b"") -> None:
    subprocess.run(("git", *command), cwd=root, input=given, check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())
