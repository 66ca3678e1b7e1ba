"""The codemod that one would write with LibCST's own framework, so that it knows which names are loggers.

A command for `libcst.codemod` with matchers and qualified names, as its documentation shows it; one file at a time, since that
is how the framework sees code. It rewrites as `codemod.py` does: it names nothing, proves nothing and leaves imports alone.
"""

import sys
from pathlib import Path

import libcst as cst
import libcst.matchers as m
from codemod import LEVELS, WORTH, rewritten
from libcst.codemod import CodemodContext, TransformSuccess, VisitorBasedCodemodCommand, transform_module
from libcst.metadata import QualifiedNameProvider

_MAKERS = frozenset({"logging.getLogger", "structlog.get_logger"})
_METHODS = m.OneOf(*(m.Name(level) for level in sorted(LEVELS)))


class Rewriter(VisitorBasedCodemodCommand):
    """Calls of the level methods of `logging`, of loguru's logger, and of names that a factory gave a logger to."""

    METADATA_DEPENDENCIES = (QualifiedNameProvider,)

    def __init__(self, context: CodemodContext) -> None:
        super().__init__(context)
        self.loggers = {"logging", "loguru.logger"}
        self.rewritten = 0

    def visit_Assign(self, node: cst.Assign) -> None:  # noqa: N802
        if isinstance(node.value, cst.Call) and self._names(node.value.func) & _MAKERS:
            for target in node.targets:
                self.loggers |= self._names(target.target)

    @m.leave(m.Call(func=m.Attribute(attr=_METHODS)))
    def rewrite(self, old: cst.Call, new: cst.Call) -> cst.BaseExpression:
        """The new call, where the old one's receiver is a logger."""
        if not isinstance(old.func, cst.Attribute) or not self._names(old.func.value) & self.loggers:
            return new
        self.rewritten += 1
        return rewritten(new)

    def _names(self, node: cst.CSTNode) -> set[str]:
        return {each.name for each in self.get_metadata(QualifiedNameProvider, node, frozenset())}


def main(root: Path) -> None:
    """Rewrite the files below `root` in memory and print how many calls that were."""
    count = 0
    for path in sorted(root.rglob("*.py")):
        data = path.read_bytes()
        if WORTH.search(data):
            command = Rewriter(CodemodContext())
            assert isinstance(transform_module(command, data.decode()), TransformSuccess), path
            count += command.rewritten
    print(count)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
