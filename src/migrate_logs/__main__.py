"""`python -m migrate_logs`."""

from migrate_logs.cli import main

main()
