"""A module imports loguru, structlog, or something of logging that logs.

The standard library's set-up of other people's loggers is fine: `logging.getLogger("httpx").setLevel(logging.WARNING)`,
`logging.basicConfig(handlers=[logfire.LogfireLoggingHandler()])`. Which libraries count is said by `from` in
`[tool.migrate-logs]`.

Bad:
    from loguru import logger

Good:
    import logfire
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.file import File
from migrate_logs.model import Finding


def check(file: File) -> Iterator[Finding]:
    """Imports of the other libraries."""
    for each in file.legacy_imports:
        message = f"{each.library} is still imported; log with `logfire`, and take the import out with its last use"
        yield file.finding(__name__, each.span, message)
