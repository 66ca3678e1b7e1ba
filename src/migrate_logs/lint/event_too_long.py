"""An event name is too long to be read at a glance.

At most 6 words in the action, 4 in the category, 64 characters in all. What varies or explains belongs into attributes.

Bad:
    logfire.info("agent.created_for_the_new_user_of_the_second_tenant")

Good:
    logfire.info("agent.created", user_id=user_id, tenant_id=tenant_id)
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.file import File
from migrate_logs.lint.parts.renaming import misnamed
from migrate_logs.model import Finding

FIXES = True


def check(file: File) -> Iterator[Finding]:
    """The constant names that break this rule."""
    return misnamed(file, __name__)
