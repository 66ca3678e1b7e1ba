"""What a file becomes hangs neither on the files served before it nor on how many processes serve them."""

from pathlib import Path

import pytest

from migrate_logs.options import Options
from migrate_logs.project import migrate

LOGGING = "import logging\n\nLOG = logging.getLogger(__name__)\n\n"
# An object on a way that is longer than one is followed, of which somebody else sees more.
FAR = {
    "a.py": "from b import two\n\n\nclass Row:\n    def __init__(self):\n        self.token = 1\n\n\ntwo(Row())\n",
    "b.py": "from c import three\n\n\ndef two(b):\n    three(b)\n",
    "c.py": "from d import four\n\n\ndef three(c):\n    four(c)\n",
    "d.py": f"from y import five\n{LOGGING}\ndef four(d):\n    LOG.info('Row %s kept', d)\n    five(d)\n",
    "y.py": "from z import six\n\n\ndef five(e):\n    six(e)\n",
    "z.py": f"{LOGGING}\ndef six(f):\n    LOG.info('Row %s read', f)\n",
}
OTHERS = {f"m{number:03}.py": f"{LOGGING}LOG.info('Part {number} loaded')\n" for number in range(100)}
FILES = FAR | OTHERS


def migrated(folder: Path, targets: list[str], jobs: int = 1) -> dict[str, bytes]:
    for path, text in FILES.items():
        (folder / path).write_text(text)
    result = migrate(folder, targets, sorted(FILES), Options(), jobs)
    return {each.path: each.after for each in result.files}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_file_becomes_the_same_whoever_was_served_before(jobs: int, tmp_path: Path) -> None:
    whole = migrated(tmp_path, sorted(FILES), jobs)
    assert b"logfire.info('row.kept', d=str(d))" in whole["d.py"]
    assert whole["z.py"] == migrated(tmp_path, ["z.py"])["z.py"]
    assert b"logfire.info('row.read'" in whole["z.py"]
