"""`logfire.configure(console=True)` raises AttributeError.

`console` takes `ConsoleOptions(...)`, or False to turn it off; it is on by default.

Bad:
    logfire.configure(send_to_logfire="if-token-present", console=True)

Good:
    logfire.configure(send_to_logfire="if-token-present")
    logfire.configure(console=logfire.ConsoleOptions(include_attributes=True))
"""

from __future__ import annotations

from collections.abc import Iterator

from migrate_logs.lint.parts.file import File
from migrate_logs.model import Attribute, Edit, Finding, LogfireCall, Span

FIXES = True


def check(file: File) -> Iterator[Finding]:
    """`console=True` in the calls of `configure`."""
    for call in file.calls:
        if call.method == "configure":
            for option in call.attributes:
                if option.name == "console" and option.code.strip("( )") == "True":
                    message = (
                        "`console=True` raises AttributeError; leave it out, or pass `logfire.ConsoleOptions(...)`"
                    )
                    yield file.finding(__name__, option.span, message, _without(file, call, option), call.call)


def _without(file: File, call: LogfireCall, option: Attribute) -> tuple[Edit, ...]:
    """The call without one keyword and the comma that goes with it; a comment in it is not for us to move."""
    before = file.text(Span(call.call.start, option.span.start))
    behind = file.text(Span(option.span.end, call.call.end))
    comma = behind.lstrip().startswith(",")
    rest = behind.lstrip().removeprefix(",") if comma else behind
    if "#" in before + rest:
        return ()
    last = rest.lstrip().startswith(")")
    if comma and not last:
        text = before + rest.lstrip()
    else:
        kept = before.rstrip() if comma else before.rstrip().removesuffix(",")
        text = kept + (rest.lstrip() if kept.endswith("(") else rest)
    return file.replaced(call.call, text)
