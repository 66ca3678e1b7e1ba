"""`python -m migrate_logs`."""

import sys

from migrate_logs.cli import main

sys.exit(main())
