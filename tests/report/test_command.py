"""The command line of `report`: what it exits with, and where its output goes."""

import json
from collections.abc import Sequence

import pytest
from cli.sandbox import Sandbox

from migrate_logs.report import formats
from report.trees import LOGURU, MIGRATED, PROJECT, put

PHASES = """
[tool.migrate-logs.phases]
agents = { files = ["src/app/agents/"], target = 2026-06-30 }
rest = ["*.py"]
"""


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--fail-under", "20"], 0, ""),
        (["--fail-under", "20.1"], 1, "less than 20.1 % of the calls are on Logfire (2 of 10)"),
        (["--fail-under", "101"], 2, "--fail-under"),
        (["--format", "jsn"], 2, 'unknown format "jsn"; did you mean "json"?'),
        (["--by", "team"], 2, "team"),
        (["-"], 2, "report takes files and folders"),
        (["nowhere"], 2, "nowhere: no such file or folder"),
        (["src/app/broken.py"], 2, "src/app/broken.py:1:1: unreadable"),
        (["-o", "no/such/folder.txt"], 2, "no/such/folder.txt: No such file or directory"),
    ],
)
def test_exit_codes(sandbox: Sandbox, arguments: Sequence[str], code: int, said: str) -> None:
    put(sandbox, PROJECT)
    done = sandbox.run("report", *arguments)
    assert done.returncode == code, done.stderr
    assert said in done.stderr.decode()


def test_a_project_that_logs_nothing_has_nothing_left_to_do(sandbox: Sandbox) -> None:
    sandbox.put("a.py", "x = 1\n")
    assert sandbox.run("report", "--fail-under", "100").returncode == 0


def test_quiet_says_nothing_but_still_judges(sandbox: Sandbox) -> None:
    sandbox.put("a.py", LOGURU)
    done = sandbox.run("report", "-q", "--fail-under", "1")
    assert (done.returncode, done.stdout) == (1, b"")


def test_output_goes_to_a_file_and_is_always_the_same(sandbox: Sandbox) -> None:
    put(sandbox, PROJECT)
    for name in ("one", "two"):
        done = sandbox.run("report", "--format", "json", "-o", f"{name}.json")
        assert (done.returncode, done.stdout) == (0, b"")
    assert (sandbox.root / "one.json").read_bytes() == (sandbox.root / "two.json").read_bytes()


@pytest.mark.parametrize(
    "command", ["report --format html -o out", "lint --output-format json -o out", "events --map out"]
)
def test_a_full_disk_leaves_no_half_of_a_file(sandbox: Sandbox, command: str) -> None:
    sandbox.put("a.py", LOGURU)
    done = sandbox.shell(f'ulimit -f 0; "$@" {command}')
    assert (done.returncode, done.stderr.decode()) == (2, "error: out: File too large\n")
    assert not (sandbox.root / "out").exists()


def test_owners_and_phases_come_from_the_repository(sandbox: Sandbox) -> None:
    put(sandbox, PROJECT)
    sandbox.put(".github/CODEOWNERS", "* @all\n/src/app/agents/ @agents\n")
    sandbox.put("pyproject.toml", PHASES)
    done = sandbox.run("report", "--format", "json", environment={"SOURCE_DATE_EPOCH": "1782950400"})  # 2026-07-02
    content = json.loads(done.stdout)
    assert [(row["name"], row["total"]) for row in content["views"]["owner"]] == [("@all", 7), ("@agents", 3)]
    assert [(each["name"], each["state"], each["target"], each["total"]) for each in content["phases"]] == [
        ("agents", "late", "2026-06-30", 3),
        ("rest", "open", None, 7),
    ]


def test_a_phase_without_a_file_is_never_done(sandbox: Sandbox) -> None:
    put(sandbox, PROJECT)
    sandbox.put(
        "pyproject.toml", '[tool.migrate-logs.phases]\nagents = ["src/"]\nlate = ["src/app/"]\nold = ["lib/"]\n'
    )
    warnings = b"warning: phase late: earlier phases have its files\nwarning: phase old: no file matches\n"
    for format in ("text", "markdown", "html"):
        done = sandbox.run("report", "--by", "phase", "--format", format)
        assert warnings in done.stderr
        assert done.stdout.count(b"earlier phases have its files") == done.stdout.count(b"no file matches") == 1
        assert b"done\n" not in done.stdout
    content = json.loads(sandbox.run("report", "--format", "json").stdout)
    assert [each["state"] for each in content["phases"]] == ["open", "taken", "empty"]
    assert b"phase old" not in sandbox.run("report", "src/app").stderr  # it is not about the whole project


def test_owners_of_a_project_that_is_part_of_a_repository(sandbox: Sandbox) -> None:
    sandbox.put("CODEOWNERS", "/api/src/ @api\n")
    sandbox.put("api/pyproject.toml", "[tool.migrate-logs]\n")
    sandbox.put("api/src/a.py", LOGURU)
    sandbox.commit()
    content = json.loads(sandbox.run("report", "--format", "json", cwd="api").stdout)
    assert [row["name"] for row in content["views"]["owner"]] == ["@api"]


def test_names_are_counted_where_asked_for(sandbox: Sandbox) -> None:
    sandbox.put("a.py", "from loguru import logger\n\n\ndef f(x):\n    logger.info(x)\n")
    assert b"1 automatic, 0 need a person" in sandbox.run("report").stdout
    named = sandbox.run("report", "--names").stdout
    assert b"0 automatic, 1 needs a person" in named
    assert b"name-unsure" in named
    assert b"(unless a name is unsure)" in sandbox.run("report").stdout
    assert b"(unless" not in sandbox.run("report", "--config", "min-confidence=0").stdout


def test_the_command_of_the_easy_win_can_be_run_from_here(sandbox: Sandbox) -> None:
    sandbox.put("pyproject.toml", "[tool.migrate-logs]\n")
    sandbox.put("src/my app/a.py", LOGURU)
    assert b"\n  migrate-logs migrate '../src/my app/a.py' --write\n" in sandbox.run("report", "..", cwd="src").stdout


def test_an_example_by_itself_is_an_application(sandbox: Sandbox) -> None:
    sandbox.put("examples/shop/a.py", MIGRATED)
    sandbox.put("b.py", LOGURU)
    sandbox.commit()
    assert b"1 call: 1 on Logfire" in sandbox.run("report", "examples/shop").stdout
    assert b"2 calls: 0 on Logfire, 2 automatic" in sandbox.run("report").stdout


def test_colours_only_where_they_are_wanted(sandbox: Sandbox) -> None:
    put(sandbox, PROJECT)
    assert b"\x1b[" not in sandbox.run("report").stdout
    assert b"\x1b[32m" in sandbox.run("report", "--color", "always").stdout


def test_a_terminal_without_blocks_gets_signs(sandbox: Sandbox) -> None:
    sandbox.put("a.py", LOGURU)
    done = sandbox.shell('PYTHONIOENCODING=ascii "$@" report')
    assert b"=" * 48 in done.stdout


@pytest.mark.parametrize("name", ["html", "junit", "markdown", "svg"])
def test_a_document_is_utf_8_whatever_the_terminal_speaks(sandbox: Sandbox, name: str) -> None:
    sandbox.put("é.py", LOGURU)
    done = sandbox.shell(f'PYTHONIOENCODING=latin-1 "$@" report --format {name}')
    assert done.stdout == sandbox.run("report", "--format", name).stdout
    assert b"\\u" not in done.stdout
    done.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('a = "x"', '"phases" has in "a" files that must be a list of strings'),
        ("a = []", '"phases" must be given files; "a" has none'),
        ('a = { files = ["x"], until = 2026-01-01 }', '"phases" has in "a" an unknown key "until"'),
        ('a = { files = ["x"], target = "soon" }', 'of "a" is none'),
        ('a = { files = ["x"], target = 2026-01-01T00:00:00 }', 'of "a" is none'),
        ('a = ["!"]', '"phases" has in "a" files that must hold gitignore patterns'),
    ],
)
def test_phases_that_cannot_be_used(sandbox: Sandbox, text: str, said: str) -> None:
    sandbox.put("pyproject.toml", f"[tool.migrate-logs.phases]\n{text}\n")
    sandbox.put("a.py")
    done = sandbox.run("report")
    assert done.returncode == 2
    assert said in done.stderr.decode()


@pytest.mark.parametrize("moment", ["99999999999999", "9" * 30])
def test_a_moment_without_a_date(sandbox: Sandbox, moment: str) -> None:
    put(sandbox, PROJECT)
    done = sandbox.run("report", "--format", "shields", environment={"SOURCE_DATE_EPOCH": moment})
    assert done.returncode == 2
    assert done.stderr.decode().startswith(f"error: SOURCE_DATE_EPOCH={moment}: no time")


@pytest.mark.parametrize("flag", ["--base", "--merge"])
def test_a_report_with_a_number_that_is_too_long(sandbox: Sandbox, flag: str) -> None:
    put(sandbox, PROJECT)
    sandbox.put("big.json", '{"version": 1, "migrated": ' + "1" * 5001 + "}")
    done = sandbox.run("report", flag, "big.json")
    assert done.returncode == 2
    assert "big.json" in done.stderr.decode()
    assert "too long" in done.stderr.decode()


def test_no_line_begins_like_a_command_to_a_ci_system(sandbox: Sandbox) -> None:
    sandbox.put("::error title=a::n.py", b"logger.info('a')\0")
    sandbox.put("::error title=a::m.py", "import logging\n\nlogging.log(level, 'a')\nlogging.info('a')\n")
    done = sandbox.run("report", "-v")
    assert done.stderr.decode().startswith("./::error title=a::n.py:1:1: unreadable")
    assert not [line for line in done.stdout.decode().splitlines() if line.lstrip().startswith(("::", "##"))]
    assert "\n./::error title=a::m.py  " in done.stdout.decode()
    assert "    ./::error title=a::m.py:3: " in done.stdout.decode()


def test_no_file_is_nothing_to_say_much_about(sandbox: Sandbox) -> None:
    for name in formats.names():
        done = sandbox.run("report", "--format", name)
        assert (done.returncode, done.stderr) == (0, b"No Python files found under these paths\n")
        assert b"\xe2\x80\x93 of" not in done.stdout  # a dash
    text, markdown = (sandbox.run("report", "--format", name).stdout.decode() for name in ("text", "markdown"))
    assert text.splitlines()[2:] == ["0 calls: 0 on Logfire, 0 automatic, 0 need a person"]
    assert markdown.splitlines()[2:] == ["**–**", "", "0 calls: 0 on Logfire, 0 automatic, 0 need a person."]


@pytest.mark.parametrize("kind", ["text", "markdown"])
@pytest.mark.parametrize(
    ("view", "said"),
    [
        ("phase", "No phases are configured: name them in [tool.migrate-logs.phases]."),
        ("owner", "No CODEOWNERS file was found."),
    ],
)
def test_a_view_that_has_nothing_to_split_by_says_so(sandbox: Sandbox, kind: str, view: str, said: str) -> None:
    sandbox.put("a.py", 'import logging\n\nlogging.info("Cache warmed")\n')
    assert said in sandbox.run("report", "--by", view, "--format", kind).stdout.decode()
    sandbox.put("CODEOWNERS", "* @team\n")
    sandbox.put("pyproject.toml", '[tool.migrate-logs.phases]\nfirst = ["*.py"]\n')
    assert said not in sandbox.run("report", "--by", view, "--format", kind).stdout.decode()
