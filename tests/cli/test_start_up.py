"""What a command must not load before it needs it: a hook starts on every commit."""

import subprocess
import sys

import pytest

HEAVY = (
    "libcst",
    "logfire",
    "tree_sitter",
    "pathspec",
    "rich",
    "migrate_logs.project",
    "migrate_logs.naming",
    "loguru",
)
PROGRAM = """
import sys
from migrate_logs.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(*[name for name in sys.modules if name in {names!r}], file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "loaded"),
    [
        (["--version"], set()),
        (["migrate", "--stdin-filename", "x.py"], {"rich"}),
        (["-h"], {"rich"}),
        (["migrate", "-h"], {"rich"}),
    ],
)
def test_nothing_is_loaded_before_it_is_needed(arguments: list[str], loaded: set[str]) -> None:
    program = PROGRAM.replace("{names!r}", repr(HEAVY))
    done = subprocess.run((sys.executable, "-c", program, *arguments), capture_output=True, text=True, check=True)
    assert set(done.stderr.splitlines()[-1].split()) == loaded
