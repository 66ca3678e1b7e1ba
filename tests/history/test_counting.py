"""The calls at every commit: counted by hand, and against what `report` says about the same files in a folder."""

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from history.repository import LOGFIRE, LOGGING, LOGURU, Repository, calls, course, history, present, told
from migrate_logs.history.blobs import Blobs
from migrate_logs.history.sight import Sight, seen
from migrate_logs.history.watch import WatchedResolver

SHARED = "from loguru import logger\n"
USER = "from app.log import logger\n\n"


def agrees(repository: Repository, folder: Path) -> None:
    """Every point of the history says what `report` says, whether a report has looked at the files or not."""
    found = history(repository.root)
    assert found.missing == 0
    assert history(repository.root, looked_at=present(repository.root)) == found
    for point in reversed(found.points):
        assert (point.calls, point.others) == told(repository, point, folder), point.commit


def test_a_migration_file_by_file(repository: Repository) -> None:
    repository.change({"a.py": LOGURU + calls(3), "b.py": LOGGING + calls(2)})
    repository.change({"a.py": LOGFIRE + calls(3, "logfire")}, 1)
    repository.change({"b.py": LOGFIRE + calls(2, "logfire"), "c.py": LOGURU + calls(1)}, 2)
    repository.change({"c.py": None}, 3)
    found = history(repository.root)
    assert course(found) == [(0, 5), (3, 2), (5, 1), (5, 0)]
    assert found.first.calls == {"logging": 2, "loguru": 3}
    assert [str(point.day) for point in found.points] == ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"]


def test_calls_follow_a_shared_logger_though_their_files_stay_the_same(repository: Repository, tmp_path: Path) -> None:
    users = {f"app/part{number}.py": USER + calls(2) for number in range(3)}
    repository.change({"app/__init__.py": "", "app/log.py": SHARED, **users})
    repository.change({"app/log.py": "import structlog\n\nlogger = structlog.get_logger()\n"}, 1)
    repository.change({"app/log.py": "import logfire as logger\n"}, 2)
    found = history(repository.root)
    assert [point.calls for point in found.points] == [{"loguru": 6}, {"structlog": 6}, {"logfire": 6}]
    agrees(repository, tmp_path / "tree")


def test_a_logger_that_comes_through_three_modules(repository: Repository, tmp_path: Path) -> None:
    repository.change(
        {
            "app/__init__.py": "from app.shared import logger\n",
            "app/shared.py": "from app.core import make\n\nlogger = make()\n",
            "app/core.py": "import logging\n\n\ndef make():\n    return logging.getLogger('app')\n",
            "app/use.py": "from app import logger\n\n" + calls(2),
        }
    )
    repository.change(
        {"app/core.py": "from loguru import logger as it\n\n\ndef make():\n    # loguru now\n    return it\n"}, 1
    )
    found = history(repository.root)
    assert [point.calls for point in found.points] == [{"logging": 2}, {"loguru": 2}]
    agrees(repository, tmp_path / "tree")


def test_a_call_in_a_function_with_a_logger_of_its_own(repository: Repository, tmp_path: Path) -> None:
    text = LOGGING + calls(1) + "\n\ndef run(logger: structlog.stdlib.BoundLogger):\n    size = 1\n    return size\n"
    repository.change({"a.py": "import structlog\n" + text})
    repository.change({"a.py": "import structlog\n" + text.replace("size = 1\n", "logger.info('Run started')\n")}, 1)
    assert [point.calls for point in history(repository.root).points] == [
        {"logging": 1},
        {"logging": 1, "structlog": 1},
    ]
    agrees(repository, tmp_path / "tree")


def test_a_method_under_another_name_that_is_no_longer_called(repository: Repository, tmp_path: Path) -> None:
    repository.change({"a.py": LOGURU + "log = logger.info\nlog('Agent created')\n"})
    repository.change({"a.py": LOGURU + "log = logger.info\n"}, 1)
    assert [point.calls for point in history(repository.root).points] == [{"loguru": 1}, {}]
    agrees(repository, tmp_path / "tree")


BASE = "import logging\n\n\nclass Base:\n    def __init__(self):\n        self.log = logging.getLogger('x')\n"
CHILD = "from base import Base\n\n\nclass Child(Base):\n    def run(self):\n        self.log.info('Run started')\n"


def test_a_logger_of_a_base_class_elsewhere(repository: Repository, tmp_path: Path) -> None:
    repository.change({"base.py": BASE, "child.py": CHILD})
    repository.change({"base.py": BASE.replace("import logging", "import structlog").replace("logging.g", "structlog.g").replace("getLogger('x')", "get_logger()")}, 1)  # fmt: skip
    repository.change({"child.py": CHILD + "        self.log.info('Run ended')\n"}, 2)
    found = history(repository.root)
    assert [point.calls for point in found.points] == [{"logging": 1}, {"structlog": 1}, {"structlog": 2}]
    agrees(repository, tmp_path / "tree")


def test_a_module_that_comes_gives_its_importers_a_logger(repository: Repository, tmp_path: Path) -> None:
    repository.change({"app/use.py": "from log import logger\n\n" + calls(2)})
    repository.change({"app/log.py": SHARED}, 1)
    repository.change({"app/__init__.py": "", "log.py": LOGGING}, 2)
    found = history(repository.root)
    assert [point.calls for point in found.points] == [{"unknown": 2}, {"loguru": 2}, {"logging": 2}]
    agrees(repository, tmp_path / "tree")


def test_a_renamed_file_is_counted_where_it_is(repository: Repository) -> None:
    repository.change({"a.py": LOGURU + calls(3)})
    repository.git("mv", "a.py", "z.py")
    repository.seal(1)
    repository.git("mv", "z.py", "tests_are_elsewhere.txt")
    repository.seal(2)
    assert course(history(repository.root)) == [(0, 3), (0, 3), (0, 0)]


def test_a_merge_is_one_step(repository: Repository) -> None:
    repository.change({"a.py": LOGURU + calls(1)})
    repository.git("checkout", "--quiet", "-b", "side")
    for day in (1, 2, 3):
        repository.change({f"side{day}.py": LOGURU + calls(10)}, day)
    repository.git("checkout", "--quiet", "main")
    repository.change({"a.py": LOGURU + calls(2)}, 4)
    repository.dated(5, "merge", "--quiet", "--no-ff", "--no-edit", "side")
    assert course(history(repository.root)) == [(0, 1), (0, 2), (0, 32)]


def test_tests_and_scripts_are_no_part_of_the_application(repository: Repository, tmp_path: Path) -> None:
    files = {
        "app/a.py": LOGURU + calls(1),
        "tests/test_a.py": LOGURU + calls(2),
        "scripts/b.py": LOGFIRE + calls(4, "logfire"),
    }
    repository.change(files)
    repository.change({"scripts/__init__.py": ""}, 1)  # a package is application code, whatever it is called
    found = history(repository.root)
    assert [(point.calls, point.others) for point in found.points] == [
        ({"loguru": 1}, {"logfire": 4, "loguru": 2}),
        ({"logfire": 4, "loguru": 1}, {"loguru": 2}),
    ]
    agrees(repository, tmp_path / "tree")


def test_files_that_cannot_be_read_and_code_that_does_not_parse(repository: Repository, tmp_path: Path) -> None:
    repository.change({"a.py": LOGGING.encode() + b'logger.info("\xff")\nlogger.info("b")\n'})
    repository.change({"a.py": LOGGING + calls(1) + "def (:\n    logger.info('x'\n"}, 1)
    repository.change({"a.py": "print 'old'\n" + LOGGING + calls(2)}, 2)
    repository.change({"a.py": LOGGING + calls(2)}, 3)
    assert history(repository.root).first.calls == {"unreadable": 2}
    agrees(repository, tmp_path / "tree")


def test_links_and_submodules_hold_no_calls(repository: Repository) -> None:
    repository.change({"a.py": LOGURU + calls(1)})
    (repository.root / "link.py").symlink_to("a.py")
    repository.git("add", "link.py")
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},module.py")
    repository.seal(1)
    (repository.root / "link.py").unlink()
    repository.put("link.py", LOGURU + calls(5))
    repository.git("add", "link.py")
    repository.seal(2)
    assert course(history(repository.root)) == [(0, 1), (0, 1), (0, 6)]


def test_names_that_are_no_utf8_or_hold_line_breaks(repository: Repository) -> None:
    for name in ("caf\udce9.py", "new\nline.py", "tab\t.py", ":colon.py", "commit abc.py"):
        repository.put(name, LOGURU + calls(1))
    repository.git("add", "--all", ".")
    repository.seal(0)
    (repository.root / ":colon.py").write_text(LOGFIRE + calls(1, "logfire"))
    repository.git("add", "--all", ".")
    repository.seal(1)
    assert course(history(repository.root)) == [(0, 5), (1, 4)]


PIECES = (
    'logger.info("Job {} started")\n',
    '    # logger.info("commented")\n',
    'x = "logger.info(1)"\n',
    '"""\nlogger.info("in a text")\n"""\n',
    "def helper{}(value):\n    return value\n",
    "class Thing{}:\n    def __init__(self):\n        self.logger = logger\n\n    def run(self):\n        self.logger.info('x')\n",
    "def passed{}(logger):\n    logger.info('x')\n",
    "logger = other({})\n",
    "from app.log import logger\n",
    "from .log import logger\n",
    "import logging\nlogger = logging.getLogger()\n",
    "from loguru import logger\n",
    "import logfire as logger\n",
    "value = [\n    {},\n",
    "    1,\n]\n",
    "try:\n    run()\nexcept Exception:\n    logger.exception('Run failed')\n",
    "log = logger.info\nlog('aliased')\n",
    "from math import log\nlog(2)\n",
    "getattr(logger, level)('x')\n",
    "@decorated\ndef f{}():\n    return logger\n",
    "f{}().error('x')\n",
    "logging.getLogger(__name__).info('x')\n",
    "def own{}():\n    import structlog as logging\n    logging.get_logger().info('x')\n",
    "def given{}(logging):\n    logging.getLogger(__name__).info('x')\n",
)
PATHS = (
    "app/__init__.py",
    "app/log.py",
    "app/a.py",
    "app/b.py",
    "app/sub/__init__.py",
    "app/sub/c.py",
    "tests/test_d.py",
)


def edited(text: str, dice: random.Random) -> str:
    """A text with a few pieces more or less."""
    lines = text.splitlines(keepends=True)
    for _ in range(dice.randint(1, 3)):
        at = dice.randint(0, len(lines))
        if lines and dice.random() < 0.35:
            del lines[at : at + dice.randint(1, 3)]
        else:
            lines[at:at] = dice.choice(PIECES).replace("{}", str(dice.randint(0, 3))).splitlines(keepends=True)
    return "".join(lines)


@pytest.mark.parametrize("seed", range(6))
def test_every_point_of_any_history_is_what_report_says(repository: Repository, tmp_path: Path, seed: int) -> None:
    """Whatever happens to the files; lines in odd places make many of them break."""
    dice = random.Random(seed)
    texts = dict.fromkeys(PATHS, "")
    texts["app/log.py"] = SHARED
    repository.change(dict(texts))
    for day in range(1, 25):
        path = dice.choice(PATHS)
        gone = path in texts and dice.random() < 0.15
        if gone:
            del texts[path]
        else:
            texts[path] = edited(texts.get(path, ""), dice)
        repository.change({path: None if gone else texts[path]}, day)
    agrees(repository, tmp_path / "tree")


@pytest.mark.parametrize("seed", range(8))
def test_work_that_is_not_committed_is_no_part_of_any_history(repository: Repository, seed: int) -> None:
    """Whatever of it a report has looked at."""
    dice = random.Random(seed)
    texts = dict.fromkeys(PATHS, "")
    texts["app/log.py"] = SHARED
    for day in range(8):
        repository.change({path: text for path, text in texts.items() if dice.random() < 0.5 or not day}, day)
        texts |= {path: edited(texts[path], dice) for path in dice.sample(PATHS, 2)}
    found = history(repository.root)
    for path in dice.sample(PATHS, 2):
        repository.put(path, edited(texts[path], dice))
    (repository.root / dice.choice(PATHS)).unlink()
    repository.put("app/new.py", USER + calls(2))
    repository.put("other/log.py", SHARED)
    paths = present(repository.root)
    for looked_at in (paths, dice.sample(paths, 3)):
        assert history(repository.root, looked_at=looked_at) == found


def test_what_a_report_has_seen_is_not_parsed_again(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"app/__init__.py": "", "app/log.py": SHARED, "app/use.py": USER + calls(2), "app/own.py": LOGGING}
    repository.change(files)
    repository.change({"app/own.py": LOGGING + calls(3)}, 1)
    counted: list[str] = []

    def noted(resolver: WatchedResolver, path: str, *more: Any) -> Sight:
        counted.append(path)
        return seen(resolver, path, *more)

    monkeypatch.setattr("migrate_logs.history.counting.seen", noted)
    found = history(repository.root, looked_at=list(files))
    assert [point.calls for point in found.points] == [{"loguru": 2}, {"logging": 3, "loguru": 2}]
    assert counted == []
    repository.put("app/log.py", LOGGING)
    assert history(repository.root, looked_at=list(files)) == found
    assert counted == ["app/log.py", "app/use.py"]


def test_git_is_asked_for_the_files_of_many_commits_at_once(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(30):
        repository.change({"a.py": LOGURU + calls(day)}, day)
    answers, asked = Blobs._answers, list[int]()

    def noted(blobs: Blobs, wanted: Sequence[str]) -> list[bytes | None]:
        asked.append(len(wanted))
        return answers(blobs, wanted)

    monkeypatch.setattr(Blobs, "_answers", noted)
    assert course(history(repository.root)) == [(0, day) for day in range(30)]
    assert asked == [1, 29]
