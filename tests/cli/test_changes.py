from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cli.results import Swap, file_result
from migrate_logs.cli.parts.changes import Change, apply, changes, lines, narrow
from migrate_logs.model import FileResult

TEXT = """\
from loguru import logger

logger.info("one")
logger.info("two"); logger.info("three")
x = 1
logger.info(
    "four",
    x,
)
"""
IMPORT = ("from loguru import logger", "import logfire")


def test_calls_are_kept_apart_and_the_rest_follows() -> None:
    result = file_result(
        TEXT,
        Swap('logger.info("one")', "logfire.info('one')"),
        Swap('logger.info("two")', "logfire.info('two')"),
        Swap('logger.info("three")', "logfire.info('three')"),
        Swap('logger.info(\n    "four",\n    x,\n)', "logfire.info(\n    'four',\n    x=x,\n)"),
        also=(IMPORT,),
    )
    assert changes(result) == (
        Change(0, ("from loguru import logger\n",), ("import logfire\n",)),
        Change(2, ('logger.info("one")\n',), ("logfire.info('one')\n",)),
        Change(3, ('logger.info("two"); logger.info("three")\n',), ("logfire.info('two'); logfire.info('three')\n",)),
        Change(
            5,
            ("logger.info(\n", '    "four",\n', "    x,\n", ")\n"),
            ("logfire.info(\n", "    'four',\n", "    x=x,\n", ")\n"),
        ),
    )


def test_lines_that_come_and_go_move_the_calls() -> None:
    result = file_result(
        TEXT,
        Swap('logger.info("one")', "logfire.info('one')"),
        also=(("from loguru import logger\n\n", ""), ("x = 1\n", "x = 1\ny = 2\n")),
    )
    assert changes(result) == (
        Change(0, ("from loguru import logger\n", "\n"), ()),
        Change(2, ('logger.info("one")\n',), ("logfire.info('one')\n",)),
        Change(5, (), ("y = 2\n",)),
    )


def test_what_else_happens_on_the_line_of_a_call_is_not_hidden() -> None:
    result = file_result(
        TEXT, Swap('logger.info("two")', "logfire.info('two')"), also=(("; logger.info", "; logger.debug"),)
    )
    assert changes(result) == (
        Change(3, ('logger.info("two"); logger.info("three")\n',), ("logfire.info('two'); logger.debug(\"three\")\n",)),
    )


def test_a_call_that_is_not_where_it_should_be_is_still_shown() -> None:
    swapped = file_result(TEXT, Swap('logger.info("one")', "logfire.info('one')"))
    moved = FileResult(
        "a.py", b"# a line more\n" + swapped.before, b"# a line more\n" + swapped.after, swapped.rewrites
    )
    assert changes(moved) == (Change(3, ('logger.info("one")\n',), ("logfire.info('one')\n",)),)


def test_lines_end_where_git_ends_them() -> None:
    assert lines("a\x0cb\u2028c\r\n\rd".encode() + b"\xff") == ("a\x0cb\u2028c\r\n", "\rd\udcff")
    assert lines(b"") == ()


def test_narrow_leaves_out_equal_lines_at_both_ends() -> None:
    assert narrow(Change(4, ("a", "b", "c", "d"), ("a", "x", "y", "d"))) == Change(5, ("b", "c"), ("x", "y"))
    assert narrow(Change(4, ("a", "a"), ("a", "a", "a"))).growth == 1


TEXTS = st.lists(st.sampled_from(["a\n", "b\n", "c\r\n", "\n"]), max_size=12).map("".join)


@given(TEXTS, TEXTS, st.sampled_from(["", "end"]))
def test_applied_changes_give_the_new_text(old: str, new: str, end: str) -> None:
    result = FileResult("a.py", (old + end).encode(), (new + end).encode())
    found = changes(result)
    assert apply(lines(result.before), found) == lines(result.after)
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(st.lists(st.sampled_from(["call", "two", "old", "gone", "plain"]), min_size=1, max_size=14))
def test_changes_are_whole_whatever_stands_beside_the_calls(kinds: list[str]) -> None:
    old = {
        "call": "log({n})\n",
        "two": "log({n}); log({n}b)\n",
        "old": "import old\n",
        "gone": "gone\n",
        "plain": "x\n",
    }
    text = "".join(old[kind].format(n=f"'{nth}") for nth, kind in enumerate(kinds))
    swaps = [
        Swap(f"log({n})", f"new({n},\n  1)")
        for nth, kind in enumerate(kinds)
        if kind in ("call", "two")
        for n in ([f"'{nth}"] if kind == "call" else [f"'{nth}", f"'{nth}b"])
    ]
    also = [
        pair
        for kind in kinds
        for pair in (
            [("gone\n", "")]
            if kind == "gone"
            else [("import old\n", "import new\nimport it\n")]
            if kind == "old"
            else []
        )
    ]
    result = file_result(text, *swaps, also=tuple(also))
    assert apply(lines(result.before), changes(result)) == lines(result.after)
