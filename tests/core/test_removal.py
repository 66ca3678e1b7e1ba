"""What goes from a whole project when its last calls are rewritten: definitions, and the imports that only they needed."""

from pathlib import Path

import pytest

from migrate_logs.options import Options
from migrate_logs.project import migrate

BASE = """from logging import getLogger

root = getLogger("shop")


def child(name):
    return root.getChild(name)


def price(name):
    return len(name)
"""
USER = """from base import child

audit = child("audit")
{more}

def sell(item):
    audit.info("Sold %s", item)
"""


@pytest.mark.parametrize(
    ("more", "left"),
    [
        ("", ["import logfire"]),
        ("other = child('other')\n", ["from base import child", "import logfire"]),
        ("kinds = {'child': child}\n", ["from base import child", "import logfire"]),
    ],
)
def test_the_import_of_a_maker_of_loggers_goes_with_what_it_made(tmp_path: Path, more: str, left: list[str]) -> None:
    files = {"base.py": BASE, "user.py": USER.format(more=more)}
    for path, text in files.items():
        (tmp_path / path).write_text(text)
    result = migrate(tmp_path, list(files), list(files), Options(min_confidence=0.0))
    after = {each.path: each.after.decode() for each in result.files}["user.py"]
    assert sorted(line for line in after.splitlines() if "import" in line) == left
    assert "audit =" not in after
