"""Statements that go without a trace or a hole."""

import pytest
from tree_sitter import Node

from core.building import opened
from migrate_logs.edits import splice
from migrate_logs.model import EditKind
from migrate_logs.source import captures, query
from migrate_logs.statements import removal, tidy

_GONE = query("[(import_statement) (assignment)] @gone")


def without(text: str) -> str:
    """The module without the statements that say GONE."""
    module = opened(text)
    nodes: list[Node] = [node for node in captures(_GONE, module.source.root)["gone"] if b"GONE" in (node.text or b"")]
    kinds = [EditKind.DEFINITION if node.type == "assignment" else EditKind.IMPORT for node in nodes]
    gone = [removal(module.source, node, kind) for node, kind in zip(nodes, kinds, strict=True)]
    edits = tidy(module.source, gone)
    return splice(module.source.text, edits).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # blank lines: the larger of the runs around what goes is left
        ("import a\nimport GONE\nimport b\n", "import a\nimport b\n"),
        ("import GONE\n\nx = 1\n", "x = 1\n"),
        ("import a\n\nGONE = 1\n\n\ndef f(): ...\n", "import a\n\n\ndef f(): ...\n"),
        ("import a\n\n\nGONE = 1\n\nx = 1\n", "import a\n\n\nx = 1\n"),
        ("import a\n\nimport GONE\n\nGONE = 1\n\n\nx = 1\n", "import a\n\n\nx = 1\n"),
        ("x = 1\nGONE = 1\n", "x = 1\n"),
        ("x = 1\nGONE = 1", "x = 1\n"),
        ("import a\r\nimport GONE\r\n\r\nx = 1\r\n", "import a\r\n\r\nx = 1\r\n"),
        # comments above stay, the one behind goes along
        ("# section\nGONE = 1  # of the line\nx = 1\n", "# section\nx = 1\n"),
        # the text right below documents a definition and goes along; any other one, and what is computed, stays
        ("x = 1\nGONE = 1  # why\n\"\"\"What\nit is.\"\"\"\ny = 2\n", "x = 1\ny = 2\n"),
        ("class A:\n    GONE = 1\n    'What it is.'\n", "class A:\n    pass\n"),
        ("x = 1\nGONE = 1\n\n'Below.'\n", "x = 1\n\n'Below.'\n"),
        ("x = 1\nGONE = 1\n# why\n'Below.'\n", "x = 1\n# why\n'Below.'\n"),
        ("x = 1\nGONE = 1\nf'{below()}'\n", "x = 1\nf'{below()}'\n"),
        ("x = 1\nGONE = 1\n'Below.'; y = 2\n", "x = 1\n'Below.'; y = 2\n"),
        ("x = 1\nGONE = 1\n'Below.'  # ask Ada\n", "x = 1\n'Below.'  # ask Ada\n"),
        ("x = 1\nimport GONE\n'Below.'\n", "x = 1\n'Below.'\n"),
        # several on a line
        ("x = 1; GONE = 1; y = 2\n", "x = 1; y = 2\n"),
        ("GONE = 1; y = 2\n", "y = 2\n"),
        ("x = 1; GONE = 1\n", "x = 1\n"),
        # no empty block
        ("if x:\n    GONE = 1\n", "if x:\n    pass\n"),
        ("if x: GONE = 1\n", "if x: pass\n"),
        ("def f():\n    GONE = 1\n    x = 1\n", "def f():\n    x = 1\n"),
        ("try:\n    import GONE\nexcept E:\n    x = 1\n", "try:\n    pass\nexcept E:\n    x = 1\n"),
        ("class A:\n    GONE = 1\n", "class A:\n    pass\n"),
        # over several lines
        ("GONE = f(\n    1,\n)\nx = 1\n", "x = 1\n"),
    ],
)  # fmt: skip
def test_a_statement_goes(before: str, after: str) -> None:
    assert without(before) == after
