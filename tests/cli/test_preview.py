from pathlib import Path

from cli.results import NOWHERE, Swap, file_result, place_of
from migrate_logs.cli.parts.compact import compact
from migrate_logs.cli.parts.console import visible
from migrate_logs.cli.parts.preview import show
from migrate_logs.model import EventName, Refusal
from migrate_logs.options import Options
from migrate_logs.project import migrate

TEXT = """\
from loguru import logger

def run(n):
    logger.info("Run %s", n)
    if n: logger.log(n, "x")
    logger.info(
        "Loaded",
        n,
    )
"""


def test_a_file_reads_from_top_to_bottom() -> None:
    refusal = Refusal(
        place_of(TEXT, "logger.log", "a.py"), NOWHERE, "dynamic-level", "the level is `n`", source='logger.log(n, "x")'
    )
    result = file_result(
        TEXT,
        Swap('logger.info("Run %s", n)', 'logfire.info("run.started", n=n)'),
        Swap(
            'logger.info(\n        "Loaded",\n        n,\n    )',
            'logfire.info(\n        "it.loaded",\n        n=n,\n    )',
        ),
        also=(("from loguru import logger", "import logfire"),),
        refusals=(refusal,),
    )
    assert (
        show(result, "src/a.py", verbose=False).plain
        == """\
src/a.py
     1 - from loguru import logger
       + import logfire
     4 - logger.info("Run %s", n)
       + logfire.info("run.started", n=n)
     5 ! logger.log(n, "x")
         dynamic-level: the level is `n`
     6 - logger.info("Loaded", n)
       + logfire.info("it.loaded", n=n)
"""
    )


def test_verbose_tells_how_names_came_about() -> None:
    proposal = EventName("x.seen", 0.31, ("no verb", "from the module"))
    refusal = Refusal(place_of(TEXT, "logger.log", "a.py"), NOWHERE, "name-unsure", "a guess", proposal=proposal)
    result = file_result(TEXT, Swap('logger.info("Run %s", n)', "logfire.info()"), refusals=(refusal,))
    assert (
        show(result, "a.py", verbose=True).plain
        == """\
a.py
     4 - logger.info("Run %s", n)
       + logfire.info()
         thing.done (0.90): past tense
     5 ! if n: logger.log(n, "x")
         name-unsure: a guess
         x.seen (0.31): no verb; from the module
"""
    )


def test_verbose_tells_what_was_dropped(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(
        'from loguru import logger\n\n\ndef f(path, e):\n    logger.info("File lost:", path, e)\n'
    )
    (result,) = migrate(tmp_path, ["a.py"], ["a.py"], Options(min_confidence=0)).files
    assert show(result, "a.py", verbose=True).plain.endswith(
        "         note: passed, but no placeholder of the text shows it today, so dropped: path, e\n"
    )
    assert "note:" not in show(result, "a.py", verbose=False).plain


def test_nothing_of_the_code_steers_the_terminal() -> None:
    text = 'log("\x1b[31m\x07 [bold]x[/bold] \u202e")\n'
    shown = show(file_result(text, Swap(text[:-1], "new()")), "a\n\x1b.py", verbose=False)
    assert '- log("\\x1b[31m\\x07 [bold]x[/bold] \\u202e")\n' in shown.plain
    assert shown.plain.startswith("a\\n\\x1b.py\n")


def test_visible() -> None:
    assert visible("tab\tünï 🎉") == "tab\tünï 🎉"
    assert visible("\r\n\x9b\udce9\u2066") == "\\r\\n\\x9b\\xe9\\u2066"


def test_compact_puts_a_bracket_on_one_line() -> None:
    assert compact(
        [
            "    log(\n",
            '        "a) %s",\n',
            "        {\n",
            "            'k': [1,\n",
            "                  2],\n",
            "        },\n",
            "    )\n",
        ]
    ) == ["log(\"a) %s\", {'k': [1, 2]})"]


def test_compact_keeps_statements_and_what_needs_its_lines() -> None:
    assert compact(["import a\n", "\n", "log = a.b()\n"]) == ["import a", "log = a.b()"]
    assert compact(["  log(\n", "    a,  # why\n", "  )\n"]) == ["log(", "  a,  # why", ")"]
    assert compact(['log("""a\n', '  b""")\n']) == ['log("""a', '  b""")']
    assert compact(["\n"]) == []
