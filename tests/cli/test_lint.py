"""`migrate-logs lint` and `rule` on real folders: what is printed where, what is written, and the exit codes."""

import json
import os
import re
import signal
import time

import pytest

from cli.sandbox import Sandbox

BAD = 'import logfire\n\nlogfire.info("agent_created", model=1)\nlogfire.info(name)\n'
GOOD = 'import logfire\n\nlogfire.info("agent.created", model=1)\n'
NOT_DOTTED = (
    "a.py:3:14: event-not-dotted: [*] `agent_created` has no category: write `category.action`; try `agent.created`\n"
)
DYNAMIC = "a.py:4:14: event-dynamic: the name is put together at run time: name; make it constant, pass the values as attributes\n"


def test_nothing_to_say(sandbox: Sandbox) -> None:
    sandbox.put("a.py", GOOD)
    done = sandbox.run("lint")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_findings(sandbox: Sandbox) -> None:
    sandbox.put("a.py", BAD)
    done = sandbox.run("lint", ".")
    assert done.stdout.decode() == f"{NOT_DOTTED}{DYNAMIC}Found 2 findings (1 fixable with --fix).\n"
    assert (done.returncode, done.stderr) == (1, b"")


def test_paths_are_as_seen_from_here(sandbox: Sandbox) -> None:
    sandbox.put("app/core/a.py", BAD)
    sandbox.put("pyproject.toml", "")
    assert sandbox.run("lint", "core", cwd="app").stdout.decode().startswith("core/a.py:3:14: ")
    assert sandbox.run("lint", "app", cwd=".").stdout.decode().startswith("app/core/a.py:3:14: ")


def test_full_shows_the_code(sandbox: Sandbox) -> None:
    sandbox.put("a.py", BAD)
    assert sandbox.run("lint", "--select", "event-not-dotted", "--output-format", "full").stdout.decode() == (
        NOT_DOTTED
        + "  |\n"
        + '3 | logfire.info("agent_created", model=1)\n'
        + "  |              ^^^^^^^^^^^^^^^\n"
        + "\n"
        + "Found 1 finding (1 fixable with --fix).\n"
    )


def test_what_full_marks_stands_below_it(sandbox: Sandbox) -> None:
    sandbox.put("a.py", 'import logfire\n\x0c\nx = "\u5b57\x7f\u2028"; logfire.info("\u5b57 created")\n')
    shown = sandbox.run("lint", "--output-format", "full").stdout.decode().splitlines()
    assert shown[2:4] == [
        '3 | x = "\u5b57\\x7f\\u2028"; logfire.info("\u5b57 created")',
        f"  | {' ' * 33}{'^' * 12}",
    ]


def test_statistics(sandbox: Sandbox) -> None:
    sandbox.put("a.py", BAD + "logfire.info(name)\n")
    assert sandbox.run("lint", "--statistics").stdout.decode() == (
        "2  event-dynamic          An event name is put together at run time.\n"
        "1  event-not-dotted  [*]  An event name has no category.\n"
        "Found 3 findings (1 fixable with --fix).\n"
    )


def test_json(sandbox: Sandbox) -> None:
    sandbox.put("a.py", 'import logfire\nlogfire.info(\n    f"""é\n{x}""")\n')
    sandbox.put("b.py", b"\xff")
    done = sandbox.run("lint", "--output-format", "json")
    document = json.loads(done.stdout)
    assert done.returncode == 1
    assert document["version"] == 1
    assert document["root"] == str(sandbox.root)
    (finding,) = document["findings"]
    assert finding.pop("message").startswith("the name is put together at run time")
    assert finding == {
        "rule": "event-dynamic", "path": "a.py", "line": 3, "column": 5, "end_line": 4, "end_column": 7, "fixable": False,
        "advisory": False,
    }  # fmt: skip
    assert document["fixed"] == []


def test_json_without_findings_is_a_document(sandbox: Sandbox) -> None:
    sandbox.put("a.py", GOOD)
    assert json.loads(sandbox.run("lint", "--output-format", "json").stdout)["findings"] == []


def test_as_many_are_mended_as_could_be(sandbox: Sandbox) -> None:
    """One rule's mending makes work for another, which counts no more than it did before."""
    sandbox.put("a.py", 'import logfire\n\nlogfire.info("agent.created", _FooBar=1)\n')
    rules = ("--select", "attribute-case,attribute-underscore")
    assert b"Found 2 findings (1 fixable with --fix)." in sandbox.run("lint", *rules).stdout
    assert sandbox.run("lint", "--fix", *rules).stdout == b"Fixed 1 finding in 1 file.\n"
    assert 'created", foo_bar=1' in (sandbox.root / "a.py").read_text()


def test_github(sandbox: Sandbox) -> None:
    sandbox.put("a,b.py", 'import logfire\nlogfire.info("100% {x}")\nlogfire.error("agent.created")\n')
    lines = sandbox.run("lint", "--output-format", "github").stdout.decode().splitlines()
    assert lines[0].startswith(
        "::error title=migrate-logs (event-dynamic),file=a%2Cb.py,line=2,endLine=2,col=14,endColumn=24::"
        "a,b.py:2:14: event-dynamic: `100%25 {x}` holds a value"
    )
    assert lines[1].startswith("::warning title=migrate-logs (level-mismatch),file=a%2Cb.py,line=3,")


def test_a_file_for_the_output(sandbox: Sandbox) -> None:
    sandbox.put("a.py", BAD)
    done = sandbox.run("lint", "-o", "out.txt")
    assert (done.returncode, done.stdout) == (1, b"")
    assert (sandbox.root / "out.txt").read_text().startswith(NOT_DOTTED)
    assert sandbox.run("lint", "-o", "missing/out.txt").returncode == 2


def test_colours_where_they_are_asked_for(sandbox: Sandbox) -> None:
    sandbox.put("a.py", BAD)
    assert b"\x1b[" in sandbox.run("lint", "--color", "always").stdout
    assert b"\x1b[" in sandbox.run("lint", environment={"FORCE_COLOR": "1"}).stdout
    assert b"\x1b[" not in sandbox.run("lint").stdout


def test_text_of_the_code_steers_no_terminal(sandbox: Sandbox) -> None:
    sandbox.put("a.py", 'import logfire\nlogfire.info("x\x1b[31m")\n')
    assert b"\x1b" not in sandbox.run("lint", "--output-format", "full").stdout


# ---- fixes
def test_fix(sandbox: Sandbox) -> None:
    place = sandbox.put("a.py", BAD)
    place.chmod(0o750)
    done = sandbox.run("lint", "--fix", "a.py")
    assert place.read_text() == BAD.replace("agent_created", "agent.created")
    assert place.stat().st_mode & 0o777 == 0o750
    assert done.stdout.decode() == f"{DYNAMIC}Fixed 1 finding in 1 file.\nFound 1 finding.\n"
    assert done.returncode == 1


def test_everything_mended_is_fine(sandbox: Sandbox) -> None:
    place = sandbox.put("a.py", "\ufeffimport logfire\r\nlogfire.info('agent_created')\r\n")
    assert sandbox.run("lint", "--fix").returncode == 0
    assert place.read_bytes() == "\ufeffimport logfire\r\nlogfire.info('agent.created')\r\n".encode()
    assert sandbox.run("lint").returncode == 0


def test_a_file_that_cannot_be_written(sandbox: Sandbox) -> None:
    place = sandbox.put("a.py", BAD)
    place.chmod(0o444)
    done = sandbox.run("lint", "--fix")
    assert (done.returncode, place.read_text()) == (2, BAD)
    assert done.stderr.decode() == "a.py:1:1: not-written: is read-only\n"
    assert done.stdout.decode() == f"{NOT_DOTTED}{DYNAMIC}Found 2 findings (1 fixable with --fix).\n"


def test_a_name_of_the_catalog_is_not_mended(sandbox: Sandbox) -> None:
    text = 'import logfire\nlogfire.info("agentMade")\nlogfire.info("user_made")\nlogfire.info("row_made")\n'
    place = sandbox.put("a.py", text)
    edited = '[[event]]\nold = "Agent created"\nnew = "agentMade"\nstatus = "edited"\n'
    sandbox.put("events.toml", f'{edited}\n[[event]]\nold = "user_made"\nnew = "user.made"\nstatus = "keep"\n')
    assert sandbox.run("lint").stdout.decode().count("[*]") == 1
    assert sandbox.run("lint", "--fix").returncode == 1
    assert place.read_text() == text.replace("row_made", "row.made")
    place.write_text(text)
    sandbox.put("events.toml", "[[event")
    done = sandbox.run("lint", "--fix")
    assert (done.returncode, place.read_text()) == (1, text)  # nobody can say what was decided
    assert done.stderr.decode().startswith("warning: events.toml:1: is not valid TOML")
    assert done.stderr.decode().endswith("; --fix mends no names until then\n")
    assert sandbox.run("lint").stderr == b""


# ---- standard input
def test_standard_input(sandbox: Sandbox) -> None:
    done = sandbox.run("lint", "-", "--stdin-filename", "app/x.py", stdin=BAD.encode())
    assert done.stdout.decode().startswith("app/x.py:3:14: event-not-dotted")
    assert done.returncode == 1
    assert sandbox.run("lint", "-", stdin=GOOD.encode()).returncode == 0


def test_standard_input_mended(sandbox: Sandbox) -> None:
    done = sandbox.run("lint", "-", "--fix", stdin=BAD.encode())
    assert done.stdout.decode() == BAD.replace("agent_created", "agent.created")
    assert b"event-dynamic" in done.stderr
    assert sandbox.run("lint", "-", "--fix", stdin=GOOD.encode()).stdout.decode() == GOOD


def test_standard_input_knows_its_neighbours(sandbox: Sandbox) -> None:
    sandbox.put("app/__init__.py")
    sandbox.put("app/names.py", 'CREATED = "agent.created"\n')
    sandbox.put("pyproject.toml", "")
    text = b"import logfire\nfrom app.names import CREATED\nlogfire.info(CREATED)\n"
    assert sandbox.run("lint", "-", "--stdin-filename", "app/x.py", stdin=text).returncode == 0


# ---- exit codes
def test_advice_fails_no_run(sandbox: Sandbox) -> None:
    sandbox.put("a.py", 'import logfire\nlogfire.error("agent.created", session_id=1)\n')
    done = sandbox.run("lint")
    assert done.returncode == 0
    assert done.stdout.decode().count("(advisory)\n") == 2
    assert done.stdout.decode().endswith("Found 2 findings (2 advisory).\n")


def test_exit_zero(sandbox: Sandbox) -> None:
    sandbox.put("a.py", BAD)
    assert sandbox.run("lint", "--exit-zero").returncode == 0
    assert sandbox.run("lint", "--exit-zero", "missing.py").returncode == 2


def test_a_file_that_cannot_be_read(sandbox: Sandbox) -> None:
    sandbox.put("bad.py", b"import logfire  # \xff\n")
    sandbox.put("good.py", GOOD)
    named = sandbox.run("lint", "bad.py", "good.py")
    assert named.returncode == 2
    assert named.stderr.decode().startswith("bad.py:1:1: unreadable: cannot be decoded")
    assert sandbox.run("lint", ".").returncode == 0


def test_a_syntax_error_does_not_stop_the_others(sandbox: Sandbox) -> None:
    sandbox.put("a.py", 'import logfire\nlogfire.info("agent_created")\ndef f(:\n')
    sandbox.put("b.py", 'import logfire\nlogfire.info("user_created")\n')
    done = sandbox.run("lint", "a.py", "b.py")
    assert [line.partition(":")[0] for line in done.stdout.decode().splitlines()[:2]] == ["a.py", "b.py"]
    assert "a.py:3:1: syntax-error: the file does not parse from here on" in done.stderr.decode()
    assert done.returncode == 1
    sandbox.put("c.py", 'import logfire\nlogfire.info("user.created")\ndef f(:\n')
    assert sandbox.run("lint", "c.py").returncode == 0


def test_a_wrong_indentation_does_not_make_python_something_else(sandbox: Sandbox) -> None:
    sandbox.put("a.py", "import logfire\n\nx = 1\n\ndef f(x):\n    if x:\n    x()\n    g()\n    else:\n        pass\n")
    done = sandbox.run("lint", "a.py")
    assert "a.py:5:1: syntax-error: the file does not parse from here on" in done.stderr.decode()
    assert done.returncode == 0


@pytest.mark.parametrize(
    "text",
    ["def f(:\n", "import = 1\n", "Buy milk\nand some bread, please.\n", '# log\ndef f(:\n    logfire.info("x")\n'],
)
def test_a_named_file_that_is_no_python(sandbox: Sandbox, text: str) -> None:
    sandbox.put("a.py", text)
    named = sandbox.run("lint", "a.py")
    assert named.returncode == 2
    assert named.stderr.decode().endswith(": not-python: nothing in it parses as Python\n")
    assert named.stderr.count(b"\n") == 1
    assert sandbox.run("lint", ".").returncode == 0


@pytest.mark.parametrize("text", ["", "# only words\n", '"""Only words."""\n', "x = 1\n", "x = 1\ndef f(:\n"])
def test_a_named_file_that_is_some_python(sandbox: Sandbox, text: str) -> None:
    sandbox.put("a.py", text)
    assert sandbox.run("lint", "a.py").returncode == 0


@pytest.mark.parametrize("arguments", [[], ["--output-format", "json"], ["-o", "/dev/full"]])
def test_an_output_that_cannot_be_written(sandbox: Sandbox, arguments: list[str]) -> None:
    sandbox.put("a.py", BAD)
    done = sandbox.shell(f'"$@" lint a.py {" ".join(arguments)} > /dev/full')
    assert done.returncode == 2
    assert done.stderr.decode().startswith("error: ")
    assert done.stderr.decode().endswith("No space left on device\n")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("flags", ["", "--statistics"])
def test_a_closed_output_changes_nothing_but_what_is_seen(sandbox: Sandbox, flags: str) -> None:
    sandbox.put("a.py", BAD)
    done = sandbox.shell(f'"$@" lint {flags} a.py >&-')
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("flags", [["."], ["--statistics", "."]])
def test_ctrl_c(sandbox: Sandbox, flags: list[str], jobs: str) -> None:
    for number in range(1200):
        sandbox.put(f"m{number}.py", BAD * 20)
    process = sandbox.start("lint", *flags) if jobs == "2" else sandbox.start("lint", "--jobs", "1", *flags)
    time.sleep(1.2)
    assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (130, b"")
    assert b"Traceback" not in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["missing.py"], "missing.py: no such file or folder"),
        (["--select", "event-tenses"], '--select unknown rule "event-tenses"; did you mean "event-tense"?'),
        (["--ignore", "N001"], "--ignore unknown rule"),
        (
            ["-", "--fix", "--output-format", "json"],
            "--fix and --output-format json do not go together on standard output",
        ),
        (["-", "a.py"], "- stands for standard input"),
        (["--stdin-filename", "x.py"], "--stdin-filename needs - as the path"),
        (["--statistics", "--output-format", "json"], "do not go together"),
        (["--config", "nothing.toml"], "no such file"),
        (["--config", "a.py"], "a.py: has no [tool.migrate-logs]"),
        (["--config", "min-confidence=high"], "is not TOML"),
        (["--config", "min-confidance=1"], 'unknown key "min-confidance"; did you mean "min-confidence"?'),
        (["--config", "lint.selekt=[]"], '[tool.migrate-logs.lint] unknown key "selekt"; did you mean "select"?'),
        (["--config", "lint.select=['event-cas']"], 'unknown rule "event-cas"; did you mean "event-case"?'),
        (["--config", "naming.max-segments=1"], 'error: --config: [tool.migrate-logs.naming] "max-segments" must be'),
        (["--config", "src=['nowhere']"], 'error: --config: [tool.migrate-logs] "src": there is no folder "nowhere"'),
        (["--select", "EVENT_CASE"], 'unknown rule "EVENT_CASE"; did you mean "event-case"?'),
        (["--select", "event-not-in-catalog"], "event-not-in-catalog needs events.toml"),
        (
            ["--config", 'lint.extend-select=["missing-context"]'],
            "error: --config: [tool.migrate-logs.lint] missing-context has nothing to look for\nhelp: ",
        ),
        (["--nonsense"], "No such option"),
    ],
)
def test_what_is_wrong_with_a_command_line(sandbox: Sandbox, arguments: list[str], said: str) -> None:
    sandbox.put("a.py", GOOD)
    done = sandbox.run("lint", *arguments)
    assert done.returncode == 2
    assert said in done.stderr.decode()


NO_RULE = 'unknown rule "event-cas"; did you mean "event-case"?\n'


@pytest.mark.parametrize(
    ("text", "arguments", "said"),
    [
        ("select = ['event-cas']", [], f'api/pyproject.toml: [tool.migrate-logs.lint] "select" has an {NO_RULE}'),
        ("extend-select = ['event-cas']", [], f'api/pyproject.toml: [tool.migrate-logs.lint] "extend-select" has an {NO_RULE}'),
        ("ignore = ['event-cas']", [], f'api/pyproject.toml: [tool.migrate-logs.lint] "ignore" has an {NO_RULE}'),
        ("per-file-ignores = { 'a.py' = ['event-cas'] }", [], f'api/pyproject.toml: [tool.migrate-logs.lint] "per-file-ignores" has in "a.py" an {NO_RULE}'),
        ("select = []", [], "api/pyproject.toml: [tool.migrate-logs.lint] switches all rules off\n"),
        ("select = ['missing-context']", [], "api/pyproject.toml: [tool.migrate-logs.lint] missing-context has nothing to look for\n"),
        ("select = ['event-not-in-catalog']", [], "event-not-in-catalog needs api/events.toml\n"),
        ("ignore = ['event-cas']", ["--config", "lint.select=['event-tense']"], f'api/pyproject.toml: [tool.migrate-logs.lint] "ignore" has an {NO_RULE}'),
        ("select = ['event-tense']", ["--config", "lint.ignore=['event-cas']"], f'--config: [tool.migrate-logs.lint] "ignore" has an {NO_RULE}'),
    ],
)  # fmt: skip
def test_what_is_wrong_in_one_configuration_of_several_is_told_with_its_file(
    sandbox: Sandbox, text: str, arguments: list[str], said: str
) -> None:
    sandbox.put("pyproject.toml", "[tool.migrate-logs]\n")
    sandbox.put("a.py", GOOD)
    sandbox.put("api/pyproject.toml", f"[tool.migrate-logs.lint]\n{text}\n")
    sandbox.put("api/a.py", GOOD)
    done = sandbox.run("lint", *arguments)
    assert done.returncode == 2
    assert done.stderr.decode().startswith(f"error: {said}help: ")


# ---- which rules hold
def rules(sandbox: Sandbox, *arguments: str) -> list[str]:
    """The rules that find something, sorted."""
    document = json.loads(sandbox.run("lint", "--output-format", "json", *arguments).stdout)
    return sorted({finding["rule"] for finding in document["findings"]})


def test_rules_of_the_command_line(sandbox: Sandbox) -> None:
    sandbox.put("a.py", 'import logfire\nlogfire.info("agent_created", value=1, userId=2)\nlogfire.info(x)\n')
    assert rules(sandbox) == ["attribute-case", "attribute-generic", "event-dynamic", "event-not-dotted"]
    assert rules(sandbox, "--select", "event-dynamic,attribute-case") == ["attribute-case", "event-dynamic"]
    assert rules(sandbox, "--ignore", "event-dynamic", "--ignore", "attribute-case") == [
        "attribute-generic", "event-not-dotted",
    ]  # fmt: skip


def test_rules_of_the_configuration(sandbox: Sandbox) -> None:
    sandbox.put("a.py", 'import logfire\nlogfire.info("agent_created", value=1)\nlogfire.info(x)\n')
    sandbox.put("tests/b.py", "import logfire\nlogfire.info(x)\n")
    sandbox.put(
        "pyproject.toml",
        """[tool.migrate-logs.lint]
ignore = ["attribute-generic"]
extend-select = ["event-not-in-catalog"]
per-file-ignores = { "tests/**" = ["event-dynamic"] }
missing-context = { "tests/" = ["account_id"] }
""",
    )
    sandbox.put("events.toml", "")
    assert rules(sandbox) == ["event-dynamic", "event-not-dotted", "event-not-in-catalog", "missing-context"]
    assert rules(sandbox, "tests") == ["missing-context"]
    assert rules(sandbox, "--extend-select", "attribute-generic", "a.py") == [
        "attribute-generic", "event-dynamic", "event-not-dotted", "event-not-in-catalog",
    ]  # fmt: skip
    assert rules(sandbox, "--select", "attribute-generic", "a.py") == ["attribute-generic"]
    assert rules(sandbox, "--isolated", "a.py") == ["attribute-generic", "event-dynamic", "event-not-dotted"]
    assert rules(sandbox, "--config", 'lint.select=["event-dynamic"]', "--config", "lint.extend-select=[]") == [
        "event-dynamic"
    ]


def test_all_rules_by_one_word(sandbox: Sandbox) -> None:
    sandbox.put("a.py", BAD)
    sandbox.put("events.toml", "")
    sandbox.put("pyproject.toml", '[tool.migrate-logs.lint]\nselect = ["all"]\n')
    assert "event-not-in-catalog" in rules(sandbox)
    (sandbox.root / "events.toml").unlink()
    assert set(rules(sandbox)) >= {"event-not-dotted"}  # nothing to compare with, and nobody asked for that rule


def test_a_name_that_the_catalog_only_found_in_the_code_is_mended(sandbox: Sandbox) -> None:
    sandbox.put("a.py", 'import logfire\nlogfire.info("agent_created")\nlogfire.info("tool_made")\n')
    sandbox.run("events", "--update")
    catalog = sandbox.root / "events.toml"
    text = catalog.read_text("utf-8")
    accepted = text.replace('new = "tool_made"\nstatus = "proposed"', 'new = "tool_made"\nstatus = "accepted"')
    catalog.write_text(accepted, "utf-8")
    assert accepted != text
    sandbox.run("lint", "--fix")
    mended = (sandbox.root / "a.py").read_text("utf-8")
    assert mended == 'import logfire\nlogfire.info("agent.created")\nlogfire.info("tool_made")\n'


def test_a_name_whose_rename_waits_is_in_the_catalog(sandbox: Sandbox) -> None:
    sandbox.put("a.py", 'import logfire\nlogfire.info("agent.created")\nlogfire.info("agent.deleted")\n')
    entry = '[[event]]\nold = "agent.created"\nnew = "agent.made"\nstatus = "edited"\nin_code = "agent.created"\n'
    sandbox.put("events.toml", entry)
    done = sandbox.run("lint", "--select", "event-not-in-catalog")
    assert [line.split(":")[1] for line in done.stdout.decode().splitlines()[:-1]] == ["3"]


def test_a_name_whose_rename_waits_is_not_mended(sandbox: Sandbox) -> None:
    place = sandbox.put("a.py", 'import logfire\nlogfire.info("agent_created")\n')
    sandbox.run("events", "--update")
    catalog = sandbox.root / "events.toml"
    catalog.write_text(catalog.read_text("utf-8").replace('new = "agent_created"', 'new = "agent.made"'), "utf-8")
    sandbox.run("lint", "--fix")
    sandbox.run("migrate", "--write", "--allow-dirty")
    assert 'logfire.info("agent.made")' in place.read_text()


def test_annotations_steer_nothing(sandbox: Sandbox) -> None:
    sandbox.put(
        "a\x1b[31m,\n\x85b\udcff.py",
        'import logfire\nlogfire.info("agent_\\x1b[0m_created")\nfrom loguru import logger\n',
    )
    said = sandbox.run("lint", "--output-format", "github").stdout.decode()
    assert "file=a\\x1b[31m%2C%0A\\x85b\\xff.py,line=2," in said
    assert "udcff" not in said
    assert ": event-not-dotted: `agent_\\x1b[0m_created` has no category" in said
    reported = sandbox.run("report", "--format", "github").stdout.decode()
    assert not {"\x1b", "\x85"} & {*said, *reported}


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("lint", "--select", ""), "--select is given nothing"),
        (("lint", "--select=,"), "--select is given nothing"),
        (("lint", "--output-file="), "--output-file is given nothing"),
        (("migrate", "--from", ""), "--from is given nothing"),
        (("events", "--map="), "--map is given nothing"),
        (("report", "--base="), "--base is given nothing"),
    ],
)
def test_an_empty_value_is_no_value(sandbox: Sandbox, command: tuple[str, ...], said: str) -> None:
    sandbox.put("a.py", BAD)
    done = sandbox.run(*command)
    assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", f"error: {said}\n")


@pytest.mark.parametrize("command", [("migrate", "--write"), ("lint", "--fix"), ("lint",), ("report",), ("events",)])
def test_an_empty_path_is_not_the_whole_folder(sandbox: Sandbox, command: tuple[str, ...]) -> None:
    before = sandbox.put("a.py", "import logging\nlogging.info('Agent created')\n").read_bytes()
    done = sandbox.run(*command, "")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"error: an empty path stands for no file\nhelp: the folder where you are is .\n"
    assert (sandbox.root / "a.py").read_bytes() == before


@pytest.mark.parametrize("format", ["concise", "json"])
def test_a_dash_is_standard_output(sandbox: Sandbox, format: str) -> None:
    sandbox.put("a.py", BAD)
    said = sandbox.run("lint", "--output-format", format).stdout
    assert sandbox.run("lint", "--output-format", format, "-o", "-").stdout == said
    assert sandbox.run("report", "-o", "-").stdout == sandbox.run("report").stdout != b""
    assert json.loads(sandbox.run("events", "--map", "-").stdout) == {}
    assert sandbox.run("events", "--map", "-", "--format", "csv").returncode == 2
    assert [place.name for place in sandbox.root.iterdir() if not place.name.startswith(".")] == ["a.py"]


@pytest.mark.parametrize(
    "text",
    [b"# coding: idna\nimport logging\nlogging.info('" + 64 * b"x" + b"')\n", "import logging\n".encode("utf-16")],
)
def test_text_that_is_no_python_is_told_and_no_fault_of_ours(sandbox: Sandbox, text: bytes) -> None:
    sandbox.put("a.py", text)
    for command in ("lint", "migrate", "report"):
        done = sandbox.run(command)
        assert (done.returncode, done.stderr.count(b"a.py:1:1: unreadable: ")) == (0, 1)


def test_a_configuration_without_any_rule_is_told(sandbox: Sandbox) -> None:
    sandbox.put("a.py", BAD)
    sandbox.put("pyproject.toml", "[tool.migrate-logs.lint]\nselect = []\n")
    done = sandbox.run("lint")
    said = "error: pyproject.toml: [tool.migrate-logs.lint] switches all rules off\nhelp: --select names some for this run\n"
    assert (done.returncode, done.stderr.decode()) == (2, said)
    assert rules(sandbox, "--select", "event-dynamic") == ["event-dynamic"]


def test_folders_of_sources_exist(sandbox: Sandbox) -> None:
    sandbox.put("lib/a.py", BAD)
    sandbox.put("pyproject.toml", '[tool.migrate-logs]\nsrc = ["lib", "nosuch"]\n')
    done = sandbox.run("lint")
    said = f'error: pyproject.toml: [tool.migrate-logs] "src": there is no folder "nosuch" in {sandbox.root}\n'
    assert (done.returncode, done.stderr.decode()) == (2, said)
    assert sandbox.run("lint", "--config", 'src=["lib/"]').returncode == 1


def test_a_configuration_somewhere_else(sandbox: Sandbox) -> None:
    sandbox.put("a.py", BAD)
    sandbox.put("strict/pyproject.toml", '[tool.migrate-logs.lint]\nselect = ["event-dynamic"]\n')
    assert rules(sandbox, "--config", "strict/pyproject.toml") == ["event-dynamic"]
    assert sandbox.run("lint", "--isolated", "--config", "strict/pyproject.toml").returncode == 2


def test_the_catalog_is_the_one_at_the_root(sandbox: Sandbox) -> None:
    sandbox.put("a.py", 'import logfire\nlogfire.info("agent.created")\nlogfire.info("agent.deleted")\n')
    sandbox.put("events.toml", '[[event]]\nold = "agent.created"\nnew = "agent.created"\n')
    done = sandbox.run("lint", "--select", "event-not-in-catalog")
    assert done.stdout.decode().startswith("a.py:3:14: event-not-in-catalog: `agent.deleted` is not in events.toml")


def test_excluded_files(sandbox: Sandbox) -> None:
    sandbox.put("gen/a.py", BAD)
    sandbox.put("pyproject.toml", '[tool.migrate-logs]\nextend-exclude = ["gen/"]\n')
    assert sandbox.run("lint", ".").returncode == 0
    assert sandbox.run("lint", "gen/a.py").returncode == 1
    assert sandbox.run("lint", "--force-exclude", "gen/a.py").returncode == 0


def test_stub_files_are_looked_at(sandbox: Sandbox) -> None:
    sandbox.put("a.pyi", "from loguru import logger\n")
    assert rules(sandbox) == ["unmigrated-import"]


def test_many_files_in_several_processes(sandbox: Sandbox) -> None:
    for number in range(210):
        sandbox.put(f"m{number}.py", BAD if number % 2 else GOOD)
    done = sandbox.run("lint", "--statistics", "--jobs", "2")
    assert done.stdout.decode().endswith("Found 210 findings (105 fixable with --fix).\n")


# ---- pages
def test_a_page(sandbox: Sandbox) -> None:
    done = sandbox.run("rule", "event-tense")
    assert done.returncode == 0
    assert done.stdout.decode().startswith("## event-tense\n\nThe action of an event tells neither")


def test_all_pages(sandbox: Sandbox) -> None:
    done = sandbox.run("rule", "--all")
    assert len(re.findall("^## ", done.stdout.decode(), re.MULTILINE)) == 26


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["event-tenses"], 'unknown rule "event-tenses"; did you mean "event-tense"?'),
        ([], "give either the name of a rule or --all"),
        (["event-tense", "--all"], "give either the name of a rule or --all"),
    ],
)
def test_no_page(sandbox: Sandbox, arguments: list[str], said: str) -> None:
    done = sandbox.run("rule", *arguments)
    assert done.returncode == 2
    assert said in done.stderr.decode()
