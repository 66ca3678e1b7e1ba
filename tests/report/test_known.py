"""Which open calls are known and which are new: what the baseline says, and lines that changed; and what the formats make of it."""

import json
import re
from collections.abc import Sequence
from xml.etree import ElementTree

import pytest
from cli.sandbox import Sandbox
from hypothesis import given
from hypothesis import strategies as st

from migrate_logs.baseline.ledger import Ledger
from migrate_logs.report.count import AUTOMATIC, Item, ModuleCount
from migrate_logs.report.kinds import Kind
from migrate_logs.report.ratchet import marked, same, sieved, tally

OLD = """\
import logging
import structlog
from loguru import logger

plain = logging.getLogger(__name__)
log = structlog.get_logger()


async def run(level, size):
    logger.info("Job started")
    plain.log(level, "Job odd")
    await log.ainfo("job_read", size=size)
    self.my_logger.info("perhaps")
    logger.debug("kept")  # migrate-logs: ignore[unmigrated-call] wanted as it is
"""
NEW = OLD.replace(
    '    logger.info("Job started")\n',
    '    logger.info("Job started")\n    logger.info("Job started")\n    plain.log(level,  \'Job odd\')\n    plain.log(size, "x")\n',
)
# By hand: of the equal calls the last are new, so line 11 of two `Job started` (10, 11), line 14 of two `Job odd` (12, 14).
FRESH = [("src/app.py", 11), ("src/app.py", 13), ("src/app.py", 14)]


@pytest.fixture
def project(sandbox: Sandbox) -> Sandbox:
    """A project that was baselined, committed, and then got worse."""
    sandbox.put("src/app.py", OLD)
    sandbox.put("src/other.py", 'from loguru import logger\n\nlogger.info("Other")\n')
    sandbox.commit()
    assert sandbox.run("baseline", "create").returncode == 0
    sandbox.commit()
    sandbox.put("src/app.py", NEW)
    return sandbox


def report(sandbox: Sandbox, *words: str, code: int = 0) -> str:
    """What `report` writes; another exit code fails the test."""
    done = sandbox.run("report", *words)
    assert done.returncode == code, done.stderr.decode()
    return done.stdout.decode()


def complaints(sandbox: Sandbox, *words: str, code: int) -> list[str]:
    """What `report` says on standard error; another exit code fails the test."""
    done = sandbox.run("report", "-q", *words)
    assert done.returncode == code, done.stderr.decode()
    return done.stderr.decode().splitlines()


def linted(sandbox: Sandbox, *words: str) -> list[tuple[str, int]]:
    """Path and line of the calls that `lint` names."""
    said = sandbox.run("lint", "--select", "unmigrated-call", *words).stdout.decode()
    return [(path, int(line)) for path, line in re.findall(r"^([^ :]+):(\d+):\d+: unmigrated-call", said, re.MULTILINE)]


def news(sandbox: Sandbox, *words: str) -> list[tuple[str, int]]:
    """Path and line of the calls that `report` takes for new."""
    content = json.loads(report(sandbox, "--format", "json", *words))
    found = [item for item in (*content["automatic"], *content["person"]) if item["known"] is False]
    return sorted((item["path"], item["line"]) for item in found)


@pytest.mark.parametrize("words", [(), ("--diff-base", "HEAD"), ("--no-baseline", "--diff-base", "HEAD")])
def test_report_and_lint_take_the_same_calls_for_new(project: Sandbox, words: tuple[str, ...]) -> None:
    assert news(project, *words) == linted(project, *words) != []


def test_of_a_logger_that_only_another_file_passes_the_baseline_knows_nothing(sandbox: Sandbox) -> None:
    """The lint does not look there; where a call in the file itself tells as much, it names the calls."""
    taking = "def stamp(logger, number):\n    logger.info('Badge %s stamped', number)\n"
    handing = "import logging\n\nlog = logging.getLogger(__name__)\nstamp(log, 1)\n"
    sandbox.put("badges.py", taking)
    sandbox.put("desk.py", "from badges import stamp\n" + handing)
    assert sandbox.run("baseline", "create").returncode == 0
    assert news(sandbox) == linted(sandbox) == []
    assert complaints(sandbox, "--no-regress", code=0) == []
    assert "0 new calls, 0 known; 1 that lint does not name as unmigrated-call\n" in report(sandbox)
    sandbox.put("badges.py", taking + handing)
    assert news(sandbox) == linted(sandbox) == [("badges.py", 2)]


def test_a_renamed_file_has_nothing_new(project: Sandbox) -> None:
    before = news(project)
    (project.root / "src/app.py").rename(project.root / "src/renamed.py")
    moved = [("src/renamed.py" if path == "src/app.py" else path, line) for path, line in before]
    assert news(project) == linted(project) == sorted(moved)


def test_each_service_has_its_own_baseline(sandbox: Sandbox) -> None:
    for name in ("api", "web"):
        sandbox.put(f"{name}/pyproject.toml", "[tool.migrate-logs]\n")
    for path in ("api/a.py", "web/b.py", "top.py"):
        sandbox.put(path, "import logging\n\nlogging.info('Job %s started', 1)\n")
    assert sandbox.run("baseline", "create").returncode == 0
    assert news(sandbox) == linted(sandbox) == []
    assert complaints(sandbox, "--no-regress", code=0) == []
    assert json.loads(report(sandbox, "--format", "json", "--isolated"))["ratchet"]["new"] == 2  # as the lint has it
    sandbox.put("api/a.py", "import logging\n\nlogging.info('Job %s started', 1)\nlogging.info('Job %s done', 1)\n")
    assert news(sandbox) == linted(sandbox) == [("api/a.py", 4)]
    (sandbox.root / "web/.migrate-logs-baseline.json").unlink()
    assert news(sandbox) == linted(sandbox) == [("api/a.py", 4), ("web/b.py", 3)]
    sandbox.put("web/pyproject.toml", '[tool.migrate-logs.lint]\nignore = ["unmigrated-call"]\n')
    assert news(sandbox) == [("api/a.py", 4)]


SAID = "logging.info('Job %s started', 1)\n"


@pytest.mark.parametrize(
    ("files", "top", "own"),
    [
        ({"shared/log.py": "from loguru import logger as log\n", "api/a.py": f"from shared.log import log\nlog{SAID[7:]}"}, "", ""),
        ({"api/a.py": f"import logging\n\n{SAID}"}, "", 'from = ["loguru"]'),
        (
            {"api/a.py": f"import house\n\nlog = house.logger()\nlog{SAID[7:]}"},
            'loggers = { "house.logger" = "logging" }',
            "",
        ),
    ],
    ids=["logger of another project", "library that stays", "logger that only the top knows"],
)  # fmt: skip
def test_what_the_lint_of_a_service_does_not_see_is_not_new_at_the_top(
    sandbox: Sandbox, files: dict[str, str], top: str, own: str
) -> None:
    sandbox.put("pyproject.toml", f"[tool.migrate-logs]\n{top}\n")
    sandbox.put("api/pyproject.toml", f"[tool.migrate-logs]\n{own}\n")
    sandbox.put("api/b.py", f"from loguru import logger\n\nlogger{SAID[7:]}")
    for path, text in files.items():
        sandbox.put(path, text)
    assert sandbox.run("baseline", "create").returncode == 0
    assert news(sandbox) == linted(sandbox) == []
    assert complaints(sandbox, "--no-regress", code=0) == []
    sandbox.put("api/b.py", f"from loguru import logger\n\nlogger{SAID[7:]}logger{SAID[7:]}")
    assert news(sandbox) == linted(sandbox) == [("api/b.py", 4)]


@pytest.mark.parametrize("own", ['loggers = { "house.logger" = "logging" }', 'from = ["loguru", "logging"]'])
def test_calls_that_only_a_service_counts_cannot_be_judged_at_the_top(sandbox: Sandbox, own: str) -> None:
    sandbox.put("pyproject.toml", '[tool.migrate-logs]\nfrom = ["loguru"]\n')
    sandbox.put("api/pyproject.toml", f"[tool.migrate-logs]\n{own}\n")
    sandbox.put("api/a.py", f"import logging\nimport house\nlogging{SAID[7:]}house.logger(){SAID[7:]}")
    assert sandbox.run("baseline", "create").returncode == 0
    what, advice = complaints(sandbox, "--no-regress", code=2)
    assert what == (
        "error: --no-regress does not see all calls here: api/pyproject.toml has `from` or `loggers` of its own"
    )
    assert "migrate-logs report --no-regress api" in advice
    assert sandbox.run("report", "--no-regress", "api").returncode == 0


def test_shards_agree_on_the_baseline_of_each_service(sandbox: Sandbox) -> None:
    sandbox.put("api/pyproject.toml", "[tool.migrate-logs]\n")
    sandbox.put("api/a.py", "import logging\n\nlogging.info('Job %s started', 1)\n")
    report(sandbox, "--shard", "1/2", "--format", "json", "-o", "1.json")
    sandbox.run("baseline", "create")
    report(sandbox, "--shard", "2/2", "--format", "json", "-o", "2.json")
    assert "not of the same project" in sandbox.run("report", "--merge", "1.json", "2.json").stderr.decode()


def test_the_calls_that_no_baseline_knows_are_new(project: Sandbox) -> None:
    assert news(project) == FRESH
    content = json.loads(report(project, "--format", "json"))["ratchet"]
    assert content == {"baseline": True, "diff_base": None, "known": 4, "new": 3, "apart": 1}


def test_of_changed_lines_alone_all_calls_are_new(project: Sandbox) -> None:
    assert news(project, "--no-baseline", "--diff-base", "HEAD") == [
        ("src/app.py", 11),
        ("src/app.py", 12),
        ("src/app.py", 13),
    ]
    project.git("add", "--all")
    project.git("commit", "--quiet", "--message", "worse")
    assert news(project, "--no-baseline", "--diff-base", "HEAD") == []
    assert news(project, "--no-baseline", "--diff-base", "HEAD~1") == [("src/app.py", line) for line in (11, 12, 13)]


def test_without_a_baseline_nothing_is_known_or_new(project: Sandbox) -> None:
    content = json.loads(report(project, "--format", "json", "--no-baseline"))
    assert content["ratchet"] is None
    assert {item["known"] for item in content["automatic"]} == {None}
    assert "Against" not in report(project, "--no-baseline")


def test_a_rule_that_does_not_hold_in_a_file_makes_nothing_new_there(project: Sandbox) -> None:
    project.put(
        "pyproject.toml", '[tool.migrate-logs.lint]\nper-file-ignores = { "src/app.py" = ["unmigrated-call"] }\n'
    )
    assert news(project) == linted(project) == []


def test_text_and_markdown_name_the_new_calls(project: Sandbox) -> None:
    text = report(project)
    assert "Against the baseline: 3 new calls, 4 known; of 1 more nothing tells whether they log\n" in text
    assert '  src/app.py:13: plain.log(size, "x")\n' in text
    assert "src/app.py:10:" not in text
    marked_down = report(project, "--format", "markdown", "--diff-base", "HEAD")
    assert "Against the baseline and the lines changed since HEAD\\: 2 new calls, 5 known" in marked_down
    assert '- `src/app.py:11`: `logger.info("Job started")`\n' in marked_down
    assert "3 new calls, 4 known" in report(project, "--format", "html")


def test_github_warns_of_new_calls_only(project: Sandbox) -> None:
    lines = report(project, "--format", "github").splitlines()
    assert "Against the baseline: 3 new calls, 4 known" in lines[0]
    places = [re.search(r"file=src/app\.py,line=(\d+)", line) for line in lines[1:]]
    assert [place and place[1] for place in places] == ["11", "13", "14"]
    assert all(line.startswith("::warning ") for line in lines[1:])


def test_gitlab_lists_new_calls_only(project: Sandbox) -> None:
    issues = json.loads(report(project, "--format", "gitlab"))
    assert sorted((each["location"]["lines"]["begin"], each["severity"]) for each in issues) == [
        (11, "minor"),
        (13, "minor"),
        (14, "minor"),
    ]
    assert len(json.loads(report(project, "--format", "gitlab", "--no-baseline"))) > 3


def test_sarif_tells_new_from_unchanged(project: Sandbox) -> None:
    (run,) = json.loads(report(project, "--format", "sarif"))["runs"]
    states = {
        (
            each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            each["locations"][0]["physicalLocation"]["region"]["startLine"],
        ): (each.get("baselineState"), each["level"])
        for each in run["results"]
    }
    assert states == {
        ("src/app.py", 10): ("unchanged", "note"),
        ("src/app.py", 11): ("new", "warning"),
        ("src/app.py", 12): ("unchanged", "note"),
        ("src/app.py", 13): ("new", "warning"),
        ("src/app.py", 14): ("new", "warning"),
        ("src/app.py", 16): (None, "note"),  # perhaps no log call at all
        ("src/app.py", 17): (None, "note"),  # a comment keeps it
        ("src/other.py", 3): ("unchanged", "note"),
    }


def test_junit_fails_where_calls_are_new(project: Sandbox) -> None:
    root = ElementTree.fromstring(report(project, "--format", "junit"))
    assert (root.get("tests"), root.get("failures"), root.get("skipped")) == ("2", "1", "1")
    outcomes = {case.get("name"): case[0] for case in root.iter("testcase")}
    assert outcomes["src/other.py"].tag == "skipped"
    assert "13: dynamic-level: " in (outcomes["src/app.py"].text or "")
    assert "12: " not in (outcomes["src/app.py"].text or "")


# ---- --no-regress


def test_new_calls_are_a_step_back(project: Sandbox) -> None:
    assert complaints(project, "--no-regress", code=1) == [
        'src/app.py:11:5: unmigrated-call: new, and not on Logfire: logger.info("Job started")',
        'src/app.py:13:5: unmigrated-call: new, and not on Logfire: plain.log(size, "x")',
        'src/app.py:14:5: unmigrated-call: new, and not on Logfire: plain.log(level, "Job odd")',
        "the migration went backwards: 3 new calls not on Logfire, against the baseline",
    ]


def test_fewer_calls_are_no_step_back(project: Sandbox) -> None:
    project.put("src/app.py", "import logfire\n\nlogfire.info('job.started')\n")
    assert complaints(project, "--no-regress", code=0) == []


def test_a_run_on_some_files_asks_the_baseline_for_these_alone(project: Sandbox) -> None:
    before = (project.root / ".migrate-logs-baseline.json").read_bytes()
    assert complaints(project, "--no-regress", "src/other.py", code=0) == []
    assert (project.root / ".migrate-logs-baseline.json").read_bytes() == before


@pytest.mark.parametrize("words", [("--no-baseline",), ("--no-regress", "--no-baseline")])
def test_nothing_to_compare_with(project: Sandbox, words: Sequence[str]) -> None:
    code = 2 if "--no-regress" in words else 0
    said = complaints(project, *words, code=code)
    assert [line.partition(":")[0] for line in said] == (["error", "help"] if code else [])


def test_a_project_that_never_had_a_baseline(sandbox: Sandbox) -> None:
    sandbox.put("app.py", OLD)
    said = complaints(sandbox, "--no-regress", code=2)
    assert said[0] == "error: --no-regress has nothing to compare with: there is no .migrate-logs-baseline.json"


def test_a_baseline_that_cannot_be_read(project: Sandbox) -> None:
    project.put(".migrate-logs-baseline.json", "<<<<<<< HEAD\n")
    assert ".migrate-logs-baseline.json:1: holds the marks of a merge" in complaints(project, code=2)[0]
    assert complaints(project, "--no-baseline", code=0) == []


def test_a_baseline_that_is_a_dangling_link(project: Sandbox) -> None:
    place = project.root / ".migrate-logs-baseline.json"
    place.unlink()
    place.symlink_to("nowhere.json")
    said = "error: .migrate-logs-baseline.json: cannot be read: it is a link that leads nowhere"
    assert complaints(project, "--no-regress", code=2) == complaints(project, code=2) == [said]
    assert complaints(project, "--no-baseline", code=0) == []


def test_a_rule_that_is_not_in_force_has_nothing_to_compare_with(project: Sandbox) -> None:
    project.put("pyproject.toml", '[tool.migrate-logs.lint]\nignore = ["unmigrated-call"]\n')
    said = complaints(project, "--no-regress", code=2)
    assert said[0] == "error: --no-regress has nothing to compare with: the rule unmigrated-call is not in force"
    assert "nothing tells whether they log" not in report(project)
    assert json.loads(report(project, "--format", "json"))["ratchet"] is None
    assert complaints(project, "--no-regress", "--diff-base", "HEAD", code=1)[-1].endswith(
        "3 new calls not on Logfire, against the lines changed since HEAD"
    )
    project.put(".migrate-logs-baseline.json", "<<<<<<< HEAD\n")
    complaints(project, code=2)


def test_calls_of_a_file_where_the_rule_does_not_hold_are_said_to_be_there(project: Sandbox) -> None:
    project.put(
        "pyproject.toml", '[tool.migrate-logs.lint]\nper-file-ignores = { "src/app.py" = ["unmigrated-call"] }\n'
    )
    # By hand: six log calls of app.py, the seventh of an unknown logger; one call of other.py is known.
    said = (
        "0 new calls, 1 known; of 1 more nothing tells whether they log; 6 that lint does not name as unmigrated-call\n"
    )
    assert said in report(project)


def test_changed_lines_need_git(project: Sandbox) -> None:
    assert "--diff-base nowhere: " in complaints(project, "--diff-base", "nowhere", code=2)[0]
    assert "--diff-base needs a branch" in complaints(project, "--diff-base", "-x", code=2)[0]


# ---- laws

CALLS = st.lists(
    st.sampled_from(["log.info('a')", 'log.info( "a", )', "log.info('b')", "await log.info('a')"]), max_size=8
)


def item(source: str, line: int) -> Item:
    return Item("a.py", line, 1, "loguru", AUTOMATIC, "", source)


@given(CALLS, CALLS)
def test_as_many_calls_are_known_as_there_were(before: list[str], after: list[str]) -> None:
    old, new = ([item(source, line) for line, source in enumerate(calls, 1)] for calls in (before, after))
    entries = {form: sum(same(each) == form for each in old) for form in map(same, old)}
    found = sieved(entries, new)
    for form in {*map(same, old), *map(same, new)}:
        verdicts = [known for known, call in zip(found, new, strict=True) if same(call) == form]
        assert sum(verdicts) == min(len(verdicts), entries.get(form, 0))
        assert verdicts == sorted(verdicts, reverse=True), "the last are new"


@given(CALLS)
def test_a_file_against_itself_has_nothing_new(sources: list[str]) -> None:
    calls = tuple(item(source, line) for line, source in enumerate(sources, 1))
    entries: dict[str, int] = {}
    for call in calls:
        entries[same(call)] = entries.get(same(call), 0) + 1
    ledger = Ledger({"a.py": entries}, is_gone=lambda path: False)
    module = ModuleCount("a.py", Kind.APPLICATION, easy=calls)
    told = tally(marked([module], ledger, lambda path: True, lambda *_: True))
    assert (told.known, told.new, told.apart) == (len(calls), (), 0)
