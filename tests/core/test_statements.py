"""Statements that go without a trace or a hole."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tree_sitter import Node

from core.building import opened
from migrate_logs.edits import splice
from migrate_logs.model import EditKind
from migrate_logs.removal.statements import removal, tidy, without_names
from migrate_logs.source import captures

_GONE = "[(import_statement) (assignment)] @gone"
_IMPORT = "[(import_statement) (import_from_statement)] @import"


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


@st.composite
def imports(draw: st.DrawFn) -> tuple[str, dict[str, str]]:
    """An import statement in some layout, and its items by the names that they bind."""
    start, opening, between, closing = draw(st.sampled_from(_LAYOUTS))
    names = draw(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=6, unique=True))
    items = {name: draw(st.sampled_from([name, f"z as {name}", f"z \\\n as {name}"])) for name in names}
    text = start + draw(st.sampled_from(opening))
    text += "".join(
        (draw(st.sampled_from(between)) if at else "") + draw(_ALIGNED).format(item)
        for at, item in enumerate(items.values())
    )
    return text + draw(st.sampled_from(closing)), {name: item.replace(" \\\n", "") for name, item in items.items()}


_ALIGNED = st.sampled_from(["{}", " {}"])
_ON_LINES = [", ", ",", " ,", ", \\\n  ", " \\\n  , "]
_LAYOUTS = [
    ("import ", [""], _ON_LINES, ["", "  # why"]),
    ("from x import ", ["", "\\\n  "], _ON_LINES, ["", "  # why"]),
    (
        "from .x import ",
        ["(", "( ", "(\n    ", "(  # why\n    "],
        [*_ON_LINES, ",\n    ", "\n    , ", ",  # why\n    ", "  # why\n    , ", "\n    ,\n    ", ",  # why\n\n    "],
        [")", ",)", "\n)", ",\n)", "  # why\n)", ",  # why\n)", "  # why\n, # so\n)", ",\n)  # why"],
    ),
]


@given(imports(), st.sets(st.sampled_from("abcdefgh")), st.sampled_from(["\n", "\r\n", "\r"]))
def test_any_names_go_out_of_an_import_and_the_others_stay(
    written: tuple[str, dict[str, str]], names: set[str], newline: str
) -> None:
    statement, items = written
    module = opened(f"def f():\n    {statement}\n    return 1\n".replace("\n", newline))
    (node,) = captures(_IMPORT, module.source.root)["import"]
    after = splice(module.source.text, [without_names(module.source, node, frozenset(names))])
    (function,) = ast.parse(after).body
    assert isinstance(function, ast.FunctionDef)
    left = [alias for node in function.body[:-1] for alias in getattr(node, "names", ())]
    assert [ast.unparse(alias) for alias in left] == [item for name, item in items.items() if name not in names]
