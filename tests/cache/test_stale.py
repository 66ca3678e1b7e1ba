"""No answer is ever stale: after any change of a project, the cache says what a run without it says."""

from __future__ import annotations

import json
import time
from pathlib import Path
from random import Random

import pytest

from cache.projects import FILLERS, Project
from cache.running import same
from migrate_logs.cache import contents

STEPS = 8
COMMANDS = (
    ("report", "--format", "json", "-j1"),
    ("report", "--format", "json", "-j1", "--names", "app", "tests"),
    ("lint", "--output-format", "json", "-j1"),
    ("lint", "--output-format", "json", "-j1", "--select", "all", "app", "fill"),
)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("trusting", [False, True], ids=["reading", "trusting"])
def test_the_cache_never_makes_a_difference(
    seed: int, trusting: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if trusting:  # believe times that are older than a moment, as a user does who edits once a minute
        monkeypatch.setattr(contents, "_SETTLING", 5_000_000)
    project = Project(tmp_path, Random(seed))
    for step in range(STEPS):
        told = project.step() if step else "made"
        for command in COMMANDS:
            if trusting:
                time.sleep(0.02)
            try:
                same(tmp_path, command)
            except AssertionError as error:
                raise AssertionError(f"seed {seed}, step {step}: {told}; {command}") from error


def test_what_others_pass_is_asked_again(tmp_path: Path) -> None:
    """An importer that passes something else, one that passes nothing any more, and one that is new."""
    report = COMMANDS[0]

    def automatic() -> int:
        _, out, _ = same(tmp_path, report)
        return int(json.loads(out)["totals"]["automatic"])

    def put(name: str, text: str) -> None:
        (tmp_path / name).write_text(text)

    for number in range(FILLERS):
        put(f"filler{number}.py", "import logging\n")
    put("badges.py", "def stamp(logger):\n    logger.info('Badge stamped')\n")
    put("desk.py", "import logging\nfrom badges import stamp\n\nlog = logging.getLogger(__name__)\nstamp(log)\n")
    assert automatic() == 1
    put("door.py", "from badges import stamp\n\nstamp(print)\n")
    assert automatic() == 0
    put("door.py", "from badges import stamp\n\n")
    assert automatic() == 1
    put("desk.py", "import logging\nfrom badges import stamp\n")
    assert automatic() == 0
