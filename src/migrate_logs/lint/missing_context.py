"""A log or span lacks an attribute that all of its file must carry.

`[tool.migrate-logs.lint.missing-context]` says which attributes the logs and spans of which files carry, so that every
one of them can be queried by account, agent or session. A call that spreads a mapping is taken to have them, and so is a
function that `logfire.instrument` makes a span of, unless `extract_args` keeps its arguments out.

Bad:
    # missing-context = { "src/agents/**" = ["account_id"] }
    logfire.info("agent.created", model=model)

Good:
    logfire.info("agent.created", model=model, account_id=account_id)
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.expressions import parsed
from migrate_logs.lint.parts.file import File
from migrate_logs.model import Finding, LogfireCall


def check(file: File) -> Iterator[Finding]:
    """Logs and spans without an attribute that the configuration demands."""
    wanted = file.settings.context_for(file.path)
    for call in file.calls if wanted else ():
        if call.method == "configure":
            continue
        given = _extracted(call) if call.method == "instrument" else {each.name for each in call.attributes}
        missing = [name for name in wanted if name not in given]
        if missing and None not in given:
            names = ", ".join(f"`{name}`" for name in missing)
            yield file.finding(__name__, call.name or call.call, f"lacks {names}", within=call.call)


def _extracted(call: LogfireCall) -> set[str | None]:
    """The arguments that `instrument` makes attributes of; None among them where it may be any."""
    said = {each.name: each.code for each in call.attributes}
    told = said.get("extract_args")
    if told == "False":
        return set()
    if told is None or told == "True" or None in said:
        return {None}
    import ast  # dear, and hardly anybody writes so

    shown = parsed(told)
    given = shown.elts if isinstance(shown, ast.List | ast.Tuple | ast.Set) else [None]
    return {each.value if isinstance(each, ast.Constant) and isinstance(each.value, str) else None for each in given}
