"""Logfire blanks the value of an attribute because of its name.

By default everything whose name holds a word such as `session`, `auth`, `secret` or `api_key` arrives as
`[Scrubbed due to 'session']`. Where the value is an id that people query by, let it pass with
`logfire.ScrubbingOptions(callback=...)`, and list it under `ids` in `[tool.migrate-logs]`; then this rule is silent about it.

Bad:
    logfire.info("session.loaded", session_id=session.id)

Good:
    logfire.info("session.loaded", user_id=session.user_id)
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.attributes import keywords
from migrate_logs.lint.parts.file import File
from migrate_logs.model import Finding
from migrate_logs.scrubbing import blanked_for

ADVISORY = True


def check(file: File) -> Iterator[Finding]:
    """Names that Logfire's default patterns match, without those that the configuration lets pass."""
    for call, attribute, name in keywords(file):
        if name not in file.settings.ids and (found := blanked_for(name)):
            message = f"Logfire's default scrubbing blanks `{name}`, because of `{found}`"
            yield file.finding(__name__, attribute.span, message, within=call.call)
