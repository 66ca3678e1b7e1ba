"""Owns the peer of the speed budget: the codemod one would write with LibCST alone, a transformer over whole modules.

It has the byte prefilter and rewrites the calls that the tool rewrites, but it resolves nothing, names nothing, proves
nothing and leaves imports alone: what it does is the least that such a codemod has to do.
"""

import re
import sys
from pathlib import Path

import libcst as cst

RECEIVERS = frozenset({"logger", "log", "logging", "LOGGER", "LOG", "_LOGGER", "_logger", "_log"})
LEVELS = frozenset({"debug", "info", "warning", "warn", "error", "exception", "critical", "fatal", "success", "trace"})
WORTH = re.compile(rb"\.(?:" + b"|".join(level.encode() for level in sorted(LEVELS)) + rb")\(")


class Rewriter(cst.CSTTransformer):
    """`logger.info(text, a, extra=b)` becomes `logfire.info('event.name', arg_0=a, extra=b)`."""

    def __init__(self) -> None:
        super().__init__()
        self.rewritten = 0

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.BaseExpression:  # noqa: N802
        function = updated_node.func
        if (
            not isinstance(function, cst.Attribute)
            or function.attr.value not in LEVELS
            or not _is_logger(function.value)
        ):
            return updated_node
        self.rewritten += 1
        return rewritten(updated_node)


def rewritten(call: cst.Call) -> cst.Call:
    """The new call: its logger renamed, its text dropped, its other arguments as keywords."""
    assert isinstance(call.func, cst.Attribute)
    values = [argument for argument in call.args[1:] if not argument.star]
    named = [value.with_changes(keyword=value.keyword or cst.Name(f"arg_{at}")) for at, value in enumerate(values)]
    name = cst.Arg(cst.SimpleString("'event.name'"))
    return call.with_changes(func=call.func.with_changes(value=cst.Name("logfire")), args=[name, *named])


def _is_logger(node: cst.BaseExpression) -> bool:
    if isinstance(node, cst.Attribute):
        return isinstance(node.value, cst.Name) and node.value.value in ("self", "cls") and node.attr.value in RECEIVERS
    return isinstance(node, cst.Name) and node.value in RECEIVERS


def main(root: Path) -> None:
    """Rewrite the files below `root` in memory and print how many calls that were."""
    count = 0
    for path in sorted(root.rglob("*.py")):
        data = path.read_bytes()
        if WORTH.search(data):
            rewriter = Rewriter()
            assert cst.parse_module(data).visit(rewriter).code
            count += rewriter.rewritten
    print(count)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
