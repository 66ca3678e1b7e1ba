"""`migrate-logs name`, run as a process of its own."""

import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cli.sandbox import ENVIRONMENT, PROGRAM, Done, Sandbox

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
UNMADE = b'{"input": "Agent created"}\n'


def run(sandbox: Sandbox, *arguments: str, stdin: bytes = b"", **environment: str) -> Done:
    done = subprocess.run(
        (*PROGRAM, "name", *arguments),
        cwd=sandbox.root,
        env={**ENVIRONMENT, **environment},
        input=stdin,
        capture_output=True,
        check=False,
        timeout=60,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def names(sandbox: Sandbox, *arguments: str) -> list[str]:
    """The first word of each line."""
    done = run(sandbox, *arguments)
    assert (done.returncode, done.stderr) == (0, b"")
    return [line.split()[0] for line in done.stdout.decode().splitlines()]


def answers(sandbox: Sandbox, *rows: dict[str, Any], options: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    stdin = "".join(f"{json.dumps(row)}\n" for row in rows).encode()
    done = run(sandbox, "--jsonl", *options, stdin=stdin)
    assert (done.returncode, done.stderr) == (0, b"")
    return [json.loads(line) for line in done.stdout.splitlines()]


def first_name(sandbox: Sandbox, row: dict[str, Any], *options: str) -> str:
    (answer,) = answers(sandbox, row, options=options)
    return str(answer["name"])


def configure(sandbox: Sandbox, text: str) -> None:
    sandbox.put("pyproject.toml", f"[tool.migrate-logs.naming]\n{text}\n")


# ---- texts
def test_a_text_gets_a_line_with_name_confidence_and_reasons(sandbox: Sandbox) -> None:
    configure(sandbox, 'rename = { "Agent {name} up" = "agent.ready" }')
    done = run(sandbox, "session.load_failed", "Agent {name} up")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == [
        "session.load_failed  1.00  an existing dotted name stays",
        "agent.ready          1.00  renamed by the configuration",
    ]


def test_where_a_text_is_logged_makes_a_difference(sandbox: Sandbox) -> None:
    configure(sandbox, 'paths = { "app/billing/*" = "billing" }')
    assert names(sandbox, "Load plugin") != names(sandbox, "Load plugin", "--level", "error")
    assert names(sandbox, "Loading plugin", "--kind", "span") == ["plugin.load"]
    assert names(sandbox, "Invoice sent", "--module", "app/billing/mail.py") == ["billing.invoice_sent"]
    assert names(sandbox, "Done", "--function", "load_plugin")[0].startswith("plugin.")


def test_a_text_is_no_markup_and_steers_no_terminal(sandbox: Sandbox) -> None:
    hostile = "[red]x[/red]\x1b[2J\n"
    configure(sandbox, f"rename = {{ up = {json.dumps(hostile)} }}")
    done = run(sandbox, "up", "[bold]", "\x1b]0;title\x07 [/nothing]")
    assert done.returncode == 0
    assert done.stdout.startswith(rb"[red]x[/red]\x1b[2J\n  1.00")
    assert done.stdout.count(b"\n") == 3
    assert b"\x1b" not in done.stdout


def test_colours_come_when_asked_for_only(sandbox: Sandbox) -> None:
    plain = run(sandbox, "Agent created", "hm")
    coloured = run(sandbox, "Agent created", "hm", "--color", "always")
    assert b"\x1b" not in plain.stdout
    sure, unsure = coloured.stdout.splitlines()
    assert b"\x1b[32m" in sure
    assert b"\x1b[33m" in unsure
    assert re.sub(rb"\x1b\[\d*m", b"", coloured.stdout) == plain.stdout


def test_a_text_that_looks_like_an_option_goes_behind_two_dashes(sandbox: Sandbox) -> None:
    assert run(sandbox, "--started").returncode == 2
    assert names(sandbox, "--", "--jsonl started") == names(sandbox, "jsonl started")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "error: nothing to name"),
        (("Agent created", "--jsonl"), "error: --jsonl and TEXT do not go together"),
        (("Agent created", "--lvl", "error"), "No such option"),
        (("Agent created", "--kind", "metric"), "metric"),
    ],
)
def test_wrong_usage_ends_with_2(sandbox: Sandbox, arguments: tuple[str, ...], said: str) -> None:
    done = run(sandbox, *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()


# ---- JSON lines
def test_an_answer_a_line_in_the_order_of_the_lines(sandbox: Sandbox) -> None:
    found = answers(sandbox, {"input": "agent.created"}, {"input": "Invoice sent"}, {"input": "cache.cleared"})
    assert [answer["name"] for answer in found] == ["agent.created", "invoice.sent", "cache.cleared"]
    assert found[0] == {"name": "agent.created", "confidence": 1.0, "why": ["an existing dotted name stays"]}
    assert all(0 < answer["confidence"] <= 1 and answer["why"] for answer in found)


def test_every_key_of_a_line_counts(sandbox: Sandbox) -> None:
    configure(sandbox, 'paths = { "app/billing/*" = "billing" }')
    plain = first_name(sandbox, {"input": "Load plugin"})
    assert first_name(sandbox, {"input": "Load plugin", "level": "error"}) != plain
    assert first_name(sandbox, {"input": "Loading plugin", "kind": "span"}) == "plugin.load"
    assert first_name(sandbox, {"input": "Invoice sent", "module": "app/billing/a.py"}) == "billing.invoice_sent"
    assert first_name(sandbox, {"input": "Done", "function": "load_plugin"}).startswith("plugin.")
    assert first_name(sandbox, {"input": "%s removed", "placeholders": ["invoice.number"]}) == "invoice.removed"


def test_options_stand_in_for_what_a_line_leaves_out(sandbox: Sandbox) -> None:
    assert first_name(sandbox, {"input": "Loading plugin"}, "--kind", "span") == "plugin.load"
    assert first_name(sandbox, {"input": "Loading plugin", "kind": None}, "--kind", "span") == "plugin.load"
    assert first_name(sandbox, {"input": "Loading plugin", "kind": "log"}, "--kind", "span") == "plugin.loading"


def test_what_is_not_ours_in_a_line_is_left_alone(sandbox: Sandbox) -> None:
    assert first_name(sandbox, {"input": "Agent created", "id": 7, "acceptable": [1]}) == "agent.created"


def test_an_empty_text_stands_for_nothing_as_in_the_rows_of_a_table(sandbox: Sandbox) -> None:
    row = {"input": "Loading plugin", "level": "", "kind": "", "module": "", "function": "", "placeholders": ""}
    assert first_name(sandbox, row) == "plugin.loading"
    assert first_name(sandbox, row, "--kind", "span") == "plugin.load"
    assert first_name(sandbox, {"input": "", "function": "load_plugin"})


def test_a_row_may_know_a_span_by_its_level(sandbox: Sandbox) -> None:
    assert first_name(sandbox, {"input": "Loading plugin", "level": "span"}) == "plugin.load"
    assert first_name(sandbox, {"input": "Loading plugin", "level": "span", "kind": "log"}) == "plugin.loading"


def test_byte_order_mark_empty_lines_and_odd_line_ends_do_no_harm(sandbox: Sandbox) -> None:
    stdin = b'\xef\xbb\xbf{"input": "agent.created"}\r\n\r\n  \n{"input": "agent.stopped"}'
    done = run(sandbox, "--jsonl", stdin=stdin)
    assert (done.returncode, done.stderr) == (0, b"")
    assert [json.loads(line)["name"] for line in done.stdout.splitlines()] == ["agent.created", "agent.stopped"]


def test_no_line_no_answer(sandbox: Sandbox) -> None:
    assert run(sandbox, "--jsonl") == Done(0, b"", b"")


def test_hostile_texts_are_answered_in_ascii(sandbox: Sandbox) -> None:
    texts = ["", "\x00", "\x1b[31m", "\ud800", "[/]", "日本語のログ", "%s" * 500, "{" * 500, "é\u2028x"]
    stdin = "".join(f"{json.dumps({'input': text})}\n" for text in texts).encode()
    done = run(sandbox, "--jsonl", stdin=stdin, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(done.stdout.splitlines()) == len(texts)
    assert done.stdout.isascii()


BAD = {
    b"{": "is not JSON: Expecting property name enclosed in double quotes at column 2",
    b'{"input": "a"} {}': "is not JSON: Extra data at column 16",
    b'["a"]': "is not a JSON object",
    b"{}": '"input" is missing',
    b'{"input": null}': '"input" is missing',
    b'{"input": 1}': '"input" must be a string',
    b'{"input": "a", "level": 40}': '"level" must be a string',
    b'{"input": "a", "kind": "event"}': '"kind" must be "log" or "span"',
    b'{"input": "a", "kind": []}': '"kind" must be "log" or "span"',
    b'{"input": "a", "module": {}}': '"module" must be a string',
    b'{"input": "a", "function": false}': '"function" must be a string',
    b'{"input": "a", "placeholders": "user"}': '"placeholders" must be a list of strings',
    b'{"input": "a", "placeholders": [1]}': '"placeholders" must be a list of strings',
    b'{"input": "\xff"}': "is not UTF-8",
}


@pytest.mark.parametrize("line", BAD)
def test_a_bad_line_ends_the_run_with_one_error(sandbox: Sandbox, line: bytes) -> None:
    done = run(sandbox, "--jsonl", stdin=UNMADE + b"\n" + line + b"\n" + UNMADE)
    assert done.returncode == 2
    assert [json.loads(answer)["name"] for answer in done.stdout.splitlines()] == ["agent.created"]
    assert done.stderr.decode().splitlines() == [
        f"error: line 3: {BAD[line]}",
        "help: the lines before it are answered, those after it are not",
    ]


@pytest.mark.parametrize("line", [b"[" * 200_000, b'{"input": ' + b"9" * 5000 + b"}"])
def test_a_line_that_is_too_much_is_an_error_like_others(sandbox: Sandbox, line: bytes) -> None:
    done = run(sandbox, "--jsonl", stdin=line)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"error: line 1: ")
    assert b"Traceback" not in done.stderr


# ---- the process
@pytest.fixture
def talking(sandbox: Sandbox) -> Iterator["subprocess.Popen[bytes]"]:
    """The command waiting for lines."""
    pipe = subprocess.PIPE
    command = (*PROGRAM, "name", "--jsonl")
    with subprocess.Popen(command, cwd=sandbox.root, env=ENVIRONMENT, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        yield process
        process.kill()


def ask(process: "subprocess.Popen[bytes]", text: str) -> str:
    """Send a line, and take the answer while the input is still open."""
    assert process.stdin
    assert process.stdout
    process.stdin.write(json.dumps({"input": text}).encode() + b"\n")
    process.stdin.flush()
    return str(json.loads(process.stdout.readline())["name"])


def test_an_answer_does_not_wait_for_the_next_line(talking: "subprocess.Popen[bytes]") -> None:
    assert ask(talking, "agent.created") == "agent.created"
    assert ask(talking, "agent.stopped") == "agent.stopped"


def test_an_interrupt_ends_it_quietly(talking: "subprocess.Popen[bytes]") -> None:
    ask(talking, "agent.created")
    talking.send_signal(signal.SIGINT)
    _, said = talking.communicate(timeout=60)
    assert talking.returncode == 130
    assert b"Traceback" not in said


@pytest.mark.parametrize("arguments", ["--jsonl < lines.jsonl", '$(printf "agent.created %.0s" $(seq 9000))'])
def test_a_reader_that_leaves_is_no_fault(sandbox: Sandbox, arguments: str) -> None:
    sandbox.put("lines.jsonl", UNMADE * 3000)
    done = sandbox.shell(f'"$@" name {arguments} | head -n 1')
    assert done.stdout.startswith((b"agent.created", b'{"name": "agent.created"'))
    assert done.stderr == b""


HEAVY = ("libcst", "tree_sitter", "pathspec", "rich.console", "rich.table", "migrate_logs.project", "logfire")


def test_json_lines_load_nothing_heavy(sandbox: Sandbox) -> None:
    program = (
        "import sys\nfrom migrate_logs.cli import main\ntry:\n    main(['name', '--jsonl'])\nexcept SystemExit: pass\n"
        f"print(*(name for name in {HEAVY!r} if name in sys.modules), file=sys.stderr)"
    )
    configure(sandbox, "compounds = ['flux_gate']")
    done = subprocess.run(
        (sys.executable, "-c", program), cwd=sandbox.root, input=UNMADE, capture_output=True, check=True, timeout=60
    )
    assert json.loads(done.stdout)["name"] == "agent.created"
    assert done.stderr == b"\n"


def test_help_tells_of_it(sandbox: Sandbox) -> None:
    for flag in ("-h", "--help"):
        done = run(sandbox, flag, COLUMNS="200")
        assert done.returncode == 0
        told = set(re.findall(rb"(?<![\w-])--[a-z]+", done.stdout))
        assert told >= {b"--level", b"--kind", b"--module", b"--function", b"--jsonl", b"--isolated", b"--color"}


# ---- the configuration
def test_the_nearest_configuration_counts_unless_isolated(sandbox: Sandbox) -> None:
    configure(sandbox, 'rename = { "Agent up" = "agent.ready" }')
    sandbox.put("app/empty.txt")
    inner = Sandbox(sandbox.root / "app")
    assert names(inner, "Agent up") == ["agent.ready"]
    assert names(inner, "Agent up", "--isolated") != ["agent.ready"]
    assert first_name(inner, {"input": "Agent up"}) == "agent.ready"
    assert first_name(inner, {"input": "Agent up"}, "--isolated") != "agent.ready"


UNFIT = {
    "rename = ['a']": '"rename" must be a table of strings',
    "rename = { a = 1 }": '"rename" must be a table of strings',
    "rename = { a = '' }": '"rename" must be a table of strings',
    "paths = 'app/*'": '"paths" must be a table of strings',
    "aliases = { db = ['database'] }": '"aliases" must be a table of strings',
    "categories = 'agent'": '"categories" must be a list of strings',
    "compounds = [1]": '"compounds" must be a list of strings',
    "states = { a = 'b' }": '"states" must be a list of strings',
    "max-segments = '3'": '"max-segments" must be a whole number from 2 on',
    "max-segments = 2.5": '"max-segments" must be a whole number from 2 on',
    "max-segments = true": '"max-segments" must be a whole number from 2 on',
    "max-segments = 1": '"max-segments" must be a whole number from 2 on',
    "renames = {}": 'unknown key "renames"; did you mean "rename"?',
    "rename = { a = 'bad {x}' }": '"rename" must hold names without values in them, which "bad {x}" is not',
    "paths = { 'app/**' = 'Bad Cat' }": '"paths" must hold lower-case words, joined by "_", which "Bad Cat" is not',
    "states = ['a b']": '"states" must hold lower-case words, joined by "_", which "a b" is not',
    "categories = ['Agent']": '"categories" must hold lower-case words, joined by "_", which "Agent" is not',
    "compounds = ['work order']": '"compounds" must hold lower-case words, joined by "_", which "work order" is not',
    "aliases = { wo = 'work order' }": '"aliases" must hold lower-case words, joined by "_", which "work order" is not',
    "aliases = { WO = 'work_order' }": '"aliases" must hold single words in lower case, which "WO" is not',
}


@pytest.mark.parametrize("command", [("name", "Agent up"), ("name", "--jsonl"), ("migrate", ".")])
@pytest.mark.parametrize("text", UNFIT)
def test_an_unfit_table_is_a_configuration_error(sandbox: Sandbox, text: str, command: tuple[str, ...]) -> None:
    configure(sandbox, text)
    sandbox.put("a.py", "import logging\nlogging.info('Agent up')\n")
    done = sandbox.run(*command)
    said = f"error: pyproject.toml: [tool.migrate-logs.naming] {UNFIT[text]}\n"
    assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", said)
    isolated = sandbox.run(*command, "--isolated")
    assert isolated.returncode == 0


def test_words_of_every_kind_are_taken(sandbox: Sandbox) -> None:
    configure(
        sandbox,
        """rename = { "Agent up" = "Agent.Ready" }
        paths = { "app/**" = "chat.message" }
        states = ["2xx", "cut_off"]
        categories = ["s3_file"]
        aliases = { "auftr\u00e4ge" = "orders", wo = "work_order" }""",
    )
    assert names(sandbox, "Agent up") == ["Agent.Ready"]


def test_a_level_that_no_library_has_is_a_mistake(sandbox: Sandbox) -> None:
    done = sandbox.run("name", "--level", "foo", "Agent up")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b'error: --level: unknown level "foo"; known are ')
    assert b'did you mean "critical"?' in sandbox.run("name", "--level", "critcal", "Agent up").stderr
    assert sandbox.run("name", "--level", "SUCCESS", "Agent up").returncode == 0


def test_nor_may_a_line_name_one(sandbox: Sandbox) -> None:
    lines = b'{"input": "Agent up", "level": "Success"}\n{"input": "Agent up", "level": "critcal"}\n'
    done = sandbox.run("name", "--jsonl", stdin=lines)
    assert (done.returncode, len(done.stdout.splitlines())) == (2, 1)
    assert done.stderr.startswith(b'error: line 2: "level": unknown level "critcal"; did you mean "critical"?\n')


# ---- the README
def examples() -> Iterator[Any]:
    """Each command that the README shows, and what it says it prints."""
    for block in re.findall(r"^```shell-session\n(.*?)^```$", README, re.MULTILINE | re.DOTALL):
        for shown in re.findall(r"^\$ (.*(?:\n(?!\$ ).*)*)", block, re.MULTILINE):
            command, _, printed = shown.partition("\n")
            yield pytest.param(command, printed, id=command)


def test_the_readme_has_examples() -> None:
    commands = [example.id for example in examples()]
    assert any("--jsonl" in command for command in commands)
    assert len(commands) >= 2


@pytest.mark.parametrize(("command", "printed"), list(examples()))
def test_an_example_of_the_readme_prints_what_it_shows(sandbox: Sandbox, command: str, printed: str) -> None:
    done = sandbox.shell(command.replace("migrate-logs", '"$@"', 1))
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == printed.splitlines()
