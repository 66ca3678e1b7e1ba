"""The naming of a call and the lint of a name, over all calls of the sample.

Run as a program with a folder and `name` or `lint`, it prints how many seconds one takes.
"""

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from benchmarks.budgets.model import Budget, Metric
from benchmarks.budgets.place import HERE, Place
from benchmarks.budgets.runs import Contender
from migrate_logs.files.discover import whole
from migrate_logs.files.filters import Filters
from migrate_logs.model import Rewrite
from migrate_logs.naming import Message, Namer, lint_name
from migrate_logs.options import Options
from migrate_logs.project import migrate

Asked = TypeVar("Asked")
EACH = Metric("each", "µs", lambda run: run.answer * 1e6)


def budgets(place: Place) -> list[Budget]:
    """Microseconds of CPU, the words loaded, names and verdicts that were asked for before from memory."""
    return [
        Budget("naming", work, EACH, _timed(place, what), allowed=allowed)
        for work, what, allowed in (("name of a call", "name", 100), ("lint of a name", "lint", 20))
    ]


def _timed(place: Place, what: str) -> Contender:
    command = (sys.executable, "-m", "benchmarks.budgets.naming", str(place.sample), what)
    return Contender(f"{what} a name", command, HERE.parent, answer=float)


def main(root: Path, what: str) -> None:
    """Time the names of all calls that can be migrated below `root`, or the lint of these names."""
    files = whole(root, Filters(respect_gitignore=False))
    result = migrate(root, files, files, Options(min_confidence=0))
    rewrites = [rewrite for file in result.files for rewrite in file.rewrites]
    print(_names(rewrites) if what == "name" else _seconds(lint_name, [rewrite.event.name for rewrite in rewrites]))


def _names(rewrites: Iterable[Rewrite]) -> float:
    calls = [rewrite.call for rewrite in rewrites]
    return _seconds(
        Namer().name,
        [Message(call.text, level=call.method, module=call.place.path, function=call.place.function) for call in calls],
    )


def _seconds(answer: Callable[[Asked], object], questions: Sequence[Asked]) -> float:
    started = time.process_time()
    for question in questions:
        answer(question)
    return (time.process_time() - started) / len(questions)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
