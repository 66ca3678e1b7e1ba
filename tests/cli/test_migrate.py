"""The command as a person meets it: real processes, real files, real git."""

import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from cli.sandbox import Sandbox

OLD = """\
from loguru import logger


def create(model: str) -> None:
    logger.info({"event": "agent_created", "model": model})
"""
NEW = """\
import logfire


def create(model: str) -> None:
    logfire.info("agent.created", model=model)
"""
UNDECIDED = """\
import logging

logger = logging.getLogger(__name__)


def tell(level: int) -> None:
    logger.log(level, "Agent created")
"""


@pytest.fixture
def project(sandbox: Sandbox) -> Sandbox:
    """A repository with a file to change, one that wants a person, and one that has nothing to do with logging."""
    sandbox.put("src/agents.py", OLD)
    sandbox.put("src/levels.py", UNDECIDED)
    sandbox.put("src/plain.py", "x = 1\n")
    sandbox.commit()
    return sandbox


def text(sandbox: Sandbox, path: str = "src/agents.py") -> str:
    return (sandbox.root / path).read_bytes().decode()


# ---- preview ----------------------------------------------------------------------------------------------------------


def test_the_first_run_shows_what_would_change_and_changes_nothing(project: Sandbox) -> None:
    done = project.run("migrate")
    shown = done.stdout.decode()
    assert done.returncode == 0
    assert shown.startswith("""\
src/agents.py
     1 - from loguru import logger
       + import logfire
     5 - logger.info({"event": "agent_created", "model": model})
       + logfire.info("agent.created", model=model)

src/levels.py
     7 ! logger.log(level, "Agent created")
         dynamic-level: """)
    assert "\n1 call in 1 file can be migrated, 1 left for a person (3 files looked at)\n" in shown
    left = f"\n      1  dynamic-level  The level is chosen at run time\n{' ' * 24}src/levels.py:7\n{' ' * 24}Use logfire.log("
    assert left in shown
    assert "warning: No logfire.configure(...) was found" in shown
    assert shown.endswith("To change the files:\n  migrate-logs migrate --write\n")
    assert done.stderr == b""
    assert project.git("status", "--porcelain") == ""


def test_what_is_left_is_told_with_its_places_as_the_files_are_then(project: Sandbox) -> None:
    lines = "".join(f"    logger.log(level, 'Agent {number}')\n" for number in range(4))
    project.put(
        "src/agents.py",
        f'import logging\n\nlogger = logging.getLogger("x")\nlogger.info("Agent created")\nif level:\n{lines}',
    )
    assert b" src/agents.py:6, src/agents.py:7, src/agents.py:8 and 2 more\n" in project.run("migrate").stdout
    assert b" src/agents.py:6, src/agents.py:7, src/agents.py:8 and 2 more\n" in project.run("migrate", "--diff").stderr
    told = project.run("migrate", "--write", "--allow-dirty").stdout
    assert b" src/agents.py:8, src/agents.py:9, src/agents.py:10 and 2 more\n" in told
    assert b"logger.log(level, 'Agent 0')" in (project.root / "src/agents.py").read_bytes().splitlines()[7]


def test_lines_without_an_end_and_the_mark_of_an_encoding_are_not_shown(sandbox: Sandbox) -> None:
    sandbox.put(
        "a.py", f"\ufeffimport logging\nlogging.info('Agent created', {'x' * 5000})\nlogging.info('Agent created')\n"
    )
    shown = sandbox.run("migrate").stdout.decode()
    assert max(map(len, shown.splitlines())) < 700
    assert "feff" not in shown


def test_the_next_command_is_this_one_with_write(project: Sandbox) -> None:
    shown = project.run("migrate", "-v", "--check", "--from", "loguru", "src").stdout.decode()
    assert shown.endswith("\n  migrate-logs migrate --write --from loguru src\n")


def test_paths_are_shown_from_where_one_stands(project: Sandbox) -> None:
    assert project.run("migrate", cwd="src").stdout.startswith(b"agents.py\n")
    elsewhere = project.root / "elsewhere"
    elsewhere.mkdir()
    shown = project.run("migrate", "../src", cwd="elsewhere").stdout.decode()
    assert shown.startswith("../src/agents.py\n")


def test_many_files_are_counted_and_shown_on_demand(sandbox: Sandbox) -> None:
    for number in range(30):
        sandbox.put(f"m{number:02}.py", OLD)
    shown = sandbox.run("migrate").stdout.decode()
    assert "m24.py\n" in shown
    assert "m25.py\n" not in shown
    assert "... and 5 more files: 5 calls to change, 0 left (-v shows them)\n" in shown
    assert "30 calls in 30 files can be migrated" in shown
    assert "m29.py\n" in sandbox.run("migrate", "-v").stdout.decode()


def test_nothing_to_do(sandbox: Sandbox) -> None:
    sandbox.put("a.py", NEW)
    done = sandbox.run("migrate", "--check")
    assert done.returncode == 0
    assert done.stdout == b"Nothing to migrate, 1 already on Logfire (1 file looked at)\n"


def test_no_python_files(sandbox: Sandbox) -> None:
    sandbox.put("docs/readme.md", "x")
    done = sandbox.run("migrate", "docs")
    assert (done.returncode, done.stderr) == (0, b"No Python files found under these paths\n")


def test_a_named_folder_that_cannot_be_opened_is_an_error(project: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may look into every folder, so a refusal is made up."""
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, *rest: not str(path).endswith("/src") and may(path, *rest))
    done = project.run("migrate", "src")
    said = f"error: {project.root}/src: the folder cannot be opened\nhelp: make it readable, or name others\n"
    assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", said)


@pytest.mark.parametrize("command", ["migrate", "migrate -", "lint", "report"])
def test_a_working_folder_that_is_gone_is_an_error(sandbox: Sandbox, command: str) -> None:
    done = sandbox.shell(f'mkdir gone; cd gone; rmdir ../gone; "$@" {command}')
    said = "error: the working folder does not exist any more\nhelp: change to another one\n"
    assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", said)


def test_nothing_of_the_migrated_code_is_imported(project: Sandbox) -> None:
    """Not even where Python itself would look into the working folder first."""
    for name in ("numbers", "rich", "decimal", "typer", "tomllib"):
        project.put(f"{name}.py", "raise SystemExit('was run')\n")
    done = subprocess.run(
        (sys.executable, "-m", "migrate_logs", "migrate"), cwd=project.root, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"To change the files" in done.stdout


def test_quiet_says_nothing(project: Sandbox) -> None:
    done = project.run("migrate", "-q", "--check")
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")


@pytest.mark.parametrize(
    ("arguments", "environment", "colored"),
    [
        ((), {}, False),
        (("--color", "always"), {}, True),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1", "TERM": "xterm"}, True),
        ((), {"MIGRATE_LOGS_COLOR": "always"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1", "TERM": "xterm"}, False),
        (("--diff",), {}, False),
        (("--diff",), {"FORCE_COLOR": "1", "TERM": "xterm"}, False),
        (("--diff",), {"MIGRATE_LOGS_COLOR": "always"}, True),
        (("--diff", "--color", "always"), {}, True),
    ],
)
def test_colour_is_for_those_who_see_it(
    project: Sandbox, arguments: tuple[str, ...], environment: dict[str, str], colored: bool
) -> None:
    assert (b"\x1b[" in project.run("migrate", *arguments, environment=environment).stdout) is colored


def test_the_code_cannot_steer_the_terminal(sandbox: Sandbox) -> None:
    sandbox.put(
        "a.py", 'from loguru import logger\nlogger.info({"event": "agent_created", "x": "\x1b]0;gotcha\x07[red]"})\n'
    )
    for arguments in ((), ("--diff", "--color", "always"), ("-v",)):
        shown = sandbox.run("migrate", *arguments).stdout
        assert b"\x1b]" not in shown
        assert b"\x07" not in shown
        assert b"\\x1b]0;gotcha\\x07[red]" in shown


def test_a_reader_that_leaves_early_is_no_error(sandbox: Sandbox) -> None:
    for number in range(12):
        sandbox.put(f"m{number}.py", OLD + "    logger.info('Agent created')\n" * 100)
    for arguments in ("-v", "--diff", "--format json"):
        command = f'"$@" migrate {arguments} | head -n 1; exit 0'
        done = sandbox.shell(command)
        assert done.stderr == b""
        assert done.stdout.count(b"\n") == 1


@pytest.mark.parametrize("command", ["migrate -v", "migrate --format json", "report", "report --color always", "lint"])
def test_a_run_that_nobody_hears_ends_as_by_the_signal_of_a_closed_pipe(sandbox: Sandbox, command: str) -> None:
    sandbox.put("a.py", OLD)
    done = sandbox.shell(f'"$@" {command} | true; exit ${{PIPESTATUS[0]}}')
    assert (done.returncode, done.stderr) == (141, b"")


# ---- write ------------------------------------------------------------------------------------------------------------


def test_write_changes_the_files_and_tells_how_to_undo_it(project: Sandbox) -> None:
    done = project.run("migrate", "--write")
    shown = done.stdout.decode()
    assert done.returncode == 0
    assert text(project) == NEW
    assert text(project, "src/levels.py") == UNDECIDED
    assert shown.startswith("1 call in 1 file migrated, 1 left for a person (3 files looked at)\n")
    assert done.stderr.startswith(b"\nwarning: No logfire.configure(...) was found")
    assert "\nwarning: No logfire.configure(...) was found" in shown
    assert shown.endswith("To undo:\n  git restore -- src/agents.py\n")
    project.git("restore", "--", "src/agents.py")
    assert text(project) == OLD


def test_a_second_run_has_nothing_to_do(project: Sandbox) -> None:
    project.run("migrate", "--write")
    done = project.run("migrate", "--write")
    assert done.returncode == 0
    assert done.stdout.startswith(b"Nothing to migrate, 1 left for a person, 1 already on Logfire")
    assert text(project) == NEW


def test_check_exits_with_one_where_something_would_change(project: Sandbox) -> None:
    assert project.run("migrate", "--check").returncode == 1
    assert project.run("migrate", "--check", "src/levels.py").returncode == 0
    assert text(project) == OLD


def test_work_that_git_could_not_bring_back_is_not_overwritten(project: Sandbox) -> None:
    project.put("src/agents.py", OLD + "# mine\n")
    project.put("src/new.py", OLD)
    project.put("src/plain.py", "x = 2\n")
    done = project.run("migrate", "--write")
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode().endswith("""\
error: uncommitted changes in 2 of the files to change, which git could not bring back
  src/agents.py
  src/new.py
help: commit or stash them, or pass --allow-dirty
""")
    assert text(project) == OLD + "# mine\n"


def test_on_demand_it_is(project: Sandbox) -> None:
    project.put("src/agents.py", OLD + "# mine\n")
    done = project.run("migrate", "--write", "--allow-dirty")
    assert done.returncode == 0
    assert text(project) == NEW + "# mine\n"
    assert done.stdout.endswith(b"No undo for 1 file: git does not have the old text\n")


def test_other_peoples_changes_do_not_matter(project: Sandbox) -> None:
    project.put("src/plain.py", "x = 2\n")
    assert project.run("migrate", "--write").returncode == 0
    assert text(project) == NEW


def test_without_git_there_is_no_undo(sandbox: Sandbox) -> None:
    sandbox.put("a.py", OLD)
    done = sandbox.run("migrate", "--write")
    assert done.returncode == 0
    assert text(sandbox, "a.py") == NEW
    assert done.stdout.endswith(b"No undo for 1 file: git does not have the old text\n")


def test_where_git_is_not_installed(project: Sandbox) -> None:
    done = project.run("migrate", "--write", "--allow-dirty", environment={"PATH": os.devnull})
    assert done.returncode == 0
    assert text(project) == NEW
    project.put("src/agents.py", OLD)
    done = project.run("migrate", "--write", environment={"PATH": os.devnull})
    assert done.returncode == 2
    assert b"git cannot be run: " in done.stderr


def test_a_read_only_file_does_not_stop_the_others(project: Sandbox) -> None:
    locked = project.put("src/locked.py", OLD)
    project.commit()
    locked.chmod(0o444)
    done = project.run("migrate", "--write")
    assert done.returncode == 2
    assert done.stderr.decode().splitlines()[-1].startswith("src/locked.py:1:1: not-written: is read-only")
    assert done.stdout.startswith(b"1 call in 1 file migrated")
    assert text(project) == NEW
    assert text(project, "src/locked.py") == OLD
    assert project.run("migrate", "--write", "src/locked.py").stdout.startswith(b"Nothing was migrated (1 file")


def test_modes_and_line_ends_stay(sandbox: Sandbox) -> None:
    script = sandbox.put("tool.py", OLD.replace("\n", "\r\n").removesuffix("\r\n"))
    script.chmod(0o755)
    sandbox.commit()
    assert sandbox.run("migrate", "--write").returncode == 0
    assert script.read_bytes().decode() == NEW.replace("\n", "\r\n").removesuffix("\r\n")
    assert stat.S_IMODE(script.stat().st_mode) == 0o755


def test_links_stay_links_and_loops_are_no_trap(project: Sandbox) -> None:
    (project.root / "link.py").symlink_to("src/agents.py")
    (project.root / "loop.py").symlink_to("loop.py")
    (project.root / "src" / "up").symlink_to("..")
    project.commit()
    assert project.run("migrate", "--write", "link.py").returncode == 0
    assert (project.root / "link.py").is_symlink()
    assert text(project) == NEW
    assert project.run("migrate").returncode == 0


def test_a_link_out_of_the_project_is_not_followed(project: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "a.py"
    outside.write_text(OLD)
    (project.root / "out.py").symlink_to(outside)
    assert project.run("migrate", "--write", "--allow-dirty").returncode == 0
    done = project.run("migrate", "--write", "--allow-dirty", "out.py")
    assert (done.returncode, done.stderr.split(b":")[1]) == (2, b" out.py")
    assert outside.read_text() == OLD


def test_odd_names(sandbox: Sandbox) -> None:
    names = [os.fsdecode(b"caf\xe9.py"), "a b.py", "new\nline.py"]
    for name in names:
        sandbox.put(name, OLD)
    sandbox.commit()
    shown = sandbox.run("migrate").stdout
    assert b"caf\\xe9.py\n" in shown
    assert b"new\\nline.py\n" in shown
    done = sandbox.run("migrate", "--write")
    assert done.returncode == 0
    assert {text(sandbox, name) for name in names} == {NEW}
    sandbox.shell(done.stdout.decode().splitlines()[-1])
    assert {text(sandbox, name) for name in names} == {OLD}


# ---- files that cannot be served ---------------------------------------------------------------------------------------

BROKEN = {"nul.py": b"x = 1\0\n", "latin.py": b'from loguru import logger\nlogger.info("caf\xe9")\n'}


@pytest.mark.parametrize("name", BROKEN)
def test_one_bad_file_does_not_stop_the_others(project: Sandbox, name: str) -> None:
    project.put(f"src/{name}", BROKEN[name] + b"from loguru import logger\nlogger.info('x')\n")
    project.commit()
    done = project.run("migrate", "--write")
    assert done.returncode == 0
    assert text(project) == NEW
    assert f"src/{name}:1:1: unreadable: " in done.stderr.decode()
    assert b"1 file could not be served" in done.stdout


def test_a_bad_file_that_is_named_is_an_error(project: Sandbox) -> None:
    project.put("src/nul.py", b"from loguru import logger\nlogger.info('x')\n\0")
    assert project.run("migrate", "src/nul.py").returncode == 2
    assert project.run("migrate", "src").returncode == 0
    done = project.run("migrate", "--write", "--allow-dirty", "src/nul.py", "src/agents.py")
    assert done.returncode == 2
    assert text(project) == NEW


def test_a_syntax_error_leaves_the_other_calls_of_the_file(project: Sandbox) -> None:
    project.put("src/agents.py", OLD + "\n\ndef broken(:\n    pass\n")
    done = project.run("migrate", "--write", "--allow-dirty")
    assert done.returncode == 0
    assert 'logfire.info("agent.created", model=model)' in text(project)
    assert text(project).endswith("def broken(:\n    pass\n")


# ---- diff, JSON, standard input ----------------------------------------------------------------------------------------


def test_git_applies_the_diff(project: Sandbox) -> None:
    project.put("src/crlf.py", OLD.replace("\n", "\r\n").removesuffix("\r\n"))
    project.put("src/a b.py", OLD)
    project.commit()
    done = project.run("migrate", "--diff", cwd="src")
    assert done.returncode == 0
    assert b"3 calls in 3 files can be migrated" in done.stderr
    project.git("apply", "-", stdin=done.stdout)
    patched = {path: text(project, path) for path in ("src/agents.py", "src/crlf.py", "src/a b.py")}
    project.git("restore", ".")
    project.run("migrate", "--write")
    assert patched == {path: text(project, path) for path in patched}
    assert patched["src/crlf.py"] == NEW.replace("\n", "\r\n").removesuffix("\r\n")


def test_diff_with_check(project: Sandbox) -> None:
    done = project.run("migrate", "--diff", "--check", "-q")
    assert done.returncode == 1
    assert done.stdout.startswith(b"--- a/src/agents.py\n+++ b/src/agents.py\n@@ -1,5 +1,5 @@\n")
    assert done.stderr == b""


def test_json_has_everything(project: Sandbox) -> None:
    project.put("src/bad.py", b"from loguru import logger\nlogger.info('x')\0\n")
    done = project.run("migrate", "--format", "json")
    assert (done.returncode, json.loads(done.stdout)["version"]) == (0, 1)
    found = json.loads(done.stdout)
    assert set(found) == {"version", "root", "files", "problems", "written", "warnings", "mentions", "totals"}
    assert found["root"] == str(project.root)
    agents = next(file for file in found["files"] if file["path"] == "src/agents.py")
    (rewrite,) = agents["rewrites"]
    assert agents["changed"] is True
    assert rewrite.pop("confidence") >= 0.6
    assert isinstance(rewrite.pop("why"), list)
    assert rewrite == {
        "line": 5,
        "column": 5,
        "end_line": 5,
        "library": "loguru",
        "before": 'logger.info({"event": "agent_created", "model": model})',
        "after": 'logfire.info("agent.created", model=model)',
        "event": "agent.created",
        "notes": [],
    }
    (refusal,) = next(file for file in found["files"] if file["path"] == "src/levels.py")["refusals"]
    assert (refusal["line"], refusal["column"], refusal["reason"]) == (7, 5, "dynamic-level")
    assert refusal["advice"].startswith("Use logfire.log(")
    assert [(problem["path"], problem["reason"], problem["ours"]) for problem in found["problems"]] == [
        ("src/bad.py", "unreadable", False)
    ]
    assert found["totals"] == {
        "read": 4,
        "changed": 1,
        "rewritten": 1,
        "refused": 1,
        "logfire": 0,
        "problems": 1,
        "reasons": {"dynamic-level": 1},
    }
    assert found["written"] == []


@pytest.mark.parametrize("place", [".", "src", "api", "api/deep"])
def test_git_applies_the_diff_of_a_project_inside_a_repository(project: Sandbox, place: str) -> None:
    project.put("api/pyproject.toml", "[tool.migrate-logs]\n")
    project.put("api/deep/agents.py", OLD)
    project.commit()
    patch = project.run("migrate", str(project.root / "api"), "--diff", cwd=place).stdout
    assert patch.startswith(b"--- a/api/deep/agents.py\n+++ b/api/deep/agents.py\n")
    project.shell(f"cd {place}; git apply - <<'END'\n{patch.decode()}END\n")
    is_below = place != "src"  # git leaves alone what is not below the working folder
    assert text(project, "api/deep/agents.py") == (NEW if is_below else OLD)


def test_json_of_a_write(project: Sandbox) -> None:
    done = project.run("migrate", "--write", environment={"MIGRATE_LOGS_FORMAT": "json"})
    assert json.loads(done.stdout)["written"] == ["src/agents.py"]
    assert text(project) == NEW


def test_standard_input(project: Sandbox) -> None:
    crlf = OLD.replace("\n", "\r\n").encode()
    done = project.run("migrate", "-", stdin=crlf)
    assert (done.returncode, done.stdout, done.stderr) == (0, NEW.replace("\n", "\r\n").encode(), b"")
    assert project.run("migrate", "-", stdin=b"x = 1").stdout == b"x = 1"
    assert project.run("migrate", "-", stdin=b"").stdout == b""


@pytest.mark.parametrize("command", ["migrate -", "lint -", "lint - --fix", "name --jsonl"])
@pytest.mark.parametrize(
    ("given", "why"),
    [("<&-", "is closed"), ("0>there", "cannot be read: Bad file descriptor")],
    ids=["closed", "output"],
)
def test_standard_input_that_cannot_be_read_is_an_error(sandbox: Sandbox, command: str, given: str, why: str) -> None:
    done = sandbox.shell(f'"$@" {command} {given}')
    assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", f"error: standard input {why}\n")


def test_standard_input_that_is_left_alone_is_explained(project: Sandbox) -> None:
    done = project.run("migrate", "-", "--stdin-filename", "src/new.py", stdin=UNDECIDED.encode())
    assert (done.returncode, done.stdout) == (0, UNDECIDED.encode())
    assert done.stderr.startswith(b"src/new.py:7:5: dynamic-level: ")


def test_standard_input_is_read_as_a_file_of_the_project(project: Sandbox) -> None:
    project.put("src/app/__init__.py")
    project.put("src/app/log.py", "from loguru import logger\n")
    code = b'from app.log import logger\n\nlogger.info({"event": "agent_created"})\n'
    done = project.run("migrate", "-", "--stdin-filename", "src/app/new.py", stdin=code)
    assert b'logfire.info("agent.created")' in done.stdout


def test_standard_input_with_the_other_outputs(project: Sandbox) -> None:
    check = project.run("migrate", "-", "--check", stdin=OLD.encode())
    assert (check.returncode, check.stdout) == (1, b"")
    diff = project.run("migrate", "-", "--diff", "--stdin-filename", "src/x.py", stdin=OLD.encode())
    assert diff.stdout.startswith(b"--- a/src/x.py\n+++ b/src/x.py\n")
    assert (
        json.loads(project.run("migrate", "-", "--format", "json", stdin=OLD.encode()).stdout)["totals"]["rewritten"]
        == 1
    )
    bad = project.run("migrate", "-", stdin=b"from loguru import logger\0")
    assert (bad.returncode, bad.stdout) == (2, b"from loguru import logger\0")


def test_standard_input_that_is_excluded_passes_through(project: Sandbox) -> None:
    arguments = ("migrate", "-", "--stdin-filename", "src/x_pb2.py", "--extend-exclude", "*_pb2.py")
    assert project.run(*arguments, stdin=OLD.encode()).stdout == NEW.encode()
    assert project.run(*arguments, "--force-exclude", stdin=OLD.encode()).stdout == OLD.encode()


# ---- what is asked for -------------------------------------------------------------------------------------------------


def test_exclusion_by_commas_and_repetition(sandbox: Sandbox) -> None:
    for path in ("a.py", "one/b.py", "two/c.py", "three/d.py"):
        sandbox.put(path, OLD)
    shown = sandbox.run("migrate", "--exclude", "one,two", "--exclude", "three").stdout.decode()
    assert "1 call in 1 file can be migrated" in shown


def test_only_some_libraries(project: Sandbox) -> None:
    assert b"agent_created" not in project.run("migrate", "--from", "logging,structlog").stdout
    assert b"agent_created" in project.run("migrate", "--from", "structlog", "--from", "loguru").stdout


def test_the_configuration_counts_unless_isolated(project: Sandbox) -> None:
    project.put("pyproject.toml", "[tool.migrate-logs]\nextend-exclude = ['agents.py']\n")
    assert b"agent_created" not in project.run("migrate").stdout
    assert b"agent_created" in project.run("migrate", "--isolated").stdout


USAGE = {
    "migrate nowhere": "error: nowhere: no such file or folder",
    "migrate --wirte": "No such option: --wirte (Possible options: --allow-dirty, --write)",
    "migrat": "No such command 'migrat'. Did you mean 'migrate'?",
    "migrate --from logur": 'error: --from has an unknown library "logur"; did you mean "loguru"?',
    "migrate --min-confidence 1.5": "--min-confidence",
    "migrate --jobs 0": "--jobs",
    "migrate --format xml": "--format",
    "migrate --write --check": "error: --write and --check do not go together",
    "migrate --write --diff": "error: --write and --diff do not go together",
    "migrate --diff --format json": "error: --diff and --format json do not go together",
    "migrate - src": "error: - stands for standard input and goes with no other path",
    "migrate --stdin-filename x.py": "error: --stdin-filename needs - as the path",
    "migrate --exclude !": "error: --exclude must hold gitignore patterns: ",
}


@pytest.mark.parametrize("command", USAGE)
def test_usage_errors(project: Sandbox, command: str) -> None:
    done = project.run(*command.split(), environment={"COLUMNS": "200"})
    assert done.returncode == 2
    assert done.stdout == b""
    assert USAGE[command] in done.stderr.decode()
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("configuration", "said"),
    [
        ("exlude = []", 'error: pyproject.toml: [tool.migrate-logs] unknown key "exlude"; did you mean "exclude"?\n'),
        ("src = ", "error: pyproject.toml:2:7: is not valid TOML: Invalid value\n"),
    ],
)
def test_configuration_errors_are_one_line(project: Sandbox, configuration: str, said: str) -> None:
    project.put("pyproject.toml", f"[tool.migrate-logs]\n{configuration}\n")
    done = project.run("migrate")
    assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", said)
    assert project.run("migrate", "--isolated").returncode == 0


def test_version_and_help(sandbox: Sandbox) -> None:
    assert sandbox.run("-V").stdout == sandbox.run("--version").stdout == b"migrate-logs 0.1.0\n"
    shown = sandbox.run("migrate", "-h", environment={"COLUMNS": "60"}).stdout.decode()
    assert "--allow-dirty" in shown
    assert max(map(len, shown.splitlines())) == 60


@pytest.mark.parametrize("command", ["migrate -h", "migrate --diff --color always", "report --color always", "events"])
def test_a_terminal_that_does_not_know_its_width_gets_all(project: Sandbox, command: str) -> None:
    told = [project.run(*command.split(), environment={"COLUMNS": width}) for width in ("0", "80")]
    assert told[0].stdout == told[1].stdout != b""


def test_files_of_two_folders_without_a_project(sandbox: Sandbox) -> None:
    sandbox.put("one/a.py", OLD)
    sandbox.put("two/b.py", OLD)
    done = sandbox.run("migrate", "--write", "one", "two/b.py")
    assert done.returncode == 0
    assert text(sandbox, "one/a.py") == text(sandbox, "two/b.py") == NEW


def test_a_single_file_in_the_home_folder_does_not_make_the_home_a_project(sandbox: Sandbox) -> None:
    sandbox.put("script.py", OLD)
    sandbox.put("elsewhere/a.py", OLD)
    found = json.loads(
        sandbox.run("migrate", "--format", "json", "script.py", environment={"HOME": str(sandbox.root)}).stdout
    )
    assert (found["totals"]["read"], found["totals"]["rewritten"]) == (1, 1)


def test_the_root_is_where_the_configuration_is(project: Sandbox) -> None:
    project.put("service/pyproject.toml", "[tool.migrate-logs]\n")
    project.put("service/a.py", OLD)
    found = json.loads(project.run("migrate", "--format", "json", "service").stdout)
    assert found["root"] == str(project.root / "service")
    assert [file["path"] for file in found["files"]] == ["a.py"]


def test_git_applies_the_diff_in_a_root_within_the_repository(project: Sandbox) -> None:
    service = Sandbox(project.root / "service")
    service.put("pyproject.toml", "[tool.migrate-logs]\n")
    service.put("pkg/a.py", OLD)
    project.commit()
    service.git("apply", "-", stdin=service.run("migrate", "--diff").stdout)
    assert text(service, "pkg/a.py") == NEW


def test_nothing_is_left_behind(project: Sandbox) -> None:
    before = sorted(Path(project.root).rglob("*"))
    project.run("migrate", "--write")
    after = sorted(Path(project.root).rglob("*"))
    assert [path for path in after if ".git" not in path.parts] == [path for path in before if ".git" not in path.parts]


def test_a_logger_from_outside_is_told_with_the_setting_that_says_what_it_is(sandbox: Sandbox) -> None:
    sandbox.put("desk.py", 'from club.log import desk_log as log\n\nlog.info("Printed badge %d", n)\n')
    left = sandbox.run("migrate", "--isolated").stdout.decode()
    setting = re.search(r"(loggers) = (\{.*?\})", left)
    assert setting is not None
    assert "club.log.desk_log is outside the project" in left
    done = sandbox.run("migrate", "--isolated", "--config", f"{setting[1]}={setting[2]}").stdout.decode()
    assert 'logfire.info("badge.printed", n=n)' in done
