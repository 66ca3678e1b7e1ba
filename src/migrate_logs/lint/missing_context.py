"""A log or span lacks an attribute that all of its file must carry.

`[tool.migrate-logs.lint.missing-context]` says which attributes the logs and spans of which files carry, so that every
one of them can be queried by account, agent or session. A call that spreads a mapping is taken to have them.

Bad:
    # missing-context = { "src/agents/**" = ["account_id"] }
    logfire.info("agent.created", model=model)

Good:
    logfire.info("agent.created", model=model, account_id=account_id)
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.file import File
from migrate_logs.model import Finding


def check(file: File) -> Iterator[Finding]:
    """Logs and spans without an attribute that the configuration demands."""
    wanted = file.settings.context_for(file.path)
    for call in file.calls if wanted else ():
        if not call.is_log and call.method != "span":
            continue
        given = {attribute.name for attribute in call.attributes}
        missing = [name for name in wanted if name not in given]
        if missing and None not in given:
            names = ", ".join(f"`{name}`" for name in missing)
            yield file.finding(__name__, call.name or call.call, f"lacks {names}", within=call.call)
