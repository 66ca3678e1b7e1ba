"""Owns how lines of code are shown in little room."""

import re
import textwrap
from collections.abc import Sequence

WIDE = 140  # columns; what would be wider stays as it was written
LONG = 600  # no line is shown with more
_MARK = "\ufeff"  # of the encoding, at the start of a file
_KEEPS_LINES = re.compile(r"\"\"\"|'''|#|\\$", re.MULTILINE)  # a string or a comment that needs its line breaks
_STRING = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'")


def compact(block: Sequence[str]) -> list[str]:
    """Code without its indentation, what a bracket spreads over several lines on one if it fits; blank lines are left out.

    The end of a line that nobody would read is left out, too.
    """
    return [line if len(line) <= LONG else f"{line[: LONG - 3]}..." for line in _compact(block)]


def _compact(block: Sequence[str]) -> list[str]:
    code = textwrap.dedent("".join(block).removeprefix(_MARK))
    found = [line.rstrip() for line in code.split("\n") if line.strip()]
    joined = found if _KEEPS_LINES.search(code) else _joined(found)
    return joined if max(map(len, joined), default=0) <= WIDE else found


def _joined(found: Sequence[str]) -> list[str]:
    shown: list[str] = []
    depth = 0
    for line in found:
        if depth > 0:
            shown[-1] = _glued(shown[-1], line.strip())
        else:
            shown.append(line)
        depth = max(depth + _opened(line), 0)
    return shown


def _glued(left: str, right: str) -> str:
    tight = left.endswith(("(", "[", "{")) or right.startswith((")", "]", "}"))
    return f"{left.removesuffix(',') if tight else left}{'' if tight else ' '}{right}"


def _opened(line: str) -> int:
    """How many more brackets a line opens than it closes."""
    bare = _STRING.sub("", line)
    return sum(map(bare.count, "([{")) - sum(map(bare.count, ")]}"))
