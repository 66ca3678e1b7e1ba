"""An event name is put together at run time.

A name with a value in it is another name each time: nobody can count it, or look for it. The same goes for a template
such as `"Agent {name} created"`, whose text Logfire fills in. The values belong into attributes.

What nothing can bind anew is fine: names in capitals or under `Final`, members of the project's enums of texts (`.value` of
others), what `+` joins of them, and a constant whose value is an f-string of them. An f-string in the call itself is not:
Logfire takes its code for the template.

Bad:
    logfire.info(f"agent.{kind}_created")
    logfire.info("Agent {name} created", name=name)
    logfire.info(message)

Good:
    logfire.info("agent.created", kind=kind, name=name)
    logfire.info(Events.AGENT_CREATED, kind=kind)
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.expressions import parsed
from migrate_logs.lint.parts.file import File
from migrate_logs.lint.parts.renaming import misnamed
from migrate_logs.model import Finding

FIXES = True
_SHOWN = 60  # characters of an expression in a message


def check(file: File) -> Iterator[Finding]:
    """Names that no constant gives, and constant ones with braces or percent signs."""
    for call in file.events:
        if call.name is not None and call.event is None:
            yield file.finding(__name__, call.name, _complaint(file.text(call.name)), within=call.call)
    yield from misnamed(file, __name__)


def _complaint(name: str) -> str:
    import ast  # dear, and what is clean needs none

    match read := parsed(name):
        case ast.BinOp() if all(isinstance(each, ast.BinOp | ast.Add | ast.Constant) for each in ast.walk(read)):
            return "the name is put together of constants; write it as one"
        case ast.IfExp(body=ast.Constant(), orelse=ast.Constant()):
            return "the name is one of several constants; give each a call of its own"
    code = " ".join(name.split())
    shown = code if len(code) <= _SHOWN else f"{code[:_SHOWN]}..."
    return f"the name is put together at run time: {shown}; make it constant, pass the values as attributes"
