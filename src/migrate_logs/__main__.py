"""`python -m migrate_logs`."""

import sys

import migrate_logs

# With `-m` Python looks for every module in the working folder first, where the code of others lies: it is read, never run.
_HOME = migrate_logs.__path__[0].removesuffix("migrate_logs")[:-1]
if not sys.flags.safe_path and sys.path[0] != _HOME:
    del sys.path[0]

from migrate_logs.cli import main  # noqa: E402

main()
